"""When an answer may be expected: within opening hours, measured from the last ones."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.catalogue import Catalogue
from bot.domain.helpdesk import Ticket

DEFAULT_MINUTES = 30
MEASURED = 20
"""How many of the last answers count."""
_ENOUGH = 3
_USUALLY = 0.75
"""The share of answers that came within what we promise."""
_STEP, _HOUR = 5, 60


@dataclass(frozen=True, slots=True)
class Staffing:
    """Whether the team is there now; ``next_open`` (aware, the expo's zone) is when it comes back, None where it
    does not, or where nobody told the hours."""

    now: bool
    next_open: dt.datetime | None = None


Hours = tuple[tuple[dt.datetime, dt.datetime], ...]


def opening_hours(catalogue: Catalogue) -> Hours:
    """From when to when the expo is open, aware, in order; days that tell no hours have none."""
    days = sorted(catalogue.days, key=lambda day: day.date)
    return tuple(hours for day in days if (hours := day.hours(catalogue.zone)))


def staffing(catalogue: Catalogue, now: dt.datetime) -> Staffing:
    """Whether somebody is there at ``now`` (aware)."""
    hours = opening_hours(catalogue)
    if any(opens <= now < closes for opens, closes in hours):
        return Staffing(True)
    return Staffing(False, next((opens for opens, _ in hours if opens > now), None))


def usual_minutes(hours: Hours, answered: Iterable[Ticket]) -> int:
    """Within how many opening minutes three of four questions were answered, rounded up; ``DEFAULT_MINUTES`` until
    enough were."""
    took = sorted(filter(None, (_opening_minutes(hours, one) for one in answered)))
    if len(took) < _ENOUGH:
        return DEFAULT_MINUTES
    usual = took[math.ceil(_USUALLY * len(took)) - 1]
    step = _STEP if usual <= _HOUR else _HOUR
    return math.ceil(usual / step) * step


def _opening_minutes(hours: Hours, ticket: Ticket) -> float:
    """Those between question and answer; 0 where both lie outside."""
    if ticket.settled_at is None:
        return 0.0
    begin, end = ticket.asked_at, ticket.settled_at
    spans = (min(end, closes) - max(begin, opens) for opens, closes in hours)
    return sum(max(span.total_seconds(), 0.0) for span in spans) / 60
