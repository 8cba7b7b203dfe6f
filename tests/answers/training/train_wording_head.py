"""Fit the layer that tells what of the catalogue a question asks, however it is put
(``bot/embedding/wording_head.npz``).

    .training/bin/python -m tests.answers.training.train_wording_head [--write]

On the phrasings of ``tests/answers/phrasings`` that may be read, and, as what is none of them, on what texts
answer or nothing does in the development part of the evaluation, its chatter and the needs. Prints how many
phrasings that were left out are known, a fifth at a time, and how many of the others are taken for one.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from bot.answers.language import languages
from bot.answers.normalise import normalise
from bot.answers.wordings import NOTHING, masked
from bot.embedding.wording_head import WEIGHTS, WordingHead
from tests.answers.evaluation.sets import CHATTER, Part
from tests.answers.needs.sets import NEAR, TALK
from tests.answers.phrasings.sets import READ, phrasings
from tests.answers.training.examples import ROOT, TOLD, UNTOLD, all_indices, numbered_needs, read_at, sets_read
from tests.answers.training.vectors import rows_of, shipped_embedder

_SCALE, _PENALTY = 3.0, 3.0
_FOLDS = 5
# Nobody has such a thing, and the question is the same.
_NONE = {"none_booth": "who_at", "none_country": "country", "none_hall": "in_hall", "none_product": "product"}
_SLOT = re.compile(r"\{([A-Z])\}")
_LINES = (0.5, 0.7, 0.8, 0.9)


class Example(NamedTuple):
    """``group``: what stays together."""

    text: str
    wording: str
    group: str


def examples() -> Iterator[Example]:
    """All of them, with stand-ins for names."""
    for name in READ:
        stand_ins = next(one.stand_ins for one in languages() if one.tag == name)
        for wording, ways in phrasings(name).items():
            for way in ways:
                yield Example(_filled(way, stand_ins), _NONE.get(wording, wording), way)
    indices = all_indices()
    for fair, question in _others():
        index = indices[fair]
        found = masked(read_at(question, index), index)
        if found:
            yield Example(found.text, NOTHING, fair)
    for chatter in CHATTER:
        lines = chatter.utterances if chatter.part is Part.DEV else ()
        yield from (Example(normalise(line), NOTHING, line) for line in lines)
    for kind in ("", NEAR, TALK):
        yield from (Example(normalise(line), NOTHING, line) for _, _, line in numbered_needs(kind))


def _filled(way: str, stand_ins: Mapping[str, str]) -> str:
    return normalise(_SLOT.sub(lambda match: stand_ins[match[1]], way))


def _others() -> Iterator[tuple[str, str]]:
    """A fair, and what is asked there that is not in the catalogue."""
    for fair, one in sets_read():
        for question in one.questions:
            told = question.kind == "answer" and question.intent in TOLD
            untold = question.kind == "abstain" and question.intent in UNTOLD
            if (told or untold) and not question.after:
                yield fair, question.text


def fit(vectors: Any, wordings: Any) -> Any:
    """A softmax over wordings, for vectors of unit length."""
    from sklearn.linear_model import LogisticRegression

    return LogisticRegression(C=_PENALTY, max_iter=300).fit(vectors * _SCALE, wordings)


def main() -> None:
    import numpy as np
    from sklearn.model_selection import GroupKFold

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help=f"write {WEIGHTS.relative_to(ROOT)}")
    arguments = parser.parse_args()
    found = list(dict.fromkeys(examples()))
    vectors = rows_of(shipped_embedder().embed([one.text for one in found]))
    wordings = np.array([one.wording for one in found])
    groups = [one.group for one in found]
    print(f"{(wordings != NOTHING).sum()} phrasings, {(wordings == NOTHING).sum()} others", flush=True)
    shares, best = np.zeros(len(found)), np.empty(len(found), dtype=wordings.dtype)
    for fitted, tried in GroupKFold(_FOLDS).split(vectors, wordings, groups):
        model = fit(vectors[fitted], wordings[fitted])
        likely = model.predict_proba(vectors[tried] * _SCALE)
        shares[tried], best[tried] = likely.max(axis=1), model.classes_[likely.argmax(axis=1)]
    ours = wordings != NOTHING
    for line in _LINES:
        right = ours & (best == wordings) & (shares >= line)
        false = ~ours & (best != NOTHING) & (shares >= line)
        known, taken = right.sum() / ours.sum(), false.sum() / (~ours).sum()
        print(f"from {line}: known {known:.1%}, others taken for one {taken:.1%}")
    if arguments.write:
        model = fit(vectors, wordings)
        head = WordingHead(np, list(model.classes_), model.coef_.T * _SCALE, model.intercept_)
        head.save(np, WEIGHTS)


if __name__ == "__main__":
    main()
