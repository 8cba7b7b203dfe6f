"""What somebody wants to go to, and when they are reminded of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class SubjectKind(StrEnum):
    """What an item of an agenda is: a session of the programme, a visit to an exhibitor's booth, a meeting there
    (``meeting``), or one that the viewer holds there for the exhibitor (``hosting``)."""

    SESSION = "session"
    VISIT = "visit"
    MEETING = "meeting"
    HOSTING = "hosting"

    @property
    def is_meeting(self) -> bool:
        return self in (SubjectKind.MEETING, SubjectKind.HOSTING)


@dataclass(frozen=True, slots=True, order=True)
class Subject:
    """``id`` is the organiser's: of the session, or of the exhibitor to visit. Of a meeting it is its number and
    the exhibitor's id (see ``of_meeting``)."""

    kind: SubjectKind
    id: str

    @staticmethod
    def of_meeting(kind: SubjectKind, meeting_id: int, exhibitor_id: str) -> Subject:
        return Subject(kind, f"{meeting_id}:{exhibitor_id}")

    @property
    def meeting(self) -> tuple[int, str]:
        """Its number, and the exhibitor's id. Only for meetings."""
        number, _, exhibitor_id = self.id.partition(":")
        return int(number), exhibitor_id


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
