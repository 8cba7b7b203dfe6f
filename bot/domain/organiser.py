"""The organiser's team: who was given which role, and invitations to it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.domain.role import Role


@dataclass(frozen=True, slots=True)
class Grant:
    """One role of one person; ``name`` is what they call themselves. Instants are aware UTC."""

    viewer_id: int
    role: Role
    name: str
    granted_by: int
    granted_at: dt.datetime


@dataclass(frozen=True, slots=True)
class TeamInvite:
    """A link that gives ``role`` to one person, once, until ``expires_at``."""

    id: int
    role: Role
    created_by: int
    created_at: dt.datetime
    expires_at: dt.datetime
    used_by: int | None = None
    revoked_at: dt.datetime | None = None

    def open_at(self, now: dt.datetime) -> bool:
        """Whether it still lets somebody in."""
        return self.used_by is None and self.revoked_at is None and now < self.expires_at
