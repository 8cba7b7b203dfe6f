"""Fit the layer that tells chatter from what is asked at a fair (``bot/embedding/chatter_head.npz``).

    /tmp/training/bin/python -m tests.answers.training.train_chatter_head [--write]

Of the development part of the evaluation (never of its tests) and the wordings of ``bot/answers/usual``, embedded;
prints how much chatter is told where few questions of fairs left out are taken for it, a fifth of the fairs and of
the chatter at a time.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from bot.answers.bank import usual_questions
from bot.answers.normalise import normalise
from bot.embedding.chatter_head import WEIGHTS, ChatterHead
from bot.embedding.universal import UniversalEmbedder
from tests.answers.evaluation.sets import CHATTER, SETS, Part
from tests.answers.training.examples import ROOT, folders
from tests.answers.training.vectors import rows_of, shipped_embedder

_PENALTY = 0.3
_STEPS = 12
_FOLDS = 5
# What the data of a fair does not tell, but nobody would say elsewhere; and what is no sentence of either side.
_ELSEWHERE = frozenset({"oos", "chatter"})
_NEITHER = frozenset({"opinion", "injection", "booking", "private"})
# So much does a question count that somebody asked at a fair, though it is about the world.
_ASKED_THERE = 0.5
_LOSSES = (0.002, 0.005, 0.01)


class Example(NamedTuple):
    """``group``: what stays together; -1: what every fold is fitted to."""

    text: str
    is_chatter: bool
    weight: float
    group: int


def examples() -> list[Example]:
    """All of them, of both sides."""
    found = []
    fairs = sorted({one.expo for one in SETS if one.part is Part.DEV})
    for one in SETS:
        for question in one.questions if one.part is Part.DEV else ():
            declined = question.kind == "abstain"
            if declined and question.intent in _NEITHER:
                continue
            far = declined and question.intent in _ELSEWHERE
            found.append(Example(question.text, far, _ASKED_THERE if far else 1.0, fairs.index(one.expo)))
    for chatter in CHATTER:
        lines = chatter.utterances if chatter.part is Part.DEV else ()
        found += [Example(text, True, 1.0, number) for number, text in enumerate(lines)]
    for usual in usual_questions():
        found += [Example(text, usual.elsewhere, 1.0, -1) for text in usual.asked]
    return found


def fit(vectors: Any, is_chatter: Any, counts: Any) -> Any:
    """The weights and, last, the bias of a logistic, by Newton's method."""
    import numpy as np

    rows = np.hstack([vectors, np.ones((len(vectors), 1))])
    weights = np.zeros(rows.shape[1])
    penalty = np.append(np.full(vectors.shape[1], _PENALTY), 1e-6)
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
        slope = rows.T @ (counts * (likely - is_chatter)) + penalty * weights
        bend = (rows * (counts * likely * (1 - likely))[:, None]).T @ rows + np.diag(penalty)
        weights -= np.linalg.solve(bend, slope)
    return weights


@dataclass(frozen=True)
class LayersOfOthers:
    """Layers that were fitted without a fold each. ``fairs``: the fold of each fair, ``lines``: that of each line
    of chatter."""

    layers: Sequence[ChatterHead]
    fairs: Mapping[str, int]
    lines: Mapping[str, int]

    def likely(self, fair: str, text: str, vector: Any) -> float:
        """How likely a normalised text at a fair is chatter, by a layer that was fitted to neither."""
        fold = self.lines[text] if text in self.lines else self.fairs[fair]
        return float(self.layers[fold].likely(vector[None])[0])


def layers_of_others(embedder: UniversalEmbedder) -> LayersOfOthers:
    """See ``LayersOfOthers``."""
    import numpy as np

    rows = examples()
    vectors = vectors_of(rows, embedder)
    is_chatter, counts, fold_of = arrays(rows)
    weights = [
        fit(vectors[fold_of != fold], is_chatter[fold_of != fold], counts[fold_of != fold])
        for fold in range(_FOLDS)
    ]
    layers = [ChatterHead(np, one[:-1], one[-1]) for one in weights]
    expos = sorted({one.expo for one in SETS if one.part is Part.DEV})
    # What no layer is fitted to is left out by each.
    fairs = {name: expos.index(folder) % _FOLDS if folder in expos else 0 for name, folder in folders().items()}
    lines = {
        normalise(one.text): one.group % _FOLDS
        for one in rows
        if one.is_chatter and one.weight == 1.0 and one.group >= 0
    }
    return LayersOfOthers(layers, fairs, lines)


def vectors_of(rows: Sequence[Example], embedder: UniversalEmbedder) -> Any:
    """A row each."""
    import numpy as np

    return rows_of(embedder.embed([normalise(one.text) for one in rows])).astype(np.float64)


def arrays(rows: Sequence[Example]) -> tuple[Any, Any, Any]:
    """Whether each is chatter, how much it counts, and the fold that it is left out with (-1: none)."""
    import numpy as np

    return (
        np.array([float(one.is_chatter) for one in rows]),
        np.array([one.weight for one in rows]),
        np.array([one.group % _FOLDS if one.group >= 0 else -1 for one in rows]),
    )


def main() -> None:
    import numpy as np

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help=f"write {WEIGHTS.relative_to(ROOT)}")
    arguments = parser.parse_args()
    rows = examples()
    vectors = vectors_of(rows, shipped_embedder())
    is_chatter, counts, folds = arrays(rows)
    told = np.zeros(len(rows))
    for fold in range(_FOLDS):
        fitted, tried = folds != fold, folds == fold
        weights = fit(vectors[fitted], is_chatter[fitted], counts[fitted])
        told[tried] = ChatterHead(np, weights[:-1], weights[-1]).likely(vectors[tried])
    ours, theirs = (folds >= 0) & (is_chatter == 0), (folds >= 0) & (is_chatter == 1)
    for loss in _LOSSES:
        line = np.quantile(told[ours], 1 - loss)
        share = (told[theirs] > line).mean()
        print(
            f"from {line:.2f} on: {loss:.1%} of {ours.sum()} questions, {share:.1%} of {theirs.sum()} of chatter"
        )
    if arguments.write:
        weights = fit(vectors, is_chatter, counts)
        np.savez_compressed(WEIGHTS, weights=weights[:-1].astype(np.float16), bias=np.float32(weights[-1]))


if __name__ == "__main__":
    main()
