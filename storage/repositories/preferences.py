"""What people want to be told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

import orjson

from bot.domain.preferences import NoticeKind, Preferences, Silence
from storage.adapters import Row
from storage.scope import Scope

# In the order of the columns.
_KINDS = (
    NoticeKind.CHANGES,
    NoticeKind.BRIEF,
    NoticeKind.ANNOUNCEMENTS,
    NoticeKind.SPONSORED,
    NoticeKind.BOOTH_VISITS,
)


class SqlPreferences:
    """Implements ``PreferencesRepository``."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._queries = scope.statements.preferences

    async def get(self, viewer_id: int) -> Preferences:
        row = await self._queries.get_preferences(self._scope.connection, viewer_id=viewer_id)
        return preferences_of(viewer_id, row or ())

    async def put(self, preferences: Preferences) -> None:
        await self._queries.put_preferences(
            self._scope.connection,
            viewer_id=preferences.viewer_id,
            offsets=to_offsets(preferences.offsets),
            quiet=int(preferences.quiet),
            silence=preferences.silence.value,
            brief_offered=int(preferences.brief_offered),
            **{kind.value: int(kind in preferences.wanted) for kind in _KINDS},
        )

    async def switch(self, viewer_id: int, kind: NoticeKind, on: bool) -> Preferences:
        changed = (await self.get(viewer_id)).switched(kind, on)
        await self.put(changed)
        return changed

    async def resume(self, viewer_id: int) -> bool:
        resumed = await self._queries.resume_preferences(self._scope.connection, viewer_id=viewer_id)
        return resumed is not None

    async def briefs_due(self, date: dt.date, limit: int) -> list[Preferences]:
        rows = await self._queries.morning_briefs_due(self._scope.connection, date=date.isoformat(), most=limit)
        return [preferences_of(viewer_id, row) for viewer_id, *row in rows]

    async def briefed(self, viewer_ids: list[int], date: dt.date) -> None:
        await self._queries.mark_briefed(
            self._scope.connection, viewer_ids=orjson.dumps(viewer_ids).decode(), date=date.isoformat()
        )


def preferences_of(viewer_id: int, row: Row | Sequence[Any]) -> Preferences:
    """From the columns; the defaults of somebody who has no row (empty, or NULLs of a join)."""
    if not row or row[1] is None:
        return Preferences(viewer_id)
    offsets, quiet, *switches, silence, brief_offered = row
    wanted = frozenset(kind for kind, on in zip(_KINDS, switches, strict=True) if on)
    return Preferences(
        viewer_id, from_offsets(offsets), bool(quiet), wanted, Silence(silence), bool(brief_offered)
    )


def to_offsets(offsets: tuple[int, ...] | None) -> str | None:
    """Minutes as a JSON list."""
    return None if offsets is None else orjson.dumps(offsets).decode()


def from_offsets(text: str | None) -> tuple[int, ...] | None:
    return None if text is None else tuple(orjson.loads(text))
