"""How long to wait before a transaction that could not be serialised runs again."""

from __future__ import annotations

ATTEMPTS = 30
_FIRST = 0.004
_LONGEST = 0.25


def retry_delay(attempt: int, jitter: float) -> float:
    """Seconds before the try after the ``attempt``-th (from 1): full jitter under a doubling limit.

    ``jitter`` is a random number in [0, 1).
    """
    limit: float = min(_LONGEST, _FIRST * 2 ** (attempt - 1))
    return limit * jitter
