"""What the organiser says about an emergency; where nothing is said, that, and whom to call."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.answers.candidates import is_readable
from bot.answers.draft import Ask, Draft
from bot.answers.emergencies import helps
from bot.answers.facts.buttons import opens
from bot.answers.facts.quotes import quote
from bot.answers.normalise import normalise
from bot.answers.passages import Passage
from bot.answers.sentences import sentences
from bot.answers.wanted import tells
from bot.views.action import Action
from bot.views.answers import EmergencyAnswer, PassageAnswer

# Of texts that are about it, what was written as an answer is the better one.
_WORTH = {"faq": 0, "expo": 1, "document": 2, "transport": 3}
_NUMBER = re.compile(r"[+\d ()-]+")
_OTHERS = 1


def emergency(ask: Ask) -> Draft:
    """The organiser's text that is headed so, else one that says so, else the halls that have help; never anything
    else."""
    kind = ask.reading.emergency
    texts = ask.index.passages
    # What says most of what is asked first: where to gather, and not how to put out a fire.
    by_words = sorted(range(len(texts)), key=lambda number: -_said(ask, number))
    ordered = [texts[number] for number in by_words]
    readable = [one for one in ordered if is_readable(one, ask.reading)]
    found = _helpful(kind, readable) or _helpful(kind, ordered)
    if "phone" in ask.reading.wanted or ask.reading.has("contact"):
        found = [one for one in readable if _is_number_to_call(kind, one)] or found
    if not found:
        halls = tuple(_halls(ask, kind))
        source = ask.source("hall" if halls else "expo")
        return Draft(EmergencyAnswer(kind, halls), (source,), abstained=not halls)
    draft = quote(ask, found[0])
    call = "" if tells("phone", normalise(found[0].body)) else _number(kind, texts)
    view = replace(draft.view, call=call)  # type: ignore[type-var]
    if isinstance(view, PassageAnswer):
        told = next((one for one in sentences(found[0].body) if helps(kind, one)), "")
        view = replace(view, fact=told)
    draft = replace(draft, view=view)
    return replace(draft, rows=tuple((action,) for action in _others(found))[:_OTHERS])


def _is_number_to_call(kind: str, text: Passage) -> bool:
    return (helps(kind, text.head) or helps(kind, text.body)) and tells("phone", normalise(text.body))


def _number(kind: str, texts: Sequence[Passage]) -> str:
    """The fact that is no more than a number to call; empty where there is none."""
    bare = (one.body.strip() for one in texts if one.kind == "expo" and helps(kind, one.head))
    return next((one for one in bare if _NUMBER.fullmatch(one)), "")


def _said(ask: Ask, passage: int) -> int:
    """How many of the things that are asked a passage has."""
    bm25 = ask.index.bm25
    return sum(any(bm25.holds(passage, token) for token in slot.tokens) for slot in ask.content)


def _helpful(kind: str, texts: Sequence[Passage]) -> list[Passage]:
    """Those that are headed so; where none is, those that say so."""
    headed = sorted((one for one in texts if helps(kind, one.head)), key=lambda one: _WORTH[one.kind])
    telling = sorted((one for one in texts if helps(kind, one.body)), key=lambda one: _WORTH[one.kind])
    where = [one for one in headed if not _NUMBER.fullmatch(one.body.strip())]
    return where or telling or headed  # A text that says where, before a number to call.


def _halls(ask: Ask, kind: str) -> Iterator[tuple[str, int]]:
    """Each hall whose facilities help, and which of them does."""
    for hall in ask.catalogue.programme.halls:
        helpful = (at for at, one in enumerate(hall.facilities) if any(helps(kind, text) for text in one.values()))
        yield from ((hall.id, at) for at in list(helpful)[:1])


def _others(found: list[Passage]) -> list[Action]:
    """Buttons of the other texts on it."""
    actions = [opens(one) for one in found if one.place != found[0].place]
    return [action for action in dict.fromkeys(actions) if action]
