"""A plan is worked out: what stands on the agenda, and what fits around it."""

from __future__ import annotations

import datetime as dt
import hashlib
import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.catalogue import Catalogue
from bot.domain.itinerary import Placed, Stop, Window, itinerary
from bot.matching.ranking import Suggestion
from bot.matching.taste import Taste
from bot.services.agenda.lines import VISIT, Entry, hall_of
from bot.services.agenda.walking import Spot, Walking, spot_of
from bot.services.profiles.knowing import Acquaintance
from bot.services.profiles.matchers import Matching

_CANDIDATES, _SESSIONS = 14, 3
_SESSION_WORTH = 1.2
"""A session is heard then or never; a booth can be visited later."""
_MOST_ROUNDS = 8
_MINUTE = dt.timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Plan:
    """A visit as it was worked out; ``known``: there was something to go by."""

    window: Window
    round_: int
    placed: tuple[Placed, ...]
    firm: dict[str, Entry]
    known: bool

    @property
    def new(self) -> tuple[Placed, ...]:
        """What is not on the agenda yet."""
        return tuple(one for one in self.placed if not one.stop.firm)

    @property
    def mark(self) -> str:
        """Of the same plan the same."""
        told = "\n".join(f"{one.stop.key} {one.start.isoformat()}" for one in self.placed)
        return hashlib.blake2b(told.encode(), digest_size=4).hexdigest()


def work_out(matching: Matching, who: Acquaintance, listed: Sequence[Entry], window: Window, round_: int) -> Plan:
    """The plan of a round: what those before it would suggest is not in it; past the last choice it begins anew.
    ``listed`` is the agenda. It takes some hundredths of a second."""
    firm = {f"{entry.line.kind}:{entry.line.id}": entry for entry in listed}
    kept = [_firm(key, entry, matching.catalogue) for key, entry in firm.items()]
    taste = matching.taste(who.known)
    meaning = matching.meant(who.known)
    used: set[str] = set()
    placed: tuple[Placed, ...] = ()
    for _ in range(min(max(round_, 0), _MOST_ROUNDS) + 1):
        stops = [
            *kept,
            *_exhibitors(matching, who, taste, meaning, used),
            *_sessions(matching, who, taste, window, used),
        ]
        placed = itinerary(window, stops, Walking(matching.catalogue))
        new = {one.stop.key.partition(":")[2] for one in placed if not one.stop.firm}
        used = used | new if new else set()
    return Plan(window, round_, placed, firm, taste.is_known)


def _exhibitors(
    matching: Matching,
    who: Acquaintance,
    taste: Taste,
    meaning: Mapping[str, float] | None,
    used: Collection[str],
) -> list[Stop]:
    """What fits, for a visit whenever there is room."""
    without = who.met | who.disliked("exhibitor") | set(used)
    found = matching.matcher.exhibitors_for(taste, without=without, limit=_CANDIDATES, meaning=meaning)
    return [
        Stop(
            f"visit:{one.id}", round(VISIT / _MINUTE), spot_of(one, matching.catalogue), _worth(suggestion, found)
        )
        for suggestion in found
        if (one := matching.catalogue.exhibitor(suggestion.thing_id))
    ]


def _sessions(
    matching: Matching, who: Acquaintance, taste: Taste, window: Window, used: Collection[str]
) -> list[Stop]:
    """What fits and lies within the window."""
    catalogue = matching.catalogue
    outside = {one.id for one in catalogue.running_sessions if one.start < window.start or one.end > window.end}
    without = who.saved | who.disliked("session") | outside | set(used)
    found = matching.matcher.sessions_for(taste, without=without, limit=_SESSIONS)
    return [
        Stop(
            f"session:{one.id}",
            max(1, round((one.end - one.start) / _MINUTE)),
            _room(one.room_id, catalogue),
            _SESSION_WORTH * _worth(suggestion, found),
            one.start,
        )
        for suggestion in found
        if (one := catalogue.session(suggestion.thing_id))
    ]


def _worth(one: Suggestion, others: Sequence[Suggestion]) -> float:
    """1 for the best, and something for the last."""
    return max(0.2, one.score / max(other.score for other in others))


def _firm(key: str, entry: Entry, catalogue: Catalogue) -> Stop:
    start, end = entry.line.start, entry.line.end or entry.until
    exhibitor = catalogue.exhibitor(entry.exhibitor_id) if entry.exhibitor_id else None
    minutes = max(1, math.ceil((end - start) / _MINUTE))
    place = spot_of(exhibitor, catalogue) if exhibitor else None
    return Stop(key, minutes, place or (Spot(entry.hall.id) if entry.hall else None), 1.0, start, firm=True)


def _room(room_id: str, catalogue: Catalogue) -> Spot | None:
    room = catalogue.room(room_id)
    hall = hall_of(room, catalogue) if room else None
    return Spot(hall.id) if hall else None
