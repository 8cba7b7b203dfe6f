"""Dates and opening hours."""

from __future__ import annotations

import datetime as dt

from bot.answers.draft import Ask, Draft
from bot.answers.memory import Memory
from bot.answers.normalise import normalise
from bot.answers.passages import search_tokens
from bot.domain.phase import phase_at
from bot.domain.programme import Day
from bot.views.action import OpenDay, OpenProgramme, ShowVenue
from bot.views.answers import DatesAnswer, HoursAnswer, HoursTable, MissingDay, OutsideDay
from bot.views.message import View


def hours(ask: Ask) -> Draft | None:
    """The hours of the day asked about; of today, or of all days, where none is named."""
    reading = ask.reading
    days = reading.when.days
    if not days and ask.memory.intent == "hours" and reading.has("followup", "pronoun"):
        days = ask.memory.days
    if ask.content:
        noted = _noted_day(ask)
        if noted is None:
            return None
        days = (noted.date,)
    return hours_of(ask, days, _focus(ask))


def noted_day(ask: Ask) -> Draft | None:
    """The hours of a day that has what is asked for in its note, and nothing else."""
    day = _noted_day(ask) if ask.content and not ask.reading.when.names_day else None
    return hours_of(ask, (day.date,), "hours") if day else None


def _focus(ask: Ask) -> str:
    reading = ask.reading
    if reading.has("last_admission"):
        return "last_admission"
    if reading.has("hours") or reading.has("open") == reading.has("close"):
        return "hours"
    return "open" if reading.has("open") else "close"


def hours_of(ask: Ask, days: tuple[dt.date, ...], focus: str) -> Draft | None:
    """The hours of these days (empty: today's during the expo, else all)."""
    catalogue = ask.catalogue
    reading = ask.reading
    if not any(day.open for day in catalogue.days):
        return None
    memory = Memory(intent="hours", focus=focus, days=days)
    sources = (ask.source("days"),)
    if reading.when.missing_day is not None:
        return Draft(missing_day(ask, reading.when.missing_day), sources, _rows(ask, None), memory)
    today = ask.now.date()
    on_expo = [day for day in map(catalogue.day, days) if day]
    if days and not on_expo:
        return Draft(outside_day(ask, days[0]), sources, _rows(ask, None), memory)
    about_now = (
        reading.when.relative == "now" or focus == "last_admission" or reading.has("open", "close", "hours")
    )
    if not days and about_now and catalogue.day(today) and not _asks_all(ask):
        on_expo = [day for day in (catalogue.day(today),) if day]
    if not days and reading.when.relative == "now" and not on_expo:
        return Draft(outside_day(ask, today), sources, _rows(ask, None), memory)
    if len(on_expo) != 1:
        return Draft(HoursTable(), sources, _rows(ask, None), memory)
    day = on_expo[0]
    view = HoursAnswer(day.date, day.number, _state(day, ask.now), focus, _next_day(ask, day))
    return Draft(view, sources, _rows(ask, day.date), memory)


def _asks_all(ask: Ask) -> bool:
    """ "Opening hours" without a day means all of them; "are you open", "until when" means today."""
    return ask.reading.has("hours") and not ask.reading.has("last_admission") and ask.reading.when.relative is None


def _state(day: Day, now: dt.datetime) -> str:
    if day.open is None or day.close is None:
        return "shut" if day.open is None else "unstated"
    if day.date != now.date():
        return "other"
    clock = now.time()
    if clock < day.open:
        return "early"
    if clock >= day.close:
        return "closed"
    return "late" if day.last_admission and clock >= day.last_admission else "open"


def _next_day(ask: Ask, day: Day) -> dt.date | None:
    return next((other.date for other in ask.catalogue.days if other.date > day.date and other.open), None)


def _noted_day(ask: Ask) -> Day | None:
    """The day whose note holds all that is asked ("public day")."""
    for day in ask.catalogue.days:
        held = {token for text in day.note.values() for token in search_tokens(normalise(text))}
        if all(held & set(slot.tokens) for slot in ask.content):
            return day
    return None


def dates(ask: Ask) -> Draft | None:
    """From when to when the expo is."""
    if ask.content:
        return None
    expo = ask.catalogue.expo
    reading = ask.reading
    memory = Memory(intent="dates")
    if reading.when.missing_day is not None:
        return Draft(missing_day(ask, reading.when.missing_day), (ask.source("expo"),), _rows(ask, None), memory)
    phase = phase_at(expo, ask.now)
    presumed = next((int(one.text) for one in reading.unknown if one.kind == "days"), None)
    left = max(0, (expo.start_date - ask.now.date()).days)
    return Draft(
        DatesAnswer(expo.start_date, expo.end_date, phase.value, left, presumed),
        (ask.source("expo"),),
        _rows(ask, None),
        memory,
    )


def missing_day(ask: Ask, number: int) -> View:
    """Says that the expo has no such day."""
    expo = ask.catalogue.expo
    count = len(ask.catalogue.days) or (expo.end_date - expo.start_date).days + 1
    return MissingDay(number, count, expo.start_date, expo.end_date)


def outside_day(ask: Ask, date: dt.date) -> View:
    """Says that there is no expo on that day."""
    expo = ask.catalogue.expo
    return OutsideDay(date, expo.start_date, expo.end_date)


def _rows(ask: Ask, date: dt.date | None) -> tuple[tuple[ShowVenue | OpenDay | OpenProgramme, ...], ...]:
    if date and date in ask.catalogue.sessions_by_day:
        return ((ShowVenue(), OpenDay(date)),)
    return ((ShowVenue(), OpenProgramme()),)
