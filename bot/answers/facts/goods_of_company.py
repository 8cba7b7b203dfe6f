"""Whether a company that is named is asked for goods, and whether what it lists is these goods."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.draft import Ask
from bot.answers.facts.only_for import is_only_for
from bot.answers.facts.verdicts import asks_whether
from bot.answers.goods_heads import is_called_like_goods
from bot.answers.names import Link
from bot.answers.normalise import normalise
from bot.answers.replies import reply
from bot.answers.slots import Slot, topics
from bot.answers.things_sought import is_goods
from bot.domain.programme import Exhibitor

# Cues of where somebody is.
PLACED = ("booth", "where", "which_hall", "present")


def asks_for_trade(ask: Ask) -> bool:
    """Whether it is asked of a company that is named what it deals in ("is ... a gem dealer?")."""
    ends = (link.end for link in ask.reading.links if link.kind == "exhibitor")
    return any(reply(ask.reading.text[end:], "is_maker") for end in ends)


def asks_for_goods(ask: Ask) -> bool:
    """Whether it is asked if a company that is named has something ("does ... have butter machines?"), each word
    of which others list, or that is surely goods."""
    named = [link for link in ask.reading.links if link.kind == "exhibitor"]
    if not named:
        return False
    text, first = ask.reading.text, named[0]
    at_theirs = reply(text[: first.start], "any_at") is not None
    if at_theirs:
        # "Can I see robots at ..." asks for no leave.
        ask = replace(ask, reading=replace(ask.reading, wanted=ask.reading.wanted - {"permission"}))
    behind = at_theirs or all(slot.start >= first.end for slot in ask.content)
    # "On their stand", "at the Acme stand", "has Acme got ... on the stand".
    of_theirs = ask.reading.has("pronoun") or at_theirs or reply(text[first.end :], "on_the_stand") is not None
    of_theirs = of_theirs and ask.reading.has("booth")
    beside = _is_named_beside(text, first, ask.content)
    # "Acme lorries there?"
    left = {"booth"} if of_theirs else {"present"} if beside else set()
    placed = ask.reading.has(*(cue for cue in PLACED if cue not in left))
    shown = bool(ask.index.exhibitors.search(topics(ask.topic(), ask.index.knows), strict=True))
    service = ask.reading.is_about_service and not shown
    plain = not (service or placed or ask.reading.has("contact", "how_many"))
    if not (plain and behind) or reply(text[first.end :], "has_elsewhere"):
        return False  # 在北水有工厂吗
    goods = is_goods(ask)
    called = is_called_like_goods(ask.topic())
    # "Gecko Wallbox voltage" asks for no goods.
    if beside and reply(ask.topic(), "no_goods"):
        return False  # Nor do training and maps stand on a card.
    if beside and (goods or (shown and (called or ask.index.goods.is_name(ask.topic())))):
        return True
    known = [any(map(ask.index.exhibitors.knows, slot.tokens)) for slot in ask.content]
    # Stair carpets are goods where stairs are.
    theirs = all(known) or goods or (any(known) and called)
    return theirs and (asks_whether(ask) or at_theirs or reply(text, "for_any") is not None)


def _is_named_beside(text: str, company: Link, content: tuple[Slot, ...]) -> bool:
    """Whether a thing is all that is said behind a company ("Acme ladders?", "Acme got ladders too")."""
    if not content or text[: company.start].strip():
        return False
    between, behind = text[company.end : content[0].start].strip(), text[content[-1].end :]
    return (not between or reply(between, "has_it") is not None) and reply(behind, "too") is not None


def is_called_so_elsewhere(ask: Ask, found: Exhibitor) -> bool:
    """Whether another lists goods of the very name, of several words, and this one none that hold it ("main
    bearings", of who has gearboxes and bearings)."""
    own = {normalise(value) for one in (*found.products, *found.categories) for value in one.values()}
    last = max((slot.end for slot in ask.content), default=0)
    texts = (ask.reading.text, ask.reading.text[:last].removesuffix("s"))
    spans = ((text, span) for text in texts for span in ask.index.listed.find(text))
    named = (text[start:end] for text, (start, end) in spans if end >= last - 1)
    return any(" " in name and not any(name in value for value in own) for name in named)


def is_listed_for(ask: Ask, id_: str) -> bool:
    """Whether an exhibitor only lists something for what is asked."""
    item = ask.catalogue.exhibitor(id_)
    return item is not None and is_only_for(ask.topic(), item)
