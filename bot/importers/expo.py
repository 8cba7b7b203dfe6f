"""``[expo]``, ``[venue]`` and ``[[transport]]``."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.programme import Expo, Fact, Transport, Venue
from bot.domain.sentence import sentence
from bot.importers.cells import BadValue, CellValue, as_text
from bot.importers.columns import Column, Further, TableFormat
from bot.importers.coordinates import read_coordinates
from bot.importers.dates import parse_date
from bot.importers.options import ImportOptions
from bot.importers.records import Record
from bot.importers.zone_names import cities, zone_called

MAX_DAYS = 366

EXPO = TableFormat(
    "expo",
    (
        Column("name", localized=True),
        Column("short", localized=True),
        Column("edition", localized=True),
        Column("theme", localized=True),
        Column("start_date"),
        Column("end_date"),
        Column("timezone"),
        Column("organizer", localized=True, aliases=("organiser",)),
        Column("website"),
        Column("contact_email"),
        Column("contact_phone"),
    ),
    Further.FACTS,
)
VENUE = TableFormat(
    "venue",
    (
        Column("name", localized=True),
        Column("address", localized=True),
        Column("entrances", localized=True),
        Column("latitude"),
        Column("longitude"),
    ),
    Further.UNUSED,
)
TRANSPORT = TableFormat(
    "transport",
    (Column("mode", localized=True, required=True), Column("text", localized=True, required=True)),
    Further.UNUSED,
)


@dataclass(frozen=True, slots=True)
class Calendar:
    """When and in which zone; None for what is missing or wrong, which is logged."""

    start: dt.date | None = None
    end: dt.date | None = None
    timezone: str | None = None


def read_calendar(record: Record, options: ImportOptions) -> Calendar:
    """The expo's dates and zone, apart from the rest: other tables are read against them."""
    start = _start_date(record, options)
    end = record.read("end_date", parse_date, required=True)
    timezone = _timezone(record, options)
    if start and end and end < start:
        record.error(
            "end_date",
            sentence(
                "The expo ends on %(end)s before it starts on %(start)s; correct one of the dates",
                end=end,
                start=start,
            ),
        )
        return Calendar(timezone=timezone)
    if start and end and (end - start).days >= MAX_DAYS:
        record.error(
            "end_date",
            sentence("The expo would last %(days)s days; correct one of the dates", days=(end - start).days + 1),
        )
        return Calendar(timezone=timezone)
    return Calendar(start, end, timezone)


def read_expo(record: Record, calendar: Calendar) -> Expo | None:
    """None where a name, a date or the zone is missing or wrong, which is logged."""
    name = record.localized("name", required=True)
    if not name or calendar.start is None or calendar.end is None or calendar.timezone is None:
        return None
    return Expo(
        name=name,
        start_date=calendar.start,
        end_date=calendar.end,
        timezone=calendar.timezone,
        short=record.localized("short"),
        edition=record.localized("edition"),
        theme=record.localized("theme"),
        organizer=record.localized("organizer"),
        website=record.text("website"),
        contact_email=record.text("contact_email"),
        contact_phone=record.text("contact_phone"),
        facts=tuple(Fact(key, value) for key, value in record.facts().items()),
    )


def read_venue(record: Record) -> Venue:
    """The venue; wrong coordinates are logged and left out."""
    latitude, longitude = read_coordinates(record)
    return Venue(
        name=record.localized("name"),
        address=record.prose("address"),
        entrances=record.items("entrances"),
        latitude=latitude,
        longitude=longitude,
    )


def read_transport(records: Iterable[Record]) -> list[Transport]:
    """The ways to get there, in the file's order."""
    return [
        Transport(record.localized("mode", required=True), record.prose("text", required=True))
        for record in records
    ]


def _start_date(record: Record, options: ImportOptions) -> dt.date | None:
    given = parse_date(options.start_date) if options.start_date else None
    if given is not None and record.cell("start_date") is None:
        return given
    found = record.read("start_date", parse_date, required=True)
    if found and given and found != given:
        record.warn(
            "start_date",
            sentence("The file says %(found)s, so --start-date %(given)s is not used", found=found, given=given),
        )
    return found


def _timezone(record: Record, options: ImportOptions) -> str | None:
    if options.timezone and record.cell("timezone") is None:
        return options.timezone
    name = record.read("timezone", parse_timezone, required=True)
    if name and options.timezone and name != options.timezone:
        record.warn(
            "timezone",
            sentence(
                "The file says %(found)s, so --timezone %(given)s is not used",
                found=name,
                given=options.timezone,
            ),
        )
    return name


def parse_timezone(value: CellValue) -> str:
    """An IANA name such as ``Asia/Shanghai``, of what ``zone_called`` understands.

    Raises:
        BadValue: there is no such zone.
    """
    text = as_text(value).strip()
    if zone := zone_called(text):
        return zone
    by_city = cities()
    plain = text.casefold().replace(" ", "_")
    close = difflib.get_close_matches(plain.rsplit("/", 1)[-1], by_city, n=1, cutoff=0.8)
    example = by_city[close[0]] if close else "Asia/Shanghai"
    raise BadValue(
        sentence(
            'There is no time zone "%(text)s"; write an IANA name such as %(example)s', text=text, example=example
        )
    )
