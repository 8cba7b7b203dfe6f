"""Whether a text forbids what somebody asks to be allowed ("Open flames are forbidden in all halls")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answers.draft import Ask
from bot.answers.facts.verdicts import asks_whether
from bot.answers.normalise import normalise
from bot.answers.replies import reply
from bot.answers.sentences import sentences
from bot.answers.slots import Slot
from bot.answers.tokens import tokens

# What parts what is forbidden from what is not.
_PARTS = re.compile(r"[;；，]|(?<=[\u3400-\u9fff]),|, but\b")
# So many of the words that are asked about name the thing.
_ENOUGH = 2
# Cues of what no "No." answers.
_NOT_WHETHER = ("what", "how", "where", "when", "how_many", "how_much")


def is_forbidden(ask: Ask, told: str) -> bool:
    """False where it is not asked whether something may be, or of a day, or the text does not surely say so of the
    thing that is asked about, in its very words ("only in the marked areas")."""
    reading = ask.reading
    if "permission" not in reading.wanted or reading.when or reading.has(*_NOT_WHETHER) or not asks_whether(ask):
        return False
    things = [slot for slot in ask.content if any(map(ask.index.knows, slot.tokens))]
    parts = [part.strip() for one in sentences(told) for part in _PARTS.split(normalise(one))]
    if any(reply(part, "allows_there") or (reply(part, "allows") and _named(part, things)) for part in parts):
        return False
    forbidden = (match["thing"] for match in (reply(part, "forbids") for part in parts) if match)
    return any(0 < min(_ENOUGH, len(things)) <= _named(thing, things) for thing in forbidden)


def _named(text: str, things: Sequence[Slot]) -> int:
    """How many of them normalised text has a word of."""
    held = set(tokens(text))
    return sum(not held.isdisjoint(slot.tokens) for slot in things)
