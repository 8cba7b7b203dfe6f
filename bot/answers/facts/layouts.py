"""How the halls lie, as a text tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.answers.aliases import other_names, without_note
from bot.answers.candidates import is_readable
from bot.answers.concepts import ideas_of
from bot.answers.cues import says_cue
from bot.answers.draft import Ask
from bot.answers.normalise import normalise
from bot.answers.object_patterns import object_in
from bot.answers.passages import Layout, Passage
from bot.answers.replies import reply
from bot.answers.sentences import join_sentences, sentences
from bot.answers.spans import is_whole, occurrences
from bot.answers.tokens import stands_whole, units
from bot.domain.programme import Hall

# What halls have.
_SERVICES = frozenset({"#toilet", "#nursing", "#food", "#coffee", "#smoking", "#first_aid", "#cloakroom", "#wifi"})
# Cues of a question for a way.
_WAYS = ("thither", "transport", "measure", "how_long")
# An id that is neither a number nor a letter.
_ID = re.compile(r"[a-z]+\d+")


def layout(ask: Ask, halls: tuple[str, ...]) -> tuple[Passage, str] | None:
    """The text that says how most halls lie, these among them; and its sentences on them."""
    told = [one for one in _layouts(ask) if one.halls.issuperset(halls)]
    best = max(told, key=lambda one: len(one.halls), default=None)
    said = [text for text, named in best.said if named] if best else []
    return (best.passage, join_sentences(said).rstrip("；; ")) if best else None


def place_of(ask: Ask, hall: str) -> str:
    """What such a text says of where one hall lies."""
    told = [one for one in _layouts(ask) if hall in one.halls]
    best = max(told, key=lambda one: len(one.halls), default=None)
    said = [text for text, named in best.said if hall in named] if best else []
    text = join_sentences(said).rstrip("；; ")
    return text[:1].upper() + text[1:]


def _layouts(ask: Ask) -> tuple[Layout, ...]:
    """The texts in the question's language that say how several halls lie."""
    language = ask.reading.language
    found = ask.index.layouts.get(language)
    if found is None:
        readable = (one for one in ask.index.passages if is_readable(one, ask.reading))
        all_of_them = (Layout(one, tuple(_said(ask, one))) for one in readable)
        found = tuple(one for one in all_of_them if len(one.halls) > 1)
        ask.index.layouts[language] = found
    return found


def _said(ask: Ask, passage: Passage) -> Iterator[tuple[str, frozenset[str]]]:
    for text in sentences(_in_language(ask, passage)):
        if _is_layout(text):
            yield text, halls_in(ask, text)


def _is_layout(text: str) -> bool:
    """Whether a sentence tells how places lie, and not where something is that halls have."""
    return reply(normalise(text), "layout") is not None and _SERVICES.isdisjoint(ideas_of(text))


def _in_language(ask: Ask, passage: Passage) -> str:
    """A passage in the question's language; only that of one fact, of one document or of an entry of the FAQ that
    asks for a way."""
    if passage.kind == "expo":
        fact = next(one for one in ask.catalogue.expo.facts if one.key == passage.id)
        return fact.value.best(ask.reading.language)
    entry = ask.catalogue.faq(passage.id) if passage.kind == "faq" else None
    if entry and any(says_cue(cue, normalise(passage.head)) for cue in _WAYS):
        return entry.answer.best(ask.reading.language)
    return passage.body if passage.kind == "document" else ""


def halls_in(ask: Ask, text: str) -> frozenset[str]:
    """The halls that a text of the catalogue names: by their names, or by ids that can be nothing else ("E1, E2
    and E3")."""
    found = ask.index.halls_told.get(text)
    if found is None:
        found = ask.index.halls_told[text] = _halls_in(ask, text)
    return found


def _halls_in(ask: Ask, text: str) -> frozenset[str]:
    said = normalise(text)
    links, _ = ask.index.places.by_pattern(said)
    words = {unit for unit, _, _ in units(said) if _ID.fullmatch(unit)}
    halls = ask.catalogue.programme.halls
    called = {one.id for one in halls if one.id.lower() in words or _is_called(one, said)}
    called |= {one.id for one in halls if _is_listed(one, said)}
    # 1馆, of 西1馆, may be 东1馆 too; "the W halls" are told of as one.
    numbered = (one for one in links if len(one.refs) == 1 or any(map(str.isdigit, said[one.start : one.end])))
    sure = (link for link in numbered if len(link.refs) == 1 or not called)
    return frozenset(called | {ref.id for link in sure for ref in link.refs if ref.kind == "hall"})


def _is_called(hall: Hall, said: str) -> bool:
    names = (normalise(name) for name in hall.name.values())
    return any(stands_whole(one, said) for name in names for one in (without_note(name), *other_names(name)))


def _is_listed(hall: Hall, said: str) -> bool:
    """Whether it stands in a list whose last one alone says what they are ("the Granite and Basalt Halls")."""
    for name in map(normalise, hall.name.values()):
        called, _, kind = name.rpartition(" ")
        for start, end in occurrences(said, called) if called else ():
            rest = object_in(said[end:], "rest_of_halls")
            if rest and rest["kind"] == kind and is_whole(said, (start, end)):
                return True
    return False
