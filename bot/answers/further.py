"""What is asked further of what was just shown: other sessions like it, its other part, what is on in the room on
another day, talks of the companies that were listed."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answers.cues import says_cue
from bot.answers.draft import Ask, Draft
from bot.answers.ellipsis import LOOSE, is_joined
from bot.answers.exhibitor_search import find_exhibitors
from bot.answers.facts import exhibitor_lists, exhibitors, one_session, others, rooms, session_lists, speakers
from bot.answers.followup import page_again
from bot.answers.memory import Criteria
from bot.answers.normalise import normalise
from bot.answers.replies import reply
from bot.answers.session_search import find_sessions
from bot.answers.tokens import tokens, units
from bot.answers.wanted import tells
from bot.domain.catalogue import name_key
from bot.domain.programme import Session

# What parts the name of a series from that of one of its sessions ("Stack Teardown, Part 1: Open the Box").
_PARTS = re.compile(r"[:：,，、(（–—|]|\s-\s|(?<=[\u3400-\u9fff])[上下中](?=[半集部篇场]|[)）:：]|$)")
# More words are a question of their own.
_FEW = 3
_SESSIONS = frozenset({"session", "session_strong", "session_kind", "speaker", "on_stage", "who_speaks"})
_PEOPLE = frozenset({"who", "who_speaks", "speaker"})
_BESIDE = LOOSE | {"else", "seeks", "anything", "exhibitor", "present", "open"}
_OF_FIRMS = frozenset({"exhibitor", "exhibitor_strong", "who", "trades", "makes"})
# So many words say nothing but "any talks?".
_BRIEF = 5
# Talks of more companies are hardly asked for as theirs.
_MANY = 30
_OF_ONE_THERE = LOOSE | {"where", "which_hall", "halls", "booth", "who", "how_many", "present"}
_SEATS = frozenset({"seats", "rooms", "how_many", "area", "measure"})


def further(ask: Ask) -> Draft | None:
    """What is asked further, where it only makes sense so."""
    reading = ask.reading
    if reading.unknown or reading.is_code:
        return None
    if reading.when.relative:  # "Next" is; so is "now", which asks for no list.
        return _next_of_list(ask)
    if draft := others.from_same_country(ask) or others.of_listed(ask) or others.sessions_of_listed(ask):
        return draft
    listed = ask.memory.listed and bool(ask.memory.shown)
    sessions = ask.memory.intent == "sessions" and reply(reading.text, "any_other_sessions")
    if listed and (sessions or reply(reading.text, "any_others")):
        return page_again(ask, ask.memory.page + 1)
    if listed and (reply(reading.text, "which_ones") or reply(reading.text, "is_all")):
        return page_again(ask, 0)
    if listed and ask.memory.intent == "sessions" and reply(reading.text, "about_what"):
        return page_again(ask, ask.memory.page)
    if (
        listed
        and ask.memory.intent in ("sessions", "speaker")
        and _is_bare(ask)
        and reading.cues == {"which_room"}
    ):
        return page_again(ask, ask.memory.page)
    rules = (
        _their_place, _of_topic, _next_of_list, _on_day, _from_there, _other_one, _of_nation, _who_does,
        _other_room, _others, _in_room, _of_series, _talks_of_listed,
    )  # fmt: skip
    return next((draft for draft in (rule(ask) for rule in rules) if draft), None)


def _is_bare(ask: Ask) -> bool:
    return not (ask.content or ask.reading.links)


def _their_place(ask: Ask) -> Draft | None:
    """Where those stand that were shown: their lines, or the card of the only one, say so."""
    memory = ask.memory
    if not memory.exhibitors or ask.reading.links or reply(ask.reading.text, "their_place") is None:
        return None
    if memory.intent == "exhibitors" and memory.listed:
        return page_again(ask, memory.page)
    if memory.intent == "topic" and memory.criteria:
        return exhibitor_lists.exhibitor_list(ask, replace(memory.criteria, kind="exhibitor"))
    return exhibitors.exhibitor(ask) if memory.one_exhibitor else None


def _of_topic(ask: Ask) -> Draft | None:
    """The talks alone, or the exhibitors alone, on what was asked for ("talks?", after "sake")."""
    reading, last = ask.reading, ask.memory.criteria
    if last is None or not (ask.memory.listed and last.topic) or not _is_bare(ask) or reading.when:
        return None
    if len(units(reading.text)) > _BRIEF or not reading.cues <= _BESIDE | _SESSIONS | _OF_FIRMS:
        return None
    if reading.has("session", "session_strong") and last.kind == "exhibitor":
        return session_lists.session_list(ask, replace(last, kind="session", strict=False))
    if reading.has("exhibitor", "exhibitor_strong") and last.kind == "session":
        return exhibitor_lists.exhibitor_list(ask, replace(last, kind="exhibitor", days=()))
    return None


def _next_of_list(ask: Ask) -> Draft | None:
    """The next of the sessions that were listed."""
    last = ask.memory.criteria
    if last is None or last.kind != "session" or reply(ask.reading.text, "next_one") is None:
        return None
    if ask.memory.intent not in ("sessions", "session") or not (last.topic or last.track or last.room):
        return None
    coming = [one for one in find_sessions(ask.index, replace(last, days=())) if one.start > ask.now]
    return one_session.about_session(ask, min(coming, key=lambda one: one.start)) if coming else None


def _on_day(ask: Ask) -> Draft | None:
    """How many of the sessions that were listed are on a day ("how many today?")."""
    reading, last = ask.reading, ask.memory.criteria
    listed = ask.memory.listed and ask.memory.intent == "sessions"
    if last is None or not (listed and last.topic) or not _is_bare(ask) or not reading.when.names_day:
        return None
    if not reading.has("how_many") or not reading.cues <= _BESIDE | {"session", "how_many", "dates"}:
        return None
    return session_lists.session_list(ask, replace(last, days=reading.when.days, language=reading.language))


def _of_nation(ask: Ask) -> Draft | None:
    """Whether the company that was shown is from a country; who is from there, of the hall that was."""
    reading, memory = ask.reading, ask.memory
    if ask.content or not reading.of("country") or any(one.kind != "country" for one in reading.links):
        return None
    if memory.one_exhibitor and reply(reading.text, "is_from"):
        return exhibitors.exhibitor(ask)
    hall = memory.hall if memory.intent == "hall" else ""
    if hall and (reading.has("same_room") or reply(reading.text, "narrowed") or reply(reading.text, "thereof")):
        countries = ",".join(reading.ids("country"))
        criteria = Criteria("exhibitor", hall=hall, country=countries, language=reading.language)
        return exhibitor_lists.exhibitor_list(ask, criteria)
    return None


def _from_there(ask: Ask) -> Draft | None:
    """Those of the list that are from a country ("the Japanese one, where is it?", "Italian?")."""
    reading, last = ask.reading, ask.memory.criteria
    if ask.content or reading.when or {one.kind for one in reading.links} != {"country"}:
        return None
    if last is None or last.kind != "exhibitor" or not (last.topic or last.hall):
        return None
    listed = ask.memory.listed or (ask.memory.intent == "exhibitor" and bool(ask.memory.shown))
    if not listed or not reading.cues <= _OF_ONE_THERE:
        return None
    criteria = replace(last, country=",".join(reading.ids("country")), language=reading.language)
    return exhibitor_lists.exhibitor_list(ask, criteria) if find_exhibitors(ask.index, criteria) else None


def _other_one(ask: Ask) -> Draft | None:
    """The other one of those that were listed before; all of them, where there are several others."""
    shown = ask.memory.one_exhibitor
    if not shown or reply(ask.reading.text, "the_other") is None:
        return None
    for criteria in (one for one in ask.memory.lists if one.kind == "exhibitor"):
        others = [one for one in find_exhibitors(ask.index, criteria) if one.id != shown]
        if len(others) == 1:
            return exhibitors.about_exhibitor(ask, others[0])
        if others:
            return exhibitor_lists.exhibitor_list(ask, criteria)
    return None


def _who_does(ask: Ask) -> Draft | None:
    """Who holds the session that was shown, by whatever verb ("who teaches?", 谁演的), where that is, and how many
    its room seats."""
    found = ask.catalogue.session(ask.memory.one_session)
    if found is None or ask.reading.links or ask.reading.when:
        return None
    if _is_bare(ask) and (reply(ask.reading.text, "about_what") or reply(ask.reading.text, "where_held")):
        return one_session.about_session(ask, found)
    room = ask.catalogue.room(found.room_id)
    if room and ask.reading.has("seats") and ask.reading.has("how_many") and not _counts_its_own(found):
        return rooms.about_room(ask, room)
    beside = _is_bare(ask) and ask.reading.has("else") and ask.reading.has(*_PEOPLE)
    # "What else does she speak on?"
    beside = beside and (not ask.reading.has("pronoun") or reply(ask.reading.text, "who_else") is not None)
    if not (beside or reply(ask.reading.text, "who_does")):
        return None
    return one_session.about_session(ask, found)


def _counts_its_own(session: Session) -> bool:
    """Whether the session's own words tell how many may take part, whatever its room seats."""
    return any(tells("room_for", normalise(text)) for text in session.abstract.values())


def _others(ask: Ask) -> Draft | None:
    """Other sessions of the person, or like the session, that was shown; what else the company shows."""
    reading, memory = ask.reading, ask.memory
    if not reading.has("else", "what_else") or not _is_bare(ask):
        return None
    if reading.has("same_room") and memory.room:
        return _list_of_room(ask)
    if reading.has("what_else") and memory.one_exhibitor:
        return exhibitors.exhibitor(ask)
    if memory.speaker and memory.intent in ("speaker", "sessions") and not reading.has("who"):
        return speakers.speaker(ask)
    found = ask.catalogue.session(memory.one_session)
    if found is None or reading.has("who", "where", "exhibitor_strong", "makes", "trades"):
        return None
    if memory.intent not in ("session", "sessions", "speaker") and not reading.has("session", "session_strong"):
        return None
    if memory.speaker and reading.has("pronoun"):
        return speakers.speaker(ask)
    if not found.track:
        return None
    return session_lists.session_list(ask, replace(session_lists.criteria_of(ask), track=name_key(found.track)))


def _in_room(ask: Ask) -> Draft | None:
    """What is on in the room that was shown, on a day or at an hour; how many it seats."""
    reading, memory = ask.reading, ask.memory
    room = ask.catalogue.room(memory.room) if memory.intent in ("room", "sessions") else None
    if room is None or not _is_bare(ask):
        return None
    asked = reading.cues - (_BESIDE - {"open"}) - {"same_room", "rooms", "when"}
    if reading.when and asked <= _SESSIONS and memory.intent == "room":
        return _list_of_room(ask)
    if asked and reading.cues - _BESIDE <= _SEATS and reply(reading.text, "how_many_seats"):
        return rooms.about_room(ask, room)
    return None


def _other_room(ask: Ask) -> Draft | None:
    """Another room, by a part of its name ("and the bamboo one?")."""
    reading, memory = ask.reading, ask.memory
    if memory.intent != "room" or reading.links or reading.when or len(ask.content) != 1:
        return None
    if reply(reading.text, "other_one") is None and reply(reading.text, "joined") is None:
        return None
    word = ask.content[0].text
    found = [
        room
        for room in ask.catalogue.programme.rooms
        if room.id != memory.room and any(word in tokens(normalise(name)) for name in room.name.values())
    ]
    return rooms.about_room(ask, found[0]) if len(found) == 1 else None


def _list_of_room(ask: Ask) -> Draft | None:
    memory = ask.memory
    held = ask.catalogue.session(memory.one_session)
    days = ask.reading.when.days or memory.days or ((held.date,) if held else ())
    return session_lists.session_list(ask, replace(session_lists.criteria_of(ask), room=memory.room, days=days))


def _of_series(ask: Ask) -> Draft | None:
    """The other part of what the session that was shown is one of ("and part 2?", 半决赛呢)."""
    reading = ask.reading
    shown = ask.catalogue.session(ask.memory.one_session)
    if shown is None or reading.links or reading.is_about_service or len(ask.content) > _FEW:
        return None
    part = reply(reading.text, "other_part") is not None
    if not part and (reading.when or not ask.content or not is_joined(reading, ask.memory)):
        return None
    series = _series(shown)
    if not series:
        return None
    mates = [one for one in ask.catalogue.sessions if one.id != shown.id and _series(one) & series]
    said = {token for slot in ask.content for token in (*slot.tokens, slot.text)}
    named = [one for one in mates if said & _own_words(one)]
    if not named and len(mates) == 1 and part:
        named = mates
    return one_session.about_session(ask, named[0]) if len(named) == 1 else None


def _series(session: Session) -> frozenset[str]:
    """What the title begins with, language by language, where more follows."""
    parted = (_PARTS.split(normalise(title), maxsplit=1) for title in session.title.values())
    return frozenset(one[0].strip() for one in parted if len(one) > 1 and one[0].strip())


def _own_words(session: Session) -> set[str]:
    """The words of what follows in the title."""
    rests = (_PARTS.split(normalise(title), maxsplit=1)[1:] for title in session.title.values())
    return {token for rest in rests for text in rest for token in tokens(text)}


def _talks_of_listed(ask: Ask) -> Draft | None:
    """At what the companies that were listed speak."""
    reading, memory = ask.reading, ask.memory
    asks = reading.has("session", "session_strong", "session_kind", "speaker")
    kinds = all(says_cue("session_kind", slot.text) for slot in ask.content)
    if not asks or not kinds or reading.links or reading.when or memory.intent not in ("exhibitor", "exhibitors"):
        return None
    if not reading.cues <= _BESIDE | _SESSIONS | {"who", "when", "where", "makes", "about_topic"}:
        return None
    last = memory.criteria if memory.listed else None
    listed = last is not None and last.kind == "exhibitor"
    if not listed and not memory.one_exhibitor:
        return None
    ids = tuple(one.id for one in find_exhibitors(ask.index, last)) if listed and last else memory.exhibitors
    if len(ids) > _MANY:
        return None  # Nearly all that is on.
    only = ask.catalogue.exhibitor(ids[0]) if len(ids) == 1 else None
    label = only.name.best(reading.language) if only else last.label if listed and last else ""
    criteria = replace(session_lists.criteria_of(ask), exhibitor=",".join(ids), topic="", label=label)
    draft = session_lists.session_list(ask, criteria) if ids else None
    return replace(draft, memory=replace(draft.memory, exhibitors=memory.exhibitors)) if draft else None
