"""Agendas, as the core asks for them. Instants are aware UTC."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.domain.agenda import AgendaItem, Subject
from bot.domain.preferences import Preferences


@dataclass(frozen=True, slots=True)
class Saved:
    """An item with what its viewer wants; ``active`` is False once they blocked the bot."""

    item: AgendaItem
    preferences: Preferences
    locale: str
    active: bool


class AgendaRepository(Protocol):
    """What people want to go to."""

    async def get(self, viewer_id: int, subject: Subject) -> AgendaItem | None: ...

    async def of_viewer(self, viewer_id: int) -> list[AgendaItem]:
        """All of one viewer, by (start, kind, id)."""
        ...

    async def put(self, item: AgendaItem) -> None:
        """Insert, or put in the place of the one of that subject; the viewer must be known."""
        ...

    async def put_all(self, items: Sequence[AgendaItem]) -> None:
        """The times and reminders of items that are there; those dropped meanwhile stay dropped."""
        ...

    async def drop(self, viewer_id: int, subject: Subject) -> AgendaItem | None:
        """Take it off the agenda; returns it as it was, None where it was not there."""
        ...

    async def due(self, now: dt.datetime, limit: int, *, early_until: dt.datetime | None = None) -> list[Saved]:
        """Items whose next reminder is due, by when. Until ``early_until`` those too that are due later, but none
        that quiet hours hold back or that was put off."""
        ...

    async def coming(self, after: dt.datetime, until: dt.datetime) -> list[tuple[dt.datetime, int]]:
        """(due, how many) of the reminders that may leave early, earliest first."""
        ...

    async def session_starts(self) -> list[tuple[str, dt.datetime]]:
        """Each (session id, start) that somebody's reminders are set for."""
        ...

    async def set_for(self, session_id: str, starts_at: dt.datetime, limit: int) -> list[Saved]:
        """Items of that session whose reminders are set for that start."""
        ...

    async def savers(self, session_ids: Sequence[str], after: int, limit: int) -> list[Saved]:
        """Items of those sessions, by viewer, of viewers with a greater id than ``after``."""
        ...
