"""Fit the weights that abstention ships (``bot/answers/abstention.toml``); see ``examples.py`` for what to.

    python -m venv .training && .training/bin/pip install -r requirements-test.txt
    .training/bin/pip install scikit-learn jax optax
    .training/bin/python -m tests.answers.training.train_abstention --others FOLDER [--write]

Prints how well questions with an answer are told from those without at a fair that was not trained on: each fair
is left out once, and of chatter the lines that are tried are left out too.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from bot.answers.abstention import WEIGHTS
from bot.answers.semantic import Compare
from bot.domain.comparison import Comparison
from bot.embedding.likely_head import GOODS, LikelyHead
from bot.embedding.universal import Heads, UniversalEmbedder
from bot.embedding.wording_head import WordingHead
from tests.answers.training.encoder import Fitted
from tests.answers.training.examples import (
    FOLDS,
    NEEDS,
    ROOT,
    Asked,
    Example,
    examples,
    fold_of_chatter,
    folders,
    folds,
)
from tests.answers.training.train_chatter_head import Others, fitted_to_others
from tests.answers.training.train_encoder import FAIRS
from tests.answers.training.train_usual_head import head_of, wordings
from tests.answers.training.vectors import rows_of

# Of what is looked up in texts at all, so much chatter may be answered as if it were about the expo; and so many
# of the unanswerable questions of the evaluation. Our own near misses are meant to be hard, and do not count here.
FALSE_ANSWERS, NEAR_MISSES = 0.02, 0.06
# The threshold of a mode that was chosen by hand, and why.
CHOSEN = {
    "words": (0.333, "at the test fairs that answers four fewer, and declines two more."),
}
# What is reworded is plenty and harder than most questions: it counts for less. Of the weights tried (none, 0.1,
# 0.25, 1) 0.1 told answers best. A line of chatter is asked at a few fairs only.
WEIGHTS_OF_KINDS = {
    "answer": 1.0, "reworded": 0.1, "hurried": 0.25, "near": 1.0, "lacking": 0.25, "hard": 1.0, "chatter": 2.75,
}  # fmt: skip


def comparing(folder: Path) -> tuple[Callable[[str, Sequence[str]], Compare], Callable[[str, str], float]]:
    """The embedder, as a function from the texts of a fair to their comparison, and how likely a text at a fair is
    chatter, by its words. What was fitted, was fitted to other fairs and lines (by ``train_encoder.py``, to
    ``folder``, and here), as at any fair that is new."""
    fold_of = folds()
    if (folder / FAIRS).read_text(encoding="utf-8").split("\n") != list(fold_of):
        raise SystemExit(f"{folder} was fitted to other fairs: run train_encoder.py --others again")
    fitted = [_of_fold(folder, number) for number in range(FOLDS)]

    def compare(fair: str, texts: Sequence[str]) -> Compare:
        found, chatter = fitted[fold_of[fair]]
        by_heads = found.comparison(found.embed(texts))

        def compared(question: str) -> Comparison:
            [vector] = rows_of(found.embed([question]))
            return by_heads(question)._replace(chatter=chatter.likely(fair, question, vector))

        return compared

    return compare, fitted[0][1].log_odds


def _of_fold(folder: Path, number: int) -> tuple[UniversalEmbedder, Others]:
    """The embedder that never saw a fold of fairs, and its layers for chatter."""
    fitted = Fitted.load(folder / f"fold{number}.npz")

    def heads(np: ModuleType) -> Heads:
        usual, goods = head_of(wordings(found, number)), LikelyHead.shipped(np, GOODS)
        return Heads(usual, others.layers[0], fitted.head, WordingHead.shipped(np), goods)

    found = UniversalEmbedder(f"fold {number}", lambda np: fitted.layers, heads)
    others = fitted_to_others(found)
    return found, others


def fit(names: Sequence[str], rows: Any, right: Any, weight: Any) -> tuple[float, dict[str, float]]:
    """Bias and weights of a logistic on unscaled terms."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.preprocessing import StandardScaler

    scaler = StandardScaler().fit(rows)
    model = LogisticRegression(C=0.1, max_iter=5000).fit(scaler.transform(rows), right, sample_weight=weight)
    terms = model.coef_[0] / scaler.scale_
    bias = float(model.intercept_[0] - (terms * scaler.mean_).sum())
    return bias, {name: float(term) for name, term in zip(names, terms, strict=True)}


def fold_of(asked: Asked, fairs: Sequence[str]) -> int:
    """Chatter belongs to one fair only, whatever that is."""
    if asked.kind == "chatter":
        return fold_of_chatter(asked.text)
    return fairs.index(asked.fair)


def train(
    questions: list[Asked], found: list[Example], only: frozenset[str] | None = None
) -> tuple[dict[str, Any], str]:
    """The weights, and a line on how good they are. ``only``: of the terms, these."""
    import numpy as np

    fairs = list(folders())
    names = [name for name in found[0].features.terms() if only is None or name in only]
    rows = np.array([[one.features.terms()[name] for name in names] for one in found])
    right = np.array([one.right for one in found])
    weight = np.array([WEIGHTS_OF_KINDS[one.asked.kind] for one in found])
    fair = np.array([fairs.index(one.asked.fair) for one in found])
    fold = np.array([fold_of(one.asked, fairs) for one in found])
    likely = np.zeros(len(found))
    for number in range(len(fairs)):
        known, unseen = (fair != number) & (fold != number), (fair == number) & (fold == number)
        bias, terms = fit(names, rows[known], right[known], weight[known])
        likely[unseen] = 1 / (1 + np.exp(-(rows[unseen] @ np.array(list(terms.values())) + bias)))
    tried = [asked for asked in questions if fairs.index(asked.fair) == fold_of(asked, fairs)]
    bias, terms = fit(names, rows, right, weight)
    threshold, line = judge(tried, zip(found, likely.tolist(), strict=True))
    return {"bias": bias, "threshold": threshold, "terms": terms}, line


def judge(questions: list[Asked], found: Iterable[tuple[Example, float]]) -> tuple[float, str]:
    """The threshold for ``FALSE_ANSWERS`` and ``NEAR_MISSES``, and how many questions are answered from there on.
    A question for which nothing was found is not answered."""
    import numpy as np
    from sklearn.metrics import roc_auc_score

    best: dict[str, tuple[float, bool]] = {}
    for one, confidence in found:
        # Of two that are as likely, the first by words is quoted.
        if one.asked.key not in best or confidence > best[one.asked.key][0] + 1e-9:
            best[one.asked.key] = confidence, one.right
    by_kind: defaultdict[str, list[tuple[float, bool]]] = defaultdict(list)
    for asked in questions:
        by_kind[asked.kind].append(best.get(asked.key, (0.0, False)))
    answers, near, hard, chatter = (
        np.array([likely for likely, _ in by_kind[kind]]) for kind in ("answer", "near", "hard", "chatter")
    )
    areas = [
        f"{roc_auc_score([1] * len(answers) + [0] * len(rest), np.concatenate([answers, rest])):.3f}"
        for rest in (near, hard, chatter)
    ]
    threshold = float(max(np.quantile(chatter, 1 - FALSE_ANSWERS), np.quantile(near, 1 - NEAR_MISSES)))
    first = np.mean([right for _, right in by_kind["answer"]])
    good = np.mean([right and confidence >= threshold for confidence, right in by_kind["answer"]])
    bad = np.mean([not right and confidence >= threshold for confidence, right in by_kind["answer"]])
    reworded = [right and confidence >= threshold for confidence, right in by_kind["reworded"]]
    told = f" (reworded {np.mean(reworded):.1%})" if reworded else ""
    hurried = [right and confidence >= threshold for confidence, right in by_kind["hurried"]]
    lacking = [confidence >= threshold for confidence, _ in by_kind["lacking"]]
    needs = f", needs told {np.mean(hurried):.1%}, untold answered {np.mean(lacking):.1%}" if hurried else ""
    line = (
        f"AUC {', '.join(areas)} (unanswerable, near misses, chatter), right passage first {first:.1%};"
        f" threshold {threshold:.2f}: right {good:.1%}{told}, wrong {bad:.1%}, unanswerable"
        f" answered {np.mean(near >= threshold):.1%}, near misses {np.mean(hard >= threshold):.1%}, chatter"
        f" {np.mean(chatter >= threshold):.1%}{needs}"
        f" ({len(answers)} + {len(near)} + {len(hard)} + {len(chatter)} questions)"
    )
    return threshold, line


def by_their_words(questions: list[Asked], found: list[Example]) -> tuple[list[Asked], list[Example]]:
    """Without what is reworded, and the needs: no words lead from there to the text."""
    left_out = {"reworded", *NEEDS}
    return (
        [asked for asked in questions if asked.kind not in left_out],
        [one for one in found if one.asked.kind not in left_out],
    )


def written(fitted: dict[str, dict[str, Any]]) -> str:
    """The weights as TOML."""
    lines = ["# Made by tests/answers/training/train_abstention.py; what the terms mean: abstention.py."]
    for name, one in fitted.items():
        lines += ["", f"[{name}]", f"bias = {one['bias']:.4f}"]
        threshold = one["threshold"]
        if name in CHOSEN:
            threshold, why = CHOSEN[name]
            lines += [f"# By the rule of the script {one['threshold']:.3f}; {why}"]
        lines += [f"threshold = {threshold:.3f}"]
        lines += ["", f"[{name}.terms]", *(f"{term} = {value:.4f}" for term, value in one["terms"].items())]
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--others", type=Path, metavar="FOLDER", required=True, help="what train_encoder.py kept")
    parser.add_argument("--write", action="store_true", help=f"write {WEIGHTS.relative_to(ROOT)}")
    arguments = parser.parse_args()
    compare, by_chat_words = comparing(arguments.others)
    by_words = by_their_words(*examples(None, by_chat_words))
    by_meaning = examples(compare, by_chat_words)
    words, line = train(*by_words)
    print(f"words            {line}")
    print(f"coverage only    {train(*by_words, frozenset({'coverage'}))[1]}")
    print(f"cosine only      {train(*by_meaning, frozenset({'cosine'}))[1]}")
    meaning, line = train(*by_meaning)
    print(f"words + meaning  {line}")
    if arguments.write:
        WEIGHTS.write_text(written({"words": words, "meaning": meaning}), encoding="utf-8")


if __name__ == "__main__":
    main()
