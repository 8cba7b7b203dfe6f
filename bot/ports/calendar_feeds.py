"""Private calendar links, as the core asks for them."""

from __future__ import annotations

import datetime as dt
from typing import Protocol


class CalendarFeedRepository(Protocol):
    """At most one secret token a viewer."""

    async def viewer_of(self, token: str) -> int | None:
        """Whose agenda a token opens; None for one that is unknown or revoked."""
        ...

    async def token_of(self, viewer_id: int) -> str | None: ...

    async def put(self, viewer_id: int, token: str, at: dt.datetime) -> None:
        """The one token from now on; the viewer must be known."""
        ...

    async def revoke(self, viewer_id: int) -> bool:
        """True where there was one."""
        ...
