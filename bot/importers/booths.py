"""``booths.csv``: the plan."""

from __future__ import annotations

from collections.abc import Iterable

from bot.domain.programme import BoothRectangle
from bot.domain.sentence import sentence
from bot.importers.cells import BadValue, CellValue, as_text
from bot.importers.columns import Column, Further, TableFormat
from bot.importers.numbers import parse_number
from bot.importers.records import Located, Record
from bot.importers.references import References

BOOTHS = TableFormat(
    "booths",
    tuple(Column(name, required=True) for name in ("hall_id", "booth", "x", "y", "width", "height")),
    Further.UNUSED,
)


def read_booths(records: Iterable[Record], halls: References | None) -> list[Located[BoothRectangle]]:
    """Every row that is complete. ``halls`` is None where there is no table of halls."""
    found = ((_booth(record, halls), record) for record in records)
    return [Located(booth, record) for booth, record in found if booth]


def _booth(record: Record, halls: References | None) -> BoothRectangle | None:
    hall_id = hall_of(record, record.text("hall_id", required=True), halls)
    booth = record.text("booth", required=True)
    x = record.read("x", _metres, required=True)
    y = record.read("y", _metres, required=True)
    width = record.read("width", _extent, required=True)
    height = record.read("height", _extent, required=True)
    if not booth or x is None or y is None or width is None or height is None:
        return None
    return BoothRectangle(hall_id, booth, x, y, width, height)


def hall_of(record: Record, hall_id: str, halls: References | None) -> str:
    """The id as the table of halls writes it; an error where there is no such hall."""
    if not hall_id or halls is None:
        return hall_id
    found = halls.by_id(hall_id)
    if found is None:
        message = sentence(
            'There is no hall "%(hall_id)s"; correct it or add the hall to halls (known: %(examples)s)',
            hall_id=hall_id,
            examples=halls.examples,
        )
        record.error("hall_id", message)
    return found or hall_id


def _metres(value: CellValue) -> float:
    number = parse_number(value)
    if number < 0:
        raise BadValue(
            sentence(
                '"%(value)s" must not be negative: metres count from the hall\'s top-left corner',
                value=as_text(value),
            )
        )
    return number


def _extent(value: CellValue) -> float:
    number = parse_number(value)
    if number <= 0:
        raise BadValue(sentence('"%(value)s" must be more than 0 metres', value=as_text(value)))
    return number
