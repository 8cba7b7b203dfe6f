"""The kinds of facts that a question asks for (a price, a time, a height), and whether a text tells them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from bot.answers.kinds import SOFT, STRICT
from bot.answers.language import languages, languages_of
from bot.answers.spans import Span


@lru_cache(maxsize=200)
def asked_for(text: str) -> tuple[tuple[str, Span], ...]:
    """The kinds that a normalised question asks for, and the stretches that ask."""
    return tuple(
        (kind, match.span()) for one in languages_of(text) for kind, match in one.asks.together.found(text)
    )


def had(text: str) -> Iterator[Span]:
    """The stretches of a normalised question that name what something is to have: "a pool", of a hotel."""
    return (match.span() for one in languages_of(text) for match in one.having.finditer(text))


@lru_cache(maxsize=5_000)
def tells(kind: str, text: str) -> bool:
    """Whether a normalised text tells a fact of a kind, in any language."""
    return any(kind in one.tells and one.tells[kind].search(text) is not None for one in languages())


def misses(wanted: frozenset[str], text: str) -> bool:
    """Whether a normalised text lacks a kind without which it is no answer at all."""
    return any(not tells(kind, text) for kind in wanted & (STRICT | details()))


@lru_cache(maxsize=1)
def details() -> frozenset[str]:
    """The kinds that are details of a known thing: its brand, who runs it."""
    return frozenset(kind for one in languages() for kind in one.details)


def fit(wanted: frozenset[str], text: str) -> float:
    """1 where a normalised text tells a kind of fact that is wanted, -1 where it does not, 0 where any will do."""
    if not wanted:
        return 0.0
    if misses(wanted, text):
        return -1.0
    # Beside a detail, the fact that is asked of it; of a price, the sum.
    if any(tells(kind, text) for kind in (wanted - details() - {"price"}) or wanted):
        return 1.0
    return -1.0 if wanted - SOFT else 0.0
