"""Whether somebody of an age is kept out on the day that is asked about, as a text on admission says: "under 14s
on public days only", 专业日须年满16岁."""

from __future__ import annotations

from bot.answers.day_kinds import is_trade_day
from bot.answers.draft import Ask
from bot.answers.facts.verdicts import asks_whether
from bot.answers.normalise import normalise
from bot.answers.object_patterns import object_in
from bot.answers.replies import reply
from bot.answers.sentences import sentences
from bot.answers.times import read_time

# Of trade days alone; of any day, or of those that the sentence names.
_OF_TRADE, _OF_ANY = ("least_age_on_trade_days", "on_public_days_below"), "nobody_below"


def is_too_young(ask: Ask, told: str) -> bool:
    """False where no age is asked about, or the text does not surely say so."""
    asked = object_in(ask.reading.text, "age_asked")
    days = ask.reading.when.days
    day = ask.catalogue.day(days[0]) if len(days) == 1 else None
    if asked is None or not asks_whether(ask):
        return False
    age = int(asked["age"])
    for sentence in map(normalise, sentences(told)):
        if reply(sentence, "has_exceptions"):
            continue
        limits = [match for kind in _OF_TRADE if (match := object_in(sentence, kind))]
        if day and is_trade_day(day) and any(age < int(match["age"]) for match in limits):
            return True
        limit = object_in(sentence, _OF_ANY)
        named = read_time(sentence, ask.calendar_of_texts).days if limit else ()
        applies = day is not None and day.date in named if named else not limits
        if limit and applies and age < int(limit["age"]):
            return True
    return False
