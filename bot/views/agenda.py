"""The agenda: screens, reminders, notices, settings. Names are in all languages; times are the expo's."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.domain.localized import Localized
from bot.views.lines import EMPTY, AgendaLine, ChangeLine, SessionLine, Span, StandLine
from bot.views.message import View


@dataclass(frozen=True)
class AgendaDay(View):
    """One day of the agenda, in pages. ``next_up`` is what comes next, where that is today; ``gone`` counts what
    was saved and is not in the programme any more."""

    date: dt.date
    lines: tuple[AgendaLine, ...]
    span: Span
    next_up: AgendaLine | None = None
    gone: int = 0


@dataclass(frozen=True)
class AgendaEmpty(View):
    """Nothing saved; ``gone`` as above; ``over``: the expo is."""

    gone: int = 0
    over: bool = False


@dataclass(frozen=True)
class AgendaDropped(View):
    """Taken off the agenda, or not on it (any more): ``found`` False. ``what``: session | visit | gone."""

    what: str
    title: Localized = EMPTY
    found: bool = True


@dataclass(frozen=True)
class Reminder(View):
    """It starts soon. ``what``: session | visit | meeting | hosting; ``place`` is the room or the booths,
    ``location`` where that is. ``cancelled``: it does not take place. ``id`` is the subject's."""

    what: str
    title: Localized
    starts_at: dt.datetime
    place: Localized = EMPTY
    location: Localized = EMPTY
    cancelled: bool = False
    id: str = ""


@dataclass(frozen=True)
class ReminderPutOff(View):
    """``again_at`` is None where it is too late to put it off."""

    what: str
    title: Localized
    starts_at: dt.datetime
    again_at: dt.datetime | None = None


@dataclass(frozen=True)
class ReminderChoice(View):
    """When to be reminded of one session: the buttons; ``next_due`` as chosen now."""

    session: SessionLine
    next_due: dt.datetime | None = None


@dataclass(frozen=True)
class VisitChoice(View):
    """When to visit an exhibitor: the buttons. ``planned`` is when, where that is on the agenda already.
    ``over``: there is no time left."""

    name: Localized
    stands: tuple[StandLine, ...] = ()
    planned: dt.datetime | None = None
    over: bool = False


@dataclass(frozen=True)
class VisitSaved(View):
    """On the agenda; ``next_due`` is when the next reminder comes."""

    name: Localized
    stands: tuple[StandLine, ...]
    starts_at: dt.datetime
    next_due: dt.datetime | None = None


@dataclass(frozen=True)
class ChangeNotice(View):
    """Sessions on the agenda changed; the first few are ``listed``."""

    changes: tuple[ChangeLine, ...]

    @property
    def listed(self) -> tuple[ChangeLine, ...]:
        return self.changes[:5]


@dataclass(frozen=True)
class SessionAlternatives(View):
    """Sessions to go to instead, in pages."""

    title: Localized
    sessions: tuple[SessionLine, ...]
    span: Span


@dataclass(frozen=True)
class MorningBrief(View):
    """Today on the agenda, what changed of it since yesterday (among ``lines``, or gone), the hours."""

    date: dt.date
    lines: tuple[AgendaLine, ...]
    more: int = 0
    changed: int = 0
    open: dt.time | None = None
    close: dt.time | None = None
    last_admission: dt.time | None = None


@dataclass(frozen=True)
class BriefOffer(View):
    """Would you like a brief each morning at that time? ``answer``: "" (asked) | yes | no."""

    at: dt.time
    answer: str = ""


@dataclass(frozen=True)
class CalendarFile(View):
    """Goes with the file: ``items`` things in it; ``title`` where it is one session's."""

    items: int
    title: Localized = EMPTY


@dataclass(frozen=True)
class CalendarLink(View):
    """The private address; empty: there is none (any more). ``offered``: there could be one."""

    url: str = ""
    offered: bool = True


@dataclass(frozen=True)
class SettingsCard(View):
    """What the reader gets: reminders ``offsets`` minutes before, quiet hours (``begin`` to ``end``, where
    ``quiet``), the brief at ``brief_at``; the buttons switch. ``resumed``: to look here took /stop back.
    ``viewer_id`` is how Telegram calls the reader: organisers put theirs into the settings of the bot."""

    viewer_id: int
    offsets: tuple[int, ...]
    quiet: bool = False
    begin: dt.time | None = None
    end: dt.time | None = None
    brief_at: dt.time | None = None
    resumed: bool = False


@dataclass(frozen=True)
class MessagesStopped(View):
    """After /stop. ``reminders`` are how many things on the agenda will still be reminded of; ``answer``: "" (they
    stay unless chosen) | kept | stopped."""

    reminders: int = 0
    answer: str = ""


@dataclass(frozen=True)
class MessagesResumed(View):
    """/stop is taken back."""


@dataclass(frozen=True)
class PlanChoice(View):
    """For which hours? ``opens``: it opens only then. ``problem``: type (let them be typed) | unread | passed |
    over (the expo) | ""."""

    opens: dt.datetime | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class PlanStop:
    """One stop of a plan. ``kind``: session | visit | …; ``walk`` in minutes from the stop before."""

    kind: str
    title: Localized
    start: dt.datetime
    end: dt.datetime
    place: Localized = EMPTY
    hall: Localized = EMPTY
    walk: int = 0
    on_agenda: bool = False


@dataclass(frozen=True)
class VisitPlan(View):
    """A visit in order. ``known``: there was something to go by; ``new`` counts what is not on the agenda yet;
    ``changed``: it is another one than was shown."""

    start: dt.datetime
    end: dt.datetime
    stops: tuple[PlanStop, ...] = ()
    known: bool = True
    saved: bool = False
    changed: bool = False
    new: int = 0
