"""Questions in a language that we do not read, told by its letters or its small words."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path

from bot.answers.language import languages
from bot.answers.normalise import has_han
from bot.answers.tokens import units

_WORDS = Path(__file__).parent / "foreign.toml"
# Kana, Hangul, Cyrillic, Arabic, Hebrew, Thai, Devanagari, Greek.
_LETTERS = re.compile(
    r"[\u3041-\u30ff\u1100-\u11ff\uac00-\ud7af\u0400-\u04ff\u0600-\u06ff\u0590-\u05ff\u0e00-\u0e7f\u0900-\u097f\u0370-\u03ff]"
)
_FEW_LETTERS = 3
# One such word may be part of a name ("Café des Arts"): two are a sentence.
_SENTENCE = 2


@lru_cache(maxsize=1)
def _small_words() -> dict[str, frozenset[str]]:
    known = {one.tag for one in languages()}
    words = tomllib.loads(_WORDS.read_text("utf-8"))
    return {tag: frozenset(small) for tag, small in words.items() if tag not in known}


def is_foreign(text: str) -> bool:
    """Whether normalised ``text`` is a sentence in another language."""
    if len(_LETTERS.findall(text)) >= _FEW_LETTERS:
        return True
    if has_han(text):
        return False
    words = {unit for unit, _, _ in units(text)}
    ours = sum(len(set(one.marks.findall(text))) for one in languages() if one.spaced)
    return any(len(words & small) >= max(_SENTENCE, ours + 1) for small in _small_words().values())
