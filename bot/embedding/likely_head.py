"""How likely words are chatter, or goods: one linear layer each on top of the embedder.

The weights are data. ``chatter_head.npz`` is fitted by ``tests/answers/training/train_chatter_head.py`` on what is
asked at fairs and what is said to any bot, ``goods_head.npz`` by ``train_goods_head.py`` there on what exhibitors
list and what else is said. They belong to the embedder that made the vectors.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from types import ModuleType

    import numpy as np

    Matrix = np.ndarray[Any, Any]

CHATTER, GOODS = (Path(__file__).with_name(f"{kind}_head.npz") for kind in ("chatter", "goods"))


class LikelyHead:
    """How likely each vector is that of what it was fitted to, 0 to 1."""

    def __init__(self, np: ModuleType, weights: Matrix, bias: float) -> None:
        self._np = np
        self._weights = weights.astype(np.float32)
        self._bias = bias

    @classmethod
    def shipped(cls, np: ModuleType, path: Path) -> LikelyHead:
        """That of the shipped weights (``CHATTER`` or ``GOODS``)."""
        with path.open("rb") as file, np.load(file, allow_pickle=False) as data:
            return cls(np, data["weights"], float(data["bias"]))

    def save(self, np: ModuleType, path: Path) -> None:
        """Write it as it is shipped."""
        np.savez_compressed(path, weights=self._weights.astype(np.float16), bias=np.float32(self._bias))

    def likely(self, vectors: Matrix) -> Matrix:
        """One number a row."""
        shares: Matrix = 1 / (1 + self._np.exp(-(vectors @ self._weights + self._bias)))
        return shares
