"""Meetings in calendars."""

from __future__ import annotations

from bot.domain.catalogue import Catalogue
from bot.domain.meeting import LENGTH, Meeting, MeetingState
from bot.exporters.ics import CalendarEvent, uid_of
from bot.ports.unit_of_work import Transaction
from bot.services.agenda.lines import booths_of
from bot.services.agenda.places import location, position
from bot.services.editions import current_edition
from bot.services.leads.actor import named

_AGREED = (MeetingState.ACCEPTED, MeetingState.CANCELLED, MeetingState.KEPT, MeetingState.MISSED)


async def meeting_events(
    tx: Transaction, viewer_id: int, catalogue: Catalogue, locale: str, *, only: int | None = None
) -> list[CalendarEvent]:
    """All that were agreed of somebody, on either side, or ``only`` one of them. What was cancelled stays,
    marked."""
    edition = await current_edition(tx)
    found = [*await tx.meetings.of_viewer(edition, viewer_id), *await tx.meetings.of_staff(edition, viewer_id)]
    agreed = {one.id: one for one in found if one.starts_at is not None and one.state in _AGREED}
    return [await _event(tx, one, catalogue, locale) for one in agreed.values() if only is None or one.id == only]


async def _event(tx: Transaction, meeting: Meeting, catalogue: Catalogue, locale: str) -> CalendarEvent:
    if meeting.starts_at is None:
        raise ValueError("only of what was agreed")
    setup = await tx.meetings.setup(meeting.exhibitor_id)
    exhibitor = catalogue.exhibitor(meeting.exhibitor_id)
    booth = [name.best(locale) for name in booths_of(exhibitor, catalogue)] if exhibitor else []
    start = catalogue.local(meeting.starts_at)
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
