"""What stands on an agenda, as lines: times as the programme has them now, what clashes, what was moved."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from bot.domain.agenda import AgendaItem, SubjectKind
from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.meeting import LENGTH
from bot.domain.programme import Exhibitor, Hall, Room, SessionStatus
from bot.domain.walk import walk_minutes
from bot.services.browsing.scene import NO_TEXT
from bot.views.lines import AgendaLine

VISIT = dt.timedelta(minutes=20)
"""How long a visit to a booth is taken to last, where it could clash with something."""
NOWHERE_ELSE: Mapping[str, str] = MappingProxyType({})
_WALK = dt.timedelta(minutes=30)
"""With less time than this in between, people want to know that the next thing is in another hall."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line with the day it is listed under, when it ends, and the hall it is in, where that is known;
    ``exhibitor_id``: at whose booth it is, empty for sessions."""

    line: AgendaLine
    date: dt.date
    until: dt.datetime
    hall: Hall | None = None
    exhibitor_id: str = ""

    def overlaps(self, other: Entry) -> bool:
        return self.line.start < other.until and other.line.start < self.until

    @property
    def counts(self) -> bool:
        """Whether one still has to be there."""
        return self.line.state in ("coming", "running")


def entries(
    items: Iterable[AgendaItem], catalogue: Catalogue, now: dt.datetime, places: Mapping[str, str] = NOWHERE_ELSE
) -> list[Entry]:
    """What is still in the programme, by start. ``now`` is aware; ``places`` is where exhibitors meet people, if
    not at their booths."""
    found = [_there(entry, item, places) for item in items if (entry := _entry(item, catalogue, now))]
    ordered = sorted(found, key=lambda entry: (entry.line.start, entry.until, entry.line.id))
    return [_placed(entry, ordered) for entry in ordered]


def _there(entry: Entry, item: AgendaItem, places: Mapping[str, str]) -> Entry:
    place = places.get(item.subject.meeting[1], "") if item.subject.kind.is_meeting else ""
    return replace(entry, line=replace(entry.line, place=Localized.of(en=place))) if place else entry


def gone(items: Iterable[AgendaItem], catalogue: Catalogue, now: dt.datetime) -> list[AgendaItem]:
    """What is not in the programme any more."""
    return [item for item in items if _entry(item, catalogue, now) is None]


def _entry(item: AgendaItem, catalogue: Catalogue, now: dt.datetime) -> Entry | None:
    if item.subject.kind is SubjectKind.VISIT:
        return _visit(item, catalogue, now)
    if item.subject.kind.is_meeting:
        return _meeting(item, catalogue, now)
    session = catalogue.session(item.subject.id)
    if session is None:
        return None
    room = catalogue.room(session.room_id)
    hall = hall_of(room, catalogue) if room else None
    cancelled = session.status is SessionStatus.CANCELLED
    line = AgendaLine(
        "session",
        session.id,
        session.title,
        session.start,
        session.end,
        room.name if room else NO_TEXT,
        hall.short_name if hall else NO_TEXT,
        "cancelled" if cancelled else _state(session.start, session.end, now),
        was=catalogue.local(item.known_start) if item.moved_to(session.start) else None,
    )
    return Entry(line, session.date, session.end, hall)


def _visit(item: AgendaItem, catalogue: Catalogue, now: dt.datetime) -> Entry | None:
    exhibitor = catalogue.exhibitor(item.subject.id)
    if exhibitor is None:
        return None
    start = catalogue.local(item.starts_at)
    booths, hall = booths_of(exhibitor, catalogue)
    line = AgendaLine(
        "visit",
        exhibitor.id,
        exhibitor.name,
        start,
        place=booths,
        hall=hall,
        state=_state(start, start + VISIT, now),
    )
    return Entry(line, start.date(), start + VISIT, catalogue.hall(_hall_id(exhibitor)), exhibitor.id)


def _meeting(item: AgendaItem, catalogue: Catalogue, now: dt.datetime) -> Entry | None:
    number, exhibitor_id = item.subject.meeting
    exhibitor = catalogue.exhibitor(exhibitor_id)
    if exhibitor is None:
        return None
    start = catalogue.local(item.starts_at)
    booths, hall = booths_of(exhibitor, catalogue)
    line = AgendaLine(
        item.subject.kind.value,
        str(number),
        exhibitor.name,
        start,
        start + LENGTH,
        booths,
        hall,
        _state(start, start + LENGTH, now),
    )
    return Entry(line, start.date(), start + LENGTH, catalogue.hall(_hall_id(exhibitor)), exhibitor.id)


def _hall_id(exhibitor: Exhibitor) -> str:
    return exhibitor.stands[0].hall_id if exhibitor.stands else ""


def booths_of(exhibitor: Exhibitor, catalogue: Catalogue) -> tuple[Localized, Localized]:
    """Where to find it: its booths in the first hall that it is listed in, and that hall's short name; either may
    be empty."""
    first = _hall_id(exhibitor)
    numbers = dict.fromkeys(stand.booth for stand in exhibitor.stands if stand.hall_id == first and stand.booth)
    hall = catalogue.hall(first)
    return Localized.of(en=", ".join(numbers)), hall.short_name if hall else NO_TEXT


def _state(start: dt.datetime, end: dt.datetime, now: dt.datetime) -> str:
    if now < start:
        return "coming"
    return "running" if now < end else "over"


def _placed(entry: Entry, all_entries: Sequence[Entry]) -> Entry:
    """Among the others: what is at the same time, and whether one has to change the hall just before."""
    if not entry.counts:
        return entry
    others = [other for other in all_entries if other is not entry and other.counts]
    clashes = tuple(other.line.start for other in others if other.overlaps(entry))
    before = [other for other in others if other.until <= entry.line.start <= other.until + _WALK]
    last = max(before, key=lambda other: other.until, default=None)
    line = replace(entry.line, clashes=clashes)
    if last is not None and last.hall and entry.hall and last.hall.id != entry.hall.id:
        line = replace(line, other_hall=True, walk=_walk(last.hall, entry.hall))
    return replace(entry, line=line)


def _walk(start: Hall, end: Hall) -> int | None:
    """In minutes; None where either's coordinates are not known."""
    return walk_minutes(start.position, end.position) if start.position and end.position else None


def hall_of(room: Room, catalogue: Catalogue) -> Hall | None:
    """The hall that the room's location names ("Hall 2, Level 3"); None where it names none."""
    for hall in catalogue.programme.halls:
        names = [re.escape(text) for text in hall.short_name.values()]
        # "Hall 1" is not named by "Hall 10"; in Chinese, digits may follow the name of a hall, not precede it.
        pattern = "|".join(rf"(?<![0-9A-Za-z]){name}(?!(?<=[0-9A-Za-z])[0-9A-Za-z])" for name in names)
        if pattern and any(re.search(pattern, text) for text in room.location.values()):
            return hall
    return None
