"""A meeting on screen, as one of both sides may see it, with what they can do about it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.domain.agenda import AgendaItem
from bot.domain.catalogue import Catalogue
from bot.domain.errors import NotAllowed
from bot.domain.lead import Lead
from bot.domain.localized import Localized
from bot.domain.meeting import LATE_MINUTES, LENGTH, OPEN, Meeting, MeetingState, Step, steps
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.agenda import lines
from bot.services.browsing.scene import Row, exhibitor_line
from bot.services.leads.access import lead_with
from bot.services.leads.actor import named
from bot.services.meetings.access import Held, access_meeting
from bot.services.meetings.party import Party
from bot.services.meetings.telling import ASKING
from bot.views.action import Back
from bot.views.agenda import Reminder
from bot.views.agenda_actions import ShowAgenda
from bot.views.browsing_actions import OpenExhibitor
from bot.views.card_actions import SendCard
from bot.views.lead_actions import OpenLead
from bot.views.lines import AgendaLine, ExhibitorLine
from bot.views.meeting_actions import (
    AcceptMeeting,
    AskCancel,
    AskDecline,
    BarMeetings,
    ChooseStaff,
    DeclineMeeting,
    OfferTimes,
    OpenMeetings,
    ReportMeeting,
    RunLate,
    SendMeetingCalendar,
    SettleMeeting,
    WithdrawMeeting,
)
from bot.views.meetings import MeetingCard, MeetingDetails
from bot.views.message import Message


def line_of(catalogue: Catalogue, exhibitor_id: str) -> ExhibitorLine:
    """The exhibitor; its id, where it is not in the programme any more."""
    exhibitor = catalogue.exhibitor(exhibitor_id)
    return (
        exhibitor_line(exhibitor, catalogue)
        if exhibitor
        else ExhibitorLine(exhibitor_id, named(catalogue, exhibitor_id))
    )


def stand_of(catalogue: Catalogue, exhibitor_id: str) -> str:
    """Where its booth is, as both are told when they agree; empty: nowhere."""
    exhibitor = catalogue.exhibitor(exhibitor_id)
    return "; ".join(f"{one.hall_id} {one.booth}" for one in exhibitor.stands) if exhibitor else ""


async def open_meeting(uow: UnitOfWork, party: Party, meeting_id: int) -> Message:
    """The meeting.

    Raises:
        NotAllowed: it is none of theirs.
    """
    async with uow.read() as tx:
        return await card(tx, party.id, party.catalogue, party.now, meeting_id)


async def card(  # noqa: PLR0917 - who looks, when, at what
    tx: Transaction,
    viewer_id: int,
    catalogue: Catalogue,
    now: dt.datetime,
    meeting_id: int,
    event: str = "",
    *,
    was: dt.datetime | None = None,
) -> Message:
    """The meeting as it is now, for that viewer; ``event`` has just happened (see ``MeetingCard``).

    Raises:
        NotAllowed: it is none of theirs.
    """
    held = await access_meeting(tx, viewer_id, meeting_id)
    lead = await lead_with(tx, held.meeting.exhibitor_id, held.meeting.viewer_id) if held.hosts else None
    details = await _details(tx, held, viewer_id, catalogue, now, lead)
    view = MeetingCard(
        meeting_id, event, held.meeting.revision, None if was is None else catalogue.local(was), details
    )
    return Message(view, rows=tuple(row for row in _rows(held, now, lead) if row))


async def refreshed(
    tx: Transaction, viewer_id: int, catalogue: Catalogue, now: dt.datetime, queued: Message
) -> Message | None:
    """A queued card as it is when it leaves. None where it is none of the reader's any more, or asks for an answer
    that was given, or taken back, meanwhile."""
    view = queued.view
    if not isinstance(view, MeetingCard):
        raise TypeError("only cards of meetings")
    meeting = await tx.meetings.get(view.meeting_id)
    if meeting is None or (view.event in ASKING and meeting.revision != view.revision):
        return None
    if view.event == "after" and meeting.state is not MeetingState.ACCEPTED:
        return None
    try:
        shown = await card(tx, viewer_id, catalogue, now, view.meeting_id, view.event, was=view.was)
    except NotAllowed:
        return None
    return replace(shown, locale=queued.locale)


async def reminder_there(tx: Transaction, item: AgendaItem, reminder: Message) -> Message:
    """A reminder of a meeting, with the place that the exhibitor has named in the place of its booth."""
    _, exhibitor_id = item.subject.meeting
    setup = await tx.meetings.setup(exhibitor_id)
    if not setup.place or not isinstance(reminder.view, Reminder):
        return reminder
    there = replace(reminder.view, place=Localized.of(en=setup.place), location=Localized())
    return replace(reminder, view=there)


async def _details(  # noqa: PLR0917 - see above
    tx: Transaction, held: Held, viewer_id: int, catalogue: Catalogue, now: dt.datetime, lead: Lead | None
) -> MeetingDetails:
    meeting, side = held.meeting, held.side
    contact = lead.contact if lead else None
    staff = await tx.teams.names(meeting.exhibitor_id) if meeting.staff_id else {}
    setup = await tx.meetings.setup(meeting.exhibitor_id)
    # Who will be there is theirs to know once it is agreed.
    agreed = meeting.starts_at is not None
    start = catalogue.local(meeting.starts_at) if meeting.starts_at else None
    over = meeting.ends_at is not None and meeting.ends_at <= now
    return MeetingDetails(
        host=held.hosts,
        exhibitor=line_of(catalogue, meeting.exhibitor_id),
        state=meeting.state.value,
        start=start,
        end=start + LENGTH if start else None,
        proposed=catalogue.local(meeting.proposed_at) if meeting.proposed_at else None,
        own=meeting.proposer is side,
        purpose=meeting.purpose,
        words=meeting.words,
        reply=meeting.reply,
        name=contact.full_name if contact else "",
        company=contact.company if contact else "",
        place=setup.place,
        table=meeting.table if held.hosts and agreed else 0,
        staff=staff.get(meeting.staff_id or 0, "") if agreed else "",
        late=0 if over else meeting.late(side.other),
        own_late=0 if over else meeting.late(side),
        shared=not held.hosts and await _has_card(tx, meeting),
        clashes=await _clashes(tx, meeting, viewer_id, catalogue, now),
    )


async def _has_card(tx: Transaction, meeting: Meeting) -> bool:
    latest = await tx.consents.latest(meeting.edition, meeting.exhibitor_id, meeting.viewer_id)
    return latest is not None and latest.live


async def _clashes(
    tx: Transaction, meeting: Meeting, viewer_id: int, catalogue: Catalogue, now: dt.datetime
) -> tuple[AgendaLine, ...]:
    """What else the reader has on their agenda then. Only their own: what the other has is not theirs to know."""
    at = meeting.proposed_at or meeting.starts_at
    if at is None or meeting.state not in OPEN:
        return ()
    items = await tx.agenda.of_viewer(viewer_id)
    others = [item for item in items if not _is_this(item.subject.kind.is_meeting, item.subject.id, meeting)]
    return tuple(
        entry.line
        for entry in lines.entries(others, catalogue, now)
        if entry.counts and entry.line.start < at + LENGTH and at < entry.until
    )


def _is_this(is_meeting: bool, subject_id: str, meeting: Meeting) -> bool:
    return is_meeting and subject_id == f"{meeting.id}:{meeting.exhibitor_id}"


def _rows(held: Held, now: dt.datetime, lead: Lead | None) -> list[Row]:
    meeting, number = held.meeting, held.meeting.id
    can = steps(meeting, held.side, now)
    moves = meeting.state is MeetingState.ACCEPTED
    answer: Row = (AcceptMeeting(number, meeting.revision),) if Step.ACCEPT in can else ()
    if Step.DECLINE in can:
        # An agreed meeting stays as it is; a request is declined with a word.
        no = DeclineMeeting(number, meeting.revision, "keep") if moves else AskDecline(number, meeting.revision)
        answer = (*answer, no)
    other: Row = (OfferTimes(number),) if Step.PROPOSE in can else ()
    back: Row = (WithdrawMeeting(number, meeting.revision),) if Step.WITHDRAW in can else ()
    late: Row = tuple(RunLate(number, minutes) for minutes in LATE_MINUTES if minutes > meeting.late(held.side))
    late = late if Step.LATE in can else ()
    met: Row = (SettleMeeting(number, 1),) if Step.SETTLE in can else ()
    met = (*met, SettleMeeting(number, 0)) if Step.MISS in can else met
    cancel: Row = (AskCancel(number),) if Step.CANCEL in can else ()
    return [
        met,
        answer,
        (*other, *back),
        late,
        (*((SendMeetingCalendar(number),) if moves else ()), *cancel),
        *_more(held, lead),
    ]


def _more(held: Held, lead: Lead | None) -> list[Row]:
    """What one finds beside it, and the way back."""
    meeting, number = held.meeting, held.meeting.id
    asked = meeting.asker is not held.side and meeting.state is not MeetingState.DRAFT
    peace: Row = (BarMeetings(number), ReportMeeting(number)) if asked and meeting.starts_at is None else ()
    if held.hosts:
        staff: Row = (ChooseStaff(number),) if meeting.state is MeetingState.ACCEPTED else ()
        known: Row = (OpenLead(lead.id),) if lead is not None and lead.deleted_at is None else ()
        return [(*staff, *known), peace, (Back(OpenMeetings()),)]
    card_row: Row = (SendCard(meeting.exhibitor_id), OpenExhibitor(meeting.exhibitor_id))
    return [card_row, peace, (Back(OpenMeetings()), ShowAgenda())]
