"""How many there are of a kind, and which."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from bot.answers.draft import Ask, Draft
from bot.answers.facts.places import halls_list
from bot.answers.facts.verdicts import verdict
from bot.answers.memory import Memory
from bot.answers.people import People
from bot.domain.catalogue import Catalogue, name_key
from bot.domain.localized import Localized
from bot.views.action import Action
from bot.views.browsing_actions import OpenExhibitors, OpenHalls, OpenProgramme
from bot.views.findings import CountAnswer

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
        lambda c: len(People(c.running_sessions).names),
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
# Of countries or categories so many are named.
_NAMED = 20
_NAMES = {
    "country": "countries", "category": "categories", "speaker": "speakers", "track": "tracks",
    "session": "sessions", "booth": "booths", "exhibitor": "exhibitors",
}  # fmt: skip


def count(ask: Ask) -> Draft | None:
    """How many there are in all; None where the question narrows it down (lists count those)."""
    reading = ask.reading
    narrowed = reading.takes("room") or any(link.kind not in ("expo", "venue") for link in reading.links)
    if ask.content or narrowed or reading.when or reading.has("cancelled"):
        return None
    if reading.says("indoors", "outdoors"):
        return None  # Those of one side are not all.
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


def session_days(ask: Ask) -> Draft | None:
    """The days that have sessions, and how many each has."""
    reading = ask.reading
    held = Counter(item.date for item in ask.catalogue.running_sessions)
    if (
        ask.content
        or reading.when
        or not held
        or any(link.kind not in ("expo", "venue") for link in reading.links)
    ):
        return None
    view = CountAnswer("sessions", sum(held.values()), dates=tuple(sorted(held.items())))
    return Draft(view, (ask.source("session"),), ((OpenProgramme(),),), Memory(intent="count"))


def miscounted(ask: Ask) -> Draft:
    """How many exhibitors there are, where another number is presumed."""
    view = CountAnswer("exhibitors", len(ask.catalogue.programme.exhibitors), verdict=verdict(ask, False))
    return Draft(view, (ask.source("exhibitor"),), ((OpenExhibitors(),),), Memory(intent="count"))


def listed(ask: Ask) -> Draft | None:
    """Which countries, or categories, the exhibitors are of, and how many of each."""
    reading = ask.reading
    narrowed = any(link.kind not in ("expo", "venue") for link in reading.links)
    if ask.content or narrowed or reading.when or reading.has("session", "speaker", "largest", "smallest", "how"):
        return None
    names: dict[str, Localized] = {}
    held: Counter[str] = Counter()
    for exhibitor in ask.catalogue.programme.exhibitors:
        for name in (exhibitor.country,) if reading.has("country") else exhibitor.categories:
            if name:
                names.setdefault(name_key(name), name)
                held[name_key(name)] += 1
    if not held:
        return None
    what = "countries" if reading.has("country") else "categories"
    items = tuple((names[key], count) for key, count in held.most_common(_NAMED))
    view = CountAnswer(what, len(held), items)
    return Draft(view, (ask.source("exhibitor"),), ((OpenExhibitors(),),), Memory(intent="count"))
