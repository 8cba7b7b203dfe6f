"""Which usual question of any expo a sentence vector is about: one linear layer on top of the embedder.

The weights are data (``usual_head.npz``), fitted by ``tests/answers/training/train_usual_head.py`` on the wordings
of ``bot/answers/usual``. They belong to the embedder that made the vectors.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from types import ModuleType

    import numpy as np

    Matrix = np.ndarray[Any, Any]

WEIGHTS = Path(__file__).with_name("usual_head.npz")


class UsualHead:
    """A row a vector, a column a usual question; ``elsewhere``: the columns of what is asked of any bot,
    ``catalogue``: of what more than texts may tell."""

    def __init__(
        self, np: ModuleType, weights: Matrix, bias: Matrix, elsewhere: Matrix, catalogue: Matrix
    ) -> None:
        self._np = np
        self._weights = weights.astype(np.float32)
        self._bias = bias.astype(np.float32)
        self.elsewhere = elsewhere
        self.catalogue = catalogue

    @classmethod
    def shipped(cls, np: ModuleType) -> UsualHead:
        """That of the shipped weights."""
        with WEIGHTS.open("rb") as file, np.load(file, allow_pickle=False) as data:
            return cls(np, data["weights"], data["bias"], data["elsewhere"], data["catalogue"])

    def save(self, np: ModuleType, path: Path) -> None:
        """Write it as it is shipped."""
        columns = {"elsewhere": self.elsewhere, "catalogue": self.catalogue}
        np.savez_compressed(path, weights=self._weights.astype(np.float16), bias=self._bias, **columns)

    def likely(self, vectors: Matrix) -> Matrix:
        """How likely each usual question is meant; a row adds up to 1 (softmax)."""
        scores = self._scores(vectors)
        powers = self._np.exp(scores - scores.max(axis=1, keepdims=True))
        shares: Matrix = powers / powers.sum(axis=1, keepdims=True)
        return shares

    def told(self, vectors: Matrix) -> Matrix:
        """How far texts about an expo are about each usual question, as a share of the likeliest: 0 to 1."""
        shares = self.likely(vectors)
        shares[:, self.elsewhere] = 0.0
        relative: Matrix = shares / self._np.maximum(shares.max(axis=1, keepdims=True), 1e-9)
        return relative

    def leanings(self, vectors: Matrix) -> Matrix:
        """The scores about their mean, in rows of unit length: products of two rows are cosines."""
        scores = self._scores(vectors)
        scores = scores - scores.mean(axis=1, keepdims=True)
        length = self._np.linalg.norm(scores, axis=1, keepdims=True)
        unit: Matrix = scores / self._np.maximum(length, 1e-9)
        return unit

    def _scores(self, vectors: Matrix) -> Matrix:
        scores: Matrix = vectors @ self._weights + self._bias
        return scores
