"""When a message may leave: Telegram's limits, most important first."""

from __future__ import annotations

import asyncio
import heapq
import itertools
from collections import deque
from dataclasses import dataclass

from bot.domain.outbox import Priority

PATIENCE = 5.0
"""Seconds that a sender waits for the end of a pause; a longer one is handed back (see ``Paused``)."""

_LATE = 0.02
"""Seconds by which a busy event loop may wake us too late."""


class Paused(Exception):
    """Nothing may be sent for ``seconds``: longer than anybody should wait holding a message."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"sending is paused for {seconds:.0f} s")
        self.seconds = seconds


@dataclass(frozen=True, slots=True)
class Limits:
    """Sends per second overall and a private chat (with a burst), and per minute a group (negative chat ids)."""

    per_second: float = 30
    per_chat_per_second: float = 1
    per_group_per_minute: float = 20
    chat_burst: int = 3


@dataclass(slots=True)
class _Waiter:
    chat_id: int
    priority: Priority
    future: asyncio.Future[None]


class RateLimiter:
    """Hands out slots: by priority, then in order of asking; a chat at its own limit lets others pass.

    Times are the event loop's clock, in seconds. Each deadline is computed from the last one, not from when
    somebody woke up, so the rate holds over time.
    """

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._interval = 1 / limits.per_second
        self._chats = _ChatLimits(limits)
        self._sequence = itertools.count()
        self._ready: list[tuple[int, int, _Waiter]] = []
        self._delayed: list[tuple[float, int, _Waiter]] = []
        self._next_at = 0.0
        self._paused_until = 0.0
        self._closed = False
        self._timer: asyncio.TimerHandle | None = None

    async def acquire(self, chat_id: int, priority: Priority) -> None:
        """Return when a message to this chat may leave.

        Raises:
            Paused: a pause longer than ``PATIENCE`` is on, or came while waiting.
        """
        loop = asyncio.get_running_loop()
        if self._closed or self.paused_for() > PATIENCE:
            raise Paused(self.paused_for())
        waiter = _Waiter(chat_id, priority, loop.create_future())
        heapq.heappush(self._ready, (priority, next(self._sequence), waiter))
        self._pump(loop)
        await waiter.future

    def pause(self, seconds: float) -> None:
        """Nothing leaves for ``seconds``, whatever is waiting (a 429's ``retry_after``)."""
        loop = asyncio.get_running_loop()
        self._paused_until = max(self._paused_until, loop.time() + seconds)
        if self.paused_for() > PATIENCE:
            self._hand_back()

    def close(self) -> None:
        """The bot is stopping: whoever waits for a slot, or asks for one, is handed back at once."""
        self._closed = True
        self._hand_back()

    def _hand_back(self) -> None:
        for *_, waiter in itertools.chain(self._ready, self._delayed):
            if not waiter.future.done():
                waiter.future.set_exception(Paused(self.paused_for()))
        self._ready.clear()
        self._delayed.clear()

    def paused_for(self) -> float:
        """Seconds until the end of the pause; 0 where there is none."""
        return max(0.0, self._paused_until - asyncio.get_running_loop().time())

    def expected_wait(self, chat_id: int, ahead: int) -> float:
        """About how many seconds a message to this chat has to wait behind ``ahead`` others to it."""
        now = asyncio.get_running_loop().time()
        return max(0.0, self._chats.ready_at(chat_id, now) - now) + ahead * self._chats.interval(chat_id)

    def _pump(self, loop: asyncio.AbstractEventLoop) -> None:
        now = loop.time()
        while self._delayed and self._delayed[0][0] <= now:
            _, order, waiter = heapq.heappop(self._delayed)
            heapq.heappush(self._ready, (waiter.priority, order, waiter))
        while self._ready:
            at = max(self._next_at, self._paused_until)
            if at > now:
                self._wake_at(loop, at)
                return
            _, order, waiter = heapq.heappop(self._ready)
            if waiter.future.done():  # its sender was cancelled
                continue
            chat_at = self._chats.ready_at(waiter.chat_id, now)
            if chat_at > now:
                heapq.heappush(self._delayed, (chat_at, order, waiter))
                continue
            self._chats.take(waiter.chat_id, now)
            # A late wake-up is made up for, so that it costs no rate; idleness is not, so that it earns no burst.
            late = now - self._next_at
            self._next_at = (self._next_at if late <= max(self._interval, _LATE) else now) + self._interval
            waiter.future.set_result(None)
        if self._delayed:
            self._wake_at(loop, self._delayed[0][0])

    def _wake_at(self, loop: asyncio.AbstractEventLoop, at: float) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer = loop.call_at(at, self._pump, loop)


class _ChatLimits:
    """What each chat may still take: the generic cell rate algorithm a chat, and a sliding minute a group."""

    _SWEEP_AT = 10_000

    def __init__(self, limits: Limits) -> None:
        self._interval = 1 / limits.per_chat_per_second
        self._tolerance = self._interval * (limits.chat_burst - 1)
        self._per_minute = max(1, int(limits.per_group_per_minute))
        self._arrivals: dict[int, float] = {}
        self._minutes: dict[int, deque[float]] = {}

    def interval(self, chat_id: int) -> float:
        """Seconds between two messages to the chat in the long run."""
        return self._interval if chat_id > 0 else max(self._interval, 60 / self._per_minute)

    def ready_at(self, chat_id: int, now: float) -> float:
        at = self._arrivals.get(chat_id, now) - self._tolerance
        minute = self._minutes.get(chat_id)
        if minute is not None and len(minute) >= self._per_minute:
            at = max(at, minute[0] + 60)
        return at

    def take(self, chat_id: int, now: float) -> None:
        self._arrivals[chat_id] = max(self._arrivals.get(chat_id, now), now) + self._interval
        if chat_id < 0:
            minute = self._minutes.setdefault(chat_id, deque(maxlen=self._per_minute))
            minute.append(now)
        if len(self._arrivals) > self._SWEEP_AT:
            self._arrivals = {chat: at for chat, at in self._arrivals.items() if at > now}
            self._minutes = {chat: minute for chat, minute in self._minutes.items() if minute[-1] > now - 60}
