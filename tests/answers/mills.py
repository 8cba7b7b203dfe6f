"""A small fair of cloth: three halls and a yard, companies that tell of themselves, speakers with an office."""

from __future__ import annotations

import datetime as dt
from functools import cache

from bot.answers.engine import Answer, answer
from bot.answers.index import AnswerIndex
from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.programme import (
    Day,
    Document,
    Exhibitor,
    Expo,
    Faq,
    Hall,
    Programme,
    Room,
    Session,
    Speaker,
    Stand,
)
from bot.views.message import View
from tests.answers.fairs import SHANGHAI

L = Localized.of
NOTHING = Localized()
# The first day is a Wednesday.
FIRST = dt.date(2029, 3, 14)
NOW = dt.datetime(2029, 3, 14, 10, 10, tzinfo=SHANGHAI)

_SPINNING, _DYEING = L(en="Spinning", zh="纺纱"), L(en="Dyeing", zh="染整")
_RECYCLING, _PRINTING = L(en="Textile Recycling", zh="纺织品回收"), L(en="Printing", zh="印花")
_LAMPO = L(en="Lampo Filati", zh="兰波纺机")
ADA = Speaker(L(en="Ada Quill (chief engineer)", zh="艾达·奎尔（总工程师）"), _LAMPO, "M1")
ADA_AGAIN = Speaker(L(en="Ada Quill (head of design)", zh="艾达·奎尔（设计总监）"), _LAMPO, "M1")
SUN = Speaker(L(en="Sun Wanqing", zh="孙晚晴"), L(en="Cloth Institute", zh="布艺研究院"))


def _session(
    number: int,
    day: int,
    clock: str,
    room: str,
    title: Localized,
    *speakers: Speaker,
    abstract: Localized = NOTHING,
) -> Session:
    date = dt.date(2029, 3, day)
    start = dt.datetime.combine(date, dt.time.fromisoformat(clock), SHANGHAI)
    end = start + dt.timedelta(minutes=40)
    return Session(f"T{number}", date, start, end, title, room, NOTHING, speakers, ("zh", "en"), abstract)


def programme() -> Programme:
    """14 to 16 March 2029: halls N1 to N3, a yard, booths like N1-A01."""
    return Programme(
        Expo(L(en="Cloth Fair", zh="布艺展"), FIRST, FIRST + dt.timedelta(2), "Asia/Shanghai"),
        days=tuple(
            Day(n + 1, FIRST + dt.timedelta(n), dt.time(9), dt.time(17), dt.time(16, 30)) for n in range(3)
        ),
        rooms=(
            Room("weft", L(en="Weft Room", zh="纬纱厅"), L(en="Hall N1", zh="N1馆"), 80),
            Room("bobbin", L(en="Bobbin Stage", zh="线轴舞台"), L(en="Hall N2", zh="N2馆"), 120),
        ),
        halls=(
            Hall("N1", L(en="Hall N1", zh="N1馆"), L(en="Spinning", zh="纺纱"), 900,
                 (L(en="toilets", zh="卫生间"), L(en="noodle bar", zh="面馆"))),
            Hall("N2", L(en="Hall N2", zh="N2馆"), L(en="Dyeing", zh="染整"), 800,
                 (L(en="toilets", zh="卫生间"), L(en="first aid", zh="医疗急救点"))),
            Hall("N3", L(en="Hall N3", zh="N3馆"), L(en="Toys for outdoors", zh="户外玩具"), 700),
            Hall("Y", L(en="Garden Yard (outdoor)", zh="花园广场（室外）"), L(en="Tents", zh="帐篷"), 1200),
        ),
        exhibitors=(
            Exhibitor(
                "M1", _LAMPO, (Stand("N1", "N1-A01"),), (_SPINNING,),
                (L(en="yarn spinning frames", zh="纱线纺机"),), L(en="Italy", zh="意大利"),
            ),
            Exhibitor(
                "M2", L(en="Grauwerk", zh="格劳沃克"), (Stand("N2", "N2-A02"),), (_DYEING,),
                (L(en="dyeing vats", zh="染缸"),), L(en="Germany", zh="德国"),
            ),
            Exhibitor(
                "M3", L(en="Tessuti Verrano", zh="维拉诺织造"), (Stand("N1", "N1-B07"),),
                (L(en="Weaving", zh="织造"),), (L(en="wool cloth", zh="毛呢"),), L(en="Italy", zh="意大利"),
                extra={
                    "description_en": "Family mill since 1911. Minimum order 60 metres per colour.",
                    "description_zh": "家族织造厂，创立于1911年。每色起订量60米。",
                    "founded": "1911",
                },
            ),
            Exhibitor(
                "M4", L(en="Kestane", zh="凯斯坦"), (Stand("N2", "N2-C05"),), (_RECYCLING,),
                (L(en="rag shredders", zh="碎布机"),), L(en="Turkey", zh="土耳其"),
            ),
            Exhibitor(
                "M5", L(en="Nebelin", zh="内贝林"), (Stand("N2", "N2-C09"),), (_DYEING,),
                (L(en="fume extraction", zh="抽排烟罩"),), L(en="Germany", zh="德国"),
                extra={"founded": "1996"},
            ),
            Exhibitor(
                "M6", L(en="Zeltora", zh="泽尔托拉"), (Stand("Y", "Y-01"),), (L(en="Tents", zh="帐篷"),),
                (L(en="canvas tents", zh="帆布帐篷"),), L(en="Poland", zh="波兰"),
            ),
            Exhibitor(
                "M7", L(en="Plakado", zh="普拉卡多"), (Stand("N3", "N3-D01"),), (_PRINTING,),
                (L(en="cloth posters", zh="布质海报"),), L(en="Poland", zh="波兰"),
            ),
        ),
        sessions=(
            _session(1, 14, "11:00", "weft", L(en="Yarns in the Rain", zh="雨中纱线"), ADA),
            _session(2, 15, "10:00", "bobbin", L(en="Buyer Talks", zh="买家对接会"), SUN),
            _session(3, 15, "14:00", "weft", L(en="Frames That Mend Themselves", zh="会自己修的纺机"), ADA_AGAIN),
            _session(4, 16, "10:00", "bobbin", L(en="Sorting Household Waste", zh="家庭垃圾分类"), SUN),
            _session(
                5, 16, "14:00", "weft", L(en="Weave a Ribbon", zh="亲手织丝带"), SUN,
                abstract=L(en="CNY 80 a person, 12 places.", zh="每人80元，名额12个。"),
            ),
            _session(6, 16, "15:00", "weft", L(en="Copper Foil of 4.5 Microns", zh="4.5微米铜箔"), SUN),
            _session(7, 16, "16:00", "bobbin", L(en="Pressing with the 4.5 mm Plate", zh="4.5毫米压板"), SUN),
        ),
        faq=(
            Faq("F1", L(en="Is there interpreting?", zh="有同传吗？"),
                L(en="Into Spanish and French, in the Weft Room.", zh="纬纱厅提供西班牙语和法语同传。")),
            Faq("F2", L(en="Where is the cloakroom?", zh="寄存处在哪里？"),
                L(en="Beside the Bobbin Stage, CNY 10.", zh="线轴舞台旁，每件10元。")),
            Faq("F3", L(en="Who pays less?", zh="哪些人门票优惠？"),
                L(en="Nurses, doctors and teachers pay half.", zh="护士、医生和教师半价。")),
            Faq("F4", L(en="Where can I eat?", zh="哪里吃饭？"),
                L(en="At the noodle bar in Hall N1.", zh="N1馆的面馆。")),
        ),
        documents=(
            Document("wool.md", "# Wool\n\nThe wool of bamboo sheep is soft.\n\n# 羊毛\n\n竹羊的羊毛很软。\n"),
        ),
    )  # fmt: skip


@cache
def index() -> AnswerIndex:
    return AnswerIndex.build(Catalogue(programme(), 1, NOW))


def ask(*questions: str, now: dt.datetime = NOW, at: AnswerIndex | None = None) -> Answer:
    """The answer to the last of the questions of one chat, on the first morning."""
    context, found = "", None
    for question in questions:
        found = answer(question, at or index(), now=now, locale="en", context=context)
        context = found.context
    assert found is not None
    return found


def view(*questions: str, now: dt.datetime = NOW, at: AnswerIndex | None = None) -> View:
    return ask(*questions, now=now, at=at).message.view
