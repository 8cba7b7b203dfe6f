"""Parts of screens: lines of lists, with names in all languages and times of the expo."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.domain.localized import Localized

EMPTY = Localized()


@dataclass(frozen=True, slots=True)
class Span:
    """Which part of a list is shown: items ``first`` to ``last``, counted from 1, of ``total``."""

    first: int
    last: int
    total: int

    @property
    def whole(self) -> bool:
        return self.last - self.first + 1 >= self.total


@dataclass(frozen=True, slots=True)
class SessionLine:
    """A session in a list."""

    id: str
    title: Localized
    date: dt.date
    start: dt.datetime
    end: dt.datetime
    room: Localized = EMPTY
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class StandLine:
    """The booths of an exhibitor in one hall (its short name); either may be empty."""

    hall: Localized
    booths: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ExhibitorLine:
    """An exhibitor in a list."""

    id: str
    name: Localized
    stands: tuple[StandLine, ...] = ()


@dataclass(frozen=True, slots=True)
class SpeakerLine:
    """Who speaks, and for whom."""

    name: Localized
    company: Localized = EMPTY


@dataclass(frozen=True, slots=True)
class Counted:
    """A name and how many stand behind it."""

    name: Localized
    count: int


@dataclass(frozen=True, slots=True)
class DayLine:
    """A day, its number of sessions that take place, and of those cancelled."""

    date: dt.date
    sessions: int = 0
    cancelled: int = 0


@dataclass(frozen=True, slots=True)
class HallLine:
    """A hall in a list."""

    name: Localized
    theme: Localized
    exhibitors: int


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """One thing on an agenda. ``kind``: session | visit | meeting (at an exhibitor's) | hosting (for one); ``id``
    is the meeting's number then.

    ``state``: coming | running | over | cancelled. ``end`` is None for a visit. ``hall`` is the short name of the
    hall, empty where it is not known. ``clashes`` are the starts of what is at the same time, ``was`` the start
    that the reader knew of where it was moved, ``other_hall`` tells that it is in another hall than what comes
    just before, ``walk`` in how many minutes one is there, where the halls' coordinates are known.
    """

    kind: str
    id: str
    title: Localized
    start: dt.datetime
    end: dt.datetime | None = None
    place: Localized = EMPTY
    hall: Localized = EMPTY
    state: str = "coming"
    clashes: tuple[dt.datetime, ...] = ()
    was: dt.datetime | None = None
    other_hall: bool = False
    walk: int | None = None


@dataclass(frozen=True, slots=True)
class SavedLine:
    """How a session stands on the reader's agenda.

    ``what``: saved | fresh (just now) | changed (and not agreed to yet) | kept (though it changed) | removed (just
    now). ``next_due`` (aware) is when the next reminder comes, None where none will. ``clashes`` are other things
    on the agenda at the time; ``was`` is the start that the reader knew of, where it was moved.
    """

    what: str
    next_due: dt.datetime | None = None
    clashes: tuple[AgendaLine, ...] = ()
    was: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """A session before and after; ``after`` is None where it is not in the programme any more."""

    before: SessionLine
    after: SessionLine | None
