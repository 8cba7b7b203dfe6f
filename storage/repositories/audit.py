"""The log of what the organiser's team did."""

from __future__ import annotations

import datetime as dt

from bot.domain.audit import AuditEntry
from storage.scope import Scope
from storage.values import storable, to_instant, to_milliseconds


class SqlAudit:
    """Implements ``AuditRepository``."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._queries = scope.statements.audit

    async def add(
        self, viewer_id: int, what: str, subject: str, before: str, after: str, *, at: dt.datetime
    ) -> int:
        number: int = await self._queries.add_audit_entry(
            self._scope.connection,
            at=to_milliseconds(at),
            person=await self.person(viewer_id),
            what=what,
            subject=storable(subject),
            before=storable(before),
            after=storable(after),
        )
        return number

    async def person(self, viewer_id: int) -> int:
        number: int = await self._queries.audit_person(self._scope.connection, viewer_id=viewer_id)
        return number

    async def know(self, viewer_id: int, name: str) -> None:
        await self._queries.know_audit_person(self._scope.connection, viewer_id=viewer_id, name=storable(name))

    async def forget(self, viewer_id: int) -> None:
        await self._queries.forget_audit_person(self._scope.connection, viewer_id=viewer_id)

    async def name_of(self, person: int) -> str:
        name: str | None = await self._queries.audit_name(self._scope.connection, id=person)
        return name or ""

    async def find(self, text: str, limit: int, *, skip: int = 0) -> list[AuditEntry]:
        plain = storable(text).lower().replace("!", "!!").replace("%", "!%").replace("_", "!_")
        rows = await self._queries.find_audit_entries(
            self._scope.connection, text=f"%{plain}%" if plain else "", limit=limit, skip=skip
        )
        return [AuditEntry(number, to_instant(at), *rest) for number, at, *rest in rows]
