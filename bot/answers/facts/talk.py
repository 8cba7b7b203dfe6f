"""Greetings, thanks, help; topics alone; and not knowing."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.candidates import heads
from bot.answers.draft import Ask, Draft
from bot.answers.exhibitor_search import find_exhibitors, hall_counts, own_count
from bot.answers.facts.buttons import nearest, usual
from bot.answers.facts.exhibitor_lists import criteria_of, exhibitor_list
from bot.answers.facts.session_lists import session_list
from bot.answers.memory import Criteria, Memory
from bot.answers.session_search import find_sessions
from bot.answers.slots import topics
from bot.answers.text_intents import asks_for_rule
from bot.answers.tokens import tokens
from bot.views.action import Action
from bot.views.answers import GreetingAnswer, HelpAnswer, HumanAnswer, ThanksAnswer, UnknownAnswer
from bot.views.browsing_actions import (
    OpenExhibitor,
    OpenExhibitors,
    OpenHalls,
    OpenProgramme,
    OpenSession,
    ShowHelp,
    ShowNow,
    ShowVenue,
)
from bot.views.findings import TopicAnswer

_SHOWN = 3
_WHO_MAY_COME = "#public"
# So many words are no chance.
_SEVERAL = 2
_START: tuple[tuple[Action, ...], ...] = ((ShowNow(), OpenProgramme()), (OpenExhibitors(), OpenHalls()))


def greeting(ask: Ask) -> Draft:
    return Draft(GreetingAnswer(), rows=_START, memory=ask.memory)


def thanks(ask: Ask) -> Draft:
    return Draft(ThanksAnswer(), memory=ask.memory)


def help_(ask: Ask) -> Draft:
    return Draft(HelpAnswer(), rows=(*_START, (ShowVenue(), ShowHelp())), memory=ask.memory, abstained=True)


def human(ask: Ask) -> Draft:
    """How to reach a person: the team answers what is asked here."""
    return Draft(HumanAnswer(), (ask.source("expo"),), memory=ask.memory, abstained=True)


def shown(ask: Ask) -> Draft | None:
    """A topic alone that exhibitors name word for word, in one value or in several ("battery" in the category,
    "recycling" in the name); what every fair has an idea of only where no question of the FAQ is about it. The
    nearest text is a button."""
    content = topics(ask.topic(), ask.index.knows)
    if not content or (ask.reading.is_about_service and _is_frequent(ask)):
        return None
    if ask.index.exhibitors.search(content, strict=True):
        draft = topic(ask)
    elif ask.index.exhibitors.across(content):
        criteria = Criteria("exhibitor", topic=ask.topic(), label=ask.label(), language=ask.reading.language)
        draft = exhibitor_list(ask, criteria)
    else:
        return None
    text = tuple(nearest(ask)[:1]) if draft and ask.reading.is_about_service else ()
    return replace(draft, rows=(*draft.rows, text)) if draft and text else draft


def held_together(ask: Ask) -> Draft | None:
    """Who has all of several words together, in products, category and name ("battery recycling"): no text's list
    of everything is nearer. What a question of the FAQ is about is asked there."""
    content = topics(ask.topic(), ask.index.exhibitors.knows)
    together = len(content) >= _SEVERAL and not (ask.reading.links or ask.reading.unknown)
    if not together or _is_frequent(ask) or not ask.index.exhibitors.across(content):
        return None
    criteria = Criteria("exhibitor", topic=ask.topic(), label=ask.label(), language=ask.reading.language)
    return exhibitor_list(ask, criteria)


def _is_frequent(ask: Ask) -> bool:
    """Whether a question of the FAQ is about all that is named: "wireless charging" is more than charging."""
    asked = (heads(one, ask.index) for one in ask.index.passages if one.kind == "faq")
    held = [frozenset(token for slot in text for token in slot.tokens) for texts in asked for text in texts]
    return any(all(not one.isdisjoint(slot.tokens) for slot in ask.content) for one in held)


def topic(ask: Ask) -> Draft | None:
    """A topic alone: who shows it, and the sessions about it."""
    label = ask.label()
    if not label or not _is_said(ask) or ask.reading.of("exhibitor"):
        return None
    if all(_WHO_MAY_COME in slot.tokens for slot in ask.content):
        return None  # Exhibitors for consumers do not say whether those may come.
    language = ask.reading.language
    if ask.reading.of("country"):
        return exhibitor_list(ask, replace(criteria_of(ask), strict=True))  # "Powder coatings from Japan."
    exhibitors = Criteria("exhibitor", topic=ask.topic(), label=label, strict=True, language=language)
    sessions = replace(exhibitors, kind="session", days=ask.reading.when.days)
    who, talks = find_exhibitors(ask.index, exhibitors), find_sessions(ask.index, sessions)
    if who and asks_for_rule(ask.reading):
        return None  # Whether one pays for it, they do not say.
    if not talks:
        # "Underwater photography, sessions": who shows it is not asked.
        return exhibitor_list(ask, exhibitors) if who and not ask.reading.has("session_strong") else None
    if not who:
        return session_list(ask, sessions)
    ahead = [item for item in talks if item.end > ask.now] or list(talks)
    ids = tuple(item.id for item in ahead[:_SHOWN])
    firms = tuple(item.id for item in who[:_SHOWN])
    view = TopicAnswer(
        label, len(who), hall_counts(who), len(talks), ids, firms, own_count(ask.index, exhibitors, who)
    )
    rows: tuple[tuple[Action, ...], ...] = tuple((OpenExhibitor(id_),) for id_ in firms)
    rows += tuple((OpenSession(id_),) for id_ in ids)
    sources = (ask.source("exhibitor"),) if who else (ask.source("session"),)
    memory = Memory(intent="topic", exhibitors=tuple(item.id for item in who[:5]), sessions=ids)
    return Draft(view, sources, rows, memory.listing(exhibitors, ask.memory))


def _is_said(ask: Ask) -> bool:
    """Whether exhibitors or sessions have a word of it: of what every fair has (a cash machine), other words for
    it may mean other things there (a battery bank)."""
    words = [token for slot in ask.content for token in tokens(slot.text)]
    return any(ask.index.exhibitors.knows(word) or ask.index.sessions.knows(word) for word in words)


def unknown(ask: Ask) -> Draft:
    """Not known; what is closest as buttons."""
    near = nearest(ask)
    actions = tuple(near) or usual()
    return Draft(UnknownAnswer(bool(near)), rows=tuple((action,) for action in actions), abstained=True)
