"""What changed about sessions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from functools import cache

import orjson
from pydantic import TypeAdapter

from bot.domain.notice import PendingNotice, Revision, SessionState
from storage.scope import Scope
from storage.values import to_instant, to_milliseconds


class SqlSessionChanges:
    """Implements ``SessionChangeRepository``."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._queries = scope.statements.session_changes

    async def record(
        self, session_id: str, before: SessionState, changed_at: dt.datetime, notice_due_at: dt.datetime
    ) -> None:
        await self._queries.record_session_change(
            self._scope.connection,
            session_id=session_id,
            before=_format().dump_json(before).decode(),
            changed_at=to_milliseconds(changed_at),
            notice_due_at=to_milliseconds(notice_due_at),
        )

    async def due(self, now: dt.datetime) -> list[PendingNotice]:
        rows = await self._queries.session_changes_due(self._scope.connection, now=to_milliseconds(now))
        return [
            PendingNotice(session_id, _format().validate_json(before), to_instant(changed_at))
            for session_id, before, changed_at in rows
        ]

    async def told(self, session_ids: Collection[str]) -> None:
        await self._queries.session_changes_told(self._scope.connection, session_ids=_listed(session_ids))

    async def revisions(self, session_ids: Collection[str]) -> dict[str, Revision]:
        rows = await self._queries.session_revisions(self._scope.connection, session_ids=_listed(session_ids))
        return {session_id: Revision(number, to_instant(changed_at)) for session_id, number, changed_at in rows}

    async def changed_since(self, instant: dt.datetime) -> set[str]:
        rows = await self._queries.sessions_changed_since(self._scope.connection, instant=to_milliseconds(instant))
        return {session_id for (session_id,) in rows}


def _listed(session_ids: Collection[str]) -> str:
    return orjson.dumps(list(session_ids)).decode()


@cache
def _format() -> TypeAdapter[SessionState]:
    return TypeAdapter(SessionState)
