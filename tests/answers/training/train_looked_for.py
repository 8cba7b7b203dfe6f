"""Fit what tells that a question looks for what only a list would have (``bot/answers/looked_for.txt``).

    .training/bin/python -m tests.answers.training.train_looked_for [--write]

On the development part of the evaluation, never on its tests: what was asked in vain, and what lists answer,
beside what the data does not tell, what texts answer, here and at another fair, and what no list has
(``not_listed.toml``); and on what only another fair has (``other_fairs.toml``). Prints how much of either side is
taken for it at fairs that were left out, an eighth of them at a time.
"""

from __future__ import annotations

import argparse
import datetime as dt
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from pypinyin import lazy_pinyin

from bot.answers.looked_for import WEIGHTS, pieces
from bot.answers.normalise import has_han
from bot.answers.reader import read
from tests.answers.evaluation.asking import published
from tests.answers.evaluation.sets import SETS, Part, QuestionSet
from tests.answers.other_fairs import Asked, asked
from tests.answers.training.examples import ROOT

# What lists answer, and what texts do.
_LISTED = frozenset({"exhibitor_search", "session_search"})
_TOLD = frozenset({"faq", "document", "transport"})
_FOLDS = 8
# How loosely the weights are held; a piece that stands in so many questions is known; a smaller weight is none.
_LOOSE, _SEEN, _LEAST = 1.0, 4, 0.02
_SHARES = (0.5, 0.6, 0.7, 0.8, 0.9)
_KINDS = ("none", "answer", "abstain", "corrected", "not listed", "elsewhere", "told elsewhere")
# What is asked of another fair's, so often in each language; which fair it is.
_SOUGHT_THERE, _TIMES, _BEYOND, _SEED = ("product", "category", "track"), 3, 11, 0
# So many entries of the FAQ of another one.
_ENTRIES, _FURTHER = 10, 53
# So many of a Chinese question on goods are written in pinyin.
_ROMANISED = 0.3
# What is asked for as goods are, and is none: each frame takes each thing; so many sets lie between two.
_NOT_LISTED = Path(__file__).with_name("not_listed.toml")
_APART = 7


@dataclass(frozen=True)
class Example:
    """``fair`` is the name of its folder; ``kind`` that of the question."""

    fair: str
    kind: str
    is_looked_for: bool
    pieces: frozenset[str]


def examples() -> list[Example]:
    """Those of all development fairs that hang on no other question; and what no list has, each asked at one."""
    parts = [part for part in SETS if part.part is Part.DEV]
    own = [one for part in parts for one in _of_set(part)]
    return [*own, *_not_listed(parts), *_of_other_fairs(parts), *_told_elsewhere(parts)]


def _of_other_fairs(parts: Sequence[QuestionSet]) -> Iterator[Example]:
    """What is asked of goods and talks that only another fair has."""
    expos = sorted({part.expo for part in parts})
    random = Random(_SEED)
    for number, expo in enumerate(expos):
        index = published(expo, semantic=False).index
        there = published(expos[(number + _BEYOND) % len(expos)], semantic=False).catalogue.programme
        for kind in _SOUGHT_THERE:
            for one in asked(kind, index.catalogue.programme, there, random, _TIMES):
                now = index.catalogue.local(index.catalogue.published_at)
                romanised = one.language == "zh" and kind == "product" and random.random() < _ROMANISED
                reading = read(_romanised(one) if romanised else one.text, index, now, one.language)
                found = pieces(reading, index.knows, index.exhibitors.knows)
                yield Example(expo.parent.name, "elsewhere", True, found)


def _told_elsewhere(parts: Sequence[QuestionSet]) -> Iterator[Example]:
    """What the FAQ of another fair answers: no list has it."""
    expos = sorted({part.expo for part in parts})
    random = Random(_SEED)
    for number, expo in enumerate(expos):
        index = published(expo, semantic=False).index
        now = index.catalogue.local(index.catalogue.published_at)
        there = published(expos[(number + _FURTHER) % len(expos)], semantic=False).catalogue.programme
        for entry in random.sample(there.faq, min(_ENTRIES, len(there.faq))):
            for language, text in entry.question.by_locale.items():
                reading = read(text, index, now, language)
                found = pieces(reading, index.knows, index.exhibitors.knows)
                yield Example(expo.parent.name, "told elsewhere", False, found)


def _romanised(one: Asked) -> str:
    """It in pinyin, the name in one word: "you mei you niurougan"."""
    before, after = one.frame.split("{}")
    name = one.text[len(before) : len(one.text) - len(after)]
    parts = (*lazy_pinyin(before), "".join(lazy_pinyin(name)), *lazy_pinyin(after))
    return " ".join(part.strip() for part in parts if part.strip())


def _not_listed(parts: Sequence[QuestionSet]) -> Iterator[Example]:
    for language, table in tomllib.loads(_NOT_LISTED.read_text("utf-8")).items():
        asked = [frame.format(thing) for frame in table["frames"] for thing in table["things"]]
        for number, text in enumerate(asked):
            ready = published(parts[number * _APART % len(parts)].expo, semantic=False)
            index = ready.index
            reading = read(text, index, index.catalogue.local(index.catalogue.published_at), language)
            found = pieces(reading, index.knows, index.exhibitors.knows)
            yield Example(parts[number * _APART % len(parts)].expo.parent.name, "not listed", False, found)


def _of_set(part: QuestionSet) -> list[Example]:
    ready = published(part.expo, semantic=False)
    index, zone = ready.index, ready.catalogue.zone
    found = []
    for question in part.questions:
        listed = question.kind == "none" or (question.kind == "answer" and question.intent in _LISTED)
        others = question.kind in ("abstain", "corrected") or question.intent in _TOLD
        if question.after or not (listed or others):
            continue
        moment = dt.datetime.fromisoformat(question.now)
        now = moment if moment.tzinfo else moment.replace(tzinfo=zone)
        reading = read(question.text, index, now, "zh" if has_han(question.text) else "en")
        found.append(
            Example(
                part.expo.parent.name, question.kind, listed, pieces(reading, index.knows, index.exhibitors.knows)
            )
        )
    return found


def fit(rows: Sequence[Example]) -> tuple[float, dict[str, float]]:
    """The bias and the weights of a logistic with few pieces (lasso)."""
    from sklearn.feature_extraction.text import CountVectorizer
    from sklearn.linear_model import LogisticRegression

    counter = CountVectorizer(analyzer=lambda one: sorted(one.pieces), min_df=_SEEN, binary=True)
    counts = counter.fit_transform(rows)
    model = LogisticRegression(C=_LOOSE, max_iter=1_000, solver="liblinear", penalty="l1", random_state=0)
    model.fit(counts, [one.is_looked_for for one in rows])
    weights = zip(counter.get_feature_names_out(), model.coef_[0], strict=True)
    kept = {piece: round(float(weight), 2) for piece, weight in weights if abs(weight) >= _LEAST}
    return round(float(model.intercept_[0]), 2), kept


def odds(one: Example, bias: float, weights: dict[str, float]) -> float:
    """Log odds of an example."""
    return bias + sum(weights.get(piece, 0.0) for piece in one.pieces)


def main() -> None:
    """Print what is told at fairs left out; write the weights."""
    import numpy as np

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help=f"write {WEIGHTS.relative_to(ROOT)}")
    arguments = parser.parse_args()
    rows = examples()
    fairs = sorted({one.fair for one in rows})
    fold_of = {fair: number % _FOLDS for number, fair in enumerate(fairs)}
    likely = np.zeros(len(rows))
    for fold in range(_FOLDS):
        fitted = fit([one for one in rows if fold_of[one.fair] != fold])
        for number, one in enumerate(rows):
            if fold_of[one.fair] == fold:
                likely[number] = 1 / (1 + np.exp(-odds(one, *fitted)))
    kinds = np.array([one.kind for one in rows])
    for share in _SHARES:
        told = {kind: np.mean(likely[kinds == kind] >= share) for kind in _KINDS}
        print(f"{share:.2f}", "  ".join(f"{kind} {100 * part:5.1f} %" for kind, part in told.items()))
    bias, weights = fit(rows)
    print(f"{len(rows)} questions at {len(fairs)} fairs, {len(weights)} pieces")
    if arguments.write:
        lines = (f"{piece}\t{weight:g}" for piece, weight in sorted(weights.items()))
        WEIGHTS.write_text("\n".join([f"{bias:g}", *lines]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
