"""Vectors that are kept, so that a text is embedded once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol


class EmbeddingRepository(Protocol):
    """Vectors by the SHA-256 of their text (hex), for each model."""

    async def of(self, model: str) -> dict[str, bytes]:
        """All vectors of a model."""
        ...

    async def add(self, model: str, vectors: Mapping[str, bytes]) -> None:
        """Keep vectors by their text's hash; one that is known stays."""
        ...

    async def keep_only(self, model: str, hashes: Iterable[str]) -> int:
        """Delete all vectors but these: of other texts, and of other models. Returns how many."""
        ...
