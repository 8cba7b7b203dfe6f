"""The words of all languages as one, where it makes no difference whose they are."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.answers.language import languages
from bot.answers.vocabulary import FunctionWords, Morphemes, NameWords, PlaceWords, merged

_TEN = 10


@lru_cache(maxsize=1)
def function_words() -> FunctionWords:
    """The small words."""
    return merged(one.vocabulary.function_words for one in languages())


@lru_cache(maxsize=1)
def morphemes() -> Morphemes:
    """What characters mean."""
    return merged(one.vocabulary.morphemes for one in languages())


@lru_cache(maxsize=1)
def name_words() -> NameWords:
    """The words of names."""
    return merged(one.vocabulary.name_words for one in languages())


@lru_cache(maxsize=1)
def place_words() -> PlaceWords:
    """The words for places."""
    return merged(one.vocabulary.place_words for one in languages())


@lru_cache(maxsize=1)
def numerals() -> dict[str, int]:
    """The characters for 1 to 10, the first one for each (二, not 两)."""
    found = {number: word for word, number in reversed(_figures().items()) if number}
    return {found[number]: number for number in sorted(found)}


@lru_cache(maxsize=1)
def digits() -> dict[str, int]:
    """The characters for 0 to 9, all that there are for each."""
    return {word: number for word, number in _figures().items() if number < _TEN}


@lru_cache(maxsize=1)
def powers_of_ten() -> dict[str, int]:
    """The characters that numbers are multiplied by (十, 百)."""
    return {word: power for one in languages() for word, power in one.vocabulary.powers_of_ten.items()}


def _figures() -> dict[str, int]:
    unspaced = (one for one in languages() if not one.spaced)
    return {word: number for one in unspaced for word, number in one.numbers.items() if len(word) == 1}


@lru_cache(maxsize=1)
def number_signs() -> str:
    """What may stand behind a number of a place (号), all in one text."""
    return "".join(one.halls.number_sign for one in languages() if one.halls)


@lru_cache(maxsize=100)
def name_patterns(kind: str) -> tuple[re.Pattern[str], ...]:
    """The patterns for names of this kind."""
    return tuple(pattern for one in languages() for pattern in one.vocabulary.name_patterns.get(kind, ()))


def whole_name(name: str, kind: str) -> re.Match[str] | None:
    """The match where a name is written like one of this kind; None where it is not."""
    return next((match for one in name_patterns(kind) if (match := one.fullmatch(name))), None)


def name_from(text: str, kind: str, place: int) -> re.Match[str] | None:
    """The match of a name of this kind that begins at a place of a text; None where there is none."""
    return next((match for one in name_patterns(kind) if (match := one.match(text, place))), None)
