"""The outbox as delivery uses it: claim with a lease, settle by decision, in groups."""

from __future__ import annotations

import datetime as dt
import logging
import random
from collections.abc import Sequence
from dataclasses import replace

from bot.delivery.decide import decide
from bot.delivery.group_commit import GroupCommit
from bot.delivery.insist import insist
from bot.delivery.limiter import PATIENCE
from bot.domain.outbox import OutboxMessage, OutboxState, Outcome, RateLimited, Settlement
from bot.ports.clock import Clock
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.helpdesk.desk import moved_key

LEASE = dt.timedelta(seconds=60)
"""How long a claimed message is ours; after a crash it is sent when this is over."""
PAUSE_KEY = "sending_paused"
"""In ``bot_state``: when a long pause ends, and how long it was, in milliseconds."""
_STEP = dt.timedelta(seconds=1)
"""A clock that is put right by less than this delays nothing that anybody would notice."""
_EPOCH = dt.datetime.fromtimestamp(0, dt.UTC)
_MILLISECOND = dt.timedelta(milliseconds=1)

log = logging.getLogger(__name__)


class Outbox:
    """Claims and settles. ``jitter`` is a source of random numbers of 0..1."""

    def __init__(self, uow: UnitOfWork, clock: Clock, jitter: random.Random | None = None) -> None:
        self._uow = uow
        self._clock = clock
        self._jitter = jitter or random.Random()  # noqa: S311 - spreads retries, guards nothing
        self._queued_edits: dict[tuple[int, int], OutboxMessage] = {}
        self._settling: GroupCommit[tuple[OutboxMessage, Settlement]] = GroupCommit(self._commit)
        self._paused_until = dt.datetime.min.replace(tzinfo=dt.UTC)
        self._unkept_pause: str | None = None
        self._latest = dt.datetime.min.replace(tzinfo=dt.UTC)

    def lease(self) -> dt.datetime:
        """The end of a lease that begins now."""
        return self._clock.now() + LEASE

    async def release(self) -> None:
        """Take over what a process that died had in flight. Only for the one that holds the database's lock."""
        released = await self._uow.write(lambda tx: tx.outbox.release())
        if released:
            log.warning("%d messages were in flight when the bot ended last time; they may come twice", released)

    async def paused_for(self) -> float:
        """Seconds that are left of a long pause that Telegram asked for before the last stop; 0 for none."""
        async with self._uow.read() as tx:
            kept = await tx.bot_state.get(PAUSE_KEY)
        if kept is None:
            return 0
        ends, lasted = (int(part) * _MILLISECOND for part in kept.split())
        left = _EPOCH + ends - self._clock.now()
        # Never longer than it was: the clock may have been set back.
        return max(0.0, min(left, lasted).total_seconds())

    async def claim(self, limit: int) -> list[OutboxMessage]:
        """Due messages, now leased to us, most important first."""
        now, latest = self._clock.now(), self._latest

        async def work(tx: Transaction) -> list[OutboxMessage]:
            if latest - now > _STEP:
                # The clock was set back: what was due is due, and not only when that time comes again.
                await tx.outbox.bring_forward(now, latest)
            return await tx.outbox.claim(now, now + LEASE, limit)

        claimed = await self._uow.write(work)
        self._latest = now if latest - now > _STEP else max(now, latest)
        return claimed

    async def settle(self, message: OutboxMessage, outcome: Outcome) -> OutboxMessage | None:
        """Record what became of a claimed message; returns once that is committed. What is left of one that
        did not fit is still the caller's to send."""
        now = self._clock.now()
        settlement = decide(message, outcome, now, self._jitter.random())
        if settlement.state is OutboxState.DEAD:
            log.error("message %d (%s) is dead: %s", message.id, message.kind, settlement.reason)
        if isinstance(outcome, RateLimited) and outcome.retry_after > PATIENCE:
            self._remember_pause(now, outcome.retry_after)
        if settlement.rest is not None:
            settlement = replace(settlement, lease_until=now + LEASE)
        self._remember_edit(message, settlement)
        await self._settling.add((message, settlement))
        return _rest_of(message, settlement)

    async def supersede(self, chat_id: int, edits: int) -> None:
        """A newer screen takes the place of this message: an older edit that waits for its retry must not come
        back over it."""
        older = self._queued_edits.pop((chat_id, edits), None)
        if older is not None:
            ended = Settlement(
                older.id,
                OutboxState.CANCELLED,
                older.attempts,
                reason="a newer screen took its place",
                parts=older.parts,
                at=self._clock.now(),
            )
            await self._settling.add((older, ended))

    def _remember_edit(self, message: OutboxMessage, settlement: Settlement) -> None:
        if message.edits is None:
            return
        if settlement.state is OutboxState.PENDING and settlement.rest is None:
            self._queued_edits[message.chat_id, message.edits] = message
        else:
            self._queued_edits.pop((message.chat_id, message.edits), None)

    def _remember_pause(self, now: dt.datetime, seconds: float) -> None:
        lasting = dt.timedelta(seconds=seconds)
        if now + lasting > self._paused_until:
            self._paused_until = now + lasting
            self._unkept_pause = f"{(self._paused_until - _EPOCH) // _MILLISECOND} {lasting // _MILLISECOND}"
            log.warning("Telegram asks us to send nothing for %.0f s", seconds)

    async def close(self) -> None:
        """Wait for what is being settled."""
        await self._settling.close()

    async def _commit(self, group: Sequence[tuple[OutboxMessage, Settlement]]) -> None:
        pause, self._unkept_pause = self._unkept_pause, None

        async def work(tx: Transaction) -> None:
            await tx.outbox.settle([settlement for _, settlement in group])
            for message, settlement in group:
                if settlement.state is OutboxState.GONE:
                    await tx.viewers.set_active(message.chat_id, False)
                if settlement.chat_id is not None:
                    await tx.outbox.move_chat(message.chat_id, settlement.chat_id)
                    await tx.bot_state.put(moved_key(message.chat_id), str(settlement.chat_id))
            if pause is not None:
                await tx.bot_state.put(PAUSE_KEY, pause)

        await insist(lambda: self._uow.write(work))


def _rest_of(message: OutboxMessage, settlement: Settlement) -> OutboxMessage | None:
    if settlement.rest is None or settlement.lease_until is None:
        return None
    return replace(
        message,
        kind=settlement.rest.kind,
        facts=settlement.rest.facts,
        attempts=settlement.attempts,
        lease_until=settlement.lease_until,
        parts=settlement.parts,
        replaces=(),
    )
