"""What exhibitors show, by its names: in Chinese read as one word in a question, and found by its short forms."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from bot.answers.concepts import concepts
from bot.answers.normalise import normalise
from bot.answers.spans import Span
from bot.answers.tokens import HAN_RUN, is_han, tokens
from bot.domain.programme import Exhibitor, Programme

# Names that are read as one word have so many characters; so many, at the end of a longer one, are a kind.
_SHORTEST, _LONGEST = 3, 10
_KIND = 3
# What kind of thing a product is, has at least so many characters.
_LEAST = 2
# A short form has no more; between its characters, as many may be left out.
_SHORT_FORM = 4
# What so many exhibitors list is what a fair is about.
_OFTEN = 5


class Goods:
    """The categories and products of a programme. Immutable once built."""

    def __init__(self, programme: Programme) -> None:
        self._names = frozenset(_names(programme))
        self._words = frozenset(_words(programme))
        self._ids: list[str] = []
        self._starts: list[int] = []
        # One text, a line for each product in Chinese: one search goes through all.
        lines: list[str] = []
        length = 0
        for exhibitor in programme.exhibitors:
            values = (normalise(value) for text in exhibitor.products for value in text.values())
            products = [value for value in values if HAN_RUN.search(value)]
            if products:
                self._ids.append(exhibitor.id)
                self._starts.append(length)
                lines += products
                length += sum(len(line) + 1 for line in products)
        self._shown = "\n".join(lines)
        ends = Counter(end for exhibitor in programme.exhibitors for end in set(_ends(exhibitor)))
        self._common = frozenset(end for end, count in ends.items() if count >= _OFTEN and len(end) >= _KIND)

    def __contains__(self, name: str) -> bool:
        """Whether it is a category, a product or what kind of thing one is, in Chinese characters."""
        return name in self._names

    def is_name(self, text: str) -> bool:
        """Whether normalised text in Latin letters is a product's whole name of several words, in the singular or
        the plural."""
        return text.isascii() and tuple(tokens(text)) in self._words

    def within(self, text: str) -> Iterator[Span]:
        """The stretches of normalised text that are a product's name of several Chinese characters: what stands
        within ("手机" in "二手机床") is no word."""
        for run in HAN_RUN.finditer(text):
            said, start = run.group(), 0
            while start < len(said):
                ends = range(min(len(said), start + _LONGEST), start + _SHORTEST - 1, -1)
                end = next((end for end in ends if said[start:end] in self._names), None)
                if end:
                    yield run.start() + start, run.start() + end
                start = end or start + 1

    def is_common(self, text: str) -> bool:
        """Whether many exhibitors list goods that are called so at the end: "chargers", of wall chargers and fast
        chargers; 充电桩."""
        return _end(text) in self._common

    @cached_property
    def _kinds(self) -> frozenset[str]:
        """Products by their whole names and by the ends of them (床垫 of 乳胶床垫), of Chinese characters."""
        names = (line for line in self._shown.split("\n") if HAN_RUN.fullmatch(line) and len(line) <= _LONGEST)
        return frozenset(name[-size:] for name in names for size in range(_LEAST, len(name) + 1))

    def kind_in(self, text: str) -> str:
        """The longest stretch of normalised text that is a product or what kind of thing one is, in Chinese
        characters; ``""`` where there is none, or several are as long."""
        found = [
            run[start : start + size]
            for run in HAN_RUN.findall(text)
            for size in range(_LEAST, min(len(run), _LONGEST) + 1)
            for start in range(len(run) - size + 1)
            if run[start : start + size] in self._kinds
        ]
        longest = max(map(len, found), default=0)
        best = {one for one in found if len(one) == longest}
        return best.pop() if len(best) == 1 else ""

    def shown_in_full(self, short: str) -> tuple[str, ...]:
        """Ids of the exhibitors with a product of which a Chinese word of three or four characters is the short
        form (钒电池 of 全钒液流电池): its characters stand there in this order, the first or the last two side by
        side, with few others between. Of anything else none."""
        if not (_SHORTEST <= len(short) <= _SHORT_FORM and all(map(is_han, short))):
            return ()
        between = f".{{0,{_SHORT_FORM}}}?"
        forms = [short[:2], *short[2:]], [*short[:-2], short[-2:]]
        pattern = re.compile("|".join(between.join(form) for form in forms))
        found = (bisect_right(self._starts, match.start()) - 1 for match in pattern.finditer(self._shown))
        return tuple(self._ids[number] for number in dict.fromkeys(found))


def _ends(exhibitor: Exhibitor) -> Iterator[str]:
    """What is listed, by the ends of its names."""
    for value in (normalise(value) for text in exhibitor.products for value in text.values()):
        yield _end(value)


def _end(name: str) -> str:
    """Its last characters, or its last word in the singular: where one parks, no park is shown."""
    return name[-_KIND:] if HAN_RUN.fullmatch(name) else "".join(name.split()[-1:]).removesuffix("s")


def _words(programme: Programme) -> Iterator[tuple[str, ...]]:
    for exhibitor in programme.exhibitors:
        for text in exhibitor.products:
            for value in map(normalise, text.values()):
                if value.isascii() and " " in value:
                    yield tuple(tokens(value))


def _names(programme: Programme) -> Iterator[str]:
    """Also what kind of thing a longer name ends with (咖啡机 of 拉杆咖啡机), but for ideas of every fair."""
    for exhibitor in programme.exhibitors:
        for text in (*exhibitor.categories, *exhibitor.products):
            for value in map(normalise, text.values()):
                if not HAN_RUN.fullmatch(value):
                    continue
                if _SHORTEST <= len(value) <= _LONGEST:
                    yield value
                kind = value[-_KIND:]
                if len(value) > len(kind) + 1 and not any(
                    one.end - one.start == len(kind) for one in concepts(kind)
                ):
                    yield kind
