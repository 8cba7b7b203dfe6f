"""Exhibitors' teams."""

from __future__ import annotations

import datetime as dt

from bot.domain.staff import Invite, Membership, StaffRole
from storage.adapters import Row
from storage.scope import Scope
from storage.values import storable, to_instant, to_milliseconds


class SqlTeams:
    """Implements ``TeamRepository``."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._queries = scope.statements.teams

    async def memberships(self, viewer_id: int) -> list[Membership]:
        rows = await self._queries.memberships_of(self._scope.connection, viewer_id=viewer_id)
        return [_membership(row) for row in rows]

    async def get(self, exhibitor_id: str, viewer_id: int) -> Membership | None:
        row = await self._queries.get_membership(
            self._scope.connection, exhibitor_id=exhibitor_id, viewer_id=viewer_id
        )
        return row and _membership(row)

    async def team(self, exhibitor_id: str) -> list[Membership]:
        rows = await self._queries.team_of(self._scope.connection, exhibitor_id=exhibitor_id)
        return [_membership(row) for row in rows]

    async def admins(self) -> list[Membership]:
        return [_membership(row) for row in await self._queries.admins(self._scope.connection)]

    async def put(self, membership: Membership) -> None:
        ended = membership.revoked_at
        await self._queries.put_membership(
            self._scope.connection,
            exhibitor_id=membership.exhibitor_id,
            viewer_id=membership.viewer_id,
            role=membership.role.value,
            may_export=int(membership.may_export),
            name=storable(membership.name),
            joined_at=to_milliseconds(membership.joined_at),
            chosen_at=to_milliseconds(membership.chosen_at),
            revoked_at=ended and to_milliseconds(ended),
        )

    async def revoke(self, exhibitor_id: str, viewer_id: int, at: dt.datetime) -> bool:
        ended = await self._queries.revoke_membership(
            self._scope.connection, exhibitor_id=exhibitor_id, viewer_id=viewer_id, at=to_milliseconds(at)
        )
        return ended is not None

    async def choose(self, exhibitor_id: str, viewer_id: int, at: dt.datetime) -> bool:
        chosen = await self._queries.choose_membership(
            self._scope.connection, exhibitor_id=exhibitor_id, viewer_id=viewer_id, at=to_milliseconds(at)
        )
        return chosen is not None

    async def names(self, exhibitor_id: str) -> dict[int, str]:
        return dict(await self._queries.team_names(self._scope.connection, exhibitor_id=exhibitor_id))

    async def invite(
        self, exhibitor_id: str, role: StaffRole, by: int, now: dt.datetime, expires_at: dt.datetime
    ) -> Invite:
        number = await self._queries.add_invite(
            self._scope.connection,
            exhibitor_id=exhibitor_id,
            role=role.value,
            created_by=by,
            created_at=to_milliseconds(now),
            expires_at=to_milliseconds(expires_at),
        )
        return Invite(number, exhibitor_id, role, by, now, expires_at)

    async def get_invite(self, invite_id: int) -> Invite | None:
        row = await self._queries.get_invite(self._scope.connection, id=invite_id)
        return row and _invite(row)

    async def invites(self, exhibitor_id: str) -> list[Invite]:
        rows = await self._queries.invites_of(self._scope.connection, exhibitor_id=exhibitor_id)
        return [_invite(row) for row in rows]

    async def use_invite(self, invite_id: int, viewer_id: int, at: dt.datetime) -> bool:
        used = await self._queries.use_invite(
            self._scope.connection, id=invite_id, viewer_id=viewer_id, at=to_milliseconds(at)
        )
        return used is not None

    async def revoke_invites_of(self, by: int, at: dt.datetime, exhibitor_id: str | None = None) -> int:
        rows = await self._queries.revoke_invites_of(
            self._scope.connection, created_by=by, exhibitor_id=exhibitor_id, at=to_milliseconds(at)
        )
        return len(rows)

    async def revoke_invite(self, invite_id: int, at: dt.datetime) -> bool:
        revoked = await self._queries.revoke_invite(self._scope.connection, id=invite_id, at=to_milliseconds(at))
        return revoked is not None


def _membership(row: Row) -> Membership:
    exhibitor_id, viewer_id, role, may_export, name, joined_at, chosen_at, revoked_at = row
    return Membership(
        exhibitor_id,
        viewer_id,
        StaffRole(role),
        bool(may_export),
        name,
        to_instant(joined_at),
        to_instant(chosen_at),
        revoked_at and to_instant(revoked_at),
    )


def _invite(row: Row) -> Invite:
    number, exhibitor_id, role, created_by, created_at, expires_at, used_by, used_at, revoked_at = row
    return Invite(
        number,
        exhibitor_id,
        StaffRole(role),
        created_by,
        to_instant(created_at),
        to_instant(expires_at),
        used_by,
        used_at and to_instant(used_at),
        revoked_at and to_instant(revoked_at),
    )
