"""The bot's queue of updates, and long polling."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Final, NamedTuple

import orjson

from .clock import Clock
from .errors import ApiError, conflict
from .people import Json

Sleep = Callable[[float], Awaitable[None]]

# These come only when they are asked for by name.
_ONLY_ON_DEMAND: Final = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
LONGEST_POLL: Final = 50


class PendingUpdate(NamedTuple):
    """An update as it will be sent, frozen at the moment it happened."""

    update_id: int
    body: bytes
    lane: int
    made_at: float


class UpdateQueue:
    """Updates that the bot has not confirmed yet. `on_put` is told of each new one (a webhook listens)."""

    def __init__(self, first_id: int, clock: Clock, sleep: Sleep, kept_seconds: float) -> None:
        self._next_id = first_id
        self._clock = clock
        self._sleep = sleep
        self._kept_seconds = kept_seconds
        self._pending: deque[PendingUpdate] = deque()
        self._poll: asyncio.Future[None] | None = None
        self._allowed: frozenset[str] | None = None
        self.on_put: Callable[[PendingUpdate], None] | None = None

    def __len__(self) -> int:
        return len(self._pending)

    @property
    def next_id(self) -> int:
        """The id that the next update gets."""
        return self._next_id

    @property
    def allowed(self) -> list[str]:
        """The types asked for; empty is the default."""
        return sorted(self._allowed or ())

    def allow(self, types: object) -> None:
        """Keep `allowed_updates`; None leaves the earlier setting, an empty list is the default."""
        if isinstance(types, list):
            self._allowed = frozenset(str(kind) for kind in types) or None

    def wants(self, kind: str) -> bool:
        return kind not in _ONLY_ON_DEMAND if self._allowed is None else kind in self._allowed

    def put(self, kind: str, payload: Json, lane: int) -> int | None:
        """Queue an update of a chat (its lane); the id, or None where the bot doesn't want the type."""
        if not self.wants(kind):
            return None
        update_id = self._next_id
        self._next_id += 1
        body = orjson.dumps({"update_id": update_id, kind: payload})
        update = PendingUpdate(update_id, body, lane, self._clock.now().timestamp())
        if self.on_put is not None:
            self.on_put(update)
            return update_id
        self._pending.append(update)
        self._wake(None)
        return update_id

    def _wake(self, error: ApiError | None) -> None:
        poll, self._poll = self._poll, None
        if poll is None or poll.done():
            return
        if error is None:
            poll.set_result(None)
        else:
            poll.set_exception(error)

    def interrupt(self, by: str) -> None:
        """End a waiting poll with 409."""
        self._wake(conflict(f"terminated by {by}"))

    def release(self) -> None:
        """End a waiting poll with what there is: the server stops."""
        self._wake(None)

    def drain(self) -> list[PendingUpdate]:
        """Take everything out."""
        taken = list(self._pending)
        self._pending.clear()
        return taken

    def put_back(self, updates: list[PendingUpdate]) -> None:
        """Queue updates that a webhook had not delivered, in order and before newer ones."""
        self._pending.extendleft(sorted(updates, reverse=True))

    async def poll(self, offset: int, limit: int, seconds: float) -> bytes:
        """Confirm what lies before `offset`, and answer with what comes next (a JSON array)."""
        self.interrupt("other getUpdates request; make sure that only one bot instance is running")
        self._forget(offset)
        if not self._pending and seconds > 0:
            await self._wait(min(seconds, LONGEST_POLL))
        return b"[" + b",".join(self._pending[n].body for n in range(min(limit, len(self._pending)))) + b"]"

    def _forget(self, offset: int) -> None:
        pending = self._pending
        if offset < 0:
            while len(pending) > -offset:
                pending.popleft()
        while pending and pending[0].update_id < offset:
            pending.popleft()
        oldest = self._clock.now().timestamp() - self._kept_seconds
        while pending and pending[0].made_at < oldest:
            pending.popleft()

    async def _wait(self, seconds: float) -> None:
        poll = self._poll = asyncio.get_running_loop().create_future()
        timer = asyncio.ensure_future(self._sleep(seconds))
        try:
            await asyncio.wait({poll, timer}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            timer.cancel()
            if self._poll is poll:
                self._poll = None
        if poll.done():
            poll.result()
