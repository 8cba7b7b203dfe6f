"""Who is next to a booth: by the plan, or by the numbers of the booths."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.answers.draft import Ask, Draft
from bot.answers.facts.places import exhibitors_at
from bot.answers.facts.verdicts import verdict
from bot.answers.memory import Memory
from bot.answers.normalise import normalise
from bot.answers.places import pieces
from bot.domain.programme import BoothRectangle
from bot.views.action import Action
from bot.views.answers import NeighboursAnswer
from bot.views.browsing_actions import OpenExhibitor, OpenHall

# Of the plan, so many booths are near.
_NEAR = 4
_NUMBER = re.compile(r"\d+")


def neighbours(ask: Ask) -> Draft | None:
    """Who is next to the booth, or to the company, that is named."""
    own = _own(ask)
    if not own:
        return None
    near, by_plan = _on_plan(ask, own), True
    if not near:
        near, by_plan = _in_row(ask, own), False
    if not near:
        return None
    hall_id, booth = own[0]
    held = tuple((number, hall_id, exhibitors_at(ask.catalogue, number)) for number in near)
    ids = tuple(dict.fromkeys(id_ for _, _, found in held for id_ in found))
    others = ask.reading.ids("exhibitor")[1:]
    is_so = all(id_ in ids for id_ in others) if others else None
    rows: tuple[tuple[Action, ...], ...] = tuple((OpenExhibitor(id_),) for id_ in ids[:3])
    view = NeighboursAnswer(booth, held, by_plan, verdict=verdict(ask, is_so))
    memory = Memory(intent="exhibitors" if len(ids) > 1 else "exhibitor", exhibitors=ids, hall=hall_id)
    return Draft(view, (ask.source("exhibitor"),), (*rows, (OpenHall(hall_id),)), memory)


def _own(ask: Ask) -> list[tuple[str, str]]:
    """(Hall, number) of all booths of the company that is named, or that is at the booth; that booth first."""
    numbers = ask.reading.ids("booth")[:1]
    there = exhibitors_at(ask.catalogue, numbers[0]) if numbers else ()
    ids = there or ask.reading.ids("exhibitor")[:1] or ask.memory.exhibitors[:1]
    own = [
        (stand.hall_id, stand.booth)
        for exhibitor in ask.catalogue.programme.exhibitors
        for stand in exhibitor.stands
        if stand.hall_id and stand.booth and exhibitor.id in ids
    ]
    return sorted(own, key=lambda place: place[1] not in numbers)


def _on_plan(ask: Ask, own: list[tuple[str, str]]) -> tuple[str, ...]:
    """The taken booths whose edges are nearest on the hall's plan, the nearest first."""
    plan = [one for one in ask.catalogue.programme.booths if one.hall_id == own[0][0]]
    mine = [one for one in plan if (one.hall_id, one.booth) in own]
    taken = [one for one in plan if one not in mine and exhibitors_at(ask.catalogue, one.booth)]
    if not mine:
        return ()
    taken.sort(key=lambda one: (min(_gap(one, other) for other in mine), one.booth))
    return tuple(one.booth for one in taken[:_NEAR])


def _gap(one: BoothRectangle, other: BoothRectangle) -> float:
    """Metres between two rectangles."""
    across = max(one.x - other.x - other.width, other.x - one.x - one.width, 0.0)
    along = max(one.y - other.y - other.height, other.y - one.y - one.height, 0.0)
    return float((across**2 + along**2) ** 0.5)


def _in_row(ask: Ask, own: list[tuple[str, str]]) -> tuple[str, ...]:
    """The taken booths before and after it by number, of the same row: the letters before the last number."""
    hall_id = own[0][0]
    numbers = dict.fromkeys(
        stand.booth
        for exhibitor in ask.catalogue.programme.exhibitors
        for stand in exhibitor.stands
        if stand.hall_id == hall_id and stand.booth
    )
    mine = [booth for hall, booth in own if hall == hall_id and _row(booth) == _row(own[0][1])]
    row = sorted((one for one in numbers if _row(one) == _row(mine[0])), key=_place)
    return tuple(_beside(row, mine))


def _beside(row: list[str], mine: list[str]) -> Iterable[str]:
    places = [row.index(booth) for booth in mine]
    for place in (min(places) - 1, max(places) + 1):
        if 0 <= place < len(row):
            yield row[place]


def _row(booth: str) -> tuple[str, ...]:
    """What a booth's number has before its last digits."""
    return pieces(normalise(booth))[:-1]


def _place(booth: str) -> int:
    digits = _NUMBER.findall(booth)
    return int(digits[-1]) if digits else 0
