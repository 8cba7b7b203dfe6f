"""Where a car is left, and how high it may be: what the ways tell of cars, before what an entry of the FAQ tells
of coaches or electric cars alone."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from bot.answers.candidates import is_readable
from bot.answers.concepts import ideas_of
from bot.answers.draft import Ask, Draft
from bot.answers.facts.journeys import ours
from bot.answers.facts.quotes import quote
from bot.answers.facts.texts import entries, questions
from bot.answers.normalise import normalise
from bot.answers.object_patterns import object_in
from bot.answers.passages import Passage
from bot.answers.replies import reply
from bot.answers.spans import within
from bot.answers.wanted import asked_for, tells

_PARKING = "#parking"
_CARS = frozenset({_PARKING, "#car", "#navigation", "#price", "#free"})
# What is parked otherwise than the cars of visitors, or asked of them beside where.
_OTHERS = frozenset(
    {"#bus", "#shuttle", "#ev_charging", "#bike", "#motorcycle", "#truck_yard", "#accessibility", "#register"}
)
# The kind of fact that asks for the parking of coaches.
_COACHES = "coach_parking"
# Cues of a question that asks where, or for how much, and no more.
_PLAIN = frozenset(
    {
        "where", "seeks", "present", "anything", "venue", "coordinates", "thither", "halls", "facilities",
        "followup", "how_much", "which_gate",
    }
)  # fmt: skip


def parking(ask: Ask) -> Draft | None:
    """The way of those who come by car, where parking and nothing else is asked for, and no entry of the FAQ is on
    just that; where a height is told, that of the car park."""
    ways = [
        one for one in _ways(ask) if "#car" in ideas_of(one.head) and _PARKING in ideas_of(one.body, wide=True)
    ]
    if reply(ask.reading.text, "car_height"):
        # Some tell it in another text than the way of cars.
        elsewhere = (one for one in ask.index.passages if is_readable(one, ask.reading) and _tells_limit(one))
        told = (one for one in ways if tells("height", normalise(one.body)))
        return next((quote(ask, one) for one in chain(told, elsewhere)), None)
    if not ways or not _is_plain(ask) or any(_is_on_cars(ask, one) for one in entries(ask)):
        return None
    told = (one for one in ways if not ask.reading.wanted or tells("money", normalise(one.body)))
    return next((quote(ask, one) for one in told), None)


def _tells_limit(passage: Passage) -> bool:
    """Whether it says how high a car may be that is parked."""
    limit = object_in(normalise(passage.body), "height_limit")
    return limit is not None and _PARKING in ideas_of(f"{passage.head}. {passage.body}", wide=True)


def _is_plain(ask: Ask) -> bool:
    """Whether it asks for parking, or what it costs, and neither when nor how."""
    reading = ask.reading
    ideas = {token for slot in reading.query if slot.is_idea for token in slot.tokens}
    if _PARKING not in ideas or not _OTHERS.isdisjoint(ideas):
        return False
    if reading.links or reading.unknown or reading.when or not reading.cues <= _PLAIN:
        return False
    if not reading.wanted <= {"money", "price"}:
        return False
    if any(slot.text == "park" and "park" in ours(ask.catalogue) for slot in reading.query):
        return False  # "Which district is the Expo Park in?"
    cars = [(slot.start, slot.end) for slot in reading.query if not _CARS.isdisjoint(slot.tokens)]
    if named := object_in(reading.text, "car_park_named"):
        cars.append(named.span())
    return all(within((slot.start, slot.end), cars) for slot in reading.content)


def _is_on_cars(ask: Ask, entry: Passage) -> bool:
    """Whether an entry's question is where cars are parked, and not whether a space can be had beforehand."""
    asked = " ".join(questions(ask, entry))
    ideas = ideas_of(asked, wide=True)
    of_coaches = any(kind == _COACHES for kind, _ in asked_for(normalise(asked)))
    return _PARKING in ideas and _OTHERS.isdisjoint(ideas) and not of_coaches


def _ways(ask: Ask) -> Iterator[Passage]:
    return (one for one in ask.index.passages if one.kind == "transport")
