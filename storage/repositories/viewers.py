"""Viewers."""

from __future__ import annotations

import datetime as dt

from bot.domain.viewer import Viewer
from storage.adapters import Row
from storage.scope import Scope
from storage.values import to_instant, to_milliseconds


class SqlViewers:
    """Implements ``ViewerRepository``."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._queries = scope.statements.viewers

    async def get(self, viewer_id: int) -> Viewer | None:
        row = await self._queries.get_viewer(self._scope.connection, id=viewer_id)
        return row and _viewer(row)

    async def seen(self, viewer_id: int, locale: str, at: dt.datetime) -> Viewer:
        return _viewer(
            await self._queries.viewer_seen(
                self._scope.connection, id=viewer_id, locale=locale, at=to_milliseconds(at)
            )
        )

    async def choose_locale(self, viewer_id: int, locale: str, at: dt.datetime) -> Viewer:
        return _viewer(
            await self._queries.choose_viewer_locale(
                self._scope.connection, id=viewer_id, locale=locale, at=to_milliseconds(at)
            )
        )

    async def set_active(self, viewer_id: int, active: bool) -> None:
        await self._queries.set_viewer_active(self._scope.connection, id=viewer_id, active=int(active))

    async def purge(self, seen_before: dt.datetime) -> int:
        return len(
            await self._queries.purge_viewers(self._scope.connection, seen_before=to_milliseconds(seen_before))
        )


def _viewer(row: Row) -> Viewer:
    viewer_id, locale, locale_chosen, active, first_seen_at, last_seen_at = row
    return Viewer(
        viewer_id,
        locale,
        bool(locale_chosen),
        bool(active),
        to_instant(first_seen_at),
        to_instant(last_seen_at),
    )
