"""Hours that go past midnight belong to the day on which they began."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.answers.engine import answer
from bot.answers.index import AnswerIndex
from bot.domain.catalogue import Catalogue
from bot.domain.programme import Day
from bot.services.helpdesk.promise import staffing
from bot.services.stats.closing import due_at
from bot.texts.renderer import Renderer
from bot.views.answers import HoursAnswer, OutsideDay
from tests.texts import expo
from tests.texts.expo import DAY_1, DAY_2, DAY_3, at

PARTY = Day(1, DAY_1, dt.time(18), dt.time(2), dt.time(1))
LATE = Day(2, DAY_2, dt.time(10), dt.time(0))
LAST = Day(3, DAY_3, dt.time(20), dt.time(3))
CATALOGUE = Catalogue(replace(expo.programme(), days=(PARTY, LATE, LAST)), 1, at(DAY_1, "8:00"))
INDEX = AnswerIndex.build(CATALOGUE)
AFTER = DAY_3 + dt.timedelta(days=1)
ZONE = CATALOGUE.zone


def said(question: str, now: dt.datetime, locale: str = "en") -> str:
    message = answer(question, INDEX, now=now, locale=locale).message
    return Renderer().render(message, locale, CATALOGUE, now).plain


def test_hours_are_instants_of_that_day_and_the_night_after() -> None:
    assert PARTY.hours(ZONE) == (at(DAY_1, "18:00"), at(DAY_2, "2:00"))
    assert PARTY.admits_until(ZONE) == at(DAY_2, "1:00")
    assert LATE.hours(ZONE) == (at(DAY_2, "10:00"), at(DAY_3, "0:00"))
    assert replace(PARTY, last_admission=dt.time(23)).admits_until(ZONE) == at(DAY_1, "23:00")
    assert Day(1, DAY_1).hours(ZONE) is None


@pytest.mark.parametrize(
    ("now", "day"),
    [
        (at(DAY_1, "17:00"), PARTY),
        (at(DAY_2, "1:59"), PARTY),
        (at(DAY_2, "2:00"), LATE),
        (at(DAY_3, "0:00"), LAST),
        (at(AFTER, "2:59"), LAST),
        (at(AFTER, "3:00"), None),
    ],
)
def test_day_lasts_until_it_has_closed(now: dt.datetime, day: Day | None) -> None:
    assert CATALOGUE.day_at(now) == day


@pytest.mark.parametrize(
    ("now", "date", "state"),
    [
        (at(DAY_1, "17:00"), DAY_1, "early"),
        (at(DAY_1, "23:00"), DAY_1, "open"),
        (at(DAY_2, "0:30"), DAY_1, "open"),
        (at(DAY_2, "1:30"), DAY_1, "late"),
        (at(DAY_2, "2:30"), DAY_2, "early"),
        (at(DAY_2, "23:59"), DAY_2, "open"),
        (at(AFTER, "0:30"), DAY_3, "open"),
    ],
)
@pytest.mark.parametrize("question", ["are you open now?", "现在还开着吗"])
def test_open_now_in_the_night_is_of_the_day_before(
    question: str, now: dt.datetime, date: dt.date, state: str
) -> None:
    view = answer(question, INDEX, now=now, locale="en").message.view
    assert isinstance(view, HoursAnswer)
    assert (view.date, view.state) == (date, state)


def test_after_the_last_night_it_is_over() -> None:
    view = answer("are you open now?", INDEX, now=at(AFTER, "3:30"), locale="en").message.view
    assert isinstance(view, OutsideDay)


def test_midnight_is_the_end_of_its_day_in_words() -> None:
    assert "Open today until 24:00" in said("are you open now?", at(DAY_2, "12:00"))
    assert "今天开放到 24:00" in said("现在还开着吗", at(DAY_2, "12:00"), "zh")
    assert "10:00–24:00" in said("opening hours", at(DAY_1, "12:00"))
    assert "18:00–2:00" in said("opening hours", at(DAY_1, "12:00"))


def test_team_is_there_and_reports_wait_until_the_night_is_over() -> None:
    assert staffing(CATALOGUE, at(DAY_2, "0:30")).now
    assert not staffing(CATALOGUE, at(DAY_2, "2:30")).now
    assert due_at(CATALOGUE) == at(AFTER, "4:00")
