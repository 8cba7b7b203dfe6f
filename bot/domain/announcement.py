"""Announcements: what an organiser says to many people at once."""

from __future__ import annotations

import datetime as dt
import zlib
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.domain.file import File
from bot.domain.outbox import Priority


class AnnouncementState(StrEnum):
    """``draft`` is being written; ``scheduled`` waits for its time; ``sending`` has its recipients; ``cancelled``
    was stopped (what had been sent stays); ``withdrawn`` was deleted at its readers."""

    DRAFT = "draft"
    SCHEDULED = "scheduled"
    SENDING = "sending"
    PAUSED = "paused"
    SENT = "sent"
    CANCELLED = "cancelled"
    WITHDRAWN = "withdrawn"


class Nature(StrEnum):
    """``news`` goes to who has not opted out, ``sponsored`` only to who opted in, ``urgent`` (safety) to all,
    ahead of everything but replies."""

    NEWS = "news"
    SPONSORED = "sponsored"
    URGENT = "urgent"

    @property
    def priority(self) -> Priority:
        return Priority.URGENT if self is Nature.URGENT else Priority.ANNOUNCEMENT


@dataclass(frozen=True, slots=True)
class AnnouncementText:
    """What is said in one language: Telegram's HTML, with at most one file, a place (latitude, longitude in
    degrees) and buttons that open a link (label, address)."""

    html: str = ""
    file: File | None = None
    location: tuple[float, float] | None = None
    links: tuple[tuple[str, str], ...] = ()

    @property
    def is_empty(self) -> bool:
        return not (self.html or self.file or self.location)

    @property
    def messages(self) -> int:
        """How many messages a reader gets: a place stands for itself."""
        return 2 if self.location and (self.html or self.file) else 1


@dataclass(frozen=True, slots=True)
class Audience:
    """Who is meant: all that is set must hold, any value of one kind does. Empty: everyone.

    ``roles`` are visitor | exhibitor | organiser; ``locales`` what they speak; ``interests`` keys of categories;
    ``sessions`` ids and ``tracks`` keys of what they saved; ``halls`` ids of halls where they opened the code of a
    booth (only of those who agreed to be reached so, but for safety); ``on_site``: they used the bot today, on a
    day of the expo.
    """

    roles: tuple[str, ...] = ()
    locales: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    sessions: tuple[str, ...] = ()
    tracks: tuple[str, ...] = ()
    halls: tuple[str, ...] = ()
    on_site: bool = False


@dataclass(frozen=True, slots=True)
class Criterion:
    """One condition that the database checks; any of one ``kind`` does: role (visitor | exhibitor | organiser, of
    each viewer the last that fits; who is an ``organiser`` is told by more of these) | locale | interest |
    session | booth (exhibitor ids) | seen_since (epoch milliseconds)."""

    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class Announcement:
    """``texts`` by locale, in the order in which they were written: the first serves who speaks none of them.

    Instants are aware UTC. ``progress_chat_id`` and ``progress_message_id`` are the message that shows how far it
    is; ``recipients`` is how many it goes to. ``revision`` counts changes after it began to leave (its text,
    or that it is taken back), ``applied_revision`` those that are on their way to its readers.
    """

    id: int
    created_by: int
    created_at: dt.datetime
    state: AnnouncementState = AnnouncementState.DRAFT
    nature: Nature = Nature.NEWS
    texts: tuple[tuple[str, AnnouncementText], ...] = ()
    audience: Audience = Audience()
    send_at: dt.datetime | None = None
    started_at: dt.datetime | None = None
    finished_at: dt.datetime | None = None
    progress_chat_id: int | None = None
    progress_message_id: int | None = None
    revision: int = 0
    applied_revision: int = 0
    recipients: int = 0

    @property
    def fingerprint(self) -> int:
        """A number that changes with anything that an organiser decides about it."""
        return zlib.crc32(repr((self.nature, self.texts, self.audience, self.send_at)).encode())

    @property
    def written(self) -> tuple[tuple[str, AnnouncementText], ...]:
        """Its texts that say something, by locale."""
        return tuple((locale, text) for locale, text in self.texts if not text.is_empty)

    @property
    def place(self) -> tuple[float, float] | None:
        """Where it is about; the same in all languages."""
        return next((text.location for _, text in self.texts if text.location), None)

    def at_place(self, place: tuple[float, float]) -> Announcement:
        """With that place in all languages."""
        return replace(self, texts=tuple((tag, replace(text, location=place)) for tag, text in self.texts))

    def with_text(self, locale: str, text: AnnouncementText) -> Announcement:
        """With ``text`` in that language, in its place or at the end."""
        return replace(self, texts=tuple((dict(self.texts) | {locale: text}).items()))

    def text(self, locale: str) -> AnnouncementText | None:
        """What is said in ``locale`` itself."""
        return dict(self.texts).get(locale)

    def begun(self, locale: str) -> AnnouncementText:
        """What is said in ``locale`` so far: in a new language, the file and the place of the others."""
        file = next((text.file for _, text in self.texts if text.file), None)
        return self.text(locale) or AnnouncementText(file=file, location=self.place)


@dataclass(frozen=True, slots=True)
class Reach:
    """How many people an audience is: by locale; ``muted`` would be, but want no such announcements."""

    by_locale: tuple[tuple[str, int], ...] = ()
    muted: int = 0

    @property
    def total(self) -> int:
        return sum(count for _, count in self.by_locale)


@dataclass(frozen=True, slots=True)
class OutcomeLine:
    """How many of an announcement's messages ended so, and when the first and the last did (aware UTC)."""

    state: str
    reason: str
    uncertain: bool
    messages: int
    first_at: dt.datetime | None
    last_at: dt.datetime | None


def estimated_seconds(messages: int, per_second: float) -> float:
    """How long ``messages`` take at the rate that Telegram allows."""
    return messages / per_second
