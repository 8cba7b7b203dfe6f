"""When both sides have time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from bot.domain.agenda import SubjectKind
from bot.domain.catalogue import Catalogue
from bot.domain.meeting import BUFFER, LENGTH, Meeting
from bot.domain.slot import BLOCK, Interval, Room, cell_of, cells, free_starts, hindered
from bot.ports.unit_of_work import Transaction
from bot.services.agenda import lines
from bot.services.agenda.visits import hours_of, open_days

_ALL_DAY = dt.timedelta(days=1)


def opening_hours(catalogue: Catalogue) -> tuple[Interval, ...]:
    """From when to when each day of the expo is open."""
    return tuple(hours_of(day, catalogue) for day in open_days(catalogue))


def is_open(catalogue: Catalogue, start: dt.datetime) -> bool:
    """Whether a meeting that begins then fits into a day's hours."""
    return any(opens <= start and start + LENGTH <= closes for opens, closes in opening_hours(catalogue))


async def room_of(
    tx: Transaction, exhibitor_id: str, now: dt.datetime, until: dt.datetime, *, but: int = 0
) -> Room:
    """What the exhibitor has, from ``now`` to ``until``. The meeting ``but`` takes nothing: it is to be moved."""
    setup = await tx.meetings.setup(exhibitor_id)
    seats = await tx.meetings.seats(exhibitor_id, cell_of(now - _ALL_DAY), cell_of(until))
    taken = frozenset((seat.table, seat.cell) for seat in seats if seat.meeting_id != but)
    return Room(setup.tables, taken, await _blocked(tx, exhibitor_id))


async def _blocked(tx: Transaction, exhibitor_id: str) -> tuple[Interval, ...]:
    return tuple((start, start + BLOCK) for start in await tx.meetings.blocks(exhibitor_id))


async def busy(
    tx: Transaction, viewer_id: int, catalogue: Catalogue, now: dt.datetime, *, but: int = 0
) -> list[Interval]:
    """What is on somebody's agenda; the meeting ``but`` is left out, and so are visits to booths: they can be at
    any time, and the card of a meeting tells of those that it falls on."""
    items = [
        item
        for item in await tx.agenda.of_viewer(viewer_id)
        if item.subject.kind is not SubjectKind.VISIT
        and not (item.subject.kind.is_meeting and item.subject.meeting[0] == but)
    ]
    listed = lines.entries(items, catalogue, now)
    return [(entry.line.start, entry.until) for entry in listed if entry.counts]


async def free_times(
    tx: Transaction, meeting: Meeting, catalogue: Catalogue, now: dt.datetime, *, staff_id: int | None = None
) -> tuple[dt.datetime, ...]:
    """When the two could meet, earliest first, in UTC. ``staff_id`` is who of the exhibitor's would, where that is
    known."""
    if catalogue.exhibitor(meeting.exhibitor_id) is None:
        return ()
    hours = [(opens, closes) for opens, closes in opening_hours(catalogue) if closes > now]
    if not hours:
        return ()
    until = max(closes for _, closes in hours)
    room = await room_of(tx, meeting.exhibitor_id, now, until, but=meeting.id)
    engaged = await busy(tx, meeting.viewer_id, catalogue, now, but=meeting.id)
    if staff_id is not None:
        engaged += await busy(tx, staff_id, catalogue, now, but=meeting.id)
    return tuple(start.astimezone(dt.UTC) for start in free_starts(hours, now, room, engaged))


async def still_suits(
    tx: Transaction, meeting: Meeting, catalogue: Catalogue, now: dt.datetime, start: dt.datetime
) -> bool:
    """Whether what was offered can be agreed to, apart from tables: the exhibitor is in the programme, the hour is
    open and not blocked, and nothing else is on the visitor's agenda then."""
    if catalogue.exhibitor(meeting.exhibitor_id) is None or not is_open(catalogue, start):
        return False
    engaged = await busy(tx, meeting.viewer_id, catalogue, now, but=meeting.id)
    return not hindered(start, await _blocked(tx, meeting.exhibitor_id), engaged)


async def table_for(tx: Transaction, meeting: Meeting, start: dt.datetime) -> int:
    """The table that the meeting could have then; 0 where none is free, or its visitor sits elsewhere."""
    wanted = cells(start)
    room = await room_of(tx, meeting.exhibitor_id, start, start + LENGTH + BUFFER, but=meeting.id)
    return room.table_at(start) if await sits_nowhere(tx, meeting.viewer_id, wanted, but=meeting.id) else 0


async def is_free(  # noqa: PLR0917 - who, and when of what
    tx: Transaction, viewer_id: int, meeting: Meeting, catalogue: Catalogue, now: dt.datetime, start: dt.datetime
) -> bool:
    """Whether somebody of the exhibitor's sits in no other meeting then and has nothing else on their agenda."""
    if not await sits_nowhere(tx, viewer_id, cells(start), but=meeting.id):
        return False
    return not hindered(start, (), await busy(tx, viewer_id, catalogue, now, but=meeting.id))


async def sits_nowhere(tx: Transaction, viewer_id: int, wanted: range, *, but: int = 0) -> bool:
    """Whether somebody sits in no other meeting then, on either side."""
    seats = await tx.meetings.seats_of(viewer_id, wanted[0], wanted[-1])
    return all(seat.meeting_id == but for seat in seats)


def days_of(found: Iterable[dt.datetime], catalogue: Catalogue) -> list[dt.date]:
    """The days on which these are, in order."""
    return sorted({catalogue.local(start).date() for start in found})
