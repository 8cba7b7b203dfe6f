"""Whether what a text gives the times of ("08:00 to 18:15, on Friday until 21:00") runs at the hour, or on the
day, that is asked about."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from bot.answers.clauses import parted
from bot.answers.cues import says_cue
from bot.answers.draft import Ask
from bot.answers.language import languages
from bot.answers.normalise import normalise
from bot.answers.object_patterns import all_objects_in, object_in
from bot.answers.passages import search_tokens
from bot.answers.replies import reply
from bot.answers.sentences import sentences
from bot.answers.spans import mask
from bot.answers.times import read_time

# What parts the times of one thing, or of one day, from those of another.
_PARTS = re.compile(r"[()（）;；,，。]|\.(?=\s|$)")
_CLOCK = re.compile(r"(?<![\d:])(?:[01]?\d|2[0-4])[:：][0-5]\d(?!\d|:\d)")
_NUMBER = re.compile(r"\d+")
# What parts one line from another.
_LINES = re.compile(r"[;；。]|\.(?=\s|$)")
_IN_BRACKETS = re.compile(r"[(（][^)）]*[)）]")
# Cues, and kinds of facts, that ask for something else than whether it runs.
_OTHERWISE = ("how_much", "how", "where", "which_hall", "open", "close", "hours")
_OF_MOMENTS = ("when", "begins", "ends", "how")
_OF_MONEY = frozenset({"money", "price"})
_OF_TIMES = frozenset({"time", "opening", "closing", "duration", "last_run", "first_run"})
# What goes at night, before this hour, belongs to the evening before.
_NIGHT = 5 * 60
_DAY = 24 * 60


class _Times(NamedTuple):
    """From when to when something runs, in minutes from midnight; beyond 24 hours in the night after."""

    first: int | None
    last: int


def is_outside_hours(ask: Ask, body: str, *, of_one_thing: bool) -> bool:
    """Whether the hour that a question asks about is surely outside the times that a text gives for what it asks
    of; false where it asks about none, or the text gives none for that day. ``of_one_thing``: all of the text is,
    as that of a bus line."""
    asked = _hour_asked(ask)
    body = _of_line(body, ask) if of_one_thing else body
    if _asks_of_now(ask):
        ask = ask if of_one_thing else _by_its_words(ask)
        asked = max(asked or 0, ask.now.hour * 60 + ask.now.minute)  # "Later tonight" is after now.
    if asked is None:
        return False
    closed, rest = _closed(normalise(body))
    if of_one_thing and closed:
        return any(_is_within(asked, times) for times in closed)
    times = _times_on(rest, ask, of_one_thing=of_one_thing)
    if times is None:
        return False
    if of_one_thing and not _days_in(rest, ask) and _is_in_gap(asked, rest):
        return True
    early = times.first is not None and _NIGHT <= asked < times.first and asked < times.last
    return asked > times.last or early


def _by_its_words(ask: Ask) -> Ask:
    """The same with what is asked about by its very words alone: food may be elsewhere than in the food court."""
    content = tuple(replace(slot, tokens=(slot.text,)) for slot in ask.content)
    return replace(ask, reading=replace(ask.reading, content=content))


def _of_line(body: str, ask: Ask) -> str:
    """What a text on several lines says of those whose numbers are asked about; all of it where it has none of
    them."""
    numbers = set(_NUMBER.findall(mask(ask.reading.text, ask.reading.when.spans)))
    parts = _LINES.split(body)
    naming = [part for part in parts if numbers & set(_NUMBER.findall(_CLOCK.sub(" ", part)))]
    # "Buses 47 and 61 stop there. They run until 21:30": what is told of both names neither.
    return "; ".join(naming) if any(map(_CLOCK.search, naming)) else body


def is_on_other_days(ask: Ask, body: str, *, of_one_thing: bool) -> bool:
    """Whether a text surely tells of other days of the expo than the one on which somebody asks if, or when,
    something is ("a free tour on Wednesday and Thursday"). ``of_one_thing``: all of the text is on what is asked;
    of a paragraph on several, a sentence that names it has to name the days."""
    reading = ask.reading
    days_asked = reading.when.days or ((ask.now.date(),) if _asks_of_now(ask) else ())
    day = ask.catalogue.day(days_asked[0]) if len(days_asked) == 1 else None
    parts = [_IN_BRACKETS.sub(" ", normalise(one)) for one in sentences(body)]
    naming = [one for one in parts if of_one_thing or names_asked(one, ask)]
    if day is None or reading.has(*_OTHERWISE):
        return False
    if any(_stands_still(part, day.date, ask) for one in naming for part in _PARTS.split(one)):
        return True
    # "Every day but Sunday"; what is said of no day ("come half an hour before") says nothing of days.
    left_out = next(filter(None, (reply(one, "all_days_but") for one in naming)), None)
    if left_out:
        return day.date in _days_in(left_out["days"], ask) and not reply(reading.text, "all_days_but")
    if any(reply(one, "runs_daily") or (_days_in(one, ask) and reply(one, "tells_every_day")) for one in naming):
        return False
    if not reading.wanted.isdisjoint(_OF_MONEY) and not reply(reading.text, "has"):
        return False  # What a ticket costs that day; "is there a free tour" asks for a tour.
    said = " ".join(_without_standstills(one) for one in parts)
    if _differs_on_days(said, ask):
        return False  # "08:40 to 18:40, on Saturday until 20:40": it runs on the others, too.
    days = {one.date for one in ask.catalogue.days}
    told = _days_in(said, ask)
    if not of_one_thing:
        if day.date in told:
            return False
        told = _days_in(" ".join(map(_without_standstills, naming)), ask)
    return bool(told) and told < days and day.date not in told


def _without_standstills(said: str) -> str:
    """A normalised sentence without what it says of days on which something does not run."""
    for part in _PARTS.split(said):
        if part.strip() and not _CLOCK.search(part) and reply(part.strip(), "stands_still"):
            said = said.replace(part, " ")
    return said


def _stands_still(part: str, day: dt.date, ask: Ask) -> bool:
    """Whether it says that something does not run at all on that day ("it does not run on Saturday", 周日停运): no
    line of another number than those that are asked for."""
    if _CLOCK.search(part) or reply(part.strip(), "stands_still") is None or day not in _days_in(part, ask):
        return False
    named = _NUMBER.findall(mask(part, read_time(part, ask.calendar_of_texts).spans))
    return set(named) <= set(_NUMBER.findall(ask.reading.text))


def _differs_on_days(said: str, ask: Ask) -> bool:
    """Whether each day that is named has hours of its own, beside those of no day in particular."""
    parts = [(bool(_days_in(part, ask)), _CLOCK.search(part) is not None) for part in _PARTS.split(said)]
    of_days = [timed for dated, timed in parts if dated]
    return bool(of_days) and all(of_days) and any(timed and not dated for dated, timed in parts)


def _days_in(text: str, ask: Ask) -> set[dt.date]:
    return set(read_time(_CLOCK.sub(" ", text), ask.calendar_of_texts).days)


def _asks_of_now(ask: Ask) -> bool:
    """Whether it is asked if something still runs."""
    when, today = ask.reading.when, ask.now.date()
    # "Later tonight" gives the hours of the evening.
    open_ended = when.at is None and when.end is None
    of_today = open_ended and set(when.days) <= {today} and ask.catalogue.day(today) is not None
    return (when.relative == "now" or of_today) and ask.reading.says("still_runs")


def _hour_asked(ask: Ask) -> int | None:
    """In minutes; None where it does not ask whether something is so at an hour."""
    reading, when = ask.reading, ask.reading.when
    # "The fare? And does it still run at nine?"
    tail = object_in(reading.text, "whether_it")
    of_price = reading.has("how_much") and (tail is None or says_cue("how_much", tail.group()))
    # "We start early, does the shuttle run at seven?": what is told beside it asks for nothing.
    clause = next(filter(_asks_whether, parted(reading.text)), "")
    otherwise = reading.has(*_OF_MOMENTS) and (not clause or any(says_cue(cue, clause) for cue in _OF_MOMENTS))
    otherwise = otherwise or of_price
    otherwise = otherwise or (reading.has("where") and not _asks_whether(reading.text))
    if otherwise or not _OF_TIMES.isdisjoint(reading.wanted):
        return None
    by_the_clock = when.at is not None and reply(reading.text, "by_the_clock") is not None
    # "Airport coach at 6 in the morning".
    bare = when.at is not None and not reading.cues
    if not (by_the_clock or tail or bare or reading.has("anything") or _asks_whether(reading.text)):
        return None
    if reply(reading.text, "at_midnight"):
        return _DAY
    clock = when.at or (when.start if when.end is None else None)
    if clock is None:
        return None
    # After the hour at which the last one goes there is none.
    minutes = clock.hour * 60 + clock.minute + (when.at is None)
    return minutes + _DAY if minutes < _NIGHT else minutes


def _asks_whether(text: str) -> bool:
    """Whether it, or a clause of it, asks if something is so."""
    parts = (text, *parted(text))
    return any(reply(part, kind) for part in parts for kind in ("whether", "has", "for_any"))


def _times_on(body: str, ask: Ask, *, of_one_thing: bool) -> _Times | None:
    """Those of what is asked about, on the day that is; of no day in particular, the widest. What still runs is
    asked of today, while the fair is on."""
    usual: list[_Times] = []
    of_days: dict[dt.date, list[_Times]] = {}
    for part, times in _timed(body, ask, of_one_thing=of_one_thing):
        told = read_time(_CLOCK.sub(" ", part), ask.calendar_of_texts).days
        if not told:
            usual.append(times)
        for day in told:
            of_days.setdefault(day, []).append(times)
    today = ask.now.date()
    days = ask.reading.when.days or ((today,) if ask.catalogue.day(today) else ())
    own = [times for day in days for times in of_days.get(day, ())]
    if not (usual or (own and of_one_thing)):
        return None
    others = [] if days else [times for held in of_days.values() for times in held]
    if not usual:
        return _Times(min((one.first for one in own if one.first is not None), default=None), own[-1].last)
    # "On Friday until 21:00" begins as on the other days.
    begins = [times.first for times in own if times.first is not None] or [
        times.first for times in usual if times.first is not None
    ]
    return _Times(min(begins, default=None), max(times.last for times in (own or (*usual, *others))))


def _timed(body: str, ask: Ask, *, of_one_thing: bool) -> Iterator[tuple[str, _Times]]:
    """The parts of a text that say until when something runs, with the times; unless it is ``of_one_thing`` as a
    whole, only behind a word of what is asked about ("noodles from 11:00 to 14:30, coffee in Hall 1")."""
    for sentence in sentences(_with_spans_of_departures(normalise(body))):
        of_it, told = of_one_thing, False
        for part in filter(str.strip, _PARTS.split(sentence)):
            if told and not _CLOCK.search(part) and not _days_in(part, ask):
                of_it, told = of_one_thing, False  # "The canteen (11:00 to 14:30), the food court in Hall 5".
            of_it = of_it or names_asked(part, ask)
            times = _times_in(part)
            if times is not None and of_it:
                told = True
                yield part, times


def _closed(text: str) -> tuple[list[_Times], str]:
    """From when to when a normalised text says that something is closed, and the text without that."""
    found = list(all_objects_in(text, "closed_from_to"))
    closed = [_Times(_minutes(one["first"]), _minutes(one["last"])) for one in found]
    return closed, mask(text, [one.span() for one in found])


def _is_within(asked: int, times: _Times) -> bool:
    """Whether an hour is then, over midnight where it ends before it begins."""
    first, last = times.first or 0, times.last
    asked %= _DAY
    return first <= asked < last if first < last else asked >= first or asked < last


def _is_in_gap(asked: int, text: str) -> bool:
    """Whether an hour is after one and before the next of the times that a part of a normalised text gives ("08:20
    to 11:00 and 15:30 to 18:10")."""
    for part in _PARTS.split(text):
        times = [
            _Times(_minutes(one["first"]), _minutes(one["last"])) for one in all_objects_in(part, "runs_from_to")
        ]
        if any(one.last < asked < (other.first or 0) for one, other in pairwise(times)):
            return True
    return False


def _with_spans_of_departures(text: str) -> str:
    """Normalised text with the first and the last of departures that are listed one by one ("08:30, 10:30, 15:00
    and 17:30": 08:30-17:30)."""
    for one in languages():
        for pattern in one.objects.get("departures", ()):
            text = pattern.sub(r"\g<first>-\g<last>", text)
    return text


def names_asked(part: str, ask: Ask) -> bool:
    """Whether normalised text has a word of what is asked about, or the place."""
    held = search_tokens(part)
    places = (ask.reading.text[one.start : one.end] for one in ask.reading.links if one.kind in ("hall", "room"))
    if any(place in part for place in places):
        return True
    return any(slot.text in part or any(token in held for token in slot.tokens) for slot in ask.content)


def _times_in(part: str) -> _Times | None:
    """From when to when, or until when, it says that something runs; None where it says no end."""
    for one in languages():
        for pattern in one.objects.get("runs_from_to", ()):
            if match := pattern.search(part):
                # "08:20 to 11:00 and 15:30 to 18:10": all in all.
                ends = [one["last"] for one in pattern.finditer(part)]
                first, last = _minutes(match["first"]), _minutes(ends[-1])
                return _Times(first, last + (_DAY if last < _NIGHT else 0)) if first != last else None
        for pattern in one.objects.get("runs_until", ()):
            if match := pattern.search(part):
                last = _minutes(match["last"])
                return _Times(None, last + (_DAY if last < _NIGHT else 0))
    return None


def _minutes(clock: str) -> int:
    hour, minute = re.split("[:：]", clock)
    return int(hour) * 60 + int(minute)
