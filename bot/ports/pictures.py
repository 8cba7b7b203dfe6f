"""Pictures that Telegram has already, as the core asks for them."""

from __future__ import annotations

from typing import Protocol


class PictureRepository(Protocol):
    """By a key that tells all that the picture shows."""

    async def file_id(self, key: str) -> str | None:
        """What Telegram calls it; None where it has not been sent."""
        ...

    async def put(self, key: str, version: int, file_id: str) -> None:
        """Telegram has it now. Those of other versions of the programme are forgotten."""
        ...
