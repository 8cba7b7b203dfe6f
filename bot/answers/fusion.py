"""One order out of several: reciprocal rank fusion. Scores of different kinds need not be compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

# How much the first places count: at 60, as for long lists of documents, the first hardly counts for more.
_K = 5


def fuse(*rankings: Sequence[int]) -> list[int]:
    """What any of the rankings has, best first."""
    scores: defaultdict[int, float] = defaultdict(float)
    for ranking in rankings:
        for place, number in enumerate(ranking):
            scores[number] += 1 / (_K + place)
    return sorted(scores, key=lambda number: (-scores[number], number))
