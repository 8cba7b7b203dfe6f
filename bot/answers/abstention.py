"""When to say "not that I know": explicit features of a passage and a question, weighed by a logistic.

The weights are data (``abstention.toml``), fitted by ``tests/answers/training`` on questions about several fairs:
once for words alone, once for words and meaning.
"""

from __future__ import annotations

import math
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from bot.answers.agreement import Agreement
from bot.answers.bm25 import Bm25
from bot.answers.concepts import concepts
from bot.answers.normalise import normalise
from bot.answers.once import once
from bot.answers.reading import Reading
from bot.answers.slots import Slot
from bot.answers.wanted import fit, misses

WEIGHTS = Path(__file__).with_name("abstention.toml")
# A mistyped word was perhaps another word: so much of it counts as unknown.
_MENDED = 0.5
# Questions with more content than this are all alike, by pieces and by weight.
_LONG, _HEAVY = 8, 3.0
# A lead of cosines beyond this is a clear one.
_CLEAR = 0.15
# The same of leads of how well passages answer.
_CLEARLY_BETTER = 0.3


class Meant(NamedTuple):
    """Which usual question is asked and answered, by meaning: see ``Nearness``. ``usual``, of the question
    alone, is no term."""

    agreed: float
    alike: float
    elsewhere: float
    usual: float


@dataclass(frozen=True, slots=True)
class Features:
    """What speaks for a passage; shares are from 0 to 1, marks 0 or 1.

    Words. ``coverage``: of the question's content (by weight) that the passage holds, ``around``: what only stands
    around it; ``head``: of the passage's
    head that the question holds; ``ideas``: of the ideas that are asked for (parking, food), how many the passage
    has; ``mass``: how much content it holds, in words that one passage holds; ``unknown``: of the content that
    stands in no text; ``size``: how much content the question has; ``fits``: the kind of fact that is asked for is
    told (1) or not (-1); ``details``: the question names a number that the passage lacks; ``first``:
    no other passage has a higher BM25 score, of those that fit as well and can be read as well; ``faq``: it is an
    entry of the FAQ; ``together``: of the content, what stands beside the kind of fact that is asked for, None
    where none is; ``counting``: what the number is asked of is counted (1) or not (-1).
    ``agreement``: whether both are about the same usual question. ``chatter``: how likely the question is no
    matter of an expo, by its words and, with an embedder, its meaning.

    Meaning, None without an embedder. ``cosine``: that of its nearest text; ``lead``: minus the nearest other
    passage's; ``answering``, ``answering_lead``: the same of how well it answers; ``answerable``: how well the
    question is answered at all; ``meant``: which usual question both are about.
    """

    coverage: float
    around: float
    head: float
    ideas: float
    mass: float
    unknown: float
    size: float
    fits: float
    details: float
    first: float
    faq: float
    together: float | None
    counting: float
    agreement: Agreement
    chatter: float = 0.0
    cosine: float | None = None
    lead: float | None = None
    answering: float = 0.0
    answering_lead: float = 0.0
    answerable: float = 0.0
    meant: Meant | None = None

    def terms(self) -> dict[str, float]:
        """What the logistic weighs, by name."""
        terms = {
            "coverage": self.coverage,
            "around": self.around,
            "mutual": self.head * self.coverage,
            "ideas": self.ideas,
            "mass": self.mass,
            "unknown": self.unknown,
            "size": self.size,
            "told": float(self.fits > 0),
            "untold": float(self.fits < 0),
            "details": self.details,
            "first": self.first,
            "faq": self.faq,
            "asks": float(self.together is not None),
            "together": self.together or 0.0,
            "counted": float(self.counting > 0),
            "uncounted": float(self.counting < 0),
            "usual": self.agreement.usual,
            "agreed": self.agreement.agreed,
            "alike": self.agreement.alike,
            "unsaid": self.agreement.unsaid,
            "hole": self.agreement.hole,
            "elsewhere": self.agreement.elsewhere,
            "chatter": self.chatter,
        }
        if self.cosine is not None and self.lead is not None:
            terms["cosine"] = self.cosine
            terms["lead"] = max(-_CLEAR, min(self.lead, _CLEAR))
            terms["answering"] = self.answering
            terms["answering_lead"] = max(-_CLEARLY_BETTER, min(self.answering_lead, _CLEARLY_BETTER))
            terms["answerable"] = self.answerable
        if self.meant is not None:
            terms["meant_agreed"] = self.meant.agreed
            terms["meant_alike"] = self.meant.alike
            terms["meant_elsewhere"] = self.meant.elsewhere
        return terms


class Weights(NamedTuple):
    """A fitted logistic; from ``threshold`` on, a passage is quoted."""

    bias: float
    threshold: float
    terms: dict[str, float]

    def confidence(self, features: Features) -> float:
        """How likely the passage answers the question, 0 to 1."""
        score = self.bias + sum(self.terms[name] * value for name, value in features.terms().items())
        return 1 / (1 + math.exp(-score))


@lru_cache(maxsize=1)
def _shipped() -> dict[str, Weights]:
    data = tomllib.loads(WEIGHTS.read_text(encoding="utf-8"))
    return {name: Weights(one["bias"], one["threshold"], one["terms"]) for name, one in data.items()}


def weights(*, meaning: bool) -> Weights:
    """The shipped weights, with an embedder (``meaning``) or without."""
    return _shipped()["meaning" if meaning else "words"]


@once
def unknown_share(reading: Reading, bm25: Bm25) -> float:
    """Of the question's content (by weight), what stands in no text; a mended word half does."""
    total = sum(bm25.weight(slot) * slot.firmness for slot in reading.query) or 1.0
    strange = [slot for slot in reading.query if not any(map(bm25.knows, slot.tokens))]
    unknown = sum(bm25.weight(slot) * slot.firmness for slot in strange)
    unknown += _MENDED * sum(bm25.weight(slot) for slot in reading.query if slot.text in reading.mended)
    return unknown / total


def lacks_number(reading: Reading, passage: int, body: str, bm25: Bm25) -> bool:
    """Whether the question holds a number that the passage does not."""
    numbers = [slot.text for slot in reading.query if slot.text.isdigit() and slot.firmness]
    return any(not bm25.holds(passage, number) and number not in body for number in numbers)


def mass(reading: Reading, coverage: float, bm25: Bm25) -> float:
    """How much of the question's content a passage holds, in words that one passage holds."""
    return min(coverage * _whole(reading, bm25), _HEAVY)


@once
def _whole(reading: Reading, bm25: Bm25) -> float:
    """The weight of the question's content, in words that one passage holds."""
    return sum(bm25.weight(slot) for slot in reading.query) / bm25.rarest


def size(reading: Reading) -> float:
    return min(len(reading.query), _LONG) / _LONG


def ideas_share(reading: Reading, passage: int, bm25: Bm25) -> float:
    """Of the ideas that are asked for, how many a passage has, in whatever words; 0 where there are none."""
    asked = _ideas_asked(reading)
    held = sum(1 for slot in asked if any(bm25.holds(passage, token) for token in slot.tokens))
    return held / len(asked) if asked else 0.0


@once
def _ideas_asked(reading: Reading) -> tuple[Slot, ...]:
    ideas = {token for concept in concepts(reading.text) for token in concept.tokens}
    return tuple(slot for slot in reading.query if not ideas.isdisjoint(slot.tokens))


def head_share(heads: tuple[tuple[Slot, ...], ...], content: tuple[Slot, ...], bm25: Bm25) -> float:
    """Of a passage's head (that language of it which fits best), what the question holds."""
    asked = {token for slot in content for token in slot.tokens}

    def share(head: tuple[Slot, ...]) -> float:
        total = sum(bm25.weight(slot) for slot in head)
        held = sum(bm25.weight(slot) for slot in head if not asked.isdisjoint(slot.tokens))
        return held / total if total else 0.0

    return max(map(share, heads), default=0.0)


def fits(reading: Reading, body: str) -> float:
    """1 where a text tells the kind of fact that is asked for, -1 where it does not, 0 where any will do."""
    return fit(reading.wanted, _plain(body)) if reading.wanted else 0.0


def is_beside_the_point(reading: Reading, body: str) -> bool:
    """Whether a text lacks a kind of fact without which it is no answer (a verdict, a reason, a height)."""
    return bool(reading.wanted) and misses(reading.wanted, _plain(body))


_plain = lru_cache(maxsize=5_000)(normalise)
