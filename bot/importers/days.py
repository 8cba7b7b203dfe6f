"""``[[days]]``: when the expo is open."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from bot.domain.programme import Day
from bot.domain.sentence import sentence
from bot.importers.cells import as_text
from bot.importers.columns import Column, Further, TableFormat
from bot.importers.dates import parse_date
from bot.importers.expo import Calendar
from bot.importers.moments import at
from bot.importers.numbers import parse_count
from bot.importers.records import Located, Record
from bot.importers.times import parse_clock, parse_time

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
_DAY, _NOON, _EARLY = dt.timedelta(days=1), dt.timedelta(hours=12), dt.timedelta(hours=6)


def read_days(records: Iterable[Record], calendar: Calendar) -> list[Located[Day]]:
    """Every day that has a date, in the file's order; one outside of the expo, twice or out of order is logged."""
    days: list[Located[Day]] = []
    for position, record in enumerate(records, start=1):
        date = record.read("date", parse_date, required=True)
        if date is not None:
            days.append(Located(_day(record, position, date), record))
            _check_place(days, calendar)
    return days


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
