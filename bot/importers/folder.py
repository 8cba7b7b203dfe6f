"""Our own format: a folder of tables, or a workbook with one sheet a table."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.domain.programme import (
    BoothRectangle,
    Day,
    Exhibitor,
    Expo,
    Faq,
    Hall,
    Programme,
    Room,
    Session,
    Transport,
    Venue,
)
from bot.importers.booths import BOOTHS, read_booths
from bot.importers.contents import Contents, read_contents
from bot.importers.exhibitors import EXHIBITORS, read_exhibitors
from bot.importers.expo import (
    DAYS,
    EXPO,
    TRANSPORT,
    VENUE,
    Calendar,
    read_calendar,
    read_days,
    read_expo,
    read_transport,
    read_venue,
)
from bot.importers.faq import FAQ, read_faq
from bot.importers.halls import HALLS, read_halls
from bot.importers.imported import Imported, count
from bot.importers.options import ImportOptions
from bot.importers.problems import ProblemLog
from bot.importers.records import Located
from bot.importers.references import References
from bot.importers.rooms import ROOMS, read_rooms
from bot.importers.sessions import SESSIONS, Setting, read_sessions
from bot.importers.sources import SourceKind, gather
from bot.importers.validation import check_booths, check_no_halls, check_no_rooms, check_unique

FORMAT = "folder"


def recognises(paths: Sequence[Path]) -> bool:
    """Whether any of the files is a table of ours (documents alone are not enough)."""
    return any(source.kind is not SourceKind.DOCUMENT for source in gather(paths, ProblemLog()))


def read_folder(paths: Sequence[Path], options: ImportOptions) -> Imported:
    """Read folders, workbooks and files together; all or nothing. ``options`` must be checked already."""
    problems = ProblemLog()
    contents = read_contents(gather(paths, problems), options, problems)
    read = _read(contents, options, problems)
    _validate(read, contents)
    _report_missing(contents, problems)
    counts = count(
        days=len(read.days),
        halls=len(read.halls),
        faq=len(read.faq),
        rooms=[located.item for located in read.rooms],
        exhibitors=[located.item for located in read.exhibitors],
        sessions=[located.item for located in read.sessions],
        booths=[located.item for located in read.booths],
        language=options.language,
    )
    programme = None if problems.has_errors or read.expo is None else _programme(read.expo, read, contents)
    return Imported(FORMAT, programme, problems.sorted(), counts)


@dataclass(slots=True)
class _Read:
    """Every table, as far as it could be read."""

    expo: Expo | None = None
    days: list[Located[Day]] = field(default_factory=list)
    venue: Venue = field(default_factory=Venue)
    transport: list[Transport] = field(default_factory=list)
    rooms: list[Located[Room]] = field(default_factory=list)
    halls: list[Located[Hall]] = field(default_factory=list)
    exhibitors: list[Located[Exhibitor]] = field(default_factory=list)
    sessions: list[Located[Session]] = field(default_factory=list)
    faq: list[Located[Faq]] = field(default_factory=list)
    booths: list[Located[BoothRectangle]] = field(default_factory=list)


def _read(contents: Contents, options: ImportOptions, problems: ProblemLog) -> _Read:
    read = _Read()
    calendar = Calendar(timezone=options.timezone)
    if expo := contents.one(EXPO):
        calendar = read_calendar(expo, options)
        read.expo = read_expo(expo, calendar)
    if venue := contents.one(VENUE):
        read.venue = read_venue(venue)
    read.days = read_days(contents.table(DAYS), calendar)
    read.transport = read_transport(contents.table(TRANSPORT))
    read.rooms = read_rooms(contents.table(ROOMS))
    read.halls = read_halls(contents.table(HALLS))
    halls = References((hall.item.id, hall.item.name) for hall in read.halls) if read.halls else None
    read.exhibitors = read_exhibitors(contents.table(EXHIBITORS), halls)
    read.booths = read_booths(contents.table(BOOTHS), halls)
    read.faq = read_faq(contents.table(FAQ))
    setting = Setting(
        zone=ZoneInfo(calendar.timezone or "UTC"),
        dates=_dates(calendar, read.days, len(contents.table(DAYS))),
        rooms=References((room.item.id, room.item.name) for room in read.rooms) if read.rooms else None,
        exhibitors=References((located.item.id, located.item.name) for located in read.exhibitors),
    )
    read.sessions = read_sessions(contents.table(SESSIONS), setting)
    return read


def _dates(calendar: Calendar, days: Sequence[Located[Day]], rows: int) -> frozenset[dt.date] | None:
    """The days listed; the whole expo where none is, or where one is wrong."""
    if calendar.start is None or calendar.end is None:
        return None
    length = (calendar.end - calendar.start).days + 1
    whole = frozenset(calendar.start + dt.timedelta(days=number) for number in range(length))
    listed = frozenset(day.item.date for day in days)
    return listed if days and len(days) == rows and listed <= whole else whole


def _validate(read: _Read, contents: Contents) -> None:
    check_unique(read.rooms, "id", lambda room: room.id)
    check_unique(read.halls, "hall_id", lambda hall: hall.id)
    check_unique(read.exhibitors, "exhibitor_id", lambda exhibitor: exhibitor.id)
    check_unique(read.sessions, "session_id", lambda session: session.id)
    check_unique(read.faq, "faq_id", lambda faq: faq.id)
    check_booths(read.exhibitors, read.booths)
    if HALLS.name not in contents.files:
        check_no_halls(read.exhibitors, read.booths)
    if ROOMS.name not in contents.files and EXPO.name in contents.files:
        check_no_rooms(read.sessions)


def _report_missing(contents: Contents, problems: ProblemLog) -> None:
    if EXPO.name not in contents.files:
        message = "There is no [expo]; write name, start_date, end_date and timezone below [expo] into expo.toml"
        problems.error("expo.toml", 0, "", message)
    for form in (EXHIBITORS, SESSIONS):
        if form.name not in contents.files:
            problems.warn(
                f"{form.name}.csv", 0, "", f"There is no {form.name}.csv, so the expo will have no {form.name}"
            )


def _programme(expo: Expo, read: _Read, contents: Contents) -> Programme:
    return Programme(
        expo=expo,
        days=tuple(located.item for located in read.days),
        venue=read.venue,
        transport=tuple(read.transport),
        rooms=tuple(located.item for located in read.rooms),
        halls=tuple(located.item for located in read.halls),
        exhibitors=tuple(located.item for located in read.exhibitors),
        sessions=tuple(located.item for located in read.sessions),
        faq=tuple(located.item for located in read.faq),
        booths=tuple(located.item for located in read.booths),
        documents=tuple(contents.documents),
    )
