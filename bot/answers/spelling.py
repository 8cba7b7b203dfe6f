"""Mending typing errors in Latin words, word by word, towards the words that the index and the languages know."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.answers.countries import country_names
from bot.answers.language import languages

_WORD = re.compile(r"[a-z]+")
_CLASS = re.compile(r"\\[a-zA-Z]|\(\?P<\w+>|\(\?[:=!<]+")
_ENDINGS = re.compile(r"([a-z]+)\x00([a-z|]+)\)(\??)")
_OPTIONAL = re.compile(r"([a-z]+)\?")
_SHORTEST = 4


@lru_cache(maxsize=1)
def language_words() -> frozenset[str]:
    """Every Latin word that stands in a language file."""
    words: set[str] = set()
    for one in languages():
        sources = [one.stop.pattern, *(p.pattern for p in one.cues.values()), *one.generic, *one.months]
        sources += [word for group in one.concepts.values() for word in group]
        sources += list(one.countries) + list(one.numbers)
        sources += [p.pattern for p in one.spoken.values()]
        sources += [rule.pattern.pattern for rule in one.time_rules]
        for source in sources:
            words.update(_words_of(source))
    return frozenset(words)


def _words_of(pattern: str) -> Iterable[str]:
    """The words that a pattern is made of: ``compan(?:y|ies)`` is two, ``talks?`` too."""
    pattern = _CLASS.sub(" ", re.sub(r"(?<=[a-z])\(\?:", "\x00", pattern).replace("[sz]", "s"))
    for match in _ENDINGS.finditer(pattern):
        for ending in match[2].split("|"):
            yield match[1] + ending
    pattern = _ENDINGS.sub(lambda match: match[1] if match[3] else " ", pattern)
    for match in _OPTIONAL.finditer(pattern):
        yield match[1]
        yield match[1][:-1]
    yield from _WORD.findall(_OPTIONAL.sub(" ", pattern))


class Speller:
    """Knows ``words`` (Latin, lower case) beside those of the languages."""

    def __init__(self, words: Iterable[str]) -> None:
        common = frozenset(word for one in languages() for word in one.common)
        countries = frozenset(word for name in country_names() for word in _WORD.findall(name))
        self._known = (
            language_words() | common | countries | {word for word in words if word.isascii() and word.isalpha()}
        )
        self._by_length: defaultdict[int, list[str]] = defaultdict(list)
        for word in sorted(self._known - common - countries):
            if len(word) >= _SHORTEST:
                self._by_length[len(word)].append(word)

    def knows(self, word: str) -> bool:
        return word in self._known or word.removesuffix("s") in self._known or word + "s" in self._known

    def mend(self, text: str, keep: frozenset[str] = frozenset()) -> tuple[str, dict[str, str]]:
        """The text with unknown words replaced by the known one that is nearly spelt so; what came in -> as it was
        written. Words to ``keep`` stay."""
        mended: dict[str, str] = {}

        def replacement(match: re.Match[str]) -> str:
            word = match.group()
            if len(word) < _SHORTEST or word in keep or self.knows(word):
                return word
            near = self._nearest(word)
            if near is None:
                return word
            mended[near] = word
            return near

        return re.sub(r"(?<![a-z0-9])[a-z]{4,}(?![a-z0-9])", replacement, text), mended

    def _nearest(self, word: str) -> str | None:
        allowed = 2 if len(word) >= 8 else 1
        best: tuple[str, float] | None = None
        for length in (len(word), len(word) - 1, len(word) + 1):
            hits = process.extract(
                word, self._by_length.get(length, ()), scorer=OSA.distance, score_cutoff=allowed, limit=4
            )
            for near, distance, _ in hits:
                if near[0] == word[0] and (best is None or distance < best[1]):
                    best = (near, distance)
        return best[0] if best else None
