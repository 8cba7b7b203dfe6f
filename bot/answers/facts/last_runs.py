"""Whether what a text gives the times of ("08:00 to 18:15, on Friday until 21:00") still runs when it is asked."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from bot.answers.clauses import parted
from bot.answers.draft import Ask
from bot.answers.facts.verdicts import asks_whether
from bot.answers.moments import Calendar, When
from bot.answers.normalise import normalise
from bot.answers.replies import reply
from bot.answers.times import read_time

# What parts the usual times from those of one day.
_PARTS = re.compile(r"[()（）;；,，。]|\.(?=\s|$)")
_CLOCK = re.compile(r"(?<![\d:])(?P<hour>[01]?\d|2[0-4])[:：](?P<minute>[0-5]\d)(?![\d:])")
# Kinds of facts that ask for the times themselves.
_OF_TIMES = frozenset({"time", "opening", "closing", "duration", "last_run", "first_run"})
_IN_BRACKETS = re.compile(r"[(（][^)）]*[)）]")
# What goes at night, before this hour, belongs to the evening before.
_NIGHT = 5 * 60
_DAY = 24 * 60


class _Times(NamedTuple):
    """From when to when something runs, in minutes from midnight; beyond 24 hours in the night after."""

    first: int | None
    last: int


def has_ended(ask: Ask, body: str) -> bool:
    """Whether the hour that a question asks about is surely outside the times that a text gives; false where it
    asks about none, or the text gives none for that day."""
    when = ask.reading.when
    asked = _hour_asked(ask, when)
    if asked is None:
        return False
    times = _times_on(body, ask, when)
    if times is None:
        return False
    return asked > times.last or (times.first is not None and _NIGHT <= asked < times.first and asked < times.last)


def is_on_other_days(ask: Ask, body: str) -> bool:
    """Whether a text surely tells of other days of the expo than the one that is asked about ("a free tour on
    Wednesday and Thursday")."""
    when = ask.reading.when
    day = ask.catalogue.day(when.days[0]) if len(when.days) == 1 else None
    said = _IN_BRACKETS.sub(" ", normalise(body))
    if day is None or reply(said, "tells_every_day") or ask.reading.has("close", "open", "hours"):
        return False
    days = tuple(one.date for one in ask.catalogue.days)
    morning = Calendar(days, ask.now.replace(hour=0, minute=0))
    told = set(read_time(_CLOCK.sub(" ", said), morning).days)
    return bool(told) and told <= set(days) and day.date not in told and len(told) < len(days)


def _hour_asked(ask: Ask, when: When) -> int | None:
    """In minutes; None where it does not ask whether something is so at an hour."""
    reading = ask.reading
    if reading.has("when", "begins", "ends") or not _OF_TIMES.isdisjoint(reading.wanted):
        return None
    clock = when.at is not None and reply(reading.text, "by_the_clock") is not None
    parts = parted(reading.text) or (reading.text,)
    asks = any(reply(part, kind) for part in parts for kind in ("whether", "has", "for_any"))
    if (
        not clock
        and not asks
        and not (
            asks_whether(ask)
            or reading.has("anything")
            or any(reply(reading.text, kind) for kind in ("has", "for_any"))
        )
    ):
        return None
    if reply(reading.text, "at_midnight"):
        return _DAY
    return _minutes(when.at or (when.start if when.end is None else None))


def _minutes(clock: dt.time | None) -> int | None:
    if clock is None:
        return None
    minutes = clock.hour * 60 + clock.minute
    return minutes + _DAY if minutes < _NIGHT else minutes


def _times_on(body: str, ask: Ask, when: When) -> _Times | None:
    """Those of the day that is asked about; of no day in particular, the widest."""
    usual: list[_Times] = []
    of_days: dict[dt.date, list[_Times]] = {}
    days = tuple(day.date for day in ask.catalogue.days)
    morning = Calendar(days, ask.now.replace(hour=0, minute=0))
    for part in _PARTS.split(normalise(body)):
        times = _times_in(part)
        if times is None:
            continue
        told = read_time(_CLOCK.sub(" ", part), morning).days
        if not told:
            usual.append(times)
        for day in told:
            of_days.setdefault(day, []).append(times)
    if not usual:
        return None
    # What still runs is asked of today, while the fair is on.
    asked = when.days or ((ask.now.date(),) if ask.catalogue.day(ask.now.date()) else ())
    own = [times for day in asked for times in of_days.get(day, ())]
    if own:
        return _Times(usual[0].first, max(times.last for times in own))
    others = [] if asked else [times for held in of_days.values() for times in held]
    return _Times(usual[0].first, max(times.last for times in (*usual, *others)))


def _times_in(part: str) -> _Times | None:
    """From when to when, or until when, it says that something runs; None where it says no end."""
    clocks = [int(match["hour"]) * 60 + int(match["minute"]) for match in _CLOCK.finditer(part)]
    if not clocks or len(clocks) > 2:
        return None
    last = clocks[-1] + (_DAY if clocks[-1] < _NIGHT else 0)
    if len(clocks) == 2:
        return _Times(clocks[0], last) if clocks[0] < last and reply(part, "tells_span") else None
    return _Times(None, last) if reply(part, "tells_end") else None
