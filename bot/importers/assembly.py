"""A file of somebody else's format beside the programme in force: what it brings is new, the rest stays."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from zoneinfo import ZoneInfo

from bot.domain.localized import Localized
from bot.domain.programme import BoothRectangle, Exhibitor, Expo, Programme, Session, Venue
from bot.domain.sentence import sentence, together
from bot.importers.bounds import MAX_ROWS, TOO_MANY_ROWS
from bot.importers.circumstances import Circumstances
from bot.importers.exhibitor_assembly import HallBook, exhibitors_of, rectangles_of
from bot.importers.expo_assembly import check_dates, expo_of, keeps_expo, name_after_file
from bot.importers.found import Found
from bot.importers.imported import Counts, Imported, SessionMark
from bot.importers.kept import located
from bot.importers.records import Located
from bot.importers.references import References
from bot.importers.room_book import RoomBook, written_rooms
from bot.importers.session_assembly import Assembled, SessionAssembly, relinked, speaker_names
from bot.importers.validation import check_booths
from bot.importers.zones import zone_of

_NOTHING = Programme(Expo(Localized(), dt.date.min, dt.date.max, "UTC"))

_BROUGHT = {"sessions": sentence("sessions"), "exhibitors": sentence("exhibitors"), "booths": sentence("booths")}
_WORDS = {**_BROUGHT, "booths": sentence("the plan")}


def assemble(form: str, found: Found, given: Circumstances, current: Programme | None) -> Imported:
    """Put what was found into the programme in force; all or nothing. Where there is no expo in force and the file
    does not say when it is, the programme is None without an error: the file is sound, but needs an expo first."""
    base = current or _NOTHING
    if _is_too_long(found, given):
        return Imported(form, None, given.problems.sorted(), Counts())
    _refuse_empty(found, given)
    name_after_file(found, current, given)
    zone = zone_of(found, given) if found.sessions else None
    halls = HallBook(base.halls, given.language)
    firms_found = given.progress.over(found.exhibitors or [], "exhibitors")
    exhibitors = exhibitors_of(firms_found, halls, base.exhibitors, given)
    plan = rectangles_of(found.booths or (), halls, given)
    firms = tuple(item.item for item in exhibitors) if found.exhibitors else base.exhibitors
    known = References((firm.id, firm.name) for firm in firms)
    rooms = RoomBook(found.sessions or (), base.rooms, given.language)
    sessions = SessionAssembly(
        given,
        file_zone=ZoneInfo(zone or "UTC"),
        zone=ZoneInfo(base.expo.timezone if keeps_expo(found, current) else zone or "UTC"),
        rooms=rooms,
        in_force=base.sessions,
        exhibitors=known,
    )
    assembled = sessions.assemble(given.progress.over(found.sessions or [], "sessions"))
    expo = expo_of(found, [session for _, session in assembled.placed], zone, current, given)
    if expo is not None:
        check_dates(expo, assembled.placed, given)
    _check_booths(exhibitors, plan, base, given)
    _tell_kept(found, current, given)
    counted = _count(found, assembled, rooms=rooms, halls=halls, exhibitors=exhibitors, language=given.language)
    if expo is None or given.problems.has_errors:
        return Imported(form, None, given.problems.sorted(), counted)
    programme = replace(
        base,
        expo=expo,
        venue=base.venue if base.venue != Venue() else found.venue,
        rooms=tuple(rooms.rooms),
        halls=tuple(halls.halls),
        exhibitors=firms,
        sessions=_sessions(assembled, sessions, expo) or relinked(base.sessions, ZoneInfo(expo.timezone), known),
        booths=tuple(item.item for item in plan) or base.booths,
    )
    return Imported(form, programme, given.problems.sorted(), counted)


def _sessions(assembled: Assembled, sessions: SessionAssembly, expo: Expo) -> tuple[Session, ...]:
    placed = [session for _, session in assembled.placed]
    return (*placed, *sessions.drafts(assembled.unplaced, expo.start_date))


def _is_too_long(found: Found, given: Circumstances) -> bool:
    longest = max(len(items or ()) for items in (found.sessions, found.exhibitors, found.booths))
    if longest > MAX_ROWS:
        found.place.error(given.problems, "", sentence("The file has %(too_many)s", too_many=TOO_MANY_ROWS))
    return longest > MAX_ROWS


def _refuse_empty(found: Found, given: Circumstances) -> None:
    brought = {"sessions": found.sessions, "exhibitors": found.exhibitors, "booths": found.booths}
    if any(brought.values()) or given.problems.has_errors:
        return
    name = next((name for name, items in brought.items() if items is not None), "sessions")
    message = sentence(
        "The file holds no %(what)s, so nothing is imported; export it again once they are published",
        what=_BROUGHT[name],
    )
    found.place.error(given.problems, "", message)


def _check_booths(
    exhibitors: Sequence[Located[Exhibitor]],
    plan: Sequence[Located[BoothRectangle]],
    base: Programme,
    given: Circumstances,
) -> None:
    if exhibitors or plan:
        check_booths(
            exhibitors or located(base.exhibitors, "exhibitors", given.problems),
            plan or located(base.booths, "booths", given.problems),
        )


def _tell_kept(found: Found, current: Programme | None, given: Circumstances) -> None:
    """One warning: an organiser should know that the rest did not change."""
    if current is None:
        return
    brought = [word for name, word in _WORDS.items() if getattr(found, name)]
    if not brought:
        return
    message = sentence("The file brings %(what)s; all else stays as it is in force", what=together(brought))
    if keeps_expo(found, current):
        expo = current.expo
        message = sentence(
            "%(kept)s, also the expo itself (%(start)s to %(end)s, %(timezone)s)",
            kept=message,
            start=expo.start_date,
            end=expo.end_date,
            timezone=expo.timezone,
        )
    found.place.warn(given.problems, "", message)


def _count(
    found: Found,
    assembled: Assembled,
    *,
    rooms: RoomBook,
    halls: HallBook,
    exhibitors: Sequence[Located[Exhibitor]],
    language: str,
) -> Counts:
    """By the rules of ``Counts``: rooms and speakers as the file calls them, rectangles as the plan has them."""
    marks = sorted(
        (
            SessionMark(session.title.best(language), session.start, written_rooms(item, language))
            for item, session in assembled.placed
        ),
        key=lambda mark: (mark.start.astimezone(dt.UTC), mark.room, mark.title),
    )
    numbers = {stand.booth for exhibitor in exhibitors for stand in exhibitor.item.stands} - {""}
    return Counts(
        days=found.days or len({mark.start.date() for mark in marks}),
        sessions=len(found.sessions or ()),
        rooms=len(rooms.names),
        speakers=len(speaker_names(found.sessions or (), language)),
        exhibitors=len(exhibitors),
        halls=len(halls.named),
        booths=found.drawn or len(numbers),
        first_session=marks[0] if marks else None,
        last_session=marks[-1] if marks else None,
    )
