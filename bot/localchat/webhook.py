"""Delivery of updates by POST: in order within a chat, in parallel across chats, again until it works."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final

import aiohttp
import orjson

from .clock import Clock
from .people import Json
from .updates import PendingUpdate, Sleep

SECRET_HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a name
_TIMEOUT: Final = aiohttp.ClientTimeout(total=60)
_FIRST_DELAY: Final = 1.0
_LONGEST_DELAY: Final = 60.0
Reply = Callable[[Json], Awaitable[None]]


@dataclass(slots=True)
class WebhookSettings:
    """What setWebhook keeps."""

    url: str
    secret: str = ""
    max_connections: int = 40
    ip_address: str = ""


class Webhook:
    """Delivers to one address. `reply` runs the method that an answer may name."""

    def __init__(self, settings: WebhookSettings, clock: Clock, sleep: Sleep, reply: Reply) -> None:
        self.settings = settings
        self.last_error_date = 0
        self.last_error_message = ""
        self._clock = clock
        self._sleep = sleep
        self._reply = reply
        self._lanes: dict[int, deque[PendingUpdate]] = {}
        self._delays: dict[int, float] = {}
        self._ready: deque[int] = deque()
        self._connections = 0
        self._tasks: set[asyncio.Task[None]] = set()
        self._session: aiohttp.ClientSession | None = None

    @property
    def pending(self) -> list[PendingUpdate]:
        """Updates that have not arrived yet, in order."""
        return sorted(update for lane in self._lanes.values() for update in lane)

    def put(self, update: PendingUpdate) -> None:
        lane = self._lanes.get(update.lane)
        if lane is not None:
            lane.append(update)
            return
        self._lanes[update.lane] = deque([update])
        self._offer(update.lane)

    def _offer(self, lane: int) -> None:
        self._ready.append(lane)
        if self._connections < self.settings.max_connections:
            self._connections += 1
            self._start(self._connection())

    def _start(self, work: Awaitable[None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _connection(self) -> None:
        """One of at most `max_connections`: takes ready chats until there is none."""
        try:
            while self._ready:
                await self._deliver(self._ready.popleft())
        finally:
            self._connections -= 1

    async def _deliver(self, lane: int) -> None:
        updates = self._lanes[lane]
        problem = await self._post(updates[0])
        if problem:
            self.last_error_date = int(self._clock.now().timestamp())
            self.last_error_message = problem
            # The chat waits, its connection doesn't.
            self._start(self._retry(lane))
            return
        self._delays.pop(lane, None)
        updates.popleft()
        if updates:
            self._ready.append(lane)
        else:
            del self._lanes[lane]

    async def _retry(self, lane: int) -> None:
        delay = self._delays.get(lane, _FIRST_DELAY)
        self._delays[lane] = min(2 * delay, _LONGEST_DELAY)
        await self._sleep(delay)
        self._offer(lane)

    async def _post(self, update: PendingUpdate) -> str:
        """Send an update once; what went wrong, or nothing."""
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=_TIMEOUT)
        headers = {"Content-Type": "application/json"}
        if self.settings.secret:
            headers[SECRET_HEADER] = self.settings.secret
        try:
            async with self._session.post(
                self.settings.url, data=update.body, headers=headers, allow_redirects=False
            ) as answer:
                body = await answer.read()
                if not 200 <= answer.status < 300:
                    return f"Wrong response from the webhook: {answer.status} {_phrase(answer.status)}"
        except TimeoutError:
            return "Read timeout expired"
        except aiohttp.ClientConnectorError:
            return "Connection refused"
        except aiohttp.ClientError:
            return "Connection reset by peer"
        await self._run(body)
        return ""

    async def _run(self, body: bytes) -> None:
        """An answer may be a call of its own; nobody hears how it went."""
        if not body.startswith(b"{"):
            return
        try:
            call = orjson.loads(body)
        except orjson.JSONDecodeError:
            return
        if isinstance(call, dict) and isinstance(call.get("method"), str):
            await self._reply(call)

    async def close(self) -> list[PendingUpdate]:
        """Stop, and give back what has not arrived."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._session is not None:
            await self._session.close()
        return self.pending


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""
