"""Fit the layer that tells which usual question a sentence is about (``bot/embedding/usual_head.npz``).

    .training/bin/python -m tests.answers.training.train_usual_head [--write]

On the wordings of ``bot/answers/usual``, on what people type (``tests/answers/needs``) and on the texts of fairs
that tell it, embedded; prints how many of the wordings left out, a fifth at a time, are known for what they ask:
more than would be of new ones, for the encoder was fitted to them (71 % by one that was not).
Which environment that is: ``train_abstention.py``, which is run after it.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from bot.answers.bank import usual_questions
from bot.embedding.universal import UniversalEmbedder
from bot.embedding.usual_head import WEIGHTS, UsualHead
from tests.answers.needs.sets import told_at
from tests.answers.training.examples import ROOT, folds, holds, index_at, usual_wordings
from tests.answers.training.vectors import rows_of, shipped_embedder

# Vectors are of unit length; three times as long, the penalty on weights leaves them room.
_SCALE = 3.0
_PENALTY = 3.0
_FOLDS = 5
# So much does a text of a fair count.
_OF_A_TEXT = 0.5


def fit(vectors: Any, asked: Any, counts: Any) -> tuple[Any, Any]:
    """Weights (a column a usual question) and bias, for vectors of unit length."""
    from sklearn.linear_model import LogisticRegression

    model = LogisticRegression(C=_PENALTY, max_iter=200).fit(vectors * _SCALE, asked, sample_weight=counts)
    return model.coef_.T * _SCALE, model.intercept_


def known(found: Wordings) -> float:
    """Of the wordings that ask, the share that a layer fitted to others knows for what they ask."""
    import numpy as np
    from sklearn.model_selection import StratifiedKFold

    right = np.zeros(len(found.asked), dtype=bool)
    folds = StratifiedKFold(_FOLDS, shuffle=True, random_state=1).split(found.vectors, found.asked)
    for fitted, tried in folds:
        weights, bias = fit(found.vectors[fitted], found.asked[fitted], found.counts[fitted])
        right[tried] = np.argmax(found.vectors[tried] @ weights + bias, axis=1) == found.asked[tried]
    return float(right[~found.told].mean())


@dataclass(frozen=True)
class Wordings:
    """Each with the number of its usual question, and how much it counts; ``told``: it tells, and does not ask.
    ``elsewhere``: the numbers of what is asked of any bot, ``catalogue``: of what more than texts may tell."""

    vectors: Any
    asked: Any
    counts: Any
    told: Any
    elsewhere: Any
    catalogue: Any


class _Row(NamedTuple):
    asked: int
    text: str
    told: bool
    counts: float = 1.0


def wordings(embedder: UniversalEmbedder, without: int | None = None) -> Wordings:
    """All of the bank, of the needs and of the texts of fairs; ``without``: but those of a fold."""
    import numpy as np

    questions = list(usual_questions())
    numbers = {one.name: number for number, one in enumerate(questions)}
    rows = [_Row(number, text, False) for number, text in usual_wordings(without)]
    rows += [_Row(number, text, True) for number, one in enumerate(questions) for text in one.told]
    for fair, fold in folds().items():
        if fold != without:
            rows += _told_at(fair, numbers)
    return Wordings(
        rows_of(embedder.embed([row.text for row in rows])),
        np.array([row.asked for row in rows]),
        np.array([row.counts for row in rows]),
        np.array([row.told for row in rows]),
        np.array([number for number, one in enumerate(questions) if one.elsewhere]),
        np.array([number for number, one in enumerate(questions) if one.catalogue]),
    )


def _told_at(fair: str, numbers: Mapping[str, int]) -> Iterator[_Row]:
    """The texts of a fair, and questions of its FAQ: those of what tells several count a part for each."""
    told = told_at(fair).texts
    judges = {usual: holds(pieces) for usual, pieces in told.items()}
    for passage in index_at(fair).passages:
        usuals = [usual for usual, judge in judges.items() if judge(passage)]
        for text in passage.texts:
            for usual in usuals:
                if text in passage.head or any(piece.casefold() in text.casefold() for piece in told[usual]):
                    yield _Row(numbers[usual], text, True, _OF_A_TEXT / len(usuals))


def head_of(found: Wordings) -> UsualHead:
    """The layer that is fitted to all wordings."""
    import numpy as np

    weights, bias = fit(found.vectors, found.asked, found.counts)
    return UsualHead(np, weights, bias, found.elsewhere, found.catalogue)


def main() -> None:
    import numpy as np

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help=f"write {WEIGHTS.relative_to(ROOT)}")
    arguments = parser.parse_args()
    found = wordings(shipped_embedder())
    print(f"{len(found.asked)} wordings; known of those left out: ", end="", flush=True)
    print(f"{known(found):.1%}")
    if arguments.write:
        head_of(found).save(np, WEIGHTS)


if __name__ == "__main__":
    main()
