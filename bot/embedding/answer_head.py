"""Which text answers a question, by their vectors: a bilinear form on top of the embedder, which holds a question
and its paraphrases together, but not a question and its answer.

The weights are data (``answer_head.npz``), fitted by ``tests/answers/training/train_encoder.py`` together with the
layers of the embedder that makes the vectors, on questions and the texts of fairs that answer them.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from types import ModuleType

    import numpy as np

    Matrix = np.ndarray[Any, Any]

WEIGHTS = Path(__file__).with_name("answer_head.npz")


class AnswerHead:
    """The form ``q (I + A B) p`` for a question ``q`` and a text ``p``: a cosine, corrected by what was learnt, of
    few dimensions (``asked``: A, a row a dimension of a vector; ``told``: B, a column one)."""

    def __init__(self, np: ModuleType, asked: Matrix, told: Matrix) -> None:
        self.asked = asked.astype(np.float32)
        self.told = told.astype(np.float32)

    @classmethod
    def shipped(cls, np: ModuleType) -> AnswerHead:
        """That of the shipped weights."""
        return cls.read(np, WEIGHTS)

    @classmethod
    def read(cls, np: ModuleType, path: Path) -> AnswerHead:
        """That of a file that ``save`` wrote."""
        with path.open("rb") as file, np.load(file, allow_pickle=False) as data:
            return cls(np, data["asked"], data["told"])

    def save(self, np: ModuleType, path: Path) -> None:
        """In half the precision, which loses nothing that counts."""
        np.savez_compressed(path, asked=self.asked.astype(np.float16), told=self.told.astype(np.float16))

    def answering(self, texts: Matrix, question: Matrix) -> Matrix:
        """How well each text (a row) answers a question, about -1 to 1 for vectors of unit length."""
        found: Matrix = texts @ (question + question @ self.asked @ self.told)
        return found
