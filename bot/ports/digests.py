"""Digests and exports of leads, as the core asks for them. Instants are aware UTC."""

from __future__ import annotations

import datetime as dt
from typing import Protocol

from bot.domain.digest import DigestChoice
from bot.domain.export import Export


class DigestRepository(Protocol):
    """What each of the staff wants to be told, and up to when they were."""

    async def choices(self) -> list[DigestChoice]:
        """Of all who work for an exhibitor now, by exhibitor. Who chose nothing is told what happened since they
        joined."""
        ...

    async def get(self, exhibitor_id: str, viewer_id: int) -> DigestChoice | None:
        """None where they do not work there."""
        ...

    async def put(self, choice: DigestChoice) -> None:
        """Keep it, ``sent_until`` too."""
        ...

    async def news(self, edition: int) -> dict[str, dt.datetime]:
        """When something last happened with an exhibitor's leads, by its id."""
        ...

    async def advance(self, choice: DigestChoice, until: dt.datetime) -> bool:
        """They are told up to ``until``; False where they were told meanwhile: ``choice`` is old."""
        ...


class ExportRepository(Protocol):
    """Which files of leads were made, when, for whom."""

    async def add(self, export: Export) -> None: ...

    async def last(self, edition: int, exhibitor_id: str) -> dt.datetime | None:
        """When the exhibitor's own people last had one."""
        ...
