"""What a question about the expo, its places and its texts may be answered with: one view a kind of answer. Times
are local to the expo; ``bot/views/findings.py`` has those about exhibitors and sessions."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.views.message import View
from bot.views.reply import Reply


@dataclass(frozen=True)
class DatesAnswer(Reply, View):
    """From when to when; ``phase`` is before, during or after; ``days_left`` until it begins; ``number`` of today,
    from 1, during it; ``presumed_days``: a wrong number of days that the question took for granted. ``place``:
    where it is was asked too; ``counted``: how many days it lasts was."""

    start: dt.date
    end: dt.date
    phase: str
    days_left: int = 0
    presumed_days: int | None = None
    number: int = 0
    place: bool = False
    counted: bool = False


@dataclass(frozen=True)
class HoursAnswer(Reply, View):
    """The hours of one expo day.

    ``state``: other (not today) | early (today, not open yet) | open | late (open, no more admission) | closed
    (today, over) | shut (closed all that day) | unstated. ``focus``: hours | open | close | last_admission.
    ``next_date`` is the next day with hours. ``not_at``: the hour that was asked about, where it is not open, or
    lets nobody in, then. ``instead``: the days that are what this one was taken for. ``of_hall``: a hall is asked
    about, of whose hours the day's note tells.
    """

    date: dt.date
    number: int
    state: str
    focus: str = "hours"
    next_date: dt.date | None = None
    not_at: dt.time | None = None
    instead: tuple[dt.date, ...] = ()
    of_hall: bool = False


@dataclass(frozen=True)
class HoursTable(Reply, View):
    """The hours of all days."""


@dataclass(frozen=True)
class OutsideDay(Reply, View):
    """A day on which there is no expo."""

    date: dt.date
    start: dt.date
    end: dt.date


@dataclass(frozen=True)
class MissingDay(Reply, View):
    """A day by a number that the expo does not reach; it has ``count`` days."""

    number: int
    count: int
    start: dt.date
    end: dt.date


@dataclass(frozen=True)
class VenueAnswer(Reply, View):
    """Where the expo is; ``other`` is the language of a second address (for a driver), ``""`` for none;
    ``coordinates``: with its latitude and longitude, where they are known."""

    other: str = ""
    entrances: bool = False
    coordinates: bool = False


@dataclass(frozen=True)
class TransportAnswer(Reply, View):
    """One way to get there, by its place in the list; ``fact`` as in ``FaqAnswer``."""

    index: int
    fact: str = ""


@dataclass(frozen=True)
class TransportWays(Reply, View):
    """All ways to get there."""


@dataclass(frozen=True)
class HallAnswer(Reply, View):
    """A hall, and how many exhibit and which rooms are in it; ``coded``: which number it has was asked;
    ``layout``: what a text says of where it lies."""

    hall_id: str
    exhibitors: int
    coded: bool = False
    layout: str = ""


@dataclass(frozen=True)
class HallsAnswer(Reply, View):
    """All halls, or only those by id; ``asked`` is a number of halls that was wrongly presumed; ``summed``: how
    large they are together was asked; ``layout``: what a text says of where they lie; ``edge``: the one that is
    shown is the largest | smallest there is."""

    asked: int | None = None
    summed: bool = False
    only: tuple[str, ...] = ()
    layout: str = ""
    edge: str = ""


@dataclass(frozen=True)
class NoSuchHall(Reply, View):
    """A hall that there is not; ``named``: it was asked for by a name, not by a number or letter."""

    asked: str
    named: bool = False


@dataclass(frozen=True)
class FacilityAnswer(Reply, View):
    """Halls that have what was asked for: (hall, place in its facilities); ``missing`` is the hall that was asked
    about and has none; ``lacking``: those that have none, where that was asked."""

    hits: tuple[tuple[str, int], ...]
    missing: str = ""
    lacking: tuple[str, ...] = ()


@dataclass(frozen=True)
class RoomAnswer(Reply, View):
    """A room, with what runs there now and what comes next."""

    room_id: str
    now_id: str = ""
    next_id: str = ""


@dataclass(frozen=True)
class RoomsAnswer(Reply, View):
    """All rooms, or those in a hall or on ``floors``, or with so many ``seats`` (or ``more``), with where they are
    and how many they seat; where all are ``too_small``, ``ids`` is the largest."""

    ids: tuple[str, ...]
    hall_id: str = ""
    floors: tuple[int, ...] = ()
    seats: int = 0
    more: bool = False
    too_small: bool = False


@dataclass(frozen=True)
class NoSuchRoom(Reply, View):
    asked: str
    named: bool = False


@dataclass(frozen=True)
class NoSuchEntrance(Reply, View):
    """No entrance of the venue is where one was asked for."""

    asked: str


@dataclass(frozen=True)
class BoothAnswer(Reply, View):
    """Who is at a booth; empty where it is free. Where the very place was asked for: the booths next to it
    (``near``), and what the organiser says of how booths are numbered (``numbering``)."""

    booth: str
    hall_id: str
    exhibitor_ids: tuple[str, ...]
    near: tuple[str, ...] = ()
    numbering: str = ""


@dataclass(frozen=True)
class BoothsAnswer(Reply, View):
    """Who is at several booths: (number, hall, exhibitors); without a hall where there is no such booth."""

    booths: tuple[tuple[str, str, tuple[str, ...]], ...]


@dataclass(frozen=True)
class WayAnswer(Reply, View):
    """From one place of the venue to another: ``minutes`` on foot, 0 where nothing tells them; ``layout`` is what
    a text says of how the halls lie; ``untold``: nothing tells how far it is."""

    minutes: int = 0
    layout: str = ""
    untold: bool = True


@dataclass(frozen=True)
class NeighboursAnswer(Reply, View):
    """Who is next to a booth: (booth, hall, exhibitors) of each; ``by_plan`` or by the numbers of the booths."""

    booth: str
    near: tuple[tuple[str, str, tuple[str, ...]], ...]
    by_plan: bool


@dataclass(frozen=True)
class NoSuchBooth(Reply, View):
    """A booth that is not on the plan; ``near`` are similar numbers."""

    asked: str
    near: tuple[str, ...] = ()


@dataclass(frozen=True)
class NowAnswer(Reply, View):
    """What runs at ``at`` and what is next; of a topic or track (``label``), a hall, a room, a language, where
    that was asked for.

    ``focus``: now | next; ``next_at`` may be on another day. ``people``: who speaks was asked for.
    """

    at: dt.datetime
    running: tuple[str, ...]
    running_total: int
    next_ids: tuple[str, ...]
    next_at: dt.datetime | None
    focus: str = "now"
    is_now: bool = True
    people: bool = False
    label: str = ""
    hall_id: str = ""
    room_id: str = ""
    spoken: str = ""


@dataclass(frozen=True)
class FaqAnswer(Reply, View):
    """An entry of the FAQ; ``fact`` is the sentence of it that tells what was asked, as it stands there."""

    faq_id: str
    fact: str = ""


@dataclass(frozen=True)
class PassageAnswer(Reply, View):
    """A paragraph of a document, quoted; ``fact`` as in ``FaqAnswer``."""

    document: str
    index: int
    text: str
    fact: str = ""


@dataclass(frozen=True)
class FactAnswer(Reply, View):
    """A further key of the expo's facts; ``about``: what it is of (first_aid | emergency | lost_found | press)
    where its value does not say so."""

    key: str
    about: str = ""


@dataclass(frozen=True)
class ExpoAnswer(Reply, View):
    """Fields of the expo: expo_name | edition | theme | organizer | website | contact; or an overview."""

    fields: tuple[str, ...]


@dataclass(frozen=True)
class UnknownAnswer(Reply, View):
    """Not known; ``near`` tells whether the buttons show what is closest."""

    near: bool = False


@dataclass(frozen=True)
class EmergencyAnswer(Reply, View):
    """An emergency (``emergency``: hazard | person | child | theft) of which no text says anything: whom to turn
    to, and the halls that have help: (hall, place in its facilities)."""

    emergency: str
    halls: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True)
class ForeignQuestion(Reply, View):
    """A question in a language that the bot does not read."""


@dataclass(frozen=True)
class RemindOfWhat(Reply, View):
    """A reminder of a session is wanted, and none was named."""


@dataclass(frozen=True)
class OwnAgenda(Reply, View):
    """The reader asks for what they saved: it stands in their agenda."""


@dataclass(frozen=True)
class OwnData(Reply, View):
    """The reader asks for what is kept of them: /mydata shows, exports and deletes it."""


@dataclass(frozen=True)
class HumanAnswer(Reply, View):
    """A person is wanted: who is asked what here, and how to reach the organisers."""


@dataclass(frozen=True)
class GreetingAnswer(Reply, View): ...


@dataclass(frozen=True)
class ThanksAnswer(Reply, View): ...


@dataclass(frozen=True)
class HelpAnswer(Reply, View): ...


@dataclass(frozen=True)
class ListGone(Reply, View):
    """The list that a "more" button began is no longer remembered."""
