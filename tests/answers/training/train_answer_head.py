"""Fit the layer that tells which text answers a question (``bot/embedding/answer_head.npz``).

    /tmp/training/bin/python -m tests.answers.training.train_answer_head [--write]

On the questions that ``examples.py`` gathers, chatter left out; prints how often the text that answers best is a
right one, at fairs left out, beside the plain cosine. ``train_abstention.py`` is run after it.

The loss is the softmax cross-entropy over all texts of a fair and "none of them" (a constant that is fitted, too),
as in learning to rank by lists; the form is held near the plain cosine. Adam, from a fixed seed.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from bot.answers.semantic import LONGEST_QUERY, texts_of
from bot.embedding.answer_head import WEIGHTS, AnswerHead
from bot.embedding.universal import UniversalEmbedder
from tests.answers.training.examples import ROOT, Asked, all_indices, looked_up
from tests.answers.training.vectors import rows_of, shipped_embedder

# How much a difference of one is worth in the softmax; how strongly the form is held near the cosine; passes over
# the questions, and Adam's step. Chosen by the share that is right at fairs left out.
_SHARPNESS, _PENALTY, _PASSES, _STEP = 20.0, 0.003, 30, 1e-3
_NONE = 0.48
# Of the correction, as many dimensions as lose nothing.
_RANK = 256
_FOLDS = 8


@dataclass(frozen=True)
class Fair:
    """Questions at a fair: their vectors; those of all texts, with the number of the passage each belongs to; and
    which texts answer which question, the last column for none."""

    name: str
    asked: Any
    texts: Any
    owners: Any
    right: Any


def gathered(embedder: UniversalEmbedder) -> list[Fair]:
    """Every fair that is trained on, with its questions."""
    import numpy as np

    indices = all_indices()
    asked: defaultdict[str, list[tuple[Asked, str]]] = defaultdict(list)
    for one, reading in looked_up(indices):
        if one.kind != "chatter":
            asked[one.fair].append((one, reading.text[:LONGEST_QUERY]))
    fairs = []
    for name, questions in asked.items():
        passages = indices[name].passages
        owners = np.array([number for number, passage in enumerate(passages) for _ in passage.texts])
        right = np.zeros((len(questions), len(owners) + 1), dtype=bool)
        for row, (one, _) in enumerate(questions):
            answers = [number for number, passage in enumerate(passages) if one.is_right(passage)]
            right[row, :-1] = np.isin(owners, answers)
            right[row, -1] = not answers
        vectors = rows_of(embedder.embed([text for _, text in questions]))
        fairs.append(Fair(name, vectors, rows_of(embedder.embed(texts_of(passages))), owners, right))
    return fairs


def fit(fairs: Sequence[Fair]) -> AnswerHead:
    """The form that ranks the right texts of fairs first."""
    import numpy as np

    size = fairs[0].texts.shape[1]
    plain = np.eye(size, dtype=np.float32)
    form, none = plain.copy(), np.float32(_NONE)
    mean, spread, step = np.zeros_like(form), np.zeros_like(form), 0
    order = np.random.default_rng(1)
    for _ in range(_PASSES):
        for number in order.permutation(len(fairs)):
            one = fairs[number]
            scores = one.asked @ form @ one.texts.T
            scores = np.hstack([scores, np.full((len(scores), 1), none, dtype=np.float32)]) * _SHARPNESS
            wrong = (_shares(scores) - _shares(np.where(one.right, scores, -np.inf))) * _SHARPNESS / len(scores)
            slope = one.asked.T @ (wrong[:, :-1] @ one.texts) + _PENALTY * (form - plain)
            none -= np.float32(2 * _STEP * wrong[:, -1].sum() / _SHARPNESS)
            step += 1
            mean, spread = 0.9 * mean + 0.1 * slope, 0.999 * spread + 0.001 * slope**2
            form -= _STEP * (mean / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.999**step)) + 1e-8)
    left, weights, right = np.linalg.svd(form - plain)
    return AnswerHead(np, left[:, :_RANK] * weights[:_RANK], right[:_RANK])


def _shares(scores: Any) -> Any:
    import numpy as np

    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def folds(names: Collection[str]) -> dict[str, int]:
    """Fair -> the fold that it is left out with."""
    return {name: number % _FOLDS for number, name in enumerate(sorted(names))}


def heads_of_others(embedder: UniversalEmbedder) -> dict[str, AnswerHead]:
    """Fair -> weights fitted without it."""
    fairs = gathered(embedder)
    fold_of = folds([one.name for one in fairs])
    fitted = {fold: fit([one for one in fairs if fold_of[one.name] != fold]) for fold in set(fold_of.values())}
    return {name: fitted[fold] for name, fold in fold_of.items()}


def first_right(fairs: Sequence[Fair], head: AnswerHead | None) -> tuple[int, int]:
    """Of the questions that have an answer, for how many the best text gives it; and how many there are. By the
    plain cosine where there are no weights."""
    right = asked = 0
    for one in fairs:
        for question, answers in zip(one.asked, one.right[:, :-1], strict=True):
            if answers.any():
                scores: Any = head.answering(one.texts, question) if head else one.texts @ question
                right += bool(answers[int(scores.argmax())])
                asked += 1
    return right, asked


def main() -> None:
    import numpy as np

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help=f"write {WEIGHTS.relative_to(ROOT)}")
    arguments = parser.parse_args()
    fairs = gathered(shipped_embedder())
    fold_of = folds([one.name for one in fairs])
    right = 0
    for fold in sorted(set(fold_of.values())):
        head = fit([one for one in fairs if fold_of[one.name] != fold])
        right += first_right([one for one in fairs if fold_of[one.name] == fold], head)[0]
    by_cosine, asked = first_right(fairs, None)
    print(f"{asked} questions at {len(fairs)} fairs, right text first: {right / asked:.1%}", end=" ")
    print(f"at fairs left out, {by_cosine / asked:.1%} by cosine")
    if arguments.write:
        fitted = fit(fairs)
        np.savez_compressed(WEIGHTS, asked=fitted.asked.astype(np.float16), told=fitted.told.astype(np.float16))


if __name__ == "__main__":
    main()
