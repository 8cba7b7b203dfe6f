"""Private calendar links."""

from __future__ import annotations

import datetime as dt

from storage.scope import Scope
from storage.values import to_milliseconds


class SqlCalendarFeeds:
    """Implements ``CalendarFeedRepository``."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._queries = scope.statements.calendar_feeds

    async def viewer_of(self, token: str) -> int | None:
        viewer_id: int | None = await self._queries.calendar_feed_viewer(self._scope.connection, token=token)
        return viewer_id

    async def token_of(self, viewer_id: int) -> str | None:
        token: str | None = await self._queries.calendar_feed_token(self._scope.connection, viewer_id=viewer_id)
        return token

    async def put(self, viewer_id: int, token: str, at: dt.datetime) -> None:
        await self._queries.put_calendar_feed(
            self._scope.connection, viewer_id=viewer_id, token=token, created_at=to_milliseconds(at)
        )

    async def revoke(self, viewer_id: int) -> bool:
        revoked = await self._queries.revoke_calendar_feed(self._scope.connection, viewer_id=viewer_id)
        return revoked is not None
