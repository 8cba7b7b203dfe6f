"""Which things have what is asked for among their values: exhibitors their goods, sessions their topics."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from bot.answers.dictionary import Dictionary
from bot.answers.normalise import normalise
from bot.answers.postings import FIRST, NAME, OWN, TEXT, Postings, Values
from bot.answers.slots import Slot
from bot.answers.tokens import is_han

# Of the content (by weight), how much a looser match must hold.
_ENOUGH = 0.66
_TWO = 2


# How much a word is worth in a value of each rank, the highest first; and one that is only an idea, or kin.
_WORTH = ((FIRST, 1.0), (NAME, 0.85), (TEXT, 0.8), (0.0, 0.5))
_ALIKE = 0.85
# One that is only the other language's word for it.
_TRANSLATED = 0.8


def _are_apart(one: Slot, other: Slot) -> bool:
    return one.end < other.start or other.end < one.start


class Nearly(NamedTuple):
    """One that holds a ``share`` of some content by weight: these ``pieces`` of it."""

    id: str
    share: float
    pieces: tuple[Slot, ...]


class Likely(NamedTuple):
    """Those that hold most of some content: ``share`` of it by weight, in so many ``pieces``; ``next`` is the
    share that the best of the others hold."""

    ids: tuple[str, ...]
    share: float
    pieces: int
    next: float


class ValueIndex:
    """Things by their values (categories, products, titles, ...): a value holds tokens, a thing has values."""

    def __init__(
        self,
        items: Iterable[tuple[str, Iterable[tuple[str, float]]]],
        *,
        ideas: bool = False,
        dictionary: Dictionary | None = None,
    ) -> None:
        """``ideas``: also find a thing by an idea that its values hold in other words; ``dictionary``: what its
        values are called in the other language, for what is nearly found."""
        self._dictionary = dictionary
        values = Values(ideas)
        # The things that have each value: tuples take a quarter of what sets do.
        holders: list[dict[str, None]] = []
        self._order: dict[str, int] = {}
        self._frequency: defaultdict[str, int] = defaultdict(int)
        for id_, written in items:
            self._order[id_] = len(self._order)
            own: set[str] = set()
            for value, rank in written:
                number = values.number(normalise(value), rank)
                if number == len(holders):
                    holders.append({})
                holders[number][id_] = None
                own.update(values.tokens[number])
            for token in own:
                self._frequency[token] += 1
        self._holders = [tuple(ids) for ids in holders]
        self._rank = values.ranks
        self._postings = Postings(values.by_token(), values.ranks)

    def knows(self, token: str) -> bool:
        return token in self._postings.by_token

    def says(self, token: str) -> bool:
        """Whether it stands in a text (a title, an abstract), not only in the name of a company."""
        return any(self._rank[number] >= TEXT for number in self._postings.by_token.get(token, ()))

    def _idf(self, slot: Slot) -> float:
        held = max((self._frequency[token] for token in slot.tokens if token in self._frequency), default=0)
        return math.log(1 + (len(self._order) + 0.5) / (held + 0.5))

    def search(self, content: Sequence[Slot], *, strict: bool = False, own: bool = False) -> tuple[str, ...]:
        """Ids of those that hold all the content in one value, else (not ``strict``) most of it across their
        values; in the catalogue's order. ``strict`` looks at the values of the first rank only, ``own`` of
        those at what is a thing's own and not of its category."""
        if not any(self._tells(slot) for slot in content):
            return ()
        per_slot = [set[int]().union(*map(self._postings.within_words, slot.tokens)) for slot in content]
        lowest = OWN if own else FIRST if strict else NAME
        whole = {number for number in set.intersection(*per_slot) if self._rank[number] >= lowest}
        if whole or strict:
            return self._in_order(id_ for number in whole for id_ in self._holders[number])
        return self._most_of(content, per_slot)

    def _tells(self, slot: Slot) -> bool:
        """Whether it is more than a Chinese character that the data does not have alone."""
        return any(
            len(token) > 1 or not is_han(token) or token in self._postings.by_token for token in slot.tokens
        )

    def whole(self, content: Sequence[Slot]) -> tuple[str, ...]:
        """Ids of those that hold all the content in one value, their name among them."""
        held = [set[int]().union(*map(self._postings.within_words, slot.tokens)) for slot in content]
        numbers = {number for number in set.intersection(*held) if self._rank[number] >= NAME} if held else set()
        return self._in_order(id_ for number in numbers for id_ in self._holders[number])

    def across(self, content: Sequence[Slot]) -> tuple[str, ...]:
        """Ids of those that hold all the content in their values together, the name among them."""
        held = [self._holders_of(slot) for slot in content]
        return self._in_order(set.intersection(*held)) if held else ()

    def _holders_of(self, slot: Slot) -> set[str]:
        numbers = set[int]().union(*map(self._postings.with_token, slot.tokens))
        return {id_ for number in numbers if self._rank[number] >= NAME for id_ in self._holders[number]}

    def closest(self, content: Sequence[Slot]) -> tuple[tuple[str, ...], float]:
        """Those whose title (a value of the first rank) holds the largest share of the content, by weight, and at
        least two words of it; and that share."""
        weights = [self._idf(slot) for slot in content]
        held: defaultdict[int, float] = defaultdict(float)
        count: defaultdict[int, int] = defaultdict(int)
        for slot, weight in zip(content, weights, strict=True):
            for number in set[int]().union(*(self._postings.by_token.get(token, ()) for token in slot.tokens)):
                if self._rank[number] >= FIRST:
                    held[number] += weight
                    count[number] += 1
        shares = {number: share for number, share in held.items() if count[number] >= _TWO}
        best = max(shares.values(), default=0.0)
        ids = {id_ for number, share in shares.items() if share >= best - 1e-9 for id_ in self._holders[number]}
        return self._in_order(ids), best / sum(weights) if best else 0.0

    def likely(self, content: Sequence[Slot], *, near: float = 1e-9) -> Likely:
        """Those that hold the largest share of the content, anywhere in their values; a word in a title or product
        is worth more than one in an abstract. A piece's ``firmness`` says how much one lacks that lacks it.
        ``near``: so much less of it is as good."""
        held: defaultdict[str, float] = defaultdict(float)
        count: defaultdict[str, int] = defaultdict(int)
        total = 0.0
        for slot, other in zip(content, self.translated(content), strict=True):
            weight = self._idf(slot) * slot.firmness
            total += weight
            for id_, worth in self._worth(other, slot).items():
                held[id_] += weight * worth
                count[id_] += 1
        if not held or not total:
            return Likely((), 0.0, 0, 0.0)
        best = max(held.values())
        ids = [id_ for id_, share in held.items() if share >= best - near * best - 1e-9]
        rest = max((share for share in held.values() if share < best - 1e-9), default=0.0)
        return Likely(self._in_order(ids), best / total, max(count[id_] for id_ in ids), rest / total)

    def nearly(self, content: Sequence[Slot], least: float) -> tuple[Nearly, ...]:
        """Those that hold so much of the content, by weight and anywhere in their values, in either language; the
        best first."""
        held: defaultdict[str, float] = defaultdict(float)
        pieces: defaultdict[str, list[Slot]] = defaultdict(list)
        total = 0.0
        for slot, other in zip(content, self.translated(content), strict=True):
            weight = self._idf(slot) * slot.firmness
            total += weight
            for id_, worth in self._worth(other, slot).items():
                held[id_] += weight * worth
                pieces[id_].append(slot)
        found = [Nearly(id_, held[id_] / total, tuple(pieces[id_])) for id_ in self._in_order(held) if total]
        return tuple(sorted((one for one in found if one.share >= least), key=lambda one: -one.share))

    def translated(self, content: Sequence[Slot]) -> list[Slot]:
        """The content, each piece with what the data calls it in its other language; what may be another piece's
        name too (数字 of "digital" and "twin") is none's. Pairs of Chinese characters side by side may share
        one."""
        if self._dictionary is None:
            return list(content)
        named = [(slot, self._counterparts(slot)) for slot in content]
        return [
            replace(
                slot,
                tokens=(
                    *slot.tokens,
                    *sorted(own.difference(*(theirs for other, theirs in named if _are_apart(slot, other)))),
                ),
            )
            for slot, own in named
        ]

    def _counterparts(self, slot: Slot) -> set[str]:
        return (
            {two for token in slot.tokens for two in self._dictionary.counterparts(token)}
            if self._dictionary
            else set()
        )

    def is_titled(self, id_: str, content: Sequence[Slot]) -> bool:
        """Whether a value of the first rank, no other's, holds a piece of the content."""
        own = [number for number, held in enumerate(self._holders) if len(held) == 1 and id_ in held]
        held = set[int]().union(*(self._postings.with_token(token) for slot in content for token in slot.tokens))
        return any(self._rank[number] >= FIRST and number in held for number in own)

    def _worth(self, slot: Slot, said: Slot) -> dict[str, float]:
        """What a piece of content is worth to each that holds it; less, where it holds what was not ``said``."""
        found: defaultdict[str, float] = defaultdict(float)
        for token in slot.tokens:
            alike = _ALIKE if token.startswith("#") or token not in self._postings.by_token else 1.0
            alike = alike if token in said.tokens else _TRANSLATED
            for number in self._postings.with_token(token):
                worth = alike * next(worth for rank, worth in _WORTH if self._rank[number] >= rank)
                for id_ in self._holders[number]:
                    found[id_] = max(found[id_], worth)
        return found

    def _most_of(self, content: Sequence[Slot], per_slot: list[set[int]]) -> tuple[str, ...]:
        """Those that hold the largest share of the content, where that is enough."""
        weights = [self._idf(slot) for slot in content]
        held: defaultdict[str, float] = defaultdict(float)
        for numbers, weight in zip(per_slot, weights, strict=True):
            for id_ in {id_ for number in numbers for id_ in self._holders[number]}:
                held[id_] += weight
        best = max(held.values(), default=0.0)
        if best < _ENOUGH * sum(weights):
            return ()
        return self._in_order(id_ for id_, share in held.items() if share >= best - 1e-9)

    def _in_order(self, ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(set(ids), key=self._order.__getitem__))
