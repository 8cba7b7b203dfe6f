"""Fit the layer that tells what of the catalogue a question asks, however it is put
(``bot/embedding/wording_head.npz``).

    .training/bin/python -m tests.answers.training.train_wording_head [--write]

On the phrasings of ``tests/answers/phrasings`` that may be read, on what goods and talks are searched for in the
development part of the evaluation, and, as what is none of them, on what texts answer or nothing does there, its
chatter and the needs; these also with things in them masked as goods are. Prints how many phrasings that were left
out are known, a fifth at a time, and how many of the others are taken for one. Takes five minutes.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Mapping
from itertools import islice
from random import Random
from typing import Any, NamedTuple

from bot.answers.bank import usual_questions
from bot.answers.language import languages
from bot.answers.normalise import normalise
from bot.answers.reading import Reading
from bot.answers.wordings import NOTHING, maskings, maskings_of_things
from bot.embedding.wording_head import WEIGHTS, WordingHead
from tests.answers.evaluation.asking import published
from tests.answers.evaluation.questions import Question
from tests.answers.evaluation.sets import CHATTER, SETS, Part, QuestionSet
from tests.answers.needs.sets import NEAR, TALK
from tests.answers.phrasings.sets import READ, phrasings
from tests.answers.training.examples import ROOT, UNTOLD, numbered_needs, read_at
from tests.answers.training.vectors import rows_of, shipped_embedder

# Vectors of unit length have small numbers. So many features, fitted in so few rounds, tell as much as three times
# as many do.
_SCALE, _FEATURES = 6.0, 128
_PENALTY, _RATE, _ROUNDS, _BATCH, _SEED = 1e-4, 1e-3, 8, 256, 1
_FOLDS = 5
# Nobody has such a thing, and the question is the same.
_NONE = {"none_booth": "who_at", "none_country": "country", "none_hall": "in_hall", "none_product": "product"}
_SLOT = re.compile(r"\{([A-Z])\}")
_LINES = (0.5, 0.6, 0.7, 0.8, 0.9)
# What texts answer; what goods and talks are searched for by, by what is named: such words in a question alone.
_TEXTS = frozenset({"faq", "document", "transport"})
_SEARCHES = {
    "exhibitor_search": {"P": "product", "HP": "product_in_hall", "KP": "product_country"},
    "session_search": {"P": "topic_sessions", "DP": "topic_day"},
}
_ONE_THING = 2
# So many things of a question are masked; so many sets lie between those at which two lines are said.
_THINGS, _APART = 2, 7


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
    parts = [part for part in SETS if part.part is Part.DEV]
    for part in parts:
        yield from _of_set(part)
    lines = [line for chatter in CHATTER if chatter.part is Part.DEV for line in chatter.utterances]
    usual = {one.name: one for one in usual_questions()}
    lines += [line for _, name, line in numbered_needs() if not usual[name].catalogue]
    lines += [line for kind in (NEAR, TALK) for _, _, line in numbered_needs(kind)]
    for number, line in enumerate(lines):
        index = published(parts[number * _APART % len(parts)].expo, semantic=False).index
        reading = read_at(line, index)
        masked = (*islice(maskings(reading, index), 1), *islice(maskings_of_things(reading, index), _THINGS))
        yield from (Example(one.text, NOTHING, line) for one in masked)


def _filled(way: str, stand_ins: Mapping[str, str]) -> str:
    return normalise(_SLOT.sub(lambda match: stand_ins[match[1]], way))


def _of_set(part: QuestionSet) -> Iterator[Example]:
    """What is asked at a fair that is none of the catalogue, as it stands and with one of its things masked; and
    for what goods and talks it is searched, where one thing alone is asked for."""
    index = published(part.expo, semantic=False).index
    fair, random = part.expo.parent.name, Random(part.name)
    for question in part.questions:
        untold = question.kind == "abstain" and question.intent in UNTOLD
        if question.after or not (_is_told(question) or untold or question.intent in _SEARCHES):
            continue
        reading = read_at(question.text, index)
        named, things = list(maskings(reading, index)), list(maskings_of_things(reading, index))
        if _is_told(question) or (untold and not _names_what_is_missing(question, reading)):
            yield from (Example(one.text, NOTHING, fair) for one in named)
            few = random.sample(things, min(_THINGS, len(things)))
            yield from (Example(one.text, NOTHING, fair) for one in few)
        elif question.kind in ("answer", "none") and len(reading.content) <= _ONE_THING:
            sought = things if question.kind == "none" else named
            wording = (
                _SEARCHES[question.intent].get("".join(sorted(sought[0].named))) if len(sought) == 1 else None
            )
            if wording and not (question.kind == "none" and any("P" in one.named for one in named)):
                yield Example(sought[0].text, wording, fair)


def _is_told(question: Question) -> bool:
    """Whether a text answers it."""
    return question.kind == "answer" and question.intent in _TEXTS


def _names_what_is_missing(question: Question, reading: Reading) -> bool:
    """Whether it is asked of what the fair has not, in words in which it is asked of what it has."""
    return bool(reading.unknown) or (question.intent == "missing" and bool(reading.links))


def fit(vectors: Any, wordings: Any) -> Any:
    """A softmax over wordings of what one layer makes of vectors of unit length."""
    from sklearn.neural_network import MLPClassifier

    model = MLPClassifier(
        (_FEATURES,),
        alpha=_PENALTY,
        learning_rate_init=_RATE,
        max_iter=_ROUNDS,
        batch_size=_BATCH,
        random_state=_SEED,
    )
    return model.fit(vectors * _SCALE, wordings)


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
        (features, weights), (told, bias) = model.coefs_, model.intercepts_
        head = WordingHead(np, list(model.classes_), [(features * _SCALE, told), (weights, bias)])
        head.save(np, WEIGHTS)


if __name__ == "__main__":
    main()
