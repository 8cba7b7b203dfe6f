"""Whether who looks for some goods is told of something else by a text that has no word of them."""

from __future__ import annotations

from bot.answers.draft import Ask
from bot.answers.goods_heads import is_called_like_goods
from bot.answers.looked_for import likely_looked_for
from bot.answers.things_sought import is_surely_goods

# So many words name a thing for sure.
_SEVERAL = 2
# Cues that look for who has it; so likely, they look for what a list would have.
_SEEKING, _LOOKED_FOR = ("seeks", "exhibitor_strong", "trades", "makes"), 0.75


def seeks_what_it_lacks(ask: Ask, passage: int) -> bool:
    """Whether the passage of that number has no word of the goods that are looked for ("forklift suppliers":
    whatever the forwarder's cranes lift)."""
    reading, index = ask.reading, ask.index
    if index.passages[passage].kind == "transport" and reading.says("who_has"):
        return True  # "Who has wireless charging pads for cars?": no car park does.
    if _lacks_head(ask, passage):
        return True
    if not (ask.content and reading.has(*_SEEKING)) or reading.wanted or any(slot.is_idea for slot in ask.content):
        return False
    if reading.has("where") and not reading.has("exhibitor_strong", "trades"):
        return False  # Where a vending machine is.
    if any(index.bm25.holds(passage, token) for slot in ask.content for token in slot.tokens):
        return False
    return likely_looked_for(reading, index.knows, index.exhibitors.knows) >= _LOOKED_FOR


def _lacks_head(ask: Ask, passage: int) -> bool:
    """Whether goods of several words are all that is looked for, and the passage has not the word for what they
    are ("battery heaters": how batteries are to be registered)."""
    if len(ask.content) < _SEVERAL or ask.reading.wanted or any(slot.is_idea for slot in ask.content):
        return False
    held = any(ask.index.bm25.holds(passage, token) for token in ask.content[-1].tokens)
    return not held and is_called_like_goods(ask.topic()) and is_surely_goods(ask)
