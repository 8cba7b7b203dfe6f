"""When exhibitors are let in: no hours of the table, which are those of visitors."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.candidates import is_readable
from bot.answers.cues import says_cue
from bot.answers.draft import Ask, Draft
from bot.answers.facts.quotes import quote
from bot.answers.moments import Calendar
from bot.answers.normalise import normalise
from bot.answers.passages import Passage
from bot.answers.sentences import sentences
from bot.answers.times import read_time
from bot.views.answers import FaqAnswer, PassageAnswer


def exhibitors_enter(ask: Ask) -> Draft | None:
    """The text that has a sentence on when exhibitors enter, that sentence first."""
    if ask.content or not ask.reading.has("when", "open", "begins"):
        return None
    for one in ask.index.passages:
        if one.kind not in ("faq", "document") or not is_readable(one, ask.reading):
            continue
        told = next((said for said in sentences(_text(ask, one)) if _tells(said, ask.calendar)), "")
        draft = quote(ask, one) if told else None
        if draft and isinstance(draft.view, FaqAnswer | PassageAnswer):
            return replace(draft, view=replace(draft.view, fact=told))
    return None


def _text(ask: Ask, passage: Passage) -> str:
    entry = ask.catalogue.faq(passage.id) if passage.kind == "faq" else None
    return entry.answer.best(ask.reading.language) if entry else passage.body


def _tells(sentence: str, calendar: Calendar) -> bool:
    text = normalise(sentence)
    of_them = says_cue("exhibitor_strong", text) and says_cue("enter", text)
    return of_them and read_time(text, calendar).has_hours
