"""Halls that are larger, or smaller, than so much ("does any hall have more than 10,000 square metres")."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable

from bot.answers.all_words import digits, powers_of_ten
from bot.answers.draft import Ask, Draft
from bot.answers.facts.verdicts import asks_whether
from bot.answers.memory import Memory
from bot.answers.replies import reply
from bot.views.answers import HallsAnswer
from bot.views.browsing_actions import OpenHalls

# What else may be so large ("a stand of less than 30 m2 in hall C").
_OTHERS = ("booth", "exhibitor", "exhibitor_strong", "rooms", "which_room", "seats", "how_much", "session")
_BOUNDS: dict[str, Callable[[float, float], bool]] = {
    "more": operator.gt, "least": operator.ge, "least2": operator.ge, "most": operator.le, "most2": operator.le,
}  # fmt: skip
_DECIMAL = re.compile(r"(\d+(?:\.\d+)?)(\D?)")


def halls_by_area(ask: Ask) -> Draft | None:
    """Those halls; whether those that are named all are; where none is, that, and the one that comes nearest. None
    where no area is known, no bound is named, or something else than a hall is to be so large."""
    match, reading = reply(ask.reading.text, "hall_area"), ask.reading
    if match is None or reading.has(*_OTHERS) or reading.of("room") or reading.of("booth"):
        return None
    groups = match.groupdict()
    bound = _number(groups.get("n") or groups.get("n2") or "")
    named = reading.ids("hall")
    sizes = {hall.id: hall.area_m2 for hall in ask.catalogue.programme.halls if hall.area_m2}
    known = {id_: size for id_, size in sizes.items() if not named or id_ in named}
    if bound is None or not known or (named and len(known) < len(named)):
        return None
    fits = next((fits for kind, fits in _BOUNDS.items() if groups.get(kind)), operator.lt)
    found = tuple(id_ for id_, size in known.items() if fits(size, bound))
    memory = Memory(intent="hall", hall=found[0] if len(found) == 1 else "")
    view = HallsAnswer(only=found)
    if named and asks_whether(ask):
        # Of several that are named the sizes tell which.
        verdict = "yes" if len(found) == len(known) else "" if found else "no"
        view = HallsAnswer(only=tuple(known), verdict=verdict)
    elif not found:
        largest = fits in (operator.gt, operator.ge)
        nearest = (max if largest else min)(known, key=known.__getitem__)
        view = HallsAnswer(only=(nearest,), edge="largest" if largest else "smallest", verdict="none")
    return Draft(view, (ask.source("hall"),), ((OpenHalls(),),), memory)


def _number(text: str) -> int | None:
    """Digits ("10,000", 1.2万), or Chinese numerals up to some tens of thousands (五千, 一万二千, 七千五)."""
    powers = powers_of_ten()
    most = max(powers.values(), default=0)
    match = _DECIMAL.fullmatch(text.replace(",", "").rstrip("."))
    if match and (not match[2] or powers.get(match[2]) == most):
        return round(float(match[1]) * (most if match[2] else 1))
    total, part, digit, unit = 0, 0, 0, 1
    for character in text:
        if character in digits():
            digit = digits()[character]
            unit = 1 if not digit else unit
        elif powers.get(character) == most:
            total, part, digit, unit = (part + digit or 1) * most, 0, 0, most
        elif character in powers:
            part, digit, unit = part + (digit or 1) * powers[character], 0, powers[character]
        else:
            return None
    # 七千五 is 7,500.
    return total + part + digit * max(unit // 10, 1) or None
