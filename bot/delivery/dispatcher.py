"""Sends what is due."""

from __future__ import annotations

import asyncio
import contextlib
import logging

from bot.delivery.insist import insist
from bot.delivery.limiter import PATIENCE
from bot.delivery.outbox import Outbox
from bot.delivery.sender import Sender
from bot.domain.outbox import OutboxMessage, Outcome, Rejected
from bot.domain.viewer import Viewer
from bot.ports.unit_of_work import UnitOfWork
from bot.views.message import from_facts

WORKERS = 128
"""Sends in flight at most."""

log = logging.getLogger(__name__)


class Dispatcher:
    """One tick claims and sends until nothing is due. ``locale`` is for chats that have no viewer (groups)."""

    def __init__(self, uow: UnitOfWork, outbox: Outbox, sender: Sender, *, locale: str) -> None:
        self._uow = uow
        self._outbox = outbox
        self._sender = sender
        self._locale = locale
        self._in_flight: dict[int, asyncio.Task[None]] = {}
        self._stopping = False

    async def tick(self) -> None:
        """Send all that is due now; returns when it has been tried. Does nothing while a 429 pauses us."""
        while not self._stopping and self._sender.limiter.paused_for() <= PATIENCE:
            claimed = await self._outbox.claim(WORKERS - len(self._in_flight))
            for message in claimed:
                # One that waits for the limiter longer than its lease is claimed again: it is ours already.
                if message.id not in self._in_flight:
                    self._in_flight[message.id] = asyncio.create_task(self._send(message))
            if not self._in_flight:
                return
            # Not for longer than a moment: what is newly due must not wait for one send that hangs.
            await asyncio.wait(
                self._in_flight.values(), timeout=PATIENCE / 10, return_when=asyncio.FIRST_COMPLETED
            )

    async def catch_up(self, seconds: float) -> None:
        """At a start, send what the last run left before new updates are handled: so a chat's replies keep their
        order. Waits for ``seconds`` at most; what is left then goes on with the ticks."""
        await self._outbox.release()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self.tick()

    def close(self) -> None:
        """Claim no more."""
        self._stopping = True

    async def join(self) -> None:
        """Wait for what is in flight."""
        await asyncio.gather(*self._in_flight.values(), return_exceptions=True)

    async def _send(self, message: OutboxMessage) -> None:
        try:
            await self._outbox.settle(message, await self._outcome(message))
        finally:
            del self._in_flight[message.id]

    async def _outcome(self, message: OutboxMessage) -> Outcome:
        try:
            content = from_facts(message.kind, message.facts, message.locale)
        except ValueError as error:
            return Rejected(f"cannot be read: {type(error).__name__}")
        viewer = await insist(lambda: self._viewer(message.chat_id))
        try:
            return await self._sender.send(
                message.chat_id,
                content,
                locale=viewer.locale if viewer else self._locale,
                priority=message.priority,
                edits=message.edits,
            )
        except Exception as error:
            # One message that cannot be rendered must not hold up the others, nor come back for ever.
            log.exception("message %d (%s) cannot be sent", message.id, message.kind)
            return Rejected(f"cannot be sent: {type(error).__name__}")

    async def _viewer(self, viewer_id: int) -> Viewer | None:
        async with self._uow.read() as tx:
            return await tx.viewers.get(viewer_id)
