"""Ideas that have several words (cloakroom: suitcase, luggage, 寄存, 行李): how a question finds a text that says
it otherwise, or in the other language."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import NamedTuple

from bot.answers.language import languages
from bot.answers.normalise import normalise
from bot.answers.tokens import is_han


class Concept(NamedTuple):
    """A stretch of text and the ideas that it may mean, as tokens (``#parking``)."""

    tokens: tuple[str, ...]
    start: int
    end: int


@lru_cache(maxsize=1)
def _lexicon() -> tuple[tuple[re.Pattern[str], ...], dict[str, tuple[str, ...]]]:
    meanings: defaultdict[str, dict[str, None]] = defaultdict(dict)
    patterns = []
    for one in languages():
        words: dict[str, None] = {}
        for name, group in one.concepts.items():
            for word in (normalise(text).replace("-", " ") for text in group):
                meanings[word]["#" + name] = None
                words[word] = None
        # "set up", "set-up": one idea.
        longest = "|".join(re.escape(word).replace(r"\ ", "[ -]") for word in sorted(words, key=len, reverse=True))
        latin = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True) if word.isascii())
        if one.spaced:
            patterns.append(re.compile(rf"(?<![a-z0-9])(?:{longest})(?![a-z0-9])"))
        else:
            han = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True) if not word.isascii())
            patterns.append(re.compile(rf"(?:{han})|(?<![a-z0-9])(?:{latin or '(?!)'})(?![a-z0-9])"))
    return tuple(patterns), {word: tuple(names) for word, names in meanings.items()}


def concepts(text: str) -> list[Concept]:
    """The ideas in normalised text, the longest words first."""
    patterns, meanings = _lexicon()
    found = [
        Concept(meanings[match.group().replace("-", " ")], match.start(), match.end())
        for pattern in patterns
        for match in pattern.finditer(text)
    ]
    ends = {concept.end for concept in found}
    return [one for one in found if one.end - one.start > 1 or one.start in ends or _stands_alone(text, one.start)]


def _stands_alone(text: str, place: int) -> bool:
    """Whether a word of one character is no second half of another word (票 in 机票)."""
    before = text[place - 1 : place]
    return not is_han(before) or any(one.stop.fullmatch(before) for one in languages() if not one.spaced)
