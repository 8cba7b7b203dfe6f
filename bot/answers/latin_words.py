"""Latin words that are known whatever the data says: of the language files, and what everybody knows."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from bot.answers.countries import country_names
from bot.answers.language import cached_of_languages, languages
from bot.answers.patterns import words_of_pattern

_WORD = re.compile(r"[a-z]+")
# What of a pattern is written with letters and stands for none of them.
_NO_LETTER = re.compile(r"\\.|\[a-z\]|\(\?P<\w+>")
_SHORTEST = 4
# Of a shorter word, only a vowel was left out ("tme", "opn").
_WITHOUT_VOWEL = 3
_VOWELS = "aeiou"


def _sources() -> Iterator[str]:
    """Every pattern and word of the language files."""
    for one in languages():
        yield from (one.stop.pattern, *(p.pattern for p in one.cues.values()), *one.generic, *one.months)
        yield from (word for group in one.concepts.values() for word in group)
        yield from (*one.countries, *one.numbers)
        yield from (p.pattern for p in one.spoken.values())
        yield from (rule.pattern.pattern for rule in one.time_rules)


@lru_cache(maxsize=1)
def _language_texts() -> tuple[frozenset[str], frozenset[tuple[str, str]]]:
    """The Latin words that stand in a language file, and those that stand side by side."""
    return cached_of_languages("texts", _words_and_pairs)


def _words_and_pairs() -> tuple[frozenset[str], frozenset[tuple[str, str]]]:
    words: set[str] = set()
    pairs: set[tuple[str, str]] = set()
    # Of most Chinese patterns there are none.
    for source in (one for one in _sources() if _WORD.search(_NO_LETTER.sub("", one))):
        for text in words_of_pattern(source):
            found = _WORD.findall(text)
            words.update(found)
            pairs.update(pairwise(found))
    return frozenset(words), frozenset(pairs)


def language_pairs() -> frozenset[tuple[str, str]]:
    """The Latin words that stand side by side in a language file."""
    return _language_texts()[1]


def language_words() -> frozenset[str]:
    """Every Latin word that stands in a language file."""
    return _language_texts()[0]


@lru_cache(maxsize=1)
def lost_vowels() -> dict[str, str]:
    return cached_of_languages("vowels", _words_by_lost_vowels)


def _words_by_lost_vowels() -> dict[str, str]:
    """Words of four letters that the cues have, by what is left without a vowel; only such as stand for one word
    (an abbreviation has no vowels)."""
    sources = [pattern.pattern for one in languages() if one.spaced for pattern in one.cues.values()]
    words = {word for source in sources for text in words_of_pattern(source) for word in _WORD.findall(text)}
    found: defaultdict[str, set[str]] = defaultdict(set)
    for word in (word for word in words if len(word) == _WITHOUT_VOWEL + 1):
        for at, letter in enumerate(word[1:], 1):
            if letter in _VOWELS:
                found[word[:at] + word[at + 1 :]].add(word)
    return {
        short: next(iter(full)) for short, full in found.items() if len(full) == 1 and set(short) & set(_VOWELS)
    }


@lru_cache(maxsize=1)
def everyday_latin() -> frozenset[str]:
    """Those of the language files, and the words and names that everybody knows."""
    known = {word for one in languages() for word in (*one.common, *one.light, *one.famous)}
    known |= cached_of_languages("chatter", _words_of_chatter)
    countries = {word for name in country_names() for word in _WORD.findall(name)}
    cities = {city for one in languages() for city in one.cities if len(city) > _SHORTEST and city.isalpha()}
    return language_words() | known | countries | cities


def _words_of_chatter() -> frozenset[str]:
    talk = (text for one in languages() if one.spaced for text in one.chatter.texts())
    return frozenset(word for text in talk for word in _WORD.findall(text))


@lru_cache(maxsize=1)
def _abbreviations() -> frozenset[str]:
    return frozenset(short for one in languages() for short in one.abbreviations)


def is_abbreviation(word: str) -> bool:
    """Whether everybody uses it for something ("cpu", "esg")."""
    return word in _abbreviations()


@lru_cache(maxsize=1)
def glossary_words() -> frozenset[str]:
    """What texts may be found by: right as it is, also where no text has it ("tram")."""
    terms = (term for one in languages() for group in one.glossary.values() for term in group)
    return frozenset(word for term in terms for word in _WORD.findall(term.lower()))


def is_everyday(word: str) -> bool:
    """Whether a Latin word is known whatever the data says."""
    return word in everyday_latin()
