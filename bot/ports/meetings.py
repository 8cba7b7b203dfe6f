"""Meetings, as the core asks for them. Only ``bot.services.meetings`` may; instants are aware UTC."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.domain.meeting import Meeting, Side


@dataclass(frozen=True, slots=True)
class Setup:
    """How an exhibitor meets people: at so many tables (0: not at all), and where, if not at its booth."""

    exhibitor_id: str
    tables: int = 1
    place: str = ""


@dataclass(frozen=True, slots=True)
class Seat:
    """A table that is taken for a cell (see ``bot.domain.slot``)."""

    table: int
    cell: int
    viewer_id: int
    staff_id: int | None
    meeting_id: int


@dataclass(frozen=True, slots=True)
class Handover:
    """Somebody of the staff was to hold a meeting that ``starts_at`` then, until (``at``) somebody else was."""

    meeting_id: int
    starts_at: dt.datetime
    at: dt.datetime


class MeetingRepository(Protocol):
    """Meetings, the tables that they take, and who wants none."""

    async def add(self, meeting: Meeting) -> Meeting:
        """Keep it (its ``id`` is ignored); with its id."""
        ...

    async def get(self, meeting_id: int) -> Meeting | None: ...

    async def put(self, meeting: Meeting) -> None:
        """As it is now. Its seats follow by ``seat`` and ``unseat``. The database holds one open meeting of the
        same two that nobody was asked after."""
        ...

    async def between(self, edition: int, exhibitor_id: str, viewer_id: int) -> list[Meeting]:
        """All of these two, latest change first."""
        ...

    async def of_viewer(self, edition: int, viewer_id: int) -> list[Meeting]:
        """All of a visitor but drafts, by when they are."""
        ...

    async def of_staff(self, edition: int, viewer_id: int) -> list[Meeting]:
        """Those in which somebody sits for an exhibitor, by when they are."""
        ...

    async def of_exhibitor(self, edition: int, exhibitor_id: str) -> list[Meeting]:
        """All of an exhibitor but drafts, by when they are."""
        ...

    async def asked_since(self, since: dt.datetime, *, viewer_id: int = 0, exhibitor_id: str = "") -> int:
        """How many a visitor, or an exhibitor, has asked for."""
        ...

    async def seat(self, meeting: Meeting, cells: Sequence[int]) -> bool:
        """Take the meeting's table for these cells, for its visitor and its staff: all of them or, where one is
        taken, none. The database holds each table, each visitor and each of the staff once a cell."""
        ...

    async def unseat(self, meeting_id: int) -> None:
        """Its table is free again."""
        ...

    async def seats(self, exhibitor_id: str, first: int, last: int) -> list[Seat]:
        """What is taken there from cell ``first`` to ``last``."""
        ...

    async def seats_of(self, viewer_id: int, first: int, last: int) -> list[Seat]:
        """Where somebody sits then, on either side."""
        ...

    async def assign(self, meeting_id: int, staff_id: int | None) -> bool:
        """Who sits there for the exhibitor; False, and nothing changes, where they sit elsewhere then."""
        ...

    async def hand_over(self, meeting: Meeting, viewer_id: int, at: dt.datetime) -> None:
        """They held this agreed meeting until now, and do no more."""
        ...

    async def handovers(self, edition: int, viewer_id: int) -> list[Handover]:
        """What somebody held and handed over, in order: again and again, if they got it back."""
        ...

    async def setup(self, exhibitor_id: str) -> Setup: ...

    async def put_setup(self, setup: Setup, by: int, at: dt.datetime) -> None: ...

    async def blocks(self, exhibitor_id: str) -> list[dt.datetime]:
        """The beginnings of what is blocked, earliest first."""
        ...

    async def block(self, exhibitor_id: str, start: dt.datetime, *, on: bool) -> None: ...

    async def bars(self, exhibitor_id: str, viewer_id: int) -> set[Side]:
        """Who of both wants no requests of the other."""
        ...

    async def bar(self, exhibitor_id: str, viewer_id: int, side: Side, at: dt.datetime | None) -> None:
        """That side wants none from now on, or (None) does again."""
        ...

    async def unanswered(self, before: dt.datetime, limit: int) -> list[Meeting]:
        """Those with an offer for an earlier time."""
        ...

    async def ended(self, before: dt.datetime, limit: int) -> list[Meeting]:
        """Agreed ones that began before, and of which nobody was asked whether they took place."""
        ...

    async def asked_after(self, meeting_id: int) -> None:
        """It was asked. The same two can have another one then."""
        ...

    async def message_of(self, key: str) -> int | None:
        """The message (Telegram's id) that a notice with this key became; None while it has not left, or where it
        is not kept any more."""
        ...

    async def coming(self, edition: int, after: dt.datetime, last_id: int, limit: int) -> list[Meeting]:
        """Agreed ones that begin later, with a greater id, by id."""
        ...

    async def drop_drafts(self, before: dt.datetime) -> int:
        """Delete drafts that were begun before; how many."""
        ...

    async def drop_drafts_of(self, asker: Side, *, exhibitor_id: str, viewer_id: int) -> None:
        """Delete the drafts of that side of these two; ``""`` and 0 are any."""
        ...

    async def purge(self, edition: int, before: dt.datetime, *, over: bool) -> int:
        """Delete those of this edition where it is ``over``, and those of earlier ones that changed last
        ``before``, with all that hangs on them; how many."""
        ...
