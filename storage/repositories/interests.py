"""What people look for, and the booths whose code they opened."""

from __future__ import annotations

import datetime as dt

from storage.scope import Scope
from storage.values import to_milliseconds


class SqlInterests:
    """Implements ``InterestRepository``."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._queries = scope.statements.interests

    async def of(self, viewer_id: int) -> list[str]:
        rows = await self._queries.interests_of(self._scope.connection, viewer_id=viewer_id)
        return [category for (category,) in rows]

    async def add(self, viewer_id: int, category: str) -> None:
        await self._queries.add_interest(self._scope.connection, viewer_id=viewer_id, category=category)

    async def remove(self, viewer_id: int, category: str) -> None:
        await self._queries.remove_interest(self._scope.connection, viewer_id=viewer_id, category=category)

    async def visited(self, viewer_id: int, exhibitor_id: str, at: dt.datetime) -> None:
        await self._queries.add_booth_visit(
            self._scope.connection, viewer_id=viewer_id, exhibitor_id=exhibitor_id, visited_at=to_milliseconds(at)
        )

    async def forget_visits(self, viewer_id: int) -> None:
        await self._queries.forget_booth_visits(self._scope.connection, viewer_id=viewer_id)

    async def erase(self, viewer_id: int) -> None:
        await self._queries.forget_interests(self._scope.connection, viewer_id=viewer_id)
        await self.forget_visits(viewer_id)
