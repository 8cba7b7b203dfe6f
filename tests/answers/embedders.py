"""A sentence embedder for tests: what a text means is which of a few ideas it has."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from bot.domain.comparison import Comparison
from bot.domain.errors import EmbedderError

IDEAS = (("dog", "狗", "puppy"), ("hats", "帽子"), ("ticket", "门票"), ("award", "创新奖"))


class FakeEmbedder:
    """Implements ``Embedder``; remembers what it embedded. ``broken``: it cannot be loaded."""

    def __init__(self, model: str = "ideas 1", *, broken: bool = False) -> None:
        self.model = model
        self.embedded: list[str] = []
        self.asked: list[str] = []
        self._broken = broken

    def embed(self, texts: Sequence[str]) -> list[bytes]:
        if self._broken:
            raise EmbedderError("it is broken")
        self.embedded += texts
        return [bytes(_ideas(text)) for text in texts]

    def similarity(self, vectors: Sequence[bytes]) -> Callable[[str], Sequence[float]]:
        def similar(question: str) -> Sequence[float]:
            self.asked.append(question)
            asked = _ideas(question)
            return [sum(a * b for a, b in zip(asked, vector, strict=True)) for vector in vectors]

        return similar

    def comparison(self, vectors: Sequence[bytes]) -> Callable[[str], Comparison]:
        similar = self.similarity(vectors)

        def compared(question: str) -> Comparison:
            near = similar(question)
            return Comparison(near, near, near, near, 0.0)

        return compared

    def wordings(self) -> Callable[[str], Mapping[str, float]]:
        return lambda question: {}

    def goods(self) -> Callable[[str], float]:
        return lambda words: 0.0


def _ideas(text: str) -> list[int]:
    """1 for the first idea that the text has, 0 for the others: cosines are 0 or 1."""
    has = [any(word in text.casefold() for word in words) for words in IDEAS]
    return [int(here and not any(has[:number])) for number, here in enumerate(has)]
