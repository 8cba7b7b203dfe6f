"""Whether a vehicle is too high for the car park of which a text tells ("height limit 2.1 m", 限高2.1米)."""

from __future__ import annotations

import re

from bot.answers.draft import Ask
from bot.answers.facts.verdicts import asks_whether
from bot.answers.normalise import normalise
from bot.answers.object_patterns import all_objects_in, object_in
from bot.answers.sentences import sentences

# A car park by its letter and number.
_LOT = re.compile(r"(?<![a-z0-9])p-?\d{1,2}(?![a-z0-9])")
# So near behind a limit stands what it is of ("the height limit in P1 is 2.1 m").
_NEAR = 12


def is_too_high(ask: Ask, told: str) -> bool:
    """False where it is not asked whether a vehicle of a height may go in, or the text has no lower limit for that
    car park."""
    asked = object_in(ask.reading.text, "height_of_vehicle")
    if asked is None or not asks_whether(ask):
        return False
    height, lots = _metres(asked), set(_LOT.findall(ask.reading.text))
    for sentence in map(normalise, sentences(told)):
        for limit in all_objects_in(sentence, "height_limit"):
            of = _lot_of(sentence, *limit.span())
            if height > _metres(limit) and (not of or of in lots or not (lots or _others(told, of))):
                return True
    return False


def _metres(match: re.Match[str]) -> float:
    return float(match["metres"].replace(",", "."))


def _lot_of(sentence: str, start: int, end: int) -> str:
    """The car park that a limit is of: the one within it, or the last before it."""
    within = _LOT.findall(sentence, start, end + _NEAR)
    before = _LOT.findall(sentence, 0, start)
    named: list[str] = _LOT.findall(sentence, start, end) or before[-1:] or within
    return next(iter(named), "")


def _others(told: str, lot: str) -> bool:
    return any(other != lot for other in _LOT.findall(normalise(told)))
