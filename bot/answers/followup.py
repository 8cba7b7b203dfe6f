"""Questions that hang on the last one."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.countries import spoken_in
from bot.answers.cues import says_cue
from bot.answers.draft import Ask, Draft, Rows
from bot.answers.ellipsis import asks_of_hall, is_of_service
from bot.answers.exhibitor_search import find_exhibitors
from bot.answers.facts import (
    exhibitor_lists,
    exhibitors,
    hours,
    now,
    one_session,
    others,
    places,
    rooms,
    session_lists,
    sessions,
    speakers,
)
from bot.answers.facts.namesakes import namesake
from bot.answers.facts.session_pages import session_page
from bot.answers.facts.talk import unknown
from bot.answers.index import AnswerIndex
from bot.answers.memory import Criteria, Memory
from bot.answers.moments import When
from bot.answers.replies import picked, reply
from bot.answers.session_search import find_sessions
from bot.answers.substitution import other_of_series
from bot.views.findings import ExhibitorResults, SessionResults

# Cues that ask for more of the thing that was spoken of.
_ABOUT_THING = (
    "pronoun", "where", "when", "who", "products", "makes", "website", "country", "contact", "speaker", "language",
    "begins", "ends", "how_long", "session", "thither", "exhibitor",
)  # fmt: skip
# Kinds of what no list tells.
_OF_MONEY = frozenset({"money", "price"})


def follow_up(ask: Ask) -> Draft | None:
    """The last question again, with what this one changes."""
    reading, memory = ask.reading, ask.memory
    if other_of_series(memory.asked, reading, ask.index):
        return None  # "And B?", of Forum A: the last question is asked of that room.
    number = picked(reading.text)
    if number is not None:
        return _nth_day(ask, number) if memory.intent == "hours" and memory.days else _line(ask, number)
    if reply(reading.text, "more"):
        return _next_page(ask)
    if reading.has("else") and reading.has("session", "speaker"):
        return speakers.speaker(ask) if memory.speaker else None
    if memory.one_exhibitor and reply(reading.text, "more_of_it"):
        return exhibitors.exhibitor(ask)
    more_of_it = reading.has("what_else") and reading.has("products", "makes")
    if reading.has("else") and not more_of_it and (memory.exhibitors or reading.of("exhibitor")):
        return others.others_like(ask)
    if reply(reading.text, "counted") and memory.shown and memory.intent != "hall":
        return page_again(ask, memory.page)
    of_thing = _talks_of_another(ask) or namesake(ask) or _about_hall(ask) or _about_room(ask)
    of_thing = of_thing or _about_products(ask) or _about_thing(ask)
    if of_thing:
        return of_thing
    if memory.intent == "venue" and reading.spoken and not ask.content:
        return places.venue(ask)
    of_lines = _about_lines(ask)
    if of_lines:
        return of_lines
    about_day = reading.when.names_day or reading.when.relative == "now"
    if memory.intent == "hours" and about_day and not ask.content and not reading.links:
        return hours.hours_of(ask, reading.when.days, memory.focus or "hours")
    of_room = reading.of("room") and not (reading.when or ask.content)
    if memory.intent == "now" and (reading.when.relative or reading.has("who", "who_speaks") or of_room):
        return now.now(ask, "" if reading.of("room") else memory.room)
    return _changed_list(ask)


def _talks_of_another(ask: Ask) -> Draft | None:
    """ "And Acme's?", after the talks of another company."""
    reading, last = ask.reading, ask.memory.criteria if ask.memory.listed else None
    alone = reading.of("exhibitor") and not (ask.content or reading.when) and reading.cues <= {"followup"}
    of_company = last is not None and last.kind == "session" and bool(last.exhibitor)
    return sessions.exhibitor_sessions(ask) if alone and of_company else None


def _about_products(ask: Ask) -> Draft | None:
    """ "What pumps do they make?": the company that was spoken of."""
    of_firm = ask.memory.one_exhibitor and ask.memory.intent != "topic" and bool(ask.content)
    asked = ask.reading.has("pronoun") and ask.reading.has("products") and not ask.reading.links
    return exhibitors.exhibitor(ask) if of_firm and asked else None


def _about_thing(ask: Ask) -> Draft | None:
    """ "What do they make?", "when is it?": the thing that was spoken of."""
    reading, memory = ask.reading, ask.memory
    if ask.content or any(link.kind not in ("expo",) for link in reading.links):
        return None
    timed = reply(reading.text, "from_to") or reply(reading.text, "lasts")
    hangs = reading.has(*_ABOUT_THING) or timed is not None
    # Until when which one of several lasts, nobody said.
    lost = timed is not None and memory.intent == "now" and _running(ask) != 1
    if lost or not (hangs or (reading.spoken and memory.intent == "session")):
        return None
    if reading.has("session") and reading.has("pronoun") and len(memory.sessions) == 1:
        return sessions.session(ask)
    if memory.intent == "session" and memory.one_session and reading.has("who_speaks"):
        return sessions.session(ask)
    if memory.one_exhibitor and memory.intent != "topic":
        if reading.has("session", "speaker"):
            return sessions.exhibitor_sessions(ask)
        return exhibitors.exhibitor(ask)
    of_people = memory.intent in ("speaker", "session", "sessions") and bool(memory.exhibitors)
    if of_people and reading.has("products", "makes", "booth", "website", "country", "contact", "exhibitor"):
        draft = exhibitors.exhibitor(ask)
        # The talk is still at hand: "which room is this session in?"
        return replace(draft, memory=replace(draft.memory, sessions=memory.sessions)) if draft else None
    if memory.intent == "speaker" and memory.one_session and reading.has("about_topic", "how_long", "language"):
        return sessions.session(ask)
    if memory.speaker and (memory.intent == "speaker" or reading.has("session", "else")):
        return speakers.speaker(ask)
    if memory.one_session or (memory.intent in ("session", "now", "speaker") and memory.sessions):
        return sessions.session(ask)
    if memory.one_exhibitor:
        return exhibitors.exhibitor(ask)
    if memory.intent in ("hall", "facility") and memory.hall:
        hall = ask.catalogue.hall(memory.hall)
        there = ask.catalogue.exhibitors_by_hall.get(memory.hall, ())
        return places.hall_card(ask, hall, len(there)) if hall else None
    return None


def _running(ask: Ask) -> int:
    """How many of the sessions that were spoken of are on now."""
    spoken_of = filter(None, map(ask.catalogue.session, ask.memory.sessions))
    return sum(one.start <= ask.now < one.end for one in spoken_of)


def _about_hall(ask: Ask) -> Draft | None:
    """The hall that was spoken of: who is in it, how big it is, what it has."""
    reading, memory = ask.reading, ask.memory
    hall = ask.catalogue.hall(memory.hall)
    if hall is None or not asks_of_hall(reading, memory):
        return None
    of_people = reading.has("exhibitor", "how_many") or says_cue("who", reading.text)
    counted = reply(reading.text, "counted") is not None
    if counted and memory.intent == "facility":
        return unknown(ask)  # How many toilets there are, nobody tells.
    of_people = of_people or counted
    if of_people and not reading.has("area", "facilities"):
        return exhibitor_lists.exhibitor_list(ask, Criteria("exhibitor", hall=hall.id, language=reading.language))
    return places.hall_card(ask, hall, len(ask.catalogue.exhibitors_by_hall.get(hall.id, ())))


def _about_room(ask: Ask) -> Draft | None:
    """The room that was spoken of: what is next in it, what else is, how many it seats."""
    reading, memory = ask.reading, ask.memory
    room = ask.catalogue.room(memory.room)
    if room is None or ask.content or reading.of("room") or reading.of("hall"):
        return None
    if reading.when.relative == "next" or reading.has("following"):
        return now.following(ask) or now.now(ask, room.id)
    if reading.when.relative == "now":
        return now.now(ask, room.id)
    of_seats = reading.has("rooms", "area", "how_many", "which_hall") and not reading.has("which_room")
    if of_seats or (memory.intent == "room" and not reading.has("same_room")):
        card = rooms.about_room(ask, room)
        kept = memory if memory.one_session else card.memory
        return replace(card, memory=replace(kept, listed=False)) if not reading.when else None
    if not reading.has("same_room"):
        return None
    held = ask.catalogue.session(memory.one_session)
    days = reading.when.days or memory.days or ((held.date,) if held else ())
    return session_lists.session_list(ask, replace(session_lists.criteria_of(ask), room=room.id, days=days))


def _about_lines(ask: Ask) -> Draft | None:
    """When, where and by whom the sessions of the list are, where its exhibitors stand: its lines say so."""
    reading, memory = ask.reading, ask.memory
    bare = not (ask.content or reading.links or reading.when)
    if memory.listed and memory.intent == "exhibitors" and bare and reading.has("where", "which_hall", "booth"):
        return page_again(ask, memory.page)
    asked = reading.has("which_room", "rooms", "where", "when", "begins", "ends", "who", "speaker", "language")
    if not (memory.listed and memory.intent == "sessions" and bare and asked):
        return None
    draft = page_again(ask, memory.page)
    if draft is None or not isinstance(draft.view, SessionResults):
        return draft
    return replace(draft, view=replace(draft.view, people=reading.has("who", "speaker")))


def _nth_day(ask: Ask, number: int) -> Draft | None:
    """The hours of that day of the expo, from 1; -1 is the last ("and the second?", after the first day's)."""
    days = ask.catalogue.days
    known = 0 < number <= len(days) or (number < 0 and days)
    date = days[number - 1 if number > 0 else number].date if known else None
    return hours.hours_of(ask, (date,), ask.memory.focus or "hours") if date else None


def _line(ask: Ask, number: int) -> Draft | None:
    """That line of the list that was shown, from 1; -1 is the last. The list again, where it has no such line."""
    if not ask.memory.shown:
        return None
    if number > len(ask.memory.shown):
        return page_again(ask, ask.memory.page)
    kind, id_ = ask.memory.shown[number - 1 if number > 0 else number]
    ask = replace(ask, reading=replace(ask.reading, when=When()))  # "The first" is no day here.
    if kind == "session":
        session = ask.catalogue.session(id_)
        return one_session.about_session(ask, session) if session else None
    if ask.reading.has("session", "session_strong"):
        return None  # "When is the first session?", after companies.
    exhibitor = ask.catalogue.exhibitor(id_)
    return exhibitors.about_exhibitor(ask, exhibitor) if exhibitor else None


def _next_page(ask: Ask) -> Draft | None:
    """The next page of the list that was shown; its last page again where there are no more."""
    moment = next((one for one in ask.memory.lists if one.at), None) if ask.memory.intent == "now" else None
    if moment:  # What else is on at that moment.
        ask = replace(ask, memory=replace(ask.memory, lists=(moment, *ask.memory.lists)))
    return page_again(ask, ask.memory.page + 1)


def page_again(ask: Ask, page: int) -> Draft | None:
    """A page (from 0) of the list that was shown last."""
    criteria = ask.memory.criteria
    if criteria is None or not ask.memory.shown or ask.memory.intent == "topic":
        return None
    view, rows = page_of_list(ask.index, criteria, page)
    if not view.ids:
        page -= 1
        view, rows = page_of_list(ask.index, criteria, page)
    memory = memory_of_page(criteria, view.ids, page, ask.memory)
    return Draft(view, (ask.source(criteria.kind),), rows, memory)


def memory_of_page(criteria: Criteria, ids: tuple[str, ...], page: int, earlier: Memory) -> Memory:
    """What the chat is about once this page (from 0) of a list is shown."""
    if criteria.kind == "exhibitor":
        memory = Memory(intent="exhibitors", exhibitors=ids, hall=criteria.hall)
    else:
        memory = Memory(intent="sessions", sessions=ids, room=criteria.room, speaker=criteria.speaker)
    return replace(memory.listing(criteria, earlier), page=page)


def page_of_list(
    index: AnswerIndex, criteria: Criteria, page: int
) -> tuple[ExhibitorResults | SessionResults, Rows]:
    """A page (from 0) of a list with its buttons; without lines where the list is not so long."""
    if criteria.kind == "exhibitor":
        found = find_exhibitors(index, criteria)
        return exhibitor_lists.exhibitor_page(index, criteria, found, page)
    return session_page(criteria, find_sessions(index, criteria), page)


def _changed_list(ask: Ask) -> Draft | None:
    """The list that was just shown, with another day, hour, place, topic or country. None where it cannot be
    narrowed so: then the question stands for itself, and nothing of it is lost."""
    last = ask.memory.criteria
    if last is None or not (ask.memory.listed or ask.memory.shown) or _asks_for_service(ask):
        return None
    if not ask.reading.wanted.isdisjoint(_OF_MONEY):
        return None  # "What do they charge per piece?", of those that were listed.
    fresh = session_lists.criteria_of(ask)
    in_time = bool(fresh.days) or ask.reading.when.has_hours
    of_sessions = in_time or bool(fresh.room or fresh.track or fresh.spoken)
    if ask.memory.intent == "topic" and of_sessions:
        last = replace(last, kind="session")
    if last.kind == "exhibitor" and of_sessions:
        return None
    changes = _changes(ask, fresh)
    if last.kind == "session" and changes.pop("country", ""):
        # "The German ones" are in German; sessions have no country.
        spoken = [spoken_in(code) for code in ask.reading.ids("country")]
        if not (last.spoken or any(set(spoken) & set(item.languages) for item in ask.catalogue.sessions)):
            return None
        changes["spoken"] = ",".join(spoken)
    if not changes:
        return None
    return _again(ask, replace(last, **changes))  # type: ignore[arg-type]


def _asks_for_service(ask: Ask) -> bool:
    """Whether it asks for what every fair has: no goods for that, after other goods ("and coffee roasters?")."""
    joined = ask.memory.intent == "exhibitors" and reply(ask.reading.text, "joined") is not None
    goods = joined and not is_of_service(ask.reading) and not any(one.enough for one in ask.found())
    return ask.reading.is_about_service and not goods


def _changes(ask: Ask, fresh: Criteria) -> dict[str, object]:
    changes: dict[str, object] = {}
    if fresh.days or ask.reading.when.has_hours:
        changes.update(start=fresh.start, end=fresh.end, at=fresh.at)
        if fresh.days:
            changes["days"] = fresh.days
    for field in ("hall", "room", "track", "spoken"):
        value = getattr(fresh, field)
        if value:
            changes[field] = value
    if fresh.alone:
        changes["alone"] = True
    countries = ask.reading.ids("country")
    if countries:
        changes["country"] = ",".join(countries)
    if ask.content:
        changes.update(topic=fresh.topic, label=fresh.label, track="")
    if changes:
        changes["language"] = ask.reading.language
    return changes


def _again(ask: Ask, criteria: Criteria) -> Draft | None:
    if criteria.kind == "exhibitor":
        # "And coconut yogurt?": nobody has that.
        joined = ask.memory.intent == "exhibitors" and reply(ask.reading.text, "joined") is not None
        narrowed = not ask.content or joined or reply(ask.reading.text, "narrowed") is not None
        return exhibitor_lists.exhibitor_list(ask, criteria, surely=narrowed)
    # Sessions are asked for still.
    cues = ask.reading.cues | {"seeks", "session_strong"}
    draft = session_lists.session_list(replace(ask, reading=replace(ask.reading, cues=cues)), criteria)
    if draft is None or not (criteria.speaker or criteria.exhibitor):
        return draft
    return replace(draft, memory=replace(draft.memory, exhibitors=ask.memory.exhibitors))
