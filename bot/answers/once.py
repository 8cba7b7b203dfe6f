"""What is worked out once for a question, however often it is needed while that is answered.

A question that is not known as a whole is read and answered by its parts, and the ways to part it meet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, ParamSpec, TypeVar, cast

P = ParamSpec("P")
R = TypeVar("R")

# Nothing is kept beyond a question: it would hold an index that has been replaced.
_FOUND: ContextVar[dict[Any, Any] | None] = ContextVar("found", default=None)


@contextmanager
def one_question() -> Iterator[None]:
    """What is done in here is done for one question."""
    token = _FOUND.set({})
    try:
        yield
    finally:
        _FOUND.reset(token)


def once(function: Callable[P, R]) -> Callable[P, R]:
    """A pure function of what has a hash, called once for each (of one question)."""

    @wraps(function)
    def found(*args: P.args, **named: P.kwargs) -> R:
        known = _FOUND.get()
        if known is None:
            return function(*args, **named)
        key = (function, args, *named.items())
        if key not in known:
            known[key] = function(*args, **named)
        return cast(R, known[key])

    return found
