"""Where something is on earth."""

from __future__ import annotations

from collections.abc import Callable

from bot.domain.sentence import sentence
from bot.importers.cells import BadValue, CellValue, as_text
from bot.importers.numbers import parse_number
from bot.importers.records import Record

LATITUDE, LONGITUDE = "latitude", "longitude"


def read_coordinates(record: Record) -> tuple[float | None, float | None]:
    """Latitude and longitude in degrees; what is wrong is logged and left out."""
    latitude = record.read(LATITUDE, _degrees(90))
    longitude = record.read(LONGITUDE, _degrees(180))
    given = [name for name in (LATITUDE, LONGITUDE) if record.cell(name)]
    if len(given) == 1:
        record.error(given[0], sentence("latitude and longitude belong together; write both or neither"))
    return latitude, longitude


def _degrees(limit: int) -> Callable[[CellValue], float]:
    def parse(value: CellValue) -> float:
        number = parse_number(value)
        if abs(number) > limit:
            raise BadValue(
                sentence(
                    '"%(value)s" must be between -%(limit)s and %(limit)s degrees',
                    value=as_text(value),
                    limit=limit,
                )
            )
        return number

    return parse
