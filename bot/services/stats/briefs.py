"""Each day of the expo, to each organiser: the figures, once; and the figures of each day, kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.domain.catalogue import Catalogue
from bot.domain.digest import DigestRules
from bot.domain.outbox import Priority
from bot.domain.role import Role
from bot.ports.clock import Clock
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.access import Access
from bot.services.editions import current_edition
from bot.services.posting import post
from bot.services.stats.counting import count, today
from bot.views.message import Message
from bot.views.statistics import StatsReport
from bot.views.stats_actions import ChooseBriefHour, SendStatsWorkbook, ShowStats

_USEFUL = dt.timedelta(hours=3)
"""A brief that is later than this (the bot was down) does not come any more: the next day's will."""
_KEEP_EVERY = dt.timedelta(minutes=10)
KIND = "brief"


def brief_time(kept: str | None, rules: DigestRules) -> dt.time | None:
    """When it comes: as they chose, else as the settings say; None: not at all."""
    if kept is None:
        return rules.daily_at
    return None if kept == "off" else dt.time.fromisoformat(kept)


@dataclass(slots=True)
class Briefs:
    """A tick: ``catalogue`` gives the one in force."""

    uow: UnitOfWork
    clock: Clock
    catalogue: Callable[[], Catalogue]
    access: Access
    rules: DigestRules
    _kept_at: dt.datetime | None = field(default=None, init=False)

    async def tick(self) -> None:
        """Keep the day's figures now and then, and queue the briefs that are due."""
        catalogue, now = self.catalogue(), self.clock.now()
        local = catalogue.local(now)
        if catalogue.version == 0:
            return
        if self._kept_at is None or abs(now - self._kept_at) >= _KEEP_EVERY:
            await keep_day(self.uow, catalogue, now)
            self._kept_at = now
        if catalogue.expo.start_date <= local.date() <= catalogue.expo.end_date:
            async with self.uow.read() as tx:
                organisers = await self.access.holders(tx, Role.ORGANISER)
            for viewer_id in organisers:
                await self._brief(viewer_id, local)

    async def _brief(self, viewer_id: int, local: dt.datetime) -> None:
        async with self.uow.read() as tx:
            if not await self._is_due(tx, viewer_id, local):
                return

        async def work(tx: Transaction) -> None:
            # What is kept and the message are one transaction: told once, whatever becomes of the outbox.
            if await tx.viewers.get(viewer_id) is None:
                return
            if await tx.statistics.report_once(viewer_id, KIND, local.date().isoformat(), local):
                rows = ((SendStatsWorkbook(), ChooseBriefHour()), (ShowStats(),))
                message = Message(StatsReport(brief=True, day=local.date()), rows=rows)
                key = f"{KIND}:{viewer_id}:organiser:{local.date().isoformat()}"
                await post(tx, viewer_id, message, key, self.clock.now(), priority=Priority.DIGEST)

        await self.uow.write(work)

    async def _is_due(self, tx: Transaction, viewer_id: int, local: dt.datetime) -> bool:
        at = brief_time(await tx.statistics.brief_at(viewer_id), self.rules)
        if at is None or await tx.statistics.was_reported(viewer_id, KIND, local.date().isoformat()):
            return False
        due = dt.datetime.combine(local.date(), at, local.tzinfo)
        return due <= local < due + _USEFUL


async def keep_day(uow: UnitOfWork, catalogue: Catalogue, now: dt.datetime) -> None:
    """Keep today's figures: of people who are forgotten later, their day is still counted."""
    counted = await count(uow, catalogue, now)

    async def work(tx: Transaction) -> None:
        await tx.statistics.put_day(await current_edition(tx), today(counted))

    await uow.write(work)
