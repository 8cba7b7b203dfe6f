"""Goods that are all that is said ("fuel cells?")."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from bot.answers.draft import Ask, Draft
from bot.answers.exhibitor_search import find_exhibitors
from bot.answers.facts import exhibitor_lists
from bot.answers.language import is_stop_word, languages
from bot.answers.latin_words import is_abbreviation
from bot.answers.normalise import has_han, normalise
from bot.answers.replies import MARKS, reply
from bot.answers.spans import mask
from bot.answers.things_sought import without_purpose
from bot.answers.tokens import tokens
from bot.views.findings import NoExhibitorResults

# So little likely, it is no chatter.
_HARDLY_CHATTER = 0.3
# A single strange word may be called otherwise here.
_SEVERAL = 2


def goods_alone(ask: Ask) -> Draft | None:
    """That nobody shows goods which are all that is said ("fuel cells?"); who shows such, where a word says no
    more than goods ("greenhouse *equipment*"). Nothing is said where a category is of such things in known
    words, or no product has a word of it: they may be here in other words, or no goods at all."""
    reading = ask.reading
    thing = _beside_place_and_day(ask)
    match = reply(thing, "bare_goods")
    said = reading.cues or reading.unknown or reading.wanted
    if match is None or said or not reading.content or any(link.kind != "hall" for link in reading.links):
        return None
    if ask.chatter > _HARDLY_CHATTER or not (has_han(thing) or _is_one_thing(ask, thing)):
        return None
    head = thing.removesuffix(match.groupdict().get("kind") or "").strip()
    criteria = exhibitor_lists.criteria_of(ask)
    such = replace(criteria, topic=head, label=ask.as_typed(head), strict=True)
    if head != thing and find_exhibitors(ask.index, such):
        return exhibitor_lists.exhibitor_list(ask, such)
    if any(slot.is_idea for slot in reading.content):
        return None
    words = tokens(head)
    known = any(ask.index.exhibitors.knows(word) and word not in _generic() for word in words)
    if len(words) < _SEVERAL or not known:
        return None
    if words[-1] in _in_categories(ask) and all(map(ask.index.knows, words)):
        return None
    draft = exhibitor_lists.exhibitor_list(
        ask, replace(criteria, topic=thing, label=ask.as_typed(thing)), surely=True
    )
    # "NFC readers": many have readers, and may write out what kind.
    short = any(is_abbreviation(word) and not ask.index.knows(word) for word in head.split())
    vague = short and draft and isinstance(draft.view, NoExhibitorResults) and not draft.view.near
    return None if vague else draft


@lru_cache(maxsize=1)
def _generic() -> frozenset[str]:
    """The search tokens of words for any kind of goods ("system")."""
    return frozenset(token for one in languages() for word in one.goods for token in tokens(word))


def _beside_place_and_day(ask: Ask) -> str:
    """What is said without the hall and the day that it is asked of ("mohair yarn in hall N2?")."""
    halls = [(link.start, link.end) for link in ask.reading.links if link.kind == "hall"]
    text = mask(ask.reading.text, [*halls, *ask.reading.when.spans]).rstrip(MARKS)
    set_in = text != ask.reading.text.rstrip(MARKS)
    return (without_purpose(f"{text} .") if set_in else text).strip(MARKS)


def _is_one_thing(ask: Ask, thing: str) -> bool:
    """Whether the words are those of one thing, with no more than small ones between."""
    words = thing.split()
    small = sum(is_stop_word(word, spaced=True) for word in words)
    return len(words) - small == len(ask.reading.content) and any(map(ask.index.speller.knows, words))


def _in_categories(ask: Ask) -> set[str]:
    """The search tokens of what categories are called."""
    names = ask.index.catalogue.categories.values()
    return {token for name in names for value in name.values() for token in tokens(normalise(value))}
