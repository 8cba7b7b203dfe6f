"""A time is offered: the ones there are, day by day, and the one that was picked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from bot.domain.meeting import Meeting, MeetingState, NotNow, Side, Step, propose, steps
from bot.domain.slot import nearest
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.browsing.scene import Row, page_of
from bot.services.meetings.access import access_meeting
from bot.services.meetings.hindering import hindered_by
from bot.services.meetings.party import Party
from bot.services.meetings.showing import card, line_of
from bot.services.meetings.telling import ask_after, tell, turn_others
from bot.services.meetings.timing import days_of, free_times
from bot.services.profiles.seekable import settle_request
from bot.views.action import Action, Back
from bot.views.browsing_actions import OpenExhibitor
from bot.views.meeting_actions import OpenMeeting, OpenMeetings, PickTime, ShowTimes
from bot.views.meetings import MeetingNotice, MeetingTimes
from bot.views.message import Message

AT_ONCE = 5
"""Times on a screen."""
_A_ROW = 3
_OTHER_DAYS = 4
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def to_minutes(instant: dt.datetime) -> int:
    """As buttons hold it."""
    return (instant - _EPOCH) // dt.timedelta(minutes=1)


def from_minutes(minutes: int) -> dt.datetime | None:
    """None where it is no time at all."""
    try:
        return _EPOCH + dt.timedelta(minutes=minutes)
    except OverflowError:
        return None


async def show_times(
    uow: UnitOfWork, party: Party, meeting_id: int, date: dt.date | None = None, page: int = 0
) -> Message:
    """When it could be (instead), on one day.

    Raises:
        NotAllowed: it is none of theirs.
    """
    async with uow.read() as tx:
        held = await access_meeting(tx, party.id, meeting_id)
        if Step.PROPOSE not in steps(held.meeting, held.side, party.now):
            return await card(tx, party.id, party.catalogue, party.now, meeting_id, "stale")
        return await times(tx, party, held.meeting, held.side, date=date, page=page)


async def times(
    tx: Transaction,
    party: Party,
    meeting: Meeting,
    side: Side,
    *,
    date: dt.date | None = None,
    page: int = 0,
    taken: dt.datetime | None = None,
) -> Message:
    """The free times of a day (the first there is). ``taken``: that one was wanted and is gone; the nearest to it
    are shown."""
    staff_id = party.id if side is Side.EXHIBITOR else None
    found = await free_times(tx, meeting, party.catalogue, party.now, staff_id=staff_id)
    current = {meeting.starts_at, meeting.proposed_at}
    found = tuple(start for start in found if start not in current)
    exhibitor = line_of(party.catalogue, meeting.exhibitor_id)
    view = MeetingTimes(
        meeting.id,
        exhibitor,
        problem="taken" if taken else "",
        wanted=party.catalogue.local(taken) if taken else None,
        host=side is Side.EXHIBITOR,
        moving=meeting.state is MeetingState.ACCEPTED,
    )
    back = _back(meeting, side)
    if not found:
        return Message(replace(view, problem="none"), rows=(back,))
    days = days_of(found, party.catalogue)
    wanted_day = date or (party.catalogue.local(taken).date() if taken else None)
    shown_day = wanted_day if wanted_day in days else _next_day(days, wanted_day)
    of_day = [start for start in found if party.catalogue.local(start).date() == shown_day]
    if taken is not None:
        buttons: Sequence[dt.datetime] = nearest(of_day, taken, AT_ONCE)
        navigation: Row = (ShowTimes(meeting.id, shown_day),) if len(of_day) > len(buttons) else ()
        navigation = (*navigation, *back)
    else:
        buttons, _, navigation = page_of(
            of_day,
            page,
            lambda number: ShowTimes(meeting.id, shown_day, number),
            back[0],
            size=AT_ONCE,
            out=back[0].to,
        )
    picks: list[Action] = [PickTime(meeting.id, meeting.revision, to_minutes(start)) for start in buttons]
    rows = [tuple(picks[first : first + _A_ROW]) for first in range(0, len(picks), _A_ROW)]
    others: Row = tuple(ShowTimes(meeting.id, day) for day in days if day != shown_day)[:_OTHER_DAYS]
    return Message(replace(view, date=shown_day), rows=tuple(row for row in (*rows, others, navigation) if row))


def _next_day(days: Sequence[dt.date], wanted: dt.date | None) -> dt.date:
    if wanted is None:
        return days[0]
    return next((day for day in days if day > wanted), days[-1])


def _back(meeting: Meeting, side: Side) -> tuple[Back]:
    if meeting.state is not MeetingState.DRAFT:
        return (Back(OpenMeeting(meeting.id)),)
    return (Back(OpenExhibitor(meeting.exhibitor_id) if side is Side.VISITOR else OpenMeetings()),)


async def pick(uow: UnitOfWork, party: Party, meeting_id: int, revision: int, minutes: int) -> Message:
    """Offer this time to the other side. One that is gone meanwhile is answered with those that are left.

    Raises:
        NotAllowed: it is none of theirs.
    """

    async def work(tx: Transaction) -> Message:
        await party.planning.seen(tx)
        held = await access_meeting(tx, party.id, meeting_id)
        start = from_minutes(minutes)
        if held.meeting.revision != revision or start is None:
            return await card(tx, party.id, party.catalogue, party.now, meeting_id, "stale")
        return await _offer(tx, party, held.meeting, held.side, start)

    return await uow.write(work)


async def _offer(tx: Transaction, party: Party, meeting: Meeting, side: Side, start: dt.datetime) -> Message:
    begins = meeting.state is MeetingState.DRAFT
    try:
        offered = propose(meeting, side, start, party.now)
    except NotNow:
        return await card(tx, party.id, party.catalogue, party.now, meeting.id, "stale")
    hindered = begins and await hindered_by(tx, party, meeting.exhibitor_id, meeting.viewer_id, side)
    if hindered:
        # Since it was begun, they were barred or stopped, have asked enough others, or the other was faster.
        return hindered
    staff_id = party.id if side is Side.EXHIBITOR else None
    if start not in await free_times(tx, meeting, party.catalogue, party.now, staff_id=staff_id):
        return await times(tx, party, meeting, side, taken=start)
    if side is Side.EXHIBITOR and meeting.state is MeetingState.DRAFT:
        why = await settle_request(tx, meeting, party.catalogue, party.id, party.now)
        if why:
            return Message(MeetingNotice(why), rows=((Back(OpenMeetings()),),))
    if side is Side.EXHIBITOR and offered.state is not MeetingState.ACCEPTED:
        offered = replace(offered, staff_id=party.id)
    if begins:
        # What is asked a day is counted from when it was sent.
        offered = replace(offered, created_at=party.now)
        await _ask_after_last(tx, meeting, party.now)
    await tx.meetings.put(offered)
    event = {MeetingState.DRAFT: "asked", MeetingState.ACCEPTED: "move_asked"}.get(meeting.state, "offered")
    await tell(tx, offered, side.other, event, party.now)
    if side is Side.EXHIBITOR:
        await turn_others(tx, meeting, party.id, party.now)
    return await card(tx, party.id, party.catalogue, party.now, offered.id, "sent")


async def _ask_after_last(tx: Transaction, meeting: Meeting, now: dt.datetime) -> None:
    """What these two had before is over: the database has one of theirs that is not."""
    for one in await tx.meetings.between(meeting.edition, meeting.exhibitor_id, meeting.viewer_id):
        if one.state is MeetingState.ACCEPTED:
            await ask_after(tx, one, now)
