"""When the expo is over: each exhibitor's report, to everybody of its team."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby

from bot.domain.catalogue import Catalogue
from bot.domain.consent import ConsentRules, ConsentStatus
from bot.domain.errors import NotAllowed
from bot.domain.file import File
from bot.domain.lead import Rating
from bot.domain.outbox import Priority
from bot.domain.qualification import ratings
from bot.exporters.lettering import written
from bot.exporters.stats_picture import MEDIA_TYPE, Bars, Ranking, StatsPicture, Tile, stats_picture
from bot.ports.clock import Clock
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.ports.wording import Wording
from bot.services.editions import current_edition
from bot.services.leads import exporting
from bot.services.leads.access import access_member
from bot.services.leads.actor import named
from bot.services.leads.details import one_value
from bot.services.leads.ledger import Ledger, read_ledger
from bot.services.posting import post
from bot.views.export_actions import RateLeads, ShowExport
from bot.views.exports import LeadExport
from bot.views.message import Message
from bot.views.statistics import ClosingReport, RankedLine

KIND = "closing"
_CLOSES = dt.time(18)
"""Where the last day's hours are not told."""
_AFTER = dt.timedelta(hours=1)
_USEFUL = dt.timedelta(days=3)
_TOP = 3


def due_at(catalogue: Catalogue) -> dt.datetime:
    """An hour after the last day closes."""
    last = catalogue.day(catalogue.expo.end_date)
    hours = last.hours(catalogue.zone) if last else None
    closes = hours[1] if hours else dt.datetime.combine(catalogue.expo.end_date, _CLOSES, catalogue.zone)
    return closes + _AFTER


@dataclass(frozen=True, slots=True)
class ClosingReports:
    """A tick: ``catalogue`` gives the one in force. Each of a team is told once, of an exhibitor with leads."""

    uow: UnitOfWork
    clock: Clock
    catalogue: Callable[[], Catalogue]

    async def tick(self) -> None:
        """Queue what is due."""
        catalogue, now = self.catalogue(), self.clock.now()
        if catalogue.version == 0 or not due_at(catalogue) <= now < due_at(catalogue) + _USEFUL:
            return
        async with self.uow.read() as tx:
            edition = await current_edition(tx)
            waiting = await tx.statistics.unreported(edition, KIND)
        for exhibitor_id, group in groupby(waiting, key=lambda one: one[0]):
            await self._queue(edition, exhibitor_id, [viewer_id for _, viewer_id in group], now)

    async def _queue(self, edition: int, exhibitor_id: str, team: list[int], now: dt.datetime) -> None:
        subject = f"{edition}:{exhibitor_id}"

        async def work(tx: Transaction) -> None:
            for viewer_id in team:
                member = await tx.teams.get(exhibitor_id, viewer_id)
                # What is kept and the message are one transaction: told once, whatever becomes of the outbox.
                if member is None or not await tx.statistics.report_once(viewer_id, KIND, subject, now):
                    continue
                key = f"{KIND}:{subject}:{viewer_id}"
                rows = ((RateLeads(exhibitor_id), ShowExport(exhibitor_id)),)
                report = Message(ClosingReport(exhibitor_id), rows=rows)
                await post(tx, viewer_id, report, key, now, priority=Priority.DIGEST)
                if member.exports:
                    file = Message(LeadExport(exhibitor_id, "xlsx", attached=True))
                    await post(tx, viewer_id, file, f"{key}:file", now, priority=Priority.DIGEST)
                    await exporting.log(tx, exhibitor_id, viewer_id, "digest", now)

        await self.uow.write(work)


async def filled(
    uow: UnitOfWork,
    wording: Wording,
    viewer_id: int,
    queued: Message,
    *,
    catalogue: Catalogue,
    rules: ConsentRules,
) -> Message | None:
    """The report with its picture, as its reader may see it now; None where they do not work there any more."""
    view = queued.view
    if not isinstance(view, ClosingReport):
        raise TypeError("only closing reports")
    async with uow.read() as tx:
        try:
            await access_member(tx, viewer_id, view.exhibitor_id)
        except NotAllowed:
            return None
        reader = await tx.viewers.get(viewer_id)
        ledger = await read_ledger(tx, view.exhibitor_id, catalogue)
    locale = reader.locale if reader else "en"
    report = report_of(ledger, catalogue, rules)
    picture = _picture(ledger, report, catalogue, wording, locale)
    content = await asyncio.to_thread(stats_picture, picture)
    file = File("photo", name="report.png", content=content, media_type=MEDIA_TYPE)
    return Message(report, rows=queued.rows, locale=queued.locale, file=file)


def report_of(ledger: Ledger, catalogue: Catalogue, rules: ConsentRules) -> ClosingReport:
    """What it tells. Pure."""
    status = Counter(lead.status for lead in ledger.leads)
    days = _by_day(ledger, catalogue)
    best = max(days, key=lambda day: (days[day], day), default=None)
    rated = {lead.id: ratings(ledger.said_of(lead)) for lead in ledger.leads}
    wanted = [one for lead in ledger.leads for one in ledger.interests(lead, catalogue)]
    names = {one_value(one): one for one in wanted}
    top = Counter(map(one_value, wanted)).most_common(_TOP)
    return ClosingReport(
        ledger.exhibitor_id,
        named(catalogue, ledger.exhibitor_id),
        len(ledger.leads),
        sum(lead.scans for lead in ledger.leads),
        status[ConsentStatus.GRANTED],
        status[ConsentStatus.BY_HAND],
        sum(bool(said) and said[0].value == Rating.HOT for said in rated.values()),
        sum(not said for said in rated.values()),
        best,
        days[best] if best else 0,
        tuple(RankedLine(names[key], count) for key, count in top),
        rules.keep_until(catalogue.expo.end_date),
    )


def _by_day(ledger: Ledger, catalogue: Catalogue) -> Counter[dt.date]:
    return Counter(catalogue.local(lead.first_scanned_at).date() for lead in ledger.leads)


def _picture(
    ledger: Ledger, report: ClosingReport, catalogue: Catalogue, wording: Wording, locale: str
) -> StatsPicture:
    def words(msgid: str) -> str:
        return wording.text(locale, msgid)

    days, hours = _by_day(ledger, catalogue), Counter[int]()
    for lead in ledger.leads:
        hours[catalogue.local(lead.first_scanned_at).hour] += 1
    on = sorted(days)
    clock = range(min(hours, default=0), max(hours, default=0) + 1)
    leads = words("stats.leads")
    return StatsPicture(
        written(report.exhibitor, locale),
        written(catalogue.expo.name, locale),
        (
            Tile(leads, f"{report.leads:,}"),
            Tile(words("stats.scans"), f"{report.scans:,}"),
            Tile(words("stats.agreed"), f"{report.agreed:,}"),
            Tile(words("stats.hot"), f"{report.hot:,}"),
        ),
        (
            Bars(
                words("stats.leads_by_day"),
                tuple(f"{day.month}-{day.day:02d}" for day in on),
                ((leads, tuple(days[day] for day in on)),),
            ),
            Bars(
                words("stats.leads_by_hour"),
                tuple(map(str, clock)),
                ((leads, tuple(hours[hour] for hour in clock)),),
            ),
        ),
        (
            Ranking(
                words("stats.interests"), tuple((written(one.name, locale), one.count) for one in report.interests)
            ),
        ),
    )
