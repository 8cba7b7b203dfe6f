"""Nearness by meaning: what a sentence embedder adds to the words, where there is one.

The embedder stands outside: a question goes in, a cosine for each text of the index comes out.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import nlargest
from itertools import accumulate, pairwise

from bot.answers.passages import Passage
from bot.domain.comparison import Comparison

# The nearest passage from elsewhere is hardly behind so many of one paragraph.
_RIVALS = 12
# How much a difference of one is worth where several texts answer.
_SHARPNESS = 20.0
Similarity = Callable[[str], Sequence[float]]
"""A question -> its cosine with each of some texts, in their order."""
Compare = Callable[[str], Comparison]
"""A question -> how it stands beside each of ``texts_of(passages)``, in their order."""
Wording = Callable[[str], Mapping[str, float]]
"""A question with stand-ins for names -> how likely it asks each of what the catalogue holds, or nothing of it."""
LONGEST_QUERY = 200
"""Characters of a question that are embedded: the cost grows with them, what is asked does not."""


@dataclass(frozen=True)
class Nearness:
    """How near each passage is to a question: its nearest text's cosine; ``answering``: how well it answers,
    ``agreed`` and ``alike``: how far it is about the usual question that is asked, by the text of it that is most;
    ``elsewhere``: how likely the question is about no expo, ``chatter`` the same by another layer, ``usual``: how
    likely the likeliest usual question is that only texts tell. ``places``: where in the data each is from.
    ``answerable``: how well it is answered at all, more where several answer it."""

    cosines: tuple[float, ...]
    answering: tuple[float, ...]
    agreed: tuple[float, ...]
    alike: tuple[float, ...]
    elsewhere: float = 0.0
    places: tuple[tuple[str, str, int], ...] = ()
    chatter: float = 0.0
    usual: float = 0.0
    answerable: float = 0.0

    def best(self, limit: int) -> list[int]:
        """The passages that answer best by meaning, the best first."""
        return _largest(self.answering, limit)

    def lead(self, passage: int) -> float:
        """How much nearer than the nearest passage from elsewhere; less than 0 for one that is not the nearest."""
        return self._lead(self.cosines, self._nearest, passage)

    def answering_lead(self, passage: int) -> float:
        """How much better it answers than the best passage from elsewhere; less than 0 for one that is behind."""
        return self._lead(self.answering, self._best_answering, passage)

    @cached_property
    def _nearest(self) -> list[int]:
        return _largest(self.cosines, _RIVALS)

    @cached_property
    def _best_answering(self) -> list[int]:
        return _largest(self.answering, _RIVALS)

    def _lead(self, values: Sequence[float], rivals: Sequence[int], passage: int) -> float:
        for number in rivals:
            if number != passage and (not self.places or self.places[number] != self.places[passage]):
                return values[passage] - values[number]
        return 0.0


def _largest(values: Sequence[float], limit: int) -> list[int]:
    return nlargest(limit, range(len(values)), key=values.__getitem__)


def texts_of(passages: Sequence[Passage]) -> tuple[str, ...]:
    """What is to be embedded, passage by passage."""
    return tuple(text for passage in passages for text in passage.texts)


def nearness(question: str, passages: Sequence[Passage], compare: Compare) -> Nearness | None:
    """How near the passages are to a question; None where there are none."""
    if not passages:
        return None
    found = compare(question[:LONGEST_QUERY])
    bounds = tuple(pairwise(accumulate((len(passage.texts) for passage in passages), initial=0)))

    def best(values: Sequence[float], none: float) -> tuple[float, ...]:
        return tuple(max(values[begin:end], default=none) for begin, end in bounds)

    places = tuple(passage.place for passage in passages)
    answering = best(found.answering, -1.0)
    return Nearness(
        best(found.cosines, -1.0),
        answering,
        best(found.agreed, 0.0),
        best(found.alike, 0.0),
        found.elsewhere,
        places,
        found.chatter,
        found.usual,
        _answerable(answering, places),
    )


def _answerable(answering: Sequence[float], places: Sequence[Hashable]) -> float:
    """A smooth maximum over the best places, much as the loss of the embedder has one over texts."""
    best: dict[Hashable, float] = {}
    for value, place in zip(answering, places, strict=True):
        best[place] = max(value, best.get(place, value))
    most = max(best.values())
    shares = (math.exp(_SHARPNESS * (value - most)) for value in nlargest(_RIVALS, best.values()))
    return most + math.log(sum(shares)) / _SHARPNESS
