"""A question in a language that we do not read: says so."""

from __future__ import annotations

from bot.answers.draft import Ask, Draft
from bot.answers.facts.buttons import usual
from bot.answers.foreign import is_foreign
from bot.views.answers import ForeignQuestion


def foreign(ask: Ask) -> Draft | None:
    """Which languages may be used; nothing where the question may be in one of them."""
    if not is_foreign(ask.reading.text):
        return None
    rows = tuple((action,) for action in usual())
    return Draft(ForeignQuestion(), rows=rows, memory=ask.memory, abstained=True)
