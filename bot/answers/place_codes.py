"""The codes of halls and rooms, by what these are called and where they are."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.answers.code_windows import PART
from bot.answers.codes import pieces
from bot.answers.language import languages_of
from bot.answers.normalise import normalise
from bot.domain.programme import Room

# A number alone names a room from this length on ("301").
ROOM_DIGITS = 3
DOTTED = re.compile(r"\d{1,2}\.\d{1,2}")


def codes(items: Iterable[tuple[str, Iterable[str]]]) -> dict[str, tuple[str, ...]]:
    """Code -> ids. ``W1`` and ``W1 Hall`` give ``w1``; its number alone too, shared by all that have it."""
    found: dict[str, dict[str, None]] = {}
    for id_, names in items:
        for name in names:
            for code in _codes_of(normalise(name)):
                found.setdefault(code, {})[id_] = None
    return {code: tuple(ids) for code, ids in found.items()}


def numbers_of(rooms: Iterable[Room]) -> dict[str, tuple[str, ...]]:
    """The numbers of rooms that only their locations tell ("Level 2, room 203") -> the one room there."""
    found: dict[str, dict[str, None]] = {}
    for room in rooms:
        for text in map(normalise, room.location.values()):
            patterns = (one for language in languages_of(text) for one in language.places.get("room", ()))
            for match in (match for pattern in patterns for match in pattern.finditer(text)):
                code = next((value for value in match.groupdict().values() if value), "")
                if code.isdigit() and len(code) >= ROOM_DIGITS:
                    found.setdefault(code, {})[room.id] = None
    return {code: tuple(ids) for code, ids in found.items() if len(ids) == 1}


def _codes_of(name: str) -> Iterable[str]:
    called = {"".join(pieces(name))} if PART.fullmatch(name) or DOTTED.fullmatch(name) else set()
    for language in languages_of(name):
        for pattern in (*language.places.get("hall", ()), *language.places.get("room", ())):
            for match in pattern.finditer(name):
                code = next((value for value in match.groupdict().values() if value), "")
                called.add("".join(pieces(str(language.numbers.get(code, code)))))
    for code in list(called):
        digits = [piece for piece in pieces(code) if piece.isdigit()]
        if len(digits) == 1:
            called.add(digits[0])
    return called
