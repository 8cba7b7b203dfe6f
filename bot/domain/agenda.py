"""What somebody wants to go to, and when they are reminded of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class SubjectKind(StrEnum):
    """What an item of an agenda is: a session of the programme, or a visit to an exhibitor's booth."""

    SESSION = "session"
    VISIT = "visit"


@dataclass(frozen=True, slots=True, order=True)
class Subject:
    """``id`` is the organiser's: of the session, or of the exhibitor to visit."""

    kind: SubjectKind
    id: str


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One thing on a viewer's agenda. Instants are aware UTC.

    ``starts_at`` is the start that its reminders are set for, ``known_start`` the one that the viewer knows of:
    they differ where the session was moved and the viewer has not said that this is fine. ``offsets`` (minutes
    before the start) are this item's own, None for the viewer's. ``due_at`` is when the next reminder comes, None
    where none does; ``due_offset`` is which one that is (see ``reminder.SNOOZED``).
    """

    viewer_id: int
    subject: Subject
    starts_at: dt.datetime
    known_start: dt.datetime
    saved_at: dt.datetime
    offsets: tuple[int, ...] | None = None
    due_at: dt.datetime | None = None
    due_offset: int | None = None

    def moved_to(self, start: dt.datetime) -> bool:
        """Whether ``start`` (aware) is another one than the viewer knows of. Compared in UTC: times of two zones
        are never equal in the hour that the clocks repeat."""
        return self.known_start != start.astimezone(dt.UTC)
