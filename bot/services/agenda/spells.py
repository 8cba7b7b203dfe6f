"""The time that somebody has: chosen by a button, or typed ("2 hours", "14:00–16:30", "明天下午")."""

from __future__ import annotations

import datetime as dt
import re

from bot.answers.index import AnswerIndex
from bot.answers.moments import When
from bot.answers.normalise import normalise
from bot.answers.reader import read
from bot.domain.catalogue import Catalogue
from bot.domain.itinerary import Window, rounded, within
from bot.services.agenda.visits import hours_of, open_days

_SHORTEST = dt.timedelta(minutes=20)
_LENGTH = re.compile(
    r"(?P<half>half an|半个?)\s*(?:hour|小时|钟头)"
    r"|(?P<number>\d{1,3}(?:[.,]\d)?|an?|one|two|three|four|five|six|一|两|二|三|四|五|六)\s*个?(?P<more>半)?\s*"
    r"(?:(?P<hours>hours?|hrs?|h|小时|钟头)|(?P<minutes>minutes?|mins?|分钟))(?![a-z])"
)
_WORDS = {
    word: number
    for number, words in enumerate(
        ("a an one 一", "two 两 二", "three 三", "four 四", "five 五", "six 六"), start=1
    )
    for word in words.split()
}


def next_opening(catalogue: Catalogue, now: dt.datetime) -> Window | None:
    """From now, or from the next opening, until it closes; None once the expo is over, or too little is left.
    ``now`` is aware; the times are the expo's."""
    local = catalogue.local(now)
    for day in open_days(catalogue):
        opens, closes = hours_of(day, catalogue)
        start = max(opens, rounded(local))
        if closes - start >= _SHORTEST:
            return Window(start, closes)
    return None


def spell(catalogue: Catalogue, now: dt.datetime, start: dt.datetime, minutes: int) -> Window | None:
    """So many minutes from a start, as far as it is open then and not over; None where that is too little."""
    wanted = Window(max(start, rounded(catalogue.local(now))), start + dt.timedelta(minutes=minutes))
    for day in open_days(catalogue):
        found = within(wanted, *hours_of(day, catalogue))
        if found is not None and found.end - found.start >= _SHORTEST:
            return found
    return None


def spell_in(text: str, index: AnswerIndex, now: dt.datetime, locale: str) -> Window | None:
    """The time that a text tells; None where it tells none, or it is not open then. ``now`` is aware, in the
    expo's zone."""
    catalogue = index.catalogue
    opening = next_opening(catalogue, now)
    if opening is None:
        return None
    length, when = _length(text), read(text, index, now, locale).when
    day = when.days[0] if when.days else opening.start.date()
    start = _start(when, day, opening, catalogue, lasting=length is not None)
    if length is not None:
        return spell(catalogue, now, start, round(length))
    if not when:
        return None
    closing = dt.datetime.combine(day, when.end or dt.time(23, 59), catalogue.zone)
    return spell(catalogue, now, start, max(0, round((closing - start).total_seconds() / 60)))


def _start(when: When, day: dt.date, opening: Window, catalogue: Catalogue, *, lasting: bool) -> dt.datetime:
    """Where it says when, then; else now, or when it opens."""
    at = when.start or (None if lasting else when.at)
    if at is not None:
        return dt.datetime.combine(day, at, catalogue.zone)
    if day == opening.start.date():
        return opening.start
    return dt.datetime.combine(day, dt.time(), catalogue.zone) if not lasting else _opens(day, catalogue)


def _opens(day: dt.date, catalogue: Catalogue) -> dt.datetime:
    found = next((one for one in open_days(catalogue) if one.date == day), None)
    return hours_of(found, catalogue)[0] if found else dt.datetime.combine(day, dt.time(), catalogue.zone)


def _length(text: str) -> float | None:
    """Minutes, where it says how long."""
    found = _LENGTH.search(normalise(text))
    if found is None:
        return None
    if found["half"]:
        return 30.0
    number = found["number"].replace(",", ".")
    told = float(number) if number[0].isdigit() else float(_WORDS[number])
    told += 0.5 if found["more"] else 0.0
    return told * 60 if found["hours"] else told
