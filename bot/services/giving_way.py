"""Long work in a thread, without anybody waiting for it."""

from __future__ import annotations

import contextlib
import gc
import sys
from collections.abc import Iterator

_HANDED_OVER = 0.0001
"""Seconds: an answer asks for the interpreter a dozen times, and would else wait five milliseconds each time."""
_under_way: list[tuple[float, bool]] = []
"""For each that is under way, what the first of them found: the interval, and whether the collector was on."""


@contextlib.contextmanager
def giving_way() -> Iterator[None]:
    """While it lasts, the interpreter is handed over every tenth of a millisecond, and the garbage collector does
    not stop everybody to look through the hundreds of thousands of objects that are being made."""
    before = _under_way[0] if _under_way else (sys.getswitchinterval(), gc.isenabled())
    _under_way.append(before)
    sys.setswitchinterval(_HANDED_OVER)
    gc.disable()
    try:
        yield
    finally:
        _under_way.pop()
        if not _under_way:
            interval, collecting = before
            sys.setswitchinterval(interval)
            if collecting:
                gc.enable()


@contextlib.contextmanager
def making_what_stays() -> Iterator[None]:
    """The same; and the collector never looks at what was made later either: what is there at the end stays, or
    goes when nobody holds it any more. What others left behind in circles would stay for good: it goes first."""
    gc.collect()
    with giving_way():
        try:
            yield
        finally:
            gc.freeze()
