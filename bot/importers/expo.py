"""``[expo]``, ``[[days]]``, ``[venue]`` and ``[[transport]]``."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.domain.programme import Day, Expo, Fact, Transport, Venue
from bot.domain.sentence import sentence
from bot.importers.cells import BadValue, CellValue, as_text
from bot.importers.columns import Column, Further, TableFormat
from bot.importers.coordinates import read_coordinates
from bot.importers.dates import parse_date
from bot.importers.moments import at
from bot.importers.numbers import parse_count
from bot.importers.options import ImportOptions
from bot.importers.records import Located, Record
from bot.importers.times import parse_clock, parse_time
from bot.importers.zone_names import cities, zone_called

MAX_DAYS = 366
_DAY, _NOON, _EARLY = dt.timedelta(days=1), dt.timedelta(hours=12), dt.timedelta(hours=6)

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
DAYS = TableFormat(
    "days",
    (
        Column("day"),
        Column("date", required=True),
        Column("open"),
        Column("close"),
        Column("last_admission"),
        Column("note", localized=True),
    ),
    Further.UNUSED,
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


def read_days(records: Iterable[Record], calendar: Calendar) -> list[Located[Day]]:
    """Every day that has a date, in the file's order; one outside of the expo, twice or out of order is logged."""
    days: list[Located[Day]] = []
    for position, record in enumerate(records, start=1):
        date = record.read("date", parse_date, required=True)
        if date is not None:
            days.append(Located(_day(record, position, date), record))
            _check_place(days, calendar)
    return days


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


def _day(record: Record, position: int, date: dt.date) -> Day:
    opens = record.read("open", parse_time)
    closes, last = record.read("close", parse_clock), record.read("last_admission", parse_clock)
    if record.cell("close") and not record.cell("open"):
        record.error(
            "open",
            sentence("The day has a closing time but no opening time; write both, or neither if it is closed"),
        )
    elif record.cell("open") and not record.cell("close"):
        record.error("close", sentence("The day has an opening time but no closing time; write both"))
    if opens is not None and closes is not None:
        closes, last = _checked_hours(record, _since_midnight(opens), closes, last)
    number = record.read("day", parse_count) or position
    note = record.localized("note")
    return Day(number, date, opens, _of_day(closes), _of_day(last), note)


def _checked_hours(
    record: Record, opens: dt.timedelta, closes: dt.timedelta, last: dt.timedelta | None
) -> tuple[dt.timedelta, dt.timedelta | None]:
    """Closing and last admission since the day's midnight; what does not fit is logged."""
    if closes <= opens and opens >= _NOON and closes <= _EARLY:
        message = sentence(
            "The day closes at %(closes)s, before it opens at %(opens)s: taken as the night after it, which "
            "%(written)s says for sure",
            closes=as_text(closes),
            opens=as_text(opens),
            written=as_text(closes + _DAY),
        )
        record.warn("close", message)
        closes += _DAY
    if closes <= opens:
        message = sentence(
            "The day closes at %(closes)s, not after it opens at %(opens)s; correct one (2:00 in the night after "
            "is 26:00)",
            closes=as_text(closes),
            opens=as_text(opens),
        )
        record.error("close", message)
        return closes, last
    if closes > opens + _DAY:
        record.error("close", sentence("The day would be open for more than 24 hours; correct the times"))
        return closes, last
    if last is not None and last < opens and closes > _DAY:
        last += _DAY
    if last is not None and not opens <= last <= closes:
        message = sentence(
            "Last admission at %(last)s is outside of %(opens)s to %(closes)s; correct one",
            last=as_text(last),
            opens=as_text(opens),
            closes=as_text(closes),
        )
        record.error("last_admission", message)
    return closes, last


def _since_midnight(time: dt.time) -> dt.timedelta:
    return dt.timedelta(hours=time.hour, minutes=time.minute, seconds=time.second)


def _of_day(since_midnight: dt.timedelta | None) -> dt.time | None:
    """As ``Day`` has it: what is on the next day by its time there."""
    return None if since_midnight is None else at(dt.date.min, since_midnight).time()


def _check_place(days: Sequence[Located[Day]], calendar: Calendar) -> None:
    *before, last = days
    date, record = last.item.date, last.record
    twin = next((day for day in before if day.item.date == date), None)
    start, end = calendar.start, calendar.end
    if start and end and not start <= date <= end:
        record.error(
            "date",
            sentence(
                "%(date)s is outside of the expo (%(start)s to %(end)s); correct it or the expo's dates",
                date=date,
                start=start,
                end=end,
            ),
        )
    elif twin is not None:
        record.error(
            "date",
            sentence("%(date)s is listed already in line %(line)s; keep one", date=date, line=twin.record.line),
        )
    elif before and date < before[-1].item.date:
        record.error(
            "date",
            sentence(
                "%(date)s comes after %(before)s; put the days in order", date=date, before=before[-1].item.date
            ),
        )
    same = next((day for day in before if day.item.number == last.item.number), None)
    if same is not None and twin is None:
        record.error(
            "day",
            sentence(
                "Day %(number)s is listed already in line %(line)s; number them anew",
                number=last.item.number,
                line=same.record.line,
            ),
        )
