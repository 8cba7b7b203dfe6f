"""Actions of one's own agenda: saving, reminders, changes, calendars."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.views.action import Action


@dataclass(frozen=True)
class ShowAgenda(Action, code="g"):
    """The day of the agenda that matters now."""


@dataclass(frozen=True)
class OpenAgendaDay(Action, code="gy"):
    date: dt.date
    page: int = 0


@dataclass(frozen=True)
class SaveSession(Action, code="gs"):
    session_id: str


@dataclass(frozen=True)
class UndoDrop(Action, code="gr"):
    """Save it again, just dropped."""

    session_id: str


@dataclass(frozen=True)
class DropSession(Action, code="gd"):
    session_id: str


@dataclass(frozen=True)
class UndoSave(Action, code="gu"):
    """Drop it again, just saved."""

    session_id: str


@dataclass(frozen=True)
class DropGone(Action, code="gg"):
    """Drop whatever is not in the programme any more."""


@dataclass(frozen=True)
class KeepSession(Action, code="gk"):
    """Fine with me, though it changed."""

    session_id: str


@dataclass(frozen=True)
class ShowAlternatives(Action, code="gl"):
    """Sessions at the same time, or of the same track."""

    session_id: str
    page: int = 0


@dataclass(frozen=True)
class RemindSession(Action, code="gm"):
    """When shall I remind you of it?"""

    session_id: str


@dataclass(frozen=True)
class SwitchReminder(Action, code="gt"):
    """That reminder (minutes before the start) of that session: ``on`` 1 or 0."""

    session_id: str
    minutes: int
    on: int


@dataclass(frozen=True)
class SnoozeReminder(Action, code="gz"):
    """Remind me again; ``kind`` is session | visit."""

    kind: str
    subject_id: str


@dataclass(frozen=True)
class NotGoing(Action, code="gn"):
    """Drop what the reminder is about; ``kind`` is session | visit."""

    kind: str
    subject_id: str


@dataclass(frozen=True)
class PlanVisit(Action, code="gp"):
    """When shall I remind you to visit that exhibitor?"""

    exhibitor_id: str


@dataclass(frozen=True)
class SaveVisit(Action, code="gv"):
    """Visit it then (minutes since 1970-01-01 UTC)."""

    exhibitor_id: str
    at: int


@dataclass(frozen=True)
class DropVisit(Action, code="gx"):
    exhibitor_id: str


@dataclass(frozen=True)
class SendCalendar(Action, code="gc"):
    """The whole agenda as a file for calendars."""


@dataclass(frozen=True)
class SendSessionCalendar(Action, code="gi"):
    """One session as a file for calendars."""

    session_id: str


@dataclass(frozen=True)
class ShowCalendarLink(Action, code="gf"):
    """The private link at which the agenda stays up to date."""


@dataclass(frozen=True)
class RenewCalendarLink(Action, code="gfn"):
    """Another link: the old one ends."""


@dataclass(frozen=True)
class RevokeCalendarLink(Action, code="gfr"):
    """No link any more."""


@dataclass(frozen=True)
class ShowPlanChoice(Action, code="gw"):
    """For which hours shall I plan your visit?"""


@dataclass(frozen=True)
class TypePlanHours(Action, code="gwt"):
    """Let me type the hours."""


@dataclass(frozen=True)
class StopPlanning(Action, code="gwn"):
    """Stop asking me for the hours."""


@dataclass(frozen=True)
class PlanHours(Action, code="gwh"):
    """A plan for ``minutes`` from ``start`` (minutes since 1970-01-01 UTC); another ``round`` is another one."""

    start: int
    minutes: int
    round: int = 0


@dataclass(frozen=True)
class SavePlan(Action, code="gws"):
    """Put that plan onto the agenda; ``mark`` tells the one that was shown."""

    start: int
    minutes: int
    round: int
    mark: str
