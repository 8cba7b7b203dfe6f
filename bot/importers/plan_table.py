"""A plan of booths as rectangles, in other people's columns and units."""

from __future__ import annotations

from bot.domain.sentence import sentence
from bot.importers.cells import BadValue, as_text
from bot.importers.circumstances import Circumstances
from bot.importers.exhibitor_table import booths_in
from bot.importers.found import FoundBooth, Place
from bot.importers.listing import Listing
from bot.importers.numbers import parse_number
from bot.importers.tables import Row
from bot.importers.text import one_line

UNITS = {
    "m": 1.0, "metre": 1.0, "metres": 1.0, "meter": 1.0, "meters": 1.0, "米": 1.0,
    "cm": 0.01, "centimetre": 0.01, "centimetres": 0.01, "centimeters": 0.01, "厘米": 0.01,
    "mm": 0.001, "millimetres": 0.001, "millimeters": 0.001, "毫米": 0.001,
    "ft": 0.3048, "foot": 0.3048, "feet": 0.3048, "英尺": 0.3048,
}  # fmt: skip
"""Metres by unit."""
_SIDES = ("x", "y", "width", "height")


def rectangles_in(listing: Listing, unit: str, given: Circumstances) -> list[list[FoundBooth]]:
    """All rows that have a booth, with the booths of each; what is wrong is logged. ``unit`` is what the file
    calls it; empty: metres, which is told."""
    scale = UNITS.get(unit.strip().casefold())
    if scale is None:
        message = (
            sentence('The unit "%(unit)s" is not known; its numbers are taken as metres', unit=one_line(unit))
            if unit.strip()
            else sentence("The plan names no unit; its numbers are taken as metres")
        )
        given.problems.warn(listing.file, listing.line, "x", message)
    found = [_rectangle(listing, row, scale or 1.0, given) for row in listing.rows]
    return [booths for booths in found if booths]


def _rectangle(listing: Listing, row: Row, scale: float, given: Circumstances) -> list[FoundBooth]:
    """One, or one for each booth of a cell that names several: the longer side is shared."""
    place = Place(listing.file, row.line)
    names = [name for text in booths_in(listing.value(row, "booth")) if (name := one_line(text))]
    if not names:
        return []
    numbers: list[float] = []
    for side in _SIDES:
        try:
            numbers.append(round(parse_number(listing.value(row, side)) * scale, 3))
        except BadValue as error:
            place.error(given.problems, listing.label(side), error.said)
            return []
    x, y, width, height = numbers
    if min(x, y) < 0 or min(width, height) <= 0:
        message = sentence(
            "The booth %(booth)s must have a width and a height, and lie within its hall: x and y "
            "count from the top-left corner",
            booth=as_text(listing.value(row, "booth")),
        )
        place.error(given.problems, listing.label("x"), message)
        return []
    hall = one_line(as_text(listing.value(row, "hall")))
    count = len(names)
    across = width >= height
    wide, high = (width / count, height) if across else (width, height / count)
    return [
        FoundBooth(
            place, name, hall,
            round(x + number * wide * across, 3), round(y + number * high * (not across), 3),
            round(wide, 3), round(high, 3),
        )
        for number, name in enumerate(names)
    ]  # fmt: skip
