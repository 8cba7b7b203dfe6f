"""What people want to be told, as the core asks for it."""

from __future__ import annotations

import datetime as dt
from typing import Protocol

from bot.domain.preferences import NoticeKind, Preferences


class PreferencesRepository(Protocol):
    """One row a viewer who changed something; the others have the defaults."""

    async def get(self, viewer_id: int) -> Preferences:
        """The viewer's, or the defaults."""
        ...

    async def put(self, preferences: Preferences) -> None:
        """Keep them; the viewer must be known (``viewers.seen``)."""
        ...

    async def switch(self, viewer_id: int, kind: NoticeKind, on: bool) -> Preferences:
        """Switch one kind; the viewer must be known."""
        ...

    async def resume(self, viewer_id: int) -> bool:
        """End what ``/stop`` began; True where there was something to end."""
        ...

    async def briefs_due(self, date: dt.date, limit: int) -> list[Preferences]:
        """Active viewers who want the morning brief and have not had the one of ``date``."""
        ...

    async def briefed(self, viewer_ids: list[int], date: dt.date) -> None:
        """They have had the brief of that day (or there was nothing to say)."""
        ...
