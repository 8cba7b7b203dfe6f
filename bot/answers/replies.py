"""Whole questions that only make sense after another one: "and on day 3?", "the second one", "more"."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.answers.language import Language, languages, languages_of

# What stands around a question.
MARKS = " .,!?;:~\"'。，！？"


def reply(text: str, kind: str) -> re.Match[str] | None:
    """The match where normalised ``text`` is, as a whole, a reply of this kind (joined | pick | more)."""
    said, spoken = _without_marks(text)
    for one in spoken:
        for pattern in one.replies.get(kind, ()):
            if match := pattern.fullmatch(said):
                return match
    return None


# A question is held against dozens of kinds.
@lru_cache(maxsize=50)
def _without_marks(text: str) -> tuple[str, tuple[Language, ...]]:
    said = text.strip(MARKS)
    return said, languages_of(said)


def picked(text: str, kind: str = "pick") -> int | None:
    """Which line of a list is meant, from 1 (-1: the last); None where the question picks none. ``kind``: of which
    replies it is one."""
    match = reply(text, kind)
    if match is None:
        return None
    if match.groupdict().get("last"):
        return -1
    return _number(next(value for value in match.groupdict().values() if value))


def number_in(match: re.Match[str], group: str) -> int | None:
    """The number that a group of a match says: "second", 2nd, 二."""
    return _number(match[group])


def _number(word: str) -> int | None:
    digits = "".join(c for c in word if c.isdigit())
    return next((one.number(digits or word) for one in languages() if one.number(digits or word)), None)
