"""What is on now, and next."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.answers.draft import Ask, Draft
from bot.answers.facts.session_kinds import of_kind
from bot.answers.facts.session_lists import criteria_of, session_list
from bot.answers.memory import Criteria, Memory
from bot.answers.session_search import find_sessions
from bot.domain.programme import Session
from bot.views.action import Action, More
from bot.views.answers import NowAnswer
from bot.views.browsing_actions import MoreResults, OpenDay, OpenProgramme, OpenSession, ShowNow
from bot.views.findings import NoSessionResults, SessionResults

_SHOWN = 5
# What starts so much earlier, starts then.
_ABOUT = dt.timedelta(minutes=10)


def now(ask: Ask, room: str = "") -> Draft | None:
    """What runs at the moment asked about (now, or a time of day) and what starts next; in the ``room`` that was
    spoken of, where there is one."""
    reading = ask.reading
    at = _moment(ask)
    criteria = criteria_of(ask)
    if room:
        criteria = replace(criteria, room=room)
    if criteria.hall and not (reading.when or ask.index.rooms_in(criteria.hall)):
        return None  # What goes on in a hall without a stage is what is shown there.
    on_stage = ask.reading.has("session", "session_kind", "on_stage", "speaker") or ask.reading.of("track")
    if ask.content and not on_stage:
        return None
    if rest := _rest_of_today(ask, criteria):
        return rest
    where = replace(criteria, days=(), start=None, end=None, at=None, cancelled=False)
    where = of_kind(ask, where)
    here = [item for item in find_sessions(ask.index, where) if item.status.value == "confirmed"]
    if ask.content and not here:
        return None
    # "What starts in half an hour?" is not asked of what runs then.
    begins = reading.has("begins") and at > ask.now
    running = [] if begins else [item for item in here if item.start <= at < item.end]
    later = [item for item in here if item.start > at]
    next_at = later[0].start if later else None
    if begins:
        about = (item.start for item in here if item.start > max(ask.now, at - _ABOUT))
        next_at = min(about, key=lambda start: abs(start - at), default=None)
    coming = [item for item in here if item.start == next_at]
    focus = "next" if begins or (reading.when.relative == "next" and not reading.when.at) else "now"
    first, second = (coming, running) if focus == "next" else (running, coming)
    shown = [*first, *second][:_SHOWN]
    rows: list[tuple[Action, ...]] = [(OpenSession(item.id),) for item in shown]
    day = next_at.date() if next_at else at.date()
    narrowed = where != Criteria("session", language=where.language, asked=where.asked)
    if narrowed and not running and focus == "now" and at == ask.now:
        rows.append((ShowNow(),))
    moment = replace(where, days=(at.date(),), start=None, end=None, at=at.time())
    if focus == "now" and len(running) > _SHOWN:
        rows.append((More(MoreResults(moment.key, 1)),))
    rows.append((OpenDay(day),) if day in ask.catalogue.sessions_by_day else (OpenProgramme(),))
    view = NowAnswer(
        at=at,
        running=tuple(item.id for item in running[:_SHOWN]),
        running_total=len(running),
        next_ids=tuple(item.id for item in coming[:_SHOWN]),
        next_at=next_at,
        focus=focus,
        is_now=at == ask.now,
        people=reading.has("who_speaks", "who"),
        label=criteria.label or _track_name(ask, criteria.track),
        hall_id=criteria.hall,
        room_id=criteria.room,
        spoken=criteria.spoken,
    )
    memory = Memory(intent="now", sessions=tuple(item.id for item in shown), room=criteria.room)
    # "More" is of this moment; what is asked next may be of another.
    kept = memory.listing(moment, ask.memory)
    return Draft(view, (ask.source("session"),), tuple(rows), kept.listing(where, kept))


def _rest_of_today(ask: Ask, criteria: Criteria) -> Draft | None:
    """What is left of the part of today that is named, where what comes next is asked of it: "what's coming up
    this afternoon?" is not only the very next. None where nothing is."""
    when, now = ask.reading.when, ask.now.time()
    today = criteria.days in ((), (ask.now.date(),)) and when.relative == "next" and not when.at
    if not today or criteria.end is None or criteria.end <= now:
        return None
    left = replace(criteria, days=(ask.now.date(),), start=max(criteria.start or now, now))
    return session_list(ask, left) if find_sessions(ask.index, left) else None


def _track_name(ask: Ask, key: str) -> str:
    name = ask.catalogue.tracks.get(key)
    return name.best(ask.reading.language) if name else ""


def following(ask: Ask) -> Draft | None:
    """What comes after a session that is named, or was just spoken of, in the same room."""
    base = _base(ask)
    if base is None:
        return None
    here = [item for item in ask.catalogue.running_sessions if item.room_id == base.room_id or not base.room_id]
    later = [item for item in here if item.start >= base.end and item.id != base.id]
    next_at = later[0].start if later else None
    coming = [item for item in later if item.start == next_at][:_SHOWN]
    ids = tuple(item.id for item in coming)
    view = NowAnswer(base.end, (), 0, ids, next_at, "next", is_now=False)
    rows: tuple[tuple[Action, ...], ...] = tuple((OpenSession(id_),) for id_ in ids)
    memory = Memory(intent="session", sessions=ids, room=base.room_id)
    return Draft(view, (ask.source("session"),), rows or ((OpenProgramme(),),), memory)


def meanwhile(ask: Ask) -> Draft | None:
    """What else is on while a session is that is named, or was just spoken of."""
    base = _base(ask)
    if base is None:
        return None
    held = ask.catalogue.running_sessions
    others = [item for item in held if item.start < base.end and base.start < item.end and item.id != base.id]
    ids = tuple(item.id for item in others[:_SHOWN])
    start, end = base.start.time(), base.end.time()
    memory = Memory(intent="session", sessions=(base.id,), room=base.room_id)
    rows: tuple[tuple[Action, ...], ...] = tuple((OpenSession(id_),) for id_ in ids)
    if not others:
        none = NoSessionResults(date=base.date, start=start, end=end)
        return Draft(none, (ask.source("session"),), ((OpenProgramme(),),), memory)
    view = SessionResults(ids, len(others), 1, date=base.date, start=start, end=end)
    return Draft(view, (ask.source("session"),), rows, memory)


def _base(ask: Ask) -> Session | None:
    """The session after which others are asked for."""
    named = ask.reading.ids("session")
    if named:
        return ask.catalogue.session(named[0]) if len(named) == 1 else None
    if ask.content:
        criteria = replace(criteria_of(ask), strict=True)
        found = find_sessions(ask.index, criteria)
        return found[0] if len(found) == 1 else None
    spoken_of = ask.memory.one_session
    if any(room != ask.memory.room for room in ask.reading.ids("room")):
        return None  # "And what comes next in the Ring?"
    if ask.memory.intent == "now" and ask.memory.room:
        spoken_of = next(iter(ask.memory.sessions), "")
    return ask.catalogue.session(spoken_of)


def _moment(ask: Ask) -> dt.datetime:
    when = ask.reading.when
    if when.at is not None:
        day = when.days[0] if when.days else ask.now.date()
        return dt.datetime.combine(day, when.at, ask.now.tzinfo)
    return ask.now
