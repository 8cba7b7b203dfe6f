"""``/meetings``: an exhibitor's day by time, table and staff; what waits for it; a visitor's own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from bot.domain.catalogue import Catalogue
from bot.domain.errors import NotAllowed
from bot.domain.lead import Lead
from bot.domain.meeting import OPEN, Meeting, MeetingState, Side
from bot.domain.slot import BLOCK
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.agenda.visits import open_days
from bot.services.browsing.scene import Row, page_of
from bot.services.editions import current_edition
from bot.services.leads.access import access_exhibitor, lead_with
from bot.services.leads.actor import named
from bot.services.meetings.party import Party
from bot.views.agenda_actions import ShowAgenda
from bot.views.browsing_actions import OpenExhibitors, ShowWelcome
from bot.views.meeting_actions import (
    ListMeetingRequests,
    ListOwnMeetings,
    OpenMeeting,
    OpenMeetingDay,
    OpenMeetings,
    SetUpMeetings,
)
from bot.views.meetings import MeetingDay, MeetingLine, MeetingRequests, OwnMeetings
from bot.views.message import Message

PAGE = 8
_OTHER_DAYS = 4
_SHOWN = frozenset({MeetingState.ACCEPTED, MeetingState.KEPT, MeetingState.MISSED})


async def show(uow: UnitOfWork, party: Party) -> Message:
    """``/meetings``"""
    async with uow.read() as tx:
        if await tx.teams.memberships(party.id):
            return await day_screen(tx, party.id, party.catalogue, party.now)
        return await own_screen(tx, party)


async def show_own(uow: UnitOfWork, party: Party, page: int = 0) -> Message:
    """Those in which the viewer is the visitor."""
    async with uow.read() as tx:
        return await own_screen(tx, party, page)


async def own_screen(tx: Transaction, party: Party, page: int = 0) -> Message:
    """See ``show_own``: what is to come or waits, by time. What is over is counted."""
    found = await tx.meetings.of_viewer(await current_edition(tx), party.id)
    ahead = [one for one in found if one.state in OPEN and not _past(one, party.now)]
    works = bool(await tx.teams.memberships(party.id))
    up = OpenMeetings() if works else ShowWelcome()
    shown, span, navigation = page_of(ahead, page, ListOwnMeetings, up, size=PAGE, out=ListOwnMeetings())
    lines = tuple(_line(one, party.catalogue, Side.VISITOR) for one in shown)
    past = sum(one.state in _SHOWN and _past(one, party.now) for one in found)
    numbers = _numbers(shown, span.first)
    ways: Row = (ShowAgenda(), OpenExhibitors())
    rows = (numbers[:4], numbers[4:], ways, navigation)
    return Message(OwnMeetings(lines, span, past), rows=tuple(row for row in rows if row))


def _past(meeting: Meeting, now: dt.datetime) -> bool:
    return meeting.ends_at is not None and meeting.ends_at <= now


def _numbers(shown: Sequence[Meeting], first: int) -> Row:
    return tuple(OpenMeeting(one.id, first + place) for place, one in enumerate(shown))


def _line(
    meeting: Meeting, catalogue: Catalogue, side: Side, lead: Lead | None = None, staff: str = ""
) -> MeetingLine:
    at = meeting.starts_at or meeting.proposed_at
    return MeetingLine(
        meeting.id,
        meeting.state.value,
        catalogue.local(at) if at else None,
        named(catalogue, meeting.exhibitor_id),
        lead.contact.full_name if lead else "",
        lead.contact.company if lead else "",
        meeting.table if side is Side.EXHIBITOR else 0,
        staff,
        meeting.late(side.other) if meeting.state is MeetingState.ACCEPTED else 0,
        meeting.purpose,
        meeting.awaits is side,
    )


async def show_day(uow: UnitOfWork, party: Party, date: dt.date | None = None, page: int = 0) -> Message:
    """The day of the exhibitor in use.

    Raises:
        NotAllowed: they work for nobody.
    """
    async with uow.read() as tx:
        return await day_screen(tx, party.id, party.catalogue, party.now, date, page)


async def day_screen(  # noqa: PLR0917 - who looks, at what, when
    tx: Transaction,
    viewer_id: int,
    catalogue: Catalogue,
    now: dt.datetime,
    date: dt.date | None = None,
    page: int = 0,
) -> Message:
    """See ``show_day``; without a ``date`` today, or the day of the expo that comes next."""
    member = await access_exhibitor(tx, viewer_id)
    exhibitor_id = member.exhibitor_id
    found = await tx.meetings.of_exhibitor(await current_edition(tx), exhibitor_id)
    agreed = [one for one in found if one.state in _SHOWN and one.starts_at is not None]
    days = sorted({_day(one, catalogue) for one in agreed} | {day.date for day in open_days(catalogue)})
    shown_day = date or _day_that_matters(days, catalogue.local(now).date())
    today = [one for one in agreed if _day(one, catalogue) == shown_day]
    shown, span, navigation = page_of(
        sorted(today, key=lambda one: (one.at or now, one.table, one.id)),
        page,
        lambda number: OpenMeetingDay(shown_day, number),
        ShowWelcome(),
        size=PAGE,
        out=OpenMeetings(),
    )
    waiting = [one for one in found if one.awaits is Side.EXHIBITOR]
    setup = await tx.meetings.setup(exhibitor_id)
    blocks = [catalogue.local(start) for start in await tx.meetings.blocks(exhibitor_id)]
    view = MeetingDay(
        named(catalogue, exhibitor_id),
        shown_day,
        page,
        span,
        len(waiting),
        setup.tables,
        tuple(start for start in blocks if start.date() == shown_day and start + BLOCK > now),
        await _hosted_lines(tx, exhibitor_id, shown, catalogue),
    )
    numbers = _numbers(shown, span.first)
    others: Row = tuple(OpenMeetingDay(day) for day in days if day != shown_day)[:_OTHER_DAYS]
    requests: Row = (ListMeetingRequests(),) if waiting else ()
    rows = (numbers[:4], numbers[4:], requests, others, (SetUpMeetings(), ListOwnMeetings()), navigation)
    return Message(view, rows=tuple(row for row in rows if row))


def _day(meeting: Meeting, catalogue: Catalogue) -> dt.date:
    if meeting.starts_at is None:
        raise ValueError("only of what was agreed")
    return catalogue.local(meeting.starts_at).date()


def _day_that_matters(days: Sequence[dt.date], today: dt.date) -> dt.date:
    return next((day for day in days if day >= today), days[-1] if days else today)


async def _hosted_lines(
    tx: Transaction, exhibitor_id: str, shown: Sequence[Meeting], catalogue: Catalogue
) -> tuple[MeetingLine, ...]:
    names = await tx.teams.names(exhibitor_id)
    lines = []
    for one in shown:
        lead = await lead_with(tx, exhibitor_id, one.viewer_id)
        lines.append(_line(one, catalogue, Side.EXHIBITOR, lead, names.get(one.staff_id or 0, "")))
    return tuple(lines)


async def show_requests(uow: UnitOfWork, party: Party, page: int = 0) -> Message:
    """What waits for the answer of the exhibitor in use, also from those who want to move a meeting.

    Raises:
        NotAllowed: they work for nobody.
    """
    async with uow.read() as tx:
        return await requests_screen(tx, party.id, party.catalogue, page)


async def requests_screen(tx: Transaction, viewer_id: int, catalogue: Catalogue, page: int = 0) -> Message:
    """See ``show_requests``."""
    member = await access_exhibitor(tx, viewer_id)
    found = await tx.meetings.of_exhibitor(await current_edition(tx), member.exhibitor_id)
    waiting = [one for one in found if one.awaits is Side.EXHIBITOR]
    shown, span, navigation = page_of(
        waiting, page, ListMeetingRequests, OpenMeetings(), size=PAGE, out=OpenMeetings()
    )
    lines = await _hosted_lines(tx, member.exhibitor_id, shown, catalogue)
    # What is asked for, not what is agreed.
    offers = (catalogue.local(one.proposed_at) if one.proposed_at else None for one in shown)
    lines = tuple(replace(line, at=at) for line, at in zip(lines, offers, strict=True))
    numbers = _numbers(shown, span.first)
    rows = (numbers[:4], numbers[4:], navigation)
    view = MeetingRequests(named(catalogue, member.exhibitor_id), page, span, lines)
    return Message(view, rows=tuple(row for row in rows if row))


async def refreshed(
    tx: Transaction, viewer_id: int, catalogue: Catalogue, now: dt.datetime, queued: Message
) -> Message | None:
    """A queued list as it is when it leaves; None where its reader works for nobody any more."""
    try:
        match queued.view:
            case MeetingDay(date=date, page=page):
                return await day_screen(tx, viewer_id, catalogue, now, date, page)
            case MeetingRequests(page=page):
                return await requests_screen(tx, viewer_id, catalogue, page)
    except NotAllowed:
        return None
    raise TypeError("only lists of an exhibitor's meetings")
