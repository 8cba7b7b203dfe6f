"""What is kept of one person besides what other repositories keep, as the core asks for it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Visit:
    """They opened the code at an exhibitor's booth. ``at`` is aware UTC."""

    exhibitor_id: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class Question:
    """Something they asked. ``forwarded``: the team was asked too."""

    text: str
    language: str
    at: dt.datetime
    answered: bool
    forwarded: bool


class PersonRepository(Protocol):
    """Everything about one person."""

    async def visits(self, viewer_id: int) -> list[Visit]:
        """The first to each booth first."""
        ...

    async def questions(self, viewer_id: int) -> list[Question]:
        """Oldest first."""
        ...

    async def forget(self, viewer_id: int, at: dt.datetime) -> None:
        """Delete what is theirs in every table, and take their number out of what others need to keep (0 stands
        there then). Of their leads see ``LeadRepository.erase``: do that first."""
        ...
