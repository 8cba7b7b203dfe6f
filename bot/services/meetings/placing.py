"""Agreed meetings stand on the agenda of both."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.domain.agenda import AgendaItem, Subject, SubjectKind
from bot.domain.catalogue import Catalogue
from bot.domain.meeting import Meeting, MeetingState
from bot.domain.reminder import ReminderRules
from bot.ports.unit_of_work import Transaction


async def place(  # noqa: PLR0917 - before, after, and what reminders hang on
    tx: Transaction,
    before: Meeting,
    meeting: Meeting,
    catalogue: Catalogue,
    rules: ReminderRules,
    now: dt.datetime,
) -> None:
    """Bring both agendas from what the meeting was to what it is. Reminders come as each of them wants them."""
    wanted = dict(_places(meeting))
    for viewer_id, subject in _places(before):
        if wanted.get(viewer_id) != subject:
            await tx.agenda.drop(viewer_id, subject)
            if subject.kind is SubjectKind.HOSTING and meeting.state is MeetingState.ACCEPTED:
                await hand_over(tx, before, viewer_id, now)
    for viewer_id, subject in wanted.items():
        # Staff may never have spoken to the bot from here: then nobody can be reminded.
        if meeting.starts_at is None or await tx.viewers.get(viewer_id) is None:
            continue
        known = await tx.agenda.get(viewer_id, subject)
        if known is None or known.starts_at != meeting.starts_at:
            await tx.agenda.put(await _item(tx, viewer_id, subject, meeting.starts_at, catalogue, rules, now))


async def hand_over(tx: Transaction, meeting: Meeting, viewer_id: int, now: dt.datetime) -> None:
    """They hold it no more, though it takes place: their calendar is to strike it out. What is over they held."""
    if meeting.starts_at is not None and meeting.starts_at > now:
        await tx.meetings.hand_over(meeting, viewer_id, now)


def _places(meeting: Meeting) -> list[tuple[int, Subject]]:
    """On whose agenda it stands, and as what."""
    if meeting.state is not MeetingState.ACCEPTED:
        return []
    found = [(meeting.viewer_id, _subject(SubjectKind.MEETING, meeting))]
    if meeting.staff_id is not None:
        found.append((meeting.staff_id, _subject(SubjectKind.HOSTING, meeting)))
    return found


def _subject(kind: SubjectKind, meeting: Meeting) -> Subject:
    return Subject.of_meeting(kind, meeting.id, meeting.exhibitor_id)


async def _item(  # noqa: PLR0917 - see above
    tx: Transaction,
    viewer_id: int,
    subject: Subject,
    start: dt.datetime,
    catalogue: Catalogue,
    rules: ReminderRules,
    now: dt.datetime,
) -> AgendaItem:
    item = AgendaItem(viewer_id, subject, start, start, now.astimezone(dt.UTC))
    due = rules.next_due(item, await tx.preferences.get(viewer_id), catalogue.zone, after=now)
    return replace(item, due_at=due.at if due else None, due_offset=due.offset if due else None)
