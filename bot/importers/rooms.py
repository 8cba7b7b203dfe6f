"""``[[rooms]]``."""

from __future__ import annotations

from collections.abc import Iterable

from bot.domain.programme import Room
from bot.importers.columns import Column, TableFormat
from bot.importers.numbers import parse_count
from bot.importers.records import Located, Record

ROOMS = TableFormat(
    "rooms",
    (
        Column("id", required=True, aliases=("room_id",)),
        Column("name", localized=True, required=True),
        Column("location", localized=True),
        Column("seats"),
    ),
)


def read_rooms(records: Iterable[Record]) -> list[Located[Room]]:
    """Every room that has an id."""
    rooms = [Located(_room(record), record) for record in records]
    return [room for room in rooms if room.item.id]


def _room(record: Record) -> Room:
    return Room(
        id=record.text("id", required=True),
        name=record.localized("name", required=True),
        location=record.localized("location"),
        seats=record.read("seats", parse_count),
        extra=record.extra(),
    )
