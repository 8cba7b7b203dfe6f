"""Which wording of the catalogue's questions a sentence vector is: two layers on top of the embedder.

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
_LAYERS = 2


class WordingHead:
    """A layer of features (a column each, none of them negative), and of these a column for each of ``names``."""

    def __init__(self, np: ModuleType, names: Sequence[str], layers: Sequence[tuple[Matrix, Matrix]]) -> None:
        """``layers``: the weights and the bias of both."""
        self._np = np
        self.names = tuple(names)
        self._layers = [(weights.astype(np.float32), bias.astype(np.float32)) for weights, bias in layers]

    @classmethod
    def shipped(cls, np: ModuleType) -> WordingHead:
        """That of the shipped weights."""
        with WEIGHTS.open("rb") as file, np.load(file, allow_pickle=False) as data:
            layers = [(data[f"weights{number}"], data[f"bias{number}"]) for number in range(_LAYERS)]
            return cls(np, [str(name) for name in data["names"]], layers)

    def save(self, np: ModuleType, path: Path) -> None:
        """Write it as it is shipped."""
        parts = {"names": np.array(self.names)}
        for number, (weights, bias) in enumerate(self._layers):
            parts |= {f"weights{number}": weights.astype(np.float16), f"bias{number}": bias}
        np.savez_compressed(path, **parts)

    def likely(self, vector: Matrix) -> dict[str, float]:
        """How likely each wording is; together 1 (softmax)."""
        (features, told), (weights, bias) = self._layers
        scores = self._np.maximum(vector @ features + told, 0) @ weights + bias
        powers = self._np.exp(scores - scores.max())
        return dict(zip(self.names, (powers / powers.sum()).tolist(), strict=True))
