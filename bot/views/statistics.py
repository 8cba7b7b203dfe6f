"""Figures for organisers, and an exhibitor's report when the expo is over. Both are made when they leave."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Annotated, ClassVar

from pydantic import Field

from bot.domain.localized import Localized
from bot.views.lines import EMPTY
from bot.views.message import View


@dataclass(frozen=True, slots=True)
class RankedLine:
    """Something and how often."""

    name: Localized
    count: int


@dataclass(frozen=True, slots=True)
class Stats:
    """All figures at one moment. ``rate`` is the share of decided requests for a card that were agreed to, in
    percent (None: nobody decided yet). Of ``exhibitors``: ``invited`` have an invitation, ``claimed`` somebody in
    their team, ``scanned`` a scan, ``silent`` a team but no scan. Messages: ``sent``, ``waiting`` to leave,
    ``dead`` (given up), ``gone`` (the reader blocked the bot)."""

    at: dt.datetime
    reached: int
    active: int
    new: int
    blocked: int
    locales: tuple[tuple[str, int], ...]
    asked: int
    unanswered: int
    asked_today: int
    unanswered_today: int
    tickets_open: int
    leads: int
    scans: int
    scans_today: int
    rate: int | None
    exhibitors: int
    invited: int
    claimed: int
    scanned: int
    silent: int
    sent: int
    waiting: int
    dead: int
    gone: int
    top_sessions: tuple[RankedLine, ...]
    top_exhibitors: tuple[RankedLine, ...]


@dataclass(frozen=True)
class StatsReport(View):
    """``/stats``, or (``brief``) the day's brief of ``day``; the picture and ``stats`` come when it leaves."""

    remade: ClassVar[bool] = True

    brief: bool = False
    day: dt.date | None = None
    stats: Annotated[Stats | None, Field(exclude=True)] = None


@dataclass(frozen=True)
class StatsWorkbook(View):
    """The caption of the figures as a workbook."""

    remade: ClassVar[bool] = True


@dataclass(frozen=True)
class BriefSettings(View):
    """When the daily brief comes (None: not at all). ``own``: the organiser's choice, not the settings'."""

    at: dt.time | None
    own: bool


@dataclass(frozen=True)
class ClosingReport(View):
    """To an exhibitor's team when the expo is over; all but the exhibitor is filled when it leaves. ``agreed``
    leads sent their card, ``by_hand`` gave it to staff; ``keep_until`` is the last day on which leads are here."""

    remade: ClassVar[bool] = True

    exhibitor_id: str
    exhibitor: Annotated[Localized, Field(exclude=True)] = EMPTY
    leads: Annotated[int, Field(exclude=True)] = 0
    scans: Annotated[int, Field(exclude=True)] = 0
    agreed: Annotated[int, Field(exclude=True)] = 0
    by_hand: Annotated[int, Field(exclude=True)] = 0
    hot: Annotated[int, Field(exclude=True)] = 0
    unrated: Annotated[int, Field(exclude=True)] = 0
    best_day: Annotated[dt.date | None, Field(exclude=True)] = None
    best_day_leads: Annotated[int, Field(exclude=True)] = 0
    interests: Annotated[tuple[RankedLine, ...], Field(exclude=True)] = ()
    keep_until: Annotated[dt.date | None, Field(exclude=True)] = None
