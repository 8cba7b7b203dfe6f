"""What people in a corridor type: now, ways, booths, products and categories, words with two meanings."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.answers.engine import Answer, answer
from bot.answers.index import AnswerIndex
from bot.answers.reader import read
from bot.answers.telling import telling_sentence
from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.programme import BoothRectangle, Document, Exhibitor, Fact, Faq, Programme, Stand
from bot.views.answers import (
    BoothAnswer,
    FacilityAnswer,
    FaqAnswer,
    HoursAnswer,
    NowAnswer,
    OwnData,
    PassageAnswer,
    WayAnswer,
)
from bot.views.browsing_actions import OpenFaq, ShowNow
from bot.views.findings import (
    ChoicesAnswer,
    Comparison,
    ExhibitorAnswer,
    ExhibitorResults,
    NoExhibitorResults,
    SpanAnswer,
    TopicAnswer,
)
from bot.views.meeting_actions import AskToMeet
from bot.views.message import View
from tests.answers.fairs import SHANGHAI, energy_index, energy_programme

L = Localized.of
NOW = dt.datetime(2027, 9, 15, 10, 50, tzinfo=SHANGHAI)
SERVICES = L(en="Services & Heat Pumps", zh="服务与热泵")
CHARGING = L(en="EV Charging", zh="充换电")


def index_of(programme: Programme) -> AnswerIndex:
    return AnswerIndex.build(Catalogue(programme, 1, NOW))


def ask(*questions: str, index: AnswerIndex | None = None, now: dt.datetime = NOW) -> Answer:
    context, found = "", None
    for question in questions:
        found = answer(question, index or energy_index(), now=now, locale="en", context=context)
        context = found.context
    assert found is not None
    return found


def view(*questions: str, index: AnswerIndex | None = None) -> View:
    return ask(*questions, index=index).message.view


@pytest.mark.parametrize(
    "questions",
    [
        ("are you open on 20 September?", "is it open right now"),
        ("are you open on 20 September?", "is it open currently"),
        ("when do you open tomorrow", "and now?"),
        ("9月20日开放吗", "这会儿开着吗"),
        ("明天几点开门", "现在呢"),
    ],
)
def test_now_is_now_whatever_day_was_spoken_of(questions: tuple[str, str]) -> None:
    found = view(*questions)
    assert isinstance(found, HoursAnswer)
    assert (found.date, found.state) == (NOW.date(), "open")


@pytest.mark.parametrize(
    ("question", "label", "room"),
    [
        ("is there anything on grid right now", "grid", ""),
        ("现在有电网的会吗", "电网", ""),
        ("what is on at the lighthouse stage now", "", "light"),
    ],
)
def test_nothing_on_now_is_said_of_what_was_asked_for(question: str, label: str, room: str) -> None:
    found = ask(question).message
    assert isinstance(found.view, NowAnswer)
    assert (found.view.label, found.view.room_id, found.view.running) == (label, room, ())
    assert (ShowNow(),) in found.rows


def heaters() -> Programme:
    """Six firms of a category, one of which names heat pumps among its products; it is the last of the list."""
    lamps = tuple(
        Exhibitor(f"L{n}", L(en=f"Lamp House {n}"), (Stand("W1", f"W1-L{n:02}"),), (SERVICES,), (L(en="lamps"),))
        for n in range(1, 6)
    )
    pumps = Exhibitor(
        "P1",
        L(en="Varmt Nord"),
        (Stand("W1", "W1-P01"),),
        (SERVICES,),
        (L(en="quiet heat pumps"),),
        L(en="Sweden"),
    )
    chargers = tuple(
        Exhibitor(
            f"C{n}",
            L(en=f"Volt {n}", zh=f"伏特{n}号"),
            (Stand("W2", f"W2-C{n:02}"),),
            (CHARGING,),
            (L(zh=thing),),
            L(en=home),
        )
        for n, (thing, home) in enumerate(
            [("直流充电桩", "China"), ("充电桩运维", "China"), ("液冷超充", "South Korea")], 1
        )
    )
    programme = energy_programme()
    return replace(programme, exhibitors=(*programme.exhibitors, *lamps, pumps, *chargers))


def test_who_names_the_product_stands_before_the_rest_of_the_category() -> None:
    found = view("which exhibitors have heat pumps", index=index_of(heaters()))
    assert isinstance(found, ExhibitorResults)
    assert (found.ids[0], found.showing, found.total) == ("P1", 1, 6)


def test_a_topic_alone_begins_with_who_names_it() -> None:
    found = view("heat pumps", index=index_of(heaters()))
    assert isinstance(found, ExhibitorResults | TopicAnswer)
    ids = found.ids if isinstance(found, ExhibitorResults) else found.exhibitor_ids
    assert (ids[0], found.showing) == ("P1", 1)


@pytest.mark.parametrize(
    "question",
    ["韩国的充电桩企业", "韩国充电桩厂家", "做充电桩的韩国公司", "充电桩 韩国", "EV chargers from korea"],
)
def test_a_country_is_not_denied_for_another_word(question: str) -> None:
    found = view(question, index=index_of(heaters()))
    assert isinstance(found, ExhibitorResults)
    assert found.ids == ("C3",)


def test_a_thing_that_others_show_is_denied_of_a_country() -> None:
    found = view("korean heat pumps", index=index_of(heaters()))
    assert isinstance(found, NoExhibitorResults)


def test_a_short_name_that_texts_only_use_in_the_whole_name_names_its_company() -> None:
    programme = energy_programme()
    about = Document("about.md", "# 关于\n\n海岳储能科技有限公司在W2馆展示储能集装箱。\n")
    named = index_of(replace(programme, documents=(about,)))
    found = view("海岳在哪", index=named)
    assert isinstance(found, ExhibitorAnswer)
    said = Document("about.md", "# 关于\n\n海岳是一座山，海岳储能科技有限公司在W2馆。\n")
    assert not isinstance(view("海岳在哪", index=index_of(replace(programme, documents=(said,)))), ExhibitorAnswer)


@pytest.mark.parametrize(
    ("question", "halls"),
    [
        ("what's the difference between hall W1 and W3", ("W1", "W3")),
        ("halls W1 and W2: how do they differ?", ("W1", "W2")),
        ("W1和W3馆有什么区别", ("W1", "W3")),
    ],
)
def test_several_halls_are_compared_by_what_they_are(question: str, halls: tuple[str, str]) -> None:
    found = view(question)
    assert isinstance(found, Comparison)
    assert ({id_ for id_, _ in found.items}, found.differ) == (set(halls), True)


LAYOUT = Fact("hall_layout", L(en="W1 is west of W2, W3 north of both.", zh="W1馆在西侧，W2馆和W3馆在北侧。"))


@pytest.mark.parametrize(
    "question", ["how far from hall W1 to hall W2", "how long is the walk from W1 to hall W2"]
)
def test_a_way_that_nothing_tells_is_not_guessed(question: str) -> None:
    programme = energy_programme()
    layout = Fact("hall_layout", L(en="Hall W1 lies west of hall W2.", zh="W1馆在W2馆西侧。"))
    told = replace(programme, expo=replace(programme.expo, facts=(layout,)))
    found = view(question, index=index_of(told))
    assert isinstance(found, WayAnswer)
    assert (found.minutes, found.layout) == (0, "Hall W1 lies west of hall W2.")
    assert view(question) == WayAnswer()


def test_a_way_between_halls_whose_places_are_known_has_minutes() -> None:
    programme = energy_programme()
    halls = tuple(
        replace(hall, latitude=31.2 + number / 1_000, longitude=121.5)
        for number, hall in enumerate(programme.halls)
    )
    found = view("how far is it from hall W1 to hall W3", index=index_of(replace(programme, halls=halls)))
    assert isinstance(found, WayAnswer)
    assert found.minutes == 5


def test_the_very_place_of_a_booth_has_its_neighbours_and_how_booths_are_numbered() -> None:
    programme = energy_programme()
    plan = tuple(
        BoothRectangle("W2", booth, x, 0, 3, 3) for booth, x in (("W2-A11", 0), ("W2-A12", 3), ("W2-D03", 20))
    )
    guide = Document("guide.md", "# Guide\n\nW2-D03 is in row D. Rows run north to south. Coffee is in W1.\n")
    index = index_of(replace(programme, booths=plan, documents=(guide,)))
    found = view("where is W2-A11 exactly?", index=index)
    assert isinstance(found, BoothAnswer)
    assert found.near == ("W2-A12",)
    assert found.numbering == "W2-D03 is in row D. Rows run north to south."
    plain = view("where is W2-A11?", index=index)
    assert isinstance(plain, BoothAnswer)
    assert (plain.near, plain.numbering) == ((), "")


@pytest.mark.parametrize(
    ("question", "hits", "missing"),
    [
        ("nearest toilet to W2-D03", (("W2", 0),), ""),
        ("离W2-D03最近的咖啡", (("W1", 1),), "W2"),
        ("nearest café to Balansys", (("W1", 1),), "W2"),
    ],
)
def test_the_nearest_of_a_kind_is_looked_for_in_the_booths_hall(
    question: str, hits: tuple[tuple[str, int], ...], missing: str
) -> None:
    assert view(question) == FacilityAnswer(hits, missing)


def test_exhibitors_enter_when_a_text_says_so() -> None:
    entry = Faq(
        "F9",
        L(en="When is set-up?", zh="布展是什么时间？"),
        L(en="On 14 September. Exhibitors enter from 08:00 on show days.", zh="9月14日。展期展商8:00入场。"),
    )
    programme = replace(energy_programme(), faq=(entry,))
    for question, fact in (
        ("when can exhibitors get in", "Exhibitors enter from 08:00 on show days."),
        ("展商几点能进馆", "展期展商8:00入场。"),
    ):
        found = view(question, index=index_of(programme))
        assert isinstance(found, FaqAnswer)
        assert (found.faq_id, found.fact) == ("F9", fact)


@pytest.mark.parametrize(
    ("question", "ends", "time"),
    [
        ("what time does the forum finish today", True, dt.time(14, 30)),
        ("论坛今天几点结束", True, dt.time(14, 30)),
        ("when do the talks start tomorrow", False, dt.time(10)),
    ],
)
def test_the_programme_of_a_day_begins_and_ends(question: str, ends: bool, time: dt.time) -> None:
    found = view(question)
    assert isinstance(found, SpanAnswer)
    assert (found.ends, found.at.time()) == (ends, time)


def test_a_word_of_two_meanings_is_asked_back() -> None:
    entries = (
        Faq("V1", L(en="Can I get an invitation letter for a visa?"), L(en="Write to us.")),
        Faq("V2", L(en="Which means of payment are accepted?"), L(en="Cards and cash.")),
    )
    index = index_of(replace(energy_programme(), faq=entries))
    found = ask("Visa", index=index).message
    assert found.view == ChoicesAnswer("Visa", 2)
    assert found.rows == ((OpenFaq("V1"),), (OpenFaq("V2"),))
    paid = ask("can I pay with visa", index=index).message
    assert OpenFaq("V1") not in [action for row in paid.rows for action in row]
    assert not isinstance(paid.view, FaqAnswer) or paid.view.faq_id == "V2"


def test_the_very_word_stands_before_an_entry_on_its_idea() -> None:
    first_aid = Faq("F1", L(en="Where is first aid?"), L(en="A doctor is in the lobby."))
    safety = Document("safety.md", "# Safety\n\nDefibrillators hang beside the main doors. Lifts are slow.\n")
    found = view(
        "defibrillator", index=index_of(replace(energy_programme(), faq=(first_aid,), documents=(safety,)))
    )
    assert isinstance(found, PassageAnswer)
    assert found.fact == "Defibrillators hang beside the main doors."


@pytest.mark.parametrize("question", ["delete my data", "How can I export my personal data?", "删除我的数据"])
def test_ones_own_data_is_where_it_can_be_deleted(question: str) -> None:
    found = ask(question)
    assert (found.message.view, len(found.message.rows)) == (OwnData(), 2)


def test_somebody_of_a_company_is_met_at_its_booth() -> None:
    found = ask("i want to meet someone from Balansys").message
    assert isinstance(found.view, ExhibitorAnswer)
    assert found.view.exhibitor_id == "X2"
    assert found.rows[0] == (AskToMeet("X2"),)


def test_a_sentence_goes_on_behind_a_semicolon() -> None:
    index = energy_index()
    text = "Doors open at nine. Sort the waste into paper and wood; what is left costs a fee. Bring a cup."
    reading = read("what does waste cost, is there a fee", index, NOW, "en")
    assert (
        telling_sentence(reading, text, index.bm25)
        == "Sort the waste into paper and wood; what is left costs a fee."
    )
