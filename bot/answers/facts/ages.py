"""Whether somebody of an age is kept out, as a text says: of the expo on a day that is asked about ("under 14s on
public days only", 专业日须年满16岁), or of what has a limit of its own ("the minimum age for tours is 18")."""

from __future__ import annotations

from bot.answers.ages import age_in
from bot.answers.day_kinds import is_trade_day
from bot.answers.draft import Ask
from bot.answers.facts.verdicts import asks_whether
from bot.answers.normalise import normalise
from bot.answers.object_patterns import object_in
from bot.answers.replies import reply
from bot.answers.sentences import sentences
from bot.answers.times import read_time

# Of trade days alone; of any day, or of those that the sentence names.
_OF_TRADE, _OF_ANY = ("least_age_on_trade_days", "on_public_days_below"), ("nobody_below", "least_age")


def least_age(text: str) -> int | None:
    """From which age on one may take part, as the first sentence of a text says that names one; None where nothing
    does, or younger ones may with somebody older."""
    if reply(normalise(text), "with_somebody_older"):
        return None
    limits = (object_in(normalise(one), kind) for one in sentences(text) for kind in _OF_ANY)
    return next((int(limit["age"]) for limit in limits if limit), None)


def is_too_young(ask: Ask, told: str) -> bool:
    """False where no age is asked about, or the text does not surely say so."""
    asked = age_in(ask.reading.text)
    days = ask.reading.when.days
    day = ask.catalogue.day(days[0]) if len(days) == 1 else None
    if asked is None or not asks_whether(ask):
        return False
    for sentence in map(normalise, sentences(told)):
        if reply(sentence, "has_exceptions") or reply(sentence, "with_somebody_older"):
            continue
        limits = [match for kind in _OF_TRADE if (match := object_in(sentence, kind))]
        if day and is_trade_day(day) and any(asked.years < int(match["age"]) for match in limits):
            return True
        limit = next(filter(None, (object_in(sentence, kind) for kind in _OF_ANY)), None)
        named = read_time(sentence, ask.calendar_of_texts).days if limit else ()
        applies = day is not None and day.date in named if named else not limits
        if limit and applies and asked.years < int(limit["age"]):
            return True
    return False
