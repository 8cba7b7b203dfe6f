"""Visitors' cards and badges, as the core asks for them."""

from __future__ import annotations

import datetime as dt
from typing import Protocol

from bot.domain.badge import Badge
from bot.domain.card import Card


class CardRepository(Protocol):
    """One card a viewer; their interests are kept apart (``interests``) and read along."""

    async def get(self, viewer_id: int) -> Card | None:
        """None where they have none."""
        ...

    async def put(self, card: Card) -> None:
        """Keep all but the interests."""
        ...

    async def erase(self, viewer_id: int) -> None:
        """Forget it."""
        ...


class BadgeRepository(Protocol):
    """Badges, of those who have one and printed ones that wait for their owner."""

    async def add(self, code: str, viewer_id: int | None, now: dt.datetime) -> Badge | None:
        """A new one; None where the code is taken."""
        ...

    async def get(self, badge_id: int) -> Badge | None: ...

    async def by_code(self, code: str) -> Badge | None: ...

    async def of_viewer(self, viewer_id: int) -> list[Badge]:
        """All of theirs, oldest first."""
        ...

    async def claim(self, badge_id: int, viewer_id: int, now: dt.datetime) -> bool:
        """Make it theirs; False where it is somebody's already."""
        ...

    async def release(self, viewer_id: int) -> None:
        """Delete those of a viewer: nobody can be met by them any more."""
        ...
