"""Companies and sessions that are asked for in other words than the data has: nearly all of them, those of
another language, a measure instead of a product, a name with a slip in it."""

from __future__ import annotations

import datetime as dt
from functools import cache
from zoneinfo import ZoneInfo

import pytest

from bot.answers.dictionary import Dictionary
from bot.answers.engine import Answer, answer
from bot.answers.index import AnswerIndex
from bot.answers.reader import read
from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.programme import Day, Exhibitor, Expo, Faq, Hall, Programme, Room, Session, Speaker, Stand
from bot.views.findings import ExhibitorAnswer, ExhibitorResults, NoExhibitorResults, SessionAnswer, SpeakerAnswer
from bot.views.message import View

L = Localized.of
ZONE = ZoneInfo("Asia/Shanghai")
NOW = dt.datetime(2029, 3, 6, 10, 5, tzinfo=ZONE)
_CELLS = L(en="Cells & Packs", zh="电芯与电池包")
_LIFTS = L(en="Lifting", zh="起重")
_COUNTRIES = {
    "China": L(en="China", zh="中国"),
    "US": L(en="United States", zh="美国"),
    "Finland": L(en="Finland", zh="芬兰"),
}
_TAN = Speaker(L(en="Tan Suoyi", zh="谭索一"))
_RUTH = Speaker(L(en="Dr Ruth Ambergate", zh="露丝·安伯盖特博士"))
_AINO = Speaker(L(en="Aino Lampi", zh="艾诺"))
_SWAPS = L(en="Charging & Swapping", zh="充换电")


def _firm(
    number: int, name: Localized, category: Localized, *products: Localized, country: str = "China"
) -> Exhibitor:
    hall = f"H{1 + number % 2}"
    stand = Stand(hall, f"{hall}-{number:02d}")
    return Exhibitor(f"T{number}", name, (stand,), (category,), products, _COUNTRIES[country])


def _session(id_: str, day: int, start: str, title: Localized, *speakers: Speaker) -> Session:
    begins = dt.datetime.combine(dt.date(2029, 3, day), dt.time.fromisoformat(start), ZONE)
    ends = begins + dt.timedelta(minutes=45)
    return Session(id_, begins.date(), begins, ends, title, "r1", L(en="Trade", zh="行业"), speakers, ("zh",))


@cache
def index() -> AnswerIndex:
    """A fair of lifting gear and batteries, three days."""
    programme = Programme(
        Expo(L(en="Heave Fair", zh="起重电池展"), dt.date(2029, 3, 6), dt.date(2029, 3, 8), "Asia/Shanghai"),
        days=tuple(Day(n, dt.date(2029, 3, 5 + n), dt.time(9), dt.time(17)) for n in (1, 2, 3)),
        rooms=(Room("r1", L(en="Winch Room", zh="绞盘厅")),),
        halls=(Hall("H1", L(en="Hall H1", zh="H1馆")), Hall("H2", L(en="Hall H2", zh="H2馆"))),
        exhibitors=(
            _firm(1, L(en="Natrin", zh="钠川"), _CELLS, L(en="sodium-ion packs", zh="钠离子电池包")),
            _firm(
                2, L(en="Zhen Cell", zh="臻电"), _CELLS, L(en="sodium-ion cells", zh="钠离子电芯"), country="US",
            ),
            _firm(3, L(en="Hardkol", zh="硬炭"), _CELLS, L(en="hard carbon for sodium cells", zh="钠电硬碳")),
            _firm(4, L(en="Leadwell", zh="铅井"), _CELLS, L(en="lead starter batteries", zh="铅启动电池")),
            _firm(
                5, L(en="Gecko Wallbox", zh="壁虎桩"), _SWAPS, L(en="wallboxes, 7 kW", zh="7 kW 家用充电桩"),
                L(en="installation kits", zh="安装套件"),
            ),
            _firm(6, L(en="Swaplane", zh="换新里"), _SWAPS, L(en="truck swap stations", zh="重卡换电站")),
            _firm(7, L(en="Truckpost", zh="重卡驿"), _SWAPS, L(en="taxi swap stations", zh="出租车换电站")),
            _firm(8, L(en="Northgate Hoists", zh="北门葫芦"), _LIFTS, L(en="chain hoists", zh="环链葫芦")),
            _firm(9, L(en="Northgate Cranes", zh="北门吊机"), _LIFTS, L(en="tower cranes", zh="塔吊")),
            _firm(
                10, L(en="Lampi Oy", zh="兰比"), _LIFTS, L(en="crane inspection robots", zh="吊机检测机器人"),
                country="Finland",
            ),
            _firm(13, L(en="Jiman", zh="即满能源"), _CELLS, L(en="fuses", zh="熔断器")),
            _firm(11, L(en="Elektrolyse Havn", zh="港解"), _CELLS, L(en="alkali electrolysers", zh="碱性电解槽")),
            _firm(12, L(en="Blue Spring", zh="蓝泉"), _CELLS, L(en="PEM electrolysers", zh="质子膜电解槽")),
        ),
        sessions=(
            _session("A", 6, "10:30", L(en="Briefing and Harness Fitting", zh="吊装说明与安全带试戴")),
            _session("B", 7, "09:30", L(en="Briefing and Harness Fitting", zh="吊装说明与安全带试戴")),
            _session("C", 6, "14:00", L(en="Cold Chain by Crane", zh="吊机冷链"), _TAN),
            _session("D", 7, "13:00", L(en="Escalators for Two Million Steps", zh="扶梯的两百万级台阶"), _RUTH),
            _session("E", 8, "11:00", L(en="Drones under the Hook", zh="吊钩下的无人机")),
            _session("F", 8, "12:00", L(en="Wheelchair Users Try a Lift", zh="轮椅乘客试电梯"), _AINO),
        ),
        faq=(Faq("q1", L(en="May I fly a drone?", zh="可以飞无人机吗？"), L(en="No, never.", zh="不可以。")),),
    )  # fmt: skip
    return AnswerIndex.build(Catalogue(programme, 1, dt.datetime(2029, 3, 1, tzinfo=ZONE)))


def ask(*questions: str) -> Answer:
    """The answer to the last of the questions of one chat."""
    context, found = "", None
    for question in questions:
        found = answer(question, index(), now=NOW, locale="en", context=context)
        context = found.context
    assert found is not None
    return found


def view(*questions: str) -> View:
    return ask(*questions).message.view


def test_words_are_learned_from_texts_in_two_languages() -> None:
    texts = [
        L(en="sodium-ion packs", zh="钠离子电池包"),
        L(en="sodium-ion cells", zh="钠离子电芯"),
        L(en="lead cells", zh="铅电芯"),
    ]
    words = Dictionary(lambda: texts)
    assert words.counterparts("钠离") == {"sodium", "ion"}
    assert words.counterparts("电芯") == {"cell"}
    # Seen once, it may be anything beside it.
    assert words.counterparts("pack") == frozenset()


@pytest.mark.parametrize("question", ["想找钠离子电池厂家", "钠离子电池哪家有"])
def test_those_that_have_nearly_all_are_named_after_the_one_that_has_all(question: str) -> None:
    found = view(question)
    assert isinstance(found, ExhibitorResults)
    assert (found.exact, found.ids[0], set(found.ids)) == (1, "T1", {"T1", "T2", "T3"})


@pytest.mark.parametrize("reply", ["any of them from the US?", "其中有美国的吗"])
def test_a_country_is_looked_for_among_those_nearly_found_too(reply: str) -> None:
    found = view("想找钠离子电池厂家", reply)
    assert isinstance(found, ExhibitorResults)
    assert (found.ids, found.total) == (("T2",), 1)


@pytest.mark.parametrize("question", ["站", "塔吊厂家"])
def test_one_word_is_not_taken_apart(question: str) -> None:
    found = view(question)
    assert not isinstance(found, ExhibitorResults) or not found.exact


def test_what_a_chinese_thing_is_in_the_end_is_found_where_nobody_has_the_whole() -> None:
    found = view("三轮车换电站的供应商有哪些")
    assert isinstance(found, NoExhibitorResults)
    assert (found.near_label, set(found.near)) == ("换电站", {"T6", "T7"})


@pytest.mark.parametrize(
    "question", ["elektrolyser makers", "who makes elektrolysers", "electrolyzer manufacturers"]
)
def test_makers_are_more_than_the_company_that_is_called_like_the_product(question: str) -> None:
    found = view(question)
    assert isinstance(found, ExhibitorResults)
    assert set(found.ids) == {"T11", "T12"}


@pytest.mark.parametrize(
    "question",
    [
        "how powerful is the Gecko Wallbox",
        "Gecko Wallbox power",
        "壁虎桩那个家用桩功率多大",
        "壁虎桩 家用充电桩 多少千瓦",
    ],
)
def test_measure_is_told_by_the_name_of_a_product(question: str) -> None:
    found = view(question)
    assert isinstance(found, ExhibitorAnswer)
    assert found.exhibitor_id == "T5"


@pytest.mark.parametrize(
    "question",
    [
        "Gecko Wallbox voltage",
        "power of the Gecko Wallbox installation kit",
        "how heavy is the Gecko Wallbox",
        "壁虎桩的安装套件功率多大",
    ],
)
def test_measure_that_no_such_product_tells_is_not_known(question: str) -> None:
    assert ask(question).abstained


@pytest.mark.parametrize(
    "questions",
    [
        ("where do i go for Swaplane right now",),
        ("我在H2，换新里要去哪个馆",),
        ("i'm in hall H2, which hall is Swaplane in?",),
        ("just left H2, how do i get to Swaplane",),
        ("我在H2，换新里要去哪个馆", "具体展位号"),
    ],
)
def test_where_one_is_is_not_where_it_is(questions: tuple[str, ...]) -> None:
    found = view(*questions)
    assert isinstance(found, ExhibitorAnswer)
    assert found.exhibitor_id == "T6"


@pytest.mark.parametrize("question", ["how do i get to Lampi?", "Lampi在哪", "where is lampi"])
def test_company_comes_before_a_speaker_of_that_name(question: str) -> None:
    found = view(question)
    assert isinstance(found, ExhibitorAnswer)
    assert found.exhibitor_id == "T10"


def test_speaker_is_meant_where_talks_are() -> None:
    assert isinstance(view("when does Lampi speak"), SpeakerAnswer)


@pytest.mark.parametrize(
    "question", ["what's Lampi Oy's home country?", "兰比总部在哪", "headquarters of Lampi Oy"]
)
def test_home_of_a_company_is_its_country(question: str) -> None:
    found = view(question)
    assert isinstance(found, ExhibitorAnswer)
    assert (found.exhibitor_id, found.focus) == ("T10", "country")


@pytest.mark.parametrize(
    "questions",
    [
        ("looking for Northgate Hoists", "ok and the cranes one?"),
        ("北门葫芦在哪", "那吊机的那家呢"),
    ],
)
def test_another_company_of_the_same_first_word_is_meant(questions: tuple[str, str]) -> None:
    found = view(*questions)
    assert isinstance(found, ExhibitorAnswer)
    assert found.exhibitor_id == "T9"


@pytest.mark.parametrize(
    ("question", "session"),
    [
        ("《冷链》那场是中文还是英文", "C"),
        ('what language is "cold chain" in', "C"),
        ("escaltor talk", "D"),
        ("有没有讲无人机的", "E"),
        ("有讲无人机的吗", "E"),
        ("无障碍相关的讲座", "F"),
        ("吊装说明会7号几点", "B"),
        ("when is the harness briefing on the 7th", "B"),
    ],
)
def test_session_is_found_by_a_part_of_its_title(question: str, session: str) -> None:
    found = view(question)
    assert isinstance(found, SessionAnswer)
    assert found.session_id == session


@pytest.mark.parametrize(
    "questions", [("吊装说明会7号几点", "那6号呢"), ("when is the harness briefing on the 7th", "and on the 6th?")]
)
def test_what_is_held_every_day_is_asked_for_on_another(questions: tuple[str, str]) -> None:
    found = view(*questions)
    assert isinstance(found, SessionAnswer)
    assert found.session_id == "A"


@pytest.mark.parametrize("reply", ["几点到几点", "from when to when?", "start and end time?"])
def test_from_when_to_when_is_of_the_session_that_was_spoken_of(reply: str) -> None:
    found = view("who speaks at Drones under the Hook", reply)
    assert isinstance(found, SessionAnswer)
    assert found.session_id == "E"


def test_from_when_to_when_alone_is_of_the_fair() -> None:
    assert ask("几点到几点").intent == "hours"


def test_slip_in_a_speakers_name_that_is_also_a_cue() -> None:
    found = view("谈索一讲什么")
    assert isinstance(found, SpeakerAnswer)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("家用充电庄入门课什么时间", "家用充电桩入门课什么时间"),
        ("冷链在那个会意室", "冷链在那个会议室"),
        ("有做jianxing dianjiecao的吗", "有做碱性电解槽的吗"),
        ("swaplane zai nar", "swaplane在哪里"),
    ],
)
def test_slips_and_pinyin_are_read_as_meant(typed: str, meant: str) -> None:
    assert read(typed, index(), NOW, "en").text == meant


@pytest.mark.parametrize(
    "question", ["国家博物馆周一开馆吗", "历史博物馆在哪", "明天会打风吗", "有没有huawei的展台"]
)
def test_words_that_the_data_lacks_are_not_mended(question: str) -> None:
    assert read(question, index(), NOW, "en").text == question


@pytest.mark.parametrize("question", ["远景能源在哪个馆", "is Fanuc here", "发那科来了吗"])
def test_well_known_company_that_is_not_here_is_no_other(question: str) -> None:
    assert ask(question).intent == "not_listed"


@pytest.mark.parametrize("question", ["where is the Siemens crane talk", "特斯拉的吊机论坛在哪"])
def test_talk_of_a_well_known_company_that_is_not_here_is_no_other(question: str) -> None:
    assert not isinstance(view(question), SessionAnswer)


@pytest.mark.parametrize("question", ["露丝博士那场几点", "when does Dr Ruth speak"])
def test_person_is_called_by_title_and_first_name(question: str) -> None:
    assert isinstance(view(question), SpeakerAnswer)


def test_day_may_stand_in_another_language_than_the_rest() -> None:
    when = read("绞盘厅 on tuesday morning有什么", index(), NOW, "en").when
    assert (when.days, when.end) == ((dt.date(2029, 3, 6),), dt.time(12))


def test_thing_for_somebody_is_found_without_whom_it_is_for() -> None:
    found = view("小朋友的塔吊哪家有")
    assert isinstance(found, ExhibitorResults)
    assert found.ids == ("T9",)


def test_booth_is_no_shorthand() -> None:
    """B4 is "before" in a chat, but not in a booth's number."""
    assert "before" not in read("b4-008的展商做啥的", index(), NOW, "en").text


@pytest.mark.parametrize("question", ["哪家有吊机检测机器人", "机器人检测吊机的舞台秀"])
def test_words_of_products_are_no_misspelt_name(question: str) -> None:
    links = read(question, index(), NOW, "en").links
    assert all(link.score == 100.0 for link in links if link.kind == "exhibitor")
