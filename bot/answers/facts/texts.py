"""The entry of the FAQ, the fact or the document that is asked for, by its words or by what they mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.answers.abstention import fits, head_share
from bot.answers.candidates import heads, is_readable
from bot.answers.concepts import ideas_of
from bot.answers.cues import find_cues
from bot.answers.dayfit import DayFit, asks_admission, day_fit
from bot.answers.draft import Ask, Draft
from bot.answers.facts.listed_matters import is_of_sessions, is_of_things
from bot.answers.facts.quotes import quote
from bot.answers.language import languages
from bot.answers.normalise import normalise
from bot.answers.passages import Passage
from bot.answers.sentences import sentences
from bot.answers.tokens import tokens, unit_set
from bot.views.answers import PassageAnswer
from bot.views.browsing_actions import OpenFaq
from bot.views.findings import ChoicesAnswer

# So much likelier, a text stands before an entry that asks for the same things.
_FAR = 0.25
# A FAQ entry's own question: of all words, so many are in both; of what they mean, so much is.
_SAME_WORDS = 0.85
_SAME_QUESTION = 0.85
# So many things leave no doubt of what is meant.
_SEVERAL = 2
# Nearly all of the content, and at least half of the entry's question.
_SAME_THINGS, _HALF = 0.9, 0.5
# Who does it goes without saying.
_WHO = frozenset({"#exhibitors", "#visitors"})


def same_words(ask: Ask) -> Draft | None:
    """A FAQ entry whose question was asked nearly word for word: its writer knew better than any rule."""
    asked = unit_set(ask.reading.text)
    least, most = _SAME_WORDS * len(asked), len(asked) / _SAME_WORDS
    for id_, words in ask.index.asked if len(asked) > 1 else ():
        if least <= len(words) <= most and _are_same(asked, words):
            return quote(ask, next(one for one in ask.index.passages if one.kind == "faq" and one.id == id_))
    return None


def _are_same(one: frozenset[str], other: frozenset[str]) -> bool:
    differ = one ^ other
    return len(differ) <= (1 - _SAME_WORDS) * len(one | other) and not any(word.isdigit() for word in differ)


def senses(ask: Ask) -> Draft | None:
    """A word alone that may mean several things which entries of the FAQ are about: which one is meant."""
    word = ask.reading.text.strip(" .?!")
    ideas = next((one.senses[word] for one in languages() if word in one.senses), ())
    found = dict.fromkeys(
        one.id
        for idea in ideas
        for one in ask.index.passages
        if one.kind == "faq" and f"#{idea}" in _asked(ask, one)
    )
    if len(found) < len(ideas) or not ideas:
        return None
    rows = tuple((OpenFaq(id_),) for id_ in found)
    return Draft(ChoicesAnswer(ask.reading.typed.get(word, word), len(rows)), (ask.source("faq"),), rows)


def lost_property(ask: Ask) -> Draft | None:
    """Where lost things are kept, to somebody who left one here."""
    likely = [ask.index.passages[one.passage] for one in ask.found()]
    told = [one for one in ask.index.passages if one.kind in ("faq", "expo")]
    on_it = [
        one for one in (*likely, *told) if "#lost_found" in ideas_of(one.head) and is_readable(one, ask.reading)
    ]
    on_it.sort(key=lambda one: one.kind != "faq")  # An entry says where, a fact may be a number to call.
    # A lost child is no lost property.
    found = next((one for one in on_it if "#lost_child" not in ideas_of(one.head)), next(iter(on_it), None))
    return quote(ask, found) if found else None


def entries(ask: Ask) -> Iterator[Passage]:
    """The entries of the FAQ, in the question's language."""
    return (one for one in ask.index.passages if one.kind == "faq" and is_readable(one, ask.reading))


def questions(ask: Ask, entry: Passage) -> tuple[str, ...]:
    """An entry's question in each language, normalised, without its tag."""
    found = ask.catalogue.faq(entry.id)
    return tuple(normalise(text) for text in found.question.values()) if found else ()


def _asked(ask: Ask, entry: Passage) -> set[str]:
    """The tokens of an entry's question."""
    return {token for text in heads(entry, ask.index) for slot in text for token in slot.tokens}


def same_question(ask: Ask) -> Draft | None:
    """A FAQ entry that is the very question, in words that mean the same."""
    if ask.explained and sum(slot.firmness > 0 for slot in ask.reading.query) < _SEVERAL:
        return None  # "Any talks this afternoon?" is no question for the slides of talks.
    entry = _entry(ask, _SAME_QUESTION, _SAME_QUESTION)
    if entry is None or is_of_sessions(ask, entry) or is_of_things(ask, entry):
        return None
    return _quote_or_likelier(ask, entry)


def faq(ask: Ask) -> Draft | None:
    """A FAQ entry that asks for the same things, in other words."""
    entry = _entry(ask, _SAME_THINGS, _HALF)
    if entry is None or is_of_sessions(ask, entry) or is_of_things(ask, entry):
        return None
    return _quote_or_likelier(ask, entry)


def _quote_or_likelier(ask: Ask, entry: int) -> Draft | None:
    """The entry; where another text answers far more likely, that one."""
    found = {one.passage: one.confidence for one in ask.found()}
    best = next(iter(ask.found()), None)
    if best is not None and best.enough and best.confidence >= found.get(entry, 1.0) + _FAR:
        return quote(ask, ask.index.passages[best.passage])
    return _quote_or_worded(ask, entry)


def _quote_or_worded(ask: Ask, entry: int) -> Draft | None:
    return worded(ask) if _lacks_word(ask, entry) else quote(ask, ask.index.passages[entry])


def fact(ask: Ask) -> Draft | None:
    """A further fact of the expo whose key says what is asked for ("press office", "wechat account")."""
    said = tuple(slot for slot in ask.reading.query if _WHO.isdisjoint(slot.tokens))
    for hit in ask.hits[:2]:
        passage = ask.index.passages[hit.passage]
        if passage.kind != "expo":
            continue
        covered = ask.index.bm25.hits(said).get(hit.passage, hit).coverage >= _SAME_THINGS
        if covered and _share(ask, passage) >= _SAME_THINGS and fits(ask.reading, passage.body) >= 0:
            return quote(ask, passage)
    return None


def _entry(ask: Ask, coverage: float, share: float) -> int | None:
    """The number of a FAQ entry that holds so much of the question, and whose own question it holds so far."""
    for hit in ask.hits[:2]:
        passage = ask.index.passages[hit.passage]
        told = passage.kind == "faq" and fits(ask.reading, passage.body) >= 0
        if asks_admission(ask.reading) and day_fit(ask.reading, passage, ask.index) is DayFit.OTHER:
            continue  # The ticket of another day.
        if told and hit.coverage >= coverage and _share(ask, passage) >= share:
            return hit.passage
    return None


def _lacks_word(ask: Ask, passage: int) -> bool:
    """Whether a passage only has the idea of the one thing that is named (first aid), and another text, or a
    hall, has its very word (defibrillator)."""
    if not ask.content or any(slot.is_idea for slot in ask.content):
        return False
    words = [token for slot in ask.content if not slot.text.isdigit() for token in slot.tokens]
    if not words or any(ask.index.bm25.holds(passage, word) for word in words):
        return False
    facilities = (text for hall in ask.catalogue.programme.halls for text in hall.facilities)
    held = {token for text in facilities for value in text.values() for token in tokens(normalise(value))}
    return all(word in held or ask.index.bm25.knows(word) for word in words)


def worded(ask: Ask) -> Draft | None:
    """The text that has a sentence with the very words, no idea of every fair, that sentence first."""
    if not ask.content or any(slot.is_idea for slot in ask.content):
        return None
    words = {token for slot in ask.content for token in slot.tokens}
    for hit in ask.hits:
        passage = ask.index.passages[hit.passage]
        readable = passage.kind == "document" and is_readable(passage, ask.reading)
        held = (one for one in sentences(passage.body) if words <= set(tokens(normalise(one))))
        said = next(held, "") if readable else ""
        if said:
            draft = quote(ask, passage)
            assert isinstance(draft.view, PassageAnswer)
            return replace(draft, view=replace(draft.view, fact=said))
    return None


def spoken(ask: Ask) -> Draft | None:
    """The FAQ entry on languages."""
    entries = [ask.index.passages[hit.passage] for hit in ask.hits]
    entries += [passage for passage in ask.index.passages if passage.kind == "faq"]
    asked = (one for one in entries if one.kind == "faq" and "language" in find_cues(normalise(one.head)).names)
    found = None if ask.content else next(asked, None)
    return quote(ask, found) if found else None


def _share(ask: Ask, passage: Passage) -> float:
    return head_share(heads(passage, ask.index), ask.reading.query, ask.index.bm25)
