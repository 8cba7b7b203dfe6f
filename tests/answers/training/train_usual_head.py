"""Fit the layer that tells which usual question a sentence is about (``bot/embedding/usual_head.npz``).

    /tmp/training/bin/python -m tests.answers.training.train_usual_head [--write]

Of the wordings of ``bot/answers/usual``, embedded; prints how many of those left out, a fifth at a time, are known
for what they ask. Which environment that is: ``train_abstention.py``, which is run after it.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from typing import Any

from bot.answers.bank import usual_questions
from bot.embedding.universal import UniversalEmbedder
from bot.embedding.usual_head import WEIGHTS, UsualHead
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


@dataclass(frozen=True)
class Wordings:
    """Each with the number of its usual question; ``told``: it tells, and does not ask. ``elsewhere``: the numbers
    of what is asked of any bot."""

    vectors: Any
    asked: Any
    told: Any
    elsewhere: Any


def wordings(embedder: UniversalEmbedder) -> Wordings:
    """All of the bank."""
    import numpy as np

    questions = list(usual_questions())
    rows = [(number, text, False) for number, one in enumerate(questions) for text in one.asked]
    rows += [(number, text, True) for number, one in enumerate(questions) for text in one.told]
    return Wordings(
        rows_of(embedder.embed([text for _, text, _ in rows])),
        np.array([number for number, _, _ in rows]),
        np.array([told for _, _, told in rows]),
        np.array([number for number, one in enumerate(questions) if one.elsewhere]),
    )


def head_of(found: Wordings) -> UsualHead:
    """The layer that is fitted to all wordings."""
    import numpy as np

    weights, bias = fit(found.vectors, found.asked)
    return UsualHead(np, weights, bias, found.elsewhere)


def main() -> None:
    import numpy as np

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help=f"write {WEIGHTS.relative_to(ROOT)}")
    arguments = parser.parse_args()
    found = wordings(shipped_embedder())
    print(f"{len(found.asked)} wordings; known of those left out: ", end="", flush=True)
    print(f"{known(found.vectors, found.asked, found.told):.1%}")
    if arguments.write:
        head_of(found).save(np, WEIGHTS)


if __name__ == "__main__":
    main()
