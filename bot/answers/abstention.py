"""When to say "not that I know": explicit features of a passage and a question, weighed together.

The weights are set by hand on questions of two invented fairs; issue 3 trains them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from bot.answers.bm25 import Bm25, Hit
from bot.answers.passages import Passage
from bot.answers.reading import Reading
from bot.answers.slots import Slot

# A passage is quoted from here on.
THRESHOLD = 0.5
_BIAS = -6.4
_COVERAGE = 8.0
_HEAD = 2.6
_MARGIN = 1.0
_UNKNOWN = -3.0
_DETAIL = -6.0
_SINGLE = -3.2
_IDEA = 2.4
# A mistyped word was perhaps another word: so much of it counts as unknown.
_MENDED = 0.5
_FAQ = 0.5
# An answer to quite another question.
_OTHER_FAQ = -2.0


@dataclass(frozen=True, slots=True)
class Features:
    """What speaks for a passage, shares from 0 to 1.

    ``coverage``: of the question's content (by weight) that the passage holds; ``head``: of the passage's head
    that the question holds; ``ideas``: of the question's ideas (or its line) that the head has; ``margin``: how
    far the next passage is; ``unknown``: of the content that stands nowhere in the data. ``details``: numbers of
    the question that the passage lacks; ``single``: only one piece of content; ``faq``: the passage is an answer
    to a question.
    """

    coverage: float
    head: float
    ideas: float
    margin: float
    unknown: float
    details: bool
    single: bool
    faq: bool


def confidence(features: Features) -> float:
    """How likely the passage answers the question, 0 to 1."""
    score = (
        _BIAS
        + _COVERAGE * features.coverage
        + _HEAD * features.head * features.coverage**3
        + _MARGIN * features.margin
        + _UNKNOWN * features.unknown
        + _DETAIL * features.details
        + _SINGLE * features.single
        + _IDEA * features.ideas
        + (_FAQ if features.head else _OTHER_FAQ) * features.faq
    )
    return 1 / (1 + math.exp(-score))


def features_of(
    reading: Reading,
    hits: tuple[Hit, ...],
    passage: Passage,
    head: tuple[tuple[Slot, ...], ...],
    bm25: Bm25,
    *,
    missing: bool,
) -> Features:
    """The features of the best hit, ``passage``. ``head``: the content of the passage's head, by
    language; ``missing``: the question names a line or gate that the passage does not."""
    content = reading.query
    total = sum(bm25.weight(slot) for slot in content) or 1.0
    unknown = sum(bm25.weight(slot) for slot in content if not any(map(bm25.knows, slot.tokens)))
    unknown += _MENDED * sum(bm25.weight(slot) for slot in content if slot.text in reading.mended)
    margin = 1.0 if len(hits) < 2 else 1 - hits[1].score / hits[0].score
    numbers = [slot.text for slot in content if slot.text.isdigit()]
    lines = any(one.kind == "line" for one in reading.unknown)
    body = passage.body.casefold()
    lacking = any(not bm25.holds(hits[0].passage, number) and number not in body for number in numbers)
    return Features(
        coverage=hits[0].coverage,
        head=max((_head_share(slots, content, bm25) for slots in head), default=0.0),
        ideas=1.0 if lines and not missing else _ideas(head, content),
        margin=margin,
        unknown=unknown / total,
        details=lacking or missing,
        single=len(content) <= 1,
        faq=passage.kind == "faq",
    )


def _ideas(head: tuple[tuple[Slot, ...], ...], content: tuple[Slot, ...]) -> float:
    """Of the ideas that are asked for, how many the head has; 0 where there are none."""
    asked = [slot for slot in content if slot.is_idea]
    told = {token for slots in head for slot in slots for token in slot.tokens}
    return sum(1 for slot in asked if told & set(slot.tokens)) / len(asked) if asked else 0.0


def _head_share(head: tuple[Slot, ...], content: tuple[Slot, ...], bm25: Bm25) -> float:
    asked = {token for slot in content for token in slot.tokens}
    total = sum(bm25.weight(slot) for slot in head)
    if not total:
        return 0.0
    return sum(bm25.weight(slot) for slot in head if asked & set(slot.tokens)) / total
