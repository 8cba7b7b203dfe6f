"""What stands on an agenda, as lines: times as the programme has them now, what clashes, what was moved."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.domain.agenda import AgendaItem, SubjectKind
from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.programme import Exhibitor, Hall, Room, SessionStatus
from bot.services.browsing.scene import NO_TEXT
from bot.views.lines import AgendaLine

VISIT = dt.timedelta(minutes=30)
"""How long a visit to a booth is taken to last, where it could clash with something."""
_WALK = dt.timedelta(minutes=30)
"""With less time than this in between, people want to know that the next thing is in another hall."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line with the day it is listed under, and when it ends."""

    line: AgendaLine
    date: dt.date
    until: dt.datetime

    def overlaps(self, other: Entry) -> bool:
        return self.line.start < other.until and other.line.start < self.until

    @property
    def counts(self) -> bool:
        """Whether one still has to be there."""
        return self.line.state in ("coming", "running")


def entries(items: Iterable[AgendaItem], catalogue: Catalogue, now: dt.datetime) -> list[Entry]:
    """What is still in the programme, by start. ``now`` is aware."""
    found = [entry for item in items if (entry := _entry(item, catalogue, now))]
    ordered = sorted(found, key=lambda entry: (entry.line.start, entry.until, entry.line.id))
    return [_placed(entry, ordered) for entry in ordered]


def gone(items: Iterable[AgendaItem], catalogue: Catalogue, now: dt.datetime) -> list[AgendaItem]:
    """What is not in the programme any more."""
    return [item for item in items if _entry(item, catalogue, now) is None]


def _entry(item: AgendaItem, catalogue: Catalogue, now: dt.datetime) -> Entry | None:
    if item.subject.kind is SubjectKind.VISIT:
        return _visit(item, catalogue, now)
    session = catalogue.session(item.subject.id)
    if session is None:
        return None
    room = catalogue.room(session.room_id)
    cancelled = session.status is SessionStatus.CANCELLED
    line = AgendaLine(
        "session",
        session.id,
        session.title,
        session.start,
        session.end,
        room.name if room else NO_TEXT,
        _hall_name(room, catalogue),
        "cancelled" if cancelled else _state(session.start, session.end, now),
        was=catalogue.local(item.known_start) if item.known_start != session.start else None,
    )
    return Entry(line, session.date, session.end)


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
    return Entry(line, start.date(), start + VISIT)


def booths_of(exhibitor: Exhibitor, catalogue: Catalogue) -> tuple[Localized, Localized]:
    """Where to find it: its booths in the first hall that it is listed in, and that hall's short name; either may
    be empty."""
    first = exhibitor.stands[0].hall_id if exhibitor.stands else ""
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
    changes = last is not None and bool(last.line.hall and entry.line.hall) and last.line.hall != entry.line.hall
    return replace(entry, line=replace(entry.line, clashes=clashes, other_hall=changes))


def _hall_name(room: Room | None, catalogue: Catalogue) -> Localized:
    hall = hall_of(room, catalogue) if room else None
    return hall.short_name if hall else NO_TEXT


def hall_of(room: Room, catalogue: Catalogue) -> Hall | None:
    """The hall that the room's location names ("Hall 2, Level 3"); None where it names none."""
    for hall in catalogue.programme.halls:
        names = [re.escape(text) for text in hall.short_name.values()]
        # "Hall 1" is not named by "Hall 10"; in Chinese, digits may follow the name of a hall, not precede it.
        pattern = "|".join(rf"(?<![0-9A-Za-z]){name}(?!(?<=[0-9A-Za-z])[0-9A-Za-z])" for name in names)
        if pattern and any(re.search(pattern, text) for text in room.location.values()):
            return hall
    return None
