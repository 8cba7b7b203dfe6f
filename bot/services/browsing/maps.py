"""Where a booth is: the hall that it stands in, its row; the picture is another matter (``hall_maps``)."""

from __future__ import annotations

from bot.domain.booth_number import row_of
from bot.domain.catalogue import key_of
from bot.domain.programme import Exhibitor, Hall
from bot.services.browsing.scene import Row, Scene, gone
from bot.views.action import Back
from bot.views.browsing_actions import (
    OpenExhibitor,
    OpenExhibitorMap,
    OpenExhibitors,
    OpenHall,
    OpenHallExhibitors,
    OpenHallMap,
    OpenHalls,
)
from bot.views.message import Message
from bot.views.screens import HallMap

_NAMED = 3


def open_hall_map(action: OpenHallMap, scene: Scene) -> Message:
    """The hall with one booth, or none."""
    hall = scene.catalogue.hall(action.hall_id)
    if hall is None:
        return gone("hall", OpenHalls())
    booth = _booth(action.booth, hall, scene)
    if action.booth and not booth:
        return gone("other", OpenHall(hall.id))
    here = scene.catalogue.exhibitors_by_hall.get(hall.id, ())
    there = [one for one in here if any((stand.hall_id, stand.booth) == (hall.id, booth) for stand in one.stands)]
    rows: list[Row] = [(OpenExhibitor(one.id),) for one in there[:_NAMED]] if booth else []
    rows += [(OpenHallExhibitors(hall.id),)] if here else []
    rows.append((Back(OpenHall(hall.id)),))
    return _screen(scene, hall, (booth,) if booth else (), there if booth else [], rows)


def open_exhibitor_map(action: OpenExhibitorMap, scene: Scene) -> Message:
    """The hall with all booths that the exhibitor has there."""
    exhibitor, hall = scene.catalogue.exhibitor(action.exhibitor_id), scene.catalogue.hall(action.hall_id)
    if exhibitor is None:
        return gone("exhibitor", OpenExhibitors())
    if hall is None:
        return gone("hall", OpenExhibitor(exhibitor.id))
    booths = tuple(dict.fromkeys(stand.booth for stand in exhibitor.stands if stand.hall_id == hall.id))
    rows: list[Row] = [(OpenHallExhibitors(hall.id), Back(OpenExhibitor(exhibitor.id)))]
    return _screen(scene, hall, tuple(filter(None, booths)), [exhibitor], rows)


def _booth(key: str, hall: Hall, scene: Scene) -> str:
    """The booth's number as the organiser writes it; empty where there is no such in the hall."""
    planned = [place.booth for place in scene.catalogue.plans.get(hall.id, ())]
    held = [
        stand.booth
        for one in scene.catalogue.exhibitors_by_hall.get(hall.id, ())
        for stand in one.stands
        if stand.hall_id == hall.id and stand.booth
    ]
    return next((number for number in (*planned, *held) if key and key_of(number) == key_of(key)), "")


def _screen(scene: Scene, hall: Hall, booths: tuple[str, ...], there: list[Exhibitor], rows: list[Row]) -> Message:
    drawn = {place.booth for place in scene.catalogue.plans.get(hall.id, ())}
    view = HallMap(
        hall.id,
        hall.name,
        booths,
        tuple(one.name for one in there[:_NAMED]),
        tuple(dict.fromkeys(filter(None, map(row_of, booths)))),
        bool(drawn) and drawn.issuperset(booths),
    )
    return Message(view, scene.source("hall", hall.id), tuple(rows))


def has_map(exhibitor: Exhibitor, hall_id: str, scene: Scene) -> bool:
    """Whether a booth that it has in the hall is on the plan."""
    drawn = {place.booth for place in scene.catalogue.plans.get(hall_id, ())}
    return any(stand.hall_id == hall_id and stand.booth in drawn for stand in exhibitor.stands)
