"""Many words that are looked for in a text at once: a look-up a place, many times faster than one pattern of them
all, which takes long to compile too."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

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
        self._whole_lengths = _lengths((_beginning(word), word) for word in self._whole)
        # The same by the first two characters, and of words of one character by that.
        self._anywhere_lengths = _lengths((word[:2], word) for word in self._anywhere)
        letters = frozenset(word for word in self._anywhere if len(word) == 1)
        for begun, lengths in self._anywhere_lengths.items():
            if len(begun) > 1 and begun[0] in letters:
                self._anywhere_lengths[begun] = (*lengths, 1)
        self._first = frozenset(word[0] for word in self._anywhere)
        others = "".join(sorted({begun for begun in self._whole_lengths if begun[0] not in _IS_LATIN}))
        # A run of letters is taken whole: none begins within another.
        rare = rf"|(?<![{_LATIN}])[{re.escape(others)}]" if others else ""
        self._places = re.compile(f"[{_LATIN}]+{rare}")

    def find(self, text: str) -> Iterator[Span]:
        """Where they stand, from left to right, the longest at each place; no two overlap."""
        known = self._whole_lengths
        runs = self._places.finditer(text)
        whole = {match.start(): lengths for match in runs if (lengths := known.get(match.group()))}
        first = self._first
        # Most texts are in one script: a word of the other begins nowhere.
        anywhere = not first.isdisjoint(text)
        places = [at for at, one in enumerate(text) if one in first or at in whole] if anywhere else whole
        free = 0
        for place in places:
            if place >= free:
                end = self._end_anywhere(text, place) if anywhere else None
                if end is None and place in whole:
                    end = self._end_whole(text, place, whole[place])
                if end is not None:
                    yield place, end
                    free = end

    def _end_whole(self, text: str, place: int, lengths: Iterable[int]) -> int | None:
        for length in lengths:
            end = place + length
            if end <= len(text) and text[place:end] in self._whole and text[end : end + 1] not in _IS_LATIN:
                return end
        return None

    def _end_anywhere(self, text: str, place: int) -> int | None:
        known = self._anywhere_lengths
        for length in known.get(text[place : place + 2]) or known.get(text[place], ()):
            end = place + length
            if end <= len(text) and text[place:end] in self._anywhere:
                return end
        return None


def _beginning(word: str) -> str:
    run = _RUN.match(word)
    return run.group() if run else word[0]


def _lengths(words: Iterable[tuple[str, str]]) -> dict[str, tuple[int, ...]]:
    """Of pairs of a beginning and a word."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for begun, word in words:
        found[begun].add(len(word))
    return {begun: tuple(sorted(lengths, reverse=True)) for begun, lengths in found.items()}
