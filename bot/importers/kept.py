"""What stays of the programme in force: the tables that the new files don't bring."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, fields, replace
from typing import TypeVar
from zoneinfo import ZoneInfo

from bot.domain.programme import (
    BoothRectangle,
    Day,
    Document,
    Exhibitor,
    Expo,
    Faq,
    Hall,
    Programme,
    Room,
    Session,
    Speaker,
    Transport,
    Venue,
)
from bot.importers.expo import Calendar
from bot.importers.options import ImportOptions
from bot.importers.problems import ProblemLog
from bot.importers.records import Located, Record
from bot.importers.references import References

T = TypeVar("T")

_NO_VENUE = Venue()

# Where each table would stand, and how it is taken away on purpose.
_CSV = ("halls", "exhibitors", "sessions", "faq", "booths")
_ARRAYS = ("days", "transport", "rooms")
_WORDS = {
    "days": ("day", "days"),
    "transport": ("way of transport", "ways of transport"),
    "rooms": ("room", "rooms"),
    "halls": ("hall", "halls"),
    "exhibitors": ("exhibitor", "exhibitors"),
    "sessions": ("session", "sessions"),
    "faq": ("FAQ entry", "FAQ entries"),
    "booths": ("booth of the plan", "booths of the plan"),
    "documents": ("document", "documents"),
}


@dataclass(frozen=True, slots=True)
class Kept:
    """The tables that stay; empty (``expo``: None) is what the files bring or what nobody has."""

    expo: Expo | None = None
    days: tuple[Day, ...] = ()
    venue: Venue = _NO_VENUE
    transport: tuple[Transport, ...] = ()
    rooms: tuple[Room, ...] = ()
    halls: tuple[Hall, ...] = ()
    exhibitors: tuple[Exhibitor, ...] = ()
    sessions: tuple[Session, ...] = ()
    faq: tuple[Faq, ...] = ()
    booths: tuple[BoothRectangle, ...] = ()
    documents: tuple[Document, ...] = ()


def kept_of(current: Programme | None, brought: Collection[str]) -> Kept:
    """The tables of the programme in force that are not ``brought`` (names of tables, or ``documents``)."""
    if current is None:
        return Kept()
    return Kept(**{item.name: getattr(current, item.name) for item in fields(Kept) if item.name not in brought})


def located(items: Iterable[T], table: str, problems: ProblemLog) -> list[Located[T]]:
    """Kept items beside those that were read: their place is the table in force, line 0."""
    record = Record(f"{table} in force", 0, {}, (), problems)
    return [Located(item, record) for item in items]


def kept_calendar(expo: Expo, options: ImportOptions, problems: ProblemLog) -> Calendar:
    """The dates and zone in force; an option that says otherwise is a warning."""
    for option, given, found in (
        ("--start-date", options.start_date, expo.start_date.isoformat()),
        ("--timezone", options.timezone, expo.timezone),
    ):
        if given and given != found:
            problems.warn("expo.toml", 0, "", f"The expo in force says {found}, so {option} {given} is not used")
    return Calendar(expo.start_date, expo.end_date, expo.timezone)


def in_setting(sessions: Iterable[Session], zone: ZoneInfo, exhibitors: References) -> tuple[Session, ...]:
    """Kept sessions as the new files would have them read: in the expo's zone (the same instants), companies
    linked to the exhibitors and called as these are called now."""
    return tuple(
        replace(
            session,
            start=session.start.astimezone(zone),
            end=session.end.astimezone(zone),
            speakers=tuple(_linked(speaker, exhibitors) for speaker in session.speakers),
        )
        for session in sessions
    )


def report_kept(kept: Kept, problems: ProblemLog) -> None:
    """One warning for each table that stays."""
    if kept.expo is not None:
        dates = f"{kept.expo.start_date} to {kept.expo.end_date}"
        problems.warn("expo.toml", 0, "", f"There is no [expo]: the one in force ({dates}) is kept")
    if kept.venue != _NO_VENUE:
        message = "There is no [venue]: the one in force is kept; to remove it, write [venue] with nothing below"
        problems.warn("expo.toml", 0, "", message)
    for table in (*_CSV, *_ARRAYS, "documents"):
        if number := len(getattr(kept, table)):
            file, missing, remedy = _place(table)
            rows = f"{number} {_WORDS[table][number != 1]}"
            verb = "is" if number == 1 else "are"
            problems.warn(file, 0, "", f"There {missing}: the {rows} in force {verb} kept; {remedy}")


def check_kept(
    kept: Kept,
    problems: ProblemLog,
    *,
    expo: Expo | None,
    dates: Collection[dt.date] | None,
    rooms: Collection[str] | None,
    halls: Collection[str] | None,
    exhibitors: Collection[str] | None,
    zone_in_force: str,
) -> None:
    """Log an error for each table that stays but does not fit what the files bring: ids are those of the programme
    to be, ``dates`` the days that sessions may have; None is what could not be read."""
    if expo is not None:
        _report(kept.days, lambda day: _outside(day, expo), "days", problems)
        if kept.sessions and expo.timezone != zone_in_force:
            message = (
                f"The sessions in force are timed in {zone_in_force}, not in {expo.timezone}; bring sessions too"
            )
            problems.error("sessions in force", 0, "", message)
    _report(
        kept.exhibitors, lambda item: _hall_gone([s.hall_id for s in item.stands], halls), "exhibitors", problems
    )
    _report(kept.booths, lambda booth: _hall_gone([booth.hall_id], halls), "booths", problems)
    _report(kept.sessions, lambda session: _misplaced(session, dates, rooms, exhibitors), "sessions", problems)


def _report(items: Iterable[T], fault: Callable[[T], str], table: str, problems: ProblemLog) -> None:
    faults = [found for item in items if (found := fault(item))]
    if faults:
        one, many = _WORDS[table]
        number = f"1 {one} in force does" if len(faults) == 1 else f"{len(faults)} {many} in force do"
        message = f"{number} not fit what is new ({faults[0]}); correct that, or bring {table} too"
        problems.error(f"{table} in force", 0, "", message)


def _outside(day: Day, expo: Expo) -> str:
    if expo.start_date <= day.date <= expo.end_date:
        return ""
    return f"{day.date} is outside of the expo, {expo.start_date} to {expo.end_date}"


def _hall_gone(hall_ids: Iterable[str], halls: Collection[str] | None) -> str:
    gone = next((hall_id for hall_id in hall_ids if hall_id and _lacks(halls, hall_id)), None)
    return "" if gone is None else f'there is no hall "{gone}" any more'


def _misplaced(
    session: Session,
    dates: Collection[dt.date] | None,
    rooms: Collection[str] | None,
    exhibitors: Collection[str] | None,
) -> str:
    if _lacks(dates, session.date):
        return f"session {session.id} is on {session.date}, not a day of the expo"
    if session.room_id and _lacks(rooms, session.room_id):
        return f'session {session.id} is in the room "{session.room_id}", which is no more'
    firms = (speaker.exhibitor_id for speaker in session.speakers if speaker.exhibitor_id)
    gone = next((firm for firm in firms if _lacks(exhibitors, firm)), None)
    return "" if gone is None else f'session {session.id} names the exhibitor "{gone}", who is no more'


def _lacks(known: Collection[T] | None, item: T) -> bool:
    return known is not None and item not in known


def _linked(speaker: Speaker, exhibitors: References) -> Speaker:
    found = {speaker.exhibitor_id} if speaker.exhibitor_id else set()
    if not found:
        every = [exhibitors.find(text) for text in speaker.company.values()]
        found = {ids[0] for ids in every if len(ids) == 1}
    exhibitor_id = found.pop() if len(found) == 1 else None
    if exhibitor_id is None or exhibitor_id not in exhibitors.ids:
        return speaker
    return replace(speaker, company=exhibitors.ids[exhibitor_id], exhibitor_id=exhibitor_id)


def _place(table: str) -> tuple[str, str, str]:
    """File, what there is not, and how to remove what is kept."""
    if table in _ARRAYS:
        return "expo.toml", f"is no [[{table}]]", f"to remove them, write {table} = [] at the top of expo.toml"
    if table == "documents":
        return "documents", "are no documents", "to remove some, bring the others"
    return f"{table}.csv", f"is no {table}.csv", "to remove some, bring the file with the others"
