"""Who may do what: from the settings and the database, never from the client."""

from __future__ import annotations

from bot.domain.errors import NotAllowed
from bot.domain.role import Role
from bot.ports.unit_of_work import Transaction


class Access:
    """Organisers are those whom the settings name, exhibitors those whom a team counts among its own. Everyone is
    a visitor."""

    def __init__(self, organisers: frozenset[int]) -> None:
        self.organisers = organisers

    async def roles(self, tx: Transaction, viewer_id: int) -> frozenset[Role]:
        """All that the viewer is, now."""
        found = {Role.VISITOR}
        if await tx.teams.memberships(viewer_id):
            found.add(Role.EXHIBITOR)
        if self.organises(viewer_id):
            found.add(Role.ORGANISER)
        return frozenset(found)

    def organises(self, viewer_id: int) -> bool:
        """Whether the viewer is an organiser, now."""
        return viewer_id in self.organisers

    def require_organiser(self, viewer_id: int) -> None:
        """Raises NotAllowed where the viewer is none."""
        if not self.organises(viewer_id):
            raise NotAllowed(Role.ORGANISER)
