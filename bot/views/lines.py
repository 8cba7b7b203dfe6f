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
