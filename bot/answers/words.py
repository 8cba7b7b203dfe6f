"""Many words that are looked for in a text at once: a look-up a place, many times faster than one pattern of them
all, which takes long to compile too."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from bot.answers.spans import Span

_LATIN = "a-z0-9"
_IS_LATIN = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
_RUN = re.compile(f"[{_LATIN}]+")


class Words:
    """Words by what they begin with. Immutable once built.

    Where words are ``spaced``, each stands as a whole, between what is neither a Latin letter nor a digit; in
    another language only those that are all ASCII do, and any other may stand within a longer run.
    """

    def __init__(self, words: Iterable[str], *, spaced: bool) -> None:
        """``words`` are normalised; an empty one is nowhere."""
        known = frozenset(filter(None, words))
        self._whole = frozenset(word for word in known if spaced or word.isascii())
        self._anywhere = known - self._whole
        # The lengths of those that begin with a run of Latin letters, or with another character; longest first.
        self._whole_lengths = _lengths(self._whole, _beginning)
        self._anywhere_lengths = _lengths(self._anywhere, lambda word: word[0])
        others = "".join(sorted({begun for begun in self._whole_lengths if begun[0] not in _IS_LATIN}))
        rare = f"|[{re.escape(others)}]" if others else ""
        self._places = re.compile(rf"(?<![{_LATIN}])(?:[{_LATIN}]+{rare})")

    def find(self, text: str) -> Iterator[Span]:
        """Where they stand, from left to right, the longest at each place; no two overlap."""
        begun = {match.start(): match.group() for match in self._places.finditer(text)}
        free = 0
        for place in self._candidates(text, begun):
            if place < free:
                continue
            end = self._end_anywhere(text, place)
            if end is None and place in begun:
                end = self._end_whole(text, place, begun[place])
            if end is not None:
                yield place, end
                free = end

    def _candidates(self, text: str, begun: Iterable[int]) -> Iterable[int]:
        """The places where one may begin, from left to right."""
        if not self._anywhere:
            return begun
        known = self._anywhere_lengths
        return [place for place, letter in enumerate(text) if letter in known or place in begun]

    def _end_whole(self, text: str, place: int, begun: str) -> int | None:
        for length in self._whole_lengths.get(begun, ()):
            end = place + length
            if end <= len(text) and text[place:end] in self._whole and text[end : end + 1] not in _IS_LATIN:
                return end
        return None

    def _end_anywhere(self, text: str, place: int) -> int | None:
        for length in self._anywhere_lengths.get(text[place], ()):
            end = place + length
            if end <= len(text) and text[place:end] in self._anywhere:
                return end
        return None


def _beginning(word: str) -> str:
    run = _RUN.match(word)
    return run.group() if run else word[0]


def _lengths(words: Iterable[str], beginning: Callable[[str], str]) -> dict[str, tuple[int, ...]]:
    found: defaultdict[str, set[int]] = defaultdict(set)
    for word in words:
        found[beginning(word)].add(len(word))
    return {begun: tuple(sorted(lengths, reverse=True)) for begun, lengths in found.items()}
