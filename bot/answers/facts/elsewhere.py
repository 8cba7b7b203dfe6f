"""Whether what a text tells of is surely not in the hall, or at the car park, that is asked about: "gas grills in
Ember Hall only", "charging points in P1"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answers.draft import Ask
from bot.answers.facts.layouts import halls_in
from bot.answers.facts.verdicts import asks_whether
from bot.answers.normalise import normalise
from bot.answers.object_patterns import all_objects_in, object_in
from bot.answers.passages import search_tokens
from bot.answers.sentences import sentences
from bot.answers.slots import Slot
from bot.answers.spans import within
from bot.answers.tokens import stands_whole

# What asks whether there is something; cues of what no "No." answers.
_IS_THERE = ("has", "for_any")
_NOT_WHETHER = ("how_much", "how_many", "how", "when", "where", "what", "which_hall")


def is_elsewhere_only(ask: Ask, told: str) -> bool:
    """False where no hall or car park is asked about, or the text does not surely say so."""
    car_park = object_in(ask.reading.text, "car_park_named")
    called = object_in(ask.reading.text, "car_park_called")
    links = [(one.start, one.end) for one in ask.reading.links if one.kind in ("hall", "room")]
    places = [*links, *(match.span() for match in (car_park, called) if match)]
    if not places:
        return False
    known = (slot for slot in ask.content if any(map(ask.index.knows, slot.tokens)))
    things = [slot for slot in known if not within((slot.start, slot.end), places)]
    said = [(one, _things_named(one, things)) for one in map(normalise, sentences(told))]
    most = max((count for _, count in said), default=0)
    naming = [one for one, count in said if count == most and (count or not things)]
    # What may be parked there, no other car park tells.
    other = bool(things) and (ask.reading.has(*_NOT_WHETHER) or "permission" in ask.reading.wanted)
    if car_park:
        return not other and _is_at_other_car_park(car_park["name"].replace("-", ""), naming)
    if called and things and not other and ask.reading.says(*_IS_THERE):
        return _is_at_car_park_of_other_name(called["name"], normalise(told), naming)
    return _is_in_other_hall(ask, naming)


def _things_named(sentence: str, things: Sequence[Slot]) -> int:
    """How many of the things that are asked about a normalised sentence has a word of."""
    held = search_tokens(sentence)
    return sum(slot.text in sentence or any(token in held for token in slot.tokens) for slot in things)


def _is_in_other_hall(ask: Ask, naming: Sequence[str]) -> bool:
    halls = ask.reading.ids("hall")
    if len(halls) != 1 or not asks_whether(ask):
        return False
    left_out = (match["places"] for match in (object_in(one, "all_but") for one in naming) if match)
    if any(halls[0] in halls_in(ask, places) for places in left_out):
        return True  # "Free wifi in all halls except the Yard".
    only = [halls_in(ask, one) for one in naming if object_in(one, "tells_only")]
    return bool(only) and all(named and halls[0] not in named for named in only)


def _is_at_other_car_park(code: str, naming: Sequence[str]) -> bool:
    """Whether the sentences that have the thing name another car park of such a code, and not this one."""
    like = re.compile(rf"(?<![a-z0-9]){code[0]}[a-z0-9]{{1,2}}(?![a-z0-9])")
    named = [set(like.findall(one.replace("-", ""))) for one in naming]
    return bool(named) and all(codes and code not in codes for codes in named)


def _is_at_car_park_of_other_name(name: str, said: str, naming: Sequence[str]) -> bool:
    """Whether a text knows a car park of that name, and each of its sentences that have the thing names another,
    and not this one."""
    known = {match["name"] for match in all_objects_in(said, "car_parks")}
    others = [other for other in known if other != name]
    return (
        stands_whole(name, said)
        and bool(naming)
        and all(
            not stands_whole(name, one) and any(stands_whole(other, one) for other in others) for one in naming
        )
    )
