"""What a question may be answered with: one view a kind of answer. Times are local to the expo."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.domain.localized import Localized
from bot.views.message import View

NOWHERE = Localized()


@dataclass(frozen=True, kw_only=True)
class Reply:
    """What every answer says beside itself. ``cut``: the question was too long, only its beginning was read."""

    cut: bool = False


@dataclass(frozen=True)
class DatesAnswer(Reply, View):
    """From when to when; ``phase`` is before, during or after; ``days_left`` until it begins;
    ``presumed_days``: a wrong number of days that the question took for granted."""

    start: dt.date
    end: dt.date
    phase: str
    days_left: int = 0
    presumed_days: int | None = None


@dataclass(frozen=True)
class HoursAnswer(Reply, View):
    """The hours of one expo day.

    ``state``: other (not today) | early (today, not open yet) | open | late (open, no more admission) | closed
    (today, over) | shut (closed all that day) | unstated. ``focus``: hours | open | close | last_admission.
    ``next_date`` is the next day with hours.
    """

    date: dt.date
    number: int
    state: str
    focus: str = "hours"
    next_date: dt.date | None = None


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
    """Where the expo is; ``other`` is the language of a second address (for a driver), ``""`` for none."""

    other: str = ""
    entrances: bool = False


@dataclass(frozen=True)
class TransportAnswer(Reply, View):
    """One way to get there, by its place in the list."""

    index: int


@dataclass(frozen=True)
class TransportWays(Reply, View):
    """All ways to get there."""


@dataclass(frozen=True)
class HallAnswer(Reply, View):
    """A hall, and how many exhibit and which rooms are in it."""

    hall_id: str
    exhibitors: int


@dataclass(frozen=True)
class HallsAnswer(Reply, View):
    """All halls; ``asked`` is a number of halls that was wrongly presumed."""

    asked: int | None = None


@dataclass(frozen=True)
class NoSuchHall(Reply, View):
    """A hall that there is not."""

    asked: str


@dataclass(frozen=True)
class FacilityAnswer(Reply, View):
    """Halls that have what was asked for: (hall, place in its facilities)."""

    hits: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class RoomAnswer(Reply, View):
    """A room, with what runs there now and what comes next."""

    room_id: str
    now_id: str = ""
    next_id: str = ""


@dataclass(frozen=True)
class NoSuchRoom(Reply, View):
    asked: str


@dataclass(frozen=True)
class BoothAnswer(Reply, View):
    """Who is at a booth; empty where it is free."""

    booth: str
    hall_id: str
    exhibitor_ids: tuple[str, ...]


@dataclass(frozen=True)
class NoSuchBooth(Reply, View):
    """A booth that is not on the plan; ``near`` are similar numbers."""

    asked: str
    near: tuple[str, ...] = ()


@dataclass(frozen=True)
class ExhibitorAnswer(Reply, View):
    """Who they are and where; ``focus`` (where | products | country | website) is what was asked for."""

    exhibitor_id: str
    focus: str = "where"
    sessions: int = 0


@dataclass(frozen=True)
class ExhibitorResults(Reply, View):
    """A page of the exhibitors that fit: (hall, how many) for all of them; ``label`` is the topic as asked.

    ``focus``: list | where (in which halls they are) | hall (which hall the topic has: the first of ``halls``).
    """

    ids: tuple[str, ...]
    total: int
    first: int
    halls: tuple[tuple[str, int], ...]
    label: str = ""
    hall_id: str = ""
    country: Localized = NOWHERE
    focus: str = "list"


@dataclass(frozen=True)
class NoExhibitorResults(Reply, View):
    """None fit; ``elsewhere`` are halls that have some, where a hall was asked for."""

    label: str = ""
    hall_id: str = ""
    country: Localized = NOWHERE
    elsewhere: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True)
class SessionResults(Reply, View):
    """A page of the sessions that fit; ``date`` where all are of one day. ``spoken`` is the tag of a language that
    was asked for; ``interpreted``: some are in more than that one."""

    ids: tuple[str, ...]
    total: int
    first: int
    label: str = ""
    date: dt.date | None = None
    hall_id: str = ""
    room_id: str = ""
    spoken: str = ""
    interpreted: bool = False


@dataclass(frozen=True)
class NoSessionResults(Reply, View):
    """None fit; ``nearest`` and ``ids`` are the nearest other day that has some, and those."""

    label: str = ""
    date: dt.date | None = None
    nearest: dt.date | None = None
    ids: tuple[str, ...] = ()
    hall_id: str = ""
    room_id: str = ""
    spoken: str = ""


@dataclass(frozen=True)
class SessionAnswer(Reply, View):
    """One session; ``state`` is upcoming | running | over | cancelled; ``presumed_at`` is a wrong time of its
    start that the question took for granted."""

    session_id: str
    state: str
    presumed_cancelled: bool = False
    presumed_at: dt.time | None = None


@dataclass(frozen=True)
class NowAnswer(Reply, View):
    """What runs at ``at`` and what is next; ``place`` is the room's or hall's id where one was asked about.

    ``focus``: now | next. ``closed``: nothing more today (``next_at`` may be another day).
    """

    at: dt.datetime
    running: tuple[str, ...]
    running_total: int
    next_ids: tuple[str, ...]
    next_total: int
    next_at: dt.datetime | None
    focus: str = "now"
    is_now: bool = True


@dataclass(frozen=True)
class SpeakerAnswer(Reply, View):
    """When and where a person speaks."""

    name: Localized
    ids: tuple[str, ...]
    total: int


@dataclass(frozen=True)
class CountAnswer(Reply, View):
    """How many there are; ``what`` is rooms | exhibitors | booths | countries | categories | sessions | speakers |
    tracks."""

    what: str
    count: int


@dataclass(frozen=True)
class SuperlativeAnswer(Reply, View):
    """The most of something: ``what`` is hall_area | hall_area_least | hall_exhibitors | hall_exhibitors_least |
    room_seats | room_seats_least | country_exhibitors | category_exhibitors | longest_session |
    shortest_session | speaker_sessions; ``ids`` share the value; ``name`` where it is no thing with an id."""

    what: str
    ids: tuple[str, ...]
    value: float
    name: Localized = NOWHERE


@dataclass(frozen=True)
class FaqAnswer(Reply, View):
    faq_id: str


@dataclass(frozen=True)
class PassageAnswer(Reply, View):
    """A paragraph of a document, quoted."""

    document: str
    index: int
    text: str


@dataclass(frozen=True)
class FactAnswer(Reply, View):
    """A further key of the expo's facts."""

    key: str


@dataclass(frozen=True)
class ExpoAnswer(Reply, View):
    """A field of the expo: name | edition | theme | organizer | website | contact."""

    field: str


@dataclass(frozen=True)
class ChoicesAnswer(Reply, View):
    """Several things are called so: the buttons name them."""

    label: str
    count: int


@dataclass(frozen=True)
class TopicAnswer(Reply, View):
    """A topic alone was typed: how many exhibitors and sessions it has."""

    label: str
    exhibitors: int
    halls: tuple[tuple[str, int], ...]
    sessions: int
    session_ids: tuple[str, ...]


@dataclass(frozen=True)
class UnknownAnswer(Reply, View):
    """Not known; ``near`` tells whether the buttons show what is closest."""

    near: bool = False


@dataclass(frozen=True)
class NotListed(Reply, View):
    """A company or person of that name is not in the organiser's list; ``what`` is exhibitor | speaker."""

    what: str
    label: str


@dataclass(frozen=True)
class GreetingAnswer(Reply, View): ...


@dataclass(frozen=True)
class ThanksAnswer(Reply, View): ...


@dataclass(frozen=True)
class HelpAnswer(Reply, View): ...


@dataclass(frozen=True)
class ListGone(Reply, View):
    """The list that a "more" button began is no longer remembered."""
