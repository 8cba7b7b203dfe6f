"""An event loop whose clock jumps to the next timer instead of waiting for it."""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any, TypeVar

T = TypeVar("T")


class _JumpingSelector(selectors.SelectSelector):
    """Waits for nothing: what it was told to wait becomes elapsed time, unless something is ready."""

    def __init__(self) -> None:
        super().__init__()
        self.elapsed = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        ready = super().select(0)
        if not ready and timeout is None:
            raise RuntimeError("nothing will ever happen: a simulated loop waits for an outside event")
        if not ready and timeout:
            self.elapsed += timeout
        return ready


class SimulatedLoop(asyncio.SelectorEventLoop):
    """``time()`` starts at 1,000 s. There are no threads."""

    def __init__(self) -> None:
        self._jumping = _JumpingSelector()
        super().__init__(self._jumping)

    def time(self) -> float:
        return 1_000 + self._jumping.elapsed

    def run_in_executor(  # type: ignore[override]
        self, executor: Any, func: Callable[..., T], *args: Any
    ) -> asyncio.Future[T]:
        """At once, in no time: while a thread works, the clock would jump past the end."""
        done: asyncio.Future[T] = self.create_future()
        done.set_result(func(*args))
        return done


def run_simulated(main: Coroutine[Any, Any, T]) -> T:
    """Run to the end in simulated time."""
    with asyncio.Runner(loop_factory=SimulatedLoop) as runner:
        return runner.run(main)


@asynccontextmanager
async def ticking(run: Callable[[], Awaitable[object]], seconds: float = 1) -> AsyncIterator[None]:
    """A tick of the loop's seconds, as the scheduler's are, which need the real time of day."""

    async def again() -> None:
        while True:
            await asyncio.sleep(seconds)
            await run()

    task = asyncio.create_task(again())
    try:
        yield
    finally:
        task.cancel()
