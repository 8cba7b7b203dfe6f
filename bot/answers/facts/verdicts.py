"""Yes or no, before the fact: where the question is whether something is so."""

from __future__ import annotations

from bot.answers.draft import Ask
from bot.answers.replies import reply


def asks_whether(ask: Ask) -> bool:
    """Whether the whole question is one of yes or no ("is ... in hall 3?", "……吗")."""
    return reply(ask.reading.text, "whether") is not None


def verdict(ask: Ask, is_so: bool | None) -> str:
    """``yes``, ``no`` or, to "is there any", ``none``; empty where that was not asked, or nothing was presumed
    (None)."""
    if is_so is None or not asks_whether(ask):
        return ""
    if is_so:
        return "yes"
    return "none" if reply(ask.reading.text, "has") else "no"
