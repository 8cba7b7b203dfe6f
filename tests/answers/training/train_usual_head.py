"""Fit the layer that tells which usual question a sentence is about (``bot/embedding/usual_head.npz``).

    /tmp/training/bin/python -m tests.answers.training.train_usual_head [--write]

Of the wordings of ``bot/answers/usual``, embedded; prints how many of those left out, a fifth at a time, are known
for what they ask. Which environment that is: ``train_abstention.py``, which is run after it.
"""

from __future__ import annotations

import argparse
from typing import Any

from bot.answers.bank import usual_questions
from bot.embedding.usual_head import WEIGHTS
from tests.answers.training.examples import ROOT
from tests.answers.training.vectors import rows_of, shipped_embedder

# Vectors are of unit length; three times as long, the penalty on weights leaves them room.
_SCALE = 3.0
_PENALTY = 3.0
_FOLDS = 5


def fit(vectors: Any, asked: Any) -> tuple[Any, Any]:
    """Weights (a column a usual question) and bias, for vectors of unit length."""
    from sklearn.linear_model import LogisticRegression

    model = LogisticRegression(C=_PENALTY, max_iter=200).fit(vectors * _SCALE, asked)
    return model.coef_.T * _SCALE, model.intercept_


def known(vectors: Any, asked: Any, told: Any) -> float:
    """Of the wordings that ask, the share that a layer fitted to others knows for what they ask."""
    import numpy as np
    from sklearn.model_selection import StratifiedKFold

    right = np.zeros(len(asked), dtype=bool)
    for fitted, tried in StratifiedKFold(_FOLDS, shuffle=True, random_state=1).split(vectors, asked):
        weights, bias = fit(vectors[fitted], asked[fitted])
        right[tried] = np.argmax(vectors[tried] @ weights + bias, axis=1) == asked[tried]
    return float(right[~told].mean())


def main() -> None:
    import numpy as np

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help=f"write {WEIGHTS.relative_to(ROOT)}")
    arguments = parser.parse_args()
    questions = list(usual_questions())
    rows = [(n, text, False) for n, one in enumerate(questions) for text in one.asked]
    rows += [(n, text, True) for n, one in enumerate(questions) for text in one.told]
    vectors = rows_of(shipped_embedder().embed([text for _, text, _ in rows]))
    asked = np.array([number for number, _, _ in rows])
    told = np.array([one for _, _, one in rows])
    print(f"{len(questions)} usual questions, {len(rows)} wordings; known of those left out: ", end="", flush=True)
    print(f"{known(vectors, asked, told):.1%}")
    if arguments.write:
        weights, bias = fit(vectors, asked)
        elsewhere = np.array([number for number, one in enumerate(questions) if one.elsewhere])
        np.savez_compressed(
            WEIGHTS, weights=weights.astype(np.float16), bias=bias.astype(np.float32), elsewhere=elsewhere
        )


if __name__ == "__main__":
    main()
