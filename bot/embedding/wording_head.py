"""Which wording of the catalogue's questions a sentence vector is: one linear layer on top of the embedder.

The weights are data (``wording_head.npz``), fitted by ``tests/answers/training/train_wording_head.py`` on ways in
which people ask, names left out. They belong to the embedder that made the vectors.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from types import ModuleType

    import numpy as np

    Matrix = np.ndarray[Any, Any]

WEIGHTS = Path(__file__).with_name("wording_head.npz")


class WordingHead:
    """A column of ``weights`` for each of ``names``."""

    def __init__(self, np: ModuleType, names: Sequence[str], weights: Matrix, bias: Matrix) -> None:
        self._np = np
        self.names = tuple(names)
        self._weights = weights.astype(np.float32)
        self._bias = bias.astype(np.float32)

    @classmethod
    def shipped(cls, np: ModuleType) -> WordingHead:
        """That of the shipped weights."""
        with WEIGHTS.open("rb") as file, np.load(file, allow_pickle=False) as data:
            return cls(np, [str(name) for name in data["names"]], data["weights"], data["bias"])

    def save(self, np: ModuleType, path: Path) -> None:
        """Write it as it is shipped."""
        weights = self._weights.astype(np.float16)
        np.savez_compressed(path, names=np.array(self.names), weights=weights, bias=self._bias)

    def likely(self, vector: Matrix) -> dict[str, float]:
        """How likely each wording is; together 1 (softmax)."""
        scores = vector @ self._weights + self._bias
        powers = self._np.exp(scores - scores.max())
        return dict(zip(self.names, (powers / powers.sum()).tolist(), strict=True))
