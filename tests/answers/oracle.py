"""What is true of an invented expo, by looking through all of it: nothing here knows how answers are found."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable

from bot.domain.programme import Day, Exhibitor, Programme, Session, SessionStatus

_CLOCK = re.compile(r"(?<!\d)(\d{1,2}):(\d\d)(?!\d)")
Test = Callable[[Session], bool]


def shown(programme: Programme, *tests: Test) -> list[Session]:
    """All sessions that visitors may see and that pass the tests; cancelled ones are among them."""
    visible = [item for item in programme.sessions if item.status is not SessionStatus.DRAFT]
    return [item for item in visible if all(test(item) for test in tests)]


def on(date: dt.date) -> Test:
    """Listed under that day."""
    return lambda item: item.date == date


def begins(low: str = "0:00", high: str = "") -> Test:
    """From ``low`` on and before ``high`` (H:MM) of the day that it is listed under; without ``high`` until the
    end of that day's list, past midnight."""

    def test(item: Session) -> bool:
        minute = minutes_into(item)
        return _minutes(low) <= minute < (_minutes(high) if high else 48 * 60)

    return test


def next_to(hour: str, sessions: list[Session]) -> list[Session]:
    """Nearest start to ``hour`` (H:MM) first."""
    return sorted(sessions, key=lambda item: abs(minutes_into(item) - _minutes(hour)))


def minutes_into(item: Session) -> int:
    """Minutes on the wall clock from midnight of the day that it is listed under to its start."""
    return (item.start.date() - item.date).days * 1440 + item.start.hour * 60 + item.start.minute


def _minutes(clock: str) -> int:
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)


def running(programme: Programme, at: dt.datetime) -> list[Session]:
    """What is on at that instant, and takes place."""
    return [item for item in shown(programme, confirmed) if item.start <= at < item.end]


def next_of(sessions: Iterable[Session], at: dt.datetime) -> list[Session]:
    """Those that begin at the first instant after ``at``."""
    later = [item for item in sessions if item.start > at]
    first = min((item.start for item in later), default=None)
    return [item for item in later if item.start == first]


def confirmed(item: Session) -> bool:
    return item.status is SessionStatus.CONFIRMED


def nearest_date(sessions: Iterable[Session], date: dt.date) -> dt.date | None:
    """The day with any of them that is nearest; of two the later."""
    dates = {item.date for item in sessions}
    return min(dates, key=lambda other: (abs((other - date).days), other < date), default=None)


def by_time(sessions: Iterable[Session]) -> list[Session]:
    return sorted(sessions, key=lambda item: (item.start, item.room_id, item.title.best("en")))


def state_of_session(item: Session, now: dt.datetime) -> str:
    if item.status is SessionStatus.CANCELLED:
        return "cancelled"
    if item.start > now:
        return "upcoming"
    return "over" if item.end <= now else "running"


def state_of_day(day: Day, local: dt.datetime) -> str:
    """How the day stands at that local moment, in the words of ``HoursAnswer``."""
    if day.open is None:
        return "shut"
    if day.close is None:
        return "unstated"
    if day.date != local.date():
        return "other"
    now = local.time()
    if now < day.open:
        return "early"
    if now >= day.close:
        return "closed"
    return "late" if day.last_admission is not None and now >= day.last_admission else "open"


def at_booth(programme: Programme, booth: str) -> list[Exhibitor]:
    return [one for one in programme.exhibitors if any(stand.booth == booth for stand in one.stands)]


def in_hall(programme: Programme, hall_id: str) -> list[Exhibitor]:
    return [one for one in programme.exhibitors if any(stand.hall_id == hall_id for stand in one.stands)]


def per_hall(exhibitors: Iterable[Exhibitor]) -> dict[str, int]:
    """Hall -> how many of them stand there; who has two stands in a hall counts once."""
    found: dict[str, set[str]] = {}
    for exhibitor in exhibitors:
        for stand in exhibitor.stands:
            found.setdefault(stand.hall_id, set()).add(exhibitor.id)
    return {hall_id: len(ids) for hall_id, ids in found.items()}


def clocks(text: str) -> list[str]:
    """Times of day in a text, as H:MM, in order."""
    return [f"{int(hour)}:{minute}" for hour, minute in _CLOCK.findall(text)]


def clock(moment: dt.time | dt.datetime) -> str:
    return f"{moment.hour}:{moment.minute:02d}"


def span(item: Session) -> list[str]:
    return [clock(item.start), clock(item.end)]
