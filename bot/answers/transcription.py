"""Chinese questions that are typed in Latin letters: ``riben de zhanshang you naxie`` -> ``日本的展商有哪些``.

Each run of letters is taken apart into syllables, and the syllables are put together to the fewest and best known
words: those of the language files, and any stretch of the expo's own texts.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise, product
from typing import NamedTuple

from bot.answers.language import languages
from bot.answers.lexicon import everyday_words, lexicon, loan_words
from bot.answers.normalise import normalise
from bot.answers.patterns import words_of_pattern
from bot.answers.pinyin import SoundIndex, all_syllables, readings
from bot.answers.spelling import Speller

_WORD = re.compile(r"(?<![a-z0-9])[a-z]+(?![a-z0-9])")
# Neighbouring words of letters; a digit or a stop ends them.
_RUN = re.compile(rf"{_WORD.pattern}(?:[ ']{_WORD.pattern})*")
# Chinese needs no spaces.
_GAP = re.compile(r"(?<=[a-z0-9]) (?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff]) (?=[a-z0-9])")
_ASKS = re.compile("[哪谁几吗么怎多啥何]|有没有|是不是|呢")
_THAT = re.compile("那(?=[个里儿边家间场位天些座])")
_LONGEST_SYLLABLE = 6
# A word of so many characters is a short one.
_FEW = 4
# What it costs to read a stretch so.
_WORD_COST, _LONE_COST, _VALUE_COST, _PART_COST, _PAIR_COST = 1.0, 1.3, 0.9, 1.4, 1.8
_LATIN_COST, _STRANGE_COST = 4.0, 6.0
# One that stands in every other sentence (有, 在).
_PARTICLE_COST = 0.75
# A character that is rarely read so.
_RARE_COST = 0.5
# A word that is typed as one is one, and hardly a row of single characters.
_AS_TYPED, _WORD_APART, _PART_APART, _LONE_APART = 0.3, 0.2, 1.5, 3.0
# Of the letters, how many may be those of English words, and how many must be those of words of two syllables.
_ENGLISH, _SURE = 0.4, 0.3
# What the north says for "where" and "here".
_WITH_R = {"nar": "nali", "zher": "zheli", "naer": "nali", "zheer": "zheli"}
# Words of fewer letters in a Chinese question may be anything.
_TELLING = 5
# A word that proves that it is Chinese has so many characters.
_PROOF = 2


class Piece(NamedTuple):
    """One word of a reading, from ``start`` to ``end``."""

    text: str
    start: int
    end: int
    cost: float


class _Spoken:
    """The words of the languages by how they are spoken: syllables, each with a space after it. Sorted, a
    beginning stands before all that goes on from it: a tenth of the memory of a tree."""

    def __init__(self, words: Mapping[str, int]) -> None:
        found: dict[str, str] = {}
        for word in words:
            # Rare readings count in short words only: a long one has too many together.
            choices = [readings(c) if len(word) <= _FEW else readings(c)[:1] for c in word]
            # The usual readings come first.
            for place, sounds in enumerate(map(_spoken, product(*choices))):
                before = found.get(sounds)
                if before is None or (place == 0 and _usual(before) != sounds):
                    found[sounds] = word
        self._words = found
        self._sorted = sorted(found)

    def word(self, spoken: str) -> str:
        """The word that is spoken so, or none."""
        return self._words.get(spoken, "")

    def begins(self, spoken: str) -> bool:
        """Whether a word is spoken so, or begins so."""
        place = bisect_left(self._sorted, spoken)
        return place < len(self._sorted) and self._sorted[place].startswith(spoken)


@lru_cache(maxsize=1)
def _lexicon_spoken() -> _Spoken:
    return _Spoken(lexicon())


@lru_cache(maxsize=1)
def _particles() -> frozenset[str]:
    patterns = (one.marks.pattern for one in languages() if not one.spaced)
    return frozenset(mark for pattern in patterns for mark in words_of_pattern(pattern) if len(mark) == 1)


def _cost_of(word: str) -> float:
    if len(word) > 1:
        return _WORD_COST
    return _PARTICLE_COST if word in _particles() else _LONE_COST


def _spoken(sounds: Iterable[str]) -> str:
    return f"{' '.join(sounds)} "


def _usual(word: str) -> str:
    return _spoken(readings(character)[0] for character in word)


def transcribed(text: str, sounds: SoundIndex, speller: Speller, topics: Collection[str]) -> str:
    """The Chinese for normalised text that is Chinese in Latin letters; any other text as it is.

    ``topics``: what the expo is about; like the words of the languages they prove that it is Chinese. A name does
    not: it may stand in a question in any language, and is known by its sound.
    """
    if not text.isascii():
        return _RUN.sub(lambda match: _within_chinese(match.group(), sounds, speller), text)
    return _whole(_without_r(text), sounds, speller, topics) or text


def _whole(text: str, sounds: SoundIndex, speller: Speller, topics: Collection[str]) -> str:
    """The Chinese for a question in letters only; empty where it is none."""
    if not _may_be(text, speller):
        return ""
    parts: list[str] = []
    pieces: list[Piece] = []
    place = 0
    for match in _RUN.finditer(text):
        found = _Run(match.group(), sounds, speller).read()
        pieces += found
        parts += [text[place : match.start()], "".join(map(_spelt, found))]
        place = match.end()
    letters = sum(map(len, _WORD.findall(text)))
    words = [piece for piece in pieces if len(piece.text) >= _PROOF and not piece.text.isascii()]
    sure = sum(piece.end - piece.start for piece in words)
    proofs = (piece.text for piece in words if piece.text in topics or not sounds.is_name(piece.text))
    if sure < _SURE * letters or not any(
        word in topics or _holds_word(word) or (len(word) > _PROOF and sounds.is_whole(word)) for word in proofs
    ):
        return ""
    return _asking(_GAP.sub("", normalise("".join([*parts, text[place:]]))))


def _without_r(text: str) -> str:
    """The text with the r that the north ends words with taken off: nar is nali, dianr is dian."""

    def plain(match: re.Match[str]) -> str:
        word = match.group()
        bare = word.removesuffix("r")
        if word in _WITH_R:
            return _WITH_R[word]
        return bare if bare != word and not _is_made_of_syllables(word) and _is_made_of_syllables(bare) else word

    return _WORD.sub(plain, text)


def _within_chinese(run: str, sounds: SoundIndex, speller: Speller) -> str:
    """The Chinese for words of letters in a Chinese question; as they are, where they may be anything else."""
    words = _WORD.findall(run)
    if sum(map(len, words)) < _TELLING or any(
        speller.knows(word) or not _is_made_of_syllables(word) for word in words
    ):
        return run
    pieces = _Run(run, sounds, speller).read()
    words = [one.text for one in pieces if len(one.text) >= _PROOF and not one.text.isascii()]
    known = all(one.text in lexicon() or (one.text in words and sounds.holds(one.text)) for one in pieces)
    # A word of one character ("走") says nothing alone.
    return "".join(one.text for one in pieces) if known and words else run


def _asking(text: str) -> str:
    """那 and 哪 are typed alike: where nothing else asks, it is the word that asks."""
    return text if _ASKS.search(text) else _THAT.sub("哪", text, count=1)


def _holds_word(stretch: str) -> bool:
    """Whether a word of the languages stands in it."""
    pairs = range(len(stretch) - _PROOF + 1)
    words = (stretch[at : at + length] for at in pairs for length in (_PROOF, _PROOF + 1))
    return any(word in lexicon() or word in everyday_words() for word in words)


def _may_be(text: str, speller: Speller) -> bool:
    """Whether the words are made of syllables (or are known as they are), and are not mostly English ones."""
    words = [word for word in _WORD.findall(text) if word not in loan_words()]
    english = sum(len(word) for word in words if speller.is_everyday(word))
    return english <= _ENGLISH * sum(map(len, words)) and all(
        _is_made_of_syllables(word) or speller.knows(word) for word in words
    )


@lru_cache(maxsize=5_000)
def _is_made_of_syllables(word: str) -> bool:
    ends = {0}
    for place in range(len(word)):
        if place in ends:
            ends.update(end for _, end in _syllables_from(word, place))
    return len(word) in ends


class _Run:
    """Neighbouring words of letters, and the ways to read them."""

    def __init__(self, text: str, sounds: SoundIndex, speller: Speller) -> None:
        self._text = text
        self._sounds = sounds
        self._speller = speller
        self._words = [match.span() for match in _WORD.finditer(text)]
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
        for syllable, end in _syllables_from(self._text, place):
            spoken = f"{before}{syllable} "
            if not _lexicon_spoken().begins(spoken):
                continue
            word = _lexicon_spoken().word(spoken)
            if word:
                rank = lexicon()[word] / len(lexicon()) / 100
                yield self._piece(word, start, end, _cost_of(word) + rank, _WORD_APART)
            yield from self._ours(start, self._next.get(end, end), spoken)

    def _theirs(self, start: int) -> Iterator[Piece]:
        """What stands in the data and sounds so."""
        for first, end in _syllables_from(self._text, start):
            for second, later in _syllables_from(self._text, self._next.get(end, end)):
                places = self._sounds.begun_by((first, second))
                yield from self._longer(start, later, places, (first, second))

    def _longer(self, start: int, end: int, places: Sequence[int], spoken: tuple[str, ...]) -> Iterator[Piece]:
        if not places:
            return
        counted = Counter(self._sounds.stretches(places, len(spoken)))
        stretch = max(counted, key=lambda one: (self._sounds.is_whole(one), counted[one]))
        part = _PAIR_COST if len(spoken) == _PROOF else _PART_COST
        cost = _VALUE_COST if self._sounds.is_whole(stretch) else part
        rare = sum(readings(character)[0] != sound for character, sound in zip(stretch, spoken, strict=True))
        yield self._piece(stretch, start, end, cost + rare * _RARE_COST, _PART_APART)
        for syllable, later in _syllables_from(self._text, self._next.get(end, end)):
            further = self._sounds.goes_on(places, len(spoken), syllable)
            yield from self._longer(start, later, further, (*spoken, syllable))

    def _latin(self, start: int) -> Iterator[Piece]:
        """A word that is no Chinese one stays as it is."""
        for begin, end in self._words:
            if begin == start:
                word = self._text[begin:end]
                yield Piece(word, begin, end, _LATIN_COST if self._speller.knows(word) else _STRANGE_COST)


def _syllables_from(text: str, place: int) -> Iterator[tuple[str, int]]:
    """The syllables that begin there, and where they end."""
    for end in range(place + 1, min(place + _LONGEST_SYLLABLE, len(text)) + 1):
        if text[place:end] in all_syllables():
            yield text[place:end], end


def _spelt(piece: Piece) -> str:
    """A Latin word has spaces around."""
    return f" {piece.text} " if piece.text.isascii() else piece.text
