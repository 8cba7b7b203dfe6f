"""That there is no such session, with the nearest day, place or topic that has one."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.answers.draft import Ask, Draft
from bot.answers.exhibitor_search import country_of
from bot.answers.facts.persons import is_full_name, is_of_surname
from bot.answers.facts.strangers import is_strange, no_speaker
from bot.answers.facts.verdicts import asks_whether
from bot.answers.likeness import ABOUT, near_sessions
from bot.answers.memory import Criteria, Memory
from bot.answers.pieces import pieces
from bot.answers.replies import reply
from bot.answers.session_search import find_sessions, hours_asked, is_one_character
from bot.answers.tokens import is_han
from bot.domain.programme import Session, SessionStatus
from bot.views.action import Action
from bot.views.browsing_actions import OpenDay, OpenProgramme, OpenSession
from bot.views.findings import NOWHERE, NoSessionResults

_NEAREST = 3
# Cues of sessions alone: "IVF talk saturday".
_OF_SESSIONS = frozenset({"session", "session_strong", "session_kind"})
# So much of a topic, by weight, is near it.
_PART = 0.45
# A question with more content than this is about more than a session.
_MANY_WORDS = 4
# Cues of a question that looks for one.
_ASKED = (
    "who", "where", "when", "which_room", "who_speaks", "seeks", "anything", "else", "how_many", "about_topic",
)  # fmt: skip


def no_sessions(ask: Ask, criteria: Criteria, memory: Memory) -> Draft | None:
    """That none fits, with those of the nearest day or hour, or those that have a part of the topic. None where
    the question may be about something else."""
    if _is_piece(criteria.topic) or is_of_surname(ask):
        return None
    at_any_time = replace(criteria, days=(), start=None, end=None, at=None)
    anywhere = find_sessions(ask.index, at_any_time)
    if not anywhere and criteria.topic:
        anywhere = find_sessions(ask.index, replace(at_any_time, room="", hall=""))
    if not anywhere and criteria.topic:
        lists = reply(ask.reading.text, "listing") and not ask.reading.has("when", "who", "where")
        some = ask.reading.has("anything") or reply(ask.reading.text, "has") or lists
        named = not some or is_full_name(ask, ask.label())
        if named and ask.reading.has("speaker") and not ask.reading.has("about_topic"):
            return no_speaker(ask) if ask.reading.has("when", "where", "who") and is_strange(ask) else None
        on_topic = ask.reading.has("about_topic") or reply(ask.reading.text, "sessions_on")
        asked_of = ask.reading.has("session_strong", "session_kind") and on_topic
        in_others = criteria.spoken and find_sessions(ask.index, replace(criteria, spoken=""))
        amiss = ask.reading.is_about_service and not (asked_of or in_others)
        amiss = amiss or ask.reading.has("meaning", "oneself", "how")
        amiss = amiss or sum(len(slot.text) > 1 for slot in ask.content) > _MANY_WORDS
        asked = asks_whether(ask) or ask.reading.has(*_ASKED) or bool(reply(ask.reading.text, "listing"))
        asked = asked or bool(in_others) or (ask.reading.when.names_day and ask.reading.cues <= _OF_SESSIONS)
        of_kind = ask.reading.has("session_kind") and ask.reading.has("about_topic")
        held = ask.reading.has("session_strong") or of_kind or (some and ask.reading.has("speaker"))
        held = held or (ask.reading.has("anything") and ask.reading.has("about_topic"))
        if amiss or not asked or not (held or in_others):
            return None
    return _none(ask, criteria, memory, anywhere)


def none_of(ask: Ask, criteria: Criteria) -> Draft:
    """That no session is what is surely sought, with those of another time or place."""
    at_any_time = replace(criteria, days=(), start=None, end=None, at=None, room="", hall="")
    memory = Memory(intent="sessions", days=criteria.days).listing(criteria, ask.memory)
    return _none(ask, criteria, memory, find_sessions(ask.index, at_any_time))


def _none(ask: Ask, criteria: Criteria, memory: Memory, anywhere: tuple[Session, ...]) -> Draft:
    day = criteria.days[0] if len(criteria.days) == 1 else None
    over = _is_over(criteria)
    if over:
        anywhere = tuple(item for item in anywhere if item.start >= ask.now)
    nearest, near = _nearest(anywhere, day or ask.now.date(), criteria.at or criteria.start or criteria.end)
    alike = () if near or not criteria.topic else akin(ask, criteria.topic)
    near = near or alike
    speaker = ask.index.people.names.get(criteria.speaker)
    exhibitor = ask.catalogue.exhibitor(criteria.exhibitor)
    of_firm = exhibitor is not None and criteria.label in exhibitor.name.values()
    label = "" if of_firm else criteria.label
    view = NoSessionResults(
        label or (speaker.best(criteria.language) if speaker else ""),
        day,
        nearest,
        tuple(item.id for item in near),
        criteria.hall,
        criteria.room,
        criteria.spoken,
        *hours_asked(replace(criteria, start=None) if over else criteria),
        akin=bool(alike),
        over=over,
        cancelled=criteria.cancelled,
        country=country_of(criteria),
        exhibitor=exhibitor.name if exhibitor else NOWHERE,
    )
    rows: list[tuple[Action, ...]] = [(OpenSession(item.id),) for item in near]
    rows.append((OpenDay(nearest),) if nearest else (OpenProgramme(),))
    if len(near) == 1:
        memory = replace(memory, sessions=(near[0].id,))  # "What time?" is asked of it.
    return Draft(view, (ask.source("session"),), tuple(rows), memory)


def _is_over(criteria: Criteria) -> bool:
    """Whether what is left of a part of today is asked for, and that part is over: it is to begin now, behind its
    end."""
    return bool(criteria.start and criteria.end and criteria.end <= criteria.start)


def _is_piece(topic: str) -> bool:
    """Whether it is what small words have left of a Chinese word: 海 of 出海."""
    return len(topic) == 1 and is_han(topic) and not is_one_character(topic)


def akin(ask: Ask, topic: str) -> tuple[Session, ...]:
    """The few that come near a topic by meaning, and that have the largest part of it: none has the whole."""
    sought = pieces(topic, ask.index, ask.index.sessions.knows)
    best = ask.index.sessions.nearly(sought, _PART)[:_NEAREST]
    parts = [ask.catalogue.session(one.id) for one in best if one.share == best[0].share]
    alike = [one.session for one in near_sessions(topic, ask.index) if one.cosine >= ABOUT]
    found = {item.id: item for item in (*alike, *parts) if item and item.status is SessionStatus.CONFIRMED}
    return tuple(found.values())[:_NEAREST]


def _nearest(
    found: tuple[Session, ...], day: dt.date, clock: dt.time | None
) -> tuple[dt.date | None, tuple[Session, ...]]:
    """The nearest day that has some, and the first of them; those next to an hour that was asked for."""
    if not found:
        return None, ()
    date = min((item.date for item in found), key=lambda other: (abs(other - day), other < day))
    near = [item for item in found if item.date == date]
    if clock and date == day:
        then = dt.datetime.combine(date, clock, near[0].start.tzinfo)
        near = sorted(near, key=lambda item: abs(item.start - then))[:_NEAREST]
        near.sort(key=lambda item: item.start)
    return date, tuple(near[:_NEAREST])
