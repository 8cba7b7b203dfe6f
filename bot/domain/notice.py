"""What people who saved a session are told when it changes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.domain.diff import ItemKind, ProgrammeDiff
from bot.domain.localized import Localized
from bot.domain.programme import Programme, Room, Session, SessionStatus

DEBOUNCE = dt.timedelta(minutes=5)
"""Edits of one session within this time become one notice."""
_LAST_MOMENT = dt.timedelta(minutes=10)
"""A notice does not wait until later than this before the session starts (or would have started)."""


@dataclass(frozen=True, slots=True)
class SessionState:
    """What people know of a session. ``start`` and ``end`` are aware."""

    title: Localized
    date: dt.date
    start: dt.datetime
    end: dt.datetime
    room: Localized
    cancelled: bool = False

    def differs(self, other: SessionState, locale: str) -> bool:
        """Whether a reader of ``locale`` has to know. What does not take place may change as it likes."""
        if self.cancelled and other.cancelled:
            return False
        return self._as_read(locale) != other._as_read(locale)

    def _as_read(self, locale: str) -> tuple[object, ...]:
        return (self.start, self.end, self.cancelled, self.title.best(locale), self.room.best(locale))


@dataclass(frozen=True, slots=True)
class PendingNotice:
    """A change that nobody has been told of: what was ``before`` its first edit, and when the last one was
    published (aware UTC)."""

    session_id: str
    before: SessionState
    changed_at: dt.datetime


@dataclass(frozen=True, slots=True)
class Revision:
    """How often a session has changed, and when last (aware UTC)."""

    number: int
    changed_at: dt.datetime


def state_of(session: Session | None, rooms: Mapping[str, Room]) -> SessionState | None:
    """What people may know of it: nothing of a draft, nor of one that is gone."""
    if session is None or session.status is SessionStatus.DRAFT:
        return None
    room = rooms.get(session.room_id)
    return SessionState(
        session.title,
        session.date,
        session.start,
        session.end,
        room.name if room else Localized(),
        session.status is SessionStatus.CANCELLED,
    )


def changed_sessions(
    old: Programme, new: Programme, changes: ProgrammeDiff
) -> dict[str, tuple[SessionState, SessionState | None]]:
    """Session id -> what people knew and what holds now (None: it is gone), for each that they have to be told
    of: moved, cancelled, taking place after all, removed, renamed, in another room or one of another name."""
    rooms_before, rooms_after = _rooms(old), _rooms(new)
    before = {session.id: session for session in old.sessions}
    after = {session.id: session for session in new.sessions}
    found = {}
    for session_id in _touched(new, changes):
        known = state_of(before.get(session_id), rooms_before)
        now = state_of(after.get(session_id), rooms_after)
        if known is not None and known != now:
            found[session_id] = (known, now)
    return found


def _touched(new: Programme, changes: ProgrammeDiff) -> Iterable[str]:
    everything = (*changes.moved, *changes.cancelled, *changes.removed, *changes.changed)
    touched = [change.id for change in everything if change.kind is ItemKind.SESSION and change.before]
    renamed = {change.id for change in everything if change.kind is ItemKind.ROOM and change.id}
    return dict.fromkeys([*touched, *(session.id for session in new.sessions if session.room_id in renamed)])


def _rooms(programme: Programme) -> dict[str, Room]:
    return {room.id: room for room in programme.rooms}


def notice_due(before: SessionState, after: SessionState | None, now: dt.datetime) -> dt.datetime:
    """When people are told of a change made at ``now``: once the edits are over, unless it starts too soon."""
    starts = [state.start for state in (before, after) if state is not None and state.start > now]
    last = min((start - _LAST_MOMENT for start in starts), default=now + DEBOUNCE)
    return max(now, min(now + DEBOUNCE, last)).astimezone(dt.UTC)
