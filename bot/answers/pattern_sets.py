"""Many patterns that are looked for in a text at once: only those are tried that may begin with letters of it.

Of the hundreds of patterns of a language a short question has hardly ten, and to try one costs a microsecond."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from typing import Generic, TypeVar

from bot.answers.patterns import WORD_BEGINS, beginnings, begins_word, words_of_pattern

T = TypeVar("T")
_WORD_BEGINS = re.compile(WORD_BEGINS)


class PatternSet(Generic[T]):
    """Patterns in order, each with what it means."""

    def __init__(self, patterns: Iterable[tuple[T, re.Pattern[str]]]) -> None:
        self._patterns = tuple(patterns)
        anywhere: defaultdict[str, list[int]] = defaultdict(list)
        at_words: defaultdict[str, list[int]] = defaultdict(list)
        for number, (_, pattern) in enumerate(self._patterns):
            found = at_words if begins_word(pattern.pattern) else anywhere
            for begun in beginnings(pattern.pattern):
                found[begun].append(number)
        self._anyhow = frozenset((*anywhere.pop("", ()), *at_words.pop("", ())))
        self._anywhere = {begun: tuple(numbers) for begun, numbers in anywhere.items()}
        self._at_words = {begun: tuple(numbers) for begun, numbers in at_words.items()}

    def __iter__(self) -> Iterator[T]:
        """What they mean, in order."""
        return (means for means, _ in self._patterns)

    def texts(self) -> Iterator[str]:
        """Every stretch of literal text that one of them may match."""
        return (text for _, pattern in self._patterns for text in words_of_pattern(pattern.pattern))

    def found(self, text: str) -> Iterator[tuple[T, re.Match[str]]]:
        """What stands in normalised text: pattern by pattern in their order, each from left to right."""
        for means, pattern in self.tried(text):
            for match in pattern.finditer(text):
                yield means, match

    def tried(self, text: str) -> Iterator[tuple[T, re.Pattern[str]]]:
        """Those that may stand somewhere in the text, in their order."""
        known, begin = self._anywhere, self._at_words
        within = map(known.__getitem__, known.keys() & _pieces(text)) if known else ()
        at_words = map(begin.__getitem__, begin.keys() & _beginnings_of_words(text)) if begin else ()
        return map(self._patterns.__getitem__, sorted(self._anyhow.union(*within, *at_words)))

    def whole(self, text: str) -> Iterator[tuple[T, re.Match[str]]]:
        """What the whole text is."""
        begun = [text[:length] for length in (1, 2, 3)]
        numbers = self._anyhow.union(
            *(known.get(one, ()) for known in (self._anywhere, self._at_words) for one in begun)
        )
        for means, pattern in map(self._patterns.__getitem__, sorted(numbers)):
            if match := pattern.fullmatch(text):
                yield means, match


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


@lru_cache(maxsize=50)
def _beginnings_of_words(text: str) -> frozenset[str]:
    """All that a match that begins where a word does may begin with."""
    starts = [match.start() for match in _WORD_BEGINS.finditer(text)]
    return frozenset(text[at : at + length] for length in (1, 2, 3) for at in starts)
