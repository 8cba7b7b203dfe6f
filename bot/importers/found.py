"""What a file of somebody else's format holds, before it meets the programme in force."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from bot.domain.localized import Localized
from bot.domain.programme import EMPTY, SessionStatus, Venue
from bot.domain.sentence import Sentence
from bot.importers.problems import ProblemLog

_NO_VENUE = Venue()


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands, for problems; ``line`` counts from 1, 0 is the whole file."""

    file: str
    line: int = 0

    def error(
        self, problems: ProblemLog, column: str, said: Sentence, *, needs: str = "", option: str = ""
    ) -> None:
        problems.error(self.file, self.line, column, said, needs=needs, option=option)

    def warn(
        self, problems: ProblemLog, column: str, said: Sentence, *, needs: str = "", option: str = ""
    ) -> None:
        problems.warn(self.file, self.line, column, said, needs=needs, option=option)


@dataclass(frozen=True, slots=True)
class FoundSpeaker:
    """Who speaks; either may be empty."""

    name: Localized
    company: Localized = EMPTY


@dataclass(frozen=True, slots=True)
class FoundSession:
    """A session as the file tells it; texts are plain already. ``start`` and ``end`` are aware, or naive where the
    file gives local times; None: the file does not say. ``day`` is the day it is listed under, if any.
    ``clock`` is a local time that the file gives beside an aware start: the two should agree. ``rooms`` are
    names as the file writes them: one text may still name several."""

    place: Place
    title: Localized
    id: str = ""
    guid: str = ""
    day: dt.date | None = None
    start: dt.datetime | None = None
    end: dt.datetime | None = None
    clock: dt.timedelta | None = None
    rooms: tuple[Localized, ...] = ()
    track: Localized = EMPTY
    speakers: tuple[FoundSpeaker, ...] = ()
    languages: tuple[str, ...] = ()
    abstract: Localized = EMPTY
    status: SessionStatus = SessionStatus.CONFIRMED
    extra: dict[str, str] = field(default_factory=dict)
    language_note: Localized = EMPTY


@dataclass(frozen=True, slots=True)
class FoundExhibitor:
    """An exhibitor as the file tells it. ``halls`` are ids or names: one for all booths, or the n-th for the n-th
    booth."""

    place: Place
    name: Localized
    id: str = ""
    booths: tuple[str, ...] = ()
    halls: tuple[str, ...] = ()
    categories: tuple[Localized, ...] = ()
    products: tuple[Localized, ...] = ()
    country: Localized = EMPTY
    website: str = ""
    contact_name: str = ""
    contact_email: str = ""
    extra: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FoundBooth:
    """A rectangle of the plan, in metres from the hall's top-left corner; ``hall`` is an id, a name or empty."""

    place: Place
    booth: str
    hall: str
    x: float
    y: float
    width: float
    height: float


@dataclass(slots=True)
class Found:
    """All that one file tells. A list that is None is a table that the file does not bring.

    ``timezone`` is the zone that the file names (checked by whoever uses it), ``zone_place`` where. ``days`` is
    how many days it lists, 0 where it lists none. ``title``, ``start_date`` and ``end_date`` are the event's own.
    ``drawn``: how many rectangles the plan has; one may be shared by several booths.
    """

    place: Place
    title: Localized = EMPTY
    timezone: str = ""
    zone_place: Place | None = None
    zone_column: str = ""
    start_date: dt.date | None = None
    end_date: dt.date | None = None
    days: int = 0
    venue: Venue = _NO_VENUE
    website: str = ""
    sessions: list[FoundSession] | None = None
    exhibitors: list[FoundExhibitor] | None = None
    booths: list[FoundBooth] | None = None
    drawn: int = 0
