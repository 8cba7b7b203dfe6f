"""Whether a text is about the day that a question names: the ticket for the public day, where somebody asks what
Sunday costs."""

from __future__ import annotations

import datetime as dt
from enum import IntEnum
from functools import lru_cache

from bot.answers.concepts import ideas_of
from bot.answers.index import AnswerIndex
from bot.answers.moments import Calendar
from bot.answers.normalise import normalise
from bot.answers.passages import Passage
from bot.answers.reading import Reading
from bot.answers.replies import reply
from bot.answers.times import read_time

_PUBLIC = "#public"
_ADMISSION = frozenset({"#ticket", "#price", "#free", "#public", "#visitors", "#onsite", "#entry", "#payment"})


class DayFit(IntEnum):
    """How a text stands to the day that is asked about."""

    OTHER = -1
    NEUTRAL = 0
    SAME = 1


def asks_admission(reading: Reading) -> bool:
    """Whether it is asked what it costs to come in, and nothing else ("how much is it on Sunday?")."""
    things = (slot for slot in reading.query if slot.is_firm)
    return "money" in reading.wanted and all(not _ADMISSION.isdisjoint(slot.tokens) for slot in things)


@lru_cache(maxsize=1_000)
def days_told(said: str, calendar: Calendar) -> frozenset[dt.date]:
    """The days that a normalised text of the data names. Questions meet the same texts all day, and to read a long
    one takes milliseconds."""
    return frozenset(read_time(said, calendar).days)


def day_fit(reading: Reading, passage: Passage, index: AnswerIndex) -> DayFit:
    """Whether a passage is of the one day of the expo that a question names, or of the kind of day it is by its
    note (for the trade, for the public), or of others alone. ``NEUTRAL`` where no day is named."""
    day = index.catalogue.day(reading.when.days[0]) if len(reading.when.days) == 1 else None
    if day is None:
        return DayFit.NEUTRAL
    said = normalise(f"{passage.head}\n{passage.body}")
    dates = tuple(one.date for one in index.catalogue.days)
    began = dt.datetime.combine(dates[0], dt.time(), index.catalogue.zone)
    named = days_told(said, Calendar(dates, began))
    if named & {day.date}:
        return DayFit.SAME
    note = " ".join(map(normalise, day.note.values()))
    public, trade = _PUBLIC in ideas_of(note), reply(note, "of_trade") is not None
    of_public, of_trade = _PUBLIC in ideas_of(said), reply(said, "of_trade") is not None
    if public == trade or of_public == of_trade:
        return DayFit.OTHER if named & set(dates) else DayFit.NEUTRAL
    return DayFit.SAME if public == of_public else DayFit.OTHER
