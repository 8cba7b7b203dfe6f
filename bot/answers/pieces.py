"""What is sought, piece by piece, as exhibitors or sessions may hold it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from bot.answers.index import AnswerIndex
from bot.answers.language import light_spans
from bot.answers.slots import Slot, slots
from bot.answers.spans import within
from bot.answers.tokens import is_han

# A word that tells who asks, or how much of it; and one that may be an aside.
_LIGHT, _ASIDE = 0.15, 0.5


def pieces(topic: str, index: AnswerIndex, knows: Callable[[str], bool]) -> list[Slot]:
    """The pieces of a normalised topic; ``knows``: whether a token stands in the list. What is light, a number or
    perhaps an aside counts little (``firmness``)."""
    light = light_spans(topic)
    found = []
    for slot in slots(topic, knows):
        held = any(map(knows, slot.tokens))
        if within((slot.start, slot.end), light) or (slot.text.isdigit() and not held):
            found.append(replace(slot, firmness=_LIGHT))
        elif not held and (not slot.text.isascii() or index.speller.is_everyday(slot.text)):
            found.append(replace(slot, firmness=_ASIDE))
        else:
            found.append(slot)
    return list(_apart(found))


def without_joints(found: Sequence[Slot]) -> list[Slot]:
    """Without pairs of Chinese characters that only lie between two others (台储 of 阳台储能)."""
    kept: list[Slot] = []
    for slot, after in zip_longest(found, found[1:]):
        before = kept[-1] if kept else None
        between = before and after and before.end == slot.start + 1 == after.start and is_han(slot.text)
        kept += [] if between else [slot]
    return kept


def _apart(found: list[Slot]) -> Iterator[Slot]:
    """The same with such pairs hardly counted."""
    kept = without_joints(found)
    for slot in found:
        yield slot if slot in kept else replace(slot, firmness=min(slot.firmness, _LIGHT))
