"""Whom a day is for, as the notes on it say: the trade, or anybody."""

from __future__ import annotations

import datetime as dt

from bot.answers.normalise import normalise
from bot.answers.replies import reply
from bot.domain.catalogue import Catalogue
from bot.domain.programme import Day

TRADE, PUBLIC = "note_of_trade", "note_of_public"


def kinds_of(day: Day) -> frozenset[str]:
    """``TRADE``, ``PUBLIC``, both or neither."""
    notes = [normalise(note) for note in day.note.values()]
    return frozenset(kind for kind in (TRADE, PUBLIC) if any(reply(note, kind) for note in notes))


def is_trade_day(day: Day) -> bool:
    """Whether its notes say that it is for the trade alone."""
    return kinds_of(day) == {TRADE}


def days_of_public(catalogue: Catalogue) -> tuple[dt.date, ...]:
    """The days whose notes say that anybody may come."""
    return tuple(day.date for day in catalogue.days if PUBLIC in kinds_of(day))
