"""Updates stored before they are acknowledged, then fed to the application in order."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from functools import partial

from telegram import Bot, Update

from bot.delivery.group_commit import GroupCommit
from bot.delivery.insist import insist
from bot.delivery.metrics import Metrics
from bot.domain.errors import StorageError
from bot.domain.intake import IntakeRow, IntakeState, RawUpdate
from bot.ports.clock import Clock
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.telegram.json_text import loads

IN_FLIGHT = 2_000
"""Updates handed to the application and not finished, at most: the rest waits in the database."""
BATCH = 200

log = logging.getLogger(__name__)


class Intake:
    """The durable queue of incoming updates, for polling and webhook alike."""

    def __init__(
        self, uow: UnitOfWork, clock: Clock, bot: Bot, *, bot_id: int, metrics: Metrics, in_flight: int = IN_FLIGHT
    ) -> None:
        self._uow = uow
        self._clock = clock
        self._bot = bot
        self._bot_id = bot_id
        self._metrics = metrics
        self._slots = asyncio.Semaphore(in_flight)
        self._arrived = asyncio.Event()
        self._rows: dict[int, IntakeRow] = {}
        self._storing: GroupCommit[Sequence[RawUpdate]] = GroupCommit(self._store)
        self._finishing: GroupCommit[IntakeRow] = GroupCommit(self._finish)

    async def receive(self, updates: Sequence[RawUpdate]) -> None:
        """Return once they are stored; those that were stored before are dropped.

        Raises:
            StorageError: they are not stored and must not be acknowledged.
        """
        await self._storing.add(updates)
        self._arrived.set()

    def row_of(self, update: Update) -> IntakeRow:
        """The stored row of an update that is being handled."""
        return self._rows[update.update_id]

    async def finished(self, update: Update) -> None:
        """The update's handlers are through: it will not be fed again."""
        row = self._rows.pop(update.update_id)
        self._slots.release()
        self._metrics.updates.inc()
        await self._finishing.add(row)

    async def feed(self, put: Callable[[Update], Awaitable[None]]) -> None:
        """Hand over what is stored and unhandled, oldest first, for ever; a start takes up what a crash left."""
        await insist(lambda: self._uow.write(lambda tx: tx.intake.finish_applied(self._bot_id)))
        last_id = 0
        while True:
            self._arrived.clear()
            rows = await insist(partial(self._next, last_id))
            if not rows:
                await self._arrived.wait()
                continue
            last_id = max(row.id for row in rows)
            # Webhook deliveries may overtake each other by a hair: within a batch, Telegram's order counts.
            for row in sorted(rows, key=lambda row: row.update_id):
                await self._hand_over(row, put)

    async def keeps_up(self) -> None:
        """Whether updates are handled about as fast as they come.

        Raises:
            StorageError: more wait than may be in flight at once.
        """
        waiting = await self.waiting()
        if waiting > IN_FLIGHT:
            raise StorageError(f"{waiting} updates wait to be handled")

    async def close(self) -> None:
        """Wait for marks that are being written."""
        await self._storing.close()
        await self._finishing.close()

    async def waiting(self) -> int:
        """How many updates are stored and unhandled."""
        async with self._uow.read() as tx:
            return await tx.intake.waiting(self._bot_id)

    async def _next(self, last_id: int) -> list[IntakeRow]:
        async with self._uow.read() as tx:
            return await tx.intake.received_after(self._bot_id, last_id, BATCH)

    async def _hand_over(self, row: IntakeRow, put: Callable[[Update], Awaitable[None]]) -> None:
        try:
            update = Update.de_json(loads(row.raw), self._bot)
        except Exception as error:  # noqa: BLE001 - whatever shape it has: set aside, never fetched for ever
            log.error("update %d cannot be read and is set aside: %s", row.update_id, type(error).__name__)
            reason = f"{type(error).__name__}: {error}"
            await insist(lambda: self._uow.write(lambda tx: tx.intake.mark(row.id, IntakeState.ASIDE, reason)))
            return
        await self._slots.acquire()
        self._rows[update.update_id] = row
        await put(update)

    async def _store(self, groups: Sequence[Sequence[RawUpdate]]) -> None:
        updates = [update for group in groups for update in group]
        now = self._clock.now()
        await self._uow.write(lambda tx: tx.intake.store(self._bot_id, updates, now))

    async def _finish(self, rows: Sequence[IntakeRow]) -> None:
        async def work(tx: Transaction) -> None:
            for row in rows:
                await tx.intake.mark(row.id, IntakeState.DONE)

        await insist(lambda: self._uow.write(work))
