"""From a taste to a few suggestions: near, but not all the same, and each with its reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from bot.matching.shelf import Shelf, Vector
from bot.matching.taste import Cause, Signal, Taste

_CANDIDATES = 40
"""The nearest, among which the choice is made."""
_SAMENESS = 0.15
"""How much it counts against a thing that it is like one that is already chosen."""
_MEANING = 0.8
"""How much nearness by meaning counts beside nearness by terms."""
_RELATED = 0.45
"""Cosines below say nothing: the nearest product to "bananas" has 0.25."""
_LEAST = 1e-9
_REASONS = 2
_Weighed = tuple[Signal, float, Vector]
_OF_THE_FIRST = 0.4
"""A second reason is told where it weighs at least so much of the first."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """``causes`` are the signals that speak for it most, the strongest first."""

    thing_id: str
    score: float
    causes: tuple[Signal, ...]


def suggest(
    shelf: Shelf,
    taste: Taste,
    *,
    without: Collection[str] = (),
    limit: int = 5,
    meaning: Mapping[str, float] | None = None,
) -> tuple[Suggestion, ...]:
    """The ``limit`` best things for a taste, best first; ``without`` what they have met, dismissed or are.
    ``meaning``: how near each thing is by meaning (cosines), where there is an embedder."""
    weighed = [(signal, weight, shelf.vector(signal.terms)) for signal, weight in taste.weighed()]
    scores = _scores(shelf, weighed, meaning or {})
    left = [thing_id for thing_id in scores if thing_id not in without and scores[thing_id] > _LEAST]
    left.sort(key=lambda thing_id: (-scores[thing_id], shelf.order[thing_id]))
    chosen = _diverse(shelf, left[:_CANDIDATES], scores, limit)
    # What is near by meaning alone is near to a wish.
    wished = tuple(signal for signal in taste.signals if signal.cause is Cause.WISH)[:1]
    near = {one for one, cosine in (meaning or {}).items() if cosine > _RELATED}
    return tuple(
        Suggestion(one, scores[one], _reasons(shelf, weighed, one) or (wished if one in near else ()))
        for one in chosen
    )


def _scores(shelf: Shelf, weighed: Sequence[_Weighed], meaning: Mapping[str, float]) -> dict[str, float]:
    whole: defaultdict[str, float] = defaultdict(float)
    for _, weight, vector in weighed:
        for term, share in vector.items():
            whole[term] += weight * share
    found = shelf.nearness(whole)
    for thing_id, cosine in meaning.items():
        if thing_id in shelf and cosine > _RELATED:
            found[thing_id] = found.get(thing_id, 0.0) + _MEANING * (cosine - _RELATED)
    return found


def _diverse(shelf: Shelf, candidates: Sequence[str], scores: Mapping[str, float], limit: int) -> list[str]:
    """Maximal marginal relevance: each next one is near to the taste and unlike what is chosen already."""
    chosen: list[str] = []
    left = list(candidates)
    best = scores[left[0]] if left else 1.0
    alike = dict.fromkeys(left, 0.0)
    while left and len(chosen) < limit:
        taken = max(left, key=lambda one: (scores[one] / best - _SAMENESS * alike[one], -shelf.order[one]))
        chosen.append(taken)
        left.remove(taken)
        if len(chosen) == limit:
            break
        for one in left:
            alike[one] = max(alike[one], shelf.likeness(one, taken))
    return chosen


def _reasons(shelf: Shelf, weighed: Sequence[_Weighed], thing_id: str) -> tuple[Signal, ...]:
    """What speaks for it most; that it is liked is no reason of its own."""
    shares = [
        (weight * shelf.shared(vector, thing_id), -place, signal)
        for place, (signal, weight, vector) in enumerate(weighed)
        if signal.cause is not Cause.DISLIKED and (signal.cause, signal.subject) != (Cause.LIKED, thing_id)
    ]
    shares.sort(key=lambda share: share[:2], reverse=True)
    least = max(_LEAST, shares[0][0] * _OF_THE_FIRST) if shares else 0.0
    return tuple(signal for share, _, signal in shares[:_REASONS] if share >= least)
