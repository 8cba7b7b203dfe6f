"""A passage tells the fact of the very thing that is asked about."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.answers.agreement import agreement, asked
from bot.answers.evidence import counting, together
from bot.answers.index import AnswerIndex
from bot.answers.reader import read
from bot.answers.reading import Reading
from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.programme import Expo, Faq, Programme

DAY = dt.date(2027, 5, 10)
NOW = dt.datetime(2027, 5, 10, 9, tzinfo=dt.UTC)


def index_of(*entries: tuple[str, str]) -> AnswerIndex:
    faq = tuple(Faq(str(n), Localized.of(en=one), Localized.of(en=told)) for n, (one, told) in enumerate(entries))
    expo = Expo(Localized.of(en="Fictional Fair"), DAY, DAY + dt.timedelta(2), "UTC")
    return AnswerIndex.build(Catalogue(Programme(expo, faq=faq), 1, NOW))


FOOD = index_of(
    ("What is there to eat?", "Soup costs EUR 7. The bar beside Gate A has coffee and cake."),
    ("Are there lockers?", "Yes, in Hall 1. Twenty of them are for suitcases."),
    ("Where does the shuttle go?", "The shuttle goes to the station every ten minutes."),
)


def reading(question: str) -> Reading:
    return read(question, FOOD, NOW, "en")


@pytest.mark.parametrize(("question", "share"), [("how much is soup", 1.0), ("how much is coffee", 0.0)])
def test_price_stands_in_the_sentence_of_the_thing(question: str, share: float) -> None:
    assert together(reading(question), FOOD.passages[0], FOOD.bm25) == share


def test_where_no_kind_of_fact_is_asked_for_nothing_is_held_against_a_text() -> None:
    assert together(reading("where can I eat soup"), FOOD.passages[0], FOOD.bm25) is None


@pytest.mark.parametrize(
    ("question", "number", "expected"),
    [("how many chairs are there", 1, -1.0), ("how many suitcases fit", 1, 1.0), ("where are lockers", 1, 0.0)],
)
def test_number_stands_beside_what_is_counted(question: str, number: int, expected: float) -> None:
    assert counting(reading(question), FOOD.passages[number].body) == expected


def test_what_neither_the_passage_nor_the_usual_question_says_is_unsaid() -> None:
    usual, strange = reading("does the shuttle go often"), reading("has the shuttle got belts")
    shuttle = FOOD.passages[2]
    said, unsaid = (agreement(one, asked(one), 2, shuttle, FOOD.bm25) for one in (usual, strange))
    assert said.unsaid < 0.1 < 0.3 < unsaid.unsaid
    assert said.hole < unsaid.hole
