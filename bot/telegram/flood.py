"""Whoever writes faster than people do is not listened to until they slow down."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

BURST = 60
"""Updates that one person may send at once; after that, one a second."""
_TELLS_AGAIN = 60.0
_MOST_KEPT = 10_000


class Admission(Enum):
    """Whether an update is taken; ``TOLD``: it is not, and its sender is to hear so (once a minute)."""

    TAKEN = auto()
    TOLD = auto()
    DROPPED = auto()


@dataclass(slots=True)
class _Allowance:
    left: float
    at: float
    told_at: float = float("-inf")


class FloodGate:
    """An allowance a person, which fills up by one a second. ``now`` counts seconds from anywhere."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._allowances: dict[int, _Allowance] = {}

    def admit(self, viewer_id: int) -> Admission:
        """Take one update of theirs out of their allowance."""
        now = self._now()
        allowance = self._allowances.get(viewer_id)
        if allowance is None:
            self._forget_the_full(now)
            allowance = self._allowances[viewer_id] = _Allowance(BURST, now)
        allowance.left = min(BURST, allowance.left + now - allowance.at)
        allowance.at = now
        if allowance.left >= 1:
            allowance.left -= 1
            return Admission.TAKEN
        if now - allowance.told_at < _TELLS_AGAIN:
            return Admission.DROPPED
        allowance.told_at = now
        return Admission.TOLD

    def _forget_the_full(self, now: float) -> None:
        if len(self._allowances) >= _MOST_KEPT:
            spent = {viewer: one for viewer, one in self._allowances.items() if one.left + now - one.at < BURST}
            self._allowances = spent
