"""Fit the embedder's layers (``bot/embedding/tuned_layers.npz``), and the form that tells which text answers a
question (``answer_head.npz``).

    .training/bin/pip install jax optax
    .training/bin/python -m tests.answers.training.train_encoder --others FOLDER
    .training/bin/python -m tests.answers.training.train_encoder --write

On the questions that ``examples.py`` gathers, chatter left out. ``--others`` fits without each fold of fairs,
keeps what was fitted in FOLDER for ``train_abstention.py`` and prints how often the text that answers best is a
right one, at the fairs left out; ``--write`` fits to all and writes what is shipped.
``train_usual_head.py``, ``train_chatter_head.py``, ``train_goods_head.py``, ``train_wording_head.py`` and
``train_abstention.py`` are run after both.

The loss is the softmax cross-entropy over texts of a fair and "none of them" (a constant that is fitted, too), as
in learning to rank by lists; tokens are left out by chance; the form is held near the plain cosine. The cosines of
names, of goods and of sessions, are held where they were: what is near by them is told by their value
(``bot/answers/likeness.py``). Adam; the mean of three fits, each from its own seed.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from bot.answers.likeness import product_texts, session_texts
from bot.answers.semantic import LONGEST_QUERY, texts_of
from bot.embedding.answer_head import WEIGHTS, AnswerHead
from bot.embedding.tuned_layers import WEIGHTS as LAYERS
from bot.embedding.tuned_layers import TunedLayers
from bot.embedding.universal import untuned
from tests.answers.training.encoder import Batch, Encoder, Fitted
from tests.answers.training.examples import ANSWERABLE, FOLDS, NEEDS, ROOT, asked_by_fair, folds, usual_wordings

# How much a difference of one is worth in the softmax; how strongly the form is held near the cosine, and cosines
# of names where they were; passes over the fairs, and Adam's steps for the form and the layers. Chosen by the
# share that is right at fairs left out.
_SHARPNESS, _FORM_PENALTY, _NAME_PENALTY, _PASSES, _FORM_STEP, _STEP = 20.0, 0.003, 6.0, 8, 1e-3, 4e-4
_NONE = 0.48
# Each draws other questions and leaves out other tokens; the layers of all are averaged.
_SEEDS = (1, 2, 3)
# So many wordings at once are told by their usual questions, and how much a mistake counts.
_SAID, _USUAL, _USUAL_STEP = 384, 0.5, 1e-2
# Of the form's correction, as many dimensions as lose nothing.
_RANK = 256
# A share of tokens is left out; at once are so many questions (as many needs and others), tokens of texts (of so
# many each), and names.
_LEFT_OUT, _SHORT = 0.1, 4
_QUESTIONS, _TOKENS, _LONGEST, _NAMES, _LONGEST_NAME = 160, 5000, 128, 96, 32
# Which fairs there were, beside what was fitted.
FAIRS = "fairs.txt"
# So far may a number of a vector be from the package's.
_EXACT = 1e-5
_AT_ONCE = 64


@dataclass(frozen=True)
class Fair:
    """Questions, texts and names as tokens; ``right``: a row a question, a column a text that answers it;
    ``kinds``: of the questions."""

    name: str
    questions: list[list[int]]
    kinds: list[str]
    texts: list[list[int]]
    right: Any
    names: list[list[int]]


def gathered(encoder: Encoder) -> list[Fair]:
    """Every fair that is trained on, with its questions."""
    import numpy as np

    fairs = []
    for name, index, questions in asked_by_fair():
        passages = index.passages
        owners = np.array([number for number, passage in enumerate(passages) for _ in passage.texts])
        right = np.zeros((len(questions), len(owners)), dtype=bool)
        for row, (one, _) in enumerate(questions):
            right[row] = np.isin(owners, [n for n, passage in enumerate(passages) if one.is_right(passage)])
        names = sorted({*product_texts(index.catalogue), *session_texts(index.catalogue)})
        tokens = encoder.tokens
        fairs.append(
            Fair(
                name,
                [tokens(reading.text[:LONGEST_QUERY]) for _, reading in questions],
                [one.kind for one, _ in questions],
                [tokens(text) for text in texts_of(passages)],
                right,
                [found for name in names if len(found := tokens(name)) < _LONGEST_NAME],
            )
        )
    return fairs


@dataclass(frozen=True)
class Usual:
    """Wordings as tokens, and the number of the usual question that each asks."""

    said: list[list[int]]
    asked: Any


def usual_of(encoder: Encoder, without: int | None = None) -> Usual:
    """Those of the bank, and of the needs but those of a fold."""
    import numpy as np

    rows = usual_wordings(without)
    return Usual([encoder.tokens(text) for _, text in rows], np.array([number for number, _ in rows]))


def fit(encoder: Encoder, fairs: Sequence[Fair], usual: Usual) -> Fitted:
    """Layers and a form that rank the right texts of fairs first: the mean of a few fits."""
    import numpy as np

    fits = [_fit(encoder, fairs, usual, seed) for seed in _SEEDS]
    layers = {name: np.mean([each[name] for each, _ in fits], axis=0) for name in encoder.layers}
    form = np.mean([each for _, each in fits], axis=0)
    left, weights, rest = np.linalg.svd(form - np.eye(len(form), dtype=np.float32))
    head = AnswerHead(np, left[:, :_RANK] * weights[:_RANK], rest[:_RANK])
    return Fitted(TunedLayers.between(np, encoder.layers, layers), head)


def _fit(encoder: Encoder, fairs: Sequence[Fair], usual: Usual, seed: int) -> tuple[Any, Any]:
    """One of them: layers by name, and the form."""
    import jax
    import jax.numpy as jnp
    import numpy as np
    import optax

    start = {name: jnp.asarray(layer) for name, layer in encoder.layers.items()}
    size = encoder.layers["d3"].shape[1]
    fitted: Any = {"layers": start, "form": jnp.eye(size), "none": jnp.asarray(_NONE)}
    fitted["usual"] = jnp.zeros((size, int(usual.asked.max()) + 1))

    def loss(fitted: Any, batches: Sequence[Batch], right: Any, meant: Any) -> Any:
        questions, texts, names, said = batches
        asked, told = encoder.encoded(fitted["layers"], questions), encoder.encoded(fitted["layers"], texts)
        scores = asked @ fitted["form"] @ told.T
        # A row or column that is right nowhere and for none is padding.
        scores = jnp.hstack([scores, jnp.full((len(scores), 1), fitted["none"])]) * _SHARPNESS
        is_text = jnp.append(jnp.arange(texts.size) < texts.text.max(where=texts.length > 0, initial=-1) + 1, True)
        shares = jax.nn.log_softmax(jnp.where(is_text, scores, -1e4), axis=1)
        each = -jax.nn.logsumexp(jnp.where(right, shares, -1e9), axis=1)
        counts = right.any(axis=1)
        wrong = jnp.where(counts, each, 0.0).sum() / jnp.maximum(counts.sum(), 1)
        moved = ((fitted["form"] - jnp.eye(size)) ** 2).sum() * _FORM_PENALTY / 2
        now, before = encoder.encoded(fitted["layers"], names), encoder.encoded(start, names)
        strayed = ((now @ now.T - before @ before.T) ** 2).mean() * _NAME_PENALTY
        likely = jax.nn.log_softmax(encoder.encoded(fitted["layers"], said) @ fitted["usual"] * _SHARPNESS)
        mistaken = -jnp.take_along_axis(likely[: len(meant)], meant[:, None], axis=1).mean() * _USUAL
        return wrong + moved + strayed + mistaken

    total = _PASSES * len(fairs)

    def schedule(step: float) -> Any:
        return optax.warmup_cosine_decay_schedule(0.0, step, min(50, total // 10), total, step * 0.02)

    optimizer = optax.multi_transform(
        {
            "layers": optax.chain(optax.clip_by_global_norm(1.0), optax.adam(schedule(_STEP))),
            "form": optax.adam(schedule(_FORM_STEP)),
            "usual": optax.adam(schedule(_USUAL_STEP)),
        },
        {"layers": "layers", "form": "form", "none": "form", "usual": "usual"},
    )
    state = optimizer.init(fitted)

    @partial(jax.jit, static_argnums=(3,))
    def step(fitted: Any, state: Any, arrays: Any, sizes: tuple[int, ...], right: Any, meant: Any) -> Any:
        batches = [Batch._make([*each, size]) for each, size in zip(arrays, sizes, strict=True)]
        slope = jax.grad(loss)(fitted, batches, right, meant)
        updates, state = optimizer.update(slope, state, fitted)
        return optax.apply_updates(fitted, updates), state

    order = np.random.default_rng(seed)
    names = [name for fair in fairs for name in fair.names]
    for number in range(_PASSES):
        print(f"pass {number + 1} of {_PASSES}", flush=True)
        for place in order.permutation(len(fairs)):
            batches, right = _drawn(encoder, fairs[place], names, order)
            some = order.choice(len(usual.said), _SAID, replace=False)
            batches.append(encoder.batch([_thinned(usual.said[one], order) for one in some]))
            sizes = tuple(one.size for one in batches)
            fitted, state = step(fitted, state, [one[:-1] for one in batches], sizes, right, usual.asked[some])
    return fitted["layers"], fitted["form"]


def _drawn(encoder: Encoder, fair: Fair, names: Sequence[list[int]], order: Any) -> tuple[list[Batch], Any]:
    """Some questions, the texts that answer them with others, and some names; and which answers which, in the last
    column none."""
    import numpy as np

    needs = np.isin(fair.kinds, NEEDS)
    asked = np.concatenate([order.permutation(np.flatnonzero(some))[:_QUESTIONS] for some in (needs, ~needs)])
    right = fair.right[asked]
    texts = order.permutation(len(fair.texts))
    texts = texts[np.argsort(~right.any(axis=0)[texts], kind="stable")]
    lengths = np.cumsum([min(len(fair.texts[text]), _LONGEST) for text in texts])
    texts = texts[: max(1, int((lengths <= _TOKENS).sum()))]
    drawn = [
        encoder.batch([_thinned(fair.questions[place], order) for place in asked]),
        encoder.batch([_thinned(fair.texts[place][:_LONGEST], order) for place in texts]),
        encoder.batch([names[place] for place in order.choice(len(names), _NAMES)]),
    ]
    answers = np.zeros((drawn[0].size, drawn[1].size + 1), dtype=bool)
    answers[: len(asked), : len(texts)] = right[:, texts]
    answers[: len(asked), -1] = ~right.any(axis=1)
    return drawn, answers


def _thinned(tokens: list[int], order: Any) -> list[int]:
    if len(tokens) <= _SHORT:
        return tokens
    kept = order.random(len(tokens)) >= _LEFT_OUT
    kept[0] = kept[-1] = True
    return [token for token, one in zip(tokens, kept, strict=True) if one]


def check(encoder: Encoder) -> None:
    """End the script where the encoder does not give the vectors of its package."""
    import numpy as np

    backend, texts = untuned(), ["", "hall", "带娃能进吗", "Where may I leave my suitcase until the evening? " * 8]
    ours = np.vstack(list(_encoded(encoder, encoder.layers, [encoder.tokens(text) for text in texts])))
    furthest = float(np.abs(ours - backend.encode(texts)).max())
    if furthest > _EXACT:
        raise SystemExit(f"the encoder is {furthest:.1e} away from its package: training/encoder.py is wrong")


def first_right(encoder: Encoder, fairs: Sequence[Fair], fitted: Fitted) -> Iterator[tuple[str, bool]]:
    """Of each question that has an answer, its kind and whether the best text gives it."""
    import numpy as np

    layers = {
        name: layer + fitted.layers.steps[name] * fitted.layers.sizes[name]
        for name, layer in encoder.layers.items()
    }
    for fair in fairs:
        asked, told = (np.vstack(list(_encoded(encoder, layers, some))) for some in (fair.questions, fair.texts))
        for question, kind, answers in zip(asked, fair.kinds, fair.right, strict=True):
            if kind in ANSWERABLE:
                scores: Any = fitted.head.answering(told, question)
                yield kind, bool(answers[int(scores.argmax())])


def _encoded(encoder: Encoder, layers: Any, texts: Sequence[list[int]]) -> Iterator[Any]:
    import numpy as np

    for start in range(0, len(texts), _AT_ONCE):
        some = texts[start : start + _AT_ONCE]
        yield np.asarray(encoder.encoded(layers, encoder.batch(some)))[: len(some)]


def main() -> None:
    import numpy as np

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--others", type=Path, metavar="FOLDER", help="fit each fold to the others, and keep it")
    shipped = " and ".join(str(path.relative_to(ROOT)) for path in (LAYERS, WEIGHTS))
    parser.add_argument("--write", action="store_true", help=f"fit to all, and write {shipped}")
    arguments = parser.parse_args()
    encoder = Encoder(untuned())
    fairs = gathered(encoder)
    print(f"{len(fairs)} fairs, {sum(len(fair.questions) for fair in fairs)} questions", flush=True)
    check(encoder)
    if arguments.others:
        fold_of = folds()
        arguments.others.mkdir(parents=True, exist_ok=True)
        (arguments.others / FAIRS).write_text("\n".join(fold_of), encoding="utf-8")
        found: list[tuple[str, bool]] = []
        for fold in range(FOLDS):
            others = [fair for fair in fairs if fold_of[fair.name] != fold]
            fitted = fit(encoder, others, usual_of(encoder, fold))
            fitted.save(arguments.others / f"fold{fold}.npz")
            found += first_right(encoder, [fair for fair in fairs if fold_of[fair.name] == fold], fitted)
            for kind in ANSWERABLE:
                right = [one for of, one in found if of == kind]
                print(
                    f"{kind}: right text first {np.mean(right):.1%} of {len(right)}, at fairs left out", flush=True
                )
    if arguments.write:
        fitted = fit(encoder, fairs, usual_of(encoder))
        fitted.layers.save(np, LAYERS)
        fitted.head.save(np, WEIGHTS)


if __name__ == "__main__":
    main()
