"""Telling how far a long reading is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")


class Progress:
    """Nobody looks: says nothing. A terminal's bar overrides it."""

    def over(self, items: Sequence[T], what: str) -> Iterable[T]:
        """The items one by one; ``what`` they are, in a word or two."""
        return items


SILENT = Progress()
