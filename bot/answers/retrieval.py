"""Which passages may answer a question, and how likely each does: by its words, and by its meaning where an
embedder tells it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from bot.answers.abstention import (
    Features,
    fits,
    head_share,
    ideas_share,
    lacks_number,
    length,
    size,
    total_weight,
    unknown_share,
    weights,
)
from bot.answers.bm25 import Hit
from bot.answers.fusion import fuse
from bot.answers.index import AnswerIndex
from bot.answers.normalise import normalise
from bot.answers.passages import Passage
from bot.answers.reading import Reading
from bot.answers.semantic import Nearness, nearness
from bot.answers.slots import Slot, slots

# How many passages are looked at: by words, by meaning, and of both.
_WORDS, _MEANING, _BOTH = 6, 6, 8
# Of two passages that fit, what was written as an answer is the better one.
_WORTH = {"faq": 1.2, "transport": 1.1, "expo": 0.9, "document": 0.95}
# So much less likely may a passage in the question's language be, to stand before one in another.
_OWN_LANGUAGE = 0.75
# More content than this is no better.
_HEAVY = 3.0
_NAMES = frozenset({"exhibitor", "session", "speaker"})
_DETAILS = frozenset({"line", "gate"})


@dataclass(frozen=True, slots=True)
class Found:
    """A passage by its number, how likely it answers (0 to 1), and whether that is enough to quote it."""

    passage: int
    features: Features
    confidence: float
    enough: bool


def word_hits(reading: Reading, index: AnswerIndex) -> tuple[Hit, ...]:
    """The best passages by words; of those in another language than the question only the very best, and behind
    one that says nearly as much in the question's own."""
    hits = index.bm25.search(reading.query, _WORDS)
    hits.sort(key=lambda hit: -hit.score * _WORTH[index.passages[hit.passage].kind])
    kept = [hit for hit in hits if is_readable(index.passages[hit.passage], reading) or hit is hits[0]]
    if len(kept) > 1 and not is_readable(index.passages[kept[0].passage], reading):
        first, second = kept[0], kept[1]
        if second.coverage >= first.coverage - 0.15 and second.score >= 0.7 * first.score:
            kept = [second, first, *kept[2:]]
    return tuple(kept)


def is_readable(passage: Passage, reading: Reading) -> bool:
    """Whether it is in the question's language."""
    return passage.language in (None, reading.language)


def retriever(reading: Reading, index: AnswerIndex, hits: Sequence[Hit]) -> Callable[[], tuple[Found, ...]]:
    """``retrieve`` for whoever asks first: only then the question is embedded."""

    @cache
    def found() -> tuple[Found, ...]:
        near = nearness(reading.text, index.passages, index.similar) if index.similar else None
        return retrieve(reading, index, hits, near)

    return found


def retrieve(
    reading: Reading, index: AnswerIndex, hits: Sequence[Hit], near: Nearness | None
) -> tuple[Found, ...]:
    """The passages that may answer, most likely first. ``hits``: the best by words."""
    weighed = weights(meaning=near is not None)
    found = []
    for number, features in candidates(reading, index, hits, near):
        likely = weighed.confidence(features)
        # A line that is named, and nothing else, is found or it is not.
        certain = features.ideas == 1.0 and features.details == 0.0 and _names_line(reading)
        found.append(Found(number, features, likely, certain or likely >= weighed.threshold))

    def order(one: Found) -> float:
        return -one.confidence * (1 if is_readable(index.passages[one.passage], reading) else _OWN_LANGUAGE)

    return tuple(sorted(found, key=order))


def candidates(
    reading: Reading, index: AnswerIndex, hits: Sequence[Hit], near: Nearness | None
) -> Iterator[tuple[int, Features]]:
    """The passages, by their numbers, that are worth weighing, and what speaks for each."""
    by_words = [hit.passage for hit in hits]
    numbers = by_words if near is None else fuse(by_words, near.nearest(_MEANING))[:_BOTH]
    all_hits = index.bm25.hits(reading.query)
    for number in numbers:
        yield number, _features(reading, index, number, all_hits, near)


def heads(passage: Passage, index: AnswerIndex) -> tuple[tuple[Slot, ...], ...]:
    """The content of a passage's head, language by language."""
    entry = index.catalogue.faq(passage.id) if passage.kind == "faq" else None
    texts = entry.question.values() if entry else (passage.head,)
    return tuple(tuple(slots(normalise(text), index.knows, wide=True)) for text in texts if text)


def _features(
    reading: Reading,
    index: AnswerIndex,
    number: int,
    hits: dict[int, Hit],
    near: Nearness | None,
) -> Features:
    passage = index.passages[number]
    own = hits.get(number, Hit(number, 0.0, 0.0))
    asked_line, missing = _details(reading, passage, index)
    body = passage.body.casefold()
    head = heads(passage, index)
    unknown, total = unknown_share(reading, index.bm25), total_weight(reading, index.bm25)
    return Features(
        coverage=own.coverage,
        head=head_share(head, reading.query, index.bm25),
        ideas=1.0 if asked_line and not missing else ideas_share(head, reading.query),
        margin=_margin(own, hits, index),
        unknown=unknown,
        mass=min(own.coverage * total, _HEAVY),
        unknown_mass=min(unknown * total, _HEAVY),
        details=float(missing or lacks_number(reading, number, body, index.bm25)),
        size=size(reading),
        length=length(reading),
        single=float(len(reading.query) == 1),
        none=float(not reading.query),
        linked=float(any(link.kind in _NAMES for link in reading.links)),
        fits=fits(reading, passage),
        faq=float(passage.kind == "faq"),
        document=float(passage.kind == "document"),
        transport=float(passage.kind == "transport"),
        missed=min((1 - own.coverage) * total, _HEAVY),
        elsewhere=_elsewhere(reading, index),
        asks=float(reading.has("how_much", "how_many", "when", "where", "how", "what", "who", "area", "measure")),
        first=float(own.score > 0 and own.score >= max(hit.score for hit in hits.values())),
        cosine=None if near is None else near.cosines[number],
        nearest=None if near is None else float(near.lead(number) >= 0),
        above=None if near is None else near.above(number),
        lead=None if near is None else near.lead(number),
    )


def _elsewhere(reading: Reading, index: AnswerIndex) -> float:
    """Of the content, what no text holds, but the name or the products of an exhibitor, or a session."""
    total = sum(index.bm25.weight(slot) for slot in reading.query) or 1.0
    strange = [slot for slot in reading.query if not any(map(index.bm25.knows, slot.tokens))]
    return sum(index.bm25.weight(slot) for slot in strange if any(map(index.knows, slot.tokens))) / total


def _margin(own: Hit, hits: dict[int, Hit], index: AnswerIndex) -> float:
    """Other excerpts of the same paragraph are no rivals."""
    place = index.passages[own.passage].place
    rival = max((hit.score for hit in hits.values() if index.passages[hit.passage].place != place), default=0.0)
    best = max(own.score, rival)
    return (own.score - rival) / best if best else 0.0


def _names_line(reading: Reading) -> bool:
    return any(one.kind == "line" for one in reading.unknown)


def _details(reading: Reading, passage: Passage, index: AnswerIndex) -> tuple[bool, bool]:
    """Whether the question names a line (or a gate), and whether the passage lacks it."""
    named = {(one.kind, one.text) for one in reading.unknown if one.kind in _DETAILS}
    if not named:
        return False, False
    _, told = index.places.by_pattern(normalise(passage.body))
    return _names_line(reading), bool(named - {(one.kind, one.text) for one in told})
