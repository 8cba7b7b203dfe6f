"""The expo in memory: one immutable version of everything published, with its look-ups."""

from __future__ import annotations

import copy
import datetime as dt
import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from typing import Protocol, TypeVar
from zoneinfo import ZoneInfo

from bot.domain.localized import Localized
from bot.domain.passage import Passage, passages
from bot.domain.programme import (
    BoothRectangle,
    Day,
    Document,
    Exhibitor,
    Expo,
    Faq,
    Hall,
    Programme,
    Room,
    Session,
    SessionStatus,
)
from bot.domain.temporary_notice import TemporaryNotice

_SHORT_ID = re.compile(r"[A-Za-z0-9_.-]{1,16}")


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=_HasId)


def key_of(item_id: str) -> str:
    """A short stable name for an id, at most 16 safe ASCII characters: fits a button's 64 bytes.

    Short plain ids stand for themselves, others become ``h.`` and 56 bits of BLAKE2b in hexadecimal
    (idempotent: the key of a key is itself).
    """
    if _SHORT_ID.fullmatch(item_id):
        return item_id
    return "h." + hashlib.blake2b(item_id.encode(), digest_size=7).hexdigest()


def name_key(name: Localized) -> str:
    """The key of what has a name and no id (a category, a track): of its English, else first, text."""
    return key_of(name.best("en")) if name else ""


def _by_key(items: Iterable[T]) -> dict[str, T]:
    return {key_of(item.id): item for item in items}


class Catalogue:
    """Immutable view of one programme version. Reads are plain calls: no await, no query.

    ``version`` is 0 where nothing has been imported. ``published_at`` is aware, in the expo's zone. ``notices``
    may have expired.
    Look-ups by id accept the id itself or its ``key_of``; they return None for what is not there (any more).
    """

    def __init__(self, programme: Programme, version: int, published_at: dt.datetime) -> None:
        self.programme = programme
        self.notices: tuple[TemporaryNotice, ...] = ()
        self.version = version
        self.zone = ZoneInfo(programme.expo.timezone)
        self.published_at = published_at.astimezone(self.zone)
        self._halls = _by_key(programme.halls)
        self._rooms = _by_key(programme.rooms)
        self._exhibitors = _by_key(programme.exhibitors)
        self._sessions = _by_key(s for s in programme.sessions if s.status is not SessionStatus.DRAFT)
        self._faq = _by_key(programme.faq)
        self._documents = _by_key(programme.documents)

    def with_notices(self, notices: tuple[TemporaryNotice, ...]) -> Catalogue:
        """The same version, with what is true for a while."""
        changed = copy.copy(self)
        changed.notices = notices
        return changed

    @property
    def expo(self) -> Expo:
        return self.programme.expo

    @property
    def days(self) -> tuple[Day, ...]:
        return self.programme.days

    def local(self, instant: dt.datetime) -> dt.datetime:
        """The same instant on the expo's clocks."""
        return instant.astimezone(self.zone)

    def day(self, date: dt.date) -> Day | None:
        return next((day for day in self.days if day.date == date), None)

    def day_at(self, now: dt.datetime) -> Day | None:
        """The day of the expo at ``now`` (aware): after midnight still the one before, until that has closed."""
        local = self.local(now)
        before = self.day(local.date() - dt.timedelta(days=1))
        hours = before.hours(self.zone) if before else None
        return before if hours and local < hours[1] else self.day(local.date())

    def hall(self, hall_id: str) -> Hall | None:
        return self._halls.get(key_of(hall_id))

    def room(self, room_id: str) -> Room | None:
        return self._rooms.get(key_of(room_id))

    def exhibitor(self, exhibitor_id: str) -> Exhibitor | None:
        return self._exhibitors.get(key_of(exhibitor_id))

    def session(self, session_id: str) -> Session | None:
        return self._sessions.get(key_of(session_id))

    def faq(self, faq_id: str) -> Faq | None:
        return self._faq.get(key_of(faq_id))

    def document(self, document_id: str) -> Document | None:
        return self._documents.get(key_of(document_id))

    def passage(self, document_id: str, index: int) -> Passage | None:
        """One paragraph of a document, counted from 0."""
        found = self._passages.get(key_of(document_id), ())
        return found[index] if 0 <= index < len(found) else None

    @cached_property
    def _passages(self) -> dict[str, tuple[Passage, ...]]:
        return {key: passages(document) for key, document in self._documents.items()}

    @cached_property
    def sessions(self) -> tuple[Session, ...]:
        """What visitors may see: everything but drafts, by (start, room, title); cancelled ones included."""
        shown = (s for s in self.programme.sessions if s.status is not SessionStatus.DRAFT)
        return tuple(sorted(shown, key=lambda s: (s.start, s.room_id, s.title.best("en"))))

    @cached_property
    def running_sessions(self) -> tuple[Session, ...]:
        """``sessions`` without the cancelled ones."""
        return tuple(s for s in self.sessions if s.status is SessionStatus.CONFIRMED)

    @cached_property
    def sessions_by_day(self) -> dict[dt.date, tuple[Session, ...]]:
        grouped: defaultdict[dt.date, list[Session]] = defaultdict(list)
        for session in self.sessions:
            grouped[session.date].append(session)
        return {date: tuple(sessions) for date, sessions in sorted(grouped.items())}

    @cached_property
    def exhibitors_by_hall(self) -> dict[str, tuple[Exhibitor, ...]]:
        """Hall id -> who stands there, in file order; one with booths in two halls is in both."""
        grouped: defaultdict[str, list[Exhibitor]] = defaultdict(list)
        for exhibitor in self.programme.exhibitors:
            for hall_id in dict.fromkeys(stand.hall_id for stand in exhibitor.stands):
                grouped[hall_id].append(exhibitor)
        return {hall_id: tuple(items) for hall_id, items in grouped.items()}

    @cached_property
    def plans(self) -> dict[str, tuple[BoothRectangle, ...]]:
        """Hall id -> the booths whose place is known, in file order; halls without a plan are not in it."""
        grouped: defaultdict[str, list[BoothRectangle]] = defaultdict(list)
        for place in self.programme.booths:
            hall = self.hall(place.hall_id)
            grouped[hall.id if hall else place.hall_id].append(place)
        return {hall_id: tuple(places) for hall_id, places in grouped.items()}

    @cached_property
    def sessions_by_exhibitor(self) -> dict[str, tuple[Session, ...]]:
        """Exhibitor id -> the sessions that one of its people speaks at, by start."""
        grouped: defaultdict[str, list[Session]] = defaultdict(list)
        for session in self.sessions:
            for exhibitor_id in dict.fromkeys(s.exhibitor_id for s in session.speakers if s.exhibitor_id):
                grouped[exhibitor_id].append(session)
        return {exhibitor_id: tuple(items) for exhibitor_id, items in grouped.items()}

    @cached_property
    def sessions_by_track(self) -> dict[tuple[dt.date, str], tuple[Session, ...]]:
        """(Day, track's ``name_key``) -> its sessions by start, cancelled ones included; those without a track
        have the key ``""``. Order: by day, then as the tracks begin."""
        grouped: defaultdict[tuple[dt.date, str], list[Session]] = defaultdict(list)
        for date, sessions in self.sessions_by_day.items():
            for session in sessions:
                grouped[date, name_key(session.track)].append(session)
        return {key: tuple(sessions) for key, sessions in grouped.items()}

    @cached_property
    def tracks(self) -> dict[str, Localized]:
        """``name_key`` -> the track's name."""
        return _names(session.track for session in self.sessions)

    @cached_property
    def exhibitors_by_category(self) -> dict[str, tuple[Exhibitor, ...]]:
        """Category's ``name_key`` -> its exhibitors, in file order."""
        grouped: defaultdict[str, list[Exhibitor]] = defaultdict(list)
        for exhibitor in self.programme.exhibitors:
            for key in dict.fromkeys(name_key(category) for category in exhibitor.categories if category):
                grouped[key].append(exhibitor)
        return {key: tuple(items) for key, items in grouped.items()}

    @cached_property
    def categories(self) -> dict[str, Localized]:
        """``name_key`` -> the category's name, in file order."""
        return _names(category for exhibitor in self.programme.exhibitors for category in exhibitor.categories)


def _names(names: Iterable[Localized]) -> dict[str, Localized]:
    """By key; of one name given in more and in fewer languages, the fuller."""
    found: dict[str, Localized] = {}
    for name in names:
        if not name:
            continue
        key = name_key(name)
        if key not in found or len(name.by_locale) > len(found[key].by_locale):
            found[key] = name
    return found
