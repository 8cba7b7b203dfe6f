"""What reading gave: a programme or none, every problem, and what was counted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.domain.diff import ItemKind
from bot.domain.problem import Problem
from bot.domain.programme import BoothRectangle, Exhibitor, Programme, Room, Session
from bot.importers.column_uses import ColumnUse


@dataclass(frozen=True, slots=True)
class SessionMark:
    """The first or last session; ``start`` is aware, in the expo's zone; ``room`` is a name or empty."""

    title: str
    start: dt.datetime
    room: str


@dataclass(frozen=True, slots=True)
class Counts:
    """How much was read, also where errors refuse it.

    sessions: every row kept, duplicates included. rooms, speakers: distinct non-empty names. days: the days
    listed, else distinct local start dates. booths: distinct booth numbers of exhibitors and of the plan.
    """

    days: int = 0
    sessions: int = 0
    rooms: int = 0
    speakers: int = 0
    exhibitors: int = 0
    halls: int = 0
    booths: int = 0
    faq: int = 0
    first_session: SessionMark | None = None
    last_session: SessionMark | None = None


@dataclass(frozen=True, slots=True)
class Imported:
    """``programme`` is None where a problem is an error: all or nothing. ``format`` is empty where nobody knows
    the files; problems are sorted by file, line, column. ``columns``: see ``ProblemLog``.
    ``kept``: how many of what the files don't bring, and which stays as it is in force."""

    format: str
    programme: Programme | None
    problems: tuple[Problem, ...]
    counts: Counts
    columns: tuple[ColumnUse, ...] = ()
    kept: tuple[tuple[ItemKind, int], ...] = ()


def count(
    *,
    days: int,
    halls: int,
    faq: int,
    rooms: Sequence[Room],
    exhibitors: Sequence[Exhibitor],
    sessions: Sequence[Session],
    booths: Sequence[BoothRectangle],
    kept_rooms: Sequence[Room] = (),
    language: str,
) -> Counts:
    """Count by the rules of ``Counts``; names and titles are taken in ``language``, else in what there is.
    ``kept_rooms`` lend their names to sessions, and are not counted."""
    room_names = {room.id: room.name.best(language) for room in (*rooms, *kept_rooms)}
    marks = sorted(
        (
            SessionMark(item.title.best(language), item.start, room_names.get(item.room_id, item.room_id))
            for item in sessions
        ),
        key=lambda mark: (mark.start.astimezone(dt.UTC), mark.room, mark.title),
    )
    numbers = [stand.booth for exhibitor in exhibitors for stand in exhibitor.stands]
    return Counts(
        days=days or len({mark.start.date() for mark in marks}),
        sessions=len(sessions),
        rooms=_distinct(room.name.best(language) for room in rooms),
        speakers=_distinct(speaker.name.best(language) for item in sessions for speaker in item.speakers),
        exhibitors=len(exhibitors),
        halls=halls,
        booths=_distinct([*numbers, *(item.booth for item in booths)]),
        faq=faq,
        first_session=marks[0] if marks else None,
        last_session=marks[-1] if marks else None,
    )


def _distinct(names: Iterable[str]) -> int:
    return len({" ".join(name.split()) for name in names} - {""})
