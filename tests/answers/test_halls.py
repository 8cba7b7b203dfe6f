"""A hall that is asked for by what it shows; several halls; the language of sessions."""

from __future__ import annotations

import pytest

from bot.views.answers import HallsAnswer, NoSuchHall
from bot.views.browsing_actions import OpenHall, OpenHalls
from bot.views.findings import Comparison, ExhibitorResults, SessionResults
from tests.answers.test_follow_ups import ask, view


@pytest.mark.parametrize(
    ("question", "hall"),
    [
        ("which hall has hydrogen", "4"),
        ("hydrogen hall", "4"),
        ("氢能在哪个馆", "4"),
        ("哪个馆是氢能", "4"),
        ("氢能馆", "4"),
        ("which hall is energy storage in", "2"),
    ],
)
def test_hall_of_a_topic_comes_first(question: str, hall: str) -> None:
    found = view(question)
    assert isinstance(found, ExhibitorResults)
    assert (found.focus, found.halls[0][0]) == ("hall", hall)


@pytest.mark.parametrize("question", ["储能展商在几号馆", "where are the storage exhibitors"])
def test_exhibitors_of_a_topic_lead_with_their_main_hall(question: str) -> None:
    found = view(question)
    assert isinstance(found, ExhibitorResults)
    assert (found.focus, found.halls[0][0]) == ("where", "2")


@pytest.mark.parametrize(
    ("question", "halls"),
    [
        ("what is in halls 1, 2 and 3", "123"),
        ("halls 1 & 4", "14"),
        ("Hall 2, 3", "23"),
        ("1、2、3、4、5号馆分别是什么", "12345"),
        ("三号馆和五号馆是干嘛的", "35"),
    ],
)
def test_several_halls_are_told_side_by_side(question: str, halls: str) -> None:
    assert view(question) == HallsAnswer(only=tuple(halls))


def test_where_several_halls_are_is_told_by_what_says_so() -> None:
    found = view("where are halls 4 and 5")
    assert isinstance(found, HallsAnswer)
    assert found.only == ("4", "5")
    assert found.layout.startswith("The Central Lobby joins all five halls")


@pytest.mark.parametrize(
    ("question", "strange"),
    [
        ("halls 2 and 9", "9"),
        ("which of halls 1, 2 and 9 is biggest", "9"),
        ("halls 1, 2, 3, 4, 5 and 6", "6"),
        ("1、2、9号馆有啥", "9"),
        ("halls A and B", "A"),
    ],
)
def test_hall_that_there_is_not_among_several(question: str, strange: str) -> None:
    assert view(question) == NoSuchHall(strange)


def test_those_of_several_halls_that_there_are_can_be_opened() -> None:
    assert ask("halls 2 and 9").message.rows == ((OpenHall("2"),), (OpenHalls(),))


@pytest.mark.parametrize("question", ["hall 2 and 30 people", "hall 2, 10 am", "is hall 1 open 9 to 17"])
def test_number_beside_a_hall_is_not_always_another(question: str) -> None:
    assert not isinstance(view(question), NoSuchHall | HallsAnswer)


@pytest.mark.parametrize(
    ("question", "first", "least"),
    [
        ("which is the largest of halls 3, 4 and 5", "3", False),
        ("which is the smallest of halls 2, 3 and 4", "4", True),
        ("which is smaller, hall 2 or 3", "3", True),
        ("2、3、4号馆哪个最小", "4", True),
    ],
)
def test_most_or_least_of_several_halls_comes_first(question: str, first: str, least: bool) -> None:
    found = view(question)
    assert isinstance(found, Comparison)
    assert (found.what, found.items[0][0], found.least) == ("hall_area", first, least)


@pytest.mark.parametrize("question", ["sessions in English on day 3", "第三天英文的论坛"])
def test_language_of_sessions_is_told(question: str) -> None:
    found = view(question)
    assert isinstance(found, SessionResults)
    assert (found.spoken, found.interpreted) == ("en", True)


@pytest.mark.parametrize("question", ["what languages is the forum in", "论坛用什么语言"])
def test_languages_are_told_by_the_faq(question: str) -> None:
    assert ask(question).intent == "faq"
