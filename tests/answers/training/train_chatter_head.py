"""Fit what tells chatter from what is asked at a fair: by its meaning (``bot/embedding/chatter_head.npz``), and by
its words (``bot/answers/chat_words.txt``).

    .training/bin/python -m tests.answers.training.train_chatter_head [--write]

On the development part of the evaluation (never on its tests), the needs, talk that only mentions such things
(``tests/answers/needs``) and the wordings of ``bot/answers/usual``; prints
how much chatter is told where few questions of fairs left out are taken for it, a fifth of the fairs and of the
chatter at a time.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from bot.answers.bank import usual_questions
from bot.answers.chat_words import WEIGHTS as CHAT_WORDS
from bot.answers.chat_words import ChatWords, joined, pieces
from bot.answers.normalise import normalise
from bot.embedding.likely_head import CHATTER as CHATTER_HEAD
from bot.embedding.likely_head import LikelyHead
from bot.embedding.universal import UniversalEmbedder
from tests.answers.evaluation.sets import CHATTER, Part
from tests.answers.needs.sets import TALK
from tests.answers.training.examples import CHATTER_FOLDS, ROOT, numbered_needs, numbers, said_at_fairs, sets_read
from tests.answers.training.vectors import rows_of, shipped_embedder

_PENALTY = 0.3
# Of the weights of words: what divides their penalty; less than the least changes nothing; in texts of so
# many fairs or lines stands a piece that is known.
_LOOSE, _LEAST, _SEEN = 5.0, 0.3, 2
_STEPS = 12
# What the data of a fair does not tell, but nobody would say elsewhere; and what is no sentence of either side.
_ELSEWHERE = frozenset({"oos", "chatter"})
_NEITHER = frozenset({"opinion", "injection", "booking", "private"})
# So much does a question count that somebody asked at a fair, though it is about the world.
_ASKED_THERE = 0.5
# And so much what was written beyond the evaluation: there is more of it.
_IN_A_HURRY = 0.5
# What is typed in a hurry is near to chatter; so much likelier (log odds) its meaning makes it that, that no more
# of it is answered than before those lines were fitted to.
_CAUTION = 1.33
_LOSSES = (0.002, 0.005, 0.01, 0.02, 0.04)


class Example(NamedTuple):
    """``group``: what stays together; -1: what every fold is fitted to."""

    text: str
    is_chatter: bool
    weight: float
    group: int


def examples() -> list[Example]:
    """All of them, of both sides."""
    found = []
    of_name = numbers()
    for fair, one in sets_read():
        for question in one.questions:
            declined = question.kind == "abstain"
            if declined and question.intent in _NEITHER:
                continue
            far = declined and question.intent in _ELSEWHERE
            found.append(Example(question.text, far, _ASKED_THERE if far else 1.0, of_name[fair]))
    found += [Example(text, False, _IN_A_HURRY, of_name[fair]) for fair, text in said_at_fairs()]
    for chatter in CHATTER:
        lines = chatter.utterances if chatter.part is Part.DEV else ()
        found += [Example(text, True, 1.0, number) for number, text in enumerate(lines)]
    found += [Example(text, True, 1.0, number) for number, _, text in numbered_needs(TALK)]
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


def fit_words(texts: Sequence[str], groups: Sequence[int], is_chatter: Any, counts: Any) -> ChatWords:
    """The weights of the pieces of normalised texts; what stands in those of one group alone, as names of a fair's
    do, is none."""
    from sklearn.feature_extraction.text import CountVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.preprocessing import normalize

    def fitted(names: Sequence[str]) -> tuple[list[str], LogisticRegression]:
        counter = CountVectorizer(analyzer=pieces, vocabulary=names, binary=True)
        rows = normalize(counter.fit_transform(texts).astype(float))
        model = LogisticRegression(C=_LOOSE, max_iter=500).fit(rows, is_chatter, sample_weight=counts)
        return list(counter.get_feature_names_out()), model

    found: defaultdict[str, set[int]] = defaultdict(set)
    for text, group in zip(texts, groups, strict=True):
        for piece in pieces(text):
            found[piece].add(group)
    names, model = fitted(sorted(piece for piece, held in found.items() if len(held) >= _SEEN))
    kept = sorted(name for name, one in zip(names, model.coef_[0], strict=True) if abs(one) >= _LEAST)
    names, model = fitted(kept)
    weights = zip(names, model.coef_[0], strict=True)
    return ChatWords(float(model.intercept_[0]), {name: round(float(one), 2) for name, one in weights})


def written(words: ChatWords) -> str:
    """The weights as they are shipped: the bias, then a piece a line."""
    lines = (f"{piece}\t{weight:g}" for piece, weight in sorted(words.weights.items()))
    return "\n".join([f"{words.bias:.2f}", *lines]) + "\n"


@dataclass(frozen=True)
class Others:
    """What was fitted without a fold each. ``fairs``: the fold of each fair, ``lines``: that of each line of
    chatter."""

    layers: Sequence[LikelyHead]
    words: Sequence[ChatWords]
    fairs: Mapping[str, int]
    lines: Mapping[str, int]

    def _fold(self, fair: str, text: str) -> int:
        return self.lines[text] if text in self.lines else self.fairs[fair]

    def likely(self, fair: str, text: str, vector: Any) -> float:
        """How likely a normalised text at a fair is chatter, by a layer that was fitted to neither."""
        return float(self.layers[self._fold(fair, text)].likely(vector[None])[0])

    def log_odds(self, fair: str, text: str) -> float:
        """The same by its words."""
        return self.words[self._fold(fair, text)].log_odds(text)


def fitted_to_others(embedder: UniversalEmbedder) -> Others:
    """See ``Others``."""
    import numpy as np

    rows = examples()
    texts = [normalise(one.text) for one in rows]
    vectors = vectors_of(texts, embedder)
    is_chatter, counts, fold_of = arrays(rows)
    layers, words = [], []
    for fold in range(CHATTER_FOLDS):
        known = fold_of != fold
        weights = fit(vectors[known], is_chatter[known], counts[known])
        layers.append(LikelyHead(np, weights[:-1], weights[-1]))
        groups = [one.group for one, chosen_one in zip(rows, known, strict=True) if chosen_one]
        words.append(fit_words(chosen(texts, known), groups, is_chatter[known], counts[known]))
    fairs = {name: number % CHATTER_FOLDS for name, number in numbers().items()}
    lines = {
        text: one.group % CHATTER_FOLDS
        for text, one in zip(texts, rows, strict=True)
        if one.is_chatter and one.weight == 1.0 and one.group >= 0
    }
    return Others(layers, words, fairs, lines)


def chosen(texts: Sequence[str], mask: Any) -> list[str]:
    return [text for text, one in zip(texts, mask, strict=True) if one]


def vectors_of(texts: Sequence[str], embedder: UniversalEmbedder) -> Any:
    """A row each, of normalised texts."""
    import numpy as np

    return rows_of(embedder.embed(texts)).astype(np.float64)


def arrays(rows: Sequence[Example]) -> tuple[Any, Any, Any]:
    """Whether each is chatter, how much it counts, and the fold that it is left out with (-1: none)."""
    import numpy as np

    return (
        np.array([float(one.is_chatter) for one in rows]),
        np.array([one.weight for one in rows]),
        np.array([one.group % CHATTER_FOLDS if one.group >= 0 else -1 for one in rows]),
    )


def main() -> None:
    import numpy as np

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    shipped = " and ".join(str(path.relative_to(ROOT)) for path in (CHATTER_HEAD, CHAT_WORDS))
    parser.add_argument("--write", action="store_true", help=f"write {shipped}")
    arguments = parser.parse_args()
    rows = examples()
    texts = [normalise(one.text) for one in rows]
    vectors = vectors_of(texts, shipped_embedder())
    is_chatter, counts, folds = arrays(rows)
    by_meaning, by_words = np.zeros(len(rows)), np.zeros(len(rows))
    for fold in range(CHATTER_FOLDS):
        fitted, tried = folds != fold, folds == fold
        weights = fit(vectors[fitted], is_chatter[fitted], counts[fitted])
        by_meaning[tried] = LikelyHead(np, weights[:-1], weights[-1]).likely(vectors[tried])
        groups = [one.group for one, chosen_one in zip(rows, fitted, strict=True) if chosen_one]
        words = fit_words(chosen(texts, fitted), groups, is_chatter[fitted], counts[fitted])
        by_words[tried] = [words.log_odds(text) for text in chosen(texts, tried)]
    both = [joined(*one) for one in zip(by_words.tolist(), by_meaning.tolist(), strict=True)]
    alone = [joined(one, None) for one in by_words.tolist()]
    ours, theirs = (folds >= 0) & (is_chatter == 0), (folds >= 0) & (is_chatter == 1)
    for name, told in (("meaning", by_meaning), ("words", np.array(alone)), ("both", np.array(both))):
        for loss in _LOSSES:
            line = np.quantile(told[ours], 1 - loss)
            share = (told[theirs] > line).mean()
            print(
                f"by {name}, from {line:.2f} on: {loss:.1%} of {ours.sum()} questions,"
                f" {share:.1%} of {theirs.sum()} of chatter"
            )
    if arguments.write:
        groups = [one.group for one in rows]
        CHAT_WORDS.write_text(written(fit_words(texts, groups, is_chatter, counts)), encoding="utf-8")
        weights = fit(vectors, is_chatter, counts)
        LikelyHead(np, weights[:-1], weights[-1] + _CAUTION).save(np, CHATTER_HEAD)


if __name__ == "__main__":
    main()
