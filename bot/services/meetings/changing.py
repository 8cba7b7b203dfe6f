"""An agreed meeting is called off, or somebody comes late; who sits there; when to be reminded again."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.agenda import SubjectKind
from bot.domain.meeting import LATE_MINUTES, MeetingState, NotNow, Step, cancel, run_late, steps
from bot.domain.reminder import GRACE, SNOOZE, SNOOZED
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.meetings.access import access_hosted, access_meeting
from bot.services.meetings.party import Party
from bot.services.meetings.placing import place
from bot.services.meetings.showing import card, line_of
from bot.services.meetings.telling import tell, tell_one
from bot.views.action import Back
from bot.views.agenda import ReminderPutOff
from bot.views.agenda_actions import ShowAgenda
from bot.views.meeting_actions import AssignStaff, CancelMeeting, OfferTimes, OpenMeeting
from bot.views.meetings import MeetingCancel, MeetingStaff
from bot.views.message import Message

_MOST_STAFF = 12
_A_ROW = 4


async def ask_cancel(uow: UnitOfWork, party: Party, meeting_id: int) -> Message:
    """Really? Another time stands beside it.

    Raises:
        NotAllowed: it is none of theirs.
    """
    async with uow.read() as tx:
        held = await access_meeting(tx, party.id, meeting_id)
        meeting = held.meeting
        if meeting.starts_at is None or Step.CANCEL not in steps(meeting, held.side, party.now):
            return await card(tx, party.id, party.catalogue, party.now, meeting_id, "stale")
    view = MeetingCancel(
        meeting_id,
        party.catalogue.local(meeting.starts_at),
        line_of(party.catalogue, meeting.exhibitor_id),
        held.hosts,
    )
    other = (OfferTimes(meeting_id),) if Step.PROPOSE in steps(meeting, held.side, party.now) else ()
    rows = ((CancelMeeting(meeting_id, meeting.revision), *other), (Back(OpenMeeting(meeting_id)),))
    return Message(view, rows=rows)


async def call_off(uow: UnitOfWork, party: Party, meeting_id: int, revision: int) -> Message:
    """It does not take place: its table is free again, and both agendas are.

    Raises:
        NotAllowed: it is none of theirs.
    """

    async def work(tx: Transaction) -> Message:
        await party.planning.seen(tx)
        held = await access_meeting(tx, party.id, meeting_id)
        before = held.meeting
        try:
            if before.revision != revision:
                raise NotNow
            off = cancel(before, held.side, party.now)
        except NotNow:
            return await card(tx, party.id, party.catalogue, party.now, meeting_id, "stale")
        await tx.meetings.put(off)
        await tx.meetings.unseat(off.id)
        await place(tx, before, off, party.catalogue, party.planning.rules, party.now)
        await tell(tx, off, held.side.other, "cancelled", party.now, was=before.starts_at, but=party.id)
        if held.hosts and before.staff_id not in (None, party.id):
            # A colleague has called off what somebody else was to hold.
            await tell_one(tx, off, before.staff_id or 0, "cancelled", party.now, was=before.starts_at)
        return await card(tx, party.id, party.catalogue, party.now, off.id, "called", was=before.starts_at)

    return await uow.write(work)


async def be_late(uow: UnitOfWork, party: Party, meeting_id: int, minutes: int) -> Message:
    """The other side learns how much later one comes; saying the same again, or less, says nothing new.

    Raises:
        NotAllowed: it is none of theirs.
    """

    async def work(tx: Transaction) -> Message:
        await party.planning.seen(tx)
        held = await access_meeting(tx, party.id, meeting_id)
        try:
            if minutes not in LATE_MINUTES:
                raise NotNow
            late = run_late(held.meeting, held.side, minutes, party.now)
        except NotNow:
            return await card(tx, party.id, party.catalogue, party.now, meeting_id)
        await tx.meetings.put(late)
        await tell(tx, late, held.side.other, "late", party.now)
        return await card(tx, party.id, party.catalogue, party.now, meeting_id, "told_late")

    return await uow.write(work)


async def choose_staff(uow: UnitOfWork, party: Party, meeting_id: int) -> Message:
    """Who sits there?

    Raises:
        NotAllowed: they do not work for its exhibitor.
    """
    async with uow.read() as tx:
        await access_hosted(tx, party.id, meeting_id)
        return await _staff(tx, party, meeting_id)


async def _staff(tx: Transaction, party: Party, meeting_id: int, problem: str = "") -> Message:
    held = await access_hosted(tx, party.id, meeting_id)
    meeting = held.meeting
    if meeting.state is not MeetingState.ACCEPTED or meeting.starts_at is None:
        return await card(tx, party.id, party.catalogue, party.now, meeting_id, "stale")
    team = [one for one in await tx.teams.team(meeting.exhibitor_id) if one.revoked_at is None][:_MOST_STAFF]
    assigned = next((one.name for one in team if one.viewer_id == meeting.staff_id), "")
    start = party.catalogue.local(meeting.starts_at)
    view = MeetingStaff(meeting_id, start, tuple(one.name for one in team), assigned, problem)
    numbers = tuple(AssignStaff(meeting_id, one.viewer_id, number) for number, one in enumerate(team, start=1))
    rows = [numbers[first : first + _A_ROW] for first in range(0, len(numbers), _A_ROW)]
    nobody = (AssignStaff(meeting_id, 0),) if assigned else ()
    return Message(view, rows=(*rows, (*nobody, Back(OpenMeeting(meeting_id)))))


async def assign(uow: UnitOfWork, party: Party, meeting_id: int, viewer_id: int) -> Message:
    """They sit there from now on, and have it on their agenda; 0: nobody yet. Who sits elsewhere then cannot.

    Raises:
        NotAllowed: the viewer, or whom they choose, does not work for its exhibitor.
    """

    async def work(tx: Transaction) -> Message:
        await party.planning.seen(tx)
        held = await access_hosted(tx, party.id, meeting_id)
        before = held.meeting
        chosen = viewer_id if await tx.teams.get(before.exhibitor_id, viewer_id) else None
        if before.state is not MeetingState.ACCEPTED or (viewer_id and chosen is None):
            return await _staff(tx, party, meeting_id)
        if chosen == before.staff_id:
            return await card(tx, party.id, party.catalogue, party.now, meeting_id)
        if not await tx.meetings.assign(meeting_id, chosen):
            return await _staff(tx, party, meeting_id, "busy")
        after = replace(before, staff_id=chosen, changed_at=party.now)
        await tx.meetings.put(after)
        await place(tx, before, after, party.catalogue, party.planning.rules, party.now)
        moment = int(party.now.timestamp() * 1000)
        for person, event in ((chosen, "assigned"), (before.staff_id, "unassigned")):
            if person is not None and person != party.id and await tx.teams.get(before.exhibitor_id, person):
                await tell_one(tx, after, person, event, party.now, about=f":{moment}")
        return await card(tx, party.id, party.catalogue, party.now, meeting_id)

    return await uow.write(work)


async def snooze(uow: UnitOfWork, party: Party, meeting_id: int) -> Message:
    """Remind again in a few minutes; not where that is of no use any more.

    Raises:
        NotAllowed: it is none of theirs.
    """

    async def work(tx: Transaction) -> Message:
        await party.planning.seen(tx)
        held = await access_meeting(tx, party.id, meeting_id)
        items = await tx.agenda.of_viewer(party.id)
        mine = [one for one in items if one.subject.kind.is_meeting and one.subject.meeting[0] == meeting_id]
        if not mine:
            return await card(tx, party.id, party.catalogue, party.now, meeting_id)
        item, again_at = mine[0], party.now + SNOOZE
        again = None
        if again_at <= item.starts_at + GRACE:
            again = party.catalogue.local(again_at)
            await tx.agenda.put(replace(item, due_at=again_at, due_offset=SNOOZED))
        kind = SubjectKind.HOSTING if held.hosts else SubjectKind.MEETING
        name = line_of(party.catalogue, held.meeting.exhibitor_id).name
        view = ReminderPutOff(kind.value, name, party.catalogue.local(item.starts_at), again)
        return Message(view, rows=((OpenMeeting(meeting_id), ShowAgenda()),))

    return await uow.write(work)
