"""Exhibitors' teams, as the core asks for them."""

from __future__ import annotations

import datetime as dt
from typing import Protocol

from bot.domain.staff import Invite, Membership, StaffRole


class TeamRepository(Protocol):
    """Who works for whom, and the links that let people in."""

    async def memberships(self, viewer_id: int) -> list[Membership]:
        """Where somebody works now, the one in use first."""
        ...

    async def get(self, exhibitor_id: str, viewer_id: int) -> Membership | None:
        """Their membership now; None where there is none, or it ended."""
        ...

    async def team(self, exhibitor_id: str) -> list[Membership]:
        """All who ever worked there, longest first; see ``revoked_at``."""
        ...

    async def admins(self) -> list[Membership]:
        """All who run a team now, who joined last first."""
        ...

    async def put(self, membership: Membership) -> None:
        """Add it, or change it (one that ended begins again)."""
        ...

    async def revoke(self, exhibitor_id: str, viewer_id: int, at: dt.datetime) -> bool:
        """End it; False where there is none."""
        ...

    async def choose(self, exhibitor_id: str, viewer_id: int, at: dt.datetime) -> bool:
        """Use this one from now on; False where there is none."""
        ...

    async def names(self, exhibitor_id: str) -> dict[int, str]:
        """What all who ever worked there called themselves, by viewer id."""
        ...

    async def invite(
        self, exhibitor_id: str, role: StaffRole, by: int, now: dt.datetime, expires_at: dt.datetime
    ) -> Invite:
        """A new one; its link is made by ``links``."""
        ...

    async def get_invite(self, invite_id: int) -> Invite | None: ...

    async def invites(self, exhibitor_id: str) -> list[Invite]:
        """All, newest first."""
        ...

    async def use_invite(self, invite_id: int, viewer_id: int, at: dt.datetime) -> bool:
        """Use it up; False where it was used, revoked or has expired."""
        ...

    async def revoke_invites_of(self, by: int, at: dt.datetime, exhibitor_id: str | None = None) -> int:
        """Revoke all that ``by`` made (for this exhibitor, or any) and nobody used; how many those are."""
        ...

    async def revoke_invite(self, invite_id: int, at: dt.datetime) -> bool:
        """False where it was used or revoked before."""
        ...
