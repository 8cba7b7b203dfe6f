"""What is kept no longer."""

from __future__ import annotations

import datetime as dt

from storage.scope import Scope
from storage.values import to_milliseconds


class SqlRetention:
    """Implements ``RetentionRepository``."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._queries = scope.statements.retention

    async def leads(self, edition: int, before: dt.datetime, *, over: bool) -> tuple[int, list[str]]:
        queries = self._queries
        due = {"edition": edition, "before": to_milliseconds(before), "over": int(over)}
        files = await queries.expire_attachments(self._scope.connection, **due)
        for expire in (
            queries.expire_remarks,
            queries.expire_scans,
            queries.expire_declarations,
            queries.expire_identities,
            queries.expire_merged,
            queries.expire_consents,
            queries.expire_exports,
        ):
            await expire(self._scope.connection, **due)
        leads = await queries.expire_leads(self._scope.connection, **due)
        return len(leads), [path for (path,) in files if path]

    async def files(self) -> set[str]:
        return {path for (path,) in await self._queries.kept_files(self._scope.connection)}

    async def badges(self, before: dt.datetime) -> int:
        gone = await self._queries.expire_badges(self._scope.connection, before=to_milliseconds(before))
        await self._queries.expire_badge_links(self._scope.connection)
        return len(gone)

    async def teams(self, before: dt.datetime) -> int:
        at = to_milliseconds(before)
        gone = await self._queries.expire_staff(self._scope.connection, before=at)
        await self._queries.expire_digest_choices(self._scope.connection)
        await self._queries.expire_reports(self._scope.connection, before=at)
        await self._queries.expire_brief_choices(self._scope.connection)
        over = await self._queries.expire_invites(self._scope.connection, before=at)
        await self._queries.expire_invite_links(self._scope.connection)
        return len(gone) + len(over)
