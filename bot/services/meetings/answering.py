"""An offer is accepted, declined, taken back."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.domain.contact_words import without_contacts
from bot.domain.dialog import Dialog
from bot.domain.errors import NotAllowed
from bot.domain.incoming import Incoming
from bot.domain.meeting import (
    LONGEST_WORDS,
    REPLIES,
    Meeting,
    MeetingState,
    NotNow,
    Step,
    accept,
    decline,
    steps,
    withdraw,
)
from bot.domain.slot import cells
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.browsing.scene import Row, grid
from bot.services.meetings.access import Held, access_meeting
from bot.services.meetings.offering import times
from bot.services.meetings.party import Party
from bot.services.meetings.placing import place
from bot.services.meetings.showing import card, stand_of
from bot.services.meetings.telling import tell, tell_one, turn_others
from bot.services.meetings.timing import is_free, still_suits, table_for
from bot.views.action import Back
from bot.views.meeting_actions import DeclineMeeting, OpenMeeting, OpenMeetings
from bot.views.meetings import MeetingCard, MeetingDecline
from bot.views.message import Message

KEEP = "keep"
"""The word that an agreed time is kept."""


async def agree(uow: UnitOfWork, party: Party, meeting_id: int, revision: int) -> Message:
    """The offered time is agreed to: a table is taken, in this transaction or not at all. Whoever comes too late
    gets the times that are left.

    Raises:
        NotAllowed: it is none of theirs.
    """

    async def work(tx: Transaction, held: Held) -> Message:
        before, start = held.meeting, held.meeting.proposed_at
        if start is None or Step.ACCEPT not in steps(before, held.side, party.now):
            raise NotNow
        suits = await still_suits(tx, before, party.catalogue, party.now, start)
        table = await table_for(tx, before, start) if suits else 0
        if not table:
            return await times(tx, party, before, held.side, taken=start)
        staff_id = await _host(tx, party, held, start)
        agreed = accept(before, held.side, party.now, table=table, staff_id=staff_id)
        agreed = replace(agreed, place=stand_of(party.catalogue, agreed.exhibitor_id))
        await tx.meetings.unseat(agreed.id)
        if not await tx.meetings.seat(agreed, cells(start)):
            await _seat_again(tx, before)
            return await times(tx, party, before, held.side, taken=start)
        await tx.meetings.put(agreed)
        await place(tx, before, agreed, party.catalogue, party.planning.rules, party.now)
        event = "moved" if before.starts_at else "accepted"
        await tell(tx, agreed, held.side.other, event, party.now, was=before.starts_at, but=party.id)
        await _tell_last_host(tx, party, before, agreed)
        if held.hosts:
            await turn_others(tx, before, party.id, party.now)
        return await card(tx, party.id, party.catalogue, party.now, agreed.id, "agreed", was=before.starts_at)

    return await _step(uow, party, meeting_id, revision, work)


async def _tell_last_host(tx: Transaction, party: Party, before: Meeting, agreed: Meeting) -> None:
    """Who was to hold it, and is not free at the new time, learns that somebody else does."""
    last = before.staff_id
    if before.starts_at is None or last is None or agreed.staff_id in (None, last) or last == party.id:
        return
    if await tx.teams.get(agreed.exhibitor_id, last) is not None:
        await tell_one(tx, agreed, last, "unassigned", party.now)


async def _seat_again(tx: Transaction, meeting: Meeting) -> None:
    if meeting.starts_at is not None:
        await tx.meetings.seat(meeting, cells(meeting.starts_at))


async def _host(tx: Transaction, party: Party, held: Held, start: dt.datetime) -> int | None:
    """Who of the exhibitor's sits there: who did, or who offered or accepts it, where they are free."""
    meeting = held.meeting
    candidates = [meeting.staff_id, party.id if held.hosts else None]
    for staff_id in candidates:
        if staff_id is None or await tx.teams.get(meeting.exhibitor_id, staff_id) is None:
            continue
        if await is_free(tx, staff_id, meeting, party.catalogue, party.now, start):
            return staff_id
    return None


async def ask_word(uow: UnitOfWork, party: Party, meeting_id: int, revision: int) -> Message:
    """Declined, with which word?

    Raises:
        NotAllowed: it is none of theirs.
    """

    async def work(tx: Transaction, held: Held) -> Message:
        if Step.DECLINE not in steps(held.meeting, held.side, party.now):
            raise NotNow
        await party.wait(tx, "reply", json.dumps({"meeting": meeting_id, "revision": revision}))
        words: Row = tuple(DeclineMeeting(meeting_id, revision, reply) for reply in REPLIES)
        rows = (*grid(words, 2), (DeclineMeeting(meeting_id, revision), Back(OpenMeeting(meeting_id))))
        return Message(MeetingDecline(meeting_id), rows=rows)

    return await _step(uow, party, meeting_id, revision, work)


async def refuse(uow: UnitOfWork, party: Party, meeting_id: int, revision: int, reply: str) -> Message:
    """The offer is declined, with one of ``REPLIES`` or without a word; an agreed time is kept.

    Raises:
        NotAllowed: it is none of theirs.
    """
    word = reply if reply in REPLIES else ""
    return await _step(uow, party, meeting_id, revision, lambda tx, held: _refused(tx, party, held, word))


async def _refused(tx: Transaction, party: Party, held: Held, word: str) -> Message:
    changed = decline(held.meeting, held.side, party.now, word)
    await tx.meetings.put(changed)
    await party.wait_no_more(tx)
    kept = changed.state is MeetingState.ACCEPTED
    was = held.meeting.proposed_at if kept else None
    await tell(tx, changed, held.side.other, "time_kept" if kept else "declined", party.now, was=was)
    if held.hosts:
        await turn_others(tx, held.meeting, party.id, party.now)
    return await card(tx, party.id, party.catalogue, party.now, changed.id, "kept" if kept else "refused")


async def hear_word(uow: UnitOfWork, party: Party, dialog: Dialog, words: Incoming) -> Message | None:
    """Why not, in their own words; None where that is none."""
    if not words.text or words.file is not None:
        return None
    asked = json.loads(dialog.data)
    word = without_contacts(words.text, LONGEST_WORDS)
    return await _step(
        uow, party, int(asked["meeting"]), int(asked["revision"]), lambda tx, held: _refused(tx, party, held, word)
    )


async def take_back(uow: UnitOfWork, party: Party, meeting_id: int, revision: int) -> Message:
    """One's own offer is withdrawn; what was agreed stays.

    Raises:
        NotAllowed: it is none of theirs.
    """

    async def work(tx: Transaction, held: Held) -> Message:
        changed = withdraw(held.meeting, held.side, party.now)
        await tx.meetings.put(changed)
        event = "move_withdrawn" if changed.state is MeetingState.ACCEPTED else "withdrawn"
        await tell(tx, changed, held.side.other, event, party.now, was=held.meeting.proposed_at)
        return await card(tx, party.id, party.catalogue, party.now, changed.id, "taken_back")

    return await _step(uow, party, meeting_id, revision, work)


async def _step(
    uow: UnitOfWork,
    party: Party,
    meeting_id: int,
    revision: int,
    make: Callable[[Transaction, Held], Awaitable[Message]],
) -> Message:
    """One step of a meeting, for the state that its button was made for; the meeting as it is now where that has
    changed meanwhile."""

    async def work(tx: Transaction) -> Message:
        await party.planning.seen(tx)
        try:
            held = await access_meeting(tx, party.id, meeting_id)
        except NotAllowed:
            # What waits for their words would wait on.
            if not await party.waits(tx):
                raise
            await party.wait_no_more(tx)
            return Message(MeetingCard(meeting_id), rows=((Back(OpenMeetings()),),))
        try:
            if held.meeting.revision != revision:
                raise NotNow
            return await make(tx, held)
        except NotNow:
            await party.wait_no_more(tx)
            return await card(tx, party.id, party.catalogue, party.now, meeting_id, "stale")

    return await uow.write(work)
