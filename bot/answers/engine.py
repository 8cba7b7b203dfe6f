"""A question to an answer. Pure: the same question, index, clock and context give the same answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.answers.asides import without_aside
from bot.answers.draft import Ask, Draft
from bot.answers.ellipsis import of_next_hall, says_nothing_new
from bot.answers.facts import (
    admissions,
    comparisons,
    counts,
    emergencies,
    exhibitor_lists,
    exhibitors,
    facilities,
    foreign,
    hours,
    journeys,
    likely,
    neighbours,
    now,
    one_session,
    persons,
    places,
    reminders,
    rooms,
    sessions,
    speakers,
    strangers,
    superlatives,
    talk,
    texts,
    ways,
)
from bot.answers.facts.told import told_again
from bot.answers.fallbacks import second_look
from bot.answers.followup import follow_up, memory_of_page, page_of_list
from bot.answers.index import AnswerIndex
from bot.answers.intent import intents
from bot.answers.language import language_of_question
from bot.answers.memory import Memory
from bot.answers.normalise import normalise
from bot.answers.reading import MAX_LENGTH, Reading, read
from bot.answers.retrieval import retriever, word_hits
from bot.views.answers import ListGone
from bot.views.findings import NoExhibitorResults, NoSessionResults
from bot.views.message import Message, Source
from bot.views.screens import NothingLoaded

_FACTS: dict[str, Callable[[Ask], Draft | None]] = {
    "greeting": talk.greeting,
    "thanks": talk.thanks,
    "help": talk.help_,
    "no_hall": places.no_hall,
    "no_booth": places.no_booth,
    "no_room": rooms.no_room,
    "miscounted": places.miscounted,
    "miscounted_exhibitors": counts.miscounted,
    "booth": places.booth,
    "neighbours": neighbours.neighbours,
    "stranger": strangers.stranger,
    "foreign": foreign.foreign,
    "remind": reminders.remind,
    "own_agenda": reminders.own_agenda,
    "follow_up": follow_up,
    "same_words": texts.same_words,
    "same_question": texts.same_question,
    "session": sessions.session,
    "exhibitor": exhibitors.exhibitor,
    "met": exhibitors.met,
    "exhibitor_sessions": sessions.exhibitor_sessions,
    "others_like": exhibitor_lists.others_like,
    "speaker": speakers.speaker,
    "count": counts.count,
    "listed": counts.listed,
    "superlative": superlatives.superlative,
    "compare": comparisons.compare,
    "busiest": comparisons.busiest,
    "edge": comparisons.edge,
    "now": now.now,
    "following": now.following,
    "meanwhile": now.meanwhile,
    "hours": hours.hours,
    "noted_day": hours.noted_day,
    "dates": hours.dates,
    "venue": places.venue,
    "transport": journeys.transport,
    "journey": journeys.journey,
    "expo": texts.expo,
    "sessions": sessions.sessions,
    "sessions_surely": sessions.sessions_surely,
    "titled": one_session.titled,
    "sessions_of_noted": sessions.sessions_of_noted,
    "sessions_like": sessions.sessions_like,
    "exhibitors": exhibitor_lists.exhibitors,
    "exhibitors_surely": exhibitor_lists.exhibitors_surely,
    "room": rooms.room,
    "rooms": rooms.rooms,
    "room_says": rooms.room_says,
    "hall": places.hall,
    "halls": places.halls,
    "facility": facilities.facility,
    "no_facility": facilities.no_facility,
    "faq": texts.faq,
    "fact": texts.fact,
    "quoted": texts.quoted,
    "quoted_certainly": texts.quoted_certainly,
    "hall_of": exhibitor_lists.hall_of_topic,
    "spoken": texts.spoken,
    "emergency": emergencies.emergency,
    "topic": talk.topic,
    "shown": talk.shown,
    "human": talk.human,
    "own_data": reminders.own_data,
    "senses": texts.senses,
    "way": ways.way,
    "span": comparisons.span,
    "facility_near": facilities.facility_near,
    "at_entrance": facilities.at_entrance,
    "facility_certain": facilities.facility_certain,
    "exhibitors_enter": admissions.exhibitors_enter,
    "not_listed": strangers.not_listed,
    "no_person": persons.no_person,
    "famous": strangers.famous,
    "likely": likely.likely,
}

# Answers that a text gives.
_TOLD = frozenset({"text", "faq", "facility", "transport"})
# Cues of questions that a text before them says nothing to.
_OF_OTHERS = ("products", "makes", "booth", "exhibitor", "session_strong")
# Of a question, so many characters are remembered.
_KEPT = 100
_EMPTY = (NoExhibitorResults, NoSessionResults)

# What is found in two ways is one intent to whoever reads the log.
_NAMED = {
    "famous": "not_listed",
    "no_person": "not_listed",
    "listed": "count",
    "miscounted_exhibitors": "count",
    "stranger": "not_listed",
    "exhibitors_surely": "exhibitors",
    "sessions_surely": "sessions",
    "titled": "session",
    "sessions_of_noted": "sessions",
    "sessions_like": "sessions",
    "compare": "superlative",
    "busiest": "superlative",
    "edge": "superlative",
    "following": "now",
    "meanwhile": "sessions",
    "same_words": "faq",
    "same_question": "faq",
    "spoken": "faq",
    "noted_day": "hours",
    "hall_of": "hall",
    "no_facility": "facility",
    "facility_near": "facility",
    "facility_certain": "facility",
    "at_entrance": "venue",
    "shown": "topic",
    "met": "exhibitor",
    "senses": "faq",
    "way": "hall",
    "span": "sessions",
    "exhibitors_enter": "faq",
    "journey": "transport",
    "room_says": "room",
    "quoted": "text",
    "quoted_certainly": "text",
    "fact": "text",
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
    """Answer a question. ``now`` is aware; ``locale`` the viewer's; ``context`` that of the chat's last answer.

    With ``index.similar`` the question is embedded, once and only where no rule finds facts: call it in a thread.
    """
    if index.catalogue.version == 0:
        language = language_of_question(normalise(question[:MAX_LENGTH]), locale)
        return Answer(Message(NothingLoaded(), locale=language), "nothing_loaded", True, language, "")
    local = index.catalogue.local(now)
    memory = Memory.load(context)

    def of_clause(text: str) -> Reading:
        return read(text, index, local, locale, memory.days)

    reading = without_aside(of_next_hall(of_clause(question), memory, index), question, of_clause)
    hits = word_hits(reading, index)
    ask = Ask(reading, index, local, memory, hits, retriever(reading, index, hits))
    told = None if reading.emergency else _told_by_the_last(ask)
    intent, draft = ("text", told) if told else _first(ask)
    if intent == "unknown" and len(reading.content) <= 1 and not reading.is_chatter:
        told = _told_with_the_last(ask)
        intent, draft = ("text", told) if told else (intent, draft)
    if intent == "unknown" and not reading.is_code:
        intent, draft = second_look(ask, question, _first) or (intent, draft)
    # Not knowing one thing is no reason to forget what the chat is about.
    kept = draft.memory.after(memory) if draft.memory != Memory() else memory
    if intent in _TOLD:
        kept = replace(kept, question=memory.question if told else reading.text[:_KEPT])
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
        if draft is None:
            continue
        # A list of nothing may be a question that was read amiss: what a text says is better.
        sure = ask.reading.when.names_day or ask.reading.has("trades", "session_strong")
        told = texts.quoted_surely(ask) if isinstance(draft.view, _EMPTY) and not sure else None
        return (_NAMED["quoted"], told) if told else (_NAMED.get(intent, intent), draft)
    return "unknown", talk.unknown(ask)


def _told_by_the_last(ask: Ask) -> Draft | None:
    """What the text that answered last says further, or to both questions together."""
    return told_again(ask) or (_told_with_the_last(ask) if says_nothing_new(ask.reading) else None)


def _told_with_the_last(ask: Ask) -> Draft | None:
    """What a text says to the last question and this one together: "and for students?", after "how much is a
    ticket?"."""
    reading, index = ask.reading, ask.index
    if not ask.memory.question or reading.links or reading.unknown or reading.has(*_OF_OTHERS):
        return None
    again = read(f"{ask.memory.question} {reading.text}"[:MAX_LENGTH], index, ask.now, reading.language)
    hits = word_hits(again, index)
    return texts.quoted(Ask(again, index, ask.now, ask.memory, hits, retriever(again, index, hits)))


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
