"""What happened in somebody's chat, in order: for the page's event stream and for those who wait in tests."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Iterator
from typing import Any, NamedTuple


class Event(NamedTuple):
    """One thing that happened; `payload` is never changed afterwards."""

    id: int
    name: str
    payload: Any


class EventLog:
    """The last events of a chat and a bell that rings at each new one."""

    def __init__(self, kept: int = 512) -> None:
        self._events: deque[Event] = deque(maxlen=kept)
        self._last_id = 0
        self._bell: asyncio.Future[None] | None = None
        self.closed = False

    @property
    def last_id(self) -> int:
        return self._last_id

    def append(self, name: str, payload: Any) -> None:
        self._last_id += 1
        self._events.append(Event(self._last_id, name, payload))
        self.ring()

    def ring(self) -> None:
        """Wake everybody who waits."""
        bell = self._bell
        if bell is not None:
            self._bell = None
            if not bell.done():
                bell.set_result(None)

    def close(self) -> None:
        self.closed = True
        self.ring()

    def since(self, last_id: int) -> Iterator[Event]:
        """Events after `last_id`, as far as they are kept."""
        return (event for event in tuple(self._events) if event.id > last_id)

    def covers(self, last_id: int) -> bool:
        """Whether nothing after `last_id` has been forgotten."""
        first_kept = self._events[0].id if self._events else self._last_id + 1
        return first_kept - 1 <= last_id <= self._last_id

    async def wait(self) -> None:
        """Return at the next event (or ring)."""
        if self._bell is None:
            self._bell = asyncio.get_running_loop().create_future()
        # Many wait at one future: who gives up must not cancel it for the others.
        await asyncio.shield(self._bell)
