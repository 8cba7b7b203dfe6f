"""Messages on their way out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import orjson

from bot.domain.outbox import (
    Backlog,
    DeadLetter,
    FanOut,
    NewOutboxMessage,
    OutboxMessage,
    Priority,
    Reader,
    Settlement,
    Tally,
)
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

    async def enqueue_all(self, messages: Sequence[NewOutboxMessage]) -> int:
        batch = [
            (
                message.chat_id,
                message.kind,
                message.facts,
                int(message.priority),
                to_milliseconds(message.due_at),
                message.dedupe_key,
                message.locale,
                message.edits,
            )
            for message in messages
        ]
        return len(
            await self._queries.enqueue_messages(self._scope.connection, messages=orjson.dumps(batch).decode())
        )

    async def fan_out(self, message: FanOut, viewer_ids: Sequence[int]) -> int:
        await self._queries.keep_announcement_facts(
            self._scope.connection,
            announcement_id=message.announcement_id,
            kind=message.kind,
            facts=message.facts,
        )
        fields = {
            "announcement_id": message.announcement_id,
            "kind": message.kind,
            "priority": int(message.priority),
            "due_at": to_milliseconds(message.due_at),
        }
        chosen = orjson.dumps(list(viewer_ids)).decode()
        return len(await self._queries.fan_out_to_viewers(self._scope.connection, viewer_ids=chosen, **fields))

    async def follow_up(  # noqa: PLR0917 - as the port has it
        self, announcement_id: int, kind: str, facts: str, priority: Priority, due_at: dt.datetime, key: str
    ) -> int:
        return len(
            await self._queries.follow_up_announcement(
                self._scope.connection,
                announcement_id=announcement_id,
                kind=kind,
                facts=facts,
                priority=int(priority),
                due_at=to_milliseconds(due_at),
                key=key,
            )
        )

    async def change_facts(self, announcement_id: int, kind: str, facts: str) -> None:
        await self._queries.keep_announcement_facts(
            self._scope.connection, announcement_id=announcement_id, kind=kind, facts=facts
        )

    async def hold(self, announcement_id: int) -> int:
        return len(await self._queries.hold_announcement(self._scope.connection, announcement_id=announcement_id))

    async def resume(self, announcement_id: int) -> int:
        return len(
            await self._queries.resume_announcement(self._scope.connection, announcement_id=announcement_id)
        )

    async def cancel(self, announcement_id: int, at: dt.datetime) -> int:
        return len(
            await self._queries.cancel_announcement(
                self._scope.connection, announcement_id=announcement_id, at=to_milliseconds(at)
            )
        )

    async def forget_follow_ups(self, announcement_id: int) -> int:
        return len(await self._queries.forget_follow_ups(self._scope.connection, announcement_id=announcement_id))

    async def tally(self, announcement_id: int, *, follow_ups: bool = False) -> Tally:
        rows = await self._queries.tally_announcement(
            self._scope.connection, announcement_id=announcement_id, follow_ups=int(follow_ups)
        )
        counts = {state: messages for state, messages, _, _ in rows}
        return Tally(
            **counts,
            in_flight=sum(in_flight for _, _, in_flight, _ in rows),
            uncertain=sum(uncertain for _, _, _, uncertain in rows),
        )

    async def withdraw(
        self, kind: str, priority: Priority, chat_ids: Sequence[int], at: dt.datetime
    ) -> list[tuple[int, str]]:
        rows = await self._queries.withdraw_messages(
            self._scope.connection,
            kind=kind,
            priority=int(priority),
            chat_ids=orjson.dumps(list(chat_ids)).decode(),
            at=to_milliseconds(at),
        )
        return [(chat_id, facts) for _, chat_id, facts in sorted(map(tuple, rows))]  # RETURNING has no order.

    async def bring_forward(self, now: dt.datetime, until: dt.datetime) -> int:
        return len(
            await self._queries.bring_messages_forward(
                self._scope.connection, now=to_milliseconds(now), until=to_milliseconds(until)
            )
        )

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

    async def move_chat(self, old_chat_id: int, new_chat_id: int) -> int:
        return len(
            await self._queries.move_chat(self._scope.connection, old_chat_id=old_chat_id, new_chat_id=new_chat_id)
        )

    async def waiting(self, priority: Priority, now: dt.datetime) -> int:
        count: int = await self._queries.count_waiting_messages(
            self._scope.connection, priority=int(priority), now=to_milliseconds(now)
        )
        return count

    async def backlog(self, now: dt.datetime) -> Backlog:
        pending, dead, uncertain, oldest = await self._queries.outbox_backlog(
            self._scope.connection, now=to_milliseconds(now)
        )
        return Backlog(pending, dead, uncertain, None if oldest is None else to_instant(oldest))

    async def dead_letters(
        self,
        *,
        kind: str | None = None,
        announcement_id: int | None = None,
        before_id: int | None = None,
        limit: int = 100,
    ) -> list[DeadLetter]:
        rows = await self._queries.dead_letters(
            self._scope.connection,
            kind=kind,
            announcement_id=announcement_id,
            before_id=before_id,
            most=limit,
        )
        return [
            DeadLetter(row_id, chat_id, row_kind, reason, to_instant(at), announcement)
            for row_id, chat_id, row_kind, reason, at, announcement in rows
        ]

    async def dead_by_reason(self) -> list[tuple[str, str, int]]:
        return [tuple(row) for row in await self._queries.count_dead_letters(self._scope.connection)]

    async def resend_dead(
        self,
        now: dt.datetime,
        *,
        message_id: int | None = None,
        kind: str | None = None,
        announcement_id: int | None = None,
    ) -> int:
        return len(
            await self._queries.resend_dead_letters(
                self._scope.connection,
                now=to_milliseconds(now),
                id=message_id,
                kind=kind,
                announcement_id=announcement_id,
            )
        )

    async def release(self) -> int:
        return len(await self._queries.release_leases(self._scope.connection))

    async def purge(self, settled_before: dt.datetime) -> int:
        purged = await self._queries.purge_messages(
            self._scope.connection, settled_before=to_milliseconds(settled_before)
        )
        await self._queries.purge_announcement_facts(self._scope.connection)
        return len(purged)


def _message(row: Row) -> OutboxMessage:
    (
        message_id,
        chat_id,
        kind,
        facts,
        priority,
        due_at,
        attempts,
        lease_until,
        locale,
        edits,
        first_part,
        later_parts,
        announcement_id,
        reader_locale,
        reader_active,
    ) = row
    # Those of a row that has sent nothing yet are of the message that it edits.
    later = orjson.loads(later_parts or "[]")
    return OutboxMessage(
        id=message_id,
        chat_id=chat_id,
        kind=kind,
        facts=facts or "",
        priority=Priority(priority),
        due_at=to_instant(due_at),
        attempts=attempts,
        lease_until=to_instant(lease_until),
        locale=locale,
        edits=edits,
        parts=() if first_part is None else (first_part, *later),
        replaces=tuple(later) if first_part is None else (),
        reader=None if reader_locale is None else Reader(reader_locale, bool(reader_active)),
        announcement_id=announcement_id,
    )


def _settlement(settlement: Settlement) -> tuple[object, ...]:
    first_part, *later_parts = settlement.parts or (None,)
    return (
        settlement.message_id,
        settlement.state.value,
        settlement.attempts,
        _optional(settlement.due_at),
        settlement.chat_id,
        storable(settlement.reason),
        first_part,
        orjson.dumps(later_parts).decode() if later_parts else None,
        int(settlement.uncertain),
        settlement.rest and settlement.rest.kind,
        settlement.rest and settlement.rest.facts,
        0 if settlement.lease_until is None else to_milliseconds(settlement.lease_until),
        _optional(settlement.at),
    )


def _optional(instant: dt.datetime | None) -> int | None:
    return None if instant is None else to_milliseconds(instant)
