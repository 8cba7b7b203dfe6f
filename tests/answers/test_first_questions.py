"""What somebody asks first who knows nothing of the fair yet, in few words; by words, with nothing spoken of."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from bot.answers.engine import answer
from bot.answers.index import AnswerIndex
from bot.answers.normalise import has_han
from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.programme import Fact, Faq, Programme
from bot.views.answers import (
    DatesAnswer,
    ExpoAnswer,
    FacilityAnswer,
    FactAnswer,
    FaqAnswer,
    GreetingAnswer,
    HallAnswer,
    HallsAnswer,
    HoursAnswer,
    PassageAnswer,
    TransportAnswer,
    UnknownAnswer,
    VenueAnswer,
)
from bot.views.findings import ExhibitorResults, NoExhibitorResults, SessionAnswer, SessionResults
from tests.answers.conversations import needs_embedder
from tests.answers.evaluation.asking import has_embedder, published
from tests.answers.evaluation.sets import SETS
from tests.answers.fairs import energy_programme

FAIRS = ("jewel", "timber")


def expo_of(fair: str) -> Path:
    return next(one.expo for one in SETS if one.name.split("/")[0] == fair)


def asked(fair: str, conversation: str, *, semantic: bool = False) -> object:
    """The view that answers the last turn (`` >> `` between turns)."""
    index = published(expo_of(fair), semantic=semantic).index
    now = dt.datetime.combine(index.catalogue.expo.start_date, dt.time(10, 50), index.catalogue.zone)
    context, view = "", None
    for text in conversation.split(" >> "):
        locale = "zh" if has_han(text) else "en"
        found = answer(text, index, now=now, locale=locale, context=context)
        context, view = found.context, found.message.view
    return view


@pytest.mark.parametrize("fair", FAIRS)
@pytest.mark.parametrize(
    "question",
    [
        "tell me about the fair",
        "what's this expo",
        "what is this",
        "an overview please",
        "what kind of fair is this",
        "介绍一下展会",
        "这是什么展会",
        "这个展会是干嘛的",
        "展会简介",
        "give me an overview",
        "Tell me more about the fair, please",
        "whats this",
        "what is it about",
        "简介",
        "介绍一下",
        "展会是什么",
    ],
)
def test_what_the_fair_is(fair: str, question: str) -> None:
    found = asked(fair, question)
    assert isinstance(found, ExpoAnswer)
    assert set(found.fields) <= {"overview", "expo_name"}


@pytest.mark.parametrize("fair", FAIRS)
@pytest.mark.parametrize("question", ["when", "when?", "什么时候", "几号啊"])
def test_when_it_is(fair: str, question: str) -> None:
    assert isinstance(asked(fair, question), DatesAnswer)


def test_what_to_tell_a_driver() -> None:
    assert isinstance(asked("timber", "how do i tell a cab driver"), VenueAnswer)


def test_what_was_spoken_of_is_not_the_fair() -> None:
    assert not isinstance(asked("timber", "when is the opening >> what is this about"), ExpoAnswer)
    assert isinstance(asked("timber", "opening ceremony >> what is it about"), SessionAnswer)
    assert not isinstance(asked("tourism", "opening ceremony >> tell me about the event"), ExpoAnswer)
    assert not isinstance(asked("timber", "where is parking >> when?"), DatesAnswer)


@pytest.mark.parametrize("fair", FAIRS)
@pytest.mark.parametrize(
    "question", ["who is exhibiting", "who's exhibiting here", "tell me about the exhibitors"]
)
def test_who_exhibits(fair: str, question: str) -> None:
    assert isinstance(asked(fair, question), ExhibitorResults)


TICKETS = [
    # Who asks how to come by a ticket is told that, and not what becomes of one.
    ("jewel", "where do i buy tickets", "F03"),
    ("jewel", "how can i get a ticket", "F03"),
    ("jewel", "buy tickets", "F03"),
    ("jewel", "怎么买票", "F03"),
    ("timber", "how can i get a ticket", "F02"),
    ("timber", "怎么买票", "F02"),
    ("rail", "where do i buy tickets", "Q01"),
    ("rail", "怎么买票", "Q01"),
    ("chips", "how do i get a ticket", "Q01"),
    ("wine", "how do i get a ticket", "Q01"),
    # What it costs to come, where nothing but the fair was spoken of.
    ("jewel", "tell me about the fair >> is it free?", "F02"),
    ("timber", "介绍一下展会 >> 要钱吗", "F02"),
    ("rail", "is it free?", "Q01"),
    ("toys", "要钱吗", "F01"),
]


@pytest.mark.parametrize("semantic", [False, True])
@pytest.mark.parametrize(("fair", "conversation", "entry"), TICKETS)
def test_what_it_takes_to_come_in(fair: str, conversation: str, entry: str, semantic: bool) -> None:
    if semantic and not has_embedder():
        pytest.skip("the semantic extra is not installed")
    found = asked(fair, conversation, semantic=semantic)
    assert isinstance(found, FaqAnswer)
    assert found.faq_id == entry


@pytest.mark.parametrize(
    "entry",
    [
        ("Can I get a refund?", "Until May the 30 yuan are paid back.", "tickets"),
        ("How do I get an invoice for my ticket?", "Scan the code; posting it costs 10 yuan.", "tickets"),
        ("How do I pay for parking tickets?", "At the machine, 8 yuan an hour.", "tickets"),
        ("Is the forum included in the ticket?", "Yes, only the workshop costs 60 yuan.", "tickets"),
        ("I lost my badge.", "A new one costs 20 yuan.", "tickets"),
    ],
)
@pytest.mark.parametrize("question", ["is it free?", "how do i get a ticket", "what do i need to bring"])
def test_entry_on_what_becomes_of_a_ticket_sells_none(entry: tuple[str, str, str], question: str) -> None:
    asks, tells, tag = entry
    assert not isinstance(told(question, asks, tells, tag), FaqAnswer | PassageAnswer)


BROUGHT = [
    ("photonics", "what do i need to bring", "领胸牌带什么"),
    ("jewel", "要带什么", "证件在哪里领"),
    ("sample", "do i need to bring anything", "get my badge"),
]


@pytest.mark.parametrize(("fair", "question", "asks"), BROUGHT)
def test_what_to_bring(fair: str, question: str, asks: str) -> None:
    found = asked(fair, question)
    assert isinstance(found, FaqAnswer)
    entry = published(expo_of(fair), semantic=False).catalogue.faq(found.faq_id)
    assert entry is not None
    assert any(asks in text for text in entry.question.values())


@pytest.mark.parametrize("fair", ["toys", "rail", "wine", "beauty"])
@pytest.mark.parametrize("question", ["what do i need to bring", "要带什么"])
def test_what_may_be_brought_is_no_answer(fair: str, question: str) -> None:
    assert isinstance(asked(fair, question), UnknownAnswer)


@pytest.mark.parametrize("question", ["do you have a map", "floor plan please", "平面图", "有地图吗"])
def test_maps_are_opened_from_the_halls(question: str) -> None:
    assert isinstance(asked("photonics", question), HallsAnswer)


def view(question: str, programme: Programme) -> object:
    """The view that answers an English question at a fair."""
    index = AnswerIndex.build(Catalogue(programme, 1, dt.datetime(2027, 9, 1, 2, tzinfo=dt.UTC)))
    now = dt.datetime.combine(index.catalogue.expo.start_date, dt.time(10, 50), index.catalogue.zone)
    return answer(question, index, now=now, locale="en").message.view


def told(question: str, asks: str, tells: str, tag: str = "") -> object:
    """The view where one entry is all of the FAQ, and no plans are drawn."""
    faq = Faq("F1", Localized.of(en=asks), Localized.of(en=tells), tag)
    return view(question, replace(energy_programme(), faq=(faq,), transport=(), documents=()))


def test_printed_plan_is_told_of() -> None:
    assert isinstance(told("do you have a map", "What is free?", "Printed plans lie at the doors."), FaqAnswer)
    assert isinstance(told("do you have a map", "Are there maps?", "At the doors."), FaqAnswer)
    by_car = ("How do I come by car?", "Enter South Gate in Google Maps.")
    assert not isinstance(told("do you have a map", *by_car), FaqAnswer)


def test_deposit_is_nothing_to_bring() -> None:
    lent = ("Can I borrow a wheelchair?", "Yes, leave your passport as a deposit.")
    assert not isinstance(told("what do i need to bring", *lent), FaqAnswer)


@pytest.mark.parametrize(
    "question",
    [
        "can we get electricity at the stand",
        "can i get a coffee at the stand",
        "can i buy the tickets at the booth",
        "现场可以买产品手册吗",
        "现场能买咖啡带走吗",
    ],
)
def test_not_all_that_is_had_at_stands_is_retail(question: str) -> None:
    retail = ("Can I buy exhibits?", "No retail sale in the halls.")
    assert not isinstance(told(question, *retail), FaqAnswer)


def test_area_of_a_room_is_not_the_fair_s() -> None:
    programme = energy_programme()
    expo = replace(programme.expo, facts=(Fact("prayer_area", Localized.of(en="Next to Room 301")),))
    halls = tuple(replace(hall, area_m2=None) for hall in programme.halls)
    bare = replace(programme, expo=expo, halls=halls, faq=(), transport=(), documents=())
    assert isinstance(view("is it big", bare), UnknownAnswer)


@pytest.mark.parametrize("question", ["map of hall 2", "where is hall 2 on the map", "2号馆平面图"])
def test_map_of_a_hall(question: str) -> None:
    found = asked("sample", question)
    assert isinstance(found, HallAnswer)
    assert found.hall_id == "2"


@pytest.mark.parametrize("question", ["do you have a map", "平面图", "map of hall 1"])
def test_no_puzzle_of_a_map(question: str) -> None:
    assert isinstance(asked("toys", question), UnknownAnswer)


@pytest.mark.parametrize("question", ["how big is the fair", "is it big", "展会多大", "展会规模怎么样"])
def test_how_large_the_fair_is(question: str) -> None:
    assert asked("photonics", question) == HallsAnswer(summed=True)
    assert isinstance(asked("jewel", question), FactAnswer)


@pytest.mark.parametrize("question", ["any famous speakers", "有哪些大咖", "有什么重要嘉宾"])
def test_who_speaks_however_famous(question: str) -> None:
    assert isinstance(asked("timber", question), SessionResults)


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("where am i", VenueAnswer),
        ("我在哪", VenueAnswer),
        ("i'm lost", HallsAnswer),
        ("我迷路了", HallsAnswer),
        ("推荐几个展台", UnknownAnswer),
        ("几点去人少", UnknownAnswer),
        ("where's the smoking area", FacilityAnswer),
        ("can anyone come", HoursAnswer),
        ("谁可以来", HoursAnswer),
        ("any freebies", UnknownAnswer),
        ("hi there", GreetingAnswer),
    ],
)
def test_what_is_said_in_a_corridor(question: str, kind: type) -> None:
    assert isinstance(asked("wine", question), kind)


@pytest.mark.parametrize(("fair", "question"), [("wine", "中午吃啥"), ("photonics", "饿死了"), ("toys", "好饿")])
def test_where_to_eat(fair: str, question: str) -> None:
    assert isinstance(asked(fair, question), FaqAnswer)


@pytest.mark.parametrize(
    "question",
    ["could i buy a lens at a stand and take it home", "现场能买镜头带走吗", "周六现场能买东西吗"],
)
def test_whether_stands_sell(question: str) -> None:
    found = asked("screen", question, semantic=has_embedder())
    assert isinstance(found, FaqAnswer)
    entry = published(expo_of("screen"), semantic=False).catalogue.faq(found.faq_id)
    assert entry is not None
    assert "buy exhibits" in entry.question.best("en")


@pytest.mark.parametrize("question", ["做储能的有哪几家", "2号馆做储能的有哪几家"])
def test_companies_are_asked_for_though_a_track_is_called_so(question: str) -> None:
    found = asked("sample", question)
    assert isinstance(found, ExhibitorResults)
    assert found.total


@pytest.mark.parametrize("question", ["夜里两点还有9号线吗", "凌晨两点9号线还开吗"])
def test_no_metro_at_two_in_the_night(question: str) -> None:
    found = asked("sample", question)
    assert isinstance(found, TransportAnswer)
    assert found.verdict == "none"


def test_no_text_without_the_word_for_goods() -> None:
    needs_embedder(semantic=True)
    found = asked("sample", "battery swap robots here?", semantic=True)
    assert isinstance(found, NoExhibitorResults)
    assert found.presumed


def test_a_heart_attack_is_an_emergency_whatever_it_sounds_like() -> None:
    needs_embedder(semantic=True)
    found = asked("sample", "心脏病发作", semantic=True)
    assert isinstance(found, FaqAnswer)
