"""Whether a question is about an expo at all, or about the world: one linear layer on top of the embedder.

The weights are data (``chatter_head.npz``), fitted by ``tests/answers/training/train_chatter_head.py`` on what is
asked at fairs and what is said to any bot. They belong to the embedder that made the vectors.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from types import ModuleType

    import numpy as np

    Matrix = np.ndarray[Any, Any]

WEIGHTS = Path(__file__).with_name("chatter_head.npz")


class ChatterHead:
    """How likely each vector is that of chatter, 0 to 1."""

    def __init__(self, np: ModuleType, weights: Matrix, bias: float) -> None:
        self._np = np
        self._weights = weights.astype(np.float32)
        self._bias = bias

    @classmethod
    def shipped(cls, np: ModuleType) -> ChatterHead:
        """That of the shipped weights."""
        with WEIGHTS.open("rb") as file, np.load(file, allow_pickle=False) as data:
            return cls(np, data["weights"], float(data["bias"]))

    def likely(self, vectors: Matrix) -> Matrix:
        """One number a row."""
        shares: Matrix = 1 / (1 + self._np.exp(-(vectors @ self._weights + self._bias)))
        return shares
