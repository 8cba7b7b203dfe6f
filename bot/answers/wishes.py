"""A product in Chinese, and what somebody wishes of it or for whom: "沙发床，小户型", "给孩子挑个魔方"."""

from __future__ import annotations

from collections.abc import Callable

from bot.answers.concepts import ideas_of
from bot.answers.draft import Ask, Draft
from bot.answers.facts.verdicts import asks_whether
from bot.answers.reader import read
from bot.answers.replies import reply
from bot.answers.tokens import is_han
from bot.views.findings import ExhibitorAnswer, ExhibitorResults, TopicAnswer

First = Callable[[Ask], tuple[str, Draft]]

# Cues of somebody who looks for a thing; any other asks for a fact.
_SEEKING = frozenset(
    {
        "makes", "trades", "seeks", "where", "who", "which_hall", "booth", "exhibitor", "exhibitor_strong",
        "anything", "category", "rooms", "open", "products", "shows", "which",
    }
)  # fmt: skip
# Of those, of somebody who surely means a product, and no service of the fair.
_BUYING = ("makes", "trades", "exhibitor_strong")
# How old somebody is, whom it is for.
_OF_WHOM = frozenset({"age"})
# So likely it is chatter, after all.
_CHATTER = 0.75


def of_wished_product(ask: Ask, first: First) -> tuple[str, Draft] | None:
    """Who shows the one product that a question names beside wishes; None where it asks for anything else."""
    reading = ask.reading
    if reading.is_code or reading.when or reading.unknown or not reading.wanted <= _OF_WHOM:
        return None
    if not reading.cues <= _SEEKING or asks_whether(ask) or ask.chatter >= _CHATTER:
        return None
    if any(link.kind not in ("category", "track") for link in reading.links):
        return None
    product = ask.index.goods.kind_in(reading.text)
    if not product or product == reading.text or (ideas_of(product) and not reading.has(*_BUYING)):
        return None
    if not _is_whole(*reading.text.split(product, 1)):
        return None
    alone = read(product, ask.index, ask.now, reading.language)
    intent, draft = first(Ask.of(alone, ask.index, ask.now, ask.memory))
    return (intent, draft) if isinstance(draft.view, ExhibitorAnswer | ExhibitorResults | TopicAnswer) else None


def _is_whole(before: str, after: str) -> bool:
    """Whether a product that stands between is no part of another thing's name: 机器人 in 割草机器人 is."""
    begins = not before or not is_han(before[-1]) or reply(before, "before_product") is not None
    return begins and (not after or not is_han(after[0]) or reply(after, "after_product") is not None)
