"""Whether somebody may come in at an hour of a day that is for the trade until a part of it has gone ("trade
visitors only until 13:00, general public from 13:00")."""

from __future__ import annotations

import datetime as dt

from bot.answers.day_kinds import TRADE, days_of_public, kinds_of
from bot.answers.draft import Ask
from bot.answers.facts.verdicts import verdict
from bot.answers.normalise import normalise
from bot.answers.object_patterns import object_in
from bot.answers.replies import reply
from bot.domain.programme import Day


def admitted_then(ask: Ask, day: Day) -> str | None:
    """The verdict on the hour, or the part of the day, that is asked about, empty where that says neither; None
    where the note parts no such day."""
    since = _public_from(day)
    if since is None:
        return None
    when = ask.reading.when
    if when.at is not None:
        return verdict(ask, when.at >= since)
    if when.end is not None and when.end <= since:
        return verdict(ask, False)
    return verdict(ask, True) if when.start is not None and when.start >= since else ""


def may_be_public(ask: Ask, day: Day, noted: list[Day]) -> bool:
    """Whether a day whose note does not say so may be for anybody, too: from some hour on, or where others are for
    the trade."""
    if any(reply(normalise(text), "opens_partway") for text in day.note.values()):
        return True
    public = set(days_of_public(ask.catalogue))
    return (
        not kinds_of(day)
        and all(one.date in public for one in noted)
        and any(kinds_of(one) == {TRADE} for one in ask.catalogue.days)
    )


def _public_from(day: Day) -> dt.time | None:
    """The local time from which on its note lets anybody in."""
    for text in day.note.values():
        if match := object_in(normalise(text), "public_from"):
            hour, _, minute = match["at"].replace("：", ":").partition(":")
            return dt.time(int(hour), int(minute or 0))
    return None
