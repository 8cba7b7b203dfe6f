"""Updates of one chat in order, of different chats in parallel."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from telegram import Update
from telegram.ext import BaseUpdateProcessor

# python-telegram-bot takes its own semaphore before our hook: large, so that a busy chat's queue never fills it.
_UNBOUNDED = 1_000_000


class ChatLanes(BaseUpdateProcessor):
    """First the chat's lane, then one of ``workers`` slots: a chat that waits in its lane holds no slot.

    ``finished`` is awaited with each update after its handlers.
    """

    def __init__(self, workers: int, finished: Callable[[Update], Awaitable[None]]) -> None:
        super().__init__(_UNBOUNDED)
        self._slots = asyncio.Semaphore(workers)
        self._lanes: dict[int, tuple[asyncio.Lock, int]] = {}
        self._finished = finished
        self._closed = False

    def close(self) -> None:
        """Start nothing any more: what has not begun stays stored, and is taken up by the next start."""
        self._closed = True

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to release."""

    async def do_process_update(self, update: object, coroutine: Coroutine[Any, Any, Any]) -> None:  # type: ignore[override]  # python-telegram-bot always passes a coroutine
        if not isinstance(update, Update):
            await coroutine
            return
        lane = lane_of(update)
        lock, users = self._lanes.get(lane, (asyncio.Lock(), 0))
        self._lanes[lane] = (lock, users + 1)
        try:
            async with lock, self._slots:
                if self._closed:
                    coroutine.close()
                    return
                await coroutine
                await self._finished(update)
        finally:
            lock, users = self._lanes[lane]
            if users == 1:
                del self._lanes[lane]
            else:
                self._lanes[lane] = (lock, users - 1)


def lane_of(update: Update) -> int:
    """What keeps updates in order: the chat, else the user, else the update by itself."""
    if update.effective_chat is not None:
        return update.effective_chat.id
    return update.effective_user.id if update.effective_user is not None else -update.update_id
