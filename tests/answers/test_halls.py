"""A hall that is asked for by what it shows; the language of sessions."""

from __future__ import annotations

import pytest

from bot.views.findings import ExhibitorResults, SessionResults
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


@pytest.mark.parametrize("question", ["sessions in English on day 3", "第三天英文的论坛"])
def test_language_of_sessions_is_told(question: str) -> None:
    found = view(question)
    assert isinstance(found, SessionResults)
    assert (found.spoken, found.interpreted) == ("en", True)


@pytest.mark.parametrize("question", ["what languages is the forum in", "论坛用什么语言"])
def test_languages_are_told_by_the_faq(question: str) -> None:
    assert ask(question).intent == "faq"
