"""Texts by meaning."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from bot.domain.comparison import Comparison


class Embedder(Protocol):
    """A sentence embedder on this machine. Its methods take the processor for a while: call them in a thread."""

    @property
    def model(self) -> str:
        """What made the vectors, with its version: those of another cannot be compared."""
        ...

    def embed(self, texts: Sequence[str]) -> list[bytes]:
        """A vector for each text, in their order.

        Raises:
            EmbedderError: it does not work here; the message says why.
        """
        ...

    def similarity(self, vectors: Sequence[bytes]) -> Callable[[str], Sequence[float]]:
        """A function from a question to its cosine (-1 to 1) with each of these vectors, in their order. It may be
        called by several threads at once, and raises what ``embed`` does."""
        ...

    def comparison(self, vectors: Sequence[bytes]) -> Callable[[str], Comparison]:
        """The same for texts that may answer a question, with what both are about."""
        ...

    def wordings(self) -> Callable[[str], Mapping[str, float]]:
        """A function from a question with stand-ins for names to how likely it asks each of what the catalogue
        holds, or nothing of it; together 1. It may be called by several threads at once, and raises what ``embed``
        does."""
        ...

    def goods(self) -> Callable[[str], float]:
        """A function from words to how likely they are called as goods are that exhibitors list, 0 to 1. It may be
        called by several threads at once, and raises what ``embed`` does."""
        ...
