"""Who works for an exhibitor."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class StaffRole(StrEnum):
    """An admin runs the team; staff capture leads."""

    ADMIN = "admin"
    STAFF = "staff"


@dataclass(frozen=True, slots=True)
class Membership:
    """Somebody in an exhibitor's team; ended where ``revoked_at`` is set. ``name`` is what they called themselves
    when they joined. Of several, the one with the latest ``chosen_at`` is in use."""

    exhibitor_id: str
    viewer_id: int
    role: StaffRole
    may_export: bool
    name: str
    joined_at: dt.datetime
    chosen_at: dt.datetime
    revoked_at: dt.datetime | None = None

    @property
    def is_admin(self) -> bool:
        return self.role is StaffRole.ADMIN

    @property
    def exports(self) -> bool:
        """Whether they may take leads with them as a file."""
        return self.is_admin or self.may_export


@dataclass(frozen=True, slots=True)
class Invite:
    """A link into a team, for one person, once. The organiser's makes an admin."""

    id: int
    exhibitor_id: str
    role: StaffRole
    created_by: int
    created_at: dt.datetime
    expires_at: dt.datetime
    used_by: int | None = None
    used_at: dt.datetime | None = None
    revoked_at: dt.datetime | None = None

    def open_at(self, now: dt.datetime) -> bool:
        """Whether it still lets somebody in."""
        return self.used_at is None and self.revoked_at is None and now < self.expires_at
