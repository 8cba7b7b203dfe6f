"""Somebody wants no requests of somebody, or wants the organisers to look at one."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.domain.errors import NotAllowed
from bot.domain.localized import Localized
from bot.domain.meeting import PENDING, Side, decline
from bot.domain.role import Role
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services import auditing
from bot.services.browsing.scene import Row
from bot.services.leads.actor import named
from bot.services.meetings.access import access_meeting
from bot.services.meetings.party import Party
from bot.services.meetings.showing import line_of
from bot.services.meetings.telling import tell
from bot.services.posting import post
from bot.views.action import Back
from bot.views.meeting_actions import BarMeetings, OpenMeeting, OpenMeetings, ReportMeeting, SuspendAsker
from bot.views.meetings import AskerSuspended, MeetingBarred, MeetingReport, MeetingReported
from bot.views.message import Message

_A_DAY = dt.timedelta(days=1)


async def bar(uow: UnitOfWork, party: Party, meeting_id: int, *, on: bool) -> Message:
    """No more requests from the other side of a meeting, or again. What waits of theirs is declined, without a
    word; they are told nothing else.

    Raises:
        NotAllowed: it is none of theirs.
    """

    async def work(tx: Transaction) -> Message:
        held = await access_meeting(tx, party.id, meeting_id)
        meeting = held.meeting
        await tx.meetings.bar(meeting.exhibitor_id, meeting.viewer_id, held.side, party.now if on else None)
        if on and meeting.viewer_id:
            theirs = held.side.other
            await tx.meetings.drop_drafts_of(
                theirs, exhibitor_id=meeting.exhibitor_id, viewer_id=meeting.viewer_id
            )
        if on and meeting.state in PENDING and meeting.awaits is held.side:
            await _decline(tx, party, meeting_id)
        name = Localized() if held.hosts else named(party.catalogue, meeting.exhibitor_id)
        more = (ReportMeeting(meeting_id),) if on else ()
        rows = ((BarMeetings(meeting_id, int(not on)), *more), (Back(OpenMeetings()),))
        return Message(MeetingBarred(name, on, held.hosts), rows=rows)

    return await uow.write(work)


async def _decline(tx: Transaction, party: Party, meeting_id: int) -> None:
    held = await access_meeting(tx, party.id, meeting_id)
    declined = decline(held.meeting, held.side, party.now)
    await tx.meetings.put(declined)
    await tell(tx, declined, held.side.other, "declined", party.now)


async def report(uow: UnitOfWork, party: Party, meeting_id: int) -> Message:
    """The organisers are told, once a meeting and side. They learn which exhibitor it is, and what was typed; of a
    visitor, no name.

    Raises:
        NotAllowed: it is none of theirs.
    """

    async def work(tx: Transaction) -> Message:
        held = await access_meeting(tx, party.id, meeting_id)
        meeting = held.meeting
        by_exhibitor = meeting.asker is Side.EXHIBITOR
        view = MeetingReport(meeting_id, line_of(party.catalogue, meeting.exhibitor_id), by_exhibitor)
        posted = [
            await post(
                tx,
                organiser,
                Message(view, rows=((SuspendAsker(meeting_id),),)),
                f"meeting_report:{meeting_id}:{held.side.value}:{organiser}",
                party.now,
            )
            for organiser in await party.access.holders(tx, Role.HELPDESK)
        ]
        before = bool(posted) and all(row is None for row in posted)
        barred = held.side in await tx.meetings.bars(meeting.exhibitor_id, meeting.viewer_id)
        bar_too: Row = () if barred else (BarMeetings(meeting_id),)
        rows = ((*bar_too, OpenMeeting(meeting_id)), (Back(OpenMeetings()),))
        return Message(MeetingReported(before), rows=rows)

    return await uow.write(work)


async def suspend(uow: UnitOfWork, party: Party, meeting_id: int, *, on: bool) -> Message:
    """Organisers: whoever asked for a meeting that was reported asks nobody any more, or may again. What is agreed
    stays.

    Raises:
        NotAllowed: they are none of the team, or there is no such meeting.
    """

    async def work(tx: Transaction) -> Message:
        await party.access.require(tx, party.id, Role.HELPDESK)
        meeting = await tx.meetings.get(meeting_id)
        if meeting is None:
            raise NotAllowed
        by_exhibitor = meeting.asker is Side.EXHIBITOR
        # As if everybody on the other side had barred them.
        exhibitor_id, viewer_id = (meeting.exhibitor_id, 0) if by_exhibitor else ("", meeting.viewer_id)
        await tx.meetings.bar(exhibitor_id, viewer_id, meeting.asker.other, party.now if on else None)
        if on and (exhibitor_id or viewer_id):
            # Of a visitor who was forgotten there is nothing, and nobody to look for.
            await tx.meetings.drop_drafts_of(meeting.asker, exhibitor_id=exhibitor_id, viewer_id=viewer_id)
        what = "meetings.stopped" if on else "meetings.allowed"
        subject = meeting.exhibitor_id if by_exhibitor else f"meeting {meeting_id}"
        await auditing.record(tx, party.id, what, subject, at=party.now)
        view = AskerSuspended(line_of(party.catalogue, meeting.exhibitor_id), by_exhibitor, on)
        return Message(view, rows=((SuspendAsker(meeting_id, int(not on)),),))

    return await uow.write(work)


async def refreshed_report(tx: Transaction, queued: Message) -> Message | None:
    """What was typed is read when the report leaves; None where the meeting is gone."""
    view = queued.view
    if not isinstance(view, MeetingReport):
        raise TypeError("only reports")
    meeting = await tx.meetings.get(view.meeting_id)
    if meeting is None:
        return None
    since = meeting.created_at - _A_DAY
    if meeting.asker is Side.EXHIBITOR:
        asked = await tx.meetings.asked_since(since, exhibitor_id=meeting.exhibitor_id)
    else:
        asked = await tx.meetings.asked_since(since, viewer_id=meeting.viewer_id)
    return replace(queued, view=replace(view, words=meeting.words, asked=asked))
