"""Hand-written fakes: a clock that stands still, a messenger that says what it is told to."""

from __future__ import annotations

import asyncio
import datetime as dt
from dataclasses import dataclass, field

from bot.domain.outbox import Outcome, Sent
from bot.ports.messenger import Rendered

NOW = dt.datetime(2021, 7, 30, 2, 30, tzinfo=dt.UTC)


class FakeClock:
    """Stands still until it is moved."""

    def __init__(self, now: dt.datetime = NOW) -> None:
        self._now = now

    def now(self) -> dt.datetime:
        return self._now

    def advance(self, **duration: float) -> None:
        self._now += dt.timedelta(**duration)


@dataclass
class FakeMessenger:
    """Keeps what it delivers; ``outcomes`` are answered first, then everything is sent. A
    ``gate`` holds up sends (to ``gated`` only); ``reached`` tells that one waits there."""

    outcomes: list[Outcome | Exception] = field(default_factory=list)
    delivered: list[tuple[int, str, int | None]] = field(default_factory=list)
    gate: asyncio.Event | None = None
    gated: int | None = None
    reached: asyncio.Event = field(default_factory=asyncio.Event)
    _sent: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def sent_to(self, chat_id: int) -> None:
        """Wait until something was delivered to this chat."""
        async with self._sent:
            await self._sent.wait_for(lambda: any(chat == chat_id for chat, _, _ in self.delivered))

    markup: list[str] = field(default_factory=list)
    withdrawn: list[tuple[int, tuple[int, ...]]] = field(default_factory=list)

    async def withdraw(
        self, chat_id: int, message_ids: tuple[int, ...], instead: Rendered | None = None
    ) -> Outcome:
        self.withdrawn.append((chat_id, message_ids))
        return Sent()

    async def deliver(
        self, chat_id: int, message: Rendered, *, edits: int | None = None, broadcast: bool = False
    ) -> Outcome:
        async with self._sent:
            self.delivered.append((chat_id, message.plain, edits))
            self.markup.append(message.html)
            self._sent.notify_all()
        if self.gate is not None and self.gated in (None, chat_id):
            self.reached.set()
            await self.gate.wait()
        if not self.outcomes:
            return Sent(100 + len(self.delivered))
        outcome = self.outcomes.pop(0)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome
