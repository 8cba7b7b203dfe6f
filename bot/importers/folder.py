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
from bot.domain.sentence import sentence
from bot.importers.booths import BOOTHS, read_booths
from bot.importers.columns import TableFormat
from bot.importers.contents import Contents, read_contents
from bot.importers.days import DAYS, read_days
from bot.importers.exhibitors import EXHIBITORS, read_exhibitors
from bot.importers.expo import (
    EXPO,
    TRANSPORT,
    VENUE,
    Calendar,
    read_calendar,
    read_expo,
    read_transport,
    read_venue,
)
from bot.importers.faq import FAQ, read_faq
from bot.importers.halls import HALLS, read_halls
from bot.importers.imported import Counts, Imported, count
from bot.importers.kept import (
    Kept,
    check_kept,
    counts_of,
    in_setting,
    kept_calendar,
    kept_of,
    located,
    report_kept,
)
from bot.importers.options import ImportOptions
from bot.importers.problems import ProblemLog
from bot.importers.progress import SILENT, Progress
from bot.importers.records import Located
from bot.importers.references import References
from bot.importers.rooms import ROOMS, read_rooms
from bot.importers.sessions import SESSIONS, Setting, read_sessions
from bot.importers.sniffing import sniff
from bot.importers.sources import SourceKind, gather
from bot.importers.validation import check_booths, check_no_halls, check_no_rooms, check_unique

FORMAT = "folder"


def recognises(paths: Sequence[Path], options: ImportOptions) -> bool:
    """Whether any of the files is a table of ours (documents alone are not enough). One that only has the name of
    one, and lacks columns that it needs, may be somebody else's list."""
    sources = gather(paths, ProblemLog())
    tables = [source for source in sources if source.kind is not SourceKind.DOCUMENT]
    if len(paths) > 1 or paths[0].is_dir() or any(source.kind is SourceKind.TOML for source in tables):
        return bool(tables)
    if any(
        source.kind is SourceKind.BROKEN and sniff(source.path).format not in ("", "csv", "xlsx")
        for source in tables
    ):
        return False
    contents = read_contents(tables, options, ProblemLog()) if tables else Contents()
    return bool(tables) and not any(record.absent for found in contents.records.values() for record in found[:1])


def read_folder(
    paths: Sequence[Path], options: ImportOptions, current: Programme | None = None, progress: Progress = SILENT
) -> Imported:
    """Read folders, workbooks and files together; all or nothing. ``options`` must be checked already. A table
    that none of them brings stays as it is in ``current``, the programme in force, with a warning."""
    problems = ProblemLog()
    contents = read_contents(gather(paths, problems), options, problems)
    kept = kept_of(current, {*contents.files, *(["documents"] if contents.documents else [])})
    read = _read(contents, options, problems, kept, progress)
    _validate(read, contents)
    if current is not None:
        _check_kept(read, kept, contents, current.expo.timezone, problems)
    report_kept(kept, problems)
    _report_missing(contents, kept, problems, whole=any(path.is_dir() for path in paths))
    counts = _count(read, kept, options.language)
    programme = None if problems.has_errors or read.expo is None else _programme(read.expo, read, contents, kept)
    return Imported(FORMAT, programme, problems.sorted(), counts, tuple(problems.columns), counts_of(kept))


@dataclass(slots=True)
class _Read:
    """Every table, as far as it could be read, and what is kept of the others. ``dates``: see ``Setting``."""

    expo: Expo | None = None
    dates: frozenset[dt.date] | None = None
    days: list[Located[Day]] = field(default_factory=list)
    venue: Venue = field(default_factory=Venue)
    transport: list[Transport] = field(default_factory=list)
    rooms: list[Located[Room]] = field(default_factory=list)
    halls: list[Located[Hall]] = field(default_factory=list)
    exhibitors: list[Located[Exhibitor]] = field(default_factory=list)
    sessions: list[Located[Session]] = field(default_factory=list)
    faq: list[Located[Faq]] = field(default_factory=list)
    booths: list[Located[BoothRectangle]] = field(default_factory=list)


def _read(
    contents: Contents, options: ImportOptions, problems: ProblemLog, kept: Kept, progress: Progress
) -> _Read:
    read = _Read(expo=kept.expo, venue=kept.venue)
    calendar = kept_calendar(kept.expo, options, problems) if kept.expo else Calendar(timezone=options.timezone)
    if expo := contents.one(EXPO):
        calendar = read_calendar(expo, options)
        read.expo = read_expo(expo, calendar)
    if venue := contents.one(VENUE):
        read.venue = read_venue(venue)
    read.days = read_days(contents.table(DAYS), calendar) or located(kept.days, "days", problems)
    read.dates = _dates(calendar, read.days, len(contents.table(DAYS) or kept.days))
    read.transport = read_transport(contents.table(TRANSPORT)) or list(kept.transport)
    read.rooms = read_rooms(contents.table(ROOMS)) or located(kept.rooms, "rooms", problems)
    read.halls = read_halls(contents.table(HALLS)) or located(kept.halls, "halls", problems)
    halls = References((hall.item.id, hall.item.name) for hall in read.halls) if read.halls else None
    firms = read_exhibitors(progress.over(contents.table(EXHIBITORS), "exhibitors"), halls)
    read.exhibitors = firms or located(kept.exhibitors, "exhibitors", problems)
    read.booths = read_booths(contents.table(BOOTHS), halls) or located(kept.booths, "booths", problems)
    read.faq = read_faq(contents.table(FAQ)) or located(kept.faq, "faq", problems)
    setting = Setting(
        zone=ZoneInfo(calendar.timezone or "UTC"),
        dates=read.dates,
        rooms=References((room.item.id, room.item.name) for room in read.rooms) if read.rooms else None,
        exhibitors=References((firm.item.id, firm.item.name) for firm in read.exhibitors),
    )
    sessions = in_setting(kept.sessions, setting.zone, setting.exhibitors)
    brought = read_sessions(progress.over(contents.table(SESSIONS), "sessions"), setting)
    read.sessions = brought or located(sessions, "sessions", problems)
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
    if EXHIBITORS.name in contents.files or BOOTHS.name in contents.files:
        check_booths(read.exhibitors, read.booths)
    if HALLS.name not in contents.files and not read.halls:
        check_no_halls(read.exhibitors, read.booths)
    no_rooms = ROOMS.name not in contents.files or contents.records.get(ROOMS.name) == []
    if (
        SESSIONS.name in contents.files
        and no_rooms
        and not read.rooms
        and (EXPO.name in contents.files or read.expo)
    ):
        check_no_rooms(read.sessions)


def _check_kept(read: _Read, kept: Kept, contents: Contents, zone: str, problems: ProblemLog) -> None:
    def ids(form: TableFormat, found: set[str]) -> set[str] | None:
        """None where the table was brought but gave no row, which was logged."""
        broken = form.name in contents.files and contents.records.get(form.name) != []
        return None if broken and not found else found

    check_kept(
        kept,
        problems,
        expo=read.expo,
        dates=read.dates,
        rooms=ids(ROOMS, {room.item.id for room in read.rooms}),
        halls=ids(HALLS, {hall.item.id for hall in read.halls}),
        exhibitors=ids(EXHIBITORS, {firm.item.id for firm in read.exhibitors}),
        zone_in_force=zone,
    )


def _report_missing(contents: Contents, kept: Kept, problems: ProblemLog, *, whole: bool) -> None:
    """``whole``: a folder was named, so expo.toml is not just left out of a list of files."""
    if EXPO.name not in contents.files and kept.expo is None:
        message = sentence(
            "There is no [expo]; write name, start_date, end_date and timezone below [expo] into expo.toml"
        )
        if not whole and not contents.files.keys() & {DAYS.name, VENUE.name, TRANSPORT.name, ROOMS.name}:
            message = sentence("There is no expo.toml: name the whole folder, or add expo.toml to the files")
        problems.error("expo.toml", 0, "", message)
    for form in (EXHIBITORS, SESSIONS):
        if form.name not in contents.files and not getattr(kept, form.name):
            problems.warn(
                f"{form.name}.csv",
                0,
                "",
                sentence("There is no %(name)s.csv, so the expo will have no %(name)s", name=form.name),
            )


def _count(read: _Read, kept: Kept, language: str) -> Counts:
    """What the files bring; what is kept is not theirs."""
    return count(
        days=0 if kept.days else len(read.days),
        halls=0 if kept.halls else len(read.halls),
        faq=0 if kept.faq else len(read.faq),
        rooms=[] if kept.rooms else [room.item for room in read.rooms],
        exhibitors=[] if kept.exhibitors else [firm.item for firm in read.exhibitors],
        sessions=[] if kept.sessions else [session.item for session in read.sessions],
        booths=[] if kept.booths else [booth.item for booth in read.booths],
        kept_rooms=kept.rooms,
        language=language,
    )


def _programme(expo: Expo, read: _Read, contents: Contents, kept: Kept) -> Programme:
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
        documents=tuple(contents.documents) or kept.documents,
    )
