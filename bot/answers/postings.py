"""Values by the tokens that they hold, and the ranks of values."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import islice, takewhile

from bot.answers.concepts import concepts
from bot.answers.tokens import is_han, tokens

# Categories, products, titles and tracks.
FIRST = 3.0
# Products: what of a thing is its own.
OWN = 3.5
# Abstracts; companies rank lower.
TEXT = 1.0
NAME = 2.0
# Long words that begin alike are kin where no more than this many letters at their ends differ.
_TRUNK, _ENDINGS = 6, 4
# An ending that both have of their own is no longer than this.
_SUFFIX = 2
# A shorter word with so many letters may begin a longer one (insures, insurance).
_ROOT = 5


def are_kin(one: str, other: str) -> bool:
    """Whether two long words differ only in their ends: inspection and inspector, no wingsuit and wingsail."""
    shorter = min(len(one), len(other))
    alike = next((place for place in range(shorter) if one[place] != other[place]), shorter)
    return max(len(one), len(other)) - alike <= _ENDINGS and shorter - alike <= _SUFFIX


# Ideas of what every fair has somewhere that lump together what are different goods: coffee is no tea.
_LUMPED = frozenset({"#coffee", "#food", "#water"})


def _tokens_and_ideas(text: str) -> list[str]:
    """Tokens of normalised text, and the ideas by which goods or topics are found in other words."""
    ideas = [token for concept in concepts(text) for token in concept.tokens]
    return tokens(text) + [token for token in ideas if token not in _LUMPED]


class Values:
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
            split = tokens if rank == NAME else self._split
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


class Postings:
    """``by_token``: the numbers of the values that hold each token, in tuples, a quarter of what sets take."""

    def __init__(self, by_token: dict[str, tuple[int, ...]], ranks: Sequence[float]) -> None:
        self.by_token = by_token
        self._ranks = ranks
        # What begins alike stands together.
        self._sorted = sorted(by_token)

    def with_token(self, token: str) -> Collection[int]:
        """The values that hold a token; where none does, those with a long word of the same trunk
        (refrigerator, refrigeration)."""
        if token not in self.by_token and token.isalpha() and token.isascii():
            # What dries is a dryer.
            doer = next((one for one in (f"{token}er", f"{token}or") if one in self.by_token), token)
            token = (
                token.removesuffix("er")
                if doer == token and token.endswith("er") and token[:-2] in self.by_token
                else doer
            )
        if token in self.by_token or len(token) < _ROOT:
            return self.by_token.get(token, ())
        alike = self._beginning_with(token[:_TRUNK])
        if len(token) <= _TRUNK:
            longer = [other for other in alike if token.isalpha() and are_kin(token, other)]
            return set[int]().union(*(self.by_token[other] for other in longer))
        kin = [other for other in alike if len(other) > _TRUNK and other.isascii() and are_kin(token, other)]
        found = set[int]().union(*(self.by_token[other] for other in kin))
        # Who is called alike is somebody else.
        return {number for number in found if self._ranks[number] >= TEXT}

    def _beginning_with(self, letters: str) -> Iterator[str]:
        first = bisect_left(self._sorted, letters)
        return takewhile(lambda token: token.startswith(letters), islice(self._sorted, first, None))

    def within_words(self, token: str) -> Collection[int]:
        """The values that hold a token; a Chinese character alone also in any word (车 in 车用)."""
        if token in self.by_token or len(token) > 1 or not is_han(token):
            return self.with_token(token)
        return set[int]().union(*(numbers for pair, numbers in self.by_token.items() if token in pair))
