"""What is left of a question once its time, its names and its cues are taken out: the content that a list has to
have, and what a text may be found by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from bot.answers.concepts import ACTS
from bot.answers.cues import Cues
from bot.answers.index import AnswerIndex
from bot.answers.language import is_stop_word, light_spans
from bot.answers.linking import TOPICAL, is_firm
from bot.answers.names import Link
from bot.answers.replies import reply
from bot.answers.slots import Slot, slots
from bot.answers.spans import Span, mask, meets, outside, within
from bot.answers.tokens import is_han
from bot.answers.unknown import Unknown

# A word that may be an aside counts so much.
_ASIDE = 0.5
# An everyday word that some text holds: another may say the same without it.
_PLAIN = 0.6
# What somebody has so many of; a year is none.
_AMOUNT = re.compile(r"\d{1,3}")
# A word that tells who asks, why and how: one that no text holds, and one that some text holds.
_LIGHT, _SAID = 0.2, 0.35
# Cues of when something is, and of nothing else.
_OF_DATES = frozenset({"dates", "when", "weekday", "begins", "ends", "what"})
# What the name of a fair may say (博物馆展).
_IN_NAMES = frozenset({"halls", "expo"})


def content_of(
    text: str, links: tuple[Link, ...], taken: list[Span], cues: Cues, index: AnswerIndex
) -> tuple[Slot, ...]:
    """What neither time, names nor cues explain. Names of topics are content, even where a cue stands in them."""
    named = [(link.start, link.end) for link in links if link.kind not in TOPICAL]
    topics = [(link.start, link.end) for link in links if link.kind in TOPICAL and is_firm(link, text)]
    explained = [span for span in cues.explained if not within(span, topics)]
    found = slots(mask(text, [*taken, *named, *explained]), index.knows)
    found += slots(mask(text, outside(len(text), topics)), index.knows)
    # A pair of a small word and the beginning of a name is none: 有校 in 有校准实训吗.
    found = [slot for slot in found if not any(_leads_to(slot, start, text) for start, _ in topics)]
    unique = {(slot.start, slot.end): slot for slot in found}
    return tuple(unique[place] for place in sorted(unique))


def _leads_to(slot: Slot, start: int, text: str) -> bool:
    """Whether a name begins within it, after a small word."""
    return slot.start < start < slot.end and is_stop_word(text[slot.start : start], spaced=False)


def said_of_expo(
    content: tuple[Slot, ...], text: str, links: tuple[Link, ...], cues: frozenset[str], index: AnswerIndex
) -> list[Span]:
    """Where the content only says that the expo is meant: a word of its name or its year, or what kind of place a
    hall is that is named."""
    by_name = bool(cues) and cues <= _OF_DATES | _IN_NAMES and _is_of_name(content, index)
    return [
        (slot.start, slot.end)
        for slot in content
        if by_name
        or _is_of_expo(slot, text, index)
        or _is_its_year(slot, text, links, cues, index)
        or _is_kind_of_place(slot, text, links)
    ]


def _is_kind_of_place(slot: Slot, text: str, links: Iterable[Link]) -> bool:
    """Whether it only says what kind of place a hall is that is named beside it ("zone P4")."""
    halls = [(link.start, link.end) for link in links if link.kind == "hall"]
    beside = any(
        not text[slot.end : start].strip() if slot.end <= start else not text[end : slot.start].strip()
        for start, end in halls
    )
    return beside and reply(slot.text, "kind_of_place") is not None


def _is_its_year(slot: Slot, text: str, links: Iterable[Link], cues: frozenset[str], index: AnswerIndex) -> bool:
    """Whether it is the year of the expo, behind its name or where something is asked of that (展会2021年是几号),
    and of no talk."""
    expo = index.catalogue.expo
    if any(link.kind == "expo" and not text[link.end : slot.start].strip() for link in links):
        cues = cues | {"expo"}
    asked = not cues.isdisjoint(("expo", "dates", "venue")) and cues.isdisjoint(
        ("session", "session_strong", "speaker")
    )
    return asked and slot.text in (str(expo.start_date.year), str(expo.end_date.year))


def _is_of_expo(slot: Slot, text: str, index: AnswerIndex) -> bool:
    """Whether it is a word of the expo's own name, before what such a thing is called ("the packaging fair")."""
    called = reply(text[slot.end :], "fair_next") is not None
    return called and any(token in index.called for token in slot.tokens)


def _is_of_name(content: tuple[Slot, ...], index: AnswerIndex) -> bool:
    """Whether all the content is of the expo's name, and of its year ("twistgrip dates 2027"); in Chinese, its
    characters are (浔澜博物馆展, of 浔澜国际博物馆装备展览会)."""
    words = [slot for slot in content if not slot.text.isdigit()]
    named = [slot for slot in words if any(token in index.called for token in slot.tokens)]
    characters = {character for token in index.called if is_han(token) for character in token}
    return bool(named) and all(
        slot in named or (is_han(slot.text) and characters.issuperset(slot.text)) for slot in words
    )


def without_asides(content: tuple[Slot, ...], text: str, index: AnswerIndex) -> Iterator[Slot]:
    """Content without what only tells who asks and why, and stands nowhere in the data: no rule lets go of a
    question for that."""
    light = light_spans(text)
    for slot in content:
        known = slot.is_idea or any(map(index.knows, slot.tokens))
        if known or not within((slot.start, slot.end), light):
            yield slot


def query_of(text: str, taken: list[Span], cues: Cues, wanted: list[Span], index: AnswerIndex) -> Iterator[Slot]:
    """What a text may be found by: all but what is ``taken`` (time, places) and how one asks. A cue that no text
    holds is no detail. What asks for a kind of fact ("how big") is no content that a text must hold; what tells
    who asks and why hardly is; what no text holds, but is an everyday word or a scrap of Chinese, may be an
    aside."""
    asking = [span for span in cues.asking if not within(span, wanted)]
    light = light_spans(text)
    for slot in slots(mask(text, [*taken, *asking]), index.knows, wide=True):
        span = slot.start, slot.end
        known = any(map(index.bm25.knows, slot.tokens))
        if within(span, wanted):
            if known:
                yield replace(slot, firmness=0.0)
        elif known:
            yield replace(slot, firmness=_firmness(slot, light, index))
        elif not within(span, cues.explained):
            if meets(span, light) or _AMOUNT.fullmatch(slot.text):
                yield replace(slot, firmness=_LIGHT)
            else:
                aside = not slot.text.isascii() or index.speller.is_everyday(slot.text)
                yield replace(slot, firmness=_ASIDE if aside else 1.0)


def _firmness(slot: Slot, light: tuple[Span, ...], index: AnswerIndex) -> float:
    """How much a text lacks that does not hold what others hold."""
    if within((slot.start, slot.end), light) or (slot.is_idea and not ACTS.isdisjoint(slot.tokens)):
        return _SAID
    return _PLAIN if not slot.is_idea and index.speller.is_everyday(slot.text) else 1.0


def lines_of(unknown: tuple[Unknown, ...]) -> tuple[Slot, ...]:
    """Lines of the metro or bus: their number stands in a text, or it is not about them."""
    return tuple(
        Slot(one.text.lower(), (one.text.lower(),), one.start, one.end) for one in unknown if one.kind == "line"
    )
