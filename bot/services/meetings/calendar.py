"""Meetings in calendars."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import replace

from bot.domain.catalogue import Catalogue
from bot.domain.meeting import LENGTH, Meeting, MeetingState
from bot.exporters.ics import CalendarEvent, uid_of
from bot.ports.meetings import Handover
from bot.ports.unit_of_work import Transaction
from bot.services.agenda.lines import booths_of
from bot.services.agenda.places import location, position
from bot.services.editions import current_edition
from bot.services.leads.actor import named

_AGREED = (MeetingState.ACCEPTED, MeetingState.CANCELLED, MeetingState.KEPT, MeetingState.MISSED)


async def meeting_events(
    tx: Transaction, viewer_id: int, catalogue: Catalogue, locale: str, *, only: int | None = None
) -> list[CalendarEvent]:
    """All that were agreed of somebody, on either side, or ``only`` one of them. What was cancelled stays, marked;
    so does what they were to hold for their exhibitor and somebody else holds now."""
    edition = await current_edition(tx)
    found = [*await tx.meetings.of_viewer(edition, viewer_id), *await tx.meetings.of_staff(edition, viewer_id)]
    agreed = {one.id: one for one in found if one.state in _AGREED}
    handed = await _handed_over(tx, edition, viewer_id)
    events = []
    for meeting_id in agreed.keys() | handed.keys() if only is None else (only,):
        meeting, times = agreed.get(meeting_id), handed.get(meeting_id, ())
        if meeting is not None and meeting.starts_at is not None:
            event = await _event(tx, meeting, meeting.starts_at, catalogue, locale)
            # Each time that they got it back is newer than the time before, and so is each that they gave it away.
            events.append(replace(event, sequence=event.sequence + 2 * len(times)))
        elif times and (gone := await tx.meetings.get(meeting_id)):
            event = await _event(tx, gone, times[-1].starts_at, catalogue, locale)
            sequence = event.sequence + 2 * len(times) - 1
            events.append(replace(event, sequence=sequence, modified=times[-1].at, cancelled=True))
    return events


async def _handed_over(tx: Transaction, edition: int, viewer_id: int) -> dict[int, list[Handover]]:
    """Meeting -> each time that somebody handed it over."""
    found: defaultdict[int, list[Handover]] = defaultdict(list)
    for one in await tx.meetings.handovers(edition, viewer_id):
        found[one.meeting_id].append(one)
    return dict(found)


async def _event(
    tx: Transaction, meeting: Meeting, starts_at: dt.datetime, catalogue: Catalogue, locale: str
) -> CalendarEvent:
    setup = await tx.meetings.setup(meeting.exhibitor_id)
    exhibitor = catalogue.exhibitor(meeting.exhibitor_id)
    booth = [name.best(locale) for name in booths_of(exhibitor, catalogue)] if exhibitor else []
    start = catalogue.local(starts_at)
    return CalendarEvent(
        _uid(catalogue, meeting),
        meeting.revision,
        meeting.changed_at,
        start,
        start + LENGTH,
        named(catalogue, meeting.exhibitor_id).best(locale),
        location([setup.place] if setup.place else booth, catalogue, locale),
        cancelled=meeting.state is MeetingState.CANCELLED,
        position=position(catalogue),
    )


def _uid(catalogue: Catalogue, meeting: Meeting) -> str:
    """Numbers begin anew with a new database, and the expo's name stays: no two meetings of all its editions were
    sent with the same number at the same moment."""
    return uid_of(catalogue.expo, "meeting", f"{meeting.id}-{int(meeting.created_at.timestamp() * 1000)}")
