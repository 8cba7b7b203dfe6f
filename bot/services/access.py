"""Who may do what: from the settings and the database, at each access, never from the client."""

from __future__ import annotations

from bot.domain.errors import NotAllowed
from bot.domain.role import Role, giving, may_do
from bot.ports.unit_of_work import Transaction


class Access:
    """Owners are those whom the settings name, the rest of the organiser's team those to whom an owner gave a
    role; exhibitors are those whom a team counts among its own. Everyone is a visitor."""

    def __init__(self, owners: frozenset[int]) -> None:
        self.owners = owners

    async def roles(self, tx: Transaction, viewer_id: int) -> frozenset[Role]:
        """All that the viewer is and may do, now."""
        found = {Role.VISITOR}
        if await tx.teams.memberships(viewer_id):
            found.add(Role.EXHIBITOR)
        return frozenset(found) | await self.team_roles(tx, viewer_id)

    async def team_roles(self, tx: Transaction, viewer_id: int) -> frozenset[Role]:
        """What the viewer may do in the organiser's team, now; empty for who is not in it."""
        if viewer_id in self.owners:
            return may_do([Role.OWNER])
        return may_do(await tx.organisers.roles(viewer_id))

    async def holds(self, tx: Transaction, viewer_id: int, role: Role) -> bool:
        """Whether the viewer may do what ``role`` of the team may, now."""
        return role in await self.team_roles(tx, viewer_id)

    async def require(self, tx: Transaction, viewer_id: int, role: Role) -> None:
        """The one place where a use case of the team asks for its right. Raises NotAllowed where the viewer does
        not have it (any more)."""
        if not await self.holds(tx, viewer_id, role):
            raise NotAllowed(role)

    async def holders(self, tx: Transaction, role: Role) -> tuple[int, ...]:
        """Everybody who may do what ``role`` of the team may, now, by id."""
        granted = await tx.organisers.holding(giving(role))
        return tuple(sorted({*self.owners, *granted}))

    async def team(self, tx: Transaction) -> tuple[int, ...]:
        """Everybody in the organiser's team, by id."""
        return tuple(sorted({*self.owners, *(one.viewer_id for one in await tx.organisers.all())}))
