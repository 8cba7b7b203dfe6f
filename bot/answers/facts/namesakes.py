"""Companies whose names begin alike, told apart by another word: "and the grid one?", after Northgate Metering."""

from __future__ import annotations

from bot.answers.draft import Ask, Draft
from bot.answers.facts.entries import held_by
from bot.answers.facts.exhibitors import about_exhibitor
from bot.answers.normalise import normalise
from bot.answers.replies import reply
from bot.answers.tokens import tokens
from bot.domain.localized import Localized


def namesake(ask: Ask) -> Draft | None:
    """The one company that is called by the same first word as the one that was spoken of, and by what is said."""
    known = ask.catalogue.exhibitor(ask.memory.one_exhibitor)
    if known is None or not ask.content or ask.reading.links or not reply(ask.reading.text, "other_one"):
        return None
    said = {token for slot in ask.content for token in slot.tokens}
    found = [
        item
        for item in ask.catalogue.programme.exhibitors
        if item.id != known.id and _begins(item.name) & _begins(known.name) and said & held_by((item.name,))
    ]
    return about_exhibitor(ask, found[0]) if len(found) == 1 else None


def _begins(name: Localized) -> set[str]:
    """The first word of a name, or its first two Chinese characters, in each of its languages."""
    return {token for value in name.values() for token in tokens(normalise(value))[:1]}
