"""What an organiser publishes: the expo, its days, places, exhibitors, sessions and texts.

Ids are the organiser's own, as strings. Lists in several languages are aligned: the n-th item of one
language is the n-th of another, so a list is a tuple of ``Localized``. ``extra`` keeps unknown columns
by their full header (``name_fr`` of a known column is not extra, it is a locale).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum

from bot.domain.localized import Localized

EMPTY = Localized()


@dataclass(frozen=True, slots=True)
class Fact:
    """A further key of ``[expo]`` that the format does not name: kept, and answerable."""

    key: str
    value: Localized


@dataclass(frozen=True, slots=True)
class Expo:
    """The event itself. Dates are local days of ``timezone`` (an IANA name), both inclusive."""

    name: Localized
    start_date: dt.date
    end_date: dt.date
    timezone: str
    short: Localized = EMPTY
    edition: Localized = EMPTY
    theme: Localized = EMPTY
    organizer: Localized = EMPTY
    website: str = ""
    contact_email: str = ""
    contact_phone: str = ""
    facts: tuple[Fact, ...] = ()


def hours_on(date: dt.date, opens: dt.time, closes: dt.time, zone: dt.tzinfo) -> tuple[dt.datetime, dt.datetime]:
    """Those local times of that day; what closes at or before its opening does so on the next day."""
    closes_on = date + dt.timedelta(days=closes <= opens)
    return dt.datetime.combine(date, opens, zone), dt.datetime.combine(closes_on, closes, zone)


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the expo; times are local wall-clock times, None where not given (open: closed that day). A
    ``close`` at or before ``open`` is on the next day: 00:00 is the midnight that ends this one."""

    number: int
    date: dt.date
    open: dt.time | None = None
    close: dt.time | None = None
    last_admission: dt.time | None = None
    note: Localized = EMPTY

    @property
    def is_overnight(self) -> bool:
        """Whether it closes at midnight or after it."""
        return self.open is not None and self.close is not None and self.close <= self.open

    def hours(self, zone: dt.tzinfo) -> tuple[dt.datetime, dt.datetime] | None:
        """From when to when it is open; None where that is not given."""
        if self.open is None or self.close is None:
            return None
        return hours_on(self.date, self.open, self.close, zone)

    def admits_until(self, zone: dt.tzinfo) -> dt.datetime | None:
        """The last admission; None where it is not given."""
        if self.last_admission is None:
            return None
        late = self.is_overnight and self.open is not None and self.last_admission < self.open
        return dt.datetime.combine(self.date + dt.timedelta(days=late), self.last_admission, zone)


@dataclass(frozen=True, slots=True)
class Venue:
    """Where the expo is. Coordinates are WGS 84 degrees."""

    name: Localized = EMPTY
    address: Localized = EMPTY
    entrances: tuple[Localized, ...] = ()
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class Transport:
    """One way to get there; ``mode`` is the organiser's word (metro, bus, shuttle, car, ...)."""

    mode: Localized
    text: Localized


@dataclass(frozen=True, slots=True)
class Room:
    """A place where sessions happen."""

    id: str
    name: Localized
    location: Localized = EMPTY
    seats: int | None = None
    extra: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Hall:
    """An exhibition hall; area in square metres, coordinates in degrees."""

    id: str
    name: Localized
    theme: Localized = EMPTY
    area_m2: float | None = None
    facilities: tuple[Localized, ...] = ()
    extra: dict[str, str] = field(default_factory=dict)
    latitude: float | None = None
    longitude: float | None = None

    @property
    def position(self) -> tuple[float, float] | None:
        """Latitude and longitude."""
        return None if self.latitude is None or self.longitude is None else (self.latitude, self.longitude)

    @property
    def short_name(self) -> Localized:
        """The name without the theme at its end: "Hall 1" of "Hall 1 Solar & Wind"."""
        return Localized(
            {
                tag: text.removesuffix(self.theme.exact(tag) or "").rstrip(" -–—:：,，·|") or text
                for tag, text in self.name.by_locale.items()
            }
        )


@dataclass(frozen=True, slots=True)
class Stand:
    """A booth number within a hall; either may be empty where the file does not say."""

    hall_id: str
    booth: str


@dataclass(frozen=True, slots=True)
class Exhibitor:
    """A company that exhibits. ``contact_*`` is for invitations and is never shown to anybody."""

    id: str
    name: Localized
    stands: tuple[Stand, ...] = ()
    categories: tuple[Localized, ...] = ()
    products: tuple[Localized, ...] = ()
    country: Localized = EMPTY
    website: str = ""
    contact_name: str = ""
    contact_email: str = ""
    extra: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, for whom; ``exhibitor_id`` is set where the company exhibits. A company that the programme names
    nobody of has no ``name``."""

    name: Localized
    company: Localized = EMPTY
    exhibitor_id: str | None = None

    @property
    def called(self) -> Localized:
        """Who it is for people: the name, or the company where nobody is named."""
        return self.name or self.company


class SessionStatus(StrEnum):
    """Drafts are kept, but no visitor sees them."""

    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"
    DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class Session:
    """A forum session. ``date`` is the day it is listed under (a session after midnight stays with the
    evening); ``start`` and ``end`` are aware, in the expo's zone. ``languages`` are the tags of what is spoken,
    ``language_note`` what the organiser says of them beyond that ("Japanese with Chinese interpretation")."""

    id: str
    date: dt.date
    start: dt.datetime
    end: dt.datetime
    title: Localized
    room_id: str = ""
    track: Localized = EMPTY
    speakers: tuple[Speaker, ...] = ()
    languages: tuple[str, ...] = ()
    abstract: Localized = EMPTY
    status: SessionStatus = SessionStatus.CONFIRMED
    extra: dict[str, str] = field(default_factory=dict)
    language_note: Localized = EMPTY


@dataclass(frozen=True, slots=True)
class Faq:
    """A question that the organiser answers."""

    id: str
    question: Localized
    answer: Localized
    tag: str = ""
    extra: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BoothRectangle:
    """A booth on the plan: metres from the hall's top-left corner."""

    hall_id: str
    booth: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Document:
    """Free text that the bot may quote; ``id`` is the file name, languages may be mixed."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Programme:
    """All that one import brings. Order is the file's order."""

    expo: Expo
    days: tuple[Day, ...] = ()
    venue: Venue = Venue()
    transport: tuple[Transport, ...] = ()
    rooms: tuple[Room, ...] = ()
    halls: tuple[Hall, ...] = ()
    exhibitors: tuple[Exhibitor, ...] = ()
    sessions: tuple[Session, ...] = ()
    faq: tuple[Faq, ...] = ()
    booths: tuple[BoothRectangle, ...] = ()
    documents: tuple[Document, ...] = ()
