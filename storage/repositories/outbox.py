"""Messages on their way out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import orjson

from bot.domain.outbox import NewOutboxMessage, OutboxMessage, Priority, Settlement
from storage.adapters import Row
from storage.scope import Scope
from storage.values import storable, to_instant, to_milliseconds


class SqlOutbox:
    """Implements ``OutboxRepository``."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._queries = scope.statements.outbox

    async def enqueue(self, message: NewOutboxMessage, *, lease_until: dt.datetime | None = None) -> int | None:
        message_id: int | None = await self._queries.enqueue_message(
            self._scope.connection,
            chat_id=message.chat_id,
            kind=message.kind,
            facts=message.facts,
            priority=int(message.priority),
            due_at=to_milliseconds(message.due_at),
            dedupe_key=message.dedupe_key,
            locale=message.locale,
            edits=message.edits,
            lease_until=0 if lease_until is None else to_milliseconds(lease_until),
        )
        return message_id

    async def claim(self, now: dt.datetime, lease_until: dt.datetime, limit: int) -> list[OutboxMessage]:
        rows = await self._queries.claim_messages(
            self._scope.connection,
            now=to_milliseconds(now),
            lease_until=to_milliseconds(lease_until),
            most=limit,
        )
        # RETURNING has no order.
        return sorted(map(_message, rows), key=lambda message: (message.priority, message.due_at, message.id))

    async def settle(self, settlements: Sequence[Settlement]) -> None:
        """A row that is no longer pending stays as it was settled first."""
        batch = [_settlement(settlement) for settlement in settlements]
        await self._queries.settle_messages(self._scope.connection, settlements=orjson.dumps(batch).decode())

    async def depth(self) -> int:
        count: int = await self._queries.count_pending_messages(self._scope.connection)
        return count

    async def release(self) -> int:
        return len(await self._queries.release_leases(self._scope.connection))

    async def purge(self, settled_before: dt.datetime) -> int:
        return len(
            await self._queries.purge_messages(
                self._scope.connection, settled_before=to_milliseconds(settled_before)
            )
        )


def _message(row: Row) -> OutboxMessage:
    message_id, chat_id, kind, facts, priority, due_at, attempts, lease_until, locale, edits = row
    return OutboxMessage(
        message_id,
        chat_id,
        kind,
        facts,
        Priority(priority),
        to_instant(due_at),
        attempts,
        to_instant(lease_until),
        locale,
        edits,
    )


def _settlement(settlement: Settlement) -> tuple[object, ...]:
    return (
        settlement.message_id,
        settlement.state.value,
        settlement.attempts,
        None if settlement.due_at is None else to_milliseconds(settlement.due_at),
        settlement.chat_id,
        storable(settlement.reason),
        settlement.sent_message_id,
        int(settlement.uncertain),
    )
