"""What a reminder says."""

from __future__ import annotations

import datetime as dt

from bot.domain.agenda import AgendaItem, SubjectKind
from bot.domain.catalogue import Catalogue
from bot.domain.meeting import LATE_FROM, LATE_MINUTES
from bot.domain.programme import Exhibitor, Session, SessionStatus
from bot.domain.reminder import GRACE, SNOOZE
from bot.services.agenda.lines import booths_of, hall_of
from bot.services.browsing.scene import NO_TEXT
from bot.views.action import Action
from bot.views.agenda import Reminder
from bot.views.agenda_actions import DropSession, NotGoing, ShowAlternatives, SnoozeReminder
from bot.views.browsing_actions import OpenExhibitorMap, OpenHallMap
from bot.views.meeting_actions import OpenMeeting, RunLate, SnoozeMeeting
from bot.views.message import Message


def reminder_of(item: AgendaItem, catalogue: Catalogue, now: dt.datetime) -> Message | None:
    """The reminder of an item at ``now`` (aware); None where it is not in the programme any more."""
    if item.subject.kind is SubjectKind.SESSION:
        session = catalogue.session(item.subject.id)
        return _of_session(session, catalogue, now) if session else None
    if item.subject.kind.is_meeting:
        return _of_meeting(item, catalogue, now)
    exhibitor = catalogue.exhibitor(item.subject.id)
    if exhibitor is None:
        return None
    return _of_visit(exhibitor, catalogue.local(item.starts_at), catalogue, now)


def _of_session(session: Session, catalogue: Catalogue, now: dt.datetime) -> Message:
    room = catalogue.room(session.room_id)
    cancelled = session.status is SessionStatus.CANCELLED
    view = Reminder(
        "session",
        session.title,
        session.start,
        room.name if room else NO_TEXT,
        room.location if room else NO_TEXT,
        cancelled,
        session.id,
    )
    if cancelled:
        return Message(view, rows=((DropSession(session.id), ShowAlternatives(session.id)),))
    hall = hall_of(room, catalogue) if room else None
    plan: tuple[Action, ...] = (OpenHallMap(hall.id),) if hall and hall.id in catalogue.plans else ()
    return Message(view, rows=((*plan, *_buttons("session", session.id, session.start, now)),))


def _of_visit(exhibitor: Exhibitor, start: dt.datetime, catalogue: Catalogue, now: dt.datetime) -> Message:
    booths, hall = booths_of(exhibitor, catalogue)
    view = Reminder("visit", exhibitor.name, start, booths, hall, id=exhibitor.id)
    place = exhibitor.stands[0] if exhibitor.stands else None
    drawn = place and any(one.booth == place.booth for one in catalogue.plans.get(place.hall_id, ()))
    plan: tuple[Action, ...] = (OpenExhibitorMap(exhibitor.id, place.hall_id),) if place and drawn else ()
    return Message(view, rows=((*plan, *_buttons("visit", exhibitor.id, start, now)),))


def _of_meeting(item: AgendaItem, catalogue: Catalogue, now: dt.datetime) -> Message | None:
    number, exhibitor_id = item.subject.meeting
    exhibitor = catalogue.exhibitor(exhibitor_id)
    if exhibitor is None:
        return None
    booths, hall = booths_of(exhibitor, catalogue)
    start = catalogue.local(item.starts_at)
    view = Reminder(item.subject.kind.value, exhibitor.name, start, booths, hall, id=item.subject.id)
    soon = item.starts_at - LATE_FROM <= now
    late: tuple[Action, ...] = tuple(RunLate(number, minutes) for minutes in LATE_MINUTES) if soon else ()
    again: tuple[Action, ...] = (SnoozeMeeting(number),) if now + SNOOZE <= item.starts_at + GRACE else ()
    return Message(view, rows=tuple(row for row in (late, (*again, OpenMeeting(number))) if row))


def _buttons(kind: str, subject_id: str, start: dt.datetime, now: dt.datetime) -> tuple[Action, ...]:
    """Putting it off is offered while that could still be of use."""
    later: tuple[Action, ...] = (SnoozeReminder(kind, subject_id),) if now + SNOOZE <= start + GRACE else ()
    return (*later, NotGoing(kind, subject_id))
