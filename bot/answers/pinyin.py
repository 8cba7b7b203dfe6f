"""How Chinese sounds, for people who type it in Latin letters or with another character of the same sound."""

from __future__ import annotations

import os
import re
from functools import lru_cache

from bot.answers.language import languages
from bot.answers.normalise import normalise


@lru_cache(maxsize=30_000)
def syllables(text: str) -> tuple[str, ...]:
    """One toneless syllable a Chinese character; other runs stay as they are."""
    # Its phrase dictionary costs 45 MB and 100 ms; names hardly need it, and both sides are read the same way.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin import lazy_pinyin

    return tuple(lazy_pinyin(text))


@lru_cache(maxsize=1)
def _phrases() -> tuple[tuple[re.Pattern[str], str], ...]:
    phrases = sorted((word for one in languages() for word in one.pinyin), key=len, reverse=True)
    return tuple((re.compile(rf"\b{r' ?'.join(syllables(phrase))}\b"), phrase) for phrase in phrases)


def from_pinyin(text: str) -> str:
    """Chinese question words that are typed in Latin letters as Chinese: ``mingtian ji dian`` -> ``明天几点``.
    Names stay as they are: they are known by their sound."""
    if not text.isascii() or any(one.spaced and one.marks.search(text) for one in languages()):
        return text
    for pattern, phrase in _phrases():
        text = pattern.sub(phrase, text)
    return normalise(text)


def romanised(text: str) -> str:
    """The syllables without spaces: ``海月储能`` -> ``haiyuechuneng``."""
    return "".join(syllables(text))
