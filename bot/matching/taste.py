"""What is known of somebody: signals, each with where it comes from, so that a match can say why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from bot.matching.terms import Terms


class Cause(StrEnum):
    """Where a signal comes from, and how one says so ("because you look for …")."""

    CATEGORY = "category"
    WISH = "wish"
    SESSION = "session"
    VISIT = "visit"
    QUESTION = "question"
    LIKED = "liked"
    DISLIKED = "disliked"
    OFFER = "offer"
    KIND = "kind"


WEIGHTS = {
    Cause.CATEGORY: 1.0,
    Cause.WISH: 3.0,
    Cause.SESSION: 0.6,
    Cause.VISIT: 0.8,
    Cause.QUESTION: 0.8,
    Cause.LIKED: 1.0,
    Cause.DISLIKED: -0.8,
    Cause.OFFER: 1.0,
    Cause.KIND: 1.2,
}
"""How much a signal says. What somebody says they look for counts most, what they asked once least."""
_FADES = 0.9
"""The second signal of one cause says less than the first, the third less again: whoever visited twenty booths has
not said twenty times what they look for."""


@dataclass(frozen=True, slots=True)
class Signal:
    """``subject`` is what it is about: a category's key, a session's or an exhibitor's id, a text."""

    cause: Cause
    subject: str
    terms: Terms


@dataclass(frozen=True, slots=True)
class Taste:
    """Signals, the most telling of each cause first (for visits: the latest)."""

    signals: tuple[Signal, ...] = ()

    @property
    def is_known(self) -> bool:
        """Whether anything speaks for anything."""
        return any(WEIGHTS[signal.cause] > 0 for signal in self.signals)

    def weighed(self) -> Iterable[tuple[Signal, float]]:
        """Each signal with its weight."""
        told: dict[Cause, int] = {}
        for signal in self.signals:
            number = told.get(signal.cause, 0)
            told[signal.cause] = number + 1
            yield signal, WEIGHTS[signal.cause] * _FADES**number
