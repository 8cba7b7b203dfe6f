"""What a chat remembers of a question, beside its answer."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.draft import Ask
from bot.answers.hanging import TOLD
from bot.answers.memory import Memory
from bot.answers.reading import Reading

# Answers that no question is about.
_TALK = frozenset({"greeting", "thanks", "help"})
# Of a question, so many characters are remembered.
_KEPT = 100


def with_named(kept: Memory, reading: Reading) -> Memory:
    """What is remembered, and the one company or session that is named: more may be asked of it."""
    sure = [one for one in reading.links if len(one.refs) == 1 and one.is_sure]
    exhibitors = tuple(one.refs[0].id for one in sure if one.kind == "exhibitor")
    sessions = tuple(one.refs[0].id for one in sure if one.kind == "session")
    if len(exhibitors) + len(sessions) != 1:
        return kept
    intent = "exhibitor" if exhibitors else "session"
    return replace(
        Memory(intent=intent, exhibitors=exhibitors, sessions=sessions).after(kept), question=kept.question
    )


def with_question(kept: Memory, ask: Ask, intent: str, *, hangs: bool) -> Memory:
    """What is remembered, and the question. One that ``hangs`` on the last one does not take its place."""
    memory, reading = ask.memory, ask.reading
    if intent in _TALK:
        return kept
    hangs = hangs or intent == "follow_up" or (intent == "unknown" and len(reading.content) <= 1)
    asked = memory.asked if hangs and memory.asked else reading.text[:_KEPT]
    # "Is it any good?" asks of the fair, or of what was told before: no stranger to hang on.
    stranger = intent == "unknown" and not (reading.has("pronoun") and reading.has("opinion"))
    kept = replace(kept, asked=asked, unanswered=stranger)
    if intent in TOLD or intent == "unknown":
        kept = replace(kept, question=memory.question if hangs and memory.question else reading.text[:_KEPT])
    return kept
