"""The forum: days, tracks, sessions, what is on now."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from bot.domain.catalogue import key_of
from bot.domain.phase import Phase
from bot.domain.programme import EMPTY, Session, SessionStatus, Speaker
from bot.services.browsing.scene import (
    MAX_ROWS,
    NO_TEXT,
    PAGE,
    Row,
    Scene,
    column,
    gone,
    grid,
    page_of,
    session_line,
)
from bot.views.action import Action, Back
from bot.views.agenda_actions import RemindSession, SaveSession
from bot.views.browsing_actions import (
    OpenDay,
    OpenExhibitor,
    OpenProgramme,
    OpenRoom,
    OpenSession,
    OpenTrack,
    ShareSession,
    ShowNow,
    ShowWelcome,
)
from bot.views.lines import DayLine, Span, SpeakerLine
from bot.views.message import Message
from bot.views.profile_actions import ShowForYou
from bot.views.screens import OnNow, ProgrammeDay, ProgrammeDays, RoomCard, SessionCard, SessionList

_RUNNING_SHOWN = 5
_UPCOMING_SHOWN = 3
_TRACKS_A_PAGE = 12
_DAYS_A_PAGE = 7
_COMPANIES_SHOWN = 5


def show_now(_action: ShowNow, scene: Scene) -> Message:
    """What runs now and what starts next."""
    sessions = scene.catalogue.running_sessions
    running = [session for session in sessions if session.start <= scene.now < session.end]
    coming = [session for session in sessions if session.start > scene.now]
    upcoming = [session for session in coming if session.start == coming[0].start]
    shown = running[:_RUNNING_SHOWN]
    soon = upcoming[: min(_UPCOMING_SHOWN, MAX_ROWS - 1 - len(shown))]
    expo = scene.catalogue.expo
    view = OnNow(
        _state(running, coming, scene),
        expo.start_date,
        expo.end_date,
        tuple(session_line(session, scene.catalogue) for session in shown),
        len(running) - len(shown),
        tuple(session_line(session, scene.catalogue) for session in soon),
        len(upcoming) - len(soon),
        _closes(scene),
    )
    listed = shown + soon
    rows = (*column(OpenSession(session.id) for session in listed), (Back(ShowWelcome()), _whole(listed, scene)))
    return Message(view, scene.source("session"), rows)


def _whole(listed: Sequence[Session], scene: Scene) -> Action:
    """Where the rest is: today's list from what is shown on, else that day, else the days."""
    if not listed:
        return OpenProgramme()
    if listed[0].date == scene.today:
        return _list_with(listed[0], scene)
    return OpenDay(listed[0].date)


def _state(running: Sequence[Session], coming: Sequence[Session], scene: Scene) -> str:
    if running:
        return "running"
    if scene.phase is Phase.BEFORE:
        return "before"
    if not coming:
        return "after" if scene.phase is Phase.AFTER else "forum_over"
    today = [s for s in scene.catalogue.running_sessions if s.date == scene.today]
    had = any(session.end <= scene.now for session in today)
    if coming[0].start.date() == scene.today:
        return "break" if had else "morning"
    return "evening"


def _closes(scene: Scene) -> dt.time | None:
    day = scene.catalogue.day_at(scene.now)
    hours = day.hours(scene.catalogue.zone) if day else None
    return day.close if day and hours and hours[0] <= scene.now < hours[1] else None


def open_programme(action: OpenProgramme, scene: Scene) -> Message:
    """The days; of a one-day forum, that day."""
    days = list(scene.catalogue.sessions_by_day)
    if len(days) == 1:
        return open_day(OpenDay(days[0]), scene)
    shown, span, navigation = page_of(days, action.page, OpenProgramme, ShowWelcome(), size=_DAYS_A_PAGE)
    lines = tuple(_day_line(day, scene) for day in shown)
    return Message(
        ProgrammeDays(lines, span),
        scene.source("session"),
        (*column(OpenDay(day) for day in shown), navigation),
    )


def _day_line(date: dt.date, scene: Scene) -> DayLine:
    sessions = scene.catalogue.sessions_by_day.get(date, ())
    cancelled = sum(session.status is SessionStatus.CANCELLED for session in sessions)
    return DayLine(date, len(sessions) - cancelled, cancelled)


def open_day(action: OpenDay, scene: Scene) -> Message:
    """The tracks of a day; of a day without tracks, its sessions."""
    tracks = [key for date, key in scene.catalogue.sessions_by_track if date == action.date and key]
    if len(tracks) < 2:
        return open_track(OpenTrack(action.date), scene)
    shown, span, navigation = page_of(
        tracks, action.page, lambda page: OpenDay(action.date, page), _above_day(scene), size=_TRACKS_A_PAGE
    )
    day = scene.catalogue.day(action.date)
    view = ProgrammeDay(_day_line(action.date, scene), span, day.note if day else NO_TEXT)
    buttons = grid([OpenTrack(action.date, key) for key in shown], rows=MAX_ROWS - 2)
    return Message(
        view, scene.source("session"), (*buttons, (OpenTrack(action.date), ShowForYou("session")), navigation)
    )


def _above_day(scene: Scene) -> Action:
    return OpenProgramme() if len(scene.catalogue.sessions_by_day) > 1 else ShowWelcome()


def open_track(action: OpenTrack, scene: Scene) -> Message:
    """The sessions of a day, all or of one track."""
    key = key_of(action.track) if action.track else ""
    sessions = _sessions_of(action.date, key, scene)
    if not sessions and key:
        return gone("other", OpenProgramme())
    if not sessions:
        view = ProgrammeDay(DayLine(action.date), Span(0, 0, 0))
        return Message(view, scene.source("session"), ((Back(_above_day(scene)),),))
    shown, span, navigation = page_of(
        sessions,
        action.page,
        lambda page: OpenTrack(action.date, key, page),
        _above_track(action.date, scene),
    )
    lines = tuple(session_line(session, scene.catalogue) for session in shown)
    listed = SessionList(action.date, scene.catalogue.tracks[key] if key else NO_TEXT, lines, span)
    rows = (*column(OpenSession(session.id) for session in shown), navigation)
    return Message(listed, scene.source("session"), rows)


def open_room(action: OpenRoom, scene: Scene) -> Message:
    """A room, and what is on or still to come there."""
    room = scene.catalogue.room(action.room_id)
    if room is None:
        return gone("other", OpenProgramme())
    coming = [one for one in scene.catalogue.sessions if one.room_id == room.id and one.end > scene.now]
    shown, span, navigation = page_of(coming, action.page, lambda page: OpenRoom(room.id, page), _above_day(scene))
    lines = tuple(replace(session_line(session, scene.catalogue), room=NO_TEXT) for session in shown)
    rows = (*column(OpenSession(session.id) for session in shown), navigation)
    view = RoomCard(room.name, room.location, room.seats, lines, span)
    return Message(view, scene.source("session" if coming else "room", "" if coming else room.id), rows)


def _sessions_of(date: dt.date, track_key: str, scene: Scene) -> tuple[Session, ...]:
    if track_key:
        return scene.catalogue.sessions_by_track.get((date, track_key), ())
    return scene.catalogue.sessions_by_day.get(date, ())


def _above_track(date: dt.date, scene: Scene) -> Action:
    """The day, or what is above it where the day has no tracks to choose from."""
    tracks = sum(1 for day, key in scene.catalogue.sessions_by_track if day == date and key)
    return OpenDay(date) if tracks > 1 else _above_day(scene)


def open_session(action: OpenSession, scene: Scene) -> Message:
    """All about one session."""
    session = scene.catalogue.session(action.session_id)
    if session is None:
        return gone("session", OpenProgramme())
    room = scene.catalogue.room(session.room_id)
    view = SessionCard(
        session_line(session, scene.catalogue),
        room.location if room else NO_TEXT,
        session.track,
        tuple(_speaker_line(speaker, scene) for speaker in session.speakers),
        session.languages,
        session.language_note,
        session.abstract,
    )
    companies = dict.fromkeys(s.exhibitor_id for s in session.speakers if s.exhibitor_id)
    buttons: list[Row] = [
        (OpenExhibitor(company),) for company in companies if scene.catalogue.exhibitor(company) is not None
    ]
    if session.status is SessionStatus.CONFIRMED and session.end > scene.now:
        remind: Row = (RemindSession(session.id),) if session.start > scene.now else ()
        buttons.insert(0, (SaveSession(session.id), *remind))
    navigation = (Back(_list_with(session, scene)), ShareSession(session.id))
    rows = (*buttons[: 1 + _COMPANIES_SHOWN], navigation)
    return Message(view, scene.source("session", session.id), rows)


def _speaker_line(speaker: Speaker, scene: Scene) -> SpeakerLine:
    exhibitor = scene.catalogue.exhibitor(speaker.exhibitor_id) if speaker.exhibitor_id else None
    company = exhibitor.name if exhibitor else speaker.company
    return SpeakerLine(speaker.name or company, company if speaker.name else EMPTY)


def _list_with(session: Session, scene: Scene) -> OpenTrack:
    """The page of its day that the session stands on."""
    ids = [other.id for other in _sessions_of(session.date, "", scene)]
    return OpenTrack(session.date, page=ids.index(session.id) // PAGE)
