"""A hall or a booth by what somebody typed."""

from __future__ import annotations

from bot.domain.catalogue import Catalogue
from bot.views.action import Action
from bot.views.browsing_actions import OpenHall, OpenHallMap


def place_named(typed: str, catalogue: Catalogue) -> Action | None:
    """The screen of the booth with that number, or of the hall with that id or name; None where there is none."""
    wanted = _plain(typed)
    for hall in catalogue.programme.halls:
        names = (hall.id, *hall.name.values(), *hall.short_name.values())
        if wanted and wanted in map(_plain, names):
            return OpenHall(hall.id)
    stands = [(stand.hall_id, stand.booth) for one in catalogue.programme.exhibitors for stand in one.stands]
    places = [(place.hall_id, place.booth) for place in catalogue.programme.booths]
    found = next((place for place in (*stands, *places) if wanted and _plain(place[1]) == wanted), None)
    hall_of_it = catalogue.hall(found[0]) if found else None
    return OpenHallMap(hall_of_it.id, found[1]) if found and hall_of_it else None


def _plain(text: str) -> str:
    """As it is compared: letters and digits."""
    return "".join(filter(str.isalnum, text)).casefold()
