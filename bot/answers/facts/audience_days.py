"""The days that are for the trade alone, and those on which anybody may come, as the notes on the days say."""

from __future__ import annotations

from bot.answers.draft import Ask, Draft
from bot.answers.facts.hours import hours_of
from bot.answers.normalise import normalise
from bot.answers.replies import reply
from bot.domain.programme import Day

_TRADE, _PUBLIC = "note_of_trade", "note_of_public"


def audience_days(ask: Ask) -> Draft | None:
    """The hours of the days for whom a question asks ("which days are trade only?"); None where the notes do not
    tell them apart, or it asks of a day that it names."""
    text = ask.reading.text
    trade, public = reply(text, "asks_trade_days"), reply(text, "asks_public_days")
    if (trade is None) == (public is None) or ask.reading.when:
        return None
    kinds = {day.date: _kinds(day) for day in ask.catalogue.days}
    wanted, other = (_TRADE, _PUBLIC) if trade else (_PUBLIC, _TRADE)
    days = tuple(date for date, kind in kinds.items() if wanted in kind)
    alone = tuple(date for date in days if other not in kinds[date])
    return hours_of(ask, alone or days, "hours") if days else None


def _kinds(day: Day) -> frozenset[str]:
    notes = [normalise(note) for note in day.note.values()]
    return frozenset(kind for kind in (_TRADE, _PUBLIC) if any(reply(note, kind) for note in notes))
