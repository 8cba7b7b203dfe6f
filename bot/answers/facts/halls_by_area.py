"""Halls that are larger, or smaller, than so much ("does any hall have more than 10,000 square metres")."""

from __future__ import annotations

from bot.answers.draft import Ask, Draft
from bot.answers.memory import Memory
from bot.answers.replies import reply
from bot.views.answers import HallsAnswer
from bot.views.browsing_actions import OpenHalls

_HAN_UNITS = {"十": 10, "百": 100, "千": 1_000, "万": 10_000}
_HAN_DIGITS = {digit: number for number, digit in enumerate("零一二三四五六七八九")} | {"两": 2}


def halls_by_area(ask: Ask) -> Draft | None:
    """Those halls, or whether one that is named is; where none is, that, and the one that comes nearest. None
    where no area is known, or no bound is named."""
    match = reply(ask.reading.text, "hall_area")
    bound = _number(match["n"]) if match else None
    named = ask.reading.ids("hall")
    sizes = {hall.id: hall.area_m2 for hall in ask.catalogue.programme.halls if hall.area_m2}
    known = {id_: size for id_, size in sizes.items() if not named or id_ in named}
    if match is None or bound is None or not known:
        return None
    more = match["more"] is not None
    found = tuple(id_ for id_, size in known.items() if (size > bound if more else size < bound))
    nearest = (max if more else min)(known, key=known.__getitem__)
    verdict = ("yes" if named else "") if found else ("no" if named else "none")
    edge = "" if found or named else "largest" if more else "smallest"
    view = HallsAnswer(only=found or (nearest,), edge=edge, verdict=verdict)
    memory = Memory(intent="hall", hall=view.only[0] if len(view.only) == 1 else "")
    return Draft(view, (ask.source("hall"),), ((OpenHalls(),),), memory)


def _number(text: str) -> int | None:
    """Digits ("10,000"), or Chinese numerals up to some tens of thousands (五千, 一万二千)."""
    digits = text.replace(",", "").replace(" ", "")
    if digits.isdigit():
        return int(digits)
    total, part, digit = 0, 0, 0
    for character in digits:
        if character.isdigit():
            digit = 10 * digit + int(character)
        elif character in _HAN_DIGITS:
            digit = _HAN_DIGITS[character]
        elif character == "万":
            total, part, digit = (part + digit or 1) * _HAN_UNITS[character], 0, 0
        elif character in _HAN_UNITS:
            part, digit = part + (digit or 1) * _HAN_UNITS[character], 0
        else:
            return None
    return total + part + digit or None
