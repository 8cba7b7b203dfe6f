"""The outbox as delivery uses it: claim with a lease, settle by decision, in groups."""

from __future__ import annotations

import datetime as dt
import logging
import random
from collections.abc import Sequence

from bot.delivery.decide import decide
from bot.delivery.group_commit import GroupCommit
from bot.delivery.insist import insist
from bot.domain.outbox import OutboxMessage, OutboxState, Outcome, Settlement
from bot.ports.clock import Clock
from bot.ports.unit_of_work import Transaction, UnitOfWork

LEASE = dt.timedelta(seconds=60)
"""How long a claimed message is ours; after a crash it is sent when this is over."""

log = logging.getLogger(__name__)


class Outbox:
    """Claims and settles. ``jitter`` is a source of random numbers of 0..1."""

    def __init__(self, uow: UnitOfWork, clock: Clock, jitter: random.Random | None = None) -> None:
        self._uow = uow
        self._clock = clock
        self._jitter = jitter or random.Random()  # noqa: S311 - spreads retries, guards nothing
        self._queued_edits: dict[tuple[int, int], OutboxMessage] = {}
        self._settling: GroupCommit[tuple[OutboxMessage, Settlement]] = GroupCommit(self._commit)

    def lease(self) -> dt.datetime:
        """The end of a lease that begins now."""
        return self._clock.now() + LEASE

    async def release(self) -> None:
        """Take over what a process that died had in flight. Only for the one that holds the database's lock."""
        released = await self._uow.write(lambda tx: tx.outbox.release())
        if released:
            log.warning("%d messages were in flight when the bot ended last time; they may come twice", released)

    async def claim(self, limit: int) -> list[OutboxMessage]:
        """Due messages, now leased to us, most important first."""
        now = self._clock.now()

        async def work(tx: Transaction) -> list[OutboxMessage]:
            return await tx.outbox.claim(now, now + LEASE, limit)

        return await self._uow.write(work)

    async def settle(self, message: OutboxMessage, outcome: Outcome) -> Settlement:
        """Record what became of a claimed message; returns once that is committed."""
        settlement = decide(message, outcome, self._clock.now(), self._jitter.random())
        if settlement.state is OutboxState.DEAD:
            log.error("message %d (%s) is dead: %s", message.id, message.kind, settlement.reason)
        self._remember_edit(message, settlement)
        await self._settling.add((message, settlement))
        return settlement

    async def supersede(self, chat_id: int, edits: int) -> None:
        """A newer screen takes the place of this message: an older edit that waits for its retry must not come
        back over it."""
        older = self._queued_edits.pop((chat_id, edits), None)
        if older is not None:
            ended = Settlement(older.id, OutboxState.DEAD, older.attempts, reason="a newer screen took its place")
            await self._settling.add((older, ended))

    def _remember_edit(self, message: OutboxMessage, settlement: Settlement) -> None:
        if message.edits is None:
            return
        if settlement.state is OutboxState.PENDING:
            self._queued_edits[message.chat_id, message.edits] = message
        else:
            self._queued_edits.pop((message.chat_id, message.edits), None)

    async def close(self) -> None:
        """Wait for what is being settled."""
        await self._settling.close()

    async def _commit(self, group: Sequence[tuple[OutboxMessage, Settlement]]) -> None:
        async def work(tx: Transaction) -> None:
            await tx.outbox.settle([settlement for _, settlement in group])
            for message, settlement in group:
                if settlement.state is OutboxState.GONE:
                    await tx.viewers.set_active(message.chat_id, False)

        await insist(lambda: self._uow.write(work))
