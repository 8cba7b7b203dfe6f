"""When reminders come: offsets, quiet hours, clocks that change."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from bot.domain.agenda import AgendaItem, Subject, SubjectKind
from bot.domain.preferences import Preferences
from bot.domain.reminder import Due, QuietHours, ReminderRules, is_useful, leaves_until, reminders

BERLIN = ZoneInfo("Europe/Berlin")
NIGHT = QuietHours(dt.time(22), dt.time(7), BERLIN)
NAP = QuietHours(dt.time(13), dt.time(14), BERLIN)


def berlin(day: int, time: str, month: int = 7) -> dt.datetime:
    hour, minute = map(int, time.split(":"))
    return dt.datetime(2021, month, day, hour, minute, tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("at", "end"),
    [
        (berlin(30, "21:59"), None),
        (berlin(30, "22:00"), berlin(31, "7:00")),
        (berlin(31, "6:59"), berlin(31, "7:00")),
        (berlin(31, "7:00"), None),
        (berlin(31, "12:00"), None),
    ],
)
def test_quiet_hours_over_midnight_end_in_the_morning(at: dt.datetime, end: dt.datetime | None) -> None:
    assert NIGHT.end_after(at) == end


def test_quiet_hours_of_one_day_and_empty_ones() -> None:
    assert NAP.end_after(berlin(30, "13:30")) == berlin(30, "14:00")
    assert NAP.end_after(berlin(30, "14:00")) is None
    assert QuietHours(dt.time(9), dt.time(9), BERLIN).end_after(berlin(30, "9:00")) is None


def test_quiet_hours_end_on_the_clock_when_it_changes() -> None:
    # The night in which the clocks go back is an hour longer.
    evening = berlin(30, "22:00", month=10)
    end = NIGHT.end_after(evening)
    assert end is not None
    assert end - evening.astimezone(dt.UTC) == dt.timedelta(hours=10)


@pytest.mark.parametrize(
    ("start", "offsets", "due"),
    [
        (berlin(30, "14:00"), (15, 60), [(berlin(30, "13:00"), 60), (berlin(30, "13:45"), 15)]),
        # In the night, but of use in the morning: both are one.
        (berlin(31, "7:10"), (15, 60), [(berlin(31, "7:00"), 15)]),
        # In the morning it would be of no use: it comes in the night.
        (berlin(31, "7:03"), (15,), [(berlin(31, "6:48"), 15)]),
        (berlin(31, "6:00"), (15,), [(berlin(31, "5:45"), 15)]),
        # The evening before becomes the morning.
        (berlin(31, "14:00"), (14 * 60,), [(berlin(31, "7:00"), 14 * 60)]),
        # At the start itself.
        (berlin(30, "23:00"), (0,), [(berlin(30, "23:00"), 0)]),
        (berlin(30, "14:00"), (), []),
    ],
)
def test_reminders_come_before_the_start_and_mind_the_quiet_hours(
    start: dt.datetime, offsets: tuple[int, ...], due: list[tuple[dt.datetime, int]]
) -> None:
    assert reminders(start, offsets, NIGHT) == tuple(Due(at.astimezone(dt.UTC), offset) for at, offset in due)


def test_own_offsets_of_an_item_come_before_the_viewers_and_those_before_the_organisers() -> None:
    rules = ReminderRules((15,), None)
    start = berlin(30, "14:00")
    item = AgendaItem(1, Subject(SubjectKind.SESSION, "S1"), start, start, start, (5,))
    assert rules.offsets_of(item, Preferences(1, (30,))) == (5,)
    assert rules.offsets_of(None, Preferences(1, (30,))) == (30,)
    assert rules.offsets_of(None, Preferences(1)) == (15,)
    assert rules.offsets_of(None, Preferences(1, ())) == ()


def test_next_reminder_is_the_first_that_is_still_to_come() -> None:
    rules = ReminderRules((60, 15), (dt.time(22), dt.time(7)))
    start = berlin(30, "14:00")
    item = AgendaItem(1, Subject(SubjectKind.SESSION, "S1"), start, start, start)
    found = [
        rules.next_due(item, Preferences(1), BERLIN, after=after)
        for after in (berlin(30, "12:59"), berlin(30, "13:00"), berlin(30, "13:45"))
    ]
    assert [due and due.offset for due in found] == [60, 15, None]


def test_viewer_without_quiet_hours_is_reminded_in_the_night() -> None:
    rules = ReminderRules((60,), (dt.time(22), dt.time(7)))
    start = berlin(31, "7:30")
    item = AgendaItem(1, Subject(SubjectKind.SESSION, "S1"), start, start, start)
    due = rules.next_due(item, Preferences(1, quiet=False), BERLIN, after=berlin(30, "14:00"))
    assert due == Due(berlin(31, "6:30").astimezone(dt.UTC), 60)


def test_reminder_is_of_use_until_a_few_minutes_after_the_start() -> None:
    start = berlin(30, "14:00")
    assert [is_useful(start, berlin(30, time)) for time in ("13:00", "14:05", "14:06")] == [True, True, False]


def test_reminders_of_a_crowd_begin_early_enough_for_the_last_to_be_in_time() -> None:
    due, now = berlin(30, "13:45"), berlin(30, "13:43")

    def begins(coming: list[tuple[dt.datetime, int]], ahead: int = 0) -> dt.datetime:
        return leaves_until(now, coming, ahead, 30)

    # 30 a second: from 13:43:00 until 13:45:10 are 3,900.
    assert begins([]) == begins([(due, 3_899)]) == now
    assert begins([(due, 3_900)]) == begins([(due, 1_900)], ahead=2_000) == due
    # Those of a minute later count too, and make the first ones begin.
    later = berlin(30, "13:46")
    assert begins([(due, 3_000), (later, 2_699)]) == now
    assert begins([(due, 3_000), (later, 2_700)]) == later
