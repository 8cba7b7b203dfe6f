"""Rooms for sessions: where each is, what is on in it, and names of rooms that there are not."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.asked_of_rooms import asks_of_hall, seats_asked
from bot.answers.candidates import is_readable
from bot.answers.draft import Ask, Draft
from bot.answers.facts.places import is_named, wide
from bot.answers.facts.quotes import quote
from bot.answers.facts.session_lists import criteria_of, session_list
from bot.answers.facts.verdicts import denial, verdict
from bot.answers.kinds import NO_CARD_TELLS
from bot.answers.language import languages_of, light_spans
from bot.answers.memory import Memory
from bot.answers.normalise import has_han, normalise
from bot.answers.numbered import numbered
from bot.answers.passages import Passage
from bot.answers.replies import reply
from bot.answers.spans import meets, within_longer
from bot.domain.programme import Hall, Room
from bot.views.action import Action
from bot.views.answers import NoSuchHall, NoSuchRoom, RoomAnswer, RoomsAnswer
from bot.views.browsing_actions import OpenHalls, OpenSession

# A word that hardly says what is asked.
_LIGHT = 0.35
# So many halls show how halls are called.
_SERIES = 3


def no_room(ask: Ask) -> Draft | None:
    """There is no such room."""
    if not ask.catalogue.programme.rooms:
        return None
    return no_such_room(ask, ask.as_typed(next(one.text for one in ask.reading.unknown if one.kind == "room")))


def no_such_room(ask: Ask, asked: str) -> Draft:
    """There is none that is called so; a text that names it."""
    told = next((one for one in ask.index.passages if is_readable(one, ask.reading) and _names(one, asked)), None)
    if told:
        return quote(ask, told)  # "Press: room 107."
    view = NoSuchRoom(asked, is_named(asked))
    return Draft(view, (ask.source("room"),), ((OpenHalls(),),), Memory(intent="room"))


def _names(passage: Passage, number: str) -> bool:
    """Whether a text names a room by its number, or as it was asked for."""
    said = normalise(f"{passage.head}\n{passage.body}")
    if is_named(number) and normalise(number) in said:
        return True
    patterns = (pattern for one in languages_of(said) for pattern in one.places.get("room", ()))
    found = (match.groupdict().values() for pattern in patterns for match in pattern.finditer(said))
    return any(normalise(number) in values for values in found)


def no_place(ask: Ask) -> Draft | None:
    """There is no hall or room of a name that nothing in the data has, where no answer was found otherwise."""
    named = ask.place_named
    places = ask.catalogue.programme.halls if named and named.kind == "hall" else ask.catalogue.programme.rooms
    within_name = (slot for slot in ask.content if named and named.start <= slot.start < named.end)
    if named is None or not places or any(slot.is_idea for slot in within_name):
        return None
    if any(named.text in normalise(f"{one.head} {one.body}") for one in ask.index.passages):
        return None
    if any(named.text in normalise(name) for place in places for name in place.name.values()):
        return None
    name = " ".join(ask.reading.typed.get(word, word) for word in named.text.split())
    view = NoSuchHall(name, is_named(name)) if named.kind == "hall" else NoSuchRoom(name, is_named(name))
    return Draft(view, (ask.source(named.kind),), ((OpenHalls(),),), Memory(intent=named.kind))


def no_place_called(ask: Ask) -> Draft | None:
    """There is no hall or room of that name, where they are called so (玉米馆, of 小麦馆, 稻米馆 and 高粱馆) or a
    part of the name is somebody's (子午厅, where 子午一号 exhibits), and none is about it."""
    named = ask.place_named
    if named is None or not all(
        within_longer((one.start, one.end), [(named.start, named.end)]) for one in ask.reading.links
    ):
        return None
    programme = ask.catalogue.programme
    places: Sequence[Hall | Room] = programme.halls if named.kind == "hall" else programme.rooms
    end = named.text[-1] if has_han(named.text) else f" {named.text.rpartition(' ')[2]}"
    own = named.text.removesuffix(end)
    called = [normalise(name) for place in places for name in place.name.values()]
    alike = [one for one in called if one.endswith(end) and not any(map(str.isdigit, one))]
    themes = [text for hall in programme.halls for text in hall.theme.values()]
    if any(own in text for text in (*called, *map(normalise, themes))):
        return None
    return no_place(ask) if len(alike) >= _SERIES or ask.reading.links else None


def room(ask: Ask) -> Draft | None:
    """Where a room is, and what is on in it."""
    ids = ask.reading.ids("room")
    found = ask.catalogue.room(ids[0]) if ids else None
    told = ask.reading.wanted.isdisjoint(NO_CARD_TELLS | {"money"})
    if {"moment", "count"} <= ask.reading.wanted:
        return None  # How many sit in it by now.
    ahead = ask.now.date() < ask.catalogue.expo.start_date and not ask.reading.when
    if found and ask.reading.has("on_stage") and ahead and not ask.content:
        return session_list(ask, criteria_of(ask))  # All of it is ahead.
    return about_room(ask, found) if found and told and not ask.content else None


def _with_seats(rooms: Sequence[Room], number: int, *, more: bool) -> RoomsAnswer:
    """Those that seat as many, or ``more``, the smallest first; else the largest."""
    known = sorted((one for one in rooms if one.seats), key=lambda one: one.seats or 0)
    enough = tuple(one.id for one in known if (one.seats or 0) >= number + more)
    ids = enough or tuple(one.id for one in known[-1:])
    return RoomsAnswer(ids, seats=number, more=more, too_small=not enough)


def room_seats(ask: Ask) -> Draft | None:
    """How many a room seats, whatever somebody tells of their talk in it; of a hall, where talks are asked for,
    its rooms."""
    reading = ask.reading
    said = [slot for slot in ask.content if not slot.text.isdigit()]
    light = light_spans(reading.text)
    # "We are a party of 100, does the hall do?"
    told = seats_asked(reading) is not None
    if "moment" in reading.wanted or (not told and not all(meets((slot.start, slot.end), light) for slot in said)):
        return None
    ids = reading.ids("room")
    halls = reading.ids("hall") if reading.has("seats") and reading.has("session") else ()
    in_hall = ask.index.rooms_in(halls[0]) if len(halls) == 1 and not ids else ()
    if len(in_hall) > 1:
        return rooms(ask)
    found = ask.catalogue.room(next(iter(ids or in_hall))) if len(ids or in_hall) == 1 else None
    return about_room(ask, found) if found and found.seats else None


def room_says(ask: Ask) -> Draft | None:
    """The room whose entry has all that is said of it ("is the quay stage outdoors?")."""
    found = ask.catalogue.room(next(iter(ask.reading.ids("room")), ""))
    names = [(link.start, link.end) for link in ask.reading.links if link.kind == "room"]
    said = [
        slot for slot in ask.reading.query if slot.firmness > _LIGHT and not meets((slot.start, slot.end), names)
    ]
    if found is None or not ask.content or not (said or ask.reading.has("where", "which_hall")):
        return None
    held = {token for text in (found.location, found.name) for value in text.values() for token in wide(value)}
    return about_room(ask, found) if all(held & set(slot.tokens) for slot in said) else None


def about_room(ask: Ask, found: Room) -> Draft:
    here = [s for s in ask.catalogue.running_sessions if s.room_id == found.id]
    running = next((s.id for s in here if s.start <= ask.now < s.end), "")
    coming = next((s.id for s in here if s.start > ask.now), "")
    rows: list[tuple[Action, ...]] = [(OpenSession(id_),) for id_ in (running, coming) if id_]
    memory = Memory(intent="room", room=found.id)
    view = RoomAnswer(found.id, running, coming, verdict=_verdict(ask, found))
    return Draft(view, (ask.source("room", found.id),), tuple(rows), memory)


def _verdict(ask: Ask, found: Room) -> str:
    """Whether it is in the hall, or has the seats, that are asked about ("Reed Room is in hall 4?")."""
    if asks_of_hall(ask.reading):
        return "yes" if found.id in ask.index.rooms_in(ask.reading.ids("hall")[0]) else denial(ask)
    seats = seats_asked(ask.reading)
    if seats and found.seats:
        return "yes" if found.seats >= seats.people + seats.more else denial(ask)
    return verdict(ask, _seats_so_many(ask, found))


def _seats_so_many(ask: Ask, found: Room) -> bool | None:
    """Whether a room has places for as many as are asked about; None where that is not asked, or not known."""
    match = reply(ask.reading.text, "seats_at_least")
    if match is None or not found.seats or ask.reading.says("fewer_seats"):
        return None
    rooms = [(one.start, one.end) for one in ask.reading.links if one.kind == "room"]
    if meets(match.span("n"), rooms):
        return None  # "Does Room 101 seat 80 people?"
    return found.seats >= int(match["n"]) + bool(match["more"])


def rooms_on_floor(ask: Ask) -> Draft | None:
    """The rooms on the floors that are named, of the hall or the building if one is said; that there is none,
    where floors are told of others."""
    reading = ask.reading
    named = numbered(reading.text, "floor")
    asked = set(named.values())
    if not asked or reading.when or any(link.kind != "hall" for link in reading.links):
        return None
    told = {one.id: {normalise(text) for text in one.location.values()} for one in ask.catalogue.programme.rooms}
    held = {id_: {token for text in texts for token in wide(text)} for id_, texts in told.items()}
    anywhere = set().union(*held.values())
    content = [slot for slot in ask.content if not meets((slot.start, slot.end), named)]
    said = [slot for slot in content if anywhere.isdisjoint(slot.tokens) and not reply(slot.text, "building")]
    floors = {
        id_: {floor for text in texts for floor in numbered(text, "floor").values()} for id_, texts in told.items()
    }
    if said or not any(floors.values()):
        return None  # What else is asked of a room, no location tells.
    places = [slot.tokens for slot in content if not anywhere.isdisjoint(slot.tokens)]
    halls = [ask.index.rooms_in(hall) for hall in reading.ids("hall")]
    found = tuple(
        id_
        for id_ in told
        if asked & floors[id_]
        and all(not held[id_].isdisjoint(tokens) for tokens in places)
        and all(id_ in rooms for rooms in halls)
    )
    view = RoomsAnswer(found, floors=tuple(sorted(asked)))
    return Draft(view, (ask.source("room"),), ((OpenHalls(),),), Memory(intent="room"))


def rooms(ask: Ask) -> Draft | None:
    """All rooms for sessions, or those in a hall."""
    found = ask.catalogue.programme.rooms
    if not all(slot.text.isdigit() for slot in ask.content) or not found:
        return None
    if ask.reading.takes("room"):
        return None  # Those that there are tell nothing of one that a text alone names.
    named = ask.catalogue.room(next(iter(ask.reading.ids("room")), ""))
    if named and ask.reading.has("seats"):
        return None  # Its own entry tells that, or nothing does.
    if named and ask.reading.of("hall"):
        return about_room(ask, named)
    hall = next(iter(ask.reading.ids("hall")), "")
    here = ask.index.rooms_in(hall) if hall else frozenset(one.id for one in found)
    view = RoomsAnswer(tuple(one.id for one in found if one.id in here), hall)
    told = any(one.seats for one in found)
    if told and (for_so_many := reply(ask.reading.text, "seats_at_least")):
        people, more = int(for_so_many["n"]), bool(for_so_many["more"])
        view = _with_seats([one for one in found if one.id in here], people, more=more)
        if view.too_small:
            view = _with_seats(found, people, more=more)  # Another hall may have one.
    return Draft(view, (ask.source("room"),), ((OpenHalls(),),), Memory(intent="room"))
