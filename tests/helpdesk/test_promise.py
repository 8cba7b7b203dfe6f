"""When an answer may be expected."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.domain.helpdesk import Ticket, TicketState
from bot.services.helpdesk.promise import DEFAULT_MINUTES, Staffing, opening_hours, staffing, usual_minutes
from tests.texts import expo
from tests.texts.expo import DAY_1, DAY_2, DAY_3, at

TEN = at(DAY_1, "10:00")
HOURS = opening_hours(expo.catalogue())


def took(minutes: float, asked: dt.datetime = TEN) -> Ticket:
    return Ticket(
        1,
        1,
        7,
        "?",
        "en",
        TicketState.ANSWERED,
        asked.astimezone(dt.UTC),
        settled_at=(asked + dt.timedelta(minutes=minutes)).astimezone(dt.UTC),
    )


@pytest.mark.parametrize(
    ("now", "there"),
    [
        (at(DAY_1, "8:59"), Staffing(False, at(DAY_1, "9:00"))),
        (at(DAY_1, "9:00"), Staffing(True)),
        (at(DAY_1, "16:59"), Staffing(True)),
        (at(DAY_1, "17:00"), Staffing(False, at(DAY_2, "9:00"))),
        (at(DAY_3, "16:00"), Staffing(False)),
        (at(dt.date(2021, 7, 1), "12:00"), Staffing(False, at(DAY_1, "9:00"))),
    ],
)
def test_team_is_there_during_opening_hours(now: dt.datetime, there: Staffing) -> None:
    assert staffing(expo.catalogue(), now) == there
    assert staffing(expo.catalogue(), now.astimezone(dt.UTC)) == there


def test_without_hours_nobody_is_promised() -> None:
    assert staffing(expo.catalogue(days=()), at(DAY_1, "12:00")) == Staffing(False)
    assert usual_minutes((), [took(5), took(6), took(7)]) == DEFAULT_MINUTES


@pytest.mark.parametrize(
    ("minutes", "promised"),
    [
        ((), DEFAULT_MINUTES),
        ((1, 1), DEFAULT_MINUTES),
        ((1, 1, 1), 5),
        ((4, 8, 11, 50), 15),
        ((60, 60, 60), 60),
        ((61, 61, 61), 120),
        ((10, 20, 200, 300), 240),
    ],
)
def test_three_of_four_answers_came_within_what_is_promised(minutes: tuple[int, ...], promised: int) -> None:
    assert usual_minutes(HOURS, map(took, minutes)) == promised


def test_night_between_question_and_answer_does_not_count() -> None:
    overnight = took(16 * 60 + 10, at(DAY_1, "16:55"))
    assert usual_minutes(HOURS, [overnight] * 3) == 10


def test_what_was_asked_and_answered_while_closed_is_not_measured() -> None:
    assert usual_minutes(HOURS, [took(10, at(DAY_1, "20:00"))] * 5) == DEFAULT_MINUTES
