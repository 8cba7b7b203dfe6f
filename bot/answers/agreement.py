"""Whether a question and a passage are about the same usual question, in whatever words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from bot.answers.bank import Bank, Likeness, shipped_bank
from bot.answers.bm25 import Bm25
from bot.answers.normalise import normalise
from bot.answers.passages import Passage
from bot.answers.reading import Reading
from bot.answers.slots import Slot


@dataclass(frozen=True, slots=True)
class Agreement:
    """All from 0 to 1. ``usual``: how like a usual question it is; ``agreed``: so much of that the passage is about
    as well; ``alike``: how alike they are in what they are like; ``explained``: of the question's content (by
    weight), what the passage holds, or what is said of a usual question that it is about; ``strange``: what stands
    neither in a text nor in any wording; ``elsewhere``: how likely it is asked of any bot."""

    usual: float
    agreed: float
    alike: float
    explained: float
    strange: float
    elsewhere: float


def asked(reading: Reading) -> Likeness:
    """Which usual questions a question is like."""
    return shipped_bank().asked(reading.text)


def agreement(reading: Reading, like: Likeness, number: int, passage: Passage, bm25: Bm25) -> Agreement:
    """Of a question, which is ``like`` usual questions, with a passage by its number."""
    bank = shipped_bank()
    told = told_by(passage.head, passage.body)
    shared = sum(share * told.relative(one) for one, share in like.shares.items())
    total = explained = strange = 0.0
    for slot in reading.query:
        held = any(bm25.holds(number, token) for token in slot.tokens)
        weight = bm25.weight(slot) * (1.0 if held else slot.firmness)
        total += weight
        explained += weight * (1.0 if held else _belonging(slot, told, bank))
        if not any(bm25.knows(token) or bank.knows(token) for token in slot.tokens):
            strange += weight
    return Agreement(
        usual=like.best,
        agreed=like.best * shared,
        alike=like.cosine(told),
        explained=explained / (total or 1.0),
        strange=strange / (total or 1.0),
        elsewhere=sum(share for one, share in like.shares.items() if one in bank.elsewhere),
    )


def _belonging(slot: Slot, told: Likeness, bank: Bank) -> float:
    """How far a piece of content is said of what a passage is about: "poodle" is said of pets."""
    said = (bank.said_of(token).items() for token in slot.tokens)
    return max((sum(share * told.relative(one) ** 2 for one, share in shares) for shares in said), default=0.0)


@lru_cache(maxsize=5_000)
def told_by(head: str, body: str) -> Likeness:
    """Which usual questions a passage answers."""
    return shipped_bank().told(normalise(f"{head}\n{body}"))
