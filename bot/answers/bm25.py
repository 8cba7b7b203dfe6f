"""Which passages hold the content of a question: BM25 over slots, with how much of the content is held.

What stands around a passage (the title of its document, the rest of its paragraph) says what it is about, and
counts for less than what it says itself."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from bot.answers.slots import Slot

_K1 = 1.2
_B = 0.5
# An idea in other words is worth a little less than the word itself.
_CONCEPT = 0.85
# A word that only stands around a passage is worth so much.
_AROUND = 0.35
# What a text need not hold says so much less of which one it is.
_LEAST = 0.4
# The hits of so many contents are kept.
_KEPT = 3
# So are the weights of so many pieces: every passage that is weighed asks for those of the question again.
_MOST_WEIGHTS = 5_000


class Hit(NamedTuple):
    """A passage by its number: its score, which share (by weight) of the question's content it holds, and which
    share stands only around it."""

    passage: int
    score: float
    coverage: float
    around: float = 0.0


class Bm25:
    """An index over token lists, numbered in order; ``around``: what stands around each, in the same order."""

    def __init__(self, passages: Iterable[Iterable[str]], around: Iterable[Iterable[str]] = ()) -> None:
        self._postings: defaultdict[str, dict[int, int]] = defaultdict(dict)
        self._lengths: list[int] = []
        for number, passage in enumerate(passages):
            counts = Counter(passage)
            self._lengths.append(sum(counts.values()))
            for token, count in counts.items():
                self._postings[token][number] = count
        self._mean = sum(self._lengths) / max(1, len(self._lengths))
        self._around: defaultdict[str, set[int]] = defaultdict(set)
        for number, tokens in enumerate(around):
            for token in tokens:
                if number not in self._postings.get(token, ()):
                    self._around[token].add(number)
        many = len(self._lengths)
        self._idfs = [math.log(1 + max(0.5, many - held + 0.5) / (held + 0.5)) for held in range(many + 1)]
        # A question's hits are ranked first, and weighed one by one if no rule answers it. No cache around a
        # method: it would hold the index in a circle, and an index has to go with the programme that it is of.
        self._kept: tuple[tuple[tuple[Slot, ...], dict[int, Hit]], ...] = ()
        self._weights: dict[tuple[str, ...], float] = {}

    def __len__(self) -> int:
        return len(self._lengths)

    def knows(self, token: str) -> bool:
        return token in self._postings or token in self._around

    def holds(self, passage: int, token: str) -> bool:
        return passage in self._postings.get(token, ())

    def is_around(self, passage: int, token: str) -> bool:
        """Whether a token stands around a passage, and not in it."""
        return passage in self._around.get(token, ())

    def held(self, token: str) -> int:
        """How many passages hold a token."""
        return len(self._postings.get(token, ()))

    def idf(self, token: str) -> float:
        """The weight of a token; one that no passage holds weighs most."""
        return self._idfs[len(self._postings.get(token, ())) or len(self._around.get(token, ()))]

    @property
    def rarest(self) -> float:
        """The weight of a token that one passage holds."""
        return self._idfs[min(1, len(self._lengths))]

    def weight(self, slot: Slot) -> float:
        """The weight of a piece of content: that of its best known word."""
        weight = self._weights.get(slot.tokens)
        if weight is None:
            if len(self._weights) >= _MOST_WEIGHTS:
                self._weights.clear()
            known = [self.idf(token) for token in slot.tokens if self.knows(token)]
            weight = self._weights[slot.tokens] = min(known) if known else self.idf("")
        return weight

    def search(self, content: tuple[Slot, ...], limit: int = 5) -> list[Hit]:
        """The best passages, best first; empty where none holds any of the content."""
        return sorted(self.hits(content).values(), key=lambda hit: (-hit.score, hit.passage))[:limit]

    def hits(self, content: tuple[Slot, ...]) -> dict[int, Hit]:
        """Every passage that holds any of the content; not to be changed."""
        kept = self._kept
        found = next((hits for asked, hits in kept if asked == content), None)
        if found is None:
            found = self._hits(content)
            self._kept = ((content, found), *kept[: _KEPT - 1])
        return found

    def _hits(self, content: tuple[Slot, ...]) -> dict[int, Hit]:
        scores: defaultdict[int, float] = defaultdict(float)
        held: defaultdict[int, float] = defaultdict(float)
        near: defaultdict[int, float] = defaultdict(float)
        totals: defaultdict[int, float] = defaultdict(float)
        lacking = sum(self.weight(slot) * slot.firmness for slot in content)
        for slot in content:
            weight = self.weight(slot)
            own = self._scores(slot)
            for number, score in own.items():
                scores[number] += score
                held[number] += weight
                totals[number] += weight * (1 - slot.firmness)
            for number in set[int]().union(*(self._around.get(token, ()) for token in slot.tokens)) - own.keys():
                scores[number] += _AROUND * weight * slot.firmness
                near[number] += weight * slot.firmness
        return {
            number: Hit(
                number, score, held[number] / (whole := lacking + totals[number] or 1.0), near[number] / whole
            )
            for number, score in scores.items()
        }

    def _scores(self, slot: Slot) -> dict[int, float]:
        """What a piece of content adds to each passage: the best of its tokens."""
        best: dict[int, float] = {}
        for token in slot.tokens:
            is_idea = token.startswith("#")
            # "Fee" in a text is more than any word for money; "my friend" is little either way.
            least = _LEAST + (1 - _LEAST) * slot.firmness if is_idea or slot.firmness else 1.0
            idf = self.idf(token) * least * (_CONCEPT if is_idea else 1.0)
            for number, count in self._postings.get(token, {}).items():
                norm = _K1 * (1 - _B + _B * self._lengths[number] / self._mean)
                score = idf * count * (_K1 + 1) / (count + norm)
                best[number] = max(score, best.get(number, 0.0))
        return best
