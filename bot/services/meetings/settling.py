"""Afterwards: a meeting that took place is a lead, and the visitor is asked for their card as everywhere."""

from __future__ import annotations

from bot.domain.lead import Scan, Source
from bot.domain.meeting import Meeting, NotNow, settle
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.leads.capture import Captured, capture_met
from bot.services.leads.requesting import consent_request, request_consent
from bot.services.meetings.access import Held, access_meeting
from bot.services.meetings.party import Party
from bot.services.meetings.placing import place
from bot.services.meetings.showing import card
from bot.views.message import Message


async def say(uow: UnitOfWork, party: Party, meeting_id: int, *, met: bool) -> tuple[Message, ...]:
    """It took place, or did not. Whoever says it first says it for both; the exhibitor has a lead then, with what
    the visitor agrees to, which they are asked here where it is they who say it.

    Raises:
        NotAllowed: it is none of theirs.
    """

    async def work(tx: Transaction) -> tuple[Message, ...]:
        await party.planning.seen(tx)
        held = await access_meeting(tx, party.id, meeting_id)
        before = held.meeting
        try:
            after = settle(before, held.side, party.now, met=met)
        except NotNow:
            return (await card(tx, party.id, party.catalogue, party.now, meeting_id, "stale"),)
        await tx.meetings.put(after)
        await place(tx, before, after, party.catalogue, party.planning.rules, party.now)
        asked = await _lead(tx, party, held) if met else ()
        event = "met" if met else "not_met"
        return (await card(tx, party.id, party.catalogue, party.now, meeting_id, event), *asked)

    return await uow.write(work)


async def _lead(tx: Transaction, party: Party, held: Held) -> tuple[Message, ...]:
    """The lead; what the visitor is asked at once, where they are here."""
    meeting = held.meeting
    staff_id = party.id if held.hosts else await _staff(tx, meeting)
    scan = Scan(party.client_id, party.now, Source.MEETING, staff_id)
    captured = await capture_met(tx, meeting.exhibitor_id, meeting.viewer_id, scan)
    if held.hosts:
        await request_consent(tx, captured, party.catalogue, party.consent_rules, party.now, met=True)
        return ()
    return await _asked_here(tx, party, meeting, captured)


async def _staff(tx: Transaction, meeting: Meeting) -> int | None:
    """Who sat there, if they still work there; else whoever runs the team."""
    if meeting.staff_id is not None and await tx.teams.get(meeting.exhibitor_id, meeting.staff_id):
        return meeting.staff_id
    team = [one for one in await tx.teams.team(meeting.exhibitor_id) if one.revoked_at is None]
    return next((one.viewer_id for one in team if one.is_admin), None)


async def _asked_here(tx: Transaction, party: Party, meeting: Meeting, captured: Captured) -> tuple[Message, ...]:
    """The request, where there is one to make: who has agreed, refused or withdrawn is not asked again."""
    if captured.ask is None:
        return ()
    asked = await consent_request(tx, party.id, meeting.exhibitor_id, party.catalogue, party.consent_rules)
    return (asked,) if asked else ()
