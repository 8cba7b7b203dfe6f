"""What stays of the programme in force: the tables that the new files don't bring."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, fields, replace
from typing import TypeVar
from zoneinfo import ZoneInfo

from bot.domain.diff import ItemKind
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
from bot.domain.sentence import Sentence, sentence
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
_KINDS = {
    "days": ItemKind.DAY,
    "transport": ItemKind.TRANSPORT,
    "rooms": ItemKind.ROOM,
    "halls": ItemKind.HALL,
    "exhibitors": ItemKind.EXHIBITOR,
    "sessions": ItemKind.SESSION,
    "faq": ItemKind.FAQ,
    "booths": ItemKind.BOOTH,
    "documents": ItemKind.DOCUMENT,
}
_WORDS = {
    "days": (sentence("day"), sentence("days")),
    "transport": (sentence("way of transport"), sentence("ways of transport")),
    "rooms": (sentence("room"), sentence("rooms")),
    "halls": (sentence("hall"), sentence("halls")),
    "exhibitors": (sentence("exhibitor"), sentence("exhibitors")),
    "sessions": (sentence("session"), sentence("sessions")),
    "faq": (sentence("FAQ entry"), sentence("FAQ entries")),
    "booths": (sentence("booth of the plan"), sentence("booths of the plan")),
    "documents": (sentence("document"), sentence("documents")),
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


def counts_of(kept: Kept) -> tuple[tuple[ItemKind, int], ...]:
    """How many of each kind stay."""
    whole = ((ItemKind.EXPO, int(kept.expo is not None)), (ItemKind.VENUE, int(kept.venue != _NO_VENUE)))
    tables = ((kind, len(getattr(kept, table))) for table, kind in _KINDS.items())
    return tuple((kind, number) for kind, number in (*whole, *tables) if number)


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
            problems.warn(
                "expo.toml",
                0,
                "",
                sentence(
                    "The expo in force says %(found)s, so %(option)s %(given)s is not used",
                    found=found,
                    option=option,
                    given=given,
                ),
            )
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
        message = sentence(
            "There is no [expo]: the one in force (%(start)s to %(end)s) is kept",
            start=kept.expo.start_date,
            end=kept.expo.end_date,
        )
        problems.note_kept("expo.toml", message)
    if kept.venue != _NO_VENUE:
        message = sentence(
            "There is no [venue]: the one in force is kept; to remove it, write [venue] with nothing below"
        )
        problems.note_kept("expo.toml", message)
    for table in (*_CSV, *_ARRAYS, "documents"):
        if number := len(getattr(kept, table)):
            file, missing, remedy = _place(table)
            one, many = _WORDS[table]
            kept_rows = (
                sentence("the 1 %(what)s in force is kept", what=one)
                if number == 1
                else sentence("the %(number)s %(what)s in force are kept", number=number, what=many)
            )
            message = sentence("%(missing)s: %(kept)s; %(remedy)s", missing=missing, kept=kept_rows, remedy=remedy)
            problems.note_kept(file, message)


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
            message = sentence(
                "The sessions in force are timed in %(zone)s, not in %(timezone)s; bring sessions too",
                zone=zone_in_force,
                timezone=expo.timezone,
            )
            problems.error("sessions in force", 0, "", message)
    _report(
        kept.exhibitors, lambda item: _hall_gone([s.hall_id for s in item.stands], halls), "exhibitors", problems
    )
    _report(kept.booths, lambda booth: _hall_gone([booth.hall_id], halls), "booths", problems)
    _report(kept.sessions, lambda session: _misplaced(session, dates, rooms, exhibitors), "sessions", problems)


def _report(items: Iterable[T], fault: Callable[[T], Sentence | None], table: str, problems: ProblemLog) -> None:
    faults = [found for item in items if (found := fault(item))]
    if faults:
        one, many = _WORDS[table]
        message = (
            sentence(
                "1 %(what)s in force does not fit what is new (%(fault)s); correct that, or bring %(table)s too",
                what=one,
                fault=faults[0],
                table=table,
            )
            if len(faults) == 1
            else sentence(
                "%(number)s %(what)s in force do not fit what is new (%(fault)s); correct that, or bring "
                "%(table)s too",
                number=len(faults),
                what=many,
                fault=faults[0],
                table=table,
            )
        )
        problems.error(f"{table} in force", 0, "", message)


def _outside(day: Day, expo: Expo) -> Sentence | None:
    if expo.start_date <= day.date <= expo.end_date:
        return None
    return sentence(
        "%(date)s is outside of the expo, %(start_date)s to %(end_date)s",
        date=day.date,
        start_date=expo.start_date,
        end_date=expo.end_date,
    )


def _hall_gone(hall_ids: Iterable[str], halls: Collection[str] | None) -> Sentence | None:
    gone = next((hall_id for hall_id in hall_ids if hall_id and _lacks(halls, hall_id)), None)
    return None if gone is None else sentence('there is no hall "%(gone)s" any more', gone=gone)


def _misplaced(
    session: Session,
    dates: Collection[dt.date] | None,
    rooms: Collection[str] | None,
    exhibitors: Collection[str] | None,
) -> Sentence | None:
    if _lacks(dates, session.date):
        return sentence("session %(id)s is on %(date)s, not a day of the expo", id=session.id, date=session.date)
    if session.room_id and _lacks(rooms, session.room_id):
        return sentence(
            'session %(id)s is in the room "%(room_id)s", which is no more', id=session.id, room_id=session.room_id
        )
    firms = (speaker.exhibitor_id for speaker in session.speakers if speaker.exhibitor_id)
    gone = next((firm for firm in firms if _lacks(exhibitors, firm)), None)
    return (
        None
        if gone is None
        else sentence('session %(id)s names the exhibitor "%(gone)s", who is no more', id=session.id, gone=gone)
    )


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


def _place(table: str) -> tuple[str, Sentence, Sentence]:
    """File, what there is not, and how to remove what is kept."""
    if table in _ARRAYS:
        remedy = sentence("to remove them, write %(table)s = [] at the top of expo.toml", table=table)
        return "expo.toml", sentence("There is no [[%(table)s]]", table=table), remedy
    if table == "documents":
        return "documents", sentence("There are no documents"), sentence("to remove some, bring the others")
    remedy = sentence("to remove some, bring the file with the others")
    return f"{table}.csv", sentence("There is no %(table)s.csv", table=table), remedy
