"""A progress bar in the terminal, for people only: it goes to stderr and is wiped at the end."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TextIO, TypeVar

from bot.importers.progress import Progress

T = TypeVar("T")
WIDTH = 30
_INTERVAL = 0.1


class ProgressBar(Progress):
    """Draws on ``stream`` at most every tenth of a second; ``clock`` counts seconds."""

    def __init__(self, stream: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream
        self._clock = clock
        self._drawn_at = float("-inf")

    def over(self, items: Sequence[T], what: str) -> Iterable[T]:
        return self._counted(items, what) if items else items

    def show(self, what: str) -> None:
        """What happens now, without an end in sight."""
        self._stream.write(f"\r\x1b[K{what} ...")
        self._stream.flush()

    def clear(self) -> None:
        """Leave the line empty."""
        self._stream.write("\r\x1b[K")
        self._stream.flush()

    def _counted(self, items: Sequence[T], what: str) -> Iterator[T]:
        for number, item in enumerate(items, start=1):
            yield item
            now = self._clock()
            if now - self._drawn_at >= _INTERVAL or number == len(items):
                self._drawn_at = now
                done = WIDTH * number // len(items)
                bar = "#" * done + "." * (WIDTH - done)
                self._stream.write(f"\r\x1b[K[{bar}] {number:,} of {len(items):,} {what}")
                self._stream.flush()


def bar_on(stream: TextIO | None = None) -> ProgressBar | None:
    """A bar where the stream (stderr) is a terminal, else None."""
    stream = stream or sys.stderr
    return ProgressBar(stream) if stream.isatty() else None
