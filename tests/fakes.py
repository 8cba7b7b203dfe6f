"""Hand-written fakes: a clock that stands still, a messenger that says what it is told to."""

from __future__ import annotations

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
    """Keeps what it delivers; ``outcomes`` are answered first, then everything is sent."""

    outcomes: list[Outcome | Exception] = field(default_factory=list)
    delivered: list[tuple[int, str, int | None]] = field(default_factory=list)

    async def deliver(self, chat_id: int, message: Rendered, *, edits: int | None = None) -> Outcome:
        self.delivered.append((chat_id, message.plain, edits))
        if not self.outcomes:
            return Sent(100 + len(self.delivered))
        outcome = self.outcomes.pop(0)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome
