"""Many small writes in one transaction."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")


class GroupCommit(Generic[T]):
    """Collects what is added while a commit is under way, and commits it with the next.

    A single item is committed at once; under load the group grows by itself. ``commit`` gets the items in the
    order in which they were added.
    """

    def __init__(self, commit: Callable[[Sequence[T]], Awaitable[object]]) -> None:
        self._commit = commit
        self._waiting: list[tuple[T, asyncio.Future[None]]] = []
        self._worker: asyncio.Task[None] | None = None

    async def add(self, item: T) -> None:
        """Return once the item is committed.

        Raises:
            whatever ``commit`` raised for its group.
        """
        done = asyncio.get_running_loop().create_future()
        self._waiting.append((item, done))
        if self._worker is None:
            self._worker = asyncio.create_task(self._run(), name="group commit")
        # Shielded: a caller that is cancelled must not take the group with it.
        await asyncio.shield(done)

    async def close(self) -> None:
        """Wait until all that was added is committed."""
        if self._worker is not None:
            await asyncio.shield(self._worker)

    async def _run(self) -> None:
        while self._waiting:
            group, self._waiting = self._waiting, []
            try:
                await self._commit([item for item, _ in group])
            except Exception as error:  # noqa: BLE001 - handed to each caller of the group
                for _, done in group:
                    if not done.cancelled():
                        done.set_exception(error)
                        done.exception()  # a cancelled caller leaves nobody to fetch it
            else:
                for _, done in group:
                    if not done.cancelled():
                        done.set_result(None)
        self._worker = None
