"""Buttons to passages: those that are near to a question, and what most people look for."""

from __future__ import annotations

from bot.answers.candidates import is_readable
from bot.answers.draft import Ask
from bot.answers.passages import Passage
from bot.views.action import Action
from bot.views.browsing_actions import (
    OpenExhibitors,
    OpenFaq,
    OpenPassage,
    OpenProgramme,
    OpenTransport,
    ShowVenue,
)

# So likely, another passage is offered beside one that is quoted.
PERHAPS = 0.1
# Of the content, enough to be offered as near.
_NEAR = 0.25


def nearest(ask: Ask, skip: Passage | None = None, at_least: float = 0.0, *, headed: bool = False) -> list[Action]:
    """Buttons of the passages that are nearest to the question by words or by meaning, at most three;
    ``at_least``: so likely they answer it; ``headed``: their head is about some of it."""
    found: list[Action] = []
    for one in ask.found():
        passage = ask.index.passages[one.passage]
        if (
            (skip and passage.place == skip.place)
            or not is_readable(passage, ask.reading)
            or one.confidence < at_least
        ):
            continue
        if max(one.features.coverage, one.features.ideas) < _NEAR and one.confidence < PERHAPS:
            continue
        if headed and not one.features.head:
            continue
        action = opens(passage)
        if action and action not in found:
            found.append(action)
    return found[:3]


def opens(passage: Passage) -> Action | None:
    """The button that opens a passage; None where no screen shows it."""
    if passage.kind == "faq":
        return OpenFaq(passage.id)
    if passage.kind == "transport":
        return OpenTransport(int(passage.id))
    return OpenPassage(passage.id, passage.index) if passage.kind == "document" else None


def usual() -> tuple[Action, ...]:
    """What most people look for, where nothing is near."""
    return (ShowVenue(), OpenProgramme(), OpenExhibitors())
