"""Digests and exports of leads."""

from __future__ import annotations

import datetime as dt

from bot.domain.digest import DigestChoice, Frequency
from bot.domain.export import Export
from storage.adapters import Row
from storage.scope import Scope
from storage.values import to_instant, to_milliseconds


class SqlDigests:
    """Implements ``DigestRepository``."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._queries = scope.statements.digests

    async def choices(self) -> list[DigestChoice]:
        return [_choice(row) for row in await self._queries.digest_choices(self._scope.connection)]

    async def get(self, exhibitor_id: str, viewer_id: int) -> DigestChoice | None:
        row = await self._queries.digest_choice(
            self._scope.connection, exhibitor_id=exhibitor_id, viewer_id=viewer_id
        )
        return row and _choice(row)

    async def put(self, choice: DigestChoice) -> None:
        await self._queries.put_digest_choice(
            self._scope.connection,
            exhibitor_id=choice.exhibitor_id,
            viewer_id=choice.viewer_id,
            frequency=choice.frequency.value if choice.frequency else "",
            daily_at=choice.daily_at.isoformat("minutes") if choice.daily_at else "",
            when_empty=int(choice.when_empty),
            sent_until=to_milliseconds(choice.sent_until),
        )

    async def news(self, edition: int) -> dict[str, dt.datetime]:
        rows = await self._queries.digest_news(self._scope.connection, edition=edition)
        return {exhibitor_id: to_instant(at) for exhibitor_id, at in rows}

    async def advance(self, choice: DigestChoice, until: dt.datetime) -> bool:
        advanced = await self._queries.advance_digest(
            self._scope.connection,
            exhibitor_id=choice.exhibitor_id,
            viewer_id=choice.viewer_id,
            since=to_milliseconds(choice.sent_until),
            until=to_milliseconds(until),
        )
        return advanced is not None


class SqlExports:
    """Implements ``ExportRepository``."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._queries = scope.statements.digests

    async def add(self, export: Export) -> None:
        await self._queries.add_export(
            self._scope.connection,
            edition=export.edition,
            exhibitor_id=export.exhibitor_id,
            viewer_id=export.viewer_id,
            format=export.form,
            leads=export.leads,
            at=to_milliseconds(export.at),
        )

    async def last(self, edition: int, exhibitor_id: str) -> dt.datetime | None:
        at = await self._queries.last_export(self._scope.connection, edition=edition, exhibitor_id=exhibitor_id)
        return None if at is None else to_instant(at)


def _choice(row: Row) -> DigestChoice:
    exhibitor_id, viewer_id, frequency, daily_at, when_empty, sent_until = row
    return DigestChoice(
        exhibitor_id,
        viewer_id,
        Frequency(frequency) if frequency else None,
        dt.time.fromisoformat(daily_at) if daily_at else None,
        bool(when_empty),
        to_instant(sent_until),
    )
