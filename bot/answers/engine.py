"""A question to an answer. Pure: the same question, index, clock and context give the same answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.answers.draft import Ask, Draft
from bot.answers.facts import counts, exhibitors, hours, now, places, sessions, talk, texts
from bot.answers.followup import follow_up, page_of_list
from bot.answers.index import AnswerIndex
from bot.answers.intent import intents
from bot.answers.language import language_of_question
from bot.answers.memory import Memory
from bot.answers.normalise import normalise
from bot.answers.reading import MAX_LENGTH, read
from bot.views.answers import ListGone
from bot.views.message import Message, Source
from bot.views.screens import NothingLoaded

_HITS = 6
_FACTS: dict[str, Callable[[Ask], Draft | None]] = {
    "greeting": talk.greeting,
    "thanks": talk.thanks,
    "help": talk.help_,
    "no_hall": places.no_hall,
    "no_booth": places.no_booth,
    "no_room": places.no_room,
    "miscounted": places.miscounted,
    "booth": places.booth,
    "follow_up": follow_up,
    "same_question": texts.same_question,
    "session": sessions.session,
    "exhibitor": exhibitors.exhibitor,
    "exhibitor_sessions": sessions.exhibitor_sessions,
    "others_like": exhibitors.others_like,
    "speaker": sessions.speaker,
    "count": counts.count,
    "superlative": counts.superlative,
    "now": now.now,
    "hours": hours.hours,
    "noted_day": hours.noted_day,
    "dates": hours.dates,
    "venue": places.venue,
    "transport": texts.transport,
    "expo": texts.expo,
    "sessions": sessions.sessions,
    "exhibitors": exhibitors.exhibitors,
    "exhibitors_surely": exhibitors.exhibitors_surely,
    "room": places.room,
    "hall": places.hall,
    "halls": places.halls,
    "facility": places.facility,
    "faq": texts.faq,
    "quoted": texts.quoted,
    "hall_of": exhibitors.hall_of_topic,
    "spoken": texts.spoken,
    "emergency": texts.emergency,
    "topic": talk.topic,
    "not_listed": exhibitors.not_listed,
}

# What is found in two ways is one intent to whoever reads the log.
_NAMED = {
    "exhibitors_surely": "exhibitors",
    "same_question": "faq",
    "spoken": "faq",
    "emergency": "faq",
    "noted_day": "hours",
    "hall_of": "hall",
    "quoted": "text",
}


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
    """Answer a question. ``now`` is aware; ``locale`` the viewer's; ``context`` that of the chat's last answer."""
    if index.catalogue.version == 0:
        language = language_of_question(normalise(question[:MAX_LENGTH]), locale)
        return Answer(Message(NothingLoaded(), locale=language), "nothing_loaded", True, language, "")
    local = index.catalogue.local(now)
    memory = Memory.load(context)
    reading = read(question, index, local, locale)
    found = index.bm25.search(reading.query, _HITS)
    ask = Ask(reading, index, local, memory, texts.hits_for(reading, found, index.passages))
    intent, draft = _first(ask)
    kept = draft.memory.after(memory)
    return Answer(
        message=_message(draft, reading.language, cut=len(question) > MAX_LENGTH),
        intent=intent,
        abstained=draft.abstained,
        language=reading.language,
        context=kept.dump(),
    )


def _first(ask: Ask) -> tuple[str, Draft]:
    tried: set[str] = set()
    for intent in intents(ask.reading, ask.memory):
        if intent in tried:
            continue
        tried.add(intent)
        draft = _FACTS[intent](ask)
        if draft is not None:
            return _NAMED.get(intent, intent), draft
    return "unknown", talk.unknown(ask)


def _message(draft: Draft, language: str, *, cut: bool) -> Message:
    view = replace(draft.view, cut=True) if cut else draft.view  # type: ignore[type-var]
    return Message(view, draft.sources, draft.rows, language)


def page_of(index: AnswerIndex, context: str, list_key: str, page: int) -> Message:
    """Another page (from 0) of a list that an answer began, in its language; ``ListGone`` where the context forgot
    it, or it has no such page any more."""
    criteria = next((one for one in Memory.load(context).lists if one.key == list_key), None)
    if criteria is None or page < 0:
        return Message(ListGone())
    view, rows = page_of_list(index, criteria, page)
    if not view.ids:
        return Message(ListGone(), locale=criteria.language or None)
    source = Source(criteria.kind, "", index.catalogue.published_at)
    return Message(view, (source,), rows, criteria.language or None)
