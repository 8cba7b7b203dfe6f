"""Things to recommend, side by side: what tells them apart weighs more."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping

from bot.matching.terms import Terms

Vector = dict[str, float]
_COMMON = 0.02
"""A term of fewer of the things is hardly more telling than one of so many."""
_SOUGHT = 0.5


class Shelf:
    """Things by their terms. Weights are multiplied by how rare a term is among the things here (IDF), and each
    thing's are scaled to length 1: one that lists everything is no better a match than one that lists just what is
    sought. Immutable once built."""

    def __init__(self, things: Iterable[tuple[str, Terms]]) -> None:
        listed = list(things)
        frequency: defaultdict[str, int] = defaultdict(int)
        for _, terms in listed:
            for term in terms:
                frequency[term] += 1
        self._count = len(listed)
        least = self._count * _COMMON
        self._rarity = {term: math.log(1 + self._count / (number + least)) for term, number in frequency.items()}
        self._vectors = {thing_id: self._scaled(terms, 1.0) for thing_id, terms in listed}
        self._postings: defaultdict[str, list[tuple[str, float]]] = defaultdict(list)
        for thing_id, vector in self._vectors.items():
            for term, weight in vector.items():
                self._postings[term].append((thing_id, weight))
        self.order = {thing_id: place for place, thing_id in enumerate(self._vectors)}

    def __contains__(self, thing_id: str) -> bool:
        return thing_id in self._vectors

    def vector(self, terms: Terms) -> Vector:
        """What is sought as a vector of length 1; what nothing here has is left out. Rarity counts less than for
        things: it is in their vectors already, and a rare word may be said by the way."""
        return self._scaled(terms, _SOUGHT)

    def _scaled(self, terms: Terms, power: float) -> Vector:
        weighed = {
            term: weight * self._rarity[term] ** power for term, weight in terms.items() if term in self._rarity
        }
        length = math.sqrt(sum(weight * weight for weight in weighed.values()))
        return {term: weight / length for term, weight in weighed.items()} if length else {}

    def nearness(self, vector: Mapping[str, float]) -> dict[str, float]:
        """How near each thing is that has anything in common with the vector."""
        found: defaultdict[str, float] = defaultdict(float)
        for term, weight in vector.items():
            for thing_id, own in self._postings.get(term, ()):
                found[thing_id] += weight * own
        return dict(found)

    def shared(self, vector: Mapping[str, float], thing_id: str) -> float:
        """How near one thing is."""
        own = self._vectors.get(thing_id, {})
        smaller, larger = (vector, own) if len(vector) < len(own) else (own, vector)
        return sum(weight * larger[term] for term, weight in smaller.items() if term in larger)

    def likeness(self, one: str, other: str) -> float:
        """How alike two things are, 0 to 1."""
        return self.shared(self._vectors.get(one, {}), other)
