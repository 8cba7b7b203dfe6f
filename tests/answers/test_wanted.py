"""Texts tell the kind of fact that is asked for, in whatever words, or they are not quoted."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.answers.bm25 import Bm25
from bot.answers.engine import Answer, answer
from bot.answers.index import AnswerIndex
from bot.answers.passages import passages
from bot.answers.slots import Slot
from bot.answers.wanted import asked_for, fit, had
from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.programme import Document, Faq
from bot.views.answers import FaqAnswer, PassageAnswer
from tests.answers.fairs import SHANGHAI, energy_programme

NOW = dt.datetime(2027, 9, 15, 10, 50, tzinfo=SHANGHAI)
MANUAL = """# Manual

A stand may be 4.5 metres high. Banners hang from the ceiling for EUR 90.
Whoever packs before closing pays a fine of EUR 500.
In 2025 the fair had 41,200 guests.
The glass workshop is closed to children.
"""


def index_with(faq: tuple[Faq, ...] = ()) -> AnswerIndex:
    programme = replace(energy_programme(), faq=faq, documents=(Document("manual.md", MANUAL),))
    return AnswerIndex.build(Catalogue(programme, 1, NOW))


def ask(question: str, index: AnswerIndex | None = None) -> Answer:
    return answer(question, index or index_with(), now=NOW, locale="en")


@pytest.mark.parametrize(
    ("question", "kinds"),
    [
        ("how much is a badge", {"money", "price"}),
        ("how much power do we get", {"quantity"}),
        ("how high may a stand be", {"height"}),
        ("what is the cheapest hotel", {"cheapest"}),
        ("最便宜的酒店", {"cheapest"}),
        ("why is it closed", {"reason"}),
        ("展台限高多少", {"height"}),
        ("今天的菜单", {"moment", "menu"}),
        ("where is the cloakroom", set()),
        ("where can we eat", set()),
        ("can i bring a drone", {"permission"}),
        ("wifi password", {"password"}),
        ("what colour is the shuttle", {"colour"}),
        ("how often does the bus go", {"interval"}),
        ("公交多久一班", {"interval"}),
    ],
)
def test_kinds_of_facts_are_read_off_a_question(question: str, kinds: set[str]) -> None:
    assert {kind for kind, _ in asked_for(question)} == kinds


@pytest.mark.parametrize(
    ("kinds", "text", "expected"),
    [
        ({"money"}, "a badge costs cny 50", 1.0),
        ({"money"}, "badges are at the north gate", -1.0),
        ({"length"}, "12 yuan, every 30 minutes", -1.0),
        ({"length"}, "限高4.5米", 1.0),
        ({"time", "verdict"}, "open until 18:00", -1.0),
        (set(), "anything", 0.0),
    ],
)
def test_text_fits_where_it_tells_the_kind(kinds: set[str], text: str, expected: float) -> None:
    assert fit(frozenset(kinds), text) == expected


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("how high can my stand be", "A stand may be 4.5 metres high."),
        ("展台可以多高", "A stand may be 4.5 metres high."),
        ("挂横幅多少钱", "Banners hang from the ceiling for EUR 90."),
        ("what's the penalty for leaving early", "Whoever packs before closing pays a fine of EUR 500."),
        ("上一届来了多少观众", "In 2025 the fair had 41,200 guests."),
    ],
)
def test_text_is_found_in_other_words_or_the_other_language(question: str, fact: str) -> None:
    view = ask(question).message.view
    assert isinstance(view, PassageAnswer)
    assert view.fact == fact


@pytest.mark.parametrize("question", ["why is the glass workshop closed", "which banner is the cheapest"])
def test_text_without_what_is_asked_for_is_not_quoted(question: str) -> None:
    assert ask(question).abstained


def test_what_says_how_one_asks_need_not_stand_in_a_text() -> None:
    index = Bm25([["prize", "eur"]])
    prize = Slot("prize", ("prize",), 0, 5)
    assert index.hits((prize, Slot("big", ("big",), 6, 9, firmness=0.0)))[0].coverage == 1.0
    assert index.hits((prize, Slot("big", ("big",), 6, 9)))[0].coverage < 1.0


def test_text_on_another_year_is_about_that_edition() -> None:
    ideas = {idea for passage in passages(index_with().catalogue) for idea in passage.ideas}
    assert ideas == {"#previous_edition"}


@pytest.mark.parametrize("question", ["Who are you?", "who are you", "what is on now"])
def test_faq_entry_in_the_very_words_wins_over_every_rule(question: str) -> None:
    entries = (
        Faq("F1", Localized.of(en="Who are you?"), Localized.of(en="A team of nine from Lianyungang.")),
        Faq("F2", Localized.of(en="What is on now?"), Localized.of(en="Look at the screens.")),
    )
    view = ask(question, index_with(entries)).message.view
    assert isinstance(view, FaqAnswer)


def test_faq_entry_with_another_number_is_another_question() -> None:
    entry = Faq("F1", Localized.of(en="What can I see in hall W1 on day 1?"), Localized.of(en="Storage."))
    found = ask("What can I see in hall W2 on day 2?", index_with((entry,)))
    assert not isinstance(found.message.view, FaqAnswer)


@pytest.mark.parametrize(
    ("question", "things"),
    [
        ("does the hotel have a pool", ["a pool"]),
        ("is there a swimming pool in the hotel", ["a swimming pool"]),
        ("what do i have to pay", []),
        ("酒店有游泳池吗", ["游泳池"]),
        ("where is the hotel", []),
    ],
)
def test_what_something_is_asked_to_have_is_read_off_a_question(question: str, things: list[str]) -> None:
    assert [question[start:end] for start, end in had(question)] == things


@pytest.mark.parametrize(
    ("question", "known"),
    [
        ("is there a hotel near the venue", True),
        ("how far is the hotel", True),
        ("does the hotel have a gym", False),
        ("酒店有健身房吗", False),
    ],
)
def test_known_thing_with_an_unknown_part_is_not_quoted(question: str, known: bool) -> None:
    hotel = Faq(
        "F1",
        Localized.of(en="Which hotel is near the venue?", zh="附近有什么酒店？"),
        Localized.of(en="The Reed Hotel, 400 metres away.", zh="苇塘酒店，距展馆400米。"),
    )
    assert ask(question, index_with((hotel,))).abstained is not known
