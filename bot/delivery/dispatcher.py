"""Sends what is due."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import math
from collections import Counter
from collections.abc import Awaitable, Callable

from bot.delivery.limiter import PATIENCE
from bot.delivery.outbox import Outbox
from bot.delivery.sender import Sender
from bot.domain.errors import StorageError, what_went_wrong
from bot.domain.outbox import Failed, OutboxMessage, Outcome, Outdated, Postponed, Priority, ReaderGone, Rejected
from bot.views.message import Message, from_facts

MOST_IN_FLIGHT = 128
"""Claimed and not settled at most."""
MOST_PER_CHAT = 3
"""The same for one chat: what waits for its chat's limit must not take the places of others."""
_AHEAD = 2.0
"""Seconds of sending that we claim at a time: what a crash leaves uncertain, and what a pause of an announcement
comes too late for."""

log = logging.getLogger(__name__)

Refresh = Callable[[int, Message], Awaitable[Message | None]]
"""(chat id, queued message) -> what it says now; None where that is of no use any more."""


async def as_queued(_chat_id: int, message: Message) -> Message | None:
    """Says what it said when it was put into the outbox."""
    return message


def places_for(per_second: float) -> int:
    """How many messages are claimed at once at this rate: enough for slow answers, no more."""
    return min(MOST_IN_FLIGHT, max(16, math.ceil(per_second * _AHEAD)))


class Dispatcher:
    """One tick claims and sends until nothing is due. ``locale`` is for chats that have no viewer (groups);
    ``refresh`` looks at each message once more before it leaves, which may be long after it was queued."""

    def __init__(self, outbox: Outbox, sender: Sender, *, locale: str, refresh: Refresh = as_queued) -> None:
        self._outbox = outbox
        self._sender = sender
        self._locale = locale
        self._refresh = refresh
        self._places = places_for(sender.limiter.limits.per_second)
        self._in_flight: dict[int, asyncio.Task[None]] = {}
        self._chats: Counter[int] = Counter()
        self._ticking = asyncio.Lock()
        # One event instead of a wait for any of 60 tasks, which costs something for each of them, each time.
        self._one_ended = asyncio.Event()
        self._stopping = False

    async def tick(self) -> None:
        """Send all that is due now; returns when it has been tried. Does nothing while a 429 pauses us."""
        async with self._ticking:
            await self._send_what_is_due()

    async def _send_what_is_due(self) -> None:
        while not self._stopping and self._sender.limiter.paused_for() <= PATIENCE:
            # Before the claim: what ends during it may be what kept its chat's next message from being claimed.
            self._one_ended.clear()
            free = self._places - len(self._in_flight)
            if free >= self._places // 4:  # not one by one: a claim is a transaction
                for message in await self._outbox.claim(free):
                    self._begin(message)
            if not self._in_flight and not self._one_ended.is_set():
                return
            # Not for longer than a moment: what is newly due must not wait for one send that hangs.
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(PATIENCE / 10):
                    await self._one_ended.wait()

    async def catch_up(self, seconds: float) -> None:
        """At a start, send what the last run left before new updates are handled: so a chat's replies keep their
        order. Waits for ``seconds`` at most; what is left then goes on with the ticks. A long pause that Telegram
        asked the last run for still holds."""
        await self._outbox.release()
        if paused := await self._outbox.paused_for():
            self._sender.limiter.pause(paused)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self.tick()

    def close(self) -> None:
        """Claim no more."""
        self._stopping = True

    async def join(self) -> None:
        """After ``close``: wait for what is being claimed, and for what is in flight."""
        async with self._ticking:
            pass
        await asyncio.gather(*self._in_flight.values(), return_exceptions=True)

    def _begin(self, message: OutboxMessage) -> None:
        # One that waits for the limiter longer than its lease is claimed again: it is ours already.
        if message.id in self._in_flight:
            return
        ahead = self._chats[message.chat_id]
        self._chats[message.chat_id] += 1
        self._in_flight[message.id] = asyncio.create_task(self._carry(message, ahead))

    async def _carry(self, message: OutboxMessage, ahead: int) -> None:
        try:
            if ahead < MOST_PER_CHAT:
                outcome = await self._outcome(message)
            else:
                outcome = Postponed(self._sender.limiter.expected_wait(message.chat_id, ahead))
            rest = await self._outbox.settle(message, outcome)
            while rest is not None:
                rest = await self._outbox.settle(rest, await self._outcome(rest))
        finally:
            del self._in_flight[message.id]
            self._one_ended.set()
            self._chats[message.chat_id] -= 1
            if not self._chats[message.chat_id]:
                del self._chats[message.chat_id]

    async def _outcome(self, message: OutboxMessage) -> Outcome:
        reader = message.reader
        if reader is not None and not reader.active and message.priority is not Priority.INTERACTIVE:
            return ReaderGone("blocked the bot before")
        try:
            queued = from_facts(message.kind, message.facts, message.locale)
        except ValueError as error:
            return Rejected(f"cannot be read: {type(error).__name__}")
        try:
            content = await self._refresh(message.chat_id, queued)
            return Outdated() if content is None else await self._send(message, content)
        except StorageError as error:
            return Failed(f"cannot be looked up: {type(error).__name__}")
        except Exception as error:  # noqa: BLE001 - see below
            # One message that cannot be rendered must not hold up the others, nor come back for ever.
            log.error("message %d (%s) cannot be sent: %s", message.id, message.kind, what_went_wrong(error))
            return Rejected(f"cannot be sent: {type(error).__name__}")

    async def _send(self, message: OutboxMessage, content: Message) -> Outcome:
        return await self._sender.send(
            message.chat_id,
            content,
            locale=message.reader.locale if message.reader else self._locale,
            priority=message.priority,
            # Its first part took the place of that message already.
            edits=None if message.parts else message.edits,
            replaces=message.replaces,
            broadcast=message.announcement_id is not None,
        )
