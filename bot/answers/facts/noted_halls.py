"""Whether a hall is open when the fair is: the note on a day may tell ("the Quay Yard closes at 17:00")."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from bot.answers.draft import Ask
from bot.answers.facts.layouts import halls_in
from bot.answers.language import languages
from bot.answers.normalise import normalise
from bot.answers.object_patterns import object_in
from bot.answers.passages import search_tokens
from bot.answers.times import read_time
from bot.domain.programme import Day

_SENTENCE = re.compile(r"[;!?\n。；！？]|(?<!\d)\.|\.(?!\d)")


def note_on_hall(ask: Ask, day: Day) -> bool | None:
    """Whether the one hall that is named, or another place that the note on a day calls by what is said, is open
    that day when it is asked about: at an hour, now, or at all; None where the note says nothing of it."""
    note = day.note.best(ask.reading.language)
    halls = ask.reading.ids("hall")
    of_place = len(halls) == 1 or (not halls and bool(ask.content) and ask.reading.has("open", "close"))
    if not (note and of_place):
        return None
    hour = _hour_asked(ask, day)
    told = [_is_open(ask, part, day, hour, is_named=is_named) for part, is_named in _said_of(ask, note)]
    return None if not told or None in told else all(told)


def _hour_asked(ask: Ask, day: Day) -> dt.time | None:
    """The hour that is asked about, or that from which on is; where neither is, nor a day, the present one, as
    long as the fair is open."""
    when = ask.reading.when
    if when.has_hours:
        return when.at or when.start
    hours = None if when.names_day and when.relative != "now" else day.hours(ask.catalogue.zone)
    return ask.now.time() if hours and hours[0] <= ask.now < hours[1] else None


def _said_of(ask: Ask, note: str) -> Iterator[tuple[str, bool]]:
    """The parts of a note that tell when the place opens or closes, and whether they name it: by its name, as one
    of "the other halls", or as one that is left out where "only ... stay open"."""
    is_hall, named = bool(ask.reading.of("hall")), _is_named(ask, note)
    here = False
    for part in _parts(note):
        of_others = object_in(part, "other_halls") is not None
        # "The Apron opens at 10:00, and closes at 13:00."
        here = _is_named(ask, part) or (here and not (of_others or halls_in(ask, part)))
        others = is_hall and of_others and not named
        left_out = is_hall and bool(halls_in(ask, part)) and object_in(part, "only_halls") is not None
        if here or others or left_out:
            yield part, here or others


def _is_named(ask: Ask, part: str) -> bool:
    if halls := ask.reading.ids("hall"):
        return halls[0] in halls_in(ask, part)
    held = search_tokens(part)
    return all(not slot.is_idea and any(token in held for token in slot.tokens) for slot in ask.content)


def _parts(note: str) -> Iterator[str]:
    """What a note tells of hours: its sentences, or each part of one, where all of its parts tell of them."""
    joints = [pattern for one in languages() for pattern in one.objects.get("joins_hours", ())]
    for sentence in filter(None, map(str.strip, _SENTENCE.split(normalise(note)))):
        apart = (pattern.split(sentence) for pattern in joints)
        parts = next((some for some in apart if len(some) > 1 and all(map(_tells, some))), [sentence])
        yield from filter(_tells, parts)


def _tells(part: str) -> bool:
    return any(object_in(part, kind) for kind in ("hall_opens", "hall_closes", "hall_is_shut"))


def _is_open(ask: Ask, part: str, day: Day, hour: dt.time | None, *, is_named: bool) -> bool | None:
    """Whether a place of which a part of a note tells (not ``is_named``: all others than it names) is open at an
    hour, or, of no hour, at all that day; None where that is not told."""
    said = read_time(part, ask.calendar_of_texts)
    if not said.has_hours:
        return False if object_in(part, "hall_is_shut") else None
    if hour is None or not (day.open and day.close):
        return None
    shut = not is_named or object_in(part, "hall_is_shut") is not None or not object_in(part, "hall_opens")
    if said.start and said.end:
        inside = said.start <= hour < said.end
        return not inside and day.open <= hour < day.close if shut else inside
    told = said.at or said.start or said.end
    if told is None:
        return None
    if shut or said.end or object_in(part, "hall_open_until"):
        return day.open <= hour < told
    return object_in(part, "only_halls") is not None or told <= hour < day.close
