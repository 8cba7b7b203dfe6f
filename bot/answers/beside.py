"""Which booths are next to a booth: by the plan, or by their numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.answers.codes import pieces
from bot.answers.normalise import normalise
from bot.domain.catalogue import Catalogue
from bot.domain.programme import BoothRectangle

_NUMBER = re.compile(r"\d+")
# Metres between what touches.
_TOUCHING = 0.01


def beside(catalogue: Catalogue, hall_id: str, booth: str) -> tuple[str, ...]:
    """The taken booths that touch this one on the plan, else those before and after it in its row."""
    own = [(hall_id, booth)]
    near = on_plan(catalogue, own, within=_TOUCHING)
    return near or in_row(catalogue, own)


def on_plan(catalogue: Catalogue, own: list[tuple[str, str]], *, within: float = float("inf")) -> tuple[str, ...]:
    """The taken booths whose edges are nearest on the hall's plan to those of ``own`` ((hall, booth), ...), the
    nearest first; at most ``within`` metres away."""
    plan = [one for one in catalogue.programme.booths if one.hall_id == own[0][0]]
    mine = [one for one in plan if (one.hall_id, one.booth) in own]
    held = {stand.booth for exhibitor in catalogue.programme.exhibitors for stand in exhibitor.stands}
    taken = [one for one in plan if one not in mine and one.booth in held]
    if not mine:
        return ()
    gaps = {one.booth: min(_gap(one, other) for other in mine) for one in taken}
    return tuple(
        sorted((booth for booth in gaps if gaps[booth] <= within), key=lambda booth: (gaps[booth], booth))
    )


def _gap(one: BoothRectangle, other: BoothRectangle) -> float:
    """Metres between two rectangles."""
    across = max(one.x - other.x - other.width, other.x - one.x - one.width, 0.0)
    along = max(one.y - other.y - other.height, other.y - one.y - one.height, 0.0)
    return float((across**2 + along**2) ** 0.5)


def in_row(catalogue: Catalogue, own: list[tuple[str, str]]) -> tuple[str, ...]:
    """The taken booths before and after them by number, of the same row: the letters before the last number."""
    hall_id = own[0][0]
    numbers = dict.fromkeys(
        stand.booth
        for exhibitor in catalogue.programme.exhibitors
        for stand in exhibitor.stands
        if stand.hall_id == hall_id and stand.booth
    )
    mine = [
        booth for hall, booth in own if hall == hall_id and _row(booth) == _row(own[0][1]) and booth in numbers
    ]
    row = sorted((one for one in numbers if mine and _row(one) == _row(mine[0])), key=_place)
    return tuple(_around(row, mine)) if mine else ()


def _around(row: list[str], mine: list[str]) -> Iterable[str]:
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
