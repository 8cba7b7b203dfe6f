"""How many, and the most of something."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable

from bot.answers.draft import Ask, Draft
from bot.answers.facts.places import halls_list
from bot.answers.memory import Memory
from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.views.action import Action, OpenExhibitors, OpenHall, OpenHalls, OpenProgramme, OpenSession
from bot.views.answers import CountAnswer, SuperlativeAnswer

_COUNTS: dict[str, tuple[str, Callable[[Catalogue], int], Action]] = {
    "halls": ("hall", lambda c: len(c.programme.halls), OpenHalls()),
    "country": (
        "exhibitor",
        lambda c: len({e.country.best("en") for e in c.programme.exhibitors if e.country}),
        OpenExhibitors(),
    ),
    "category": ("exhibitor", lambda c: len(c.categories), OpenExhibitors()),
    "speaker": (
        "session",
        lambda c: len({s.name.best("en") for item in c.running_sessions for s in item.speakers if s.name}),
        OpenProgramme(),
    ),
    "track": ("session", lambda c: len(c.tracks), OpenProgramme()),
    "rooms": ("room", lambda c: len(c.programme.rooms), OpenHalls()),
    "session": ("session", lambda c: len(c.running_sessions), OpenProgramme()),
    "booth": (
        "exhibitor",
        lambda c: len({stand.booth for e in c.programme.exhibitors for stand in e.stands}),
        OpenExhibitors(),
    ),
    "exhibitor": ("exhibitor", lambda c: len(c.programme.exhibitors), OpenExhibitors()),
}
_NAMES = {
    "country": "countries", "category": "categories", "speaker": "speakers", "track": "tracks",
    "session": "sessions", "booth": "booths", "exhibitor": "exhibitors",
}  # fmt: skip


def count(ask: Ask) -> Draft | None:
    """How many there are in all; None where the question narrows it down (lists count those)."""
    reading = ask.reading
    narrowed = any(link.kind not in ("expo", "venue") for link in reading.links)
    if ask.content or narrowed or reading.when:
        return None
    cue = next((cue for cue in _COUNTS if reading.has(cue)), None)
    if cue is None:
        return None
    if cue == "halls":
        return halls_list(ask)
    kind, counted, action = _COUNTS[cue]
    what = _NAMES.get(cue, cue)
    return Draft(
        CountAnswer(what, counted(ask.catalogue)), (ask.source(kind),), ((action,),), Memory(intent="count")
    )


def superlative(ask: Ask) -> Draft | None:
    """The largest hall, the country with the most exhibitors, the longest session, ..."""
    reading = ask.reading
    if ask.content or reading.when:
        return None
    least = reading.has("smallest")
    suffix = "_least" if least else ""
    if reading.has("halls") and reading.has("exhibitor"):
        return _of_halls(
            ask, "hall_exhibitors" + suffix, least, lambda c, id_: len(c.exhibitors_by_hall.get(id_, ()))
        )
    if reading.has("country") and not least:
        return _of_names(ask, "country_exhibitors", [e.country for e in ask.catalogue.programme.exhibitors])
    if reading.has("category", "exhibitor") and reading.has("category") and not least:
        kinds = [c for e in ask.catalogue.programme.exhibitors for c in e.categories]
        return _of_names(ask, "category_exhibitors", kinds)
    if reading.has("longest", "shortest") and reading.has("session"):
        return _of_lengths(ask, longest=reading.has("longest"))
    if reading.has("speaker") and reading.has("session") and not least:
        people = [s.name for item in ask.catalogue.running_sessions for s in item.speakers]
        return _of_names(ask, "speaker_sessions", people)
    if reading.has("rooms"):
        return _of_rooms(ask, "room_seats" + suffix, least)
    if reading.has("halls"):
        return _of_halls(ask, "hall_area" + suffix, least, _area)
    return None


def _area(catalogue: Catalogue, hall_id: str) -> float | None:
    hall = catalogue.hall(hall_id)
    return hall.area_m2 if hall else None


def _extreme(values: dict[str, float], least: bool) -> tuple[tuple[str, ...], float] | None:
    if not values:
        return None
    value = min(values.values()) if least else max(values.values())
    return tuple(key for key, other in values.items() if other == value), value


def _of_halls(ask: Ask, what: str, least: bool, measure: Callable[[Catalogue, str], float | None]) -> Draft | None:
    measured = {hall.id: measure(ask.catalogue, hall.id) for hall in ask.catalogue.programme.halls}
    found = _extreme({key: value for key, value in measured.items() if value}, least)
    if found is None:
        return None
    ids, value = found
    rows: tuple[tuple[Action, ...], ...] = tuple((OpenHall(id_),) for id_ in ids[:3])
    memory = Memory(intent="hall", hall=ids[0])
    return Draft(SuperlativeAnswer(what, ids, value), (ask.source("hall", ids[0]),), rows, memory)


def _of_rooms(ask: Ask, what: str, least: bool) -> Draft | None:
    found = _extreme({room.id: room.seats for room in ask.catalogue.programme.rooms if room.seats}, least)
    if found is None:
        return None
    ids, value = found
    memory = Memory(intent="room", room=ids[0])
    return Draft(SuperlativeAnswer(what, ids, value), (ask.source("room", ids[0]),), (), memory)


def _of_lengths(ask: Ask, *, longest: bool) -> Draft | None:
    lengths = {s.id: (s.end - s.start).total_seconds() / 60 for s in ask.catalogue.running_sessions}
    found = _extreme(lengths, least=not longest)
    if found is None:
        return None
    ids, value = found
    what = "longest_session" if longest else "shortest_session"
    rows: tuple[tuple[Action, ...], ...] = tuple((OpenSession(id_),) for id_ in ids[:5])
    memory = Memory(intent="session", sessions=ids[:5])
    return Draft(SuperlativeAnswer(what, ids[:5], value), (ask.source("session"),), rows, memory)


def _of_names(ask: Ask, what: str, names: list[Localized]) -> Draft | None:
    known: dict[Hashable, Localized] = {}
    counts: Counter[Hashable] = Counter()
    for name in names:
        if name:
            known.setdefault(name.best("en"), name)
            counts[name.best("en")] += 1
    if not counts:
        return None
    key, value = counts.most_common(1)[0]
    kind = "session" if what == "speaker_sessions" else "exhibitor"
    action: Action = OpenProgramme() if kind == "session" else OpenExhibitors()
    view = SuperlativeAnswer(what, (), value, known[key])
    return Draft(view, (ask.source(kind),), ((action,),), Memory(intent="count"))
