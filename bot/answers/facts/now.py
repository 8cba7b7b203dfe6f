"""What is on now, and next."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.answers.draft import Ask, Draft
from bot.answers.facts.sessions import criteria_of, find_sessions
from bot.answers.memory import Memory
from bot.views.action import Action, OpenDay, OpenProgramme, OpenSession
from bot.views.answers import NowAnswer

_SHOWN = 5


def now(ask: Ask) -> Draft | None:
    """What runs at the moment asked about (now, or a time of day) and what starts next."""
    reading = ask.reading
    at = _moment(ask)
    criteria = criteria_of(ask)
    if ask.content and not ask.reading.has("session", "on_stage", "speaker"):
        return None
    where = replace(criteria, days=(), start=None, end=None, at=None, cancelled=False)
    here = [item for item in find_sessions(ask.index, where) if item.status.value == "confirmed"]
    if ask.content and not here:
        return None
    running = [item for item in here if item.start <= at < item.end]
    later = [item for item in here if item.start > at]
    next_at = later[0].start if later else None
    coming = [item for item in later if item.start == next_at]
    focus = "next" if reading.when.relative == "next" else "now"
    first, second = (coming, running) if focus == "next" else (running, coming)
    shown = [*first, *second][:_SHOWN]
    rows: list[tuple[Action, ...]] = [(OpenSession(item.id),) for item in shown]
    day = next_at.date() if next_at else at.date()
    rows.append((OpenDay(day),) if day in ask.catalogue.sessions_by_day else (OpenProgramme(),))
    view = NowAnswer(
        at=at,
        running=tuple(item.id for item in running[:_SHOWN]),
        running_total=len(running),
        next_ids=tuple(item.id for item in coming[:_SHOWN]),
        next_total=len(coming),
        next_at=next_at,
        focus=focus,
        is_now=at == ask.now,
    )
    memory = Memory(intent="now", sessions=tuple(item.id for item in shown), room=criteria.room)
    return Draft(view, (ask.source("session"),), tuple(rows), memory.listing(where, ask.memory))


def _moment(ask: Ask) -> dt.datetime:
    when = ask.reading.when
    if when.relative is None and when.at is not None:
        day = when.days[0] if when.days else ask.now.date()
        return dt.datetime.combine(day, when.at, ask.now.tzinfo)
    return ask.now
