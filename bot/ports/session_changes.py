"""What changed about sessions, as the core asks for it. Instants are aware UTC."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Protocol

from bot.domain.notice import PendingNotice, Revision, SessionState


class SessionChangeRepository(Protocol):
    """One row a session that ever changed."""

    async def record(
        self, session_id: str, before: SessionState, changed_at: dt.datetime, notice_due_at: dt.datetime
    ) -> None:
        """One more revision. What was before the first change that nobody was told of stays; an earlier due time
        counts."""
        ...

    async def due(self, now: dt.datetime) -> list[PendingNotice]:
        """Changes of which people are to be told now, by session id."""
        ...

    async def told(self, session_ids: Collection[str]) -> None:
        """They have been told."""
        ...

    async def revisions(self, session_ids: Collection[str]) -> dict[str, Revision]:
        """Of those that ever changed."""
        ...

    async def changed_since(self, instant: dt.datetime) -> set[str]:
        """Ids of the sessions that changed later."""
        ...
