"""What people write by its first letters: BMS, where the data says battery management system; V2G, vehicle to
grid."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from bot.answers.language import is_stop_word
from bot.answers.latin_words import is_abbreviation

# So many words have initials that are used.
_FEWEST, _MOST = 3, 4
_COMPOUND = re.compile(r"(?<![a-z0-9-])[a-z]+(?:-[a-z]+){2,3}(?![a-z0-9-])")
_WORD = re.compile(r"[a-z]+")
_ABBREVIATION = re.compile(r"(?<![a-z0-9-])(?=[a-z0-9]*[a-z])[a-z0-9]{3,4}(?![a-z0-9-])")
_AS_DIGITS = {"to": "2", "for": "4"}


def initials(values: Iterable[str]) -> dict[str, str]:
    """Initials -> the words that they stand for, of normalised ``values``: what has so many words and no number,
    and what is joined by hyphens. What may stand for several, or is an abbreviation that everybody uses, is left
    out."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for value in values:
        for words in _phrases(value):
            for short in _shortened(words):
                found[short].add(" ".join(words))
    return {
        short: next(iter(phrases))
        for short, phrases in found.items()
        if len(phrases) == 1 and not is_abbreviation(short)
    }


def _phrases(value: str) -> Iterator[tuple[str, ...]]:
    for compound in _COMPOUND.findall(value):
        yield tuple(compound.split("-"))
    words = tuple(value.split(" "))
    # "The Rest of Us" is no such thing.
    plain = all(_WORD.fullmatch(word) and not is_stop_word(word, spaced=True) for word in words)
    if plain and _FEWEST <= len(words) <= _MOST:
        yield words


def _shortened(words: tuple[str, ...]) -> Iterator[str]:
    """The first letters; with a digit for what is said as one (B2B)."""
    yield "".join(word[0] for word in words)
    if any(word in _AS_DIGITS for word in words[1:-1]):
        yield "".join(_AS_DIGITS.get(word, word[0]) for word in words)


def written_out(text: str, known: dict[str, str], is_word: Callable[[str], bool]) -> str:
    """A normalised question with initials that are no word of the data written out."""

    def full(match: re.Match[str]) -> str:
        short = match.group()
        stands_for = known.get(short)
        return short if stands_for is None or is_word(short) else stands_for

    return _ABBREVIATION.sub(full, text)
