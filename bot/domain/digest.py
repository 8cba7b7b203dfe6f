"""Digests of leads: who gets one, and when."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.catalogue import Catalogue

SETTLED = dt.timedelta(seconds=30)
"""A digest waits so long: what happens together comes together, and what is still being written is in it."""
AFTERWARDS = (1, 4, 7)
"""Days after the expo's last on which leads that nobody has downloaded are called to mind."""


class Frequency(StrEnum):
    """``closing``: when a day of the expo ends."""

    OFF = "off"
    INSTANT = "instant"
    HOURLY = "hourly"
    DAILY = "daily"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class DigestRules:
    """The organiser's, for those who chose nothing else. ``daily_at`` is on the expo's clocks."""

    frequency: Frequency = Frequency.DAILY
    daily_at: dt.time = dt.time(18, 30)


@dataclass(frozen=True, slots=True)
class DigestChoice:
    """What one of the staff wants; None: as the organiser has it. ``when_empty``: also when nothing happened.
    ``sent_until`` is the end of what their last digest told of (aware UTC)."""

    exhibitor_id: str
    viewer_id: int
    frequency: Frequency | None
    daily_at: dt.time | None
    when_empty: bool
    sent_until: dt.datetime

    def by(self, rules: DigestRules) -> DigestRules:
        """What holds for them."""
        return DigestRules(self.frequency or rules.frequency, self.daily_at or rules.daily_at)


def due(choice: DigestChoice, rules: DigestRules, catalogue: Catalogue, now: dt.datetime) -> dt.datetime | None:
    """Up to when the digest tells that is due at ``now`` (aware); None where none is. However long the bot was
    down, there is one: the latest, of all that happened since the last."""
    slot = _latest(choice.by(rules), catalogue, catalogue.local(now - SETTLED))
    if slot is None or slot <= choice.sent_until:
        return None
    return slot.astimezone(dt.UTC)


def _latest(rules: DigestRules, catalogue: Catalogue, now: dt.datetime) -> dt.datetime | None:
    """The last moment, up to ``now`` (local), at which one is sent. After the expo all come daily."""
    if rules.frequency is Frequency.OFF:
        return None
    daily = _last_at(rules.daily_at, catalogue, now)
    if rules.frequency is Frequency.DAILY or daily.date() > catalogue.expo.end_date:
        return daily
    match rules.frequency:
        case Frequency.INSTANT:
            return now
        case Frequency.HOURLY:
            return now.replace(minute=0, second=0, microsecond=0)
        case _:
            return _last_closing(rules, catalogue, now)


def _last_at(time: dt.time, catalogue: Catalogue, now: dt.datetime) -> dt.datetime:
    today = dt.datetime.combine(now.date(), time, catalogue.zone)
    return today if today <= now else dt.datetime.combine(now.date() - dt.timedelta(days=1), time, catalogue.zone)


def _last_closing(rules: DigestRules, catalogue: Catalogue, now: dt.datetime) -> dt.datetime | None:
    # A day whose hours nobody told ends for everybody at their daily hour.
    closings = (
        hours[1] if hours else dt.datetime.combine(day.date, day.close or rules.daily_at, catalogue.zone)
        for day, hours in ((day, day.hours(catalogue.zone)) for day in catalogue.days)
    )
    return max((closing for closing in closings if closing <= now), default=None)
