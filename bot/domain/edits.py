"""Small edits of a programme: each gives another one, or None where its subject is not there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from bot.domain.localized import Localized
from bot.domain.programme import Day, Faq, Programme, Session, SessionStatus, Stand

Edit = Callable[[Programme], Programme | None]


def with_status(session_id: str, status: SessionStatus) -> Edit:
    """The session is cancelled, or takes place after all."""
    return _session(session_id, lambda session: replace(session, status=status))


def moved_to(session_id: str, start: dt.datetime, end: dt.datetime) -> Edit:
    """The session is at another time (aware, in the expo's zone). The day that it is listed under moves as many
    days: what is after midnight stays with its evening."""

    def moved(session: Session) -> Session:
        days = (start.date() - session.start.date()).days
        return replace(session, date=session.date + dt.timedelta(days=days), start=start, end=end)

    return _session(session_id, moved)


def in_room(session_id: str, room_id: str) -> Edit:
    """The session is in another room of the programme."""

    def edit(programme: Programme) -> Programme | None:
        if all(room.id != room_id for room in programme.rooms):
            return None
        return _session(session_id, lambda session: replace(session, room_id=room_id))(programme)

    return edit


def open_at(
    date: dt.date, opens: dt.time | None, closes: dt.time | None, last_admission: dt.time | None = None
) -> Edit:
    """The opening hours of one day of the expo; None: it is closed. A day that was not listed is."""

    def edit(programme: Programme) -> Programme | None:
        expo = programme.expo
        if not expo.start_date <= date <= expo.end_date:
            return None
        days = {day.date: day for day in programme.days}
        day = days.get(date) or Day((date - expo.start_date).days + 1, date)
        days[date] = replace(day, open=opens, close=closes, last_admission=last_admission)
        return replace(programme, days=tuple(days[one] for one in sorted(days)))

    return edit


def at_booth(exhibitor_id: str, number: int, stand: Stand) -> Edit:
    """The ``number``-th booth of an exhibitor (from 0) is another one; one that has none gets its first."""

    def edit(programme: Programme) -> Programme | None:
        exhibitor = next((one for one in programme.exhibitors if one.id == exhibitor_id), None)
        if exhibitor is None or not 0 <= number <= len(exhibitor.stands):
            return None
        stands = (*exhibitor.stands[:number], stand, *exhibitor.stands[number + 1 :])
        moved = replace(exhibitor, stands=tuple(dict.fromkeys(stands)))
        exhibitors = tuple(moved if one.id == exhibitor_id else one for one in programme.exhibitors)
        return replace(programme, exhibitors=exhibitors)

    return edit


def with_faq(entry: Faq) -> Edit:
    """There is one FAQ entry more; None where its id is taken."""

    def edit(programme: Programme) -> Programme | None:
        if any(one.id == entry.id for one in programme.faq):
            return None
        return replace(programme, faq=(*programme.faq, entry))

    return edit


def faq_says(faq_id: str, part: str, locale: str, text: str) -> Edit:
    """A FAQ entry's ``part`` (question | answer) says something else in one language."""

    def said(entry: Faq) -> Faq:
        before: Localized = getattr(entry, part)
        return replace(entry, **{part: Localized({**before.by_locale, locale: text})})  # type: ignore[arg-type]

    def edit(programme: Programme) -> Programme | None:
        if all(entry.id != faq_id for entry in programme.faq):
            return None
        return replace(programme, faq=tuple(said(one) if one.id == faq_id else one for one in programme.faq))

    return edit


def without_faq(faq_id: str) -> Edit:
    """The FAQ entry is gone."""

    def edit(programme: Programme) -> Programme | None:
        left = tuple(entry for entry in programme.faq if entry.id != faq_id)
        return replace(programme, faq=left) if len(left) < len(programme.faq) else None

    return edit


def _session(session_id: str, change: Callable[[Session], Session]) -> Edit:
    def edit(programme: Programme) -> Programme | None:
        if all(session.id != session_id for session in programme.sessions):
            return None
        sessions = tuple(change(one) if one.id == session_id else one for one in programme.sessions)
        return replace(programme, sessions=sessions)

    return edit
