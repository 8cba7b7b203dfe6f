"""What a question about exhibitors, sessions and people may be answered with: one view a kind of answer. Times are
local to the expo."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.domain.localized import Localized
from bot.views.message import View
from bot.views.reply import Reply

NOWHERE = Localized()


@dataclass(frozen=True)
class ExhibitorAnswer(Reply, View):
    """Who they are and where; ``focus`` (where | products | country | website) is what was asked for; ``told``:
    what their own words tell of it."""

    exhibitor_id: str
    focus: str = "where"
    sessions: int = 0
    told: str = ""


@dataclass(frozen=True)
class NotShown(Reply, View):
    """A company whose entry does not hold what it was asked for (``label``); ``total`` others do, ``ids`` are the
    first of them. ``akin``: its product that may well be meant, by another name."""

    exhibitor_id: str
    label: str
    ids: tuple[str, ...] = ()
    total: int = 0
    akin: Localized | None = None


@dataclass(frozen=True)
class ExhibitorContact(Reply, View):
    """How to meet a company whose number or address was asked for: those are never given."""

    exhibitor_id: str


@dataclass(frozen=True)
class ExhibitorResults(Reply, View):
    """A page of the exhibitors that fit: (hall, how many) for all of them; ``label`` is the topic as asked.

    ``focus``: list | where (in which halls they are) | hall (which hall the topic has: the first of ``halls``).
    ``showing``: so many, the first, name the topic among their products, the others only in their category; 0
    where that tells none from the others. ``exact``: so many, the first, have all of the topic, the others most of
    it; 0 where all have. ``halls`` are those of the first.
    """

    ids: tuple[str, ...]
    total: int
    first: int
    halls: tuple[tuple[str, int], ...]
    label: str = ""
    hall_id: str = ""
    country: Localized = NOWHERE
    focus: str = "list"
    showing: int = 0
    exact: int = 0


@dataclass(frozen=True)
class NoExhibitorResults(Reply, View):
    """None fit; ``elsewhere`` are halls that have some, where a hall was asked for; ``besides``: the exhibitors
    than which others were asked for (ids); ``near``: those that have a part of what was asked for
    (``near_label``; ``in_category``: those of that category), or, by meaning, such ``products``. ``presumed``: in
    words that the list does not have; it may say it otherwise."""

    label: str = ""
    hall_id: str = ""
    country: Localized = NOWHERE
    elsewhere: tuple[tuple[str, int], ...] = ()
    besides: tuple[str, ...] = ()
    near_label: str = ""
    in_category: bool = False
    near: tuple[str, ...] = ()
    products: tuple[Localized, ...] = ()
    presumed: bool = False


@dataclass(frozen=True)
class SessionResults(Reply, View):
    """A page of the sessions that fit; ``date`` where all are of one day. ``spoken`` is the tag of a language that
    was asked for; ``interpreted``: some are in more than that one. ``people``: who speaks was asked for;
    ``cancelled``: of ``total``, where only those that take place were asked for. ``start``, ``end``, ``at``: the
    hours that were asked for (local). ``only_cancelled``: such were asked for. ``country``: they are those of
    exhibitors from there."""

    ids: tuple[str, ...]
    total: int
    first: int
    label: str = ""
    date: dt.date | None = None
    hall_id: str = ""
    room_id: str = ""
    spoken: str = ""
    interpreted: bool = False
    people: bool = False
    cancelled: int = 0
    start: dt.time | None = None
    end: dt.time | None = None
    at: dt.time | None = None
    only_cancelled: bool = False
    country: Localized = NOWHERE


@dataclass(frozen=True)
class NoSessionResults(Reply, View):
    """None fit; ``nearest`` and ``ids`` are the nearest day that has some, and those; ``akin``: they have only a
    part of what was asked for; ``start``, ``end``, ``at`` the hours that were asked for (local); ``cancelled``:
    those that are, were asked for; ``others``: than those that were listed; ``over``: any more of them were,
    before an ``end`` that is past. ``presumed``: in words that the programme does not have; it may say it
    otherwise. ``country``: of exhibitors from there; ``exhibitor``: with people of that one."""

    label: str = ""
    date: dt.date | None = None
    nearest: dt.date | None = None
    ids: tuple[str, ...] = ()
    hall_id: str = ""
    room_id: str = ""
    spoken: str = ""
    start: dt.time | None = None
    end: dt.time | None = None
    at: dt.time | None = None
    akin: bool = False
    cancelled: bool = False
    others: bool = False
    over: bool = False
    presumed: bool = False
    country: Localized = NOWHERE
    exhibitor: Localized = NOWHERE


@dataclass(frozen=True)
class SessionAnswer(Reply, View):
    """One session; ``state`` is upcoming | running | over | cancelled; ``presumed_at`` is a wrong time of its
    start that the question took for granted, ``presumed_on`` a wrong day. ``focus``: what was asked for, where the
    time and place are not all: about | length | track."""

    session_id: str
    state: str
    presumed_cancelled: bool = False
    presumed_at: dt.time | None = None
    presumed_on: dt.date | None = None
    focus: str = ""


@dataclass(frozen=True)
class SpeakerAnswer(Reply, View):
    """When and where a person speaks; ``none_on``: not on that day, which was asked about; ``no_others``: at no
    other session, which was asked about."""

    name: Localized
    ids: tuple[str, ...]
    total: int
    none_on: dt.date | None = None
    no_others: bool = False


@dataclass(frozen=True)
class CountAnswer(Reply, View):
    """How many there are; ``what`` is rooms | exhibitors | booths | countries | categories | sessions | speakers |
    tracks; ``names``: which, where that was asked, with how many exhibitors or sessions of each (the most first,
    perhaps not all). ``dates``: the days that have some, with how many."""

    what: str
    count: int
    names: tuple[tuple[Localized, int], ...] = ()
    dates: tuple[tuple[dt.date, int], ...] = ()


@dataclass(frozen=True)
class SuperlativeAnswer(Reply, View):
    """The most of something: ``what`` is hall_area | hall_exhibitors | room_seats | country_exhibitors |
    category_exhibitors | speaker_sessions | exhibitor_sessions | exhibitor_booths | booth_area (each also with
    ``_least``) | exhibitor_founded | exhibitor_founded_last (the value is the year) | longest_session |
    shortest_session | first_session | last_session | room_sessions | day_sessions | day_sessions_least; ``ids`` or
    ``dates`` share the value; ``names`` where it is no thing with an id; ``besides``: what was to be left out;
    ``more``: how many others share the value, beside those named; ``no_year``: how many companies tell no year of
    foundation, any of which may be the first or last."""

    what: str
    ids: tuple[str, ...]
    value: float
    names: tuple[Localized, ...] = ()
    dates: tuple[dt.date, ...] = ()
    besides: tuple[Localized, ...] = ()
    more: int = 0
    no_year: int = 0


@dataclass(frozen=True)
class Ranking(Reply, View):
    """The second (``place`` 2) or third, after those before it: (id, name where it is no thing with an id, value,
    place). ``what`` as in ``SuperlativeAnswer``."""

    what: str
    items: tuple[tuple[str, Localized, float, int], ...]
    place: int


@dataclass(frozen=True)
class Comparison(Reply, View):
    """Halls or rooms (id, value), the most first, or with ``least`` the fewest; ``what`` is hall_area |
    hall_exhibitors | room_seats. ``differ``: how they differ was asked, and not which is more."""

    what: str
    items: tuple[tuple[str, float], ...]
    differ: bool = False
    least: bool = False


@dataclass(frozen=True)
class SpanAnswer(Reply, View):
    """When the sessions of a day end (``ends``) or begin, and those that do then."""

    at: dt.datetime
    ends: bool
    ids: tuple[str, ...]


@dataclass(frozen=True)
class ChoicesAnswer(Reply, View):
    """Several things are called so: the buttons name them; lines say where exhibitors and sessions are."""

    label: str
    count: int
    exhibitor_ids: tuple[str, ...] = ()
    session_ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class TopicAnswer(Reply, View):
    """A topic alone was typed: how many exhibitors and sessions it has; ``showing`` as in
    ``ExhibitorResults``."""

    label: str
    exhibitors: int
    halls: tuple[tuple[str, int], ...]
    sessions: int
    session_ids: tuple[str, ...]
    exhibitor_ids: tuple[str, ...] = ()
    showing: int = 0


@dataclass(frozen=True)
class NotListed(Reply, View):
    """A company or person of that name is not in the organiser's list, or a means of transport in the directions;
    ``what`` is exhibitor | speaker | way. ``near``: ids of exhibitors, ``people``: those who speak, whose names
    are like it."""

    what: str
    label: str
    near: tuple[str, ...] = ()
    people: tuple[Localized, ...] = ()
