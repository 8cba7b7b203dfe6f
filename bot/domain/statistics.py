"""Figures of an expo: counts, of nobody in particular."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class DayFigures:
    """One day. ``reached`` and ``leads``, ``scans`` are totals up to its end; the others are of the day."""

    day: dt.date
    reached: int
    active: int
    asked: int
    unanswered: int
    leads: int
    scans: int


@dataclass(frozen=True, slots=True)
class Figures:
    """What the database counts.

    ``locales``: viewers by language; ``blocked`` of them stopped the bot, ``active`` were here since midnight,
    ``new`` for the first time. ``tickets``, ``consents`` (of each visitor with each exhibitor, as it stands) and
    ``messages`` by state. ``saved``: how often sessions are on an agenda, the most first. ``leads`` by exhibitor;
    ``scans`` by exhibitor and quarter of an hour (its beginning, aware UTC). ``invited`` and ``claimed``:
    exhibitors for whom an invitation was made, and those with somebody in their team.
    """

    locales: Mapping[str, int] = field(default_factory=dict)
    blocked: int = 0
    active: int = 0
    new: int = 0
    asked: int = 0
    unanswered: int = 0
    asked_today: int = 0
    unanswered_today: int = 0
    tickets: Mapping[str, int] = field(default_factory=dict)
    saved: tuple[tuple[str, int], ...] = ()
    leads: Mapping[str, int] = field(default_factory=dict)
    scans: tuple[tuple[str, dt.datetime, int], ...] = ()
    invited: frozenset[str] = frozenset()
    claimed: frozenset[str] = frozenset()
    consents: Mapping[str, int] = field(default_factory=dict)
    messages: Mapping[str, int] = field(default_factory=dict)

    @property
    def reached(self) -> int:
        """Everybody who ever talked to the bot and is still known."""
        return sum(self.locales.values())
