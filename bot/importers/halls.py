"""``halls.csv``."""

from __future__ import annotations

from collections.abc import Iterable

from bot.domain.programme import Hall
from bot.importers.columns import Column, TableFormat
from bot.importers.coordinates import LATITUDE, LONGITUDE, read_coordinates
from bot.importers.numbers import parse_size
from bot.importers.records import Located, Record

HALLS = TableFormat(
    "halls",
    (
        Column("hall_id", required=True),
        Column("name", localized=True, required=True),
        Column("theme", localized=True),
        Column("area_m2"),
        Column("facilities", localized=True),
        Column(LATITUDE),
        Column(LONGITUDE),
    ),
)


def read_halls(records: Iterable[Record]) -> list[Located[Hall]]:
    """Every row that has an id."""
    halls = [Located(_hall(record), record) for record in records]
    return [hall for hall in halls if hall.item.id]


def _hall(record: Record) -> Hall:
    latitude, longitude = read_coordinates(record)
    return Hall(
        id=record.text("hall_id", required=True),
        name=record.localized("name", required=True),
        theme=record.localized("theme"),
        area_m2=record.read("area_m2", parse_size),
        facilities=record.items("facilities"),
        extra=record.extra(),
        latitude=latitude,
        longitude=longitude,
    )
