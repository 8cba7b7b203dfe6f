"""A question to an answer. Pure: the same question, index, clock and context give the same answer."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from bot.answers.asides import without_aside, without_own_stand, without_own_talk
from bot.answers.draft import Ask, Draft
from bot.answers.ellipsis import of_next_hall
from bot.answers.facts.talk import unknown
from bot.answers.fallbacks import second_look
from bot.answers.followup import memory_of_page, page_of_list
from bot.answers.hall_names import with_halls
from bot.answers.hall_numbers import with_numbered_halls
from bot.answers.hanging import again, again_at_once, told_by_the_last, told_with_the_last
from bot.answers.index import AnswerIndex
from bot.answers.language import language_of_question
from bot.answers.memory import Memory
from bot.answers.normalise import normalise
from bot.answers.partial_names import with_rooms
from bot.answers.reading import MAX_LENGTH, Reading, read
from bot.answers.recall import with_named, with_question
from bot.answers.rules import first
from bot.answers.staying import STRAYING, told_barely, told_still
from bot.answers.subjects import asks_of_subject, is_bare, of_subject
from bot.views.answers import ListGone
from bot.views.message import Message, Source
from bot.views.screens import NothingLoaded

# What a list of nothing gives way to, once a wish beside it is left out.
_OF_LISTS = frozenset({"sessions", "session", "exhibitors", "exhibitor", "speaker"})


@dataclass(frozen=True, slots=True)
class Answer:
    """``message`` in the question's language (its ``locale`` is set); ``context`` is to be kept for the chat's
    next question. ``abstained``: not known, in any form; false where the answer is "there is none"."""

    message: Message
    intent: str
    abstained: bool
    language: str
    context: str


def answer(question: str, index: AnswerIndex, *, now: dt.datetime, locale: str, context: str = "") -> Answer:
    """Answer a question. ``now`` is aware; ``locale`` the viewer's; ``context`` that of the chat's last answer.

    With ``index.compare`` the question is embedded, once at most: where no rule finds facts, or finds some for
    a question that names nothing of the fair. Call it in a thread.
    """
    if index.catalogue.version == 0:
        language = language_of_question(normalise(question[:MAX_LENGTH]), locale)
        return Answer(Message(NothingLoaded(), locale=language), "nothing_loaded", True, language, "")
    local = index.catalogue.local(now)
    memory = Memory.load(context)

    def of_clause(text: str) -> Reading:
        return read(text, index, local, locale, memory.days)

    reading = of_next_hall(with_halls(with_rooms(of_clause(question), index), index), memory, index)
    reading = without_own_talk(without_aside(reading, question, of_clause), question, of_clause)
    reading = without_own_stand(reading, of_clause)
    reading = with_numbered_halls(reading, memory, index)
    ask = Ask.of(reading, index, local, memory)
    told = None if reading.emergency else told_by_the_last(ask)
    whole = None if told or reading.emergency else again_at_once(ask) or told_barely(ask)
    intent, draft = whole or (("text", told) if told else first(ask))
    if not (told or whole) and intent in STRAYING:
        told = told_still(ask)
        intent, draft = ("text", told) if told else (intent, draft)
    # What the last text told stands, from whichever of its excerpts.
    of_last = bool(draft.memory.told) and draft.memory.told[:3] == memory.told[:3]
    if not (told or whole or of_last) and asks_of_subject(ask, intent):
        told = of_subject(ask)
        intent, draft = ("text", told) if told else (intent, draft)
        if not told and intent in ("text", "faq", "venue") and is_bare(ask):
            intent, draft = "unknown", unknown(ask)
    if intent == "unknown":
        whole = again(ask)
        intent, draft = whole or (intent, draft)
    if intent == "unknown" and len(reading.content) <= 1 and not reading.is_chatter:
        told = told_with_the_last(ask)
        intent, draft = ("text", told) if told else (intent, draft)
    if (intent == "unknown" or draft.is_empty) and not reading.is_code:
        again_read = second_look(ask, question, first)
        # That there is none of one thing is not left out for an answer about another.
        if again_read and (intent == "unknown" or again_read[0] in _OF_LISTS):
            intent, draft = again_read
    # Not knowing one thing is no reason to forget what the chat is about.
    kept = draft.memory.after(memory) if draft.memory != Memory() else memory
    if intent == "unknown":
        kept = with_named(kept, reading)
    kept = with_question(kept, ask, intent, hangs=bool(told or whole))
    return Answer(
        message=_message(draft, reading.language, cut=len(question) > MAX_LENGTH),
        intent=intent,
        abstained=draft.abstained,
        language=reading.language,
        context=kept.dump(),
    )


def _message(draft: Draft, language: str, *, cut: bool) -> Message:
    view = replace(draft.view, cut=True) if cut else draft.view  # type: ignore[type-var]
    return Message(view, draft.sources, draft.rows, language)


def turn_page(index: AnswerIndex, context: str, list_key: str, page: int) -> tuple[Message, str]:
    """Another page (from 0) of a list that an answer began, in its language, and the chat's context from now on:
    "the second one" is of this page. ``ListGone`` where the context forgot the list, or it has no such page any
    more."""
    memory = Memory.load(context)
    criteria = next((one for one in memory.lists if one.key == list_key), None)
    if criteria is None or page < 0:
        return Message(ListGone()), context
    view, rows = page_of_list(index, criteria, page)
    if not view.ids:
        return Message(ListGone(), locale=criteria.language or None), context
    source = Source(criteria.kind, "", index.catalogue.published_at)
    turned = memory_of_page(criteria, view.ids, page, memory)
    return Message(view, (source,), rows, criteria.language or None), turned.dump()
