"""Dates and opening hours."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.answers.concepts import AUDIENCES, EVENTS
from bot.answers.cues import is_within_cue, says_cue
from bot.answers.draft import Ask, Draft
from bot.answers.facts.hall_hours import hours_of_hall
from bot.answers.facts.noted_days import noted_days
from bot.answers.facts.noted_halls import note_on_hall
from bot.answers.facts.outside import missing_day, outside_day, rows
from bot.answers.facts.part_days import admitted_then, may_be_public
from bot.answers.facts.verdicts import asks_whether, denial, verdict
from bot.answers.memory import Memory
from bot.answers.normalise import normalise
from bot.answers.reading import Reading
from bot.answers.replies import reply
from bot.answers.slots import Slot, topics
from bot.answers.spans import meets
from bot.answers.wanted import tells
from bot.domain.programme import Day
from bot.views.answers import HoursAnswer, HoursTable

# Cues of what a note says that tells why.
_REASONS = ("open", "close", "begins", "ends", "session_kind", "session")
# Ideas of what somebody pays.
_FEES = frozenset({"#ticket", "#free", "#price"})
_HALF_DAY = 12
# States in which nobody is let in.
_SHUT = frozenset({"late", "closed", "early", "shut"})


def hours(ask: Ask) -> Draft | None:
    """The hours of the day asked about; of today, or of all days, where none is named."""
    reading = ask.reading
    if "last_run" in reading.wanted:
        return None  # When the last train leaves is not when the fair closes.
    if _is_of_something_in_hall(ask) or (reply(reading.text, "outdoors") and not reading.when.names_day):
        return None
    own = hours_of_hall(ask)
    if own:
        return own
    days = reading.when.days
    hanging = reading.has("followup", "pronoun") or not (reading.has("hours") or reading.when)
    hanging = hanging or (reading.has("enter") and not reading.when.names_day)
    if not days and ask.memory.intent == "hours" and hanging and not reading.when.relative:
        days = ask.memory.days
    # A lone Chinese character is a verb or a measure word.
    sure = reading.has("open", "close", "hours", "last_admission")
    told = any(len(slot.text) > 1 or slot.text.isascii() or slot.is_idea or not sure for slot in _told(ask))
    return _of_noted(ask, days) if told else hours_of(ask, days, focus_of(ask))


def _is_of_something_in_hall(ask: Ask) -> bool:
    """Whether a hall is named, and the hours of what is in it are asked for ("N1馆的面馆几点开")."""
    halls = [(link.start, link.end) for link in ask.reading.links if link.kind == "hall"]
    firm = (slot for slot in ask.reading.query if slot.firmness == 1.0 and len(slot.text) > 1)
    known = (slot for slot in firm if any(map(ask.index.bm25.knows, slot.tokens)))
    spans = [(slot.start, slot.end) for slot in known]
    return bool(halls) and any(
        not (meets(span, halls) or is_within_cue("hours", ask.reading.text, span)) for span in spans
    )


def _told(ask: Ask) -> list[Slot]:
    """What is said beside the hours: who may still go in has a ticket."""
    with_ticket = ask.reading.has("last_admission") or (
        ask.reading.has("enter") and ask.reading.when.at is not None
    )
    return [slot for slot in ask.content if not (with_ticket and "#ticket" in slot.tokens)]


def noted_day(ask: Ask) -> Draft | None:
    """The hours of a day that has what is asked for in its note, and nothing else."""
    if reply(ask.reading.text, "asks_trade_days") or reply(ask.reading.text, "of_prize"):
        return None  # The notes do not tell whom a day is for; the day of the final says nothing of what is won.
    if "permission" in ask.reading.wanted and any(not EVENTS.isdisjoint(slot.tokens) for slot in ask.content):
        return None  # Nor does the day of a party of who may come to it.
    if ask.reading.is_keywords and not (ask.reading.cues or ask.reading.is_about_service) and _is_shown(ask):
        return None
    if ask.reading.has("speaker") and ask.index.sessions.search(ask.content, strict=True):
        return None  # What is talked about, sessions tell (明天有讲储能的吗).
    ideas = [slot for slot in ask.content if slot.is_idea]
    if ideas and all((AUDIENCES | EVENTS).isdisjoint(slot.tokens) for slot in ideas):
        return None  # When the shuttle runs is not told by a day that has bus rides.
    if not ask.content or _is_held_then(ask):
        return None
    if ask.reading.has("begins", "ends") and ask.index.evenings.within(ask.reading.text):
        return None  # The hours of its day are none of the evening's.
    return _of_noted(ask, ask.reading.when.days)


def _is_held_then(ask: Ask) -> bool:
    """Whether the day's note does not have it, and a session of that day does ("any yoga on sunday")."""
    days = ask.reading.when.days
    if not days or ask.reading.is_about_service or {day.date for day in noted_days(ask)} & set(days):
        return False
    held = map(ask.catalogue.session, ask.index.sessions.search(ask.content, strict=True))
    return any(session.date in days for session in held if session)


def noted_fee(ask: Ask) -> Draft | None:
    """The day whose note says what somebody pays for what is on then (a light show, free with a badge)."""
    things = tuple(slot for slot in ask.content if _FEES.isdisjoint(slot.tokens))
    of_things = replace(ask, reading=replace(ask.reading, content=things))
    noted = noted_days(of_things) if things and len(things) < len(ask.content) else []
    told = [day for day in noted if any(tells("money", normalise(text)) for text in day.note.values())]
    return hours_of(ask, (told[0].date,), "hours") if len(told) == 1 else None


def day_reason(ask: Ask) -> Draft | None:
    """Why a day begins late, or ends early: its note, where that says what is on then."""
    day = ask.catalogue.day(ask.reading.when.days[0]) if len(ask.reading.when.days) == 1 else None
    notes = [normalise(text) for text in day.note.values()] if day else []
    said = any(says_cue(cue, note) for note in notes for cue in _REASONS)
    return hours_of(ask, ask.reading.when.days, "hours") if said and not ask.content else None


def _is_shown(ask: Ask) -> bool:
    """Whether exhibitors show what is named, or sessions are about it: then that is meant, and not a day that has
    something of it."""
    named = topics(ask.topic(), ask.index.knows)
    return bool(
        ask.index.exhibitors.search(named, strict=True) or ask.index.sessions.search(ask.content, strict=True)
    )


def _is_lone_word(ask: Ask) -> bool:
    """Whether one thing is named beside the day, which the data knows (no price of gold), or hours are asked."""
    asked = ask.reading.has("open", "close", "hours", "last_admission", "enter")
    return len(ask.content) == 1 and (asked or any(map(ask.index.knows, ask.content[0].tokens)))


def _is_told(ask: Ask) -> bool:
    """Whether an entry of the FAQ tells it, whatever day it is (how soon things are delivered)."""
    if ask.reading.has("enter"):
        return False
    best = next(iter(ask.found()), None)
    return best is not None and best.enough and ask.index.passages[best.passage].kind == "faq"


def _of_noted(ask: Ask, days: tuple[dt.date, ...]) -> Draft | None:
    """The hours of the day that has what is asked for in its note; of a day that is named, with a "no" where it is
    another that has it."""
    noted, reading = noted_days(ask), ask.reading
    if days and not any(map(ask.catalogue.day, days)):
        return hours_of(ask, days, "hours") if noted or (_is_lone_word(ask) and not _is_told(ask)) else None
    if not noted or _begins_then(ask, days):
        return None
    if not days:
        today = ask.catalogue.day_at(ask.now)
        then = [today] if today in noted and ask.reading.when.relative == "now" else noted
        return hours_of(ask, tuple(day.date for day in then if day), focus_of(ask))
    draft = hours_of(ask, days, focus_of(ask))
    if draft is None or not isinstance(draft.view, HoursAnswer) or draft.view.of_hall:
        return draft
    own = ask.catalogue.day(draft.view.date)
    if own is None:
        return draft
    if own in noted:
        said = admitted_then(ask, own)
        said = said if said is not None else "" if ask.reading.when.at else verdict(ask, True)
        return replace(draft, view=replace(draft.view, verdict=said))
    if reading.has("close", "hours") and not (reading.has("a_day") or asks_whether(ask)):
        return None  # Until when something of the fair's is open: another day's note tells nothing of it.
    instead = tuple(day.date for day in noted)
    said = "" if may_be_public(ask, own, noted) else _no(ask)
    return replace(draft, view=replace(draft.view, verdict=said, instead=instead))


def _begins_then(ask: Ask, days: tuple[dt.date, ...]) -> bool:
    """Whether it is asked when something begins, or ends, that a session of the day is called: that tells it to
    the minute."""
    if not days or not ask.content or not ask.reading.has("begins", "ends"):
        return False
    titled = map(ask.catalogue.session, ask.index.sessions.search(ask.content, strict=True))
    return any(session.date in days for session in titled if session)


def _no(ask: Ask) -> str:
    """It is another day that has it, which answers "what's for the public tomorrow" as well."""
    return verdict(ask, False) or "no"


def focus_of(ask: Ask) -> str:
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
        return Draft(missing_day(ask, reading.when.missing_day), sources, rows(ask, None), memory)
    today = ask.now.date()
    on_expo = [day for day in map(catalogue.day, days) if day]
    if days and not on_expo:
        return Draft(outside_day(ask, days[0]), sources, rows(ask, None), memory)
    about_now = (
        reading.when.relative == "now"
        or focus == "last_admission"
        or reading.has("open", "close", "hours")
        or (reading.has("ends") and reply(reading.text, "at_what_hour") is not None)
    )
    if not days and about_now and not _asks_all(ask):
        on_expo = [day for day in (catalogue.day_at(ask.now),) if day]
    if not days and reading.when.relative == "now" and not on_expo:
        return Draft(outside_day(ask, today), sources, rows(ask, None), memory)
    if len(on_expo) != 1 or (not days and _compares_days(reading)):
        never = all(_is_in(ask, day) is False for day in catalogue.days if day.open)
        table = HoursTable(verdict=denial(ask, "none")) if never and asks_whether(ask) else HoursTable()
        return Draft(table, sources, rows(ask, None), memory)
    day = on_expo[0]
    # A hall may have hours of its own: whether it is open then is not for the fair's hours to say.
    of_hall = note_on_hall(ask, day)
    is_in = None if reading.of("hall") or of_hall is not None else _is_in(ask, day)
    asked = verdict(ask, is_in or of_hall or None)
    if of_hall is False and asks_whether(ask):
        asked = denial(ask, "not_then" if reading.when.has_hours else "not_now")
    if is_in is False and (focus == "last_admission" or not (reading.when.at or reading.has("hours"))):
        # "I work till six. Can I still get in at 18:30?", "open on Friday evening?"
        shut = _is_in(ask, replace(day, last_admission=None)) is False
        asked = denial(ask, "not_then" if shut else "no")
    state = _state(ask, day)
    of_visitor = reading.has("enter") and not (reading.has("exhibitor") or ask.content or reading.when.at)
    if not asked and state in _SHUT and of_visitor and asks_whether(ask):
        asked = denial(ask)  # "I'm at the gate, can I still get in?"
    bare = reading.has("hours") or not reading.has("open", "close", "enter")
    from_when = focus == "open" and (reading.has("when") or "opening" in reading.wanted)
    if state in ("open", "late") and reading.when.names_day and (from_when or (bare and focus == "hours")):
        state = "other"  # Who asks for the hours of a day is told from when on, too.
    not_at = reading.when.at if is_in is False else None
    following = _next_day(ask, day)
    noted = of_hall is not None
    view = HoursAnswer(day.date, day.number, state, focus, following, not_at, of_hall=noted, verdict=asked)
    return Draft(view, sources, rows(ask, day.date), memory)


def _compares_days(reading: Reading) -> bool:
    """Whether it asks which day of all opens or closes first or last."""
    which = reading.has("a_day") and not reading.when
    return which and reading.has("first", "last", "largest", "smallest", "longest", "shortest", "last_admission")


def _is_in(ask: Ask, day: Day) -> bool | None:
    """Whether it is open, or lets people in, at the hour that is asked about, or at all from or until then; None
    where none is, or it is for a part of that time."""
    when, until = ask.reading.when, day.close
    if ask.reading.has("last_admission", "enter") and day.last_admission:
        until = day.last_admission
    if day.open is None or until is None or ask.reading.has("close"):
        return None
    at = when.at
    if at is None and when.start is None and when.end and ask.reading.has("open"):
        return _meant(when.end, until) <= until if until > day.open else None  # "Is it open until 8?"
    if at is None:
        apart = (when.start and when.start >= until) or (when.end and when.end <= day.open)
        return False if apart and until > day.open else None
    return day.open <= at or at < until if until <= day.open else day.open <= at < until


def _meant(until: dt.time, closing: dt.time) -> dt.time:
    """An hour until which something may be open, of the afternoon where that has more sense."""
    late = until.hour < _HALF_DAY <= closing.hour
    return until.replace(hour=until.hour + _HALF_DAY) if late else until


def _asks_all(ask: Ask) -> bool:
    """ "Opening hours" without a day means all of them; "are you open", "until when" means today."""
    return ask.reading.has("hours") and not ask.reading.has("last_admission") and ask.reading.when.relative is None


def _state(ask: Ask, day: Day) -> str:
    zone, now = ask.catalogue.zone, ask.now
    hours = day.hours(zone)
    if hours is None:
        return "shut" if day.open is None else "unstated"
    if ask.catalogue.day_at(now) != day:
        return "other"
    if now < hours[0]:
        return "early"
    if now >= hours[1]:
        return "closed"
    last = day.admits_until(zone)
    return "late" if last and now >= last else "open"


def _next_day(ask: Ask, day: Day) -> dt.date | None:
    return next((other.date for other in ask.catalogue.days if other.date > day.date and other.open), None)
