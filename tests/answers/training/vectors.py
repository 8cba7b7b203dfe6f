"""The vectors that layers are fitted to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.embedding.universal import UniversalEmbedder, installed


def shipped_embedder() -> UniversalEmbedder:
    """The embedder that the bot has.

    Raises:
        SystemExit: the extra is not installed.
    """
    found = installed()
    if found is None:
        raise SystemExit("the semantic extra is not installed")
    return found


def rows_of(vectors: Sequence[bytes]) -> Any:
    """Vectors as the embedder gives them -> a matrix with a row each."""
    import numpy as np

    return np.frombuffer(b"".join(vectors), dtype="<f2").reshape(len(vectors), -1).astype(np.float32)
