"""The words that a row of syllables most likely is: those of the languages, what people put together in questions,
and any stretch of the expo's own texts, as few and as well known as can be."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise, product
from typing import NamedTuple

from bot.answers.language import cached_of_languages, languages
from bot.answers.lexicon import PHRASES, lexicon, spoken_lexicon
from bot.answers.patterns import words_of_pattern
from bot.answers.pinyin import SoundIndex, all_syllables, readings
from bot.answers.spelling import Speller

WORD = re.compile(r"(?<![a-z0-9])[a-z]+(?![a-z0-9])")
# A word that tells anything has so many characters.
PROOF = 2
_LONGEST_SYLLABLE = 6
# A word of so many characters is a short one.
_FEW = 4
# What it costs to read a stretch so.
_WORD_COST, _LONE_COST, _VALUE_COST, _PART_COST, _PAIR_COST = 1.0, 1.3, 0.9, 1.4, 1.8
_LATIN_COST, _STRANGE_COST = 4.0, 6.0
# One that stands in every other sentence (有, 在).
_PARTICLE_COST = 0.75
# Each letter of a strange word beyond so many.
_LETTER_COST, _LONG_WORD = 0.4, 10
# What each further character of a word makes it likelier.
_LONGER = 0.1
# A character that is rarely read so; a word with so many of them is not meant.
_RARE_COST, _BOTH_RARE = 0.5, 2
# A word that is typed as one is one, and hardly a row of single characters.
_AS_TYPED, _WORD_APART, _PART_APART, _LONE_APART = 0.3, 0.2, 1.5, 3.0


class Piece(NamedTuple):
    """One word of a reading, from ``start`` to ``end``."""

    text: str
    start: int
    end: int
    cost: float


class _Spoken:
    """The words of the languages by how they are spoken: syllables, each with a space after it. Sorted, a
    beginning stands before all that goes on from it: a tenth of the memory of a tree."""

    def __init__(self, words: Mapping[str, str]) -> None:
        """How they are spoken -> each."""
        self._words = words
        self._sorted = sorted(words)

    def word(self, spoken: str) -> str:
        """The word that is spoken so, or none."""
        return self._words.get(spoken, "")

    def begins(self, spoken: str) -> bool:
        """Whether a word is spoken so, or begins so."""
        place = bisect_left(self._sorted, spoken)
        return place < len(self._sorted) and self._sorted[place].startswith(spoken)


@lru_cache(maxsize=1)
def lexicon_spoken() -> _Spoken:
    """All words by how they are spoken. Built when it is first needed; the words are kept."""
    return _Spoken(cached_of_languages("spoken", _words_as_spoken, PHRASES.read_text("utf-8")))


def _words_as_spoken() -> dict[str, str]:
    found: dict[str, str] = {}
    for word in spoken_lexicon():
        # Rare readings count in short words only: a long one, or a phrase, has too many together.
        many = len(word) <= _FEW and word in lexicon()
        choices = [readings(c) if many else readings(c)[:1] for c in word]
        # The usual readings come first. Two rare ones in a word are hardly meant (提 as di, 醒 as jing).
        for spoken in product(*choices):
            rare = sum(one != known[0] for one, known in zip(spoken, choices, strict=True))
            if rare >= _BOTH_RARE:
                continue
            sounds = _spoken(spoken)
            before = found.get(sounds)
            if before is None or (rare == 0 and _usual(before) != sounds):
                found[sounds] = word
    return found


@lru_cache(maxsize=1)
def _particles() -> frozenset[str]:
    patterns = (one.marks.pattern for one in languages() if not one.spaced)
    return frozenset(mark for pattern in patterns for mark in words_of_pattern(pattern) if len(mark) == 1)


def _cost_of(word: str) -> float:
    if len(word) > 1:
        return _WORD_COST - _LONGER * (len(word) - PROOF)
    return _PARTICLE_COST if word in _particles() else _LONE_COST


def _spoken(sounds: Iterable[str]) -> str:
    return f"{' '.join(sounds)} "


def _usual(word: str) -> str:
    return _spoken(readings(character)[0] for character in word)


class Syllables:
    """Neighbouring words of letters, and the ways to read them."""

    def __init__(self, text: str, sounds: SoundIndex, speller: Speller) -> None:
        self._text = text
        self._sounds = sounds
        self._speller = speller
        self._words = [match.span() for match in WORD.finditer(text)]
        self._starts = {start for start, _ in self._words}
        self._ends = {end for _, end in self._words}
        # Where the next word begins, for the end of each.
        self._next = {one[1]: other[0] for one, other in pairwise(self._words)}

    def read(self) -> list[Piece]:
        """The cheapest way."""
        best: dict[int, tuple[float, list[Piece]]] = {0: (0.0, [])}
        for place in range(len(self._text)):
            if place not in best:
                continue
            cost, before = best[place]
            for piece in (*self._ours(place, place), *self._theirs(place), *self._latin(place)):
                arrival, total = self._next.get(piece.end, piece.end), cost + piece.cost
                if arrival not in best or total < best[arrival][0]:
                    best[arrival] = (total, [*before, piece])
        whole = Piece(self._text, 0, len(self._text), 0.0)
        return best.get(len(self._text), (0.0, [whole]))[1]

    def _piece(self, word: str, start: int, end: int, cost: float, apart: float) -> Piece:
        """``apart``: what it costs for each end that is in the middle of a word as it was typed."""
        inside = (start not in self._starts) + (end not in self._ends)
        if inside:
            return Piece(word, start, end, cost + (_LONE_APART if len(word) == 1 else inside * apart))
        return Piece(word, start, end, cost if len(word) == 1 else cost - _AS_TYPED)

    def _ours(self, start: int, place: int, before: str = "") -> Iterator[Piece]:
        """The words of the languages from ``start`` on; ``before`` is how they are spoken up to ``place``."""
        for syllable, end in syllables_from(self._text, place):
            spoken = f"{before}{syllable} "
            if not lexicon_spoken().begins(spoken):
                continue
            word = lexicon_spoken().word(spoken)
            if word:
                rank = spoken_lexicon()[word] / len(spoken_lexicon()) / 100
                rare = _RARE_COST * _rare(word, spoken.split())
                yield self._piece(word, start, end, _cost_of(word) + rank + rare, _WORD_APART)
            yield from self._ours(start, self._next.get(end, end), spoken)

    def _theirs(self, start: int) -> Iterator[Piece]:
        """What stands in the data and sounds so."""
        for first, end in syllables_from(self._text, start):
            for second, later in syllables_from(self._text, self._next.get(end, end)):
                places = self._sounds.begun_by((first, second))
                yield from self._longer(start, later, places, (first, second))

    def _longer(self, start: int, end: int, places: Sequence[int], spoken: tuple[str, ...]) -> Iterator[Piece]:
        if not places:
            return
        counted = Counter(self._sounds.stretches(places, len(spoken)))
        stretch = max(counted, key=lambda one: (self._sounds.is_whole(one), counted[one]))
        part = _PAIR_COST if len(spoken) == PROOF else _PART_COST
        cost = _VALUE_COST - _LONGER * (len(spoken) - PROOF) if self._sounds.is_whole(stretch) else part
        yield self._piece(stretch, start, end, cost + _RARE_COST * _rare(stretch, spoken), _PART_APART)
        for syllable, later in syllables_from(self._text, self._next.get(end, end)):
            further = self._sounds.goes_on(places, len(spoken), syllable)
            yield from self._longer(start, later, further, (*spoken, syllable))

    def _latin(self, start: int) -> Iterator[Piece]:
        """A word that is no Chinese one stays as it is."""
        for begin, end in self._words:
            if begin == start:
                word = self._text[begin:end]
                known = self._speller.knows(word)
                yield Piece(word, begin, end, _LATIN_COST if known else _strange_cost(word))


def _rare(word: str, spoken: Sequence[str]) -> int:
    """How many of its characters are hardly ever read so."""
    return sum(readings(character)[0] != sound for character, sound in zip(word, spoken, strict=True))


def _strange_cost(word: str) -> float:
    """What it costs to leave a word in letters that nobody knows: a long one is a whole sentence."""
    return _STRANGE_COST + _LETTER_COST * max(0, len(word) - _LONG_WORD)


def syllables_from(text: str, place: int) -> Iterator[tuple[str, int]]:
    """The syllables that begin there, and where they end."""
    for end in range(place + 1, min(place + _LONGEST_SYLLABLE, len(text)) + 1):
        if text[place:end] in all_syllables():
            yield text[place:end], end
