"""Names of companies that everybody knows, whether or not they are here."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from bot.answers.language import languages
from bot.answers.spans import Span
from bot.answers.words import Words


def famous_in(text: str, *, han_alone: bool = False) -> Iterator[Span]:
    """Where they stand in normalised text; ``han_alone``: those in Chinese characters."""
    for words, spaced in _names():
        if not (han_alone and spaced):
            yield from words.find(text)


@lru_cache(maxsize=1)
def _names() -> tuple[tuple[Words, bool], ...]:
    return tuple((Words(one.famous, spaced=one.spaced), one.spaced) for one in languages())
