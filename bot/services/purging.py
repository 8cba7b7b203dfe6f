"""The retention rules, applied."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.ports.unit_of_work import Transaction, UnitOfWork


@dataclass(frozen=True, slots=True)
class Purged:
    """How many rows went, by what they were."""

    intake: int
    outbox: int
    conversations: int


async def purge(uow: UnitOfWork, *, intake_days: int, now: dt.datetime) -> Purged:
    """Delete what is handled and older than ``intake_days``: raw updates, sent messages, follow-up contexts."""
    before = now - dt.timedelta(days=intake_days)

    async def work(tx: Transaction) -> Purged:
        return Purged(
            intake=await tx.intake.purge(before),
            outbox=await tx.outbox.purge(before),
            conversations=await tx.conversations.purge(before),
        )

    return await uow.write(work)
