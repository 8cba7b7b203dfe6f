"""Texts on what some days have: the job fair, the night market."""

from __future__ import annotations

import datetime as dt

from bot.answers.candidates import is_readable
from bot.answers.concepts import EVENTS, ideas_of
from bot.answers.dayfit import DayFit, day_fit, days_told
from bot.answers.draft import Ask, Draft
from bot.answers.facts.quotes import quote
from bot.answers.normalise import normalise
from bot.answers.passages import Passage, search_tokens

# So likely, a text is of the very thing.
_LIKELY = 0.6
# A kind of day, and nothing that a day has.
_PUBLIC = "#public"


def entry_of_days(ask: Ask) -> Draft | None:
    """The entry of the FAQ that asks for the very thing that a day is asked about, and names days, or the document
    that speaks of it on that day: the note on a day tells less of it."""
    if not ask.content or any(_PUBLIC in slot.tokens for slot in ask.content):
        return None
    if not any(_has_all(ask, hit.passage) for hit in ask.hits):
        return None  # To look texts up takes longer.
    found = (one for one in ask.found() if one.enough and one.confidence >= _LIKELY)
    passages = (ask.index.passages[one.passage] for one in found)
    told = next((one for one in passages if _tells_days(ask, one)), None)
    return quote(ask, told) if told else None


def _has_all(ask: Ask, passage: int) -> bool:
    bm25 = ask.index.bm25
    return all(any(bm25.holds(passage, token) for token in slot.tokens) for slot in ask.content)


def _tells_days(ask: Ask, passage: Passage) -> bool:
    days = _days_in(ask, passage)
    if passage.kind == "faq":
        of_days = bool(days) or day_fit(ask.reading, passage, ask.index) is not DayFit.NEUTRAL
        return of_days and _asks_the_same(ask, passage)
    on_day = passage.kind == "document" and is_readable(passage, ask.reading)
    return on_day and not days.isdisjoint(ask.reading.when.days) and _holds(ask, passage.body)


def _asks_the_same(ask: Ask, passage: Passage) -> bool:
    """Whether the entry's question is of the very thing, and of nothing else that is not asked (what it costs)."""
    entry = ask.catalogue.faq(passage.id)
    question = normalise(" ".join(entry.question.values())) if entry else ""
    # What becomes of the bricks of a contest tells nothing of its award ceremony.
    named = all(slot.text in question for slot in ask.content if not EVENTS.isdisjoint(slot.tokens))
    return named and _holds(ask, question) and ideas_of(question) <= ideas_of(ask.reading.text)


def _days_in(ask: Ask, passage: Passage) -> frozenset[dt.date]:
    return days_told(normalise(passage.body), ask.calendar_of_texts)


def _holds(ask: Ask, text: str) -> bool:
    said = set(search_tokens(normalise(text)))
    return all(not said.isdisjoint(slot.tokens) for slot in ask.content)
