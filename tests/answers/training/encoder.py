"""The embedder's encoder once more, in JAX, so that its layers can be fitted; its package reckons in numpy.

A batch is flat: the tokens of all texts one after the other, padded to a multiple: few shapes are compiled.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from bot.embedding.answer_head import AnswerHead
from bot.embedding.tuned_layers import TunedLayers, layers_of

# Widths of the windows, and how many tokens of each stand before.
_WINDOWS = ((2, 0), (3, 1), (5, 2))
_WIDTH = 256
_TOKENS, _TEXTS = 2048, 128

Layers = Mapping[str, Any]


class Batch(NamedTuple):
    """``vectors``: of each token; ``text``: which it belongs to (for padding, ``size``); ``place``: in its text,
    of ``length`` tokens. ``size``: of texts, padded."""

    vectors: Any
    text: Any
    place: Any
    length: Any
    size: int


@dataclass(frozen=True)
class Fitted:
    """The layers, and the form for what they make."""

    layers: TunedLayers
    head: AnswerHead

    def save(self, path: Path) -> None:
        """To a file of a fold."""
        import numpy as np

        self.layers.save(np, path)
        self.head.save(np, path.with_suffix(".head.npz"))

    @classmethod
    def load(cls, path: Path) -> Fitted:
        """What ``save`` wrote."""
        import numpy as np

        return cls(TunedLayers.read(np, path), AnswerHead.read(np, path.with_suffix(".head.npz")))


class Encoder:
    """What is fitted (``layers``) and what is not: the tokens and their vectors."""

    def __init__(self, backend: Any) -> None:
        self.layers = {name: layer.copy() for name, layer in layers_of(backend)}
        self._backend = backend
        self.least = backend.eps

    def tokens(self, text: str) -> list[int]:
        """With a start and an end."""
        found: list[int] = self._backend.sp.encode(text, out_type=int, add_bos=True, add_eos=True)
        return found

    def batch(self, texts: Sequence[Sequence[int]]) -> Batch:
        """Texts as tokens."""
        import numpy as np

        lengths = np.array([len(text) for text in texts])
        size, used = _up(len(texts), _TEXTS), int(lengths.sum())
        room = _up(used, _TOKENS)
        ids, text = np.zeros(room, dtype=np.int64), np.full(room, size, dtype=np.int32)
        place, length = np.zeros(room, dtype=np.int32), np.zeros(room, dtype=np.int32)
        ids[:used] = np.concatenate([np.asarray(one) for one in texts])
        text[:used] = np.repeat(np.arange(len(texts)), lengths)
        place[:used] = np.concatenate([np.arange(one) for one in lengths])
        length[:used] = np.repeat(lengths, lengths)
        chunk = ids % len(self._backend.scale)
        vectors = self._backend.table[ids].astype(np.float32)
        vectors = vectors * self._backend.scale[chunk, None] + self._backend.lo[chunk, None]
        return Batch(vectors, text, place, length, size)

    def encoded(self, layers: Layers, batch: Batch) -> Any:
        """A row of unit length for each text, those of the padding included."""
        import jax
        import jax.numpy as jnp

        def normal(rows: Any, gain: Any, bias: Any) -> Any:
            mean = rows.mean(-1, keepdims=True)
            spread = ((rows - mean) ** 2).mean(-1, keepdims=True)
            return (rows - mean) * jax.lax.rsqrt(spread + self.least) * gain + bias

        def window(rows: Any, width: int, before: int) -> Any:
            """Each token beside its neighbours of the same text; nought where there are none."""
            columns = []
            for step in range(-before, width - before):
                inside = (batch.place + step >= 0) & (batch.place + step < batch.length)
                columns.append(jnp.where(inside[:, None], jnp.roll(rows, -step, axis=0), 0.0))
            return jnp.concatenate(columns, axis=1)

        projected = batch.vectors @ layers["proj_W"] + layers["proj_b"]
        projected = normal(projected, layers["ln_g_all"], layers["ln_b_all"])
        features = [batch.vectors]
        for number, (width, before) in enumerate(_WINDOWS):
            rows = projected[:, number * _WIDTH : (number + 1) * _WIDTH]
            for one in ("1", "2"):
                weights, bias = layers[f"w{one}.{number}"], layers[f"b{one}.{number}"]
                rows = rows + jax.nn.relu(window(rows, width, before) @ weights + bias)
            features.append(rows)
        each = normal(jnp.concatenate(features, axis=1), layers["ln_g"], layers["ln_b"])
        total = jax.ops.segment_sum(each, batch.text, num_segments=batch.size + 1)[:-1]
        ones = jnp.ones(len(batch.text), dtype=jnp.float32)
        number_of = jax.ops.segment_sum(ones, batch.text, num_segments=batch.size + 1)[:-1, None]
        number_of = jnp.maximum(number_of, 1.0)
        mean = (total @ layers["cnn_W"] + number_of * layers["cnn_b"]) * jax.lax.rsqrt(number_of)
        first = jax.nn.relu(mean @ layers["d0"])
        second = jax.nn.relu(mean @ layers["p1"] + first @ layers["d1"])
        third = jax.nn.relu(second @ layers["d2"])
        found = jnp.tanh(second @ layers["p3"] + third @ layers["d3"])
        return found * jax.lax.rsqrt(jnp.maximum((found * found).sum(-1, keepdims=True), self.least))


def _up(number: int, step: int) -> int:
    """The next multiple."""
    return -(-number // step) * step
