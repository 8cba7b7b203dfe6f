"""Halls, rooms, booths, the venue."""

from __future__ import annotations

from rapidfuzz import fuzz

from bot.answers.draft import Ask, Draft
from bot.answers.memory import Memory
from bot.answers.normalise import normalise
from bot.answers.slots import slots
from bot.answers.tokens import tokens
from bot.domain.programme import Exhibitor, Hall
from bot.views.action import Action, OpenExhibitor, OpenHall, OpenHallExhibitors, OpenHalls, OpenSession, ShowVenue
from bot.views.answers import (
    BoothAnswer,
    FacilityAnswer,
    HallAnswer,
    HallsAnswer,
    NoSuchBooth,
    NoSuchHall,
    NoSuchRoom,
    RoomAnswer,
    VenueAnswer,
)

_NEAR_BOOTHS = 3


def booth(ask: Ask) -> Draft | None:
    """Who is at the booth."""
    number = ask.reading.ids("booth")[0]
    stands = [
        (exhibitor, stand)
        for exhibitor in ask.catalogue.programme.exhibitors
        for stand in exhibitor.stands
        if stand.booth == number
    ]
    plan = next((one for one in ask.catalogue.programme.booths if one.booth == number), None)
    hall_id = stands[0][1].hall_id if stands else plan.hall_id if plan else ""
    ids = tuple(exhibitor.id for exhibitor, _ in stands)
    rows: list[tuple[Action, ...]] = [(OpenExhibitor(id_),) for id_ in ids[:3]]
    if ask.catalogue.hall(hall_id):
        rows.append((OpenHall(hall_id),))
    sources = tuple(ask.source("exhibitor", id_) for id_ in ids[:3]) or (ask.source("hall", hall_id),)
    view = BoothAnswer(number, hall_id, ids)
    return Draft(view, sources, tuple(rows), Memory(intent="booth", exhibitors=ids, hall=hall_id))


def no_booth(ask: Ask) -> Draft | None:
    """There is no such booth."""
    if not ask.index.places.booths:
        return None
    asked = next(one.text for one in ask.reading.unknown if one.kind == "booth")
    scored = sorted(ask.index.places.booths, key=lambda b: -fuzz.ratio(normalise(b), normalise(asked)))
    near = tuple(b for b in scored[:_NEAR_BOOTHS] if fuzz.ratio(normalise(b), normalise(asked)) >= 70)
    return Draft(NoSuchBooth(asked, near), (ask.source("exhibitor"),), ((OpenHalls(),),), Memory(intent="booth"))


def no_hall(ask: Ask) -> Draft | None:
    """There is no such hall."""
    if not ask.catalogue.programme.halls:
        return None
    asked = next(one.text for one in ask.reading.unknown if one.kind == "hall")
    return Draft(NoSuchHall(asked), (ask.source("hall"),), ((OpenHalls(),),), Memory(intent="hall"))


def no_room(ask: Ask) -> Draft | None:
    """There is no such room."""
    if not ask.catalogue.programme.rooms:
        return None
    asked = next(one.text for one in ask.reading.unknown if one.kind == "room")
    return Draft(NoSuchRoom(asked), (ask.source("room"),), (), Memory(intent="room"))


def hall(ask: Ask) -> Draft | None:
    """What a hall is about, how big it is, what it has."""
    ids = ask.reading.ids("hall")
    found = ask.catalogue.hall(ids[0]) if ids else None
    if found is None:
        return None
    if ask.content and not _about_hall(ask, ids[0]):
        return None
    return hall_card(ask, found, len(ask.catalogue.exhibitors_by_hall.get(found.id, ())))


def hall_card(ask: Ask, found: Hall, there: int) -> Draft:
    rows: tuple[tuple[Action, ...], ...] = (
        ((OpenHallExhibitors(found.id),), (OpenHalls(),)) if there else ((OpenHalls(),),)
    )
    memory = Memory(intent="hall", hall=found.id)
    return Draft(HallAnswer(found.id, there), (ask.source("hall", found.id),), rows, memory)


def _about_hall(ask: Ask, hall_id: str) -> bool:
    """Whether the hall's own texts hold all that is asked."""
    found = ask.catalogue.hall(hall_id)
    if found is None:
        return False
    texts = [found.theme, found.name, *found.facilities]
    held = {t for text in texts for value in text.values() for t in _searchable(value)}
    held |= {t for value in found.extra.values() for t in _searchable(value)}
    return all(held & set(slot.tokens) for slot in ask.content)


def has_theme(ask: Ask, found: Hall) -> bool:
    """Whether the hall's theme holds all that is asked."""
    held = {t for value in found.theme.values() for t in _searchable(value)}
    return all(held & set(slot.tokens) for slot in ask.content)


def _searchable(value: str) -> set[str]:
    plain = normalise(value)
    ideas = {token for slot in slots(plain, lambda _: True) for token in slot.tokens}
    return ideas | set(tokens(plain))


def halls(ask: Ask) -> Draft | None:
    """All halls with their themes; corrects a wrong number of them."""
    if ask.content or not ask.catalogue.programme.halls:
        return None
    return halls_list(ask)


def halls_list(ask: Ask, presumed: int | None = None) -> Draft:
    return Draft(HallsAnswer(presumed), (ask.source("hall"),), ((OpenHalls(),),), Memory(intent="hall"))


def miscounted(ask: Ask) -> Draft | None:
    """Corrects a wrong number of halls."""
    if not ask.catalogue.programme.halls:
        return None
    return halls_list(ask, int(next(one.text for one in ask.reading.unknown if one.kind == "halls")))


def facility(ask: Ask) -> Draft | None:
    """Which halls have what is asked for."""
    if not ask.content:
        return None
    only = ask.reading.ids("hall")
    hits: list[tuple[str, int]] = []
    for found in ask.catalogue.programme.halls:
        for place, text in enumerate(found.facilities):
            held = {token for value in text.values() for token in _searchable(value)}
            if all(held & set(slot.tokens) for slot in ask.content) and (not only or found.id in only):
                hits.append((found.id, place))
                break
    if not hits:
        return None
    rows: tuple[tuple[Action, ...], ...] = ((OpenHalls(), ShowVenue()),)
    sources = (ask.source("hall", hits[0][0] if len(hits) == 1 else ""),)
    return Draft(FacilityAnswer(tuple(hits)), sources, rows, Memory(intent="facility"))


def room(ask: Ask) -> Draft | None:
    """Where a room is, and what is on in it."""
    ids = ask.reading.ids("room")
    found = ask.catalogue.room(ids[0]) if ids else None
    if found is None or ask.content:
        return None
    here = [s for s in ask.catalogue.running_sessions if s.room_id == found.id]
    running = next((s.id for s in here if s.start <= ask.now < s.end), "")
    coming = next((s.id for s in here if s.start > ask.now), "")
    rows: list[tuple[Action, ...]] = [(OpenSession(id_),) for id_ in (running, coming) if id_]
    memory = Memory(intent="room", room=found.id)
    return Draft(RoomAnswer(found.id, running, coming), (ask.source("room", found.id),), tuple(rows), memory)


def venue(ask: Ask) -> Draft | None:
    """The venue and its address; in the other language too where a driver is to read it."""
    place = ask.catalogue.programme.venue
    if ask.content or not (place.name or place.address):
        return None
    reading = ask.reading
    other = ""
    if reading.has("bilingual") or reading.spoken:
        wanted = reading.spoken or ("zh" if reading.language == "en" else "en")
        other = wanted if wanted != reading.language else ("en" if reading.language == "zh" else "zh")
    view = VenueAnswer(other, reading.has("entrances"))
    return Draft(view, (ask.source("venue"),), ((ShowVenue(), OpenHalls()),), Memory(intent="venue"))


def stands_at(exhibitor: Exhibitor, hall_id: str) -> bool:
    return any(stand.hall_id == hall_id for stand in exhibitor.stands)
