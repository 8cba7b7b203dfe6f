"""Figures."""

from __future__ import annotations

import datetime as dt

from bot.domain.statistics import DayFigures, Figures
from storage.scope import Scope
from storage.values import to_instant, to_milliseconds

_QUARTER = 900_000


class SqlStatistics:
    """Implements ``StatisticsRepository``."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._queries = scope.statements.statistics

    async def figures(self, edition: int, midnight: dt.datetime, most: int) -> Figures:
        queries, connection = self._queries, self._scope.connection
        since = to_milliseconds(midnight)
        viewers = await queries.viewer_figures(connection, midnight=since)
        asked = await queries.question_figures(connection, midnight=since)
        return Figures(
            locales={locale: count for locale, count, *_ in viewers},
            blocked=sum(row[2] for row in viewers),
            active=sum(row[3] for row in viewers),
            new=sum(row[4] for row in viewers),
            asked=asked[0],
            unanswered=asked[1] or 0,
            asked_today=asked[2] or 0,
            unanswered_today=asked[3] or 0,
            tickets=dict(await queries.tickets_by_state(connection)),
            saved=tuple(await queries.most_saved_sessions(connection, most=most)),
            leads=dict(await queries.leads_by_exhibitor(connection, edition=edition)),
            scans=tuple(
                (exhibitor_id, to_instant(quarter * _QUARTER), count)
                for exhibitor_id, quarter, count in await queries.scans_by_quarter(connection, edition=edition)
            ),
            invited=frozenset(row[0] for row in await queries.invited_exhibitors(connection)),
            claimed=frozenset(row[0] for row in await queries.claimed_exhibitors(connection)),
            consents=dict(await queries.consents_by_event(connection, edition=edition)),
            messages=dict(await queries.messages_by_state(connection)),
        )

    async def days(self, edition: int) -> list[DayFigures]:
        rows = await self._queries.day_figures(self._scope.connection, edition=edition)
        return [DayFigures(dt.date.fromisoformat(day), *counts) for day, *counts in rows]

    async def put_day(self, edition: int, figures: DayFigures) -> None:
        await self._queries.put_day_figures(
            self._scope.connection,
            edition=edition,
            day=figures.day.isoformat(),
            reached=figures.reached,
            active=figures.active,
            asked=figures.asked,
            unanswered=figures.unanswered,
            leads=figures.leads,
            scans=figures.scans,
        )

    async def brief_at(self, viewer_id: int) -> str | None:
        kept: str | None = await self._queries.brief_choice(self._scope.connection, viewer_id=viewer_id)
        return kept

    async def set_brief_at(self, viewer_id: int, daily_at: str) -> None:
        await self._queries.put_brief_choice(self._scope.connection, viewer_id=viewer_id, daily_at=daily_at)

    async def was_reported(self, viewer_id: int, kind: str, subject: str) -> bool:
        found = await self._queries.find_report(
            self._scope.connection, viewer_id=viewer_id, kind=kind, subject=subject
        )
        return found is not None

    async def unreported(self, edition: int, kind: str) -> list[tuple[str, int]]:
        rows: list[tuple[str, int]] = await self._queries.unreported_staff(
            self._scope.connection, edition=edition, kind=kind
        )
        return rows

    async def report_once(self, viewer_id: int, kind: str, subject: str, at: dt.datetime) -> bool:
        kept = await self._queries.report_once(
            self._scope.connection, viewer_id=viewer_id, kind=kind, subject=subject, at=to_milliseconds(at)
        )
        return kept is not None
