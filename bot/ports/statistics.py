"""Figures, as the core asks for them."""

from __future__ import annotations

import datetime as dt
from typing import Protocol

from bot.domain.statistics import DayFigures, Figures


class StatisticsRepository(Protocol):
    """Counts, their history, and who was sent which report."""

    async def figures(self, edition: int, midnight: dt.datetime, most: int) -> Figures:
        """As they are now; today begins at ``midnight`` (aware). ``most`` sessions at most."""
        ...

    async def days(self, edition: int) -> list[DayFigures]:
        """Day by day."""
        ...

    async def put_day(self, edition: int, figures: DayFigures) -> None:
        """Keep a day's figures; those that are there do not fall, but for what is not answered."""
        ...

    async def brief_at(self, viewer_id: int) -> str | None:
        """When an organiser wants the daily brief (``HH:MM``, ``off``); None: as the settings say."""
        ...

    async def set_brief_at(self, viewer_id: int, daily_at: str) -> None: ...

    async def was_reported(self, viewer_id: int, kind: str, subject: str) -> bool: ...

    async def unreported(self, edition: int, kind: str) -> list[tuple[str, int]]:
        """Exhibitor and viewer: who works for an exhibitor that has leads in this edition, and was not sent the
        report whose subject is ``<edition>:<exhibitor>``."""
        ...

    async def report_once(self, viewer_id: int, kind: str, subject: str, at: dt.datetime) -> bool:
        """Keep that somebody was sent that report; False where they were before."""
        ...
