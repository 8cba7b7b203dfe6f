"""Updates as they came in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import orjson

from bot.domain.intake import IntakeRow, IntakeState, RawUpdate
from storage.scope import Scope
from storage.values import storable, to_milliseconds


class SqlIntake:
    """Implements ``IntakeRepository``."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._queries = scope.statements.intake

    async def store(self, bot_id: int, updates: Sequence[RawUpdate], at: dt.datetime) -> int:
        batch = [(update.update_id, storable(update.raw)) for update in updates]
        stored = await self._queries.store_updates(
            self._scope.connection, bot_id=bot_id, updates=orjson.dumps(batch).decode(), at=to_milliseconds(at)
        )
        return len(stored)

    async def received_after(self, bot_id: int, last_id: int, limit: int) -> list[IntakeRow]:
        rows = await self._queries.updates_received_after(
            self._scope.connection, bot_id=bot_id, last_id=last_id, most=limit
        )
        return [IntakeRow(*row) for row in rows]

    async def mark(self, row_id: int, state: IntakeState, error: str | None = None) -> None:
        await self._queries.mark_update(
            self._scope.connection, id=row_id, state=state.value, error=error and storable(error)
        )

    async def apply(self, row_id: int) -> bool:
        applied: int | None = await self._queries.apply_update(self._scope.connection, id=row_id)
        return applied is not None

    async def finish_applied(self, bot_id: int) -> int:
        return len(await self._queries.finish_applied_updates(self._scope.connection, bot_id=bot_id))

    async def purge(self, received_before: dt.datetime) -> int:
        return len(
            await self._queries.purge_updates(
                self._scope.connection, received_before=to_milliseconds(received_before)
            )
        )

    async def waiting(self, bot_id: int) -> int:
        count: int = await self._queries.count_received_updates(self._scope.connection, bot_id=bot_id)
        return count
