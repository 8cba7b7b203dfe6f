"""Which of several is more, and which comes first or last."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from bot.answers.draft import Ask, Draft
from bot.answers.facts.session_lists import criteria_of
from bot.answers.facts.session_pages import PAGE
from bot.answers.facts.verdicts import verdict
from bot.answers.memory import Memory
from bot.answers.replies import reply
from bot.answers.session_search import find_sessions
from bot.domain.catalogue import Catalogue
from bot.domain.programme import Session, SessionStatus
from bot.views.action import Action
from bot.views.browsing_actions import OpenDay, OpenHall, OpenSession
from bot.views.findings import Comparison, SpanAnswer, SuperlativeAnswer

_MEASURES: dict[str, Callable[[Catalogue, str], float | None]] = {
    "hall_area": lambda c, id_: hall.area_m2 if (hall := c.hall(id_)) else None,
    "hall_exhibitors": lambda c, id_: len(c.exhibitors_by_hall.get(id_, ())),
    "room_seats": lambda c, id_: room.seats if (room := c.room(id_)) else None,
}
# Cue -> what of a session is measured, and whether the most of it is meant.
_EDGES: dict[str, tuple[Callable[[Session], float], bool]] = {
    "longest": (lambda s: (s.end - s.start).total_seconds(), True),
    "shortest": (lambda s: (s.end - s.start).total_seconds(), False),
    "first": (lambda s: s.start.timestamp(), False),
    "last": (lambda s: s.start.timestamp(), True),
}


def compare(ask: Ask) -> Draft | None:
    """Two or more halls or rooms that are named: the largest first."""
    reading = ask.reading
    halls, rooms = reading.ids("hall"), reading.ids("room")
    what = "room_seats" if len(rooms) > 1 else "hall_exhibitors" if reading.has("exhibitor") else "hall_area"
    ids = rooms if len(rooms) > 1 else halls
    values = {id_: _MEASURES[what](ask.catalogue, id_) for id_ in ids}
    known = [(id_, value) for id_, value in values.items() if value is not None]
    if len(known) < 2 or len(known) < len(ids) or ask.content:
        return None
    least = reading.has("smallest")
    items = tuple(sorted(known, key=lambda item: item[1] if least else -item[1]))
    first, second = known[0][1], known[1][1]
    is_so = first < second if least else first > second
    differ = what != "room_seats" and reply(reading.text, "differ") is not None
    view = Comparison(what, items, differ, least, verdict=verdict(ask, is_so if len(ids) == 2 else None))
    if what == "room_seats":
        return Draft(view, (ask.source("room"),), (), Memory(intent="room", room=items[0][0]))
    rows: tuple[tuple[Action, ...], ...] = tuple((OpenHall(id_),) for id_, _ in items[:3])
    return Draft(view, (ask.source("hall"),), rows, Memory(intent="hall", hall=items[0][0]))


def edge(ask: Ask) -> Draft | None:
    """The first, last, longest or shortest session, of all that the question narrows them down to."""
    cue = next((cue for cue in _EDGES if ask.reading.has(cue)), None)
    if cue is None or ask.reading.of("session") or ask.reading.when.missing_day is not None:
        return None
    if ask.content and reply(ask.reading.text, "names") and not ask.reading.has("speaker", "who_speaks"):
        return None  # Who is in "the final": it may be no last session.
    criteria = replace(criteria_of(ask), strict=True, cancelled=False)
    if ask.memory.intent == "speaker" and not (ask.content or ask.reading.links or ask.reading.when):
        criteria = replace(criteria, speaker=ask.memory.speaker)  # "On which day is the last?", of theirs.
    found = [s for s in find_sessions(ask.index, criteria) if s.status is SessionStatus.CONFIRMED]
    if not found:
        return None
    measure, most = _EDGES[cue]
    value = (max if most else min)(map(measure, found))
    ids = tuple(item.id for item in found if measure(item) == value)[:PAGE]
    view = SuperlativeAnswer(f"{cue}_session", ids, value / 60)
    rows: tuple[tuple[Action, ...], ...] = tuple((OpenSession(id_),) for id_ in ids)
    return Draft(view, (ask.source("session"),), rows, Memory(intent="session", sessions=ids))


def span(ask: Ask) -> Draft | None:
    """When the sessions of a day begin, or end."""
    reading = ask.reading
    if ask.content or len(reading.when.days) != 1 or reading.links:
        return None
    held = [s for s in ask.catalogue.running_sessions if s.date == reading.when.days[0]]
    if not held:
        return None
    ends = reading.has("ends")
    value = max(s.end for s in held) if ends else min(s.start for s in held)
    ids = tuple(s.id for s in held if (s.end if ends else s.start) == value)[:PAGE]
    view = SpanAnswer(value, ends, ids)
    rows: tuple[tuple[Action, ...], ...] = tuple((OpenSession(id_),) for id_ in ids)
    memory = Memory(intent="session", sessions=ids, days=reading.when.days)
    return Draft(view, (ask.source("session"),), (*rows, (OpenDay(value.date()),)), memory)


def busiest(ask: Ask) -> Draft | None:
    """The day, or the room, that has the most sessions."""
    reading = ask.reading
    if ask.content or reading.when:
        return None
    held = ask.catalogue.running_sessions
    if reading.has("rooms"):
        return _busiest_room(ask, held)
    days: Counter[dt.date] = Counter(item.date for item in held)
    if not days:
        return None
    least = reading.has("smallest")
    value = (min if least else max)(days.values())
    dates = tuple(sorted(date for date, count in days.items() if count == value))
    view = SuperlativeAnswer("day_sessions_least" if least else "day_sessions", (), value, dates=dates)
    return Draft(view, (ask.source("session"),), ((OpenDay(dates[0]),),), Memory(intent="count"))


def _busiest_room(ask: Ask, held: tuple[Session, ...]) -> Draft | None:
    rooms = Counter(item.room_id for item in held if item.room_id)
    if not rooms or ask.reading.has("smallest"):
        return None
    value = max(rooms.values())
    ids = tuple(id_ for id_, count in rooms.items() if count == value)
    return Draft(
        SuperlativeAnswer("room_sessions", ids, value), (ask.source("session"),), (), Memory(intent="room")
    )
