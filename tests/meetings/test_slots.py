"""When there is time for a meeting."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.meeting import BUFFER, LENGTH, SOONEST
from bot.domain.slot import CELL, Room, cells, free_starts, nearest
from tests.texts.expo import DAY_1, DAY_2, at

HOURS = ((at(DAY_1, "9:00"), at(DAY_1, "11:00")),)
EARLY = at(DAY_1, "7:00")


def times(found: tuple[dt.datetime, ...]) -> list[str]:
    return [f"{start:%H:%M}" for start in found]


def seats(table: int, start: str) -> frozenset[tuple[int, int]]:
    return frozenset((table, cell) for cell in cells(at(DAY_1, start)))


def test_times_fill_the_opening_hours() -> None:
    assert times(free_starts(HOURS, EARLY, Room())) == ["09:00", "09:30", "10:00", "10:30"]


@pytest.mark.parametrize("opens", ["9:00", "9:05", "9:10", "9:15", "8:45"])
@pytest.mark.parametrize("zone", ["Asia/Shanghai", "Asia/Kathmandu", "Asia/Kolkata"])
def test_meetings_fill_a_table_whenever_it_opens(opens: str, zone: str) -> None:
    begin = at(DAY_1, opens).replace(tzinfo=ZoneInfo(zone))
    hours = ((begin, begin + dt.timedelta(hours=4)),)
    offered = free_starts(hours, begin - dt.timedelta(days=1), Room())
    taken: set[tuple[int, int]] = set()
    booked = []
    while left := free_starts(hours, begin - dt.timedelta(days=1), Room(1, frozenset(taken))):
        booked.append(left[0])
        taken |= {(1, cell) for cell in cells(left[0])}
    assert tuple(booked) == offered
    assert len(offered) >= 7
    assert begin <= offered[0] < begin + CELL


def test_nothing_is_offered_that_begins_too_soon() -> None:
    assert times(free_starts(HOURS, at(DAY_1, "9:45"), Room())) == ["10:00", "10:30"]
    assert times(free_starts(HOURS, at(DAY_1, "9:46"), Room())) == ["10:30"]


def test_a_time_is_gone_when_the_last_table_is() -> None:
    one = Room(2, seats(1, "9:30"))
    both = Room(2, seats(1, "9:30") | seats(2, "9:30"))
    assert "09:30" in times(free_starts(HOURS, EARLY, one))
    assert "09:30" not in times(free_starts(HOURS, EARLY, both))
    assert (one.table_at(at(DAY_1, "9:30")), both.table_at(at(DAY_1, "9:30"))) == (2, 0)


def test_what_is_busy_keeps_a_buffer_on_both_sides() -> None:
    session = (at(DAY_1, "9:50"), at(DAY_1, "10:20"))
    assert times(free_starts(HOURS, EARLY, Room(), [session])) == ["09:00", "10:30"]


def test_blocked_hours_need_no_buffer() -> None:
    room = Room(1, blocked=((at(DAY_1, "9:30"), at(DAY_1, "10:30")),))
    assert times(free_starts(HOURS, EARLY, room)) == ["09:00", "10:30"]


def test_no_table_no_time() -> None:
    assert free_starts(HOURS, EARLY, Room(0)) == ()


def test_the_nearest_stand_in_order() -> None:
    found = (*(at(DAY_1, f"{hour}:00") for hour in (9, 10, 12, 13)), at(DAY_2, "9:00"))
    assert times(nearest(found, at(DAY_1, "11:30"), 3)) == ["10:00", "12:00", "13:00"]


minutes = st.integers(0, 24 * 60)


@given(
    opens=minutes,
    length=minutes,
    now=minutes,
    tables=st.integers(0, 3),
    taken=st.sets(st.tuples(st.integers(1, 3), st.integers(0, 200)), max_size=80),
    busy=st.lists(st.tuples(minutes, minutes), max_size=5),
)
def test_every_time_is_free_and_every_free_step_is_there(
    opens: int,
    length: int,
    now: int,
    tables: int,
    taken: set[tuple[int, int]],
    busy: list[tuple[int, int]],
) -> None:
    midnight = at(DAY_1, "0:00")
    first = cells(midnight)[0]
    room = Room(tables, frozenset((table, first + cell) for table, cell in taken))
    day = (midnight + dt.timedelta(minutes=opens), midnight + dt.timedelta(minutes=opens + length))
    engaged = [(midnight + dt.timedelta(minutes=a), midnight + dt.timedelta(minutes=a + b)) for a, b in busy]
    moment = midnight + dt.timedelta(minutes=now)
    found = set(free_starts((day,), moment, room, engaged))

    start = midnight + dt.timedelta(minutes=-(-opens // 10) * 10)
    while start + LENGTH <= day[1]:
        own = {(start - midnight) // CELL, (start + LENGTH + BUFFER - midnight - dt.timedelta(seconds=1)) // CELL}
        span = range(min(own), max(own) + 1)
        table = any(all((number, cell) not in taken for cell in span) for number in range(1, tables + 1))
        clear = all(until + BUFFER <= start or start + LENGTH + BUFFER <= begin for begin, until in engaged)
        assert (start in found) == (table and clear and start >= moment + SOONEST)
        found.discard(start)
        start += LENGTH + BUFFER
    assert found == set()
