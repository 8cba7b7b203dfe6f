"""Whether a text gives a deadline that is over for what somebody asks still to be able to do."""

from __future__ import annotations

from bot.answers.draft import Ask
from bot.answers.facts.verdicts import asks_whether
from bot.answers.language import telling_tokens
from bot.answers.normalise import normalise
from bot.answers.replies import reply
from bot.answers.sentences import sentences
from bot.answers.times import read_time


def is_past_deadline(ask: Ask, head: str, told: str) -> bool:
    """False where it is not asked if something can still be done, or of another day; where the text says how it is
    done after that, or has a date that is to come; and where neither the deadline nor, of a text that says no
    more, its ``head`` has a word of what is asked."""
    if ask.reading.when.names_day or not (asks_whether(ask) and ask.reading.says("can_still")):
        return False
    parts = [normalise(one) for one in sentences(told)]
    if any(reply(part, "another_way") for part in parts):
        return False  # "Afterwards only at the gate."
    dated = {part: read_time(part, ask.calendar_of_texts).days for part in parts}
    ended = [part for part, days in dated.items() if days and reply(part, "ends_on")]
    about = [*ended, normalise(head)] if len(parts) == 1 else ended
    named = not telling_tokens(ask.reading.text).isdisjoint(frozenset().union(*map(telling_tokens, about)))
    # Whose question it is until when, is found for what that is asked of.
    named = named or (len(parts) == 1 and reply(normalise(head), "asks_until") is not None)
    today = ask.now.date()
    return bool(ended) and named and all(day < today for days in dated.values() for day in days)
