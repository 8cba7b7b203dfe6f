"""The most and the least of something: of all, of what is left without some, and second or third."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.answers.codes import numbers_in
from bot.answers.countries import ABROAD, country_label, home_of, is_within
from bot.answers.draft import Ask, Draft
from bot.answers.memory import Memory
from bot.answers.normalise import has_han, normalise
from bot.answers.people import People
from bot.answers.replies import reply
from bot.domain.catalogue import Catalogue, name_key
from bot.domain.localized import Localized
from bot.domain.programme import Exhibitor, Room
from bot.views.action import Action
from bot.views.browsing_actions import OpenExhibitor, OpenExhibitors, OpenHall, OpenProgramme
from bot.views.findings import NOWHERE, Ranking, SuperlativeAnswer

# Beyond so many that share a value, none stands out; of those that have the least, the first are named.
_SHARED, _NAMED = 8, 5
_PLACES = {"second_place": 2, "third_place": 3}


@dataclass(frozen=True, slots=True)
class _Measure:
    """What is compared. ``values``: key -> how much; ``names`` of the keys that are no ids; ``besides``: what is
    left out; ``memory``: what the chat is about then."""

    what: str
    kind: str
    values: dict[str, float]
    names: dict[str, Localized]
    besides: tuple[Localized, ...] = ()
    topic: str = "count"


def superlative(ask: Ask) -> Draft | None:
    """The largest hall, the country with the most exhibitors, the company with the most booths, ..."""
    if ask.reading.when or not all(_is_side(slot.text) for slot in ask.content):
        return None
    measure = _measure(ask)
    if measure is None or not any(measure.values.values()) or (ask.content and measure.kind != "hall"):
        return None
    place = next((number for cue, number in _PLACES.items() if ask.reading.has(cue)), 1)
    return _most(ask, measure) if place == 1 else _in_place(ask, measure, place)


def _measure(ask: Ask) -> _Measure | None:
    """What the question compares by; None where the data cannot tell."""
    reading = ask.reading
    if reading.has("halls") and reading.has("exhibitor", "booth"):
        if reading.of("country"):
            return None  # The list of those exhibitors says how many are in which hall.
        return _halls(ask, "hall_exhibitors", lambda c, id_: len(c.exhibitors_by_hall.get(id_, ())))
    if (reading.has("country") or (reading.of("country") and reading.has("most_of"))) and _is_about_fair(ask):
        return _countries(ask)
    if reading.has("category"):
        return _named("category_exhibitors", (c for e in _pool(ask) for c in e.categories))
    if reading.has("exhibitor") and reading.has("session", "speaker"):
        held = {id_: float(len(found)) for id_, found in ask.catalogue.sessions_by_exhibitor.items()}
        return _Measure("exhibitor_sessions", "exhibitor", held, {})
    here = reading.has("exhibitor") and reading.has("present")
    if (here or reading.has("booth", "exhibitor_strong")) and not reading.has("halls", "rooms"):
        return _booths(ask)
    if reading.has("speaker") and reading.has("session", "most_of"):
        people = People(ask.catalogue.running_sessions)
        held = {key: float(len(ids)) for key, ids in people.sessions.items()}
        return _Measure("speaker_sessions", "session", held, people.names)
    of_talks = reading.has("venue") and reading.has("session")
    if reading.has("rooms") or of_talks or (ask.memory.intent == "room" and not reading.has("halls")):
        seats = {room.id: float(room.seats or 0) for room in _rooms(ask)}
        return _Measure("room_seats", "room", seats, {}, topic="room")
    if reading.has("halls") or ask.memory.intent == "hall":
        return _halls(ask, "hall_area", _area)
    return None


def _is_about_fair(ask: Ask) -> bool:
    """Whether exhibitors are compared: "which country has the most people?" asks about the world."""
    said = ask.reading.has("exhibitor", "exhibitor_strong", "present", "second_place", "third_place", "except")
    from_abroad = any(code.startswith(ABROAD) for code in ask.reading.ids("country"))
    return said or from_abroad or ask.memory.intent in ("count", "exhibitors")


def _area(catalogue: Catalogue, hall_id: str) -> float:
    hall = catalogue.hall(hall_id)
    return hall.area_m2 or 0 if hall else 0


def _pool(ask: Ask) -> list[Exhibitor]:
    """The exhibitors of the hall and country that the question names, or all."""
    halls, countries = ask.reading.ids("hall"), ask.reading.ids("country")
    from_there = {id_ for code in countries for id_ in ask.index.exhibitors_from(code)}
    return [
        one
        for one in ask.catalogue.programme.exhibitors
        if (not halls or any(stand.hall_id in halls for stand in one.stands))
        and (not countries or one.id in from_there)
    ]


def _halls(ask: Ask, what: str, value: Callable[[Catalogue, str], float]) -> _Measure:
    left_out = ask.reading.ids("hall") if ask.reading.has("except") else _on_other_side(ask)
    halls = [hall for hall in ask.catalogue.programme.halls if hall.id not in left_out]
    besides = tuple(hall.short_name for hall in ask.catalogue.programme.halls if hall.id in left_out)
    values = {hall.id: value(ask.catalogue, hall.id) for hall in halls}
    return _Measure(what, "hall", values, {}, besides, topic="hall")


def _rooms(ask: Ask) -> Sequence[Room]:
    """All rooms; where several are of the kind that is named ("the smallest conference room"), those."""
    rooms = ask.catalogue.programme.rooms
    names = {room.id: [normalise(name) for name in room.name.values()] for room in rooms}
    kinds = {kind for called in names.values() for name in called for kind in _kinds_in(name)}
    for kind in sorted((one for one in kinds if one in ask.reading.text), key=len, reverse=True):
        alike = [room for room in rooms if any(kind in name for name in names[room.id])]
        if len(alike) > 1:
            return alike
    return rooms


def _kinds_in(name: str) -> list[str]:
    """What kind of room two words of a normalised name may say that it is; every room may be called 会议室."""
    return [] if has_han(name) else [" ".join(pair) for pair in pairwise(name.split())]


def _is_side(word: str) -> bool:
    return reply(word, "indoors") is not None or reply(word, "outdoors") is not None


def _on_other_side(ask: Ask) -> tuple[str, ...]:
    """The halls in the open where one indoors is asked for, and the other way round; none where none is said."""
    if ask.reading.says("indoors") == ask.reading.says("outdoors"):
        return ()
    halls = ask.catalogue.programme.halls
    texts = {hall.id: [normalise(text) for text in (*hall.name.values(), *hall.theme.values())] for hall in halls}
    named = {hall.id: tuple(hall.name.values()) for hall in halls}
    outside = {
        id_
        for id_, said in texts.items()
        if any(reply(text, "outdoors") for text in said)
        or any(reply(normalise(name), "open_place") for name in named[id_])
    }
    return tuple(id_ for id_ in texts if (id_ in outside) == ask.reading.says("indoors"))


def _countries(ask: Ask) -> _Measure:
    """Exhibitors by country; without those that the question leaves out ("except China", "foreign")."""
    foreign = any("#abroad" in slot.tokens for slot in ask.reading.query) and not ask.reading.ids("country")
    home = home_of(ask.catalogue.expo.timezone)
    left_out = (home,) if foreign and home else ask.reading.ids("country")
    held: dict[str, float] = {}
    names: dict[str, Localized] = {}
    for code, ids in ask.index.countries.items():
        if left_out and any(is_within(code, one) for one in left_out) == (foreign or ask.reading.has("except")):
            continue
        first = ask.catalogue.exhibitor(ids[0])
        held[code] = len(ids)
        names[code] = first.country if first else country_label(code)
    besides = tuple(map(country_label, left_out)) if ask.reading.has("except") else ()
    return _Measure("country_exhibitors", "exhibitor", held, names, besides)


def _booths(ask: Ask) -> _Measure:
    """Whoever has the largest booth, which the plan tells; without a plan, or where that was asked, the most."""
    pool = _pool(ask)
    areas = {(one.hall_id, one.booth): one.width * one.height for one in ask.catalogue.programme.booths}
    if ask.reading.has("most_of") or not areas:
        return _Measure("exhibitor_booths", "exhibitor", {one.id: _booths_of(one) for one in pool}, {})
    held = {one.id: sum(areas.get((stand.hall_id, stand.booth), 0) for stand in one.stands) for one in pool}
    return _Measure("booth_area", "exhibitor", held, {})


def _booths_of(exhibitor: Exhibitor) -> float:
    """How many booths somebody has; of a stand that has several numbers, each."""
    return sum(len(numbers_in(normalise(stand.booth), ())) or 1 for stand in exhibitor.stands)


def _named(what: str, names: Iterable[Localized]) -> _Measure:
    known: dict[str, Localized] = {}
    counts: Counter[str] = Counter()
    for name in names:
        if name:
            known.setdefault(name_key(name), name)
            counts[name_key(name)] += 1
    return _Measure(what, "exhibitor", dict(counts), known)


def _most(ask: Ask, measure: _Measure) -> Draft | None:
    least = ask.reading.has("smallest")
    values = {key: value for key, value in measure.values.items() if value}
    value = min(values.values()) if least else max(values.values())
    keys = tuple(key for key, other in values.items() if other == value)
    if len(keys) > _SHARED and (not least or len(keys) == len(values)):
        return None
    shown = keys if len(keys) <= _SHARED else keys[:_NAMED]
    view = SuperlativeAnswer(
        measure.what + ("_least" if least else ""),
        () if measure.names else shown,
        value,
        tuple(measure.names[key] for key in shown) if measure.names else (),
        besides=measure.besides,
        more=len(keys) - len(shown),
    )
    return _draft(ask, measure, view, shown)


def _in_place(ask: Ask, measure: _Measure, place: int) -> Draft | None:
    """The second or third, after those before it. Equals share a place."""
    least = ask.reading.has("smallest")
    values = {key: value for key, value in measure.values.items() if value}
    levels = sorted(set(values.values()), reverse=not least)[:place]
    if len(levels) < place:
        return None
    shown = [(key, value) for level in levels for key, value in values.items() if value == level]
    if len(shown) > _SHARED:
        return None
    items = tuple((key, measure.names.get(key, NOWHERE), value, levels.index(value) + 1) for key, value in shown)
    keys = tuple(key for key, value in shown if value == levels[-1])
    return _draft(ask, measure, Ranking(measure.what, items, place), keys)


def _draft(ask: Ask, measure: _Measure, view: SuperlativeAnswer | Ranking, keys: tuple[str, ...]) -> Draft:
    rows: tuple[tuple[Action, ...], ...] = ()
    memory = Memory(intent=measure.topic)
    if measure.names:
        rows = ((OpenProgramme() if measure.kind == "session" else OpenExhibitors(),),)
    elif measure.kind == "hall":
        rows, memory = tuple((OpenHall(id_),) for id_ in keys[:3]), Memory(intent="hall", hall=keys[0])
    elif measure.kind == "room":
        memory = Memory(intent="room", room=keys[0])
    else:
        rows = tuple((OpenExhibitor(id_),) for id_ in keys[:3])
        memory = Memory(intent="exhibitor" if len(keys) == 1 else "exhibitors", exhibitors=keys)
    source = ask.source(measure.kind, keys[0] if measure.kind in ("hall", "room") else "")
    return Draft(view, (source,), rows, memory)
