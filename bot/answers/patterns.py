"""The words that a pattern of a language file matches, spelt out: ``compan(?:y|ies)`` is two."""

from __future__ import annotations

import re
from collections.abc import Iterable

# Where anything may stand: a digit, a wildcard, the end of what is spelt out.
_GAP = "\0"
# Beyond so many alternatives a sequence is taken apart instead: its pieces are words too.
_MOST = 1_500
# Lazy and possessive ones repeat as often.
_REPEAT = re.compile(r"(?:[*+?]|\{(\d*),?\d*\})[?+]?")
_GROUP = re.compile(r"\((?:\?(?:(?P<look><?[=!])|:|P<\w+>))?")
_NO_WIDTH = frozenset("bBAZ")
_LETTERS = re.compile(r"[^\\|()\[\]{}*+?.^$]+")
_DIGITS = frozenset("0123456789")
# What tells how a pattern is built; an escape and a set are read over.
_STRUCTURE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]")
# So many letters of a beginning tell one pattern from the others.
_TELLING = 3
# A pattern of whole words, and what may stand behind them.
WORD_BEGINS, WORD_ENDS = "(?<![a-z0-9])", "(?![a-z0-9])"


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


def beginnings(pattern: str) -> frozenset[str]:
    """How a match of the regular expression may begin: up to three letters, fewer where anything may follow. The
    empty one is among them where it may begin with anything."""
    found, _ = _any_beginning(pattern, 0)
    return frozenset(one.partition(_GAP)[0] for one in found)


def begins_word(pattern: str) -> bool:
    """Whether a match of the regular expression begins where a word does, whichever alternative it is."""
    group = f"{WORD_BEGINS}("
    if not pattern.startswith(group):
        return False
    end = _end_of_group(pattern, len(group))
    return pattern[end + 1 :] in ("", WORD_ENDS)


def _end_of_group(pattern: str, place: int, *, of: str = ")") -> int:
    """Where a group ends that a place is in; ``of`` ``"|)"``, where an alternative of it does."""
    depth = 0
    for part in _STRUCTURE.finditer(pattern, place):
        mark = part.group()
        if depth == 0 and mark in of:
            return part.start()
        depth += {"(": 1, ")": -1}.get(mark, 0)
    return len(pattern)


def _any_beginning(pattern: str, place: int) -> tuple[set[str], int]:
    """How a group may begin, up to its end; what ends with a gap goes on with anything."""
    found: set[str] = set()
    while True:
        some, place = _beginning(pattern, place)
        found |= some
        if place >= len(pattern) or pattern[place] == ")":
            return found, place
        place += 1


def _beginning(pattern: str, place: int) -> tuple[set[str], int]:
    found = {""}
    while place < len(pattern) and pattern[place] not in "|)":
        letters = _letters(pattern, place)
        if letters:
            item, place = {letters[:_TELLING]}, place + len(letters)
        else:
            item, place = _first_item(pattern, place)
        if repeat := _REPEAT.match(pattern, place):
            place = repeat.end()
            # It may come again, and what comes then is not looked at.
            item = item if repeat.group()[0] == "?" else {one + _GAP for one in item}
            item |= {""} if repeat.group()[0] in "*?" or repeat[1] == "0" else set()
        short = {one for one in found if not _is_told(one)}
        if not short:
            return found, _end_of_group(pattern, place, of="|)")
        found = found - short | {(one + other)[:_TELLING] for one in short for other in item}
    return found, place


def _is_told(begun: str) -> bool:
    return len(begun) >= _TELLING or _GAP in begun


def _first_item(pattern: str, place: int) -> tuple[set[str], int]:
    """The same of a group, a set, an escape or a letter."""
    if pattern[place] == "(":
        group = _GROUP.match(pattern, place)
        inner, end = _any_beginning(pattern, group.end() if group else place + 1)
        return ({""} if group and group["look"] else inner), end + 1
    if pattern.startswith(r"\d", place):
        return set(_DIGITS), place + 2
    if pattern.startswith(r"\s", place):
        return {_GAP}, place + 2
    item, end = _item(pattern, place)
    return set(item), end
