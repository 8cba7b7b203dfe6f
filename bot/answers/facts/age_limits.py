"""Whether somebody of an age may take part in something that has a limit of its own (a tour, a test ride, an
evening, a contest): the text that tells from which age on one may."""

from __future__ import annotations

import re

from bot.answers.ages import Age, age_in
from bot.answers.candidates import is_readable
from bot.answers.concepts import ACTS
from bot.answers.draft import Ask, Draft
from bot.answers.facts.ages import least_age
from bot.answers.facts.quotes import quote
from bot.answers.facts.verdicts import asks_whether
from bot.answers.passages import Passage
from bot.answers.replies import reply
from bot.answers.slots import Slot
from bot.answers.spans import meets

# Kinds of facts that are asked for where somebody may take part, or not.
_MAY = frozenset({"age", "permission"})
# What one pays is asked for, or of.
_PAID = frozenset({"#ticket", "#price", "#free", "#discount"})
_TEXTS = frozenset({"document", "faq"})
_CLAUSE = re.compile("[,;，；.]")


def age_limit(ask: Ask) -> Draft | None:
    """None where no age is told, something else is asked for, what somebody may take part in is not named or no
    text tells from which age on one may."""
    reading = ask.reading
    age = age_in(reading.text)
    named = any(link.kind not in ("expo", "venue", "hall", "room", "track") for link in reading.links)
    if age is None or named or reading.unknown or reading.is_code or reading.is_chatter:
        return None
    may = "permission" in reading.wanted or reading.says("may_somebody")
    if not (may and asks_whether(ask) and reading.wanted <= _MAY):
        return None
    things = _things(ask, age)
    if not things or any(not _PAID.isdisjoint(slot.tokens) for slot in things):
        return None
    telling = [
        (number, one)
        for number, one in enumerate(ask.index.passages)
        if one.kind in _TEXTS and is_readable(one, reading) and least_age(one.body) is not None
    ]
    held = [one for number, one in telling if all(_holds(ask, number, one, slot) for slot in things)]
    held = held or [one for _, one in telling if _is_of_document_on(ask, one, things)]
    return quote(ask, held[0]) if held else None


def _things(ask: Ask, age: Age) -> list[Slot]:
    """What it is asked of: what is said in the last clause that says something beside the age and whose child
    it is."""
    text = ask.reading.text
    slots = [
        slot
        for slot in ask.content
        if not meets((slot.start, slot.end), [age.span])
        and reply(slot.text, "somebodys_child") is None
        and not (slot.is_idea and not ACTS.isdisjoint(slot.tokens))
    ]
    ends = [match.end() for match in _CLAUSE.finditer(text)]
    begins = max((end for end in ends if slots and end <= slots[-1].start), default=0)
    if any(begins < end <= age.span[0] for end in ends):
        return []  # "It's family day, can I bring my 5 year old?"
    return [slot for slot in slots if slot.start >= begins]


def _holds(ask: Ask, number: int, passage: Passage, slot: Slot) -> bool:
    around = passage.around_tokens
    return any(ask.index.bm25.holds(number, token) or token in around for token in slot.tokens)


def _is_of_document_on(ask: Ask, passage: Passage, things: list[Slot]) -> bool:
    """Whether it stands in a document whose texts name all of them, its title one."""
    if passage.kind != "document":
        return False
    of_it = [
        (number, one)
        for number, one in enumerate(ask.index.passages)
        if one.kind == "document" and one.work == passage.work
    ]
    titled = any(token in one.title_tokens for slot in things for token in slot.tokens for _, one in of_it)
    return titled and all(any(_holds(ask, number, one, slot) for number, one in of_it) for slot in things)
