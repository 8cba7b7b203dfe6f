"""Ways to get to the expo: all of them, the one that is named, and what its entry tells (price, hours)."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from bot.answers.clauses import parted
from bot.answers.concepts import concepts, ideas_of
from bot.answers.cues import says_cue
from bot.answers.draft import Ask, Draft
from bot.answers.facts.quotes import quote
from bot.answers.facts.verdicts import asks_whether
from bot.answers.kinds import NO_CARD_TELLS
from bot.answers.memory import Memory
from bot.answers.normalise import normalise
from bot.answers.passages import Passage
from bot.answers.pertinence import is_to_the_point
from bot.answers.ranking import Found
from bot.answers.replies import reply
from bot.answers.slots import Slot
from bot.answers.spans import mask, within, within_longer
from bot.answers.tokens import tokens
from bot.answers.wanted import fit, tells
from bot.domain.catalogue import Catalogue
from bot.views.answers import TransportWays
from bot.views.browsing_actions import ShowVenue
from bot.views.findings import NotListed

# Means of transport; and those that an entry may call by another word, or that go with them.
_MEANS = frozenset(
    {
        "#metro", "#tram", "#train", "#bus", "#shuttle", "#airport", "#taxi", "#car", "#parking", "#bike",
        "#ferry", "#ev_charging",
    }
)  # fmt: skip
_PARKED = frozenset({"#parking", "#car"})
_VEHICLES = _MEANS - {"#parking"}
# Of what nobody comes in, but may have come for, a word alone says little.
_RIDES = _MEANS - {"#car", "#bike", "#ev_charging"}
_KIN = {
    "#parking": {"#car"}, "#ev_charging": {"#car", "#parking"}, "#car": {"#parking"}, "#bus": {"#shuttle"},
    "#shuttle": {"#bus"},
}  # fmt: skip
# A car park by its number: the entry that has others tells that there is none.
_LOT = re.compile(r"p\d{1,2}")
_NUMBER = re.compile(r"\d+")
# Of a word so firm, a text must have it.
_FIRM = 0.5
# So many of those that may answer are looked at.
_FIRST = 3
# So few texts hold a word that is one way's own ("P-Dock").
_RARE = 3
_HOURS = ("open", "close", "hours", "last_admission")
# Kinds of facts that are asked for of what runs at an hour.
_OF_RUNNING = frozenset({"permission", "at_night", "overnight", "moment"})
# Cues of whether there is one that goes there.
_WHETHER = frozenset(
    {"seeks", "present", "anything", "transport", "thither", "venue", "expo", "followup", "how", "halls", "what"}
)  # fmt: skip
_OF_FAIR = frozenset({"expo", "venue"})
# Cues of when it runs, which a question may have for the kind of fact.
_OF_TIME = ("open", "close", "first", "last", "begins", "ends")


def no_way(ask: Ask) -> Draft | None:
    """That the directions tell of no such means of transport, where it is asked whether there is one."""
    reading = ask.reading
    # "Can I take a boat to the fair?"
    wanted = reading.wanted - ({"permission"} if reading.says("goes_there") else set())
    named = any(link.kind not in _OF_FAIR for link in reading.links) or reading.unknown or wanted
    if not ask.catalogue.programme.transport or named:
        return None
    lines = [slot for slot in ask.content if reply(slot.text, "means_line")]
    things = [slot for slot in ask.content if slot not in lines]
    whether = asks_whether(ask) or reading.has("anything") or reply(reading.text, "has") is not None
    whether = whether or reading.says("way_thither")  # "Tram to the fair?"
    bare = reading.is_keywords and not reading.cues
    whether = whether or (bare and bool(lines) and all(reply(slot.text, "means_stop") for slot in lines))
    if len(things) != 1 or not (whether or lines) or not reading.cues <= _WHETHER:
        return None
    means = {token for token in things[0].tokens if token in _RIDES or reply(token, "means")}
    if not means or any(map(ask.index.bm25.knows, things[0].tokens)):
        return None
    view = NotListed("way", ask.as_typed(things[0].text))
    # "Which metro line?" takes for granted that there is one.
    return Draft(view, (ask.source("transport"),), ((ShowVenue(),),), abstained=not whether)


def transport(ask: Ask) -> Draft | None:
    """All ways to get there, or the one that is named, or that goes whence somebody comes."""
    if not ask.catalogue.programme.transport:
        return None
    if any(one.kind == "line" for one in ask.reading.unknown):
        return None  # That one is quoted, or none is.
    if ask.content:
        firm = _firm(ask)
        told = [number for number in _ways(ask) if not _says_nothing_of(ask, number)]
        way = _likeliest(ask, [number for number in told if _holds(ask, number, firm)]) if firm else None
        return None if way is None else quote(ask, ask.index.passages[way])
    ideas = {token for concept in concepts(ask.reading.text) for token in concept.tokens}
    named = [one for one in ask.index.passages if one.kind == "transport" and ideas & ideas_of(one.head)]
    if len(named) == 1:
        return quote(ask, named[0])
    return Draft(TransportWays(), (ask.source("transport"),), ((ShowVenue(),),), Memory(intent="transport"))


def journey(ask: Ask) -> Draft | None:
    """What is asked of one way that is named, by its means, its line or its own words, where its entry tells it;
    an entry of the FAQ that is about the same stands before it."""
    # "Boats, which hall?" looks for what is shown.
    asked = _asks(ask) or _asks_if_runs(ask)
    named = _named(ask) if asked and not ask.reading.has("which_hall") else []
    if not named or _is_of_fair(ask, named):
        return None
    if any(_is_entry_on(ask, one, named) for one in ask.found()[:_FIRST]):
        return None
    compares = ask.reading.says("cheaper")
    if compares and len({slot.tokens[0] for slot in _means(ask)}) > 1:
        return Draft(TransportWays(), (ask.source("transport"),), ((ShowVenue(),),), Memory(intent="transport"))
    sought = [*(slot for slot in _firm(ask) if not (compares and "#discount" in slot.tokens)), *named]
    told = [number for number in _called(ask, named, sought) if _tells(ask, number)]
    ways = [number for number in told if _holds(ask, number, sought)]
    if not any(_holds(ask, number, named) for number in told):
        ways = [number for number in told if _holds(ask, number, [_kindred(slot) for slot in sought])]
    if any("#parking" in slot.tokens for slot in named):
        # Where a coach may park is told with the cars, not with the buses that stop at a park.
        parked = [number for number in told if _PARKED & ideas_of(ask.index.passages[number].head)]
        kindred = [_kindred(slot) for slot in sought]
        ways = [number for number in parked if number in ways or _holds(ask, number, kindred)]
    # Of several, the one for nothing that is asked for.
    free = [slot for slot in ask.reading.query if "#free" in slot.tokens]
    way = _likeliest(ask, [number for number in ways if _holds(ask, number, free)] or ways)
    return None if way is None or _presumes_other(ask, way) else quote(ask, ask.index.passages[way])


def _called(ask: Ask, named: list[Slot], sought: list[Slot]) -> list[int]:
    """The ways that are called so, or that go with what is; where those lack what is said of it, the ones that
    have all of it (a shuttle told of under "train"). All ways where none is."""
    meant = {token for slot in named for token in (*slot.tokens, *_kindred(slot).tokens)}
    called = [number for number in _ways(ask) if meant & ideas_of(ask.index.passages[number].head)]
    whole = [number for number in _ways(ask) if _holds(ask, number, sought)]
    # Whatever another way tells of a taxi, what is asked of the taxi is told by its own entry.
    own = bool(ask.reading.wanted) and any(_tells(ask, number) for number in called)
    if whole and set(called).isdisjoint(whole) and not own:
        return whole
    return called or _ways(ask)


def ride(ask: Ask) -> Draft | None:
    """A means of transport and nothing else ("ferry"): the ways that are called so."""
    ideas = {token for slot in ask.content for token in slot.tokens} & _RIDES
    if len(ask.content) != 1 or not ideas:
        return None
    kin = {other for idea in ideas for other in _KIN.get(idea, ())}
    heads = {number: ideas_of(ask.index.passages[number].head) for number in _ways(ask)}
    called = [number for number, held in heads.items() if ideas & held]
    called = called or [
        number for number, held in heads.items() if kin & held and _holds(ask, number, list(ask.content))
    ]
    if len(called) == 1:
        return quote(ask, ask.index.passages[called[0]])
    if not called:
        return None
    return Draft(TransportWays(), (ask.source("transport"),), ((ShowVenue(),),), Memory(intent="transport"))


def _is_of_fair(ask: Ask, named: list[Slot]) -> bool:
    """Whether the fair's hours are asked for, the way is named beside ("when do you close, I have a train")."""
    beside = (part for part in parted(ask.reading.text) if not any(slot.text in part for slot in named))
    return any(says_cue(cue, part) for part in beside for cue in _HOURS)


def _presumes_other(ask: Ask, way: int) -> bool:
    """Whether a number is presumed that the entry does not have ("the shuttle is 5 yuan, right?")."""
    said = set(_NUMBER.findall(mask(ask.reading.text, ask.reading.when.spans)))
    return asks_whether(ask) and not said <= set(_NUMBER.findall(ask.index.passages[way].body))


def _asks(ask: Ask) -> bool:
    """Whether a kind of fact is asked for, or where to leave what one comes by."""
    reading = ask.reading
    parks = any("#parking" in slot.tokens for slot in reading.query)
    parks = parks and any(not _VEHICLES.isdisjoint(slot.tokens) for slot in _means(ask))
    return (
        bool(reading.wanted - {"permission"} or parks)
        or reading.has(*_OF_TIME, "where")
        or reading.says("cheaper", "which_ride")
    )


def _asks_if_runs(ask: Ask) -> bool:
    """Whether it is asked if something runs at an hour, on a day or still."""
    when = ask.reading.when
    then = when.has_hours or when.names_day or ask.reading.says("still_runs", "at_midnight")
    return then and ask.reading.says("asks_if_runs")


def _likeliest(ask: Ask, ways: list[int]) -> int | None:
    """Of several ways the one that answers most likely; None where there are none."""
    found = (one.passage for one in ask.found())
    return next((number for number in found if number in ways), next(iter(ways), None))


def _is_entry_on(ask: Ask, found: Found, named: list[Slot]) -> bool:
    """Whether an entry of the FAQ is about the same, and answers."""
    about = found.features.head > 0 and ask.index.passages[found.passage].kind == "faq"
    return about and found.enough and _holds(ask, found.passage, named)


def _ways(ask: Ask) -> list[int]:
    return [number for number, one in enumerate(ask.index.passages) if one.kind == "transport"]


def _means(ask: Ask) -> list[Slot]:
    """The means of transport that are named, also within words for several ("airport bus"); 车 within another word
    is no car, "flight" in the name of a hall no airport. A car park by its number is one."""
    text = ask.reading.text
    stretches = [(slot.start, slot.end) for slot in ask.reading.query]
    halls = [(link.start, link.end) for link in ask.reading.links if link.kind == "hall"]
    named = [
        one for one in concepts(text) if not (_MEANS.isdisjoint(one.tokens) or within((one.start, one.end), halls))
    ]
    parts = [(one.start, one.end) for one in named if one.end - one.start == 1]
    parts = [span for span in parts if within_longer(span, stretches)]
    whole = [Slot(text[one.start : one.end], one.tokens, one.start, one.end) for one in named]
    longer = (slot for slot in ask.reading.query if any(within(span, [(slot.start, slot.end)]) for span in parts))
    lots = (
        slot for slot in ask.reading.query if _LOT.fullmatch(slot.text) and ask.index.bm25.knows(slot.tokens[0])
    )
    return [
        *(slot for slot in whole if (slot.start, slot.end) not in parts),
        *(slot for slot in longer if not _MEANS.isdisjoint(slot.tokens)),
        *lots,
    ]


def _named(ask: Ask) -> list[Slot]:
    """The means of transport and the lines that are named, or the own name of a place on the way ("P-Dock")."""
    query = ask.reading.query
    lines = [slot for slot in query if _is_line(ask, slot)]
    own = (slot for pair in pairwise(query) if _is_own(ask, *pair) for slot in pair)
    return lines + (_means(ask) or _run_by_name(ask) or list(own))


def _run_by_name(ask: Ask) -> list[Slot]:
    """What runs, or does not, by a word or a number that one way alone has ("does the 34 run on Sunday?")."""
    if not _asks_if_runs(ask):
        return []
    called = [slot for slot in ask.reading.query if slot.text.isdigit() or reply(slot.text, "means")]
    return [slot for slot in called if sum(_holds(ask, number, [slot]) for number in _ways(ask)) == 1]


def _is_own(ask: Ask, first: Slot, second: Slot) -> bool:
    """Whether two words together stand in a way's entry, one of them in hardly any other text."""
    words = [token for token in (*first.tokens, *second.tokens) if not token.startswith(("#", "="))]
    if second.start - first.end > 1 or not any(0 < ask.index.bm25.held(word) <= _RARE for word in words):
        return False
    if not ours(ask.catalogue).isdisjoint((*first.tokens, *second.tokens)):
        return False
    said = ask.reading.text[first.start : second.end]
    return any(said in normalise(ask.index.passages[number].body) for number in _ways(ask))


def ours(catalogue: Catalogue) -> set[str]:
    """The words of the expo's own name and address."""
    where = catalogue.expo.name, catalogue.programme.venue.name, catalogue.programme.venue.address
    return {token for one in where for text in one.values() for token in tokens(normalise(text))}


def _is_line(ask: Ask, slot: Slot) -> bool:
    lines = ((one.start, one.end) for one in ask.reading.unknown if one.kind == "line")
    return (slot.start, slot.end) in lines


def _firm(ask: Ask) -> list[Slot]:
    """What a text must have: all but light words, asides, and words for several means at once."""
    parts = [(slot.start, slot.end) for slot in _means(ask)]

    def is_whole(slot: Slot) -> bool:
        own = slot.start, slot.end
        return not any(within(part, [own]) and part != own for part in parts)

    firm = (slot for slot in ask.reading.query if slot.firmness >= _FIRM and is_whole(slot))
    light = ("destination", "said_of_running") if _asks_if_runs(ask) else ("destination",)
    firm = (slot for slot in firm if not any(reply(slot.text, kind) for kind in light))
    return [slot for slot in firm if ask.index.bm25.knows(slot.tokens[0]) or not _LOT.fullmatch(slot.text)]


def _kindred(slot: Slot) -> Slot:
    kin = {other for token in slot.tokens for other in _KIN.get(token, ())}
    return replace(slot, tokens=(*slot.tokens, *sorted(kin)))


def _holds(ask: Ask, number: int, slots: list[Slot]) -> bool:
    passage = ask.index.passages[number]
    ideas = ideas_of(f"{passage.head} {passage.body}")
    return all(
        any(token in ideas or ask.index.bm25.holds(number, token) for token in slot.tokens) for slot in slots
    )


def _tells(ask: Ask, number: int) -> bool:
    passage: Passage = ask.index.passages[number]
    if _asks_if_runs(ask) and ask.reading.wanted <= _OF_RUNNING:
        return tells("time", normalise(passage.body))
    wanted = ask.reading.wanted or frozenset({"time"} if ask.reading.has(*_OF_TIME) else ())
    wanted = frozenset({"money"}) if ask.reading.says("cheaper") else wanted
    told = not wanted or fit(wanted, normalise(passage.body)) > 0
    told = told and not _says_nothing_of(ask, number)
    return told and is_to_the_point(ask.reading, number, ask.index)


def _says_nothing_of(ask: Ask, number: int) -> bool:
    """Whether a measure or the like is asked for that its entry does not tell: how high one may be is not how far
    it is."""
    body = normalise(ask.index.passages[number].body)
    wanted = ask.reading.wanted
    return bool(wanted) and wanted <= NO_CARD_TELLS and fit(wanted, body) < 0
