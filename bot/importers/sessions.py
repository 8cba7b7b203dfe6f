"""``sessions.csv``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot.domain.localized import Localized
from bot.domain.programme import Session, SessionStatus
from bot.domain.sentence import sentence
from bot.importers.cells import BadValue, CellValue, as_text
from bot.importers.columns import Column, TableFormat
from bot.importers.dates import parse_date
from bot.importers.records import Located, Record
from bot.importers.references import References
from bot.importers.speakers import read_speakers
from bot.importers.spoken import is_interpreted, spoken_in
from bot.importers.text import one_line
from bot.importers.times import instant, parse_clock

SESSIONS = TableFormat(
    "sessions",
    (
        Column("session_id", required=True),
        Column("date", required=True),
        Column("start", required=True),
        Column("end", required=True),
        Column("room", localized=True),
        Column("track", localized=True),
        Column("title", localized=True, required=True),
        Column("speakers", localized=True, aliases=("speaker",)),
        Column("companies", localized=True, aliases=("company",)),
        Column("language", localized=True),
        Column("language_note", localized=True),
        Column("abstract", localized=True),
        Column("status"),
    ),
)
_STATUS = {status.value: status for status in SessionStatus} | {"canceled": SessionStatus.CANCELLED}


@dataclass(frozen=True, slots=True)
class Setting:
    """What sessions are read against. ``dates`` is None where the expo's days are not known, ``rooms`` where there
    is no table of rooms."""

    zone: ZoneInfo
    dates: frozenset[dt.date] | None
    rooms: References | None
    exhibitors: References


def read_sessions(records: Iterable[Record], setting: Setting) -> list[Located[Session]]:
    """Every row that has an id, a day and its times."""
    read = ((_session(record, setting), record) for record in records)
    return [Located(session, record) for session, record in read if session]


def _session(record: Record, setting: Setting) -> Session | None:
    session_id = record.text("session_id", required=True)
    date = record.read("date", parse_date, required=True)
    if date is not None and setting.dates is not None and date not in setting.dates:
        days = " to ".join(str(day) for day in dict.fromkeys((min(setting.dates), max(setting.dates))))
        record.error(
            "date",
            sentence(
                "%(date)s is not a day of the expo (%(days)s); correct it or the expo's days", date=date, days=days
            ),
        )
    times = _times(record, date, setting.zone)
    title = record.localized("title", required=True)
    room_id = _room(record, setting.rooms)
    speakers = read_speakers(record, setting.exhibitors)
    status = record.read("status", _status) or SessionStatus.CONFIRMED
    languages, language_note = _languages(record)
    if not session_id or date is None or times is None:
        return None
    return Session(
        id=session_id,
        date=date,
        start=times[0],
        end=times[1],
        title=title,
        room_id=room_id,
        track=record.localized("track"),
        speakers=speakers,
        languages=languages,
        language_note=language_note,
        abstract=record.prose("abstract"),
        status=status,
        extra=record.extra(),
    )


def _times(record: Record, date: dt.date | None, zone: ZoneInfo) -> tuple[dt.datetime, dt.datetime] | None:
    start = _instant(record, "start", date, zone)
    end = _instant(record, "end", date, zone)
    if start is None or end is None:
        return None
    if end.astimezone(dt.UTC) <= start.astimezone(dt.UTC):
        record.error(
            "end",
            sentence(
                "The session ends at %(end)s, not after it starts at %(start)s; correct one (half "
                "past midnight is 24:30)",
                end=_clock(end, date),
                start=_clock(start, date),
            ),
        )
    return start, end


def _instant(record: Record, column: str, date: dt.date | None, zone: ZoneInfo) -> dt.datetime | None:
    def parse(value: CellValue) -> dt.datetime | None:
        since = _since_midnight(value, date)
        return instant(date, since, zone) if date is not None else None

    return record.read(column, parse, required=True)


def _clock(time: dt.datetime, date: dt.date | None) -> str:
    """As the file counts: half past midnight is 24:30."""
    midnight = dt.datetime.combine(date or time.date(), dt.time())
    return as_text(time.replace(tzinfo=None) - midnight)


def _since_midnight(value: CellValue, date: dt.date | None) -> dt.timedelta:
    """A spreadsheet may hold date and time in one cell: then the date must agree."""
    if isinstance(value, dt.datetime) and value.year > 1900:
        if date is not None and value.date() != date:
            raise BadValue(
                sentence(
                    "%(value)s is not on %(date)s; write the time only, such as 09:30",
                    value=as_text(value),
                    date=date,
                )
            )
        value = value.time()
    return parse_clock(value)


def _room(record: Record, rooms: References | None) -> str:
    written = record.localized("room")
    if rooms is None:
        return written.best("en")
    found: dict[str, None] = {}
    for text in written.values():
        ids = rooms.find(text)
        if len(ids) > 1:
            record.error(
                "room",
                sentence(
                    '"%(text)s" is the name of several rooms (%(ids)s); write the id',
                    text=text,
                    ids=", ".join(ids),
                ),
            )
        elif not ids:
            message = sentence(
                'There is no room "%(text)s"; correct it or add [[rooms]] to expo.toml (known: %(examples)s)',
                text=text,
                examples=rooms.examples,
            )
            record.error("room", message)
        found |= dict.fromkeys(ids)
    if len(found) > 1 and len(written.values()) > 1:
        record.error(
            "room", sentence("The languages name different rooms (%(found)s); name one", found=", ".join(found))
        )
    return next(iter(found), "")


def _status(value: CellValue) -> SessionStatus:
    text = one_line(as_text(value))
    status = _STATUS.get(text.casefold())
    if status is None:
        raise BadValue(
            sentence('"%(text)s" is no status; write confirmed, cancelled or draft (empty: confirmed)', text=text)
        )
    return status


def _languages(record: Record) -> tuple[tuple[str, ...], Localized]:
    """The tags, whichever of the columns (``language_en``, ``language_zh``) says them; what is said beyond, there
    or in a column of its own."""
    items = record.items("language")
    tags = dict.fromkeys(tag for item in items for tag in _spoken(record, item))
    locales = dict.fromkeys(locale for item in items for locale in item.by_locale)
    said = Localized({one: "; ".join(filter(None, (item.exact(one) for item in items))) for one in locales})
    told = said if any(map(is_interpreted, said.values())) else Localized()
    return tuple(tags), record.localized("language_note") or told


def _spoken(record: Record, item: Localized) -> tuple[str, ...]:
    found = next((tags for text in item.values() if (tags := spoken_in(text))), ())
    if not found:
        text = item.best("en")
        record.warn(
            "language",
            sentence('"%(text)s" is no language that is known; write a tag such as en or zh', text=text),
        )
    return found or (item.best("en"),)
