"""A message to somebody else than whoever is just answered."""

from __future__ import annotations

import datetime as dt

from bot.domain.outbox import NewOutboxMessage, Priority
from bot.ports.unit_of_work import Transaction
from bot.views.message import Message, to_facts


async def post(
    tx: Transaction,
    chat_id: int,
    message: Message,
    key: str,
    now: dt.datetime,
    *,
    edits: int | None = None,
    priority: Priority = Priority.INTERACTIVE,
) -> int | None:
    """Let it leave with the transaction of its cause; its row in the outbox, None where ``key`` went before."""
    return await tx.outbox.enqueue(
        NewOutboxMessage(
            chat_id=chat_id,
            kind=message.view.kind,
            facts=to_facts(message),
            priority=priority,
            due_at=now,
            dedupe_key=key,
            locale=message.locale,
            edits=edits,
        )
    )
