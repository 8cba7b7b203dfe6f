"""Questions at fairs of the evaluation and how they have to be answered, by topic; ``test_cases.py`` asks them.

A module has up to three tuples of cases. Those of ``BOTH`` are asked by words and by meaning, those of
``BY_WORDS`` and of ``BY_MEANING`` in the one way that they need.
"""

from __future__ import annotations

from dataclasses import dataclass

_DENIALS = ("No.", "没有", "不能", "不是", "Closed then", "The information doesn't mention", "资料里没有提到")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A conversation at a fair (`` >> `` between turns), and how the answer to its last turn has to be.
    ``at``: local ISO time, the morning of the first day where it is None."""

    fair: str
    conversation: str
    at: str | None
    abstained: bool | None = None
    holds: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    begins: str = ""
    begins_not: tuple[str, ...] = ()
    intent: str = ""
    intents_not: tuple[str, ...] = ()


Cases = tuple[Case, ...]


def told(
    fair: str,
    conversation: str,
    *holds: str,
    begins: str = "",
    lacks: str = "",
    intent: str = "",
    at: str | None = None,
) -> Case:
    """It is answered, with all these words."""
    return Case(
        fair=fair,
        conversation=conversation,
        at=at,
        abstained=False,
        holds=holds,
        lacks=(lacks,) if lacks else (),
        begins=begins,
        intent=intent,
    )


def affirmed(fair: str, conversation: str, *holds: str, at: str | None = None) -> Case:
    """It is answered, with all these words and no "No" before them."""
    return Case(fair=fair, conversation=conversation, at=at, abstained=False, holds=holds, begins_not=_DENIALS)


def declined(fair: str, conversation: str, *holds: str, at: str | None = None) -> Case:
    """It is said not to be known, in these words."""
    return Case(fair=fair, conversation=conversation, at=at, abstained=True, holds=holds)


def not_told(fair: str, conversation: str, *lacks: str, at: str | None = None) -> Case:
    """Whatever is answered, nothing of this stands in it."""
    return Case(fair=fair, conversation=conversation, at=at, lacks=lacks)


def meant(fair: str, conversation: str, intent: str, *, at: str | None = None) -> Case:
    """Whatever is answered, it is asked as this."""
    return Case(fair=fair, conversation=conversation, at=at, intent=intent)


def not_meant(fair: str, conversation: str, *intents: str, at: str | None = None) -> Case:
    """Whatever is answered, it is not asked as any of these."""
    return Case(fair=fair, conversation=conversation, at=at, intents_not=intents)
