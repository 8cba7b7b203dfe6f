"""Who is next to a booth: by the plan, or by the numbers of the booths."""

from __future__ import annotations

from bot.answers.beside import in_row, on_plan
from bot.answers.draft import Ask, Draft
from bot.answers.facts.booths import exhibitors_at
from bot.answers.facts.verdicts import verdict
from bot.answers.memory import Memory
from bot.views.action import Action
from bot.views.answers import NeighboursAnswer
from bot.views.browsing_actions import OpenExhibitor, OpenHall

# Of the plan, so many booths are near.
_NEAR = 4


def neighbours(ask: Ask) -> Draft | None:
    """Who is next to the booth, or to the company, that is named."""
    own = _own(ask)
    if not own:
        return None
    near, by_plan = on_plan(ask.catalogue, own)[:_NEAR], True
    if not near:
        near, by_plan = in_row(ask.catalogue, own), False
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
