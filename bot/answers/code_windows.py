"""Runs of letters and digits in a question that may be one code, and what is said beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.answers.cues import says_cue
from bot.answers.language import languages_of
from bot.answers.names import Unit
from bot.answers.spans import mask

_GAP = re.compile(r"[ \-./_]{1,3}")
_LONGEST_CODE = 4
# So few characters beside a code ask only whose it is.
_BARELY = 5
PART = re.compile(r"(?<![a-z0-9'])[a-z0-9]+")
# What stands after a hall that one asks the size of is none ("E1 m2").
UNITS = frozenset({"m2", "m3", "sqm", "square", "kw", "kg"})


def is_all_of(code: str, text: str) -> bool:
    """Whether a code is all that a text is about, as a booth's."""
    rest = said_beside(code, text)
    asked = any(says_cue(cue, text) for cue in ("booth", "who", "where"))
    return not rest or (asked and len(rest) <= _BARELY) or says_cue("booth", text)


def without_counts(text: str) -> str:
    """Normalised text without what is counted ("a 14 year old", "a 20 m2 stand"): no booth A14, no A20."""
    patterns = (pattern for one in languages_of(text) for pattern in one.places.get("no_code", ()))
    return mask(text, [match.span() for pattern in patterns for match in pattern.finditer(text)])


def said_beside(code: str, text: str) -> str:
    """What a text says but for the code."""
    return text.replace(code, "").strip(" ?!.")


def parts_of(text: str) -> list[Unit]:
    """Its runs of letters and digits, and where each stands."""
    return [(match.group(), match.start(), match.end()) for match in PART.finditer(text)]


def windows(text: str, parts: list[Unit], place: int) -> Iterable[list[Unit]]:
    """The parts from ``place`` on that may be one code, the longest first: only dashes or spaces between."""
    longest = 1
    while longest < min(_LONGEST_CODE, len(parts) - place):
        before, after = parts[place + longest - 1], parts[place + longest]
        if not _GAP.fullmatch(text[before[2] : after[1]]):
            break
        longest += 1
    return (parts[place : place + length] for length in range(longest, 0, -1))
