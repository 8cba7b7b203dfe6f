"""Many patterns that are looked for in a text at once: only those are tried that may begin with letters of it.

Of the hundreds of patterns of a language a short question has hardly ten, and to try one costs a microsecond."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from typing import Generic, TypeVar

from bot.answers.patterns import beginnings

T = TypeVar("T")


class PatternSet(Generic[T]):
    """Patterns in order, each with what it means. What is no more than written is compiled when it is first
    tried."""

    def __init__(self, patterns: Iterable[tuple[T, re.Pattern[str] | str]]) -> None:
        self._patterns = list(patterns)
        found: defaultdict[str, list[int]] = defaultdict(list)
        for number, (_, pattern) in enumerate(self._patterns):
            for begun in beginnings(pattern if isinstance(pattern, str) else pattern.pattern):
                found[begun].append(number)
        self._anyhow = frozenset(found.pop("", ()))
        self._by_beginning = {begun: tuple(numbers) for begun, numbers in found.items()}

    def __iter__(self) -> Iterator[T]:
        """What they mean, in order."""
        return (means for means, _ in self._patterns)

    def found(self, text: str) -> Iterator[tuple[T, re.Match[str]]]:
        """What stands in normalised text: pattern by pattern in their order, each from left to right."""
        for means, pattern in self.tried(text):
            for match in pattern.finditer(text):
                yield means, match

    def tried(self, text: str) -> Iterator[tuple[T, re.Pattern[str]]]:
        """Those that may stand somewhere in the text, in their order."""
        known = self._by_beginning
        numbers = self._anyhow.union(*(known[begun] for begun in _pieces(text) if begun in known))
        return map(self._compiled, sorted(numbers))

    def whole(self, text: str) -> Iterator[tuple[T, re.Match[str]]]:
        """What the whole text is."""
        known = self._by_beginning
        numbers = self._anyhow.union(*(known.get(text[:length], ()) for length in (1, 2, 3)))
        for means, pattern in map(self._compiled, sorted(numbers)):
            if match := pattern.fullmatch(text):
                yield means, match

    def _compiled(self, number: int) -> tuple[T, re.Pattern[str]]:
        means, pattern = self._patterns[number]
        if isinstance(pattern, str):
            pattern = re.compile(pattern)
            self._patterns[number] = means, pattern
        return means, pattern


class NamedPatterns(dict[str, re.Pattern[str]]):
    """Patterns by their names. Not changed once it was looked for them together."""

    @cached_property
    def together(self) -> PatternSet[str]:
        """To look for all of them in one text."""
        return PatternSet(self.items())


@lru_cache(maxsize=50)
def _pieces(text: str) -> frozenset[str]:
    """All that a match in a text may begin with."""
    return frozenset(text[at : at + length] for length in (1, 2, 3) for at in range(len(text) - length + 1))
