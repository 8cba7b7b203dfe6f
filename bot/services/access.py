"""Who may do what: from the settings and the database, never from the client."""

from __future__ import annotations

from bot.domain.errors import NotAllowed
from bot.domain.role import Role


class Access:
    """Organisers are those whom the settings name. Everyone is a visitor."""

    def __init__(self, organisers: frozenset[int]) -> None:
        self.organisers = organisers

    def roles(self, viewer_id: int) -> frozenset[Role]:
        """All that the viewer is, now."""
        return frozenset(Role) if viewer_id in self.organisers else frozenset({Role.VISITOR})

    def require(self, viewer_id: int, role: Role) -> None:
        """Raises NotAllowed where the viewer is no such."""
        if role not in self.roles(viewer_id):
            raise NotAllowed
