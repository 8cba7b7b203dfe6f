"""When a digest is due."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.domain.digest import DigestChoice, DigestRules, Frequency, due
from tests.texts.expo import DAY_1, DAY_2, DAY_3, at, catalogue

CATALOGUE = catalogue()
RULES = DigestRules(Frequency.DAILY, dt.time(18, 30))
DAY_BEFORE, DAY_AFTER, LATER = (DAY_1 - dt.timedelta(days=1), DAY_3 + dt.timedelta(days=1), dt.date(2021, 8, 9))


def choice(told: dt.datetime, frequency: Frequency | None = None, daily_at: dt.time | None = None) -> DigestChoice:
    return DigestChoice("X1", 20, frequency, daily_at, False, told.astimezone(dt.UTC))


def due_at(now: dt.datetime, of: DigestChoice, rules: DigestRules = RULES) -> dt.datetime | None:
    found = due(of, rules, CATALOGUE, now)
    return found and CATALOGUE.local(found)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (at(DAY_1, "18:29"), None),
        (at(DAY_1, "18:30"), None),  # what is being written just now shall be in it
        (at(DAY_1, "18:31"), at(DAY_1, "18:30")),
        (at(DAY_2, "9:00"), at(DAY_1, "18:30")),
        (at(DAY_3, "23:00"), at(DAY_3, "18:30")),  # one, however long the bot was down
    ],
)
def test_daily_one_is_due_at_its_hour(now: dt.datetime, expected: dt.datetime | None) -> None:
    assert due_at(now, choice(at(DAY_1, "10:00"))) == expected


def test_one_that_was_sent_is_not_due_again() -> None:
    assert due_at(at(DAY_1, "19:00"), choice(at(DAY_1, "18:30"))) is None


def test_own_hour_is_used() -> None:
    own = choice(at(DAY_1, "10:00"), daily_at=dt.time(12))
    assert due_at(at(DAY_1, "12:05"), own) == at(DAY_1, "12:00")


def test_hourly_one_is_due_at_the_full_hour() -> None:
    hourly = choice(at(DAY_1, "10:20"), Frequency.HOURLY)
    assert due_at(at(DAY_1, "10:59"), hourly) is None
    assert due_at(at(DAY_1, "11:01"), hourly) == at(DAY_1, "11:00")


def test_closing_one_is_due_when_a_day_closes() -> None:
    closing = choice(at(DAY_1, "10:20"), Frequency.CLOSING)
    assert due_at(at(DAY_1, "16:59"), closing) is None
    assert due_at(at(DAY_1, "17:01"), closing) == at(DAY_1, "17:00")
    assert due_at(at(DAY_3, "16:01"), closing) == at(DAY_3, "16:00")
    assert due_at(at(DAY_BEFORE, "23:00"), closing) is None


def test_closing_of_a_day_without_hours_is_the_daily_hour() -> None:
    days = tuple(replace(day, close=None) for day in CATALOGUE.days)
    closing = choice(at(DAY_1, "10:20"), Frequency.CLOSING)
    found = due(closing, RULES, catalogue(days=days), at(DAY_1, "19:00"))
    assert found is not None
    assert CATALOGUE.local(found) == at(DAY_1, "18:30")


def test_instant_one_is_due_once_things_have_settled() -> None:
    instant = choice(at(DAY_1, "10:20"), Frequency.INSTANT)
    assert due_at(at(DAY_1, "10:20"), instant) is None
    assert due_at(at(DAY_1, "10:21"), instant) == at(DAY_1, "10:21") - dt.timedelta(seconds=30)


def test_switched_off_is_never_due() -> None:
    assert due_at(at(DAY_3, "23:00"), choice(at(DAY_1, "10:00"), Frequency.OFF)) is None
    assert due_at(at(DAY_3, "23:00"), choice(at(DAY_1, "10:00")), DigestRules(Frequency.OFF)) is None


@pytest.mark.parametrize("frequency", [Frequency.INSTANT, Frequency.HOURLY, Frequency.CLOSING, Frequency.DAILY])
def test_after_the_expo_all_come_daily(frequency: Frequency) -> None:
    told = choice(at(DAY_AFTER, "12:00"), frequency)
    assert due_at(at(LATER, "12:00"), told) == at(LATER - dt.timedelta(days=1), "18:30")


def test_closing_one_of_the_last_day_is_followed_by_none_that_evening() -> None:
    closing = choice(at(DAY_3, "16:00"), Frequency.CLOSING)
    assert due_at(at(DAY_3, "20:00"), closing) is None
    assert due_at(at(DAY_AFTER, "10:00"), closing) is None
    assert due_at(at(DAY_AFTER, "19:00"), closing) == at(DAY_AFTER, "18:30")
