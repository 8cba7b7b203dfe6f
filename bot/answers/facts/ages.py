"""Whether somebody of an age is kept out, as a text says: of the expo on a day or at an hour that is asked about
("under 14s on public days only", 专业日须年满16岁), or of what has a limit of its own ("the minimum age for the
tours is 18")."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from bot.answers.ages import age_in
from bot.answers.day_kinds import is_trade_day
from bot.answers.draft import Ask
from bot.answers.facts.verdicts import asks_whether
from bot.answers.moments import When
from bot.answers.normalise import normalise
from bot.answers.object_patterns import object_in, objects_in
from bot.answers.replies import reply
from bot.answers.sentences import sentences
from bot.answers.times import read_time

# Limits of trade days alone; of any day, or of those that are named with them.
_OF_TRADE, _OF_ANY = ("least_age_on_trade_days", "on_public_days_below"), ("nobody_below", "least_age")


def least_age(text: str) -> int | None:
    """From which age on one may take part, as the first sentence of a text says that names one; None where nothing
    does, or younger ones may with somebody older."""
    if reply(normalise(text), "with_somebody_older"):
        return None
    limits = (object_in(normalise(one), kind) for one in sentences(text) for kind in _OF_ANY)
    return next((int(limit["age"]) for limit in limits if limit), None)


def tells_ages(text: str) -> bool:
    """Whether a text says of what age somebody has to be, whatever for."""
    kinds = (*_OF_TRADE, *_OF_ANY, "only_on_days_below", "ages")
    return any(object_in(normalise(one), kind) for one in sentences(text) for kind in kinds)


def is_too_young(ask: Ask, told: str) -> bool:
    """False where no age is asked about, or the text does not surely say so."""
    asked = age_in(ask.reading.text)
    if asked is None or not asks_whether(ask):
        return False
    parts = list(_parts(told))
    named = {day for part in parts for day in _when(part, ask).days}
    return any(_keeps_out(part, asked.years, named, ask) for part in parts)


def _keeps_out(part: str, age: int, named: set[dt.date], ask: Ask) -> bool:
    """Whether a part of a text does; ``named``: the days that all of it names."""
    days = ask.reading.when.days
    day = ask.catalogue.day(days[0]) if len(days) == 1 else None
    exception = object_in(part, "exception")
    if exception:
        excepted = _when(exception.group(), ask).days
        if day is None or not excepted or day.date in excepted:
            return False  # "Apart from school classes on Friday" says nothing of Thursday.
        part = part[: exception.start()]
    elif reply(part, "has_exceptions"):
        return False
    for _, match in objects_in(part, "only_on_days_below"):
        free = _when(match["days"], ask).days
        if free:
            return day is not None and day.date not in free and age < int(match["age"])
    limits = list(_limits(part, _OF_TRADE))
    of_any = list(_limits(part, _OF_ANY))
    if limits or object_in(part, "of_trade_days"):
        of_trade = day is not None and is_trade_day(day)
        return of_trade and any(age < int(match["age"]) for match in limits or of_any)
    young = any(age < int(match["age"]) for match in of_any)
    return young and reply(part, "with_somebody_older") is None and _is_then(part, named, ask)


def _limits(part: str, kinds: tuple[str, ...]) -> Iterator[re.Match[str]]:
    return filter(None, (object_in(part, kind) for kind in kinds))


def _is_then(part: str, named: set[dt.date], ask: Ask) -> bool:
    """Whether what a part of a text says is so on the day, and at the hour, that is asked about."""
    asked, when = ask.reading.when, _when(part, ask)
    days = set(when.days)
    if object_in(part, "on_other_days"):
        days = {one.date for one in ask.catalogue.days} - named
    if days and (len(asked.days) != 1 or asked.days[0] not in days):
        return False
    since = when.start or when.at
    then = asked.at or asked.start
    return since is None or (then is not None and then >= since)


def _parts(told: str) -> Iterator[str]:
    """Sentences, and what they say of the other days apart."""
    for sentence in map(normalise, sentences(told)):
        other = object_in(sentence, "on_other_days")
        yield from (sentence[: other.start()], sentence[other.start() :]) if other else (sentence,)


def _when(text: str, ask: Ask) -> When:
    return read_time(text, ask.calendar_of_texts)
