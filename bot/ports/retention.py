"""What is kept no longer, as the core asks for it. Instants are aware UTC."""

from __future__ import annotations

import datetime as dt
from typing import Protocol


class RetentionRepository(Protocol):
    """Deletes what has had its time, for good."""

    async def leads(self, edition: int, before: dt.datetime, *, over: bool) -> tuple[int, list[str]]:
        """Leads with all that hangs on them, receipts and the log of exports: those of this edition where it is
        ``over``, those of earlier ones that were met last, or happened, ``before``. How many leads, and the paths
        of the files that are left to remove."""
        ...

    async def files(self) -> set[str]:
        """The paths of all files that are kept."""
        ...

    async def badges(self, before: dt.datetime) -> int:
        """Those made before that are nobody's, or of nobody who is known; how many."""
        ...

    async def teams(self, before: dt.datetime) -> int:
        """Members who joined before and are not known any more, and invitations that expired before; how many."""
        ...
