"""Whether a text gives a deadline that is over for what somebody asks still to be able to do."""

from __future__ import annotations

from bot.answers.draft import Ask
from bot.answers.facts.verdicts import asks_whether
from bot.answers.language import telling_tokens
from bot.answers.normalise import normalise
from bot.answers.replies import reply
from bot.answers.sentences import sentences
from bot.answers.times import read_time


def is_past_deadline(ask: Ask, told: str) -> bool:
    """False where it is not asked if there is still time, or of another day, or the text has a date that is to
    come, or a deadline for something else than what is asked about."""
    if ask.reading.when.names_day or not (asks_whether(ask) and ask.reading.says("asks_still")):
        return False
    parts = [normalise(one) for one in sentences(told)]
    dated = {part: read_time(part, ask.calendar_of_texts).days for part in parts}
    ended = [part for part, days in dated.items() if days and reply(part, "ends_on")]
    asked = telling_tokens(ask.reading.text)
    named = len(parts) == 1 or any(asked & telling_tokens(part) for part in ended)
    today = ask.now.date()
    return bool(ended) and named and all(day < today for days in dated.values() for day in days)
