"""Ways to get to the expo: all of them, the one that is named, and what its entry tells (price, hours)."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from bot.answers.concepts import concepts
from bot.answers.draft import Ask, Draft
from bot.answers.facts.texts import quote
from bot.answers.memory import Memory
from bot.answers.normalise import normalise
from bot.answers.passages import Passage
from bot.answers.retrieval import Found, is_to_the_point
from bot.answers.slots import Slot
from bot.answers.tokens import tokens
from bot.answers.wanted import fit
from bot.views.answers import TransportWays
from bot.views.browsing_actions import ShowVenue

# Means of transport; and the one that is meant where only what goes with it is said.
_MEANS = frozenset(
    {
        "#metro", "#tram", "#train", "#bus", "#shuttle", "#airport", "#taxi", "#car", "#parking", "#bike",
        "#ferry", "#ev_charging", "#airport_bus", "#station",
    }
)  # fmt: skip
_IMPLIED = {"#parking": "#car", "#ev_charging": "#car"}
# Of a word so firm, a text must have it.
_FIRM = 0.5
# So many of those that may answer are looked at.
_FIRST = 3
# So few texts hold a word that is one way's own ("P-Dock").
_RARE = 3
# Cues of when it runs, which a question may have for the kind of fact.
_OF_TIME = ("open", "close", "first", "last", "begins", "ends")


def transport(ask: Ask) -> Draft | None:
    """All ways to get there, or the one that is named, or that goes whence somebody comes."""
    if not ask.catalogue.programme.transport:
        return None
    if any(one.kind == "line" for one in ask.reading.unknown):
        return None  # That one is quoted, or none is.
    if ask.content:
        ways = [number for number in _ways(ask) if _holds(ask, number, _firm(ask))]
        return quote(ask, ask.index.passages[ways[0]]) if len(ways) == 1 and _firm(ask) else None
    ideas = {token for concept in concepts(ask.reading.text) for token in concept.tokens}
    named = [one for one in ask.index.passages if one.kind == "transport" and ideas & _ideas(one.head)]
    if len(named) == 1:
        return quote(ask, named[0])
    return Draft(TransportWays(), (ask.source("transport"),), ((ShowVenue(),),), Memory(intent="transport"))


def journey(ask: Ask) -> Draft | None:
    """What is asked of one way that is named, by its means, its line or its own words, where its entry tells it;
    an entry of the FAQ that is about the same stands before it."""
    reading = ask.reading
    named = _named(ask)
    parks = any("#parking" in slot.tokens for slot in reading.query) and _MEANS & {
        token for slot in named for token in slot.tokens
    } - {"#parking", "#car"}
    if not named or not (reading.wanted or parks or reading.has(*_OF_TIME, "where")):
        return None
    if any(_is_entry_on(ask, one, named) for one in ask.found()[:_FIRST]):
        return None
    firm = _firm(ask)
    ways = [number for number in _ways(ask) if _holds(ask, number, [*firm, *named]) and _tells(ask, number)]
    meant = {_IMPLIED.get(token, token) for slot in named for token in slot.tokens}
    if len(ways) > 1:
        ways = [number for number in ways if meant & _ideas(ask.index.passages[number].head)] or ways
    return quote(ask, ask.index.passages[ways[0]]) if len(ways) == 1 else None


def _is_entry_on(ask: Ask, found: Found, named: list[Slot]) -> bool:
    """Whether an entry of the FAQ is about the same, and answers."""
    about = found.features.head > 0 and ask.index.passages[found.passage].kind == "faq"
    return about and found.enough and _holds(ask, found.passage, named)


def _ways(ask: Ask) -> list[int]:
    return [number for number, one in enumerate(ask.index.passages) if one.kind == "transport"]


def _named(ask: Ask) -> list[Slot]:
    """The means of transport and the lines that are named, or the own name of a place on the way ("P-Dock")."""
    lines = [slot for slot in ask.reading.query if _is_line(ask, slot)]
    means = [slot for slot in ask.content if not _MEANS.isdisjoint(slot.tokens)]
    return lines + (
        means or [slot for pair in pairwise(ask.reading.query) if _is_own(ask, *pair) for slot in pair]
    )


def _is_own(ask: Ask, first: Slot, second: Slot) -> bool:
    """Whether two words together stand in a way's entry, one of them in hardly any other text."""
    words = [token for token in (*first.tokens, *second.tokens) if not token.startswith(("#", "="))]
    if not any(0 < ask.index.bm25.held(word) <= _RARE for word in words) or not _is_placed(ask, first, second):
        return False
    said = ask.reading.text[first.start : second.end]
    return any(said in normalise(ask.index.passages[number].body) for number in _ways(ask))


def _is_placed(ask: Ask, first: Slot, second: Slot) -> bool:
    """Whether they stand together, and are not the expo's own name or address."""
    where = ask.catalogue.expo.name, ask.catalogue.programme.venue.name, ask.catalogue.programme.venue.address
    ours = {token for one in where for text in one.values() for token in tokens(normalise(text))}
    return second.start - first.end <= 1 and ours.isdisjoint((*first.tokens, *second.tokens))


def _is_line(ask: Ask, slot: Slot) -> bool:
    return any(
        one.kind == "line" and (one.start, one.end) == (slot.start, slot.end) for one in ask.reading.unknown
    )


def _firm(ask: Ask) -> list[Slot]:
    """What a text must have: all but light words, asides, and words for several means at once ("airport bus")."""
    parts = {(slot.start, slot.end) for slot in ask.content if not _MEANS.isdisjoint(slot.tokens)}

    def is_whole(slot: Slot) -> bool:
        return not any(
            slot.start <= start and end <= slot.end and (start, end) != (slot.start, slot.end)
            for start, end in parts
        )

    return [slot for slot in ask.reading.query if slot.firmness >= _FIRM and is_whole(slot)]


def _holds(ask: Ask, number: int, slots: list[Slot]) -> bool:
    return all(any(ask.index.bm25.holds(number, token) for token in slot.tokens) for slot in slots)


def _tells(ask: Ask, number: int) -> bool:
    passage: Passage = ask.index.passages[number]
    wanted = ask.reading.wanted or frozenset({"time"} if ask.reading.has(*_OF_TIME) else ())
    told = not wanted or fit(wanted, normalise(passage.body)) > 0
    return told and is_to_the_point(ask.reading, number, ask.index)


@lru_cache(maxsize=1_000)
def _ideas(head: str) -> frozenset[str]:
    return frozenset(token for concept in concepts(normalise(head)) for token in concept.tokens)
