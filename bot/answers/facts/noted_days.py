"""The days that a question calls by what is noted on them: "the public day"."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from bot.answers.concepts import AUDIENCES, concepts
from bot.answers.cues import says_cue
from bot.answers.draft import Ask
from bot.answers.normalise import normalise
from bot.answers.tokens import is_han, tokens, units
from bot.domain.programme import Day

# What the name of a day ends with (公众日).
_DAYS = "日天"


def on_noted_day(ask: Ask) -> Ask | None:
    """The question with the date of the day that it calls by its note ("the public day"); None where it calls none
    so."""
    reading = ask.reading
    if reading.when.names_day:
        return None
    for slot in reading.content:
        next_word = next((unit for unit, _, _ in units(reading.text[slot.end :])), "")
        is_day = says_cue("a_day", f"{slot.text} {next_word}") or (is_han(slot.text) and slot.text[-1] in _DAYS)
        days = tuple(day.date for day in ask.catalogue.days if _notes(day) & set(slot.tokens)) if is_day else ()
        if days:
            rest = tuple(other for other in reading.content if other is not slot)
            return replace(ask, reading=replace(reading, content=rest, when=replace(reading.when, days=days)))
    return None


def noted_days(ask: Ask) -> list[Day]:
    """The days whose note holds all that is asked ("public day")."""
    noted = [day for day in ask.catalogue.days if _is_noted(ask, day)]
    if not noted and ask.reading.has("a_day"):
        # "Which day can I come as an ordinary person who likes wine?": for whom it is says enough.
        whom = tuple(slot for slot in ask.content if not AUDIENCES.isdisjoint(slot.tokens))
        ask = replace(ask, reading=replace(ask.reading, content=whom))
        noted = [day for day in ask.catalogue.days if whom and _is_noted(ask, day)]
    return [day for day in noted if _is_noted(ask, day, in_words=True)] or noted


def _is_noted(ask: Ask, day: Day, *, in_words: bool = False) -> bool:
    """``in_words``: by the very words, and no idea of them ("no children" is no family day)."""
    held = {token for token in _notes(day) if not (in_words and token.startswith("#"))}
    return all(held & set(slot.tokens) for slot in ask.content)


def _notes(day: Day) -> set[str]:
    return {token for text in day.note.values() for token in _tokens_of(text)}


@lru_cache(maxsize=100)
def _tokens_of(note: str) -> frozenset[str]:
    plain = normalise(note)
    return frozenset(tokens(plain)) | {token for idea in concepts(plain) for token in idea.tokens}
