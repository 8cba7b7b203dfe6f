"""A moment of a question: what it says about time, and the calendar that this is read against."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from bot.answers.spans import Span


@dataclass(frozen=True, slots=True)
class Calendar:
    """The expo's days, the local moment of the question (aware, in the expo's zone), and the days that the chat
    was about ("that day")."""

    days: tuple[dt.date, ...]
    now: dt.datetime
    spoken_of: tuple[dt.date, ...] = ()

    @property
    def today(self) -> dt.date:
        return self.now.date()


@dataclass(frozen=True, slots=True)
class When:
    """What a question says about time; all empty where it says nothing.

    ``days`` are local dates, in or outside the expo. ``missing_day`` is the number of a day that the expo does not
    have. ``start`` and ``end`` bound a part of the day, ``at`` is one moment of it (local wall clock).
    ``relative`` is ``now`` or ``next``. ``spans`` are the stretches of the question that this was read from.
    """

    days: tuple[dt.date, ...] = ()
    missing_day: int | None = None
    start: dt.time | None = None
    end: dt.time | None = None
    at: dt.time | None = None
    relative: str | None = None
    spans: tuple[Span, ...] = field(default=(), compare=False)

    def __bool__(self) -> bool:
        return self != When()

    @property
    def has_hours(self) -> bool:
        return self.start is not None or self.end is not None or self.at is not None

    @property
    def names_day(self) -> bool:
        return bool(self.days) or self.missing_day is not None
