"""The agenda, day by day; and what to go to instead."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from bot.domain.agenda import AgendaItem, SubjectKind
from bot.domain.catalogue import Catalogue, name_key
from bot.domain.phase import Phase
from bot.domain.programme import Session, SessionStatus
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.agenda import lines
from bot.services.agenda.lines import Entry
from bot.services.agenda.planning import Planning
from bot.services.browsing.scene import PAGE, Row, column, gone, page_of, session_line
from bot.views.action import Action, Back
from bot.views.agenda import AgendaDay, AgendaEmpty, SessionAlternatives
from bot.views.agenda_actions import (
    DropGone,
    OpenAgendaDay,
    SendCalendar,
    ShowAgenda,
    ShowAlternatives,
    ShowCalendarLink,
    ShowPlanChoice,
)
from bot.views.browsing_actions import (
    OpenDay,
    OpenExhibitor,
    OpenExhibitors,
    OpenProgramme,
    OpenSession,
    ShowNow,
    ShowWelcome,
)
from bot.views.lines import AgendaLine
from bot.views.meeting_actions import OpenMeeting
from bot.views.message import Message
from bot.views.settings_actions import ShowSettings

_OTHER_DAYS = 4


async def show(
    uow: UnitOfWork, planning: Planning, date: dt.date | None = None, page: int | None = None
) -> Message:
    """One day of the agenda; without a ``date`` the one that matters now, without a ``page`` where one is."""
    async with uow.read() as tx:
        items = await tx.agenda.of_viewer(planning.viewer.id)
        places = await meeting_places(tx, items)
    return agenda(planning, items, date, page, places=places)


async def meeting_places(tx: Transaction, items: Iterable[AgendaItem]) -> dict[str, str]:
    """Where the exhibitors of these meetings meet people, if not at their booths."""
    exhibitors = {item.subject.meeting[1] for item in items if item.subject.kind.is_meeting}
    return {one: (await tx.meetings.setup(one)).place for one in exhibitors}


def agenda(
    planning: Planning,
    items: Sequence[AgendaItem],
    date: dt.date | None = None,
    page: int | None = None,
    *,
    places: Mapping[str, str] = lines.NOWHERE_ELSE,
) -> Message:
    """See ``show``."""
    listed = lines.entries(items, planning.catalogue, planning.now, places)
    missing = len(items) - len(listed)
    if not listed:
        return _empty(planning, missing)
    by_day: dict[dt.date, list[Entry]] = {}
    for entry in listed:
        by_day.setdefault(entry.date, []).append(entry)
    shown = date if date in by_day else _day_that_matters(by_day, planning.scene.today)
    today = by_day[shown]
    if page is None:
        page = next((place for place, entry in enumerate(today) if entry.counts), 0) // PAGE
    part, span, navigation = page_of(
        today, page, lambda number: OpenAgendaDay(shown, number), ShowWelcome(), size=PAGE, out=ShowAgenda()
    )
    view = AgendaDay(
        shown,
        tuple(entry.line for entry in part),
        span,
        _next_up(listed, planning) if shown == planning.scene.today else None,
        missing,
    )
    others: Row = tuple(OpenAgendaDay(day) for day in sorted(by_day) if day != shown)[:_OTHER_DAYS]
    more: Row = (DropGone(),) if missing else ()
    link: Row = (ShowCalendarLink(),) if planning.feeds else ()
    ahead: Row = (ShowPlanChoice(),) if planning.scene.phase is not Phase.AFTER else ()
    tools: Row = (SendCalendar(), *link, ShowSettings())
    rows = (*column(map(_opened, part)), others, more, ahead, tools, navigation)
    return Message(view, planning.scene.source("session"), tuple(row for row in rows if row))


def _empty(planning: Planning, missing: int) -> Message:
    scene = planning.scene
    over = scene.phase is Phase.AFTER
    first: Action = OpenDay(scene.today) if scene.phase is Phase.DURING else OpenProgramme()
    ways: Row = (OpenProgramme(), OpenExhibitors()) if over else (first, ShowNow(), OpenExhibitors())
    more: Row = (DropGone(),) if missing else ()
    plan: Row = () if over else (ShowPlanChoice(),)
    rows = (ways, more, plan, (Back(ShowWelcome()), ShowSettings()))
    return Message(AgendaEmpty(missing, over), rows=tuple(row for row in rows if row))


def _day_that_matters(by_day: dict[dt.date, list[Entry]], today: dt.date) -> dt.date:
    """The first, from today on, with something still to go to; else the last one there is."""
    ahead = (
        day for day in sorted(by_day) if day >= today and any(entry.line.state != "over" for entry in by_day[day])
    )
    return next(ahead, max(by_day))


def _next_up(listed: Sequence[Entry], planning: Planning) -> AgendaLine | None:
    ahead = (entry.line for entry in listed if entry.line.state == "coming")
    first = next(ahead, None)
    return first if first and first.start.date() == planning.scene.today else None


def _opened(entry: Entry) -> Action:
    match entry.line.kind:
        case "session":
            return OpenSession(entry.line.id)
        case "meeting" | "hosting":
            return OpenMeeting(int(entry.line.id), at=int(entry.line.start.timestamp() // 60))
    return OpenExhibitor(entry.line.id)


async def drop_gone(uow: UnitOfWork, planning: Planning) -> Message:
    """Drop what is not in the programme any more; the agenda, then."""

    async def work(tx: Transaction) -> Message:
        await planning.seen(tx)
        items = await tx.agenda.of_viewer(planning.viewer.id)
        missing = lines.gone(items, planning.catalogue, planning.now)
        for item in missing:
            await tx.agenda.drop(planning.viewer.id, item.subject)
        return agenda(planning, [item for item in items if item not in missing])

    return await uow.write(work)


async def alternatives(uow: UnitOfWork, planning: Planning, session_id: str, page: int) -> Message:
    """Sessions to go to instead of one: at its time first, then of its track."""
    session = planning.catalogue.session(session_id)
    if session is None:
        return gone("session", OpenProgramme())
    async with uow.read() as tx:
        items = await tx.agenda.of_viewer(planning.viewer.id)
    taken = {item.subject.id for item in items if item.subject.kind is SubjectKind.SESSION}
    found = [other for other in instead_of(session, planning.catalogue, planning.now) if other.id not in taken]
    shown, span, navigation = page_of(
        found, page, lambda number: ShowAlternatives(session.id, number), OpenSession(session.id)
    )
    listed = tuple(session_line(other, planning.catalogue) for other in shown)
    view = SessionAlternatives(session.title, listed, span)
    rows = (*column(OpenSession(other.id) for other in shown), navigation)
    return Message(view, planning.scene.source("session"), rows)


def instead_of(session: Session, catalogue: Catalogue, now: dt.datetime) -> list[Session]:
    """What takes place, has not begun, and is at its time (first) or of its track."""
    others = [
        other
        for other in catalogue.sessions
        if other.id != session.id and other.status is SessionStatus.CONFIRMED and other.start > now
    ]
    at_its_time = [other for other in others if other.start < session.end and session.start < other.end]
    track = name_key(session.track)
    of_its_track = [other for other in others if track and name_key(other.track) == track]
    return list({other.id: other for other in (*at_its_time, *of_its_track)}.values())
