"""The organiser's team and its log, as the core asks for them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Protocol

from bot.domain.audit import AuditEntry
from bot.domain.organiser import Grant, TeamInvite
from bot.domain.role import Role


class OrganiserRepository(Protocol):
    """Who was given which role by an owner."""

    async def roles(self, viewer_id: int) -> list[Role]: ...

    async def holding(self, roles: Sequence[Role]) -> list[int]:
        """Everybody who was given one of these."""
        ...

    async def all(self) -> list[Grant]:
        """In the order in which they came."""
        ...

    async def grant(self, grant: Grant) -> bool:
        """False where they had it."""
        ...

    async def revoke(self, viewer_id: int, role: Role) -> bool:
        """False where they did not have it."""
        ...

    async def invite(self, role: Role, by: int, now: dt.datetime, expires_at: dt.datetime) -> TeamInvite: ...

    async def get_invite(self, invite_id: int) -> TeamInvite | None: ...

    async def use_invite(self, invite_id: int, viewer_id: int, at: dt.datetime) -> bool:
        """False where it lets nobody in any more."""
        ...

    async def revoke_invite(self, invite_id: int, at: dt.datetime) -> bool: ...

    async def open_invites(self, now: dt.datetime) -> list[TeamInvite]:
        """Those that let somebody in, newest first."""
        ...

    async def forget(self, viewer_id: int, at: dt.datetime) -> None:
        """Their roles end, and their open invitations with them."""
        ...


class AuditRepository(Protocol):
    """The log: added to, read, and nothing else. The database refuses to change or delete an entry."""

    async def add(
        self, viewer_id: int, what: str, subject: str, before: str, after: str, *, at: dt.datetime
    ) -> int:
        """Returns the entry's number."""
        ...

    async def person(self, viewer_id: int) -> int:
        """Our number for somebody, made where there is none yet."""
        ...

    async def know(self, viewer_id: int, name: str) -> None:
        """What somebody in the log calls themselves; of others nothing is kept."""
        ...

    async def forget(self, viewer_id: int) -> None:
        """Whose number it was, and their name; the entries stay."""
        ...

    async def name_of(self, person: int) -> str:
        """Empty where it is not known (any more)."""
        ...

    async def find(self, text: str, limit: int, *, skip: int = 0) -> list[AuditEntry]:
        """Entries that hold ``text`` (empty: all), whatever its case, newest first."""
        ...
