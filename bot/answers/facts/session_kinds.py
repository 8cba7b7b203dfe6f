"""Sessions by their kind alone: performances, demos."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.concepts import ideas_of
from bot.answers.cues import says_cue
from bot.answers.draft import EITHER, Ask
from bot.answers.language import languages, languages_of
from bot.answers.memory import Criteria
from bot.answers.session_search import find_sessions
from bot.answers.spans import within
from bot.answers.tokens import is_han


def is_kind_alone(ask: Ask) -> bool:
    """Whether sessions are asked for by their kind, and by nothing else."""
    text = ask.reading.text
    cues = (one.cues["session_kind"] for one in languages_of(text) if "session_kind" in one.cues)
    kinds = [match.span() for cue in cues for match in cue.finditer(text)]
    # 演 is left of 演出.
    halves = (slot for slot in ask.content if not says_cue("session_kind", slot.text))
    return bool(ask.content) and all(
        is_han(slot.text) and within((slot.start, slot.end), kinds) for slot in halves
    )


def of_kind(ask: Ask, criteria: Criteria) -> Criteria:
    """The same of the kind that alone is asked for: of those called so, or by another word for it; of all in the
    place that is named, where none of the fair is called so."""
    if not is_kind_alone(ask) or criteria.topic != ask.topic():
        return criteria
    called = replace(criteria, strict=True)
    otherwise = replace(called, topic=_other_words(ask))
    found = next((one for one in (called, otherwise) if one.topic and find_sessions(ask.index, one)), None)
    if found or not (criteria.room or criteria.hall):
        return found or criteria
    anywhere = find_sessions(ask.index, Criteria("session", topic=criteria.topic, strict=True))
    return criteria if anywhere else replace(criteria, topic="", label="")


def _other_words(ask: Ask) -> str:
    """What a kind is called otherwise ("performances" are shows and demos); empty where it has no other name."""
    meant = {idea[1:] for slot in ask.content for idea in ideas_of(slot.text, wide=True)}
    words = (word for one in languages() for idea in meant for word in one.glossary.get(idea, ()))
    return EITHER.join(word for word in words if says_cue("session_kind", word))
