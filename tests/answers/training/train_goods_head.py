"""Fit the layer that tells what is called as goods are (``bot/embedding/goods_head.npz``).

    .training/bin/python -m tests.answers.training.train_goods_head [--write]

On what exhibitors of the development part list, and, as what is no goods, on its questions that nothing answers,
its chatter, questions of its FAQs and what halls have. Prints how many of those that were left out are known, a
fifth of the fairs at a time, and how many of the others are taken for goods. Takes two minutes.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from bot.answers.normalise import normalise
from bot.embedding.likely_head import GOODS, LikelyHead
from tests.answers.evaluation.asking import published
from tests.answers.evaluation.sets import CHATTER, SETS, Part, QuestionSet
from tests.answers.training.examples import ROOT
from tests.answers.training.train_chatter_head import fit
from tests.answers.training.vectors import rows_of, shipped_embedder

# So many of a fair's goods, FAQ entries and of what its halls have; of long questions a part is enough.
_GOODS, _ENTRIES, _FACILITIES, _LONG, _PART = 70, 12, 6, 26, 0.15
_FOLDS, _SEED, _APART = 5, 1, 20
_LINES = (0.5, 0.7, 0.8, 0.9, 0.95)


class Example(NamedTuple):
    """``group``: what stays together."""

    text: str
    is_goods: bool
    group: str


def examples() -> Iterator[Example]:
    """Normalised words of the development part."""
    random, fairs = Random(_SEED), set()
    for one in (one for one in SETS if one.part is Part.DEV):
        if one.expo not in fairs:
            fairs.add(one.expo)
            yield from _of_fair(one, random)
        for question in one.questions:
            short = len(question.text) < _LONG or random.random() < _PART
            if question.kind in ("abstain", "corrected") and not question.after and short:
                yield Example(normalise(question.text), False, _fair(one))
    for chatter in (one for one in CHATTER if one.part is Part.DEV):
        for number, text in enumerate(chatter.utterances):
            yield Example(normalise(text), False, f"{chatter.name} {number // _APART}")


def _fair(one: QuestionSet) -> str:
    return one.name.partition("/")[0]


def _of_fair(one: QuestionSet, random: Random) -> Iterator[Example]:
    programme = published(one.expo, semantic=False).catalogue.programme
    listed = (text for item in programme.exhibitors for text in (*item.products, *item.categories))
    goods = sorted({normalise(value) for text in listed for value in text.values()})
    asked = [normalise(value) for entry in programme.faq for value in entry.question.values()]
    had = [normalise(value) for hall in programme.halls for text in hall.facilities for value in text.values()]
    for texts, most, is_goods in ((goods, _GOODS, True), (asked, _ENTRIES, False), (had, _FACILITIES, False)):
        yield from (Example(text, is_goods, _fair(one)) for text in random.sample(texts, min(most, len(texts))))


def main() -> None:
    import numpy as np

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help=f"write {GOODS.relative_to(ROOT)}")
    arguments = parser.parse_args()
    rows = list(examples())
    vectors = rows_of(shipped_embedder().embed([one.text for one in rows]))
    is_goods, counts = np.array([float(one.is_goods) for one in rows]), np.ones(len(rows))
    groups = sorted({one.group for one in rows})
    Random(_SEED).shuffle(groups)
    number = {group: place % _FOLDS for place, group in enumerate(groups)}
    folds, likely = np.array([number[one.group] for one in rows]), np.zeros(len(rows))
    for fold in range(_FOLDS):
        weights = fit(vectors[folds != fold], is_goods[folds != fold], counts[folds != fold])
        likely[folds == fold] = LikelyHead(np, weights[:-1], weights[-1]).likely(vectors[folds == fold])
    for line in _LINES:
        known, taken = (likely[is_goods == 1] > line).mean(), (likely[is_goods == 0] > line).mean()
        print(f"from {line} on: {known:.1%} of {is_goods.sum():.0f} goods, {taken:.1%} of what is none")
    if arguments.write:
        weights = fit(vectors, is_goods, counts)
        LikelyHead(np, weights[:-1], weights[-1]).save(np, GOODS)


if __name__ == "__main__":
    main()
