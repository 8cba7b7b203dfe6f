"""The expo's figures, counted now."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.statistics import DayFigures, Figures
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.editions import current_edition
from bot.views.statistics import RankedLine, Stats

_TOP = 8
_LISTED = 3
"""How many the message names; the picture and the workbook tell more."""
_MOST_SESSIONS = 500


@dataclass(frozen=True, slots=True)
class Counted:
    """What the database counts, at ``now`` (aware, on the expo's clocks), and how it was day by day."""

    figures: Figures
    days: tuple[DayFigures, ...]
    now: dt.datetime
    catalogue: Catalogue

    @property
    def scans_today(self) -> int:
        """Since midnight."""
        return sum(count for _, at, count in self.figures.scans if self._local(at).date() == self.now.date())

    def by_hall(self, day: dt.date) -> dict[str, Counter[int]]:
        """Scans of a day: hall id (empty: none is known) -> hour -> how many. Of an exhibitor with booths in two
        halls they count in the first."""
        found: dict[str, Counter[int]] = {}
        for exhibitor_id, at, count in self.figures.scans:
            local = self._local(at)
            if local.date() == day:
                found.setdefault(self._hall_of(exhibitor_id), Counter())[local.hour] += count
        return found

    def scans_by_exhibitor(self) -> Counter[str]:
        """All that were ever made."""
        found: Counter[str] = Counter()
        for exhibitor_id, _, count in self.figures.scans:
            found[exhibitor_id] += count
        return found

    def busiest_day(self) -> dt.date | None:
        """Today, or the last day before on which somebody scanned."""
        days = {self._local(at).date() for _, at, _ in self.figures.scans}
        return max((day for day in days if day <= self.now.date()), default=None)

    def _local(self, at: dt.datetime) -> dt.datetime:
        return self.catalogue.local(at)

    def _hall_of(self, exhibitor_id: str) -> str:
        exhibitor = self.catalogue.exhibitor(exhibitor_id)
        return next((stand.hall_id for stand in exhibitor.stands if stand.hall_id), "") if exhibitor else ""


async def count(uow: UnitOfWork, catalogue: Catalogue, now: dt.datetime) -> Counted:
    """Count. ``now`` is aware.

    Raises:
        StorageError: the database cannot be read.
    """
    async with uow.read() as tx:
        return await counted(tx, catalogue, now)


async def counted(tx: Transaction, catalogue: Catalogue, now: dt.datetime) -> Counted:
    """The same in a transaction."""
    local, edition = catalogue.local(now), await current_edition(tx)
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
    figures = await tx.statistics.figures(edition, midnight, _MOST_SESSIONS)
    return Counted(figures, tuple(await tx.statistics.days(edition)), local, catalogue)


def today(counted: Counted) -> DayFigures:
    """What is kept of the day so far."""
    figures = counted.figures
    return DayFigures(
        counted.now.date(),
        figures.reached,
        figures.active,
        figures.asked_today,
        figures.unanswered_today,
        sum(figures.leads.values()),
        sum(count for _, _, count in figures.scans),
    )


def stats_of(counted: Counted) -> Stats:
    """For people."""
    figures, catalogue = counted.figures, counted.catalogue
    known = {exhibitor.id for exhibitor in catalogue.programme.exhibitors}
    scanned = known & set(counted.scans_by_exhibitor())
    claimed = known & figures.claimed
    messages = figures.messages
    return Stats(
        at=counted.now,
        reached=figures.reached,
        active=figures.active,
        new=figures.new,
        blocked=figures.blocked,
        locales=tuple(figures.locales.items()),
        asked=figures.asked,
        unanswered=figures.unanswered,
        asked_today=figures.asked_today,
        unanswered_today=figures.unanswered_today,
        tickets_open=figures.tickets.get("open", 0),
        leads=sum(figures.leads.values()),
        scans=sum(count for _, _, count in figures.scans),
        scans_today=counted.scans_today,
        rate=consent_rate(figures),
        exhibitors=len(known),
        invited=len(known & (figures.invited | figures.claimed)),
        claimed=len(claimed),
        scanned=len(scanned),
        silent=len(claimed - scanned),
        sent=messages.get("sent", 0),
        waiting=messages.get("pending", 0) + messages.get("held", 0),
        dead=messages.get("dead", 0),
        gone=messages.get("gone", 0),
        top_sessions=top_sessions(counted)[:_LISTED],
        top_exhibitors=top_exhibitors(counted)[:_LISTED],
    )


def consent_rate(figures: Figures) -> int | None:
    """How many of a hundred who decided let an exhibitor have their card; who took it back, does not."""
    agreed = figures.consents.get("granted", 0)
    decided = agreed + figures.consents.get("refused", 0) + figures.consents.get("revoked", 0)
    return round(100 * agreed / decided) if decided else None


def top_sessions(counted: Counted, most: int = _TOP) -> tuple[RankedLine, ...]:
    """Those that stand on most agendas."""
    found = ((counted.catalogue.session(key), count) for key, count in counted.figures.saved)
    return tuple(RankedLine(session.title, count) for session, count in found if session is not None)[:most]


def top_exhibitors(counted: Counted, most: int = _TOP) -> tuple[RankedLine, ...]:
    """Those with most leads."""
    ranked = sorted(counted.figures.leads.items(), key=lambda one: (-one[1], one[0]))
    return tuple(RankedLine(_name(counted.catalogue, key), count) for key, count in ranked[:most])


def _name(catalogue: Catalogue, exhibitor_id: str) -> Localized:
    exhibitor = catalogue.exhibitor(exhibitor_id)
    return exhibitor.name if exhibitor else Localized.of(en=exhibitor_id)
