"""Announcements and what people are interested in, as the core asks for them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Protocol

from bot.domain.announcement import Announcement, AnnouncementState, Criterion, Nature, OutcomeLine, Reach


class AnnouncementRepository(Protocol):
    """Announcements, in whatever state. Instants are aware UTC."""

    async def add(self, created_by: int, at: dt.datetime) -> Announcement:
        """An empty draft."""
        ...

    async def get(self, announcement_id: int) -> Announcement | None: ...

    async def unwritten(self, created_by: int) -> Announcement | None:
        """Their draft that says nothing yet."""
        ...

    async def put(self, announcement: Announcement) -> None:
        """Keep all of it but who made it and when."""
        ...

    async def hide_progress(self, chat_id: int, message_id: int) -> None:
        """That message shows nobody's progress any more."""
        ...

    async def in_state(self, *states: AnnouncementState) -> list[Announcement]:
        """Oldest first."""
        ...

    async def moving(self, ended_after: dt.datetime) -> list[Announcement]:
        """Those on their way or paused, those whose change is not through, and those that ended after that; oldest
        first."""
        ...

    async def latest(self, limit: int, *, skip: int = 0) -> list[Announcement]:
        """All but drafts that say nothing yet, newest first."""
        ...

    async def set_criteria(self, announcement_id: int, criteria: Sequence[Criterion]) -> None:
        """Replace what the database checks."""
        ...

    async def reach(self, announcement_id: int, nature: Nature) -> Reach:
        """How many people the criteria mean now."""
        ...

    async def audience(self, announcement_id: int, nature: Nature, on_site_since: dt.datetime) -> list[int]:
        """The ids of those people, who used the bot since then first."""
        ...

    async def outcomes(self, announcement_id: int) -> list[OutcomeLine]:
        """What became of its messages, by how they ended."""
        ...

    async def delete(self, announcement_id: int) -> None: ...

    async def purge(self, made_before: dt.datetime) -> int:
        """Delete drafts that were begun before; returns how many."""
        ...


class InterestRepository(Protocol):
    """What people say they look for, and the booths whose code they opened."""

    async def of(self, viewer_id: int) -> list[str]:
        """Keys of categories, in order of the alphabet."""
        ...

    async def add(self, viewer_id: int, category: str) -> None: ...

    async def remove(self, viewer_id: int, category: str) -> None: ...

    async def visited(self, viewer_id: int, exhibitor_id: str, at: dt.datetime) -> None:
        """They opened the code at its booth; the first time counts."""
        ...

    async def forget_visits(self, viewer_id: int) -> None: ...

    async def erase(self, viewer_id: int) -> None:
        """Forget all of it."""
        ...
