"""When to say "not that I know": explicit features of a passage and a question, weighed by a logistic.

The weights are data (``abstention.toml``), fitted by ``tests/answers/training`` on questions about two fairs: once
for words alone, once for words and meaning.
"""

from __future__ import annotations

import math
import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from bot.answers.bm25 import Bm25
from bot.answers.passages import Passage, tells_money
from bot.answers.reading import Reading
from bot.answers.slots import Slot
from bot.answers.tokens import is_han, units

WEIGHTS = Path(__file__).with_name("abstention.toml")
_TIME = re.compile(
    r"\d{1,2}[:：]\d{2}|\d\s?(?:月|日|号|点|am\b|pm\b)|\d{4}|\d (?:jan|feb|ma|apr|ju|aug|sep|oct|nov|dec)"
)
_DIGIT = re.compile(r"\d")
# A mistyped word was perhaps another word: so much of it counts as unknown.
_MENDED = 0.5
# Questions with more content than this are all alike.
_LONG = 8
# So does the number of words.
_WORDY = 12
# A lead of cosines beyond this is a clear one.
_CLEAR = 0.15


@dataclass(frozen=True, slots=True)
class Features:
    """What speaks for a passage; shares are from 0 to 1, marks 0 or 1.

    Words. ``coverage``: of the question's content (by weight) that the passage holds; ``head``: of the passage's
    head that the question holds; ``ideas``: of the question's ideas (or its line) that the head has; ``margin``:
    how far its BM25 score is above the next passage's (below 0: behind the first); ``unknown``: of the content
    that stands nowhere in the data; ``mass``, ``unknown_mass``: how much content the passage holds, and how much
    is unknown, in words that one passage holds; ``details``: the question names a number, line or gate that the
    passage lacks; ``size``: how much content the question has, ``length`` how many words, ``single`` only one
    piece of content, ``none`` nothing;
    ``linked``: it names a company, a session or a person; ``fits``: a price, time or number is asked for and told
    (1), or not told (-1). ``faq``, ``document``, ``transport``: the kind of passage.

    Meaning, None without an embedder. ``above``: its cosine minus the mean over all passages; ``lead``: minus the
    nearest other passage's.
    """

    coverage: float
    head: float
    ideas: float
    margin: float
    unknown: float
    mass: float
    unknown_mass: float
    details: float
    size: float
    length: float
    single: float
    none: float
    linked: float
    fits: float
    faq: float
    document: float
    transport: float
    missed: float = 0.0
    elsewhere: float = 0.0
    asks: float = 0.0
    first: float = 0.0
    links: float = 0.0
    above: float | None = None
    lead: float | None = None
    cosine: float | None = None
    nearest: float | None = None

    def terms(self) -> dict[str, float]:
        """What the logistic weighs, by name."""
        terms = {
            "coverage": self.coverage,
            "coverage_squared": self.coverage**2,
            "mutual": self.head * self.coverage,
            "ideas": self.ideas,
            "margin": self.margin,
            "unknown": self.unknown,
            "mass": self.mass,
            "unknown_mass": self.unknown_mass,
            "details": self.details,
            "size": self.size,
            "length": self.length,
            "single": self.single,
            "linked": self.linked,
            "fits": self.fits,
            "faq": self.faq,
            "other_faq": self.faq * (self.head == 0),
            "document": self.document,
            "transport": self.transport,
            "missed": self.missed,
            "elsewhere": self.elsewhere,
            "asks": self.asks,
            "first": self.first,
            "fitting": self.coverage * (self.fits > 0),
            "unfit": float(self.fits < 0),
            "whole": float(self.coverage > 0.95),
            "mutual_ideas": self.ideas * self.coverage,
            "covered_alone": self.coverage * self.single,
            "head": self.head,
            "known_missed": self.missed - self.unknown_mass,
            "missed_short": self.missed * (1 - self.length),
        }
        if self.above is not None and self.lead is not None:
            terms["above"] = self.above
            terms["lead"] = max(-_CLEAR, min(self.lead, _CLEAR))
            terms["agreement"] = self.above * self.coverage
            terms["none"] = self.none
            terms["cosine"] = self.cosine or 0.0
            terms["nearest"] = self.nearest or 0.0
            terms["near_and_first"] = (self.nearest or 0.0) * self.first
            terms["above_missed"] = self.above * self.missed
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


def unknown_share(reading: Reading, bm25: Bm25) -> float:
    """Of the question's content (by weight), what stands in no text; a mended word half does."""
    total = sum(bm25.weight(slot) for slot in reading.query) or 1.0
    unknown = sum(bm25.weight(slot) for slot in reading.query if not any(map(bm25.knows, slot.tokens)))
    unknown += _MENDED * sum(bm25.weight(slot) for slot in reading.query if slot.text in reading.mended)
    return unknown / total


def lacks_number(reading: Reading, passage: int, body: str, bm25: Bm25) -> bool:
    """Whether the question holds a number that the passage does not."""
    numbers = [slot.text for slot in reading.query if slot.text.isdigit()]
    return any(not bm25.holds(passage, number) and number not in body for number in numbers)


def total_weight(reading: Reading, bm25: Bm25) -> float:
    """The weight of the question's content, in words that one passage holds."""
    return sum(bm25.weight(slot) for slot in reading.query) / bm25.rarest


def size(reading: Reading) -> float:
    return min(len(reading.query), _LONG) / _LONG


def length(reading: Reading) -> float:
    """How many words the question has; two Chinese characters are about one."""
    said = sum(0.5 if is_han(unit) else 1.0 for unit, _, _ in units(reading.text))
    return min(said, _WORDY) / _WORDY


def ideas_share(head: tuple[tuple[Slot, ...], ...], content: tuple[Slot, ...]) -> float:
    """Of the ideas that are asked for, how many the head has; 0 where there are none."""
    asked = [slot for slot in content if slot.is_idea]
    told = {token for slots in head for slot in slots for token in slot.tokens}
    return sum(1 for slot in asked if told & set(slot.tokens)) / len(asked) if asked else 0.0


def head_share(heads: tuple[tuple[Slot, ...], ...], content: tuple[Slot, ...], bm25: Bm25) -> float:
    """Of a passage's head (that language of it which fits best), what the question holds."""
    asked = {token for slot in content for token in slot.tokens}

    def share(head: tuple[Slot, ...]) -> float:
        total = sum(bm25.weight(slot) for slot in head)
        held = sum(bm25.weight(slot) for slot in head if asked & set(slot.tokens))
        return held / total if total else 0.0

    return max(map(share, heads), default=0.0)


def fits(reading: Reading, passage: Passage) -> float:
    """1 where the passage tells the kind of fact that is asked for, -1 where it does not, 0 where any will do."""
    body = passage.body.casefold()
    wanted = []
    if reading.has("how_much"):
        wanted.append(tells_money(body))
    if reading.has("when"):
        wanted.append(_TIME.search(body) is not None)
    if reading.has("how_many", "area", "measure"):
        wanted.append(_DIGIT.search(body) is not None)
    return 0.0 if not wanted else 1.0 if any(wanted) else -1.0
