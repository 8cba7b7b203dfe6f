"""When there is time for a meeting: a pure search over hours, tables and agendas.

Time is counted in cells of ten minutes since 1970 (UTC). A meeting takes the cells of its length and of the buffer
behind it, at one table: what two meetings would share is a row that the database has once.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from bot.domain.meeting import BUFFER, LENGTH, SOONEST

CELL = dt.timedelta(minutes=10)
BLOCK = dt.timedelta(hours=1)
"""What exhibitors block at once."""
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)

Interval = tuple[dt.datetime, dt.datetime]
"""From, to; aware."""


def cell_of(instant: dt.datetime) -> int:
    """The cell in which an aware instant lies."""
    return (instant - _EPOCH) // CELL


def cells(start: dt.datetime) -> range:
    """What a meeting that begins then takes."""
    first = cell_of(start)
    last = (start + LENGTH + BUFFER - _EPOCH + CELL - dt.timedelta(microseconds=1)) // CELL
    return range(first, last)


@dataclass(frozen=True, slots=True)
class Room:
    """What an exhibitor has: ``tables`` of them, which of their cells are ``taken`` (table, cell), and when
    nobody is there (``blocked``)."""

    tables: int = 1
    taken: frozenset[tuple[int, int]] = frozenset()
    blocked: tuple[Interval, ...] = ()

    def table_at(self, start: dt.datetime) -> int:
        """The first table that is free then; 0 where none is."""
        wanted = cells(start)
        free = (
            table for table in range(1, self.tables + 1) if not any((table, cell) in self.taken for cell in wanted)
        )
        return next(free, 0)


def free_starts(
    hours: Iterable[Interval], now: dt.datetime, room: Room, busy: Sequence[Interval] = ()
) -> tuple[dt.datetime, ...]:
    """When a meeting could begin, earliest first: at the beginning of a cell within the opening hours of a day,
    where a table is free, nobody is elsewhere (``busy``, of both sides together), and not sooner than
    ``SOONEST``."""
    found = []
    for opens, closes in sorted(hours):
        # A meeting that began within a cell would take one more, and the next half hour with it.
        start = opens + (_EPOCH - opens) % CELL
        while start + LENGTH <= closes:
            if start >= now + SOONEST and room.table_at(start) and not hindered(start, room.blocked, busy):
                found.append(start)
            start += LENGTH + BUFFER
    return tuple(found)


def hindered(start: dt.datetime, blocked: Collection[Interval], busy: Sequence[Interval]) -> bool:
    """Whether nobody is there then (``blocked``), or somebody is elsewhere."""
    end = start + LENGTH
    return any(begin < end and start < until for begin, until in blocked) or any(
        begin < end + BUFFER and start < until + BUFFER for begin, until in busy
    )


def nearest(found: Sequence[dt.datetime], wanted: dt.datetime, most: int) -> tuple[dt.datetime, ...]:
    """Those closest to a time, earliest first."""
    return tuple(sorted(sorted(found, key=lambda start: (abs(start - wanted), start))[:most]))
