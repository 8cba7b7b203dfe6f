"""The words that a pattern of a language file matches, spelt out: ``compan(?:y|ies)`` is two."""

from __future__ import annotations

import re
from collections.abc import Iterable

# Where anything may stand: a digit, a wildcard, the end of what is spelt out.
_GAP = "\0"
# Beyond so many alternatives a sequence is taken apart instead: its pieces are words too.
_MOST = 1_500
_REPEAT = re.compile(r"(?:[*+?]|\{(\d*),?\d*\})\??")
_GROUP = re.compile(r"\((?:\?(?:(?P<look><?[=!])|:|P<\w+>))?")
_NO_WIDTH = frozenset("bBAZ")
_LETTERS = re.compile(r"[^\\|()\[\]{}*+?.^$]+")


def words_of_pattern(pattern: str) -> frozenset[str]:
    """Every stretch of literal text that the regular expression may match, spaces as they are in it."""
    found, _ = _alternatives(pattern, 0)
    return frozenset(filter(str.strip, _GAP.join(found).split(_GAP)))


def _alternatives(pattern: str, place: int) -> tuple[frozenset[str], int]:
    """What a group may be, up to its end."""
    found: set[str] = set()
    while True:
        some, place = _sequence(pattern, place)
        found |= some
        if place >= len(pattern) or pattern[place] == ")":
            return frozenset(found), place
        place += 1


def _sequence(pattern: str, place: int) -> tuple[frozenset[str], int]:
    found = frozenset({""})
    while place < len(pattern) and pattern[place] not in "|)":
        letters = _letters(pattern, place) if len(found) <= _MOST else ""
        if letters:
            found = frozenset([before + letters for before in found])
            place += len(letters)
            continue
        item, place = _item(pattern, place)
        repeat = _REPEAT.match(pattern, place)
        if repeat:
            place = repeat.end()
            may_be_missing = repeat.group()[0] in "*?" or repeat[1] == "0"
            # A space that may be missing still parts two words.
            item |= {""} if may_be_missing and item != {" "} else set()
        found = _joined(found, item)
    return found, place


def _letters(pattern: str, place: int) -> str:
    """Those that stand for themselves from there on; the last is left where it is repeated."""
    run = _LETTERS.match(pattern, place)
    if run is None:
        return ""
    return run.group()[:-1] if _REPEAT.match(pattern, run.end()) else run.group()


def _joined(before: frozenset[str], after: Iterable[str]) -> frozenset[str]:
    after = frozenset(after)
    if len(before) * len(after) <= _MOST:
        return frozenset([one + other for one in before for other in after])
    return frozenset([text + _GAP for text in before]) | after


def _item(pattern: str, place: int) -> tuple[frozenset[str], int]:
    """A group, a set, an escape or a letter."""
    letter = pattern[place]
    if letter == "(":
        group = _GROUP.match(pattern, place)
        inner, end = _alternatives(pattern, group.end() if group else place + 1)
        return (frozenset({""}) if group and group["look"] else inner), end + 1
    if letter == "[":
        end = pattern.index("]", place + 2)
        members = pattern[place + 1 : end]
        plain = not set(members) & set("^-\\")
        return frozenset(members if plain else _GAP), end + 1
    if letter == "\\":
        escaped = pattern[place + 1]
        if escaped in _NO_WIDTH:
            return frozenset({""}), place + 2
        return frozenset({" " if escaped == "s" else _GAP if escaped.isalnum() else escaped}), place + 2
    return frozenset({"" if letter in "^$" else _GAP if letter == "." else letter}), place + 1
