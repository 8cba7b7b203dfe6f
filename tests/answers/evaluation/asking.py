"""Asking the questions of a set, exactly as ``main.py ask --batch`` asks them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

import orjson

from bot.answers.index import AnswerIndex
from bot.domain.catalogue import Catalogue
from bot.embedding.universal import installed
from bot.importers.options import ImportOptions
from bot.importers.registry import read
from bot.ports.embedder import Embedder
from bot.services.embedding import embedded_texts, with_meaning
from bot.services.published import Published
from bot.texts.renderer import Renderer
from handlers.console import ask
from handlers.feature import offered_by
from handlers.features import FEATURES
from tests.answers.evaluation.questions import Question, is_right
from tests.answers.evaluation.sets import Chatter, QuestionSet, chatted_at
from tests.fakes import FakeClock

# With pytest's own cache, which ``make clean`` removes. The name tells by which layers vectors were made.
KEPT_VECTORS = Path(__file__).parents[3] / ".pytest_cache" / "vectors"
_TALK = frozenset({"greeting", "thanks"})
_CHATTER_AT = dt.time(10, 50)


class Unusable(Exception):
    """The evaluation cannot be run; the message says why."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A question of a set, what was answered (plain text), and how long that took."""

    set_name: str
    question: Question
    answer: str
    abstained: bool
    intent: str
    ms: float

    @property
    def right(self) -> bool:
        # Who greets is greeted: no false answer, but none that is abstained from either.
        asked = self.question
        talks_back = (asked.kind, asked.intent) == ("abstain", "chatter") and self.intent in _TALK
        return is_right(self.question, self.answer, abstained=self.abstained or talks_back)

    @property
    def is_false_answer(self) -> bool:
        """Whether something was answered that the data does not hold."""
        return not self.right and not self.abstained and self.question.kind in ("abstain", "corrected")


@dataclass(frozen=True, slots=True)
class Reaction:
    """What an utterance of chatter got. Greetings are returned and thanks accepted: that is no false answer."""

    set_name: str
    text: str
    answer: str
    abstained: bool
    intent: str
    ms: float

    @property
    def right(self) -> bool:
        return self.abstained or self.intent in _TALK


@cache
def published(expo: Path, *, semantic: bool) -> Published:
    """An expo with its index, as the bot would hold it, with or without the sentence embedder.

    Raises:
        Unusable: the data cannot be imported, or there is no embedder.
    """
    if semantic:
        by_words = published(expo, semantic=False)
        return replace(by_words, index=_by_meaning(by_words))
    imported = read([expo], ImportOptions())
    if imported.programme is None:
        problems = "; ".join(f"{one.file}:{one.line}: {one.message}" for one in imported.problems[:3])
        raise Unusable(f"{expo} cannot be imported: {problems}")
    first = imported.programme.expo.start_date
    catalogue = Catalogue(imported.programme, 1, dt.datetime.combine(first, dt.time(0, 10), dt.UTC))
    return Published(catalogue, AnswerIndex.build(catalogue))


def _by_meaning(published: Published) -> AnswerIndex:
    embedder = shared_embedder()
    if embedder is None:
        raise Unusable("the extra that embeds sentences is not installed; use --semantic off")
    texts = embedded_texts(published.catalogue, published.index.passages)
    return with_meaning(published.index, embedder, vectors_of(embedder, texts))


@cache
def shared_embedder() -> Embedder | None:
    """One for all fairs: each would load the model again. None where the extra is not installed."""
    return installed()


def vectors_of(embedder: Embedder, texts: Sequence[str]) -> list[bytes]:
    """Those of a fair, kept in a file: several processes ask about the same fairs again and again."""
    name = sha256(orjson.dumps([embedder.model, *texts])).hexdigest()
    kept = KEPT_VECTORS / name
    if kept.exists() and texts:
        flat = kept.read_bytes()
        size = len(flat) // len(texts)
        return [flat[start : start + size] for start in range(0, len(flat), size)]
    vectors = embedder.embed(texts)
    KEPT_VECTORS.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=KEPT_VECTORS, delete=False) as file:
        file.write(b"".join(vectors))
    Path(file.name).replace(kept)
    return vectors


def has_embedder() -> bool:
    """Whether sentences can be embedded here."""
    return shared_embedder() is not None


def asker(expo: Path, *, semantic: bool) -> ask.Asker:
    """Answers about an expo; every chat's context begins empty."""
    current = published(expo, semantic=semantic)
    clock = FakeClock(current.catalogue.published_at)
    return ask.Asker(current, Renderer(offered_by(FEATURES)), clock, language="en")


def outcomes(questions: QuestionSet, *, semantic: bool) -> Iterator[Outcome]:
    """Each question in a chat of its own, after those that it follows."""
    by_id = {question.id: question for question in questions.questions}
    asked = [(question, one) for question in questions.questions for one in _chain(question, by_id)]
    lines = [{"chat": question.id, "text": one.text, "now": one.now, "lang": one.lang} for question, one in asked]
    answers = _batch(asker(questions.expo, semantic=semantic), lines)
    for (question, one), found in zip(asked, answers, strict=True):
        if one is question:
            yield Outcome(
                questions.name, question, found["answer"], found["abstained"], found["intent"], found["ms"]
            )


def _chain(question: Question, by_id: dict[str, Question]) -> list[Question]:
    """What is asked in its chat, in order; the question itself is the last."""
    chain = [question]
    while (before := chain[0].after) is not None:
        chain.insert(0, by_id[before])
    return chain


def reactions(chatter: Chatter, *, semantic: bool) -> Iterator[Reaction]:
    """Each utterance in a chat of its own, on the first day of the expo."""
    for expo, utterances in chatted_at(chatter):
        first = published(expo, semantic=semantic).catalogue.expo.start_date
        now = dt.datetime.combine(first, _CHATTER_AT).isoformat()
        lines = [
            {"chat": number, "text": text, "now": now, "lang": chatter.language}
            for number, text in enumerate(utterances)
        ]
        answers = _batch(asker(expo, semantic=semantic), lines)
        for text, found in zip(utterances, answers, strict=True):
            yield Reaction(chatter.name, text, found["answer"], found["abstained"], found["intent"], found["ms"])


def _batch(bot: ask.Asker, lines: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for line in bot.batch(orjson.dumps(line).decode() for line in lines):
        answered = orjson.loads(line)
        if "error" in answered:
            raise Unusable(f"a question cannot be asked: {answered['error']}")
        yield answered
