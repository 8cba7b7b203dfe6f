"""Long work in a thread, without anybody waiting for it."""

from __future__ import annotations

import contextlib
import gc
import sys
from collections.abc import Iterator

_HANDED_OVER = 0.0001
"""Seconds: an answer asks for the interpreter a dozen times, and would else wait five milliseconds each time."""
_under_way: list[float] = []
"""For each that is under way, the interval that it found."""


@contextlib.contextmanager
def giving_way() -> Iterator[None]:
    """While it lasts, the interpreter is handed over every tenth of a millisecond."""
    _under_way.append(sys.getswitchinterval() if not _under_way else _under_way[0])
    sys.setswitchinterval(_HANDED_OVER)
    try:
        yield
    finally:
        before = _under_way.pop()
        if not _under_way:
            sys.setswitchinterval(before)


@contextlib.contextmanager
def making_what_stays() -> Iterator[None]:
    """Gives way; and the garbage collector never looks at the hundreds of thousands of objects that are made,
    neither now nor later: what is there at the end stays, or goes when nobody holds it any more."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        with giving_way():
            yield
    finally:
        gc.freeze()
        if collecting:
            gc.enable()
