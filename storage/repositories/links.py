"""Deep-link tokens."""

from __future__ import annotations

from bot.domain.link import Link, LinkPurpose
from storage.adapters import Row
from storage.scope import Scope
from storage.values import to_instant, to_milliseconds


class SqlLinks:
    """Implements ``LinkRepository``."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._queries = scope.statements.links

    async def get(self, token: str) -> Link | None:
        row = await self._queries.get_live_link(self._scope.connection, token=token)
        return row and _link(row)

    async def ensure(self, purpose: LinkPurpose, subject_id: str, fresh: Link) -> Link:
        row = await self._queries.find_live_link(
            self._scope.connection, purpose=purpose.value, subject_id=subject_id
        )
        if row is not None:
            return _link(row)
        created_at = to_milliseconds(fresh.created_at)
        await self._queries.add_link(
            self._scope.connection,
            token=fresh.token,
            purpose=purpose.value,
            subject_id=subject_id,
            created_at=created_at,
        )
        return Link(fresh.token, purpose, subject_id, to_instant(created_at))


def _link(row: Row) -> Link:
    token, purpose, subject_id, created_at = row
    return Link(token, LinkPurpose(purpose), subject_id, to_instant(created_at))
