"""Two small fairs of different kinds: an energy fair of three days, and a book fair of two."""

from __future__ import annotations

import datetime as dt
from functools import cache
from zoneinfo import ZoneInfo

from bot.answers.index import AnswerIndex
from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.programme import (
    Day,
    Document,
    Exhibitor,
    Expo,
    Fact,
    Faq,
    Hall,
    Programme,
    Room,
    Session,
    SessionStatus,
    Speaker,
    Stand,
    Transport,
    Venue,
)

L = Localized.of
SHANGHAI = ZoneInfo("Asia/Shanghai")
LISBON = ZoneInfo("Europe/Lisbon")


def _energy_session(
    number: int,
    day: int,
    start: str,
    end: str,
    room: str,
    title: Localized,
    track: Localized,
    *speakers: Speaker,
    languages: tuple[str, ...] = ("en",),
    status: SessionStatus = SessionStatus.CONFIRMED,
) -> Session:
    date = dt.date(2027, 9, day)

    def at(text: str) -> dt.datetime:
        return dt.datetime.combine(date, dt.time.fromisoformat(text), SHANGHAI)

    return Session(f"S{number}", date, at(start), at(end), title, room, track, speakers, languages, status=status)


_HYDROGEN = L(en="Hydrogen", zh="氢能")
_STORAGE = L(en="Energy Storage", zh="储能")
_GRID = L(en="Power Grid", zh="电网")


def energy_programme() -> Programme:
    """15 to 17 September 2027 in Shanghai: halls W1 to W3, booths like W2-D03."""
    maren = Speaker(L(en="Maren Holst", zh="玛伦·霍尔斯特"), L(en="Taarn Teknik", zh="塔恩技术"), "X3")
    imogen = Speaker(L(en="Imogen Fairweather", zh="伊莫金·费尔韦瑟"), L(en="Harbour University"))
    wu = Speaker(L(en="Wu Qinghe", zh="吴清河"), L(en="Haiyue Storage", zh="海岳储能"), "X1")
    return Programme(
        Expo(
            L(en="Harbour Energy Fair", zh="海港能源展"),
            dt.date(2027, 9, 15),
            dt.date(2027, 9, 17),
            "Asia/Shanghai",
            theme=L(en="Wind, water and wires", zh="风、水与电网"),
            organizer=L(en="Harbour Fairs Ltd", zh="海港会展公司"),
            contact_phone="+86 21 5550 1000",
            facts=(Fact("expected_visitors", L(en="18,000", zh="18000人")),),
        ),
        days=(
            Day(1, dt.date(2027, 9, 15), dt.time(9), dt.time(17), dt.time(16, 30), L(en="Trade day", zh="专业日")),
            Day(2, dt.date(2027, 9, 16), dt.time(9), dt.time(17), dt.time(16, 30), L(en="Trade day", zh="专业日")),
            Day(
                3,
                dt.date(2027, 9, 17),
                dt.time(9),
                dt.time(15, 30),
                dt.time(15),
                L(en="Public day", zh="公众开放日"),
            ),
        ),
        venue=Venue(
            L(en="Tide Hall Centre", zh="潮汐会展中心"),
            L(en="88 Tide Avenue, Pudong", zh="浦东潮汐大道88号"),
            (L(en="North Entrance", zh="北入口"), L(en="South Entrance", zh="南入口")),
        ),
        transport=(
            Transport(L(en="metro"), L(en="Line 16 to Tide Hall, Exit 2.", zh="地铁16号线潮汐会展站2号口。")),
            Transport(
                L(en="car"),
                L(en="Parking P1: CNY 8 per hour, 40 per day.", zh="P1停车场：每小时8元，每天40元封顶。"),
            ),
        ),
        rooms=(
            Room("reef", L(en="Reef Room", zh="礁石厅"), L(en="Hall W2, upper floor", zh="W2馆二层"), 120),
            Room("light", L(en="Lighthouse Stage", zh="灯塔舞台"), L(en="Outdoor area", zh="室外展区"), 300),
        ),
        halls=(
            Hall(
                "W1",
                L(en="Hall W1", zh="W1馆"),
                L(en="Wind", zh="风电"),
                9000,
                (L(en="toilets", zh="卫生间"), L(en="café", zh="咖啡厅")),
            ),
            Hall(
                "W2",
                L(en="Hall W2", zh="W2馆"),
                L(en="Storage", zh="储能"),
                12000,
                (L(en="toilets", zh="卫生间"), L(en="nursing room", zh="母婴室")),
            ),
            Hall("W3", L(en="Hall W3", zh="W3馆"), L(en="Grid", zh="电网"), 7000, (L(en="toilets", zh="卫生间"),)),
        ),
        exhibitors=(
            Exhibitor(
                "X1",
                L(en="Haiyue Energy Storage Co., Ltd.", zh="海岳储能科技有限公司"),
                (Stand("W2", "W2-D03"),),
                (_STORAGE,),
                (L(en="battery containers", zh="储能集装箱"),),
                L(en="China", zh="中国"),
                "https://haiyue.example",
            ),
            Exhibitor(
                "X2",
                L(en="Balansys", zh="巴兰西斯"),
                (Stand("W2", "W2-A11"), Stand("W2", "W2-A12")),
                (_STORAGE,),
                (L(en="battery management systems", zh="电池管理系统"),),
                L(en="France", zh="法国"),
            ),
            Exhibitor(
                "X3",
                L(en="Tårn Teknik", zh="托恩塔筒"),
                (Stand("W1", "W1-B06"),),
                (L(en="Wind Power", zh="风电"),),
                (L(en="steel towers", zh="钢制塔筒"),),
                L(en="Denmark", zh="丹麦"),
            ),
            Exhibitor(
                "X4",
                L(en="Kabelwerk Nord GmbH", zh="北方线缆"),
                (Stand("W3", "W3-C01"),),
                (_GRID,),
                (L(en="submarine cables", zh="海底电缆"),),
                L(en="Germany", zh="德国"),
            ),
        ),
        sessions=(
            _energy_session(1, 15, "09:30", "10:30", "light", L(en="Opening Ceremony", zh="开幕式"), _GRID),
            _energy_session(
                2, 15, "10:45", "11:30", "reef", L(en="Solid-State Hydrogen Storage", zh="固态储氢详解"),
                _HYDROGEN, imogen,
            ),
            _energy_session(
                3, 15, "13:40", "14:30", "reef", L(en="Batteries in Typhoons", zh="台风中的电池"), _STORAGE, wu,
                languages=("zh",),
            ),
            _energy_session(
                4, 16, "10:00", "10:45", "light", L(en="Towers That Bend", zh="会弯腰的塔筒"), _GRID, maren
            ),
            _energy_session(
                5, 16, "11:00", "11:45", "reef", L(en="Cables under Sand", zh="沙下电缆"), _GRID,
                status=SessionStatus.CANCELLED,
            ),
            _energy_session(
                6, 17, "09:30", "10:15", "reef", L(en="The Price of Green Hydrogen", zh="绿氢价格"), _HYDROGEN,
                imogen,
            ),
            _energy_session(
                7, 17, "11:00", "12:00", "light", L(en="Secret Draft", zh="秘密草稿"), _GRID,
                status=SessionStatus.DRAFT,
            ),
        ),
        faq=(
            Faq(
                "F1",
                L(en="Where is the cloakroom?", zh="寄存处在哪里？"),
                L(en="At the North Entrance, CNY 10 per piece.", zh="在北入口，每件10元。"),
            ),
            Faq(
                "F2",
                L(en="How much is a ticket?", zh="门票多少钱？"),
                L(en="CNY 60, free for students.", zh="60元，学生免费。"),
            ),
            Faq(
                "F3",
                L(en="Are pets allowed?", zh="可以带宠物吗？"),
                L(en="Only guide dogs.", zh="只允许导盲犬。"),
            ),
        ),
        documents=(
            Document(
                "awards.md",
                "# Innovation award\n\nThe grand prize of the innovation award is CNY 500,000; the jury decides on"
                " 16 September.\n\n# 创新奖\n\n创新奖大奖奖金为50万元，评委会9月16日评出。\n",
            ),
        ),
    )  # fmt: skip


def book_programme() -> Programme:
    """8 and 9 May 2027 in Porto: halls A and B, stands like A12, readings and signings."""

    def at(day: int, text: str) -> dt.datetime:
        return dt.datetime.combine(dt.date(2027, 5, day), dt.time.fromisoformat(text), LISBON)

    novels, comics = L(en="Novels", zh="小说"), L(en="Comics", zh="漫画")
    rosa = Speaker(L(en="Rosa Lindgren", zh="罗莎·林德格伦"), L(en="Kestrel Press", zh="红隼出版社"), "P1")
    tomas = Speaker(L(en="Tomás Vidal", zh="托马斯·维达尔"))
    return Programme(
        Expo(L(en="Porto Book Fair", zh="波尔图书展"), dt.date(2027, 5, 8), dt.date(2027, 5, 9), "Europe/Lisbon"),
        days=(
            Day(1, dt.date(2027, 5, 8), dt.time(10), dt.time(20)),
            Day(2, dt.date(2027, 5, 9), dt.time(10), dt.time(18), dt.time(17, 30)),
        ),
        venue=Venue(
            L(en="Old Customs House", zh="旧海关大楼"), L(en="12 Quay Street, Porto", zh="波尔图码头街12号")
        ),
        transport=(Transport(L(en="tram"), L(en="Tram 1 to Customs House.", zh="1路电车到海关大楼站。")),),
        rooms=(Room("tent", L(en="Reading Tent", zh="朗读帐篷"), L(en="Courtyard", zh="庭院"), 90),),
        halls=(
            Hall("A", L(en="Hall A", zh="A馆"), novels, 800),
            Hall("B", L(en="Hall B", zh="B馆"), comics, 600, (L(en="coffee bar", zh="咖啡吧"),)),
        ),
        exhibitors=(
            Exhibitor("P1", L(en="Kestrel Press", zh="红隼出版社"), (Stand("A", "A12"),), (novels,)),
            Exhibitor(
                "P2", L(en="Paper Moon", zh="纸月亮"), (Stand("B", "B07"),), (comics,),
                (L(en="graphic novels"),),
            ),
            Exhibitor("P3", L(en="Lumen Books", zh="流明图书"), (Stand("A", "A14"),), (novels,)),
        ),
        sessions=(
            Session(
                "R1", dt.date(2027, 5, 8), at(8, "11:00"), at(8, "12:00"),
                L(en="Rosa Lindgren reads from North Wind", zh="罗莎·林德格伦朗读《北风》"), "tent",
                L(en="Readings", zh="朗读"),
                (rosa,), ("en",),
            ),
            Session(
                "R2", dt.date(2027, 5, 9), at(9, "15:00"), at(9, "16:00"),
                L(en="Signing: Tomás Vidal", zh="托马斯·维达尔签售会"), "tent", L(en="Signings", zh="签售"),
                (tomas,), ("en",),
            ),
        ),
        faq=(
            Faq("Q1", L(en="Can I bring my dog?", zh="能带狗吗？"), L(en="Yes, on a lead.", zh="可以，请牵绳。")),
        ),
    )  # fmt: skip


@cache
def energy_index() -> AnswerIndex:
    published = dt.datetime(2027, 9, 15, 8, 10, tzinfo=SHANGHAI)
    return AnswerIndex.build(Catalogue(energy_programme(), 1, published))


@cache
def book_index() -> AnswerIndex:
    published = dt.datetime(2027, 5, 8, 8, 10, tzinfo=LISBON)
    return AnswerIndex.build(Catalogue(book_programme(), 1, published))
