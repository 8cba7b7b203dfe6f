"""Somebody goes: out of an exhibitor's team, or out of everything."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.domain.agenda import Subject, SubjectKind
from bot.domain.meeting import OPEN, Meeting, MeetingState, Side, called_off, withdraw
from bot.ports.unit_of_work import Transaction
from bot.services.editions import current_edition
from bot.services.meetings.placing import hand_over
from bot.services.meetings.telling import tell


async def leave_team(tx: Transaction, exhibitor_id: str, viewer_id: int, now: dt.datetime) -> None:
    """They sit in no meeting of this exhibitor's any more; its staff learn that somebody else has to. Where nobody
    is left, its meetings are off, and so is what was asked; the visitors learn it."""
    team = await tx.teams.team(exhibitor_id)
    if not any(one.revoked_at is None and one.viewer_id != viewer_id for one in team):
        await _leave_empty(tx, exhibitor_id, now)
        return
    for meeting in await tx.meetings.of_staff(await current_edition(tx), viewer_id):
        if meeting.exhibitor_id != exhibitor_id or meeting.state not in OPEN:
            continue
        unmanned = await _unman(tx, meeting, now)
        if meeting.state is MeetingState.ACCEPTED and meeting.starts_at is not None and meeting.starts_at > now:
            await tell(tx, unmanned, Side.EXHIBITOR, "unmanned", now, about=f":{viewer_id}", but=viewer_id)


async def leave_all(tx: Transaction, viewer_id: int, now: dt.datetime) -> None:
    """They will be forgotten in this transaction: what was agreed with them is off, and whom they leave learns
    it."""
    for membership in await tx.teams.memberships(viewer_id):
        await leave_team(tx, membership.exhibitor_id, viewer_id, now)
    for meeting in await tx.meetings.of_viewer(await current_edition(tx), viewer_id):
        if meeting.state in OPEN and not _is_over(meeting, now):
            await _call_off(tx, meeting, now)


async def _leave_empty(tx: Transaction, exhibitor_id: str, now: dt.datetime) -> None:
    for meeting in await tx.meetings.of_exhibitor(await current_edition(tx), exhibitor_id):
        if meeting.state not in OPEN:
            continue
        if _is_over(meeting, now):
            await _unman(tx, meeting, now)
            continue
        off = called_off(meeting, now)
        await tx.meetings.put(off)
        await tx.meetings.unseat(off.id)
        await tx.agenda.drop(meeting.viewer_id, Subject.of_meeting(SubjectKind.MEETING, meeting.id, exhibitor_id))
        await _drop_hosting(tx, meeting)
        await tell(tx, off, Side.VISITOR, "team_gone", now, was=meeting.at)


async def _unman(tx: Transaction, meeting: Meeting, now: dt.datetime) -> Meeting:
    unmanned = replace(meeting, staff_id=None)
    if meeting.staff_id is not None and meeting.state is MeetingState.ACCEPTED:
        await hand_over(tx, meeting, meeting.staff_id, now)
    await tx.meetings.assign(meeting.id, None)
    await tx.meetings.put(unmanned)
    await _drop_hosting(tx, meeting)
    return unmanned


async def _drop_hosting(tx: Transaction, meeting: Meeting) -> None:
    if meeting.staff_id is not None:
        subject = Subject.of_meeting(SubjectKind.HOSTING, meeting.id, meeting.exhibitor_id)
        await tx.agenda.drop(meeting.staff_id, subject)


def _is_over(meeting: Meeting, now: dt.datetime) -> bool:
    return meeting.starts_at is not None and meeting.starts_at <= now


async def _call_off(tx: Transaction, meeting: Meeting, now: dt.datetime) -> None:
    agreed = meeting.state is MeetingState.ACCEPTED
    asks = meeting.proposer is Side.VISITOR
    off = called_off(meeting, now) if agreed or not asks else withdraw(meeting, Side.VISITOR, now)
    await tx.meetings.put(off)
    await tx.meetings.unseat(off.id)
    await _drop_hosting(tx, meeting)
    await tell(tx, off, Side.EXHIBITOR, "cancelled" if agreed else "withdrawn", now, was=meeting.at)
