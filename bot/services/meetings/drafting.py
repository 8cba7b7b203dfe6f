"""Somebody would like to meet somebody: whether they may ask, and what about."""

from __future__ import annotations

import json
from dataclasses import replace

from bot.domain.consent import ConsentStatus
from bot.domain.contact_words import without_contacts
from bot.domain.dialog import Dialog
from bot.domain.errors import NotAllowed
from bot.domain.incoming import Incoming
from bot.domain.meeting import LONGEST_WORDS, PURPOSES, Meeting, MeetingState, Side
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.browsing.scene import gone, grid
from bot.services.editions import current_edition
from bot.services.leads.access import access_lead
from bot.services.meetings.access import access_meeting
from bot.services.meetings.hindering import hindered_by
from bot.services.meetings.offering import times
from bot.services.meetings.party import Party
from bot.services.meetings.showing import card, line_of
from bot.views.action import Action, Back
from bot.views.browsing_actions import OpenExhibitors
from bot.views.meeting_actions import ChoosePurpose, OpenMeeting, OpenMeetings, StopMeeting
from bot.views.meetings import MeetingCard, MeetingNotice, MeetingPurpose
from bot.views.message import Message


async def begin(uow: UnitOfWork, party: Party, exhibitor_key: str) -> Message:
    """A visitor asks an exhibitor."""

    async def work(tx: Transaction) -> Message:
        await party.planning.seen(tx)
        exhibitor = party.catalogue.exhibitor(exhibitor_key)
        if exhibitor is None:
            return gone("exhibitor", OpenExhibitors())
        return await begin_with(tx, party, exhibitor.id, party.id, Side.VISITOR)

    return await uow.write(work)


async def begin_with_lead(uow: UnitOfWork, party: Party, lead_id: int) -> Message:
    """Staff ask somebody who has sent the exhibitor their card.

    Raises:
        NotAllowed: it is no lead of an exhibitor for whom they work.
    """

    async def work(tx: Transaction) -> Message:
        await party.planning.seen(tx)
        member, lead = await access_lead(tx, party.id, lead_id)
        record = await tx.leads.get(lead.id)
        viewer_id = record.person.viewer_id if record else None
        if lead.status is not ConsentStatus.GRANTED or viewer_id is None or lead.deleted_at is not None:
            return Message(MeetingNotice("no_consent"), rows=((Back(OpenMeetings()),),))
        return await begin_with(tx, party, member.exhibitor_id, viewer_id, Side.EXHIBITOR)

    return await uow.write(work)


async def begin_with(tx: Transaction, party: Party, exhibitor_id: str, viewer_id: int, side: Side) -> Message:
    """What about? ``party`` asks, for the exhibitor or (``side``) as the visitor ``viewer_id``; that they may is
    for the caller to look up: of a visitor whom an exhibitor asks, consent, or that they want to be found."""
    edition = await current_edition(tx)
    hindered = await hindered_by(tx, party, exhibitor_id, viewer_id, side)
    if hindered is not None:
        return hindered
    known = await tx.meetings.between(edition, exhibitor_id, viewer_id)
    draft = next((one for one in known if one.state is MeetingState.DRAFT and one.asked_by == party.id), None)
    if draft is None:
        draft = await tx.meetings.add(
            Meeting(
                0,
                edition,
                exhibitor_id,
                viewer_id,
                side,
                party.id,
                MeetingState.DRAFT,
                party.now,
                party.now,
            )
        )
    await party.wait(tx, "purpose", json.dumps({"meeting": draft.id}))
    return _purpose(party, draft)


def _purpose(party: Party, draft: Meeting) -> Message:
    view = MeetingPurpose(line_of(party.catalogue, draft.exhibitor_id), draft.asker is Side.EXHIBITOR)
    presets: list[Action] = [ChoosePurpose(draft.id, purpose) for purpose in PURPOSES]
    return Message(view, rows=(*grid(presets, 3), (ChoosePurpose(draft.id), StopMeeting())))


async def choose_purpose(uow: UnitOfWork, party: Party, meeting_id: int, purpose: str) -> Message:
    """That is what about; when?

    Raises:
        NotAllowed: it is not theirs to ask.
    """

    async def work(tx: Transaction) -> Message:
        held = await access_meeting(tx, party.id, meeting_id)
        if held.meeting.state is not MeetingState.DRAFT:
            return await card(tx, party.id, party.catalogue, party.now, meeting_id)
        chosen = replace(held.meeting, purpose=purpose if purpose in PURPOSES else "", words="")
        await tx.meetings.put(chosen)
        await party.wait_no_more(tx)
        return await times(tx, party, chosen, held.side)

    return await uow.write(work)


async def hear_purpose(uow: UnitOfWork, party: Party, dialog: Dialog, words: Incoming) -> Message | None:
    """What about, in their own words; None where that is none: a picture, or nothing that is waited for. Whoever
    may not ask any more (they left the team) is told that it is gone, and waited for no longer."""
    if not words.text or words.file is not None:
        return None
    meeting_id = int(json.loads(dialog.data)["meeting"])

    async def work(tx: Transaction) -> Message:
        await party.wait_no_more(tx)
        try:
            held = await access_meeting(tx, party.id, meeting_id)
        except NotAllowed:
            return Message(MeetingCard(meeting_id), rows=((Back(OpenMeetings()),),))
        if held.meeting.state is not MeetingState.DRAFT:
            return await card(tx, party.id, party.catalogue, party.now, meeting_id)
        told = without_contacts(words.text, LONGEST_WORDS)
        chosen = replace(held.meeting, purpose="", words=told)
        await tx.meetings.put(chosen)
        return await times(tx, party, chosen, held.side)

    return await uow.write(work)


async def prompt_again(uow: UnitOfWork, party: Party, dialog: Dialog) -> Message | None:
    """Asks the purpose again."""
    async with uow.read() as tx:
        held = await access_meeting(tx, party.id, int(json.loads(dialog.data)["meeting"]))
    return _purpose(party, held.meeting) if held.meeting.state is MeetingState.DRAFT else None


async def stop(uow: UnitOfWork, party: Party) -> Message:
    """Nothing is asked; where one came from."""

    async def work(tx: Transaction) -> Message:
        dialog = await tx.dialogs.get(party.chat_id, party.id, party.now)
        await party.wait_no_more(tx)
        if dialog is not None and dialog.kind == "meeting" and dialog.data:
            meeting = await tx.meetings.get(int(json.loads(dialog.data).get("meeting", 0)))
            if meeting is not None and meeting.state is not MeetingState.DRAFT:
                return Message(
                    MeetingNotice("stopped"), rows=((OpenMeeting(meeting.id),), (Back(OpenMeetings()),))
                )
        return Message(MeetingNotice("stopped"), rows=((Back(OpenMeetings()),),))

    return await uow.write(work)
