"""Goods that nobody shows as a whole, and who comes closest: who has a part of them, or something for them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answers.draft import EITHER, Ask, Draft
from bot.answers.exhibitor_search import country_of
from bot.answers.facts.only_for import is_only_for
from bot.answers.language import light_spans
from bot.answers.memory import Criteria, Memory
from bot.answers.pieces import without_joints
from bot.answers.slots import slots, topics
from bot.answers.spans import within
from bot.answers.tokens import is_han
from bot.domain.programme import Exhibitor
from bot.views.browsing_actions import OpenExhibitor, OpenExhibitors
from bot.views.findings import NoExhibitorResults

# So many have a button of their own.
_PAGE = 5
# More than so many are no few that come close.
_MOST_AKIN = 10
# More words than one; a Chinese name of so many characters is of one thing.
_TWO, _A_NAME = 2, 3
# Cues of who looks for somebody, and what parts clauses.
_SOUGHT, _CLAUSE = ("seeks", "makes", "trades", "exhibitor", "exhibitor_strong", "who"), re.compile(r"[.!?;,]")


def come_closest(ask: Ask, criteria: Criteria, found: Sequence[Exhibitor]) -> bool:
    """Whether the few that are found have only a part of what is sought, or something for it."""
    few = len(found) <= _MOST_AKIN
    return few and (_have_only_parts(ask, criteria, found) or _are_only_for(ask, criteria, found))


def _are_only_for(ask: Ask, criteria: Criteria, found: Sequence[Exhibitor]) -> bool:
    """Whether goods are sought, and those found only have something for them."""
    topic = criteria.topic
    sought = ask.reading.has(*_SOUGHT) or ask.reading.sought is not None
    if not (sought and topic) or EITHER in topic or criteria.without or (is_han(topic) and len(topic) < _A_NAME):
        return False
    return all(is_only_for(topic, item) for item in found)


def _have_only_parts(ask: Ask, criteria: Criteria, found: Sequence[Exhibitor]) -> bool:
    """Whether those found have only some of what is sought: none of them what stands right before the rest of it
    ("milking robots"), or what somebody else has. What is only told beside it is not counted."""
    if not criteria.topic or EITHER in criteria.topic or criteria.without:
        return False
    shown, ids = ask.index.exhibitors, {item.id for item in found}
    said = without_joints(topics(criteria.topic, ask.index.knows))
    if len(said) < _TWO or all(slot.is_idea for slot in slots(criteria.topic, ask.index.knows)):
        return False
    if not (ids.isdisjoint(shown.whole(said)) and ids.isdisjoint(shown.across(said))):
        return False
    text, light = ask.reading.text, light_spans(ask.reading.text)
    content = without_joints([slot for slot in ask.content if slot.text in criteria.topic]) or said
    held = [slot for slot in content if not ids.isdisjoint(shown.across([slot]))]
    lacked = [slot for slot in content if slot not in held]
    sought = ask.reading.sought is not None or ask.reading.has(*_SOUGHT)
    if not lacked:
        return sought
    lacked = [slot for slot in lacked if not within((slot.start, slot.end), light)]
    # "I plan an indoor park. Trampoline suppliers?"
    lacked = [slot for slot in lacked if not held or not _CLAUSE.search(text[slot.end : held[-1].start])]
    others = (slot for slot in lacked if any(map(shown.knows, slot.tokens)))
    return (sought and any(others)) or any(-1 <= one.start - slot.end <= 1 for slot in lacked for one in held)


def closest(ask: Ask, criteria: Criteria, found: Sequence[Exhibitor], memory: Memory) -> Draft:
    """That nobody has it, and who has most of it."""
    near = tuple(item.id for item in found)
    view = NoExhibitorResults(criteria.label, criteria.hall, country_of(criteria), near=near)
    rows = (*((OpenExhibitor(id_),) for id_ in near[:_PAGE]), (OpenExhibitors(),))
    return Draft(view, (ask.source("exhibitor"),), rows, memory)
