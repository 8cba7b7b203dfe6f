"""What is kept around captures, as the core asks for it. Instants are aware UTC."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class LeadMessage:
    """A message that shows a lead to one of the staff. ``message_id`` is None until it is sent; ``key`` is that of
    the reply that showed it, ``step`` what it asks for now."""

    viewer_id: int
    key: str
    message_id: int | None
    step: str = ""


class CaptureRepository(Protocol):
    """Which messages show which lead, and how often somebody tried."""

    async def show(self, lead_id: int, viewer_id: int, key: str, message_id: int | None, step: str = "") -> None:
        """The reply ``key`` shows this lead to them, in the place of what ``message_id`` showed before (the
        message that it edits, None for none). ``step`` is what it asks for. The last few are kept for each lead
        and person."""
        ...

    async def hide(self, viewer_id: int, message_id: int) -> None:
        """That message of theirs shows no lead any more."""
        ...

    async def shown(self, lead_id: int) -> list[LeadMessage]:
        """The messages that show it to its staff, oldest first."""
        ...

    async def shown_by(self, viewer_id: int, message_id: int) -> int | None:
        """The lead that this message shows to them."""
        ...

    async def scanned(self, viewer_id: int, since: dt.datetime) -> int:
        """How many scans somebody made since."""
        ...

    async def miss(self, viewer_id: int, at: dt.datetime) -> None:
        """They tried a code that is nobody's."""
        ...

    async def missed(self, viewer_id: int, since: dt.datetime) -> int:
        """How many such codes they tried since."""
        ...

    async def purge(self, before: dt.datetime) -> int:
        """Forget tries before that, and messages of leads that are gone; returns how many."""
        ...
