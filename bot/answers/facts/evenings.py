"""What goes on in the evening beside the programme: a text that names the day and an hour after closing."""

from __future__ import annotations

import datetime as dt

from bot.answers.candidates import is_readable
from bot.answers.draft import Ask, Draft
from bot.answers.facts.quotes import quote
from bot.answers.memory import Criteria
from bot.answers.moments import Calendar
from bot.answers.normalise import normalise
from bot.answers.passages import Passage
from bot.answers.replies import reply
from bot.answers.sentences import sentences
from bot.answers.session_search import find_sessions
from bot.answers.slots import Slot
from bot.answers.spans import QUOTED, mask
from bot.answers.times import read_time

# From when on it is evening.
_EVENING = dt.time(17)
_TEXTS = frozenset({"document", "faq"})


def evening(ask: Ask, criteria: Criteria) -> Draft | None:
    """The first text that tells of a dinner, a party or the like then; None where sessions are on, talks are asked
    for, or it is no evening. ``criteria``: what sessions are asked for by."""
    reading = ask.reading
    if not _is_evening(criteria.start) or reading.unknown or criteria.room or reply(reading.text, "of_talks"):
        return None
    if any(reply(slot.text, "of_evening") is None for slot in ask.content) or find_sessions(ask.index, criteria):
        return None
    days = criteria.days or (ask.now.date(),)
    # A concert is told of as such; a party may be a dinner.
    things = [slot for slot in ask.content if not slot.is_idea]
    texts = (
        one
        for number, one in enumerate(ask.index.passages)
        if one.kind in _TEXTS and is_readable(one, reading) and _holds_all(ask, number, things)
    )
    found = next((one for one in texts if _is_then(one, days, ask.calendar_of_texts)), None)
    return quote(ask, found) if found else None


def _holds_all(ask: Ask, passage: int, things: list[Slot]) -> bool:
    return all(any(ask.index.bm25.holds(passage, token) for token in slot.tokens) for slot in things)


def _is_evening(start: dt.time | None) -> bool:
    return start is not None and start >= _EVENING


def _is_then(passage: Passage, days: tuple[dt.date, ...], calendar: Calendar) -> bool:
    """Whether a sentence names such an hour of one of the days, which the heading may name for it."""
    if reply(normalise(f"{passage.head}\n{passage.body}"), "of_evening") is None:
        return False
    headed = read_time(normalise(passage.head), calendar).days
    for sentence in sentences(passage.body):
        said = normalise(sentence)
        # A cake on the subject "Harbour at Night" is baked by day.
        when = read_time(mask(said, [match.span() for match in QUOTED.finditer(said)]), calendar)
        if _is_evening(when.start or when.at) and not set(days).isdisjoint(when.days or headed):
            return True
    return False


def names_evening(ask: Ask, passage: Passage) -> bool:
    """Whether a sentence of it names an hour of the evening."""
    read = (read_time(normalise(one), ask.calendar_of_texts) for one in sentences(passage.body))
    return any(_is_evening(when.start or when.at) for when in read)
