"""How Chinese sounds, for people who type it in Latin letters or with another character of the same sound."""

from __future__ import annotations

import os
from functools import lru_cache


@lru_cache(maxsize=30_000)
def syllables(text: str) -> tuple[str, ...]:
    """One toneless syllable a Chinese character; other runs stay as they are."""
    # Its phrase dictionary costs 45 MB and 100 ms; names hardly need it, and both sides are read the same way.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin import lazy_pinyin

    return tuple(lazy_pinyin(text))


def romanised(text: str) -> str:
    """The syllables without spaces: ``海月储能`` -> ``haiyuechuneng``."""
    return "".join(syllables(text))
