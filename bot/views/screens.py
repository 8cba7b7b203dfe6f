"""The screens: what a command or a button shows. Names are in all languages; times are the expo's."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.domain.localized import Localized
from bot.views.lines import (
    EMPTY,
    Counted,
    DayLine,
    ExhibitorLine,
    HallLine,
    SavedLine,
    SessionLine,
    Span,
    SpeakerLine,
)
from bot.views.message import View


@dataclass(frozen=True)
class Welcome(View):
    """``phase`` is before | during | after; ``sample_booth`` a booth that there is, or empty; ``abroad`` tells
    that messages leave the country of the expo."""

    phase: str
    expo: Localized
    start_date: dt.date
    end_date: dt.date
    sample_booth: str = ""
    abroad: bool = False


@dataclass(frozen=True)
class Help(View):
    """``commands`` without their slash."""

    commands: tuple[str, ...]


@dataclass(frozen=True)
class Privacy(View):
    """``contact`` is where to ask, ``controller`` who is responsible, ``url`` the whole notice, each may be empty.
    Until ``keep_until`` exhibitors have what visitors sent them; None before there is an expo."""

    contact: str = ""
    abroad: bool = False
    controller: str = ""
    url: str = ""
    keep_until: dt.date | None = None


@dataclass(frozen=True)
class Languages(View):
    """The bot speaks what the buttons say."""


@dataclass(frozen=True)
class NothingLoaded(View):
    """No programme has been imported."""


@dataclass(frozen=True)
class NoLongerListed(View):
    """What a button named is not there any more. ``what``: session | exhibitor | hall | other."""

    what: str


@dataclass(frozen=True)
class OnNow(View):
    """What runs and what is next.

    ``state``: running | break (sessions before and after, today) | morning (the first of today is to come) |
    evening (today's are over, there are more on another day) | before | forum_over | after (the expo is over).
    ``more_running`` and ``more_upcoming`` are not listed. ``closes`` is set while the exhibition is open.
    """

    state: str
    start_date: dt.date
    end_date: dt.date
    running: tuple[SessionLine, ...] = ()
    more_running: int = 0
    upcoming: tuple[SessionLine, ...] = ()
    more_upcoming: int = 0
    closes: dt.time | None = None


@dataclass(frozen=True)
class ProgrammeDays(View):
    """The forum's days."""

    days: tuple[DayLine, ...]
    span: Span


@dataclass(frozen=True)
class ProgrammeDay(View):
    """One day and its tracks, which the buttons name (``span``; none on a day without sessions)."""

    day: DayLine
    span: Span
    note: Localized = EMPTY


@dataclass(frozen=True)
class SessionList(View):
    """Sessions of a day, of a track (empty: all), in pages."""

    date: dt.date
    track: Localized
    sessions: tuple[SessionLine, ...]
    span: Span


@dataclass(frozen=True)
class RoomCard(View):
    """A room, and what is on or still to come there, in pages."""

    name: Localized
    location: Localized
    seats: int | None
    sessions: tuple[SessionLine, ...] = ()
    span: Span = Span(0, 0, 0)  # noqa: RUF009 - it is frozen


@dataclass(frozen=True)
class SessionCard(View):
    """All about one session. ``languages`` are BCP 47 tags, ``language_note`` is told instead of them; ``saved``
    is its place on the reader's agenda."""

    session: SessionLine
    location: Localized = EMPTY
    track: Localized = EMPTY
    speakers: tuple[SpeakerLine, ...] = ()
    languages: tuple[str, ...] = ()
    language_note: Localized = EMPTY
    abstract: Localized = EMPTY
    saved: SavedLine | None = None


@dataclass(frozen=True)
class ExhibitorsMenu(View):
    """Ways to look for an exhibitor."""

    exhibitors: int
    halls: int


@dataclass(frozen=True)
class ExhibitorSearch(View):
    """How to search; ``sample_name`` and ``sample_product`` are from the list, or empty."""

    sample_name: Localized = EMPTY
    sample_product: Localized = EMPTY


@dataclass(frozen=True)
class CategoryList(View):
    """The categories are on the buttons."""

    span: Span


@dataclass(frozen=True)
class ExhibitorList(View):
    """Exhibitors of a category or of a hall (``heading``), in pages."""

    heading: Localized
    exhibitors: tuple[ExhibitorLine, ...]
    span: Span


@dataclass(frozen=True)
class ExhibitorCard(View):
    """All that the public may know of an exhibitor. ``description``, ``own_products`` and ``languages`` (tags) are
    what its staff wrote, in their words; with products of their own the organiser's are not shown. ``booth_row``:
    the row of its first booth, where no plan of the hall shows it."""

    exhibitor: ExhibitorLine
    country: Localized = EMPTY
    categories: tuple[Localized, ...] = ()
    products: tuple[Localized, ...] = ()
    website: str = ""
    sessions: int = 0
    description: str = ""
    own_products: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    booth_row: str = ""


@dataclass(frozen=True)
class ExhibitorSessions(View):
    """Sessions at which people of this exhibitor speak, in pages."""

    exhibitor: Localized
    sessions: tuple[SessionLine, ...]
    span: Span


@dataclass(frozen=True)
class HallList(View):
    halls: tuple[HallLine, ...]
    span: Span


@dataclass(frozen=True)
class HallCard(View):
    """``categories`` are the most frequent; area in square metres."""

    hall: HallLine
    area_m2: float | None = None
    facilities: tuple[Localized, ...] = ()
    categories: tuple[Counted, ...] = ()
    hall_id: str = ""


@dataclass(frozen=True)
class HallMap(View):
    """Where booths are, in words; the picture comes with it where they are ``drawn`` on a plan. ``exhibitors`` are
    who is there, ``booth_rows`` the letters of the booths' rows."""

    hall_id: str
    hall: Localized
    booths: tuple[str, ...] = ()
    exhibitors: tuple[Localized, ...] = ()
    booth_rows: tuple[str, ...] = ()
    drawn: bool = False


@dataclass(frozen=True)
class VenueCard(View):
    """Where the expo is; the address is shown in every language, for the taxi driver; ``transport``:
    the buttons name ways to get there."""

    name: Localized
    address: Localized
    entrances: tuple[Localized, ...] = ()
    transport: bool = False


@dataclass(frozen=True)
class TransportCard(View):
    """``mode`` is the organiser's word."""

    mode: Localized
    text: Localized


@dataclass(frozen=True)
class FaqCard(View):
    question: Localized
    answer: Localized


@dataclass(frozen=True)
class PassageCard(View):
    """A paragraph as it stands in the organiser's document."""

    document: str
    heading: str
    text: str


@dataclass(frozen=True)
class ShareLink(View):
    """A link to pass on. ``subject`` is session | exhibitor; ``printed_url`` is what a QR code carries."""

    subject: str
    subject_id: str
    url: str
    printed_url: str


@dataclass(frozen=True)
class StartLinkUnknown(View):
    """A deep link that opens nothing for this person; it says nothing else."""


@dataclass(frozen=True)
class ErrorNotice(View):
    """``reason``: internal | unreadable (no text) | stale (an old button) | unknown_command |
    not_allowed_organiser and not_allowed_exhibitor (whom it is for) | not_allowed_anybody | too_late (what it was
    for has passed) | too_fast | left (a dialog) |
    no_time (typed behind /digest)."""

    reason: str
