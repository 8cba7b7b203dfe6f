"""People who speak: when, where, and whether on a day."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.answers.cues import says_cue
from bot.answers.draft import Ask, Draft
from bot.answers.facts.entries import held_by, left_of
from bot.answers.facts.one_session import about_session
from bot.answers.facts.session_pages import PAGE
from bot.answers.facts.verdicts import verdict
from bot.answers.kinds import NO_SPEAKER_TELLS
from bot.answers.memory import Criteria, Memory
from bot.answers.replies import reply
from bot.answers.session_search import find_sessions
from bot.domain.programme import Session, SessionStatus
from bot.views.action import Action
from bot.views.browsing_actions import OpenSession
from bot.views.findings import ChoicesAnswer, SpeakerAnswer

_OF_TALK = ("session", "session_strong", "session_kind", "when", "which_room", "cancelled")
_ABOUT_SESSIONS = ("speaker", "session", "session_kind", "when", "where", "who", "on_stage", "exhibitor")


def speaker(ask: Ask) -> Draft | None:
    """When and where a person speaks."""
    keys = ask.reading.ids("speaker") or ((ask.memory.speaker,) if ask.memory.speaker else ())
    keys = tuple(key for key in keys if key in ask.index.people.names)
    if not keys or _is_private(ask):
        return None
    keys = _of_day_and_company(ask, keys) if len(keys) > 1 else keys
    if len(keys) > 1:
        return _same_name(ask, keys)
    if _asks_for_another(ask):
        return _one(ask, keys[0])
    return _named_session(ask, keys[0]) or _card_of_only_session(ask, keys[0]) or _one(ask, keys[0])


def _asks_for_another(ask: Ask) -> bool:
    """Whether it asks if somebody gives another talk, too."""
    return ask.reading.says("another_talk") and not ask.reading.when


def _named_session(ask: Ask, key: str) -> Draft | None:
    """The session of a person that is named by words of its title ("the floating talk with Nils"), cancelled or
    not."""
    of_talk = ask.reading.has(*_OF_TALK) or reply(ask.reading.text, "is_on")
    if not (of_talk and ask.content and ask.reading.of("speaker")):
        return None
    held = [item for id_ in ask.index.people.sessions[key] if (item := ask.catalogue.session(id_))]
    named = [item for item in held if not left_of(ask, held_by((item.title,)))]
    return about_session(ask, named[0]) if len(named) == 1 else None


def _of_day_and_company(ask: Ask, keys: tuple[str, ...]) -> tuple[str, ...]:
    """Those of one name who speak on the day, or for the company, that is named; all where that is none."""
    days, companies = set(ask.reading.when.days), set(ask.reading.ids("exhibitor"))

    def fits(key: str) -> bool:
        held = [item for id_ in ask.index.people.sessions[key] if (item := ask.catalogue.session(id_))]
        people = (one for item in held for one in item.speakers if ask.index.people.key(one.name) == key)
        on_day = not days or any(item.date in days for item in held)
        return on_day and (not companies or any(one.exhibitor_id in companies for one in people))

    return tuple(key for key in keys if fits(key)) or keys


def _card_of_only_session(ask: Ask, key: str) -> Draft | None:
    """The card of the one session of a person, where its language or who else speaks is asked for: the list does
    not say it."""
    people = says_cue("who", ask.reading.text) or not ask.reading.has("pronoun")
    beside = ask.reading.has("else") and people and ask.reading.has("who", "who_speaks", "speaker")
    if not (ask.reading.spoken or ask.reading.has("language") or beside):
        return None
    found = find_sessions(ask.index, Criteria("session", speaker=key))
    return about_session(ask, found[0]) if len(found) == 1 else None


def _is_private(ask: Ask) -> bool:
    """Whether it is about the person, not about what they say here ("how old is ...")."""
    reading = ask.reading
    if reading.has("how_much", "opinion", "contact") or (reading.has("how") and not reading.has("where")):
        return True
    if ask.content and reading.has("how_many") and not reading.has("session", "session_strong", "speaker"):
        return True  # How many of something they own.
    if not reading.wanted.isdisjoint(NO_SPEAKER_TELLS | {"private_life"}):
        return True
    # Programmes note an office beside a name ("Ada Quill (chief engineer)").
    names = (ask.index.people.names[key] for key in reading.ids("speaker") if key in ask.index.people.names)
    own = held_by(names)
    strange = any(not any(token in own or ask.index.knows(token) for token in slot.tokens) for slot in ask.content)
    return strange and not reading.has(*_ABOUT_SESSIONS)


def _one(ask: Ask, key: str) -> Draft | None:
    """All that the person speaks at; of a day or an hour, where one is asked about and has any."""
    when = ask.reading.when
    if not when and ask.memory.intent == "speaker" and ask.memory.speaker != key and ask.reading.says("joined"):
        when = replace(when, days=ask.memory.days)  # "And Ada?", after who speaks on Sunday.
    criteria = Criteria(
        "session",
        speaker=key,
        days=when.days,
        start=when.start,
        end=when.end,
        at=when.at,
        language=ask.reading.language,
        asked=ask.now,
    )
    found = find_sessions(ask.index, criteria)
    held = [item for item in found if item.status is SessionStatus.CONFIRMED]
    none_on: dt.date | None = None
    if (criteria.days or when.has_hours) and not held:
        none_on = criteria.days[0] if criteria.days and not when.has_hours else None
        criteria = replace(criteria, days=(), start=None, end=None, at=None)
        found = find_sessions(ask.index, criteria)
    if not found:
        return None
    rows: tuple[tuple[Action, ...], ...] = tuple((OpenSession(item.id),) for item in found[:PAGE])
    ids = tuple(item.id for item in found[:PAGE])
    memory = Memory(intent="speaker", speaker=key, sessions=ids, exhibitors=_companies(ask, key, found))
    memory = replace(memory, days=when.days)
    memory = memory.listing(criteria, ask.memory)
    timed = when.names_day or when.has_hours
    asked = verdict(ask, bool(held)) if timed and none_on is None else ""
    of_talks = ask.reading.has(*_OF_TALK, "speaker", "on_stage")
    if held and of_talks and all(_is_elsewhere(ask, item) for item in held):
        asked = verdict(ask, False)  # In a room or hall where they do not speak.
    # "Has she other talks?", after all of hers, or of whom there is one.
    no_others = ask.reading.has("else") and ask.memory.speaker == key and set(ask.memory.sessions) >= set(ids)
    no_others = no_others or (len(ids) == 1 and _asks_for_another(ask))
    view = SpeakerAnswer(ask.index.people.names[key], ids, len(found), none_on, no_others, verdict=asked)
    return Draft(view, (ask.source("session", ids[0] if len(ids) == 1 else ""),), rows, memory)


def _is_elsewhere(ask: Ask, item: Session) -> bool:
    """Whether a session is surely in none of the rooms and halls that are named, if any are."""
    rooms, halls = ask.reading.ids("room"), ask.reading.ids("hall")
    programme = ask.catalogue.programme
    of_hall = any(item.room_id in ask.index.rooms_in(hall.id) for hall in programme.halls)
    inside = item.room_id in rooms or any(item.room_id in ask.index.rooms_in(hall) for hall in halls)
    return bool(rooms or (halls and of_hall)) and not inside


def _companies(ask: Ask, key: str, found: tuple[Session, ...]) -> tuple[str, ...]:
    """The exhibitor that the person works for."""
    name = ask.index.people.names[key]
    people = (person for item in found for person in item.speakers if person.name == name)
    return tuple(dict.fromkeys(person.exhibitor_id for person in people if person.exhibitor_id))[:1]


def _same_name(ask: Ask, keys: tuple[str, ...]) -> Draft:
    ids = list(dict.fromkeys(id_ for key in keys for id_ in ask.index.people.sessions[key]))
    link = next(link for link in ask.reading.links if any(ref.kind == "speaker" for ref in link.refs))
    label = ask.reading.text[link.start : link.end]
    rows = tuple((OpenSession(id_),) for id_ in ids[:PAGE])
    memory = Memory(intent="speaker", sessions=tuple(ids[:PAGE]))
    view = ChoicesAnswer(label, len(keys), session_ids=tuple(ids[:PAGE]))
    return Draft(view, (ask.source("session"),), rows, memory)
