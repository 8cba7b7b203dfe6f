"""The days that are for the trade alone, and those on which anybody may come, as the notes on the days say."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.day_kinds import PUBLIC, TRADE, kinds_of
from bot.answers.draft import Ask, Draft
from bot.answers.facts.hours import hours_of
from bot.answers.replies import reply


def audience_days(ask: Ask) -> Draft | None:
    """The hours of the day for which a question asks ("which days are trade only?"), or of all days with their
    notes where there are several; None where not every day is said to be for one or the other, or it asks of a
    day that it names ("the public days are Thursday and Friday, right?" only supposes that)."""
    text = ask.reading.text
    presumed = reply(text, "presumes_public_days")
    trade, public = reply(text, "asks_trade_days"), reply(text, "asks_public_days") or presumed
    if (trade is None) == (public is None) or (ask.reading.when and not presumed):
        return None
    kinds = {day.date: kinds_of(day) for day in ask.catalogue.days if day.open}
    if any(len(kind) != 1 for kind in kinds.values()) or len(set(kinds.values())) == 1:
        return None
    days = tuple(date for date, kind in kinds.items() if (TRADE if trade else PUBLIC) in kind)
    draft = hours_of(ask, days, "hours")
    return replace(draft, memory=replace(draft.memory, days=days)) if draft else None
