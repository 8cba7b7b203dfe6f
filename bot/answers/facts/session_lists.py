"""A list of sessions by what is asked of them, and that there are none."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.concepts import AUDIENCES, EVENTS
from bot.answers.cues import says_cue
from bot.answers.draft import Ask, Draft, label_of
from bot.answers.facts.no_sessions import no_sessions, none_of
from bot.answers.facts.one_session import about_session, lacks_service
from bot.answers.facts.outside import outside_day
from bot.answers.facts.session_kinds import of_kind
from bot.answers.facts.session_pages import session_page
from bot.answers.memory import Criteria, Memory
from bot.answers.normalise import normalise
from bot.answers.replies import reply
from bot.answers.session_search import find_sessions
from bot.answers.tokens import tokens
from bot.domain.programme import Session, SessionStatus
from bot.views.browsing_actions import OpenProgramme

# So many letters two words begin with that are of one.
_TRUNK = 5
# Without one of these cues, a topic must stand in a title or track.
_CALLED_SO = ("session", "session_strong", "session_kind", "speaker", "about_topic")


def criteria_of(ask: Ask) -> Criteria:
    """What the question asks sessions by."""
    reading = ask.reading
    when = reading.when

    def first(kind: str) -> str:
        return next(iter(reading.ids(kind)), "")

    return Criteria(
        kind="session",
        topic=ask.topic(),
        label=ask.label(),
        hall=first("hall"),
        days=when.days,
        start=when.start,
        end=when.end,
        at=when.at,
        room=first("room"),
        track="" if ask.content else first("track"),
        speaker=first("speaker"),
        exhibitor=first("exhibitor"),
        spoken=reading.spoken or "",
        alone=bool(reading.spoken) and reading.has("sole"),
        cancelled=reading.has("cancelled"),
        language=reading.language,
        asked=ask.now,
    )


def session_list(ask: Ask, criteria: Criteria) -> Draft | None:
    """The first page of a list; "none" with the nearest day that has some, where the question is clearly so."""
    catalogue = ask.catalogue
    days = criteria.days
    memory = Memory(intent="sessions", days=days, room=criteria.room, speaker=criteria.speaker)
    if days and not any(day in catalogue.sessions_by_day or catalogue.day(day) for day in days):
        if criteria.topic and not ask.reading.has("session", "session_kind", "speaker"):
            return None
        ever = find_sessions(ask.index, replace(criteria, days=(), start=None, end=None, at=None))
        if criteria.topic and len(ever) == 1:
            return none_of(ask, criteria)  # When it is, is the next question.
        view = outside_day(ask, days[0])
        return Draft(view, (ask.source("expo"),), ((OpenProgramme(),),), memory.listing(criteria, ask.memory))
    if criteria.topic and not ask.reading.has(*_CALLED_SO) and not criteria.strict:
        criteria = replace(criteria, strict=True)
    criteria = of_kind(ask, criteria)
    found = find_sessions(ask.index, criteria) or _mistyped(ask, criteria)
    if not found and (bare := _but_kind(ask)) and criteria.topic == ask.topic():
        criteria = replace(criteria, topic=bare, label=bare)
        found = find_sessions(ask.index, criteria)
    if not found and criteria.topic and not criteria.ideas:
        # Nothing is called so, but something is on what it means: "accessibility" is also a ramp.
        meant = replace(criteria, strict=True, ideas=True)
        meant_so = ask.reading.has("session_strong") and is_for_sessions(ask)
        found = find_sessions(ask.index, meant) if meant_so else ()
        criteria = meant if found else criteria
    if len(found) == 1 and criteria.topic and _asks_for_several(ask):
        wide = replace(criteria, wide=True)
        more = find_sessions(ask.index, wide)
        criteria, found = (wide, more) if len(more) > 1 else (criteria, found)
    view, rows = session_page(criteria, found, 0)
    memory = replace(memory, sessions=view.ids).listing(criteria, ask.memory)
    held = [item.id for item in found if item.status is SessionStatus.CONFIRMED]
    if len(held) == 1:
        memory = replace(memory, sessions=tuple(held))
    if not found:
        return no_sessions(ask, criteria, memory)
    if len(found) == 1 and criteria.topic and (not criteria.days or ask.reading.has("who")):
        if lacks_service(ask, found[0]):
            return None
        about = about_session(ask, found[0])
        kept = replace(memory, intent="session", speaker=about.memory.speaker, exhibitors=about.memory.exhibitors)
        return replace(about, memory=kept)
    view = replace(view, people=ask.reading.has("who_speaks"))
    return Draft(view, (ask.source("session"),), rows, memory)


def is_for_sessions(ask: Ask) -> bool:
    """Whether the ideas in the question are such as sessions are held for: "can I watch online?" is none."""
    ideas = [slot for slot in ask.content if slot.is_idea]
    return all(not (AUDIENCES | EVENTS).isdisjoint(slot.tokens) for slot in ideas)


def _but_kind(ask: Ask) -> str:
    """The topic without what kind of session it is to be, where none is called so ("live surgery demos"); empty
    where nothing is left out, or nothing left."""
    known = ask.index.sessions.knows
    kept = [
        slot for slot in ask.content if any(map(known, slot.tokens)) or not says_cue("session_kind", slot.text)
    ]
    return label_of(ask.reading.text, tuple(kept)) if 0 < len(kept) < len(ask.content) else ""


def _mistyped(ask: Ask, criteria: Criteria) -> tuple[Session, ...]:
    """The only session that has what is known of the topic, where all else begins like a word of it ("paperles"
    of "without paper")."""
    known = [slot for slot in ask.content if any(map(ask.index.sessions.knows, slot.tokens))]
    strange = [slot.text for slot in ask.content if slot not in known]
    if not (known and strange and all(word.isascii() and not ask.index.speller.knows(word) for word in strange)):
        return ()
    found = find_sessions(
        ask.index, replace(criteria, topic=label_of(ask.reading.text, tuple(known)), strict=True)
    )
    texts = [text for item in found for value in (item.title, item.abstract) for text in value.values()]
    words = {word for text in texts for word in tokens(normalise(text)) if len(word) >= _TRUNK}
    alike = all(any(word[:_TRUNK] == other[:_TRUNK] for other in words) for word in strange)
    return found if len(found) == 1 and alike else ()


def _asks_for_several(ask: Ask) -> bool:
    """Whether sessions on a topic are asked for, and nothing that only one of them tells."""
    asked = ask.reading.has(
        "when", "where", "who", "which_room", "how_long", "language", "begins", "ends", "cancelled"
    )
    return not asked and reply(ask.reading.text, "listing") is not None
