"""How long it takes from one stop to the next: by the plan within a hall, by coordinates between halls."""

from __future__ import annotations

import math
from collections.abc import Hashable
from dataclasses import dataclass

from bot.domain.catalogue import Catalogue
from bot.domain.programme import Exhibitor
from bot.domain.walk import walk_metres, walk_minutes

_WITHIN_HALL, _BETWEEN_HALLS = 2, 5
"""Where nothing is known but the halls."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a hall: metres from its corner, where its plan is known. ``hall_id`` may be empty."""

    hall_id: str
    x: float | None = None
    y: float | None = None


class Walking:
    """Minutes between spots of one catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def __call__(self, start: Hashable, end: Hashable) -> int:
        if not isinstance(start, Spot) or not isinstance(end, Spot) or not start.hall_id or not end.hall_id:
            return _WITHIN_HALL if start is not None else 0
        if start.hall_id != end.hall_id:
            return self._between(start.hall_id, end.hall_id)
        if start.x is None or start.y is None or end.x is None or end.y is None:
            return 0 if start == end else _WITHIN_HALL
        # Aisles run along and across: one walks both.
        return walk_metres(math.fabs(start.x - end.x) + math.fabs(start.y - end.y))

    def _between(self, start: str, end: str) -> int:
        one, other = self._catalogue.hall(start), self._catalogue.hall(end)
        if one and other and one.position and other.position:
            return walk_minutes(one.position, other.position) + _WITHIN_HALL
        return _BETWEEN_HALLS


def spot_of(exhibitor: Exhibitor, catalogue: Catalogue) -> Spot | None:
    """Its first booth; None where it has none."""
    if not exhibitor.stands:
        return None
    first = exhibitor.stands[0]
    for place in catalogue.plans.get(first.hall_id, ()):
        if place.booth == first.booth:
            return Spot(first.hall_id, place.x + place.width / 2, place.y + place.height / 2)
    return Spot(first.hall_id)
