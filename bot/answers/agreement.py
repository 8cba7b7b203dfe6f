"""Whether a question and a passage are about the same usual question, in whatever words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from bot.answers.bank import Likeness, shipped_bank
from bot.answers.bm25 import Bm25
from bot.answers.normalise import normalise
from bot.answers.passages import Passage
from bot.answers.reading import Reading


@dataclass(frozen=True, slots=True)
class Agreement:
    """All from 0 to 1. ``usual``: how like a usual question it is; ``agreed``: so much of that the passage is
    about too; ``alike``: how alike they are in what they are like; ``strange``: of the question's content (by
    weight), what stands neither in a text nor in any wording; ``elsewhere``: how likely it is asked of any bot."""

    usual: float
    agreed: float
    alike: float
    strange: float
    elsewhere: float


def asked(reading: Reading) -> Likeness:
    """Which usual questions a question is like."""
    return shipped_bank().asked(reading.text)


def agreement(reading: Reading, like: Likeness, number: int, passage: Passage, bm25: Bm25) -> Agreement:
    """Of a question, which is ``like`` usual questions, with a passage by its number."""
    bank = shipped_bank()
    told = told_by(passage.head, passage.body, passage.ideas)
    shared = sum(share * told.relative(one) for one, share in like.shares.items())
    total = strange = 0.0
    for slot in reading.query:
        held = any(bm25.holds(number, token) for token in slot.tokens)
        weight = bm25.weight(slot) * (1.0 if held else slot.firmness)
        total += weight
        if not any(bm25.knows(token) or bank.knows(token) for token in slot.tokens):
            strange += weight
    return Agreement(
        usual=like.best,
        agreed=like.best * shared,
        alike=like.cosine(told),
        strange=strange / (total or 1.0),
        elsewhere=sum(share for one, share in like.shares.items() if one in bank.elsewhere),
    )


@lru_cache(maxsize=5_000)
def told_by(head: str, body: str, ideas: tuple[str, ...] = ()) -> Likeness:
    """Which usual questions a passage answers."""
    return shipped_bank().told(normalise(head), normalise(body), ideas=ideas)
