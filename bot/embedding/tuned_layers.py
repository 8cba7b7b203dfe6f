"""The encoder's layers, fitted further to what is asked at expos: a question comes near to what answers it.

What is shipped (``tuned_layers.npz``) is the difference from the layers of the package, in steps of 8 bits with a
size for each column; fitted by ``tests/answers/training/train_encoder.py``. The package's table of words, nine
tenths of it, stays as it is.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from types import ModuleType

    import numpy as np

    Array = np.ndarray[Any, Any]

WEIGHTS = Path(__file__).with_name("tuned_layers.npz")
_LAYERS = ("proj_W", "proj_b", "ln_g_all", "ln_b_all", "ln_g", "ln_b", "cnn_W", "cnn_b")
_DENSE = ("d0", "d1", "d2", "d3", "p1", "p3")
_BY_WIDTH = ("w1", "b1", "w2", "b2")
_STEPS = 127


def fingerprint() -> str:
    """Of the shipped differences: vectors that others made cannot be compared. Where the file cannot be read, the
    first text that is embedded says so."""
    try:
        return hashlib.sha256(WEIGHTS.read_bytes()).hexdigest()[:8]
    except OSError:
        return "missing"


def layers_of(backend: Any) -> Iterator[tuple[str, Array]]:
    """The layers that are tuned, by name: those of the package's numpy backend, to be changed in place."""
    for name in _LAYERS + _DENSE:
        yield name, getattr(backend, name)
    for name in _BY_WIDTH:
        for width, layer in enumerate(getattr(backend, name)):
            yield f"{name}.{width}", layer


def base_of(layers: Iterable[tuple[str, Array]]) -> str:
    """Tells layers from those of another release of the package."""
    found = hashlib.sha256()
    for name, layer in layers:
        found.update(name.encode())
        found.update(layer.astype("<f4").tobytes())
    return found.hexdigest()[:16]


class TunedLayers:
    """A difference for each layer of ``layers_of``: steps, and the size of a step in each column; ``base``: the
    layers that it is from (``base_of``)."""

    def __init__(self, steps: Mapping[str, Array], sizes: Mapping[str, Array], base: str) -> None:
        self.steps = steps
        self.sizes = sizes
        self.base = base

    @classmethod
    def shipped(cls, np: ModuleType) -> TunedLayers:
        """Those of the shipped differences."""
        return cls.read(np, WEIGHTS)

    @classmethod
    def read(cls, np: ModuleType, path: Path) -> TunedLayers:
        """Those of a file that ``save`` wrote."""
        with path.open("rb") as file, np.load(file, allow_pickle=False) as data:
            names = [name.removesuffix(".size") for name in data.files if name.endswith(".size")]
            steps, sizes = ({name: data[name + end] for name in names} for end in ("", ".size"))
            return cls(steps, sizes, str(data["base"]))

    @classmethod
    def between(cls, np: ModuleType, before: Mapping[str, Array], after: Mapping[str, Array]) -> TunedLayers:
        """What makes ``after`` of ``before``, rounded to steps."""
        steps, sizes = {}, {}
        for name, layer in before.items():
            difference = after[name] - layer
            most = np.abs(difference).max(axis=0)
            sizes[name] = np.maximum(most / _STEPS, 1e-12).astype(np.float32)
            steps[name] = np.rint(difference / sizes[name]).astype(np.int8)
        return cls(steps, sizes, base_of(before.items()))

    def save(self, np: ModuleType, path: Path) -> None:
        """Write them as they are shipped."""
        sizes = {f"{name}.size": size for name, size in self.sizes.items()}
        np.savez_compressed(path, **self.steps, **sizes, base=np.str_(self.base))

    def tune(self, backend: Any) -> None:
        """Add them to the layers of the package's numpy backend.

        Raises:
            AttributeError, KeyError, ValueError: it is another version, with other layers.
        """
        if (found := base_of(layers_of(backend))) != self.base:
            raise ValueError(f"another release of the package (its layers are {found}, not {self.base})")
        for name, layer in layers_of(backend):
            layer[...] += self.steps[name] * self.sizes[name]
