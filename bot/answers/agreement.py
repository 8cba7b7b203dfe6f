"""Whether a question and a passage are about the same usual question, in whatever words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from bot.answers.bank import Likeness, shipped_bank
from bot.answers.bm25 import Bm25
from bot.answers.normalise import normalise
from bot.answers.passages import Passage
from bot.answers.reading import Reading

# What stands around a passage is half said.
_AROUND = 0.5


@dataclass(frozen=True, slots=True)
class Agreement:
    """All from 0 to 1. ``usual``: how like a usual question it is; ``agreed``: so much of that the passage is
    about too; ``alike``: how alike they are in what they are like; ``unsaid``: of the question's content (by
    weight), what neither the passage has nor the wordings of what both are about; ``hole``: the weight of the
    heaviest piece of that, beside the heaviest there is; ``elsewhere``: how likely it is asked of any bot."""

    usual: float
    agreed: float
    alike: float
    unsaid: float
    hole: float
    elsewhere: float


def asked(reading: Reading) -> Likeness:
    """Which usual questions a question is like."""
    return shipped_bank().asked(reading.text)


def agreement(reading: Reading, like: Likeness, number: int, passage: Passage, bm25: Bm25) -> Agreement:
    """Of a question, which is ``like`` usual questions, with a passage by its number."""
    bank = shipped_bank()
    told = told_by(passage.head, passage.body, passage.ideas)
    relative = told.relative
    shares = {one: like.shares[one] * relative[one] for one in like.shares.keys() & relative.keys()}
    shared = sum(shares.values())
    total = unsaid = hole = 0.0
    for slot in reading.query:
        weight = bm25.weight(slot)
        if any(bm25.holds(number, token) for token in slot.tokens):
            total += weight
            continue
        weight *= slot.firmness
        total += weight
        said = (sum(shares.get(one, 0.0) for one in bank.said_in(token)) for token in slot.tokens)
        lacking = weight * (1 - max(said, default=0.0) / (shared or 1.0))
        if any(bm25.is_around(number, token) for token in slot.tokens):
            lacking *= _AROUND
        unsaid += lacking
        hole = max(hole, lacking)
    return Agreement(
        usual=like.best,
        agreed=like.best * shared,
        alike=like.cosine(told),
        unsaid=unsaid / (total or 1.0),
        hole=hole / bm25.rarest,
        elsewhere=sum(like.shares[one] for one in like.shares.keys() & bank.elsewhere),
    )


@lru_cache(maxsize=5_000)
def told_by(head: str, body: str, ideas: tuple[str, ...] = ()) -> Likeness:
    """Which usual questions a passage answers."""
    return shipped_bank().told(normalise(head), normalise(body), ideas=ideas)
