"""Exhibitors and sessions by what they are about."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice, takewhile
from typing import NamedTuple

from bot.answers.concepts import concepts, words_of
from bot.answers.dictionary import Dictionary
from bot.answers.further_columns import answerable
from bot.answers.normalise import normalise
from bot.answers.slots import Slot
from bot.answers.tokens import is_han, tokens
from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.programme import Exhibitor, Session

# Of the content (by weight), how much a looser match must hold.
_ENOUGH = 0.66
# Categories, products, titles and tracks.
_FIRST = 3.0
# Products: what of a thing is its own.
_OWN = 3.5
# Abstracts; companies rank lower.
_TEXT = 1.0
_NAME = 2.0
_TWO = 2
_JOINTS = re.compile("[,，、 与和及]")
# A Chinese character alone.
_LONE = re.compile(r"(?<![\u3400-\u9fff])[\u3400-\u9fff][,，、]")


# How much a word is worth in a value of each rank, the highest first; and one that is only an idea, or kin.
_WORTH = ((_FIRST, 1.0), (_NAME, 0.85), (_TEXT, 0.8), (0.0, 0.5))
_ALIKE = 0.85
# One that is only the other language's word for it.
_TRANSLATED = 0.8
# Long words that begin alike are kin where no more than this many letters at their ends differ.
_TRUNK, _ENDINGS = 6, 4
# A shorter word with so many letters may begin a longer one (insures, insurance).
_ROOT = 5


def _are_apart(one: Slot, other: Slot) -> bool:
    return one.end < other.start or other.end < one.start


def are_kin(one: str, other: str) -> bool:
    """Whether two long words differ only in their ends."""
    shorter = min(len(one), len(other))
    alike = next((place for place in range(shorter) if one[place] != other[place]), shorter)
    return max(len(one), len(other)) - alike <= _ENDINGS


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


# Ideas of what every fair has somewhere that lump together what are different goods: coffee is no tea.
_LUMPED = frozenset({"#coffee", "#food", "#water"})


def _tokens_and_ideas(text: str) -> list[str]:
    """Tokens of normalised text, and the ideas by which goods or topics are found in other words."""
    ideas = [token for concept in concepts(text) for token in concept.tokens]
    return tokens(text) + [token for token in ideas if token not in _LUMPED]


class _Values:
    """Values by number, in the order in which they are met: what each holds and how it ranks."""

    def __init__(self, ideas: bool) -> None:
        self.tokens: list[tuple[str, ...]] = []
        self.ranks: list[float] = []
        self._split = _tokens_and_ideas if ideas else tokens
        self._numbers: dict[str, int] = {}

    def number(self, value: str, rank: float) -> int:
        """That of a normalised value; the first rank of one that is met again stays."""
        number = self._numbers.setdefault(value, len(self.tokens))
        if number == len(self.tokens):
            # A company called after a cat is none for pets.
            split = tokens if rank == _NAME else self._split
            self.tokens.append(tuple(dict.fromkeys(split(value))))
            self.ranks.append(rank)
        return number

    def by_token(self) -> dict[str, tuple[int, ...]]:
        """The values that hold each token."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for number, held in enumerate(self.tokens):
            for token in held:
                found[token].append(number)
        return {token: tuple(numbers) for token, numbers in found.items()}


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
        values = _Values(ideas)
        # The things that have each value, its rank; and the values that hold a token: tuples take a quarter of
        # what sets do.
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
        self._postings = values.by_token()
        # What begins alike stands together.
        self._sorted = sorted(self._postings)

    def knows(self, token: str) -> bool:
        return token in self._postings

    def says(self, token: str) -> bool:
        """Whether it stands in a text (a title, an abstract), not only in the name of a company."""
        return any(self._rank[number] >= _TEXT for number in self._postings.get(token, ()))

    def _idf(self, slot: Slot) -> float:
        held = max((self._frequency[token] for token in slot.tokens if token in self._frequency), default=0)
        return math.log(1 + (len(self._order) + 0.5) / (held + 0.5))

    def search(self, content: Sequence[Slot], *, strict: bool = False, own: bool = False) -> tuple[str, ...]:
        """Ids of those that hold all the content in one value, else (not ``strict``) most of it across their
        values; in the catalogue's order. ``strict`` looks at the values of the first rank only, ``own`` of
        those at what is a thing's own and not of its category."""
        if not any(self._tells(slot) for slot in content):
            return ()
        per_slot = [set[int]().union(*map(self._values_or_words_with, slot.tokens)) for slot in content]
        lowest = _OWN if own else _FIRST if strict else _NAME
        whole = {number for number in set.intersection(*per_slot) if self._rank[number] >= lowest}
        if whole or strict:
            return self._in_order(id_ for number in whole for id_ in self._holders[number])
        return self._most_of(content, per_slot)

    def _tells(self, slot: Slot) -> bool:
        """Whether it is more than a Chinese character that the data does not have alone."""
        return any(len(token) > 1 or not is_han(token) or token in self._postings for token in slot.tokens)

    def whole(self, content: Sequence[Slot]) -> tuple[str, ...]:
        """Ids of those that hold all the content in one value, their name among them."""
        held = [set[int]().union(*map(self._values_or_words_with, slot.tokens)) for slot in content]
        numbers = {number for number in set.intersection(*held) if self._rank[number] >= _NAME} if held else set()
        return self._in_order(id_ for number in numbers for id_ in self._holders[number])

    def across(self, content: Sequence[Slot]) -> tuple[str, ...]:
        """Ids of those that hold all the content in their values together, the name among them."""
        held = [self._holders_of(slot) for slot in content]
        return self._in_order(set.intersection(*held)) if held else ()

    def _holders_of(self, slot: Slot) -> set[str]:
        numbers = set[int]().union(*map(self._values_with, slot.tokens))
        return {id_ for number in numbers if self._rank[number] >= _NAME for id_ in self._holders[number]}

    def closest(self, content: Sequence[Slot]) -> tuple[tuple[str, ...], float]:
        """Those whose title (a value of the first rank) holds the largest share of the content, by weight, and at
        least two words of it; and that share."""
        weights = [self._idf(slot) for slot in content]
        held: defaultdict[int, float] = defaultdict(float)
        count: defaultdict[int, int] = defaultdict(int)
        for slot, weight in zip(content, weights, strict=True):
            for number in set[int]().union(*(self._postings.get(token, ()) for token in slot.tokens)):
                if self._rank[number] >= _FIRST:
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
        held = set[int]().union(*(self._values_with(token) for slot in content for token in slot.tokens))
        return any(self._rank[number] >= _FIRST and number in held for number in own)

    def _worth(self, slot: Slot, said: Slot) -> dict[str, float]:
        """What a piece of content is worth to each that holds it; less, where it holds what was not ``said``."""
        found: defaultdict[str, float] = defaultdict(float)
        for token in slot.tokens:
            alike = _ALIKE if token.startswith("#") or token not in self._postings else 1.0
            alike = alike if token in said.tokens else _TRANSLATED
            for number in self._values_with(token):
                worth = alike * next(worth for rank, worth in _WORTH if self._rank[number] >= rank)
                for id_ in self._holders[number]:
                    found[id_] = max(found[id_], worth)
        return found

    def _values_with(self, token: str) -> Collection[int]:
        """The values that hold a token; where none does, those with a long word of the same trunk
        (refrigerator, refrigeration)."""
        if token not in self._postings and token.isalpha() and token.isascii():
            # What dries is a dryer.
            doer = next((one for one in (f"{token}er", f"{token}or") if one in self._postings), token)
            token = (
                token.removesuffix("er")
                if doer == token and token.endswith("er") and token[:-2] in self._postings
                else doer
            )
        if token in self._postings or len(token) < _ROOT:
            return self._postings.get(token, ())
        alike = self._beginning_with(token[:_TRUNK])
        if len(token) <= _TRUNK:
            longer = [other for other in alike if token.isalpha() and are_kin(token, other)]
            return set[int]().union(*(self._postings[other] for other in longer))
        kin = [other for other in alike if len(other) > _TRUNK and other.isascii() and are_kin(token, other)]
        found = set[int]().union(*(self._postings[other] for other in kin))
        # Who is called alike is somebody else.
        return {number for number in found if self._rank[number] >= _TEXT}

    def _beginning_with(self, letters: str) -> Iterator[str]:
        first = bisect_left(self._sorted, letters)
        return takewhile(lambda token: token.startswith(letters), islice(self._sorted, first, None))

    def _values_or_words_with(self, token: str) -> Collection[int]:
        """The same; a Chinese character alone also in any word (车 in 车用)."""
        if token in self._postings or len(token) > 1 or not is_han(token):
            return self._values_with(token)
        return set[int]().union(*(numbers for pair, numbers in self._postings.items() if token in pair))

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


def _without_joints(title: str) -> str:
    """A Chinese title that lists things of one character, run together (鲸、鸟与风机: 鲸鸟风机)."""
    return _JOINTS.sub("", title) if _LONE.search(title) else ""


def exhibitor_index(catalogue: Catalogue) -> ValueIndex:
    """Exhibitors by category, product, name and further columns."""

    def values(exhibitor: Exhibitor) -> Iterable[tuple[str, float]]:
        for text in exhibitor.categories:
            for value in text.values():
                yield value, _FIRST
        for text in exhibitor.products:
            for value in text.values():
                yield value, _OWN
        for name in exhibitor.name.values():
            yield name, _NAME
        for extra in answerable(exhibitor.extra).values():
            yield extra, 1.0

    items = ((exhibitor.id, values(exhibitor)) for exhibitor in catalogue.programme.exhibitors)
    return ValueIndex(items, ideas=True, dictionary=Dictionary(lambda: _bilingual(catalogue)))


def _bilingual(catalogue: Catalogue) -> Iterable[Localized]:
    """What may stand in two languages: products, categories, titles."""
    for exhibitor in catalogue.programme.exhibitors:
        yield from (*exhibitor.products, *exhibitor.categories)
    for session in catalogue.sessions:
        yield session.title


def session_index(catalogue: Catalogue, begun: Mapping[str, str]) -> ValueIndex:
    """Sessions by title, track, abstract and the companies of their speakers. ``begun``: see ``occasions``."""

    def values(session: Session) -> Iterable[tuple[str, float]]:
        # All languages of a title together: people mix them.
        titles = tuple(session.title.values())
        called = words_of(begun[session.id])[:1] if session.id in begun else ()
        yield " ".join([*titles, *map(_without_joints, titles), *called]), _FIRST
        yield " ".join(session.track.values()), _FIRST
        for value in session.abstract.values():
            yield value, _TEXT
        for speaker in session.speakers:
            for value in speaker.company.values():
                yield value, 0.5

    items = ((session.id, values(session)) for session in catalogue.sessions)
    return ValueIndex(items, ideas=True, dictionary=Dictionary(lambda: _bilingual(catalogue)))
