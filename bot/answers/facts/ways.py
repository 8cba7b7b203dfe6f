"""How far it is, and which way, from one place of the venue to another."""

from __future__ import annotations

from bot.answers.draft import Ask, Draft
from bot.answers.facts.booths import halls_of_booths
from bot.answers.facts.layouts import layout
from bot.answers.facts.quoted import quoted_surely
from bot.answers.memory import Memory
from bot.answers.normalise import normalise
from bot.answers.replies import reply
from bot.answers.wanted import tells
from bot.domain.walk import walk_minutes
from bot.views.action import Action
from bot.views.answers import WayAnswer
from bot.views.browsing_actions import OpenHall, OpenHalls

# Cues of how far, how long, which way.
_ASKED = ("how_long", "measure", "where", "thither", "transport")
_FAR = ("how_long", "measure")
_SHOWN = 2


def way(ask: Ask) -> Draft | None:
    """The minutes between two halls whose places are known; else that nothing tells it, with what a text says of
    how the halls lie."""
    reading = ask.reading
    halls = tuple(dict.fromkeys((*reading.ids("hall"), *halls_of_booths(ask))))
    if (
        not halls
        or not (reading.has(*_ASKED) or reading.says("steps", "on_foot"))
        or reply(reading.text, "between") is None
    ):
        return None
    if reading.is_about_service or reading.when or reading.unknown:
        return None
    if reading.has("which_hall") and reading.of("exhibitor"):
        return None  # Its entry tells the hall.
    places = [hall.position for hall in map(ask.catalogue.hall, halls) if hall and hall.position]
    known = len(halls) == len(places) == _SHOWN and not ask.content
    minutes = walk_minutes(*places) if known else 0
    told = layout(ask, halls)
    how_far = reading.has(*_FAR) or bool(reply(reading.text, "steps"))
    measured = told and any(tells(kind, normalise(told[1])) for kind in ("length", "duration"))
    untold = not (minutes or told)
    one_end = len(halls) < _SHOWN  # The other is no hall.
    lacking = untold or (how_far and one_end and not measured)
    if lacking and not reply(reading.text, "steps") and (by_text := quoted_surely(ask)):
        return by_text  # A text tells it, without all the halls.
    lacks = not told or ((how_far or one_end) and not measured)
    view = WayAnswer(minutes, told[1] if told else "", untold=lacks)
    rows: tuple[tuple[Action, ...], ...] = tuple((OpenHall(hall_id),) for hall_id in halls[:_SHOWN])
    source = ask.source(told[0].kind, told[0].id) if told else ask.source("hall")
    memory = Memory(intent="hall", hall=halls[-1])
    return Draft(view, (source,), (*rows, (OpenHalls(),)), memory, abstained=untold)
