"""Which text answers a question, by their vectors: a bilinear form on top of the embedder, which holds a question
and its paraphrases together, but not a question and its answer.

The weights are data (``answer_head.npz``), fitted by ``tests/answers/training/train_answer_head.py`` on questions
and the texts of fairs that answer them. They belong to the embedder that made the vectors.
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
        with np.load(WEIGHTS, allow_pickle=False) as data:
            return cls(np, data["asked"], data["told"])

    def answering(self, texts: Matrix, question: Matrix) -> Matrix:
        """How well each text (a row) answers a question, about -1 to 1 for vectors of unit length."""
        found: Matrix = texts @ (question + question @ self.asked @ self.told)
        return found
