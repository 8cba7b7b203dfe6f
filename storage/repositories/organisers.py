"""The organiser's team."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from bot.domain.organiser import Grant, TeamInvite
from bot.domain.role import Role
from storage.adapters import Row
from storage.scope import Scope
from storage.values import storable, to_instant, to_milliseconds


class SqlOrganisers:
    """Implements ``OrganiserRepository``."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._queries = scope.statements.organisers

    async def roles(self, viewer_id: int) -> list[Role]:
        rows = await self._queries.organiser_roles(self._scope.connection, viewer_id=viewer_id)
        return [Role(role) for (role,) in rows]

    async def holding(self, roles: Sequence[Role]) -> list[int]:
        wanted = f",{','.join(roles)},"
        rows = await self._queries.organisers_holding(self._scope.connection, roles=wanted)
        return [viewer_id for (viewer_id,) in rows]

    async def all(self) -> list[Grant]:
        rows = await self._queries.all_organisers(self._scope.connection)
        return [Grant(viewer_id, Role(role), name, by, to_instant(at)) for viewer_id, role, name, by, at in rows]

    async def grant(self, grant: Grant) -> bool:
        made = await self._queries.grant_role(
            self._scope.connection,
            viewer_id=grant.viewer_id,
            role=grant.role.value,
            name=storable(grant.name),
            granted_by=grant.granted_by,
            granted_at=to_milliseconds(grant.granted_at),
        )
        return made is not None

    async def revoke(self, viewer_id: int, role: Role) -> bool:
        ended = await self._queries.revoke_role(self._scope.connection, viewer_id=viewer_id, role=role.value)
        return ended is not None

    async def invite(self, role: Role, by: int, now: dt.datetime, expires_at: dt.datetime) -> TeamInvite:
        number = await self._queries.add_organiser_invite(
            self._scope.connection,
            role=role.value,
            created_by=by,
            created_at=to_milliseconds(now),
            expires_at=to_milliseconds(expires_at),
        )
        return TeamInvite(number, role, by, now, expires_at)

    async def get_invite(self, invite_id: int) -> TeamInvite | None:
        row = await self._queries.get_organiser_invite(self._scope.connection, id=invite_id)
        return row and _invite(row)

    async def use_invite(self, invite_id: int, viewer_id: int, at: dt.datetime) -> bool:
        used = await self._queries.use_organiser_invite(
            self._scope.connection, id=invite_id, viewer_id=viewer_id, at=to_milliseconds(at)
        )
        return used is not None

    async def revoke_invite(self, invite_id: int, at: dt.datetime) -> bool:
        revoked = await self._queries.revoke_organiser_invite(
            self._scope.connection, id=invite_id, at=to_milliseconds(at)
        )
        return revoked is not None

    async def open_invites(self, now: dt.datetime) -> list[TeamInvite]:
        rows = await self._queries.open_organiser_invites(self._scope.connection, now=to_milliseconds(now))
        return [_invite(row) for row in rows]

    async def forget(self, viewer_id: int, at: dt.datetime) -> None:
        connection = self._scope.connection
        await self._queries.forget_organiser(connection, viewer_id=viewer_id)
        await self._queries.forget_granter(connection, viewer_id=viewer_id)
        await self._queries.forget_organiser_inviter(connection, viewer_id=viewer_id, at=to_milliseconds(at))


def _invite(row: Row) -> TeamInvite:
    number, role, created_by, created_at, expires_at, used_by, revoked_at = row
    ended = None if revoked_at is None else to_instant(revoked_at)
    return TeamInvite(
        number, Role(role), created_by, to_instant(created_at), to_instant(expires_at), used_by, ended
    )
