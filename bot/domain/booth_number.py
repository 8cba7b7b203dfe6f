"""What a booth's number tells."""

from __future__ import annotations

import re

_ROW_BEFORE_NUMBER = re.compile(r"([A-Za-z]{1,3})[ .-]?\d+[A-Za-z]?$")
_ROW_FIRST = re.compile(r"([A-Za-z]{1,3})\d")
_NUMBER = re.compile(r"\d+[A-Za-z]?$")


def row_of(booth: str) -> str:
    """The letters of its row: those just before its number ("W2-A11": A), else those at its beginning ("B2-017":
    B); empty where it has none."""
    found = _ROW_BEFORE_NUMBER.search(booth) or _ROW_FIRST.match(booth)
    return found[1].upper() if found else ""


def short_number(booth: str) -> str:
    """The last part of the number ("B2-017": 017), all of it where it ends in no number."""
    found = _NUMBER.search(booth)
    return found[0] if found else booth
