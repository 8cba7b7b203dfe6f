"""Ids for what comes without one, and ids that repeat."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

MAX_ID = 60


def slug(text: str) -> str:
    """``Room 7 (Ground floor)`` -> ``room-7-ground-floor``: the same at every import."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    words = "".join(char if char.isalnum() else " " for char in folded).split()
    return "-".join(words)[:MAX_ID].strip("-") or "x"


class Ids:
    """Gives each item an id of its own."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)

    def take(self, candidates: Sequence[str]) -> str:
        """The first candidate that is free, else the first with a number after it."""
        for candidate in candidates:
            if candidate and candidate not in self._taken:
                self._taken.add(candidate)
                return candidate
        base = next(filter(None, candidates), "x")
        number = 2
        while f"{base}-{number}" in self._taken:
            number += 1
        self._taken.add(f"{base}-{number}")
        return f"{base}-{number}"
