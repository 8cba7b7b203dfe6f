"""Until when: a moment that is named, a time that it lasts, and the one that a sentence says itself."""

from __future__ import annotations

import datetime as dt
import re

from bot.answers.language import languages
from bot.answers.moments import Calendar
from bot.answers.normalise import normalise
from bot.answers.times import read_time
from bot.domain.catalogue import Catalogue
from bot.services.editing.clocks import read_clocks

_UNTIL = re.compile(r"\b(?:until|till|til|before|by)\b|至|到")
_BEFORE = re.compile(r"(?:之|以)?前")
_CLAUSE = re.compile(r"[,;。，；!?]|\.(?!\d)|、")
_HALVES = frozenset({"half an", "半"})
_COUNT = r"\d{1,3}(?:\.5)?|half an|an?|one|two|three|four|five|six|半|[一二两三四五六七八九十]{1,3}"
_LASTING = re.compile(
    rf"(?:for |in |about |大?约)*(?:(?P<h>{_COUNT})(?: ?个)?(?P<half>半)? ?(?:hours?|hrs?|h|小时|钟头))?"
    rf"(?: |and )*(?:(?P<m>{_COUNT}) ?(?:minutes?|mins?|min|分钟?))?(?:之|以)?[后内]?"
)


def read_until(text: str, catalogue: Catalogue, now: dt.datetime) -> dt.datetime | None:
    """A moment in the expo's time ("14:00", "tomorrow 10:00", "until 2 pm", "2 hours"), aware; None: it names no
    single one. Without a day it is today."""
    local = catalogue.local(now)
    lasting = _lasting(text)
    if lasting is not None:
        return (local + lasting).replace(second=0, microsecond=0)
    said = read_clocks(text, Calendar(tuple(day.date for day in catalogue.days), local))
    when, clocks = said.when, said.clocks[1:] if said.spanned else said.clocks
    if len(clocks) > 1 or len(when.days) > 1 or when.missing_day is not None or when.relative is not None:
        return None
    if said.has_more:
        return None
    if clocks:
        minutes = clocks[0].likely.minutes if clocks[0].loose else clocks[0].minutes
    elif when.at is not None:
        minutes = when.at.hour * 60 + when.at.minute
    else:
        return None
    date = when.days[0] if when.days else local.date()
    return dt.datetime.combine(date, dt.time(), catalogue.zone) + dt.timedelta(minutes=minutes)


def _lasting(text: str) -> dt.timedelta | None:
    """ "2 hours", "an hour and 30 minutes", "一个半小时"; None: it is not that alone."""
    match = _LASTING.fullmatch(normalise(text).strip(" ."))
    if match is None or not (match["h"] or match["m"]):
        return None
    hours = _amount(match["h"]) + (0.5 if match["half"] else 0) if match["h"] else 0
    return dt.timedelta(hours=hours, minutes=_amount(match["m"]) if match["m"] else 0)


def _amount(word: str) -> float:
    if word in _HALVES:
        return 0.5
    if word in ("a", "an"):
        return 1
    if word[0].isdigit():
        return float(word)
    return next((number for one in languages() if (number := one.number(word)) is not None), 0)


def until_in(text: str, catalogue: Catalogue, now: dt.datetime) -> dt.datetime | None:
    """The one moment (aware) that stands after "until" or before "前"; any other time is of something else."""
    calendar = Calendar(tuple(day.date for day in catalogue.days), catalogue.local(now))
    found = [read_until(part, catalogue, now) for part in _ends(normalise(text), calendar)]
    return found[0] if len(found) == 1 else None


def _ends(plain: str, calendar: Calendar) -> list[str]:
    """The stretches that say until when: nothing but a day stands beside their time."""
    found = []
    for match in _UNTIL.finditer(plain):
        part = _CLAUSE.split(plain[match.end() :], maxsplit=1)[0].strip()
        said = read_clocks(part, calendar)
        if said.clocks and _is_day(part[: said.clocks[0].start], calendar):
            found.append(part[: said.clocks[0].stop])
    for match in _BEFORE.finditer(plain):
        part = _CLAUSE.split(plain[: match.start()])[-1].strip()
        said = read_clocks(part, calendar)
        if said.clocks and said.clocks[-1].stop == len(part):
            day = part[: said.clocks[-1].start]
            if _is_day(day, calendar):
                found.append(part)
    return found


def _is_day(text: str, calendar: Calendar) -> bool:
    """Whether it is empty, or says a day and no more."""
    bare = text
    for start, stop in read_time(text, calendar).spans:
        bare = bare[:start] + " " * (stop - start) + bare[stop:]
    return not re.sub(r"\b(?:at|on)\b|[\s,的]", "", bare)
