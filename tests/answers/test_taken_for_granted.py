"""A session on a day, at a time or in a room that are not its own; numbers that are no date; hours of what is in a
hall that are not the fair's."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.answers.engine import answer
from bot.views.answers import HoursAnswer
from bot.views.findings import SessionAnswer, SessionResults
from tests.answers.fairs import SHANGHAI, energy_index
from tests.answers.mills import ask, view

FRIDAY = dt.date(2029, 3, 16)


@pytest.mark.parametrize(
    ("question", "presumed"),
    [
        ("buyer talks on friday?", FRIDAY),
        ("买家对接会周五几点", FRIDAY),
        ("buyer talks on thursday?", None),
        ("买家对接会周四几点", None),
    ],
)
def test_wrong_day_of_a_session_is_put_right(question: str, presumed: dt.date | None) -> None:
    found = view(question)
    assert isinstance(found, SessionAnswer)
    assert (found.session_id, found.presumed_on) == ("T2", presumed)


def test_wrong_day_is_denied_where_yes_or_no_was_asked() -> None:
    """Once is enough."""
    found = view("周五有买家对接会吗")
    assert isinstance(found, SessionAnswer)
    assert (found.session_id, found.verdict, found.presumed_on) == ("T2", "none", None)


@pytest.mark.parametrize(
    ("question", "presumed"),
    [
        ("buyer talks at 3 pm?", dt.time(15)),
        ("买家对接会是下午三点吗", dt.time(15)),
        ("buyer talks at 10?", None),
    ],
)
def test_wrong_time_of_a_session_is_put_right(question: str, presumed: dt.time | None) -> None:
    found = view(question)
    assert isinstance(found, SessionAnswer)
    assert (found.session_id, found.presumed_at) == ("T2", presumed)


@pytest.mark.parametrize(
    "question", ["buyer talks in the weft room?", "are the buyer talks in the weft room", "买家对接会在纬纱厅吗"]
)
def test_session_in_another_room_is_found(question: str) -> None:
    """Its card says where it is."""
    found = view(question)
    assert isinstance(found, SessionAnswer)
    assert found.session_id == "T2"


@pytest.mark.parametrize(
    ("question", "session"),
    [
        ("铜箔4.5微米那个报告", "T6"),
        ("4.5微米铜箔几点", "T6"),
        ("the 4.5 mm plate talk", "T7"),
        ("when is the 4.5 mm plate talk", "T7"),
    ],
)
def test_measure_is_no_date(question: str, session: str) -> None:
    """No 5th of April."""
    found = view(question)
    assert isinstance(found, SessionAnswer)
    assert (found.session_id, found.presumed_on) == (session, None)


@pytest.mark.parametrize("question", ["9.16", "opening hours 9.16", "9.16几点开门"])
def test_pair_of_numbers_is_a_date(question: str) -> None:
    now = dt.datetime(2027, 9, 15, 10, 50, tzinfo=SHANGHAI)
    found = answer(question, energy_index(), now=now, locale="en").message.view
    assert isinstance(found, HoursAnswer)
    assert found.date == dt.date(2027, 9, 16)


@pytest.mark.parametrize("question", ["what is on 3.16", "3.16有什么论坛"])
def test_pair_of_numbers_is_the_date_of_sessions(question: str) -> None:
    found = view(question)
    assert isinstance(found, SessionResults)
    assert found.date == FRIDAY


@pytest.mark.parametrize(
    "question",
    ["where is N1 noodle bar, when does it open", "N1馆的面馆几点开", "when does the noodle bar in N1 open"],
)
def test_hours_of_what_is_in_a_hall_are_not_those_of_the_fair(question: str) -> None:
    assert not isinstance(ask(question).message.view, HoursAnswer)


@pytest.mark.parametrize("question", ["when does hall N1 open", "N1馆几点开"])
def test_hours_of_a_hall_are_those_of_the_fair(question: str) -> None:
    assert isinstance(view(question), HoursAnswer)
