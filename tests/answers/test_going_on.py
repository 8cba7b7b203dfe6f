"""A chat that goes on: what halls, lists, texts and exhibitors were asked for is still at hand."""

from __future__ import annotations

import pytest

from bot.answers.engine import Answer, answer
from bot.views.answers import (
    BoothAnswer,
    FaqAnswer,
    HallAnswer,
    HoursAnswer,
    HoursTable,
    OwnAgenda,
    TransportAnswer,
)
from bot.views.findings import ExhibitorResults, NoExhibitorResults
from bot.views.message import View
from tests.answers.evaluation.asking import published
from tests.answers.evaluation.sets import SETS
from tests.answers.test_follow_ups import ask as asked_at_sample

TOYS = next(one.expo for one in SETS if one.name == "toys")


def ask(*questions: str) -> Answer:
    """The answer to the last of the questions, asked one after another at the toy fair."""
    current = published(TOYS, semantic=False)
    found: Answer | None = None
    for question in questions:
        context = found.context if found else ""
        found = answer(question, current.index, now=current.catalogue.published_at, locale="en", context=context)
    assert found is not None
    return found


def view(*questions: str) -> View:
    return ask(*questions).message.view


@pytest.mark.parametrize(
    "questions",
    [
        ("where is N2", "how big is it"),
        ("where is N2", "who is in there", "how big is it"),
        ("N2馆有什么", "面积多大"),
        ("N2馆有什么", "多少平米"),
        ("where is N2", "what facilities does it have"),
    ],
)
def test_hall_that_was_spoken_of_is_shown(questions: tuple[str, ...]) -> None:
    assert view(*questions) == HallAnswer("N2", 29)


@pytest.mark.parametrize(
    "questions",
    [
        ("where is N2", "who is in there"),
        ("where is N2", "how many companies are in that hall"),
        ("N2馆在哪", "里面有哪些展商"),
        ("N2馆在哪", "一共多少家"),
    ],
)
def test_exhibitors_of_the_hall_that_was_spoken_of_are_listed(questions: tuple[str, ...]) -> None:
    found = view(*questions)
    assert isinstance(found, ExhibitorResults)
    assert (found.hall_id, found.total) == ("N2", 29)


@pytest.mark.parametrize("question", ["how many is that in total", "how many", "一共几家"])
def test_count_of_the_list_is_told_again(question: str) -> None:
    assert view("who sells strollers", question) == view("who sells strollers")


def test_whole_question_counts_all() -> None:
    assert view("who sells strollers", "how many exhibitors are there") == view("how many exhibitors are there")


@pytest.mark.parametrize("question", ["其中德国的是哪家", "which of them are German", "only the German ones"])
def test_list_is_narrowed_to_a_country(question: str) -> None:
    found = view("婴儿车有哪些品牌", question)
    assert isinstance(found, ExhibitorResults)
    assert found.total == 1


def test_list_that_is_narrowed_to_nothing_says_so() -> None:
    assert isinstance(view("婴儿车有哪些品牌", "法国的呢"), NoExhibitorResults)


def test_who_else_is_asked_of_the_product() -> None:
    found = view("do Nemuri Sha make cots", "who else makes those?")
    assert isinstance(found, ExhibitorResults)
    assert (found.label, found.total) == ("cots", 1)


def test_booth_named_after_next_to_it_is_that_booth() -> None:
    found = asked_at_sample("who is at B2-017", "and next to it, B2-018").message.view
    assert isinstance(found, BoothAnswer)
    assert found.booth == "B2-018"


@pytest.mark.parametrize("question", ["which exit", "how much is that", "how long does it take"])
def test_way_that_was_told_answers_on(question: str) -> None:
    first, then = view("how do I get there by metro"), view("how do I get there by metro", question)
    assert isinstance(first, TransportAnswer)
    assert isinstance(then, TransportAnswer)
    assert then.index == first.index


def test_faq_that_was_told_answers_on() -> None:
    first, then = view("how much is a ticket"), view("how much is a ticket", "and for children")
    assert isinstance(first, FaqAnswer)
    assert isinstance(then, FaqAnswer)
    assert then.faq_id == first.faq_id


def test_full_question_after_a_text_stands_for_itself() -> None:
    assert view("how much is a ticket", "is there wifi") == view("is there wifi")


@pytest.mark.parametrize(
    "question",
    [
        "what time does it close Sunday, no wait, Saturday I mean",
        "Sunday closing time? no wait, Saturday I mean",
        "when do you close on saturday, I have a train at 5",
        "周六几点关门，我五点的火车",
    ],
)
def test_correction_and_aside_leave_the_question(question: str) -> None:
    found = view(question)
    assert isinstance(found, HoursAnswer)
    assert found.date.isoformat() == "2028-10-14"


@pytest.mark.parametrize(
    "question", ["what's on my agenda", "my reminders", "what did I save", "我的日程", "我收藏了什么"]
)
def test_own_agenda_is_pointed_to(question: str) -> None:
    assert view(question) == OwnAgenda()


def test_programme_of_all_is_no_own_agenda() -> None:
    assert not isinstance(view("agenda"), (OwnAgenda, HoursTable))
