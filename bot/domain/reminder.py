"""When reminders come: pure rules over starts, offsets and quiet hours."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot.domain.agenda import AgendaItem
from bot.domain.preferences import Preferences

GRACE = dt.timedelta(minutes=5)
"""How long after its start a session is still worth a reminder."""
SNOOZE = dt.timedelta(minutes=5)
SNOOZED = -1
"""The offset of a reminder that was put off."""
_WORTHWHILE = dt.timedelta(minutes=5)
"""A reminder that quiet hours hold back must still come this long before the start, or it comes in them."""


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From ``begin`` to ``end`` on the clocks of ``zone``, over midnight where ``begin`` is the later one."""

    begin: dt.time
    end: dt.time
    zone: ZoneInfo

    def end_after(self, instant: dt.datetime) -> dt.datetime | None:
        """When the quiet hours end in which ``instant`` lies; None where it lies in none. Aware UTC."""
        local = instant.astimezone(self.zone)
        time, day = local.time(), local.date()
        over_midnight = self.begin > self.end
        if over_midnight and time >= self.begin:
            day += dt.timedelta(days=1)
        elif not (time < self.end and (over_midnight or time >= self.begin)):
            return None
        return dt.datetime.combine(day, self.end, self.zone).astimezone(dt.UTC)


@dataclass(frozen=True, slots=True)
class Due:
    """A reminder: when, and how many minutes before the start it was meant to come."""

    at: dt.datetime
    offset: int


def reminders(starts_at: dt.datetime, offsets: Iterable[int], quiet: QuietHours | None) -> tuple[Due, ...]:
    """All reminders of a start, earliest first. Those that fall together are one."""
    by_time: dict[dt.datetime, int] = {}
    for offset in sorted(set(offsets), reverse=True):
        by_time[_due_at(starts_at, offset, quiet)] = offset
    return tuple(Due(at, offset) for at, offset in sorted(by_time.items()))


def _due_at(starts_at: dt.datetime, offset: int, quiet: QuietHours | None) -> dt.datetime:
    before = dt.timedelta(minutes=offset)
    at = (starts_at - before).astimezone(dt.UTC)
    morning = quiet.end_after(at) if quiet else None
    # What would be useless later comes all the same.
    return morning if morning and morning <= starts_at - min(before, _WORTHWHILE) else at


@dataclass(frozen=True, slots=True)
class ReminderRules:
    """The organiser's defaults: ``offsets`` in minutes before the start, and ``quiet`` hours (begin, end) on the
    expo's clocks, None for none."""

    offsets: tuple[int, ...] = (15,)
    quiet: tuple[dt.time, dt.time] | None = (dt.time(22), dt.time(7))

    def quiet_hours(self, preferences: Preferences, zone: ZoneInfo) -> QuietHours | None:
        """The quiet hours of a viewer."""
        return QuietHours(*self.quiet, zone) if self.quiet and preferences.quiet else None

    def offsets_of(self, item: AgendaItem | None, preferences: Preferences) -> tuple[int, ...]:
        """The item's own, else the viewer's, else the organiser's."""
        if item is not None and item.offsets is not None:
            return item.offsets
        return self.offsets if preferences.offsets is None else preferences.offsets

    def next_due(
        self, item: AgendaItem, preferences: Preferences, zone: ZoneInfo, *, after: dt.datetime
    ) -> Due | None:
        """The first reminder of the item's start that comes later than ``after``."""
        found = reminders(item.starts_at, self.offsets_of(item, preferences), self.quiet_hours(preferences, zone))
        return next((due for due in found if due.at > after), None)


CROWD_LEAD = dt.timedelta(minutes=5)
"""Reminders of a crowd begin to leave at most this long before they are due."""
_CROWD_LATE = dt.timedelta(seconds=10)
"""The last one of a crowd leaves this late, and no later."""


def leaves_until(
    now: dt.datetime, coming: Iterable[tuple[dt.datetime, int]], ahead: int, per_second: float
) -> dt.datetime:
    """Until when what is due has to begin to leave at ``now``, so that the last of it is not late: thousands of
    reminders of one moment take minutes. ``coming``: (due, how many) after ``now``, earliest first; ``ahead`` are
    waiting to leave before them."""
    until = now
    for due_at, count in coming:
        ahead += count
        if due_at + _CROWD_LATE - dt.timedelta(seconds=ahead / per_second) <= now:
            until = due_at
    return until


def is_useful(starts_at: dt.datetime, now: dt.datetime) -> bool:
    """Whether a reminder that comes at ``now`` is still of use."""
    return now <= starts_at + GRACE
