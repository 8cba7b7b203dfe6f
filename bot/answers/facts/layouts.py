"""How the halls lie, as a text tells it."""

from __future__ import annotations

import re

from bot.answers.concepts import ideas_of
from bot.answers.draft import Ask
from bot.answers.normalise import normalise
from bot.answers.passages import Passage
from bot.answers.replies import reply
from bot.answers.retrieval import is_readable
from bot.answers.sentences import join_sentences, sentences
from bot.answers.tokens import units

# What halls have.
_SERVICES = frozenset({"#toilet", "#nursing", "#food", "#coffee", "#smoking", "#first_aid", "#cloakroom", "#wifi"})
# An id that is neither a number nor a letter.
_ID = re.compile(r"[a-z]+\d+")


def layout(ask: Ask, halls: tuple[str, ...]) -> tuple[Passage, str] | None:
    """The text that says how most halls lie, these among them; and its sentences on them."""
    best: tuple[int, Passage, str] | None = None
    for one in ask.index.passages:
        if not is_readable(one, ask.reading):
            continue
        said = [text for text in sentences(_in_language(ask, one)) if _is_layout(text)]
        named = {id_ for text in said for id_ in _halls_in(ask, text)}
        if named.issuperset(halls) and len(named) > max(best[0] if best else 0, 1):
            best = len(named), one, join_sentences([text for text in said if _halls_in(ask, text)])
    return best[1:] if best else None


def place_of(ask: Ask, hall: str) -> str:
    """What such a text says of where one hall lies."""
    told = layout(ask, (hall,))
    said = sentences(told[1]) if told else []
    text = join_sentences([text for text in said if hall in _halls_in(ask, text)]).rstrip("；; ")
    return text[:1].upper() + text[1:]


def _is_layout(text: str) -> bool:
    """Whether a sentence tells how places lie, and not where something is that halls have."""
    return reply(normalise(text), "layout") is not None and _SERVICES.isdisjoint(ideas_of(text))


def _in_language(ask: Ask, passage: Passage) -> str:
    """A passage in the question's language; only that of one fact, or of one document."""
    if passage.kind == "expo":
        fact = next(one for one in ask.catalogue.expo.facts if one.key == passage.id)
        return fact.value.best(ask.reading.language)
    return passage.body if passage.kind == "document" else ""


def _halls_in(ask: Ask, text: str) -> set[str]:
    """The halls that a sentence names: by their names, or by ids that can be nothing else ("E1, E2 and E3")."""
    said = normalise(text)
    links, _ = ask.index.places.by_pattern(said)
    named = {ref.id for link in links for ref in link.refs if ref.kind == "hall"}
    words = {unit for unit, _, _ in units(said) if _ID.fullmatch(unit)}
    return named | {
        one.id
        for one in ask.catalogue.programme.halls
        if one.id.lower() in words or any(normalise(name) in said for name in one.name.values())
    }
