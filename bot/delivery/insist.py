"""Trying until the database lets us."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.domain.errors import StorageError

T = TypeVar("T")
PAUSE = 1.0
"""Seconds between two tries."""

log = logging.getLogger(__name__)


async def insist(step: Callable[[], Awaitable[T]]) -> T:
    """The result of ``step``, tried again as long as it raises StorageError: a locked or restarting database
    delays an update, it does not lose it."""
    while True:
        try:
            return await step()
        except StorageError as error:
            log.error("the database cannot be used, trying again: %s", error)
            await asyncio.sleep(PAUSE)
