"""The cheapest of the ways that go from a place: what their entries tell of fares, compared."""

from __future__ import annotations

import re

from bot.answers.concepts import ideas_of
from bot.answers.draft import Ask, Draft
from bot.answers.facts.quotes import quote
from bot.answers.language import languages
from bot.answers.normalise import normalise
from bot.answers.slots import Slot

# The minutes of "until 19:00, CNY 8" are no fare.
_CLOCK = re.compile(r"\d{1,2}[:：]\d{2}")
# Ways of one's own: what they cost is no fare.
_OWN = frozenset({"#car", "#parking", "#bike", "#ev_charging"})
_AMOUNT = re.compile(r"\d[\d,]*(?:\.\d+)?")
# Of a word so firm, the entry must have it.
_FIRM = 0.5


def cheapest(ask: Ask) -> Draft | None:
    """The way whose entry tells the least fare, of those that hold what is named of them ("from the railway
    station"); None where it is asked of no way, or one of them tells no fare."""
    if "cheapest" not in ask.reading.wanted or not ask.reading.has("transport"):
        return None
    named = [slot for slot in ask.reading.query if slot.firmness >= _FIRM]
    fares = {
        number: _fare(passage.body)
        for number, passage in enumerate(ask.index.passages)
        if passage.kind == "transport" and named and _OWN.isdisjoint(ideas_of(passage.head))
        if all(_holds(ask, number, slot) for slot in named)
    }
    known = {number: fare for number, fare in fares.items() if fare is not None}
    if not known or (len(known) < len(fares) and min(known.values()) > 0):
        return None
    return quote(ask, ask.index.passages[min(known, key=known.__getitem__)])


def _holds(ask: Ask, number: int, slot: Slot) -> bool:
    """Whether an entry says it by its own words, not by those of the glossary, which only are about the same."""
    passage = ask.index.passages[number]
    ideas = ideas_of(f"{passage.head} {passage.body}")
    return any(
        token in ideas if token.startswith("#") else ask.index.bm25.holds(number, token) for token in slot.tokens
    )


def _fare(body: str) -> float | None:
    """The least amount of money that a text tells; 0 where it tells none but that something is free, None where
    neither."""
    text = _CLOCK.sub(" ", normalise(body))
    patterns = (one.tells["money"] for one in languages() if "money" in one.tells)
    told = [match.group() for pattern in patterns for match in pattern.finditer(text)]
    amounts = [_AMOUNT.search(one) for one in told if "%" not in one]
    least = min((float(one.group().replace(",", "")) for one in amounts if one), default=None)
    return 0.0 if least is None and None in amounts else least
