"""Answers that are quoted: FAQ, ways to get there, facts and documents."""

from __future__ import annotations

from bot.answers.abstention import THRESHOLD, Features, confidence, features_of
from bot.answers.bm25 import Hit
from bot.answers.cues import find_cues
from bot.answers.draft import Ask, Draft
from bot.answers.memory import Memory
from bot.answers.normalise import normalise
from bot.answers.passages import Passage
from bot.answers.reading import Reading
from bot.answers.slots import Slot, slots
from bot.domain.catalogue import Catalogue
from bot.views.action import Action, OpenExhibitors, OpenFaq, OpenPassage, OpenProgramme, OpenTransport, ShowVenue
from bot.views.answers import ExpoAnswer, FactAnswer, FaqAnswer, PassageAnswer, TransportAnswer, TransportWays
from bot.views.message import View

# A FAQ entry's own question, nearly word for word.
_SAME_QUESTION = 0.85
# Nearly all of the content, and at least half of the entry's question.
_SAME_THINGS, _HALF = 0.9, 0.5
# Of the content, enough to be offered as near.
_NEAR = 0.25
# Of two passages that fit, what was written as an answer is the better one.
_WORTH = {"faq": 1.2, "transport": 1.1, "expo": 0.9, "document": 0.95}
_EXPO_FIELDS = ("contact", "website", "theme", "organizer", "edition", "expo_name")


def hits_for(reading: Reading, index_hits: list[Hit], passages: tuple[Passage, ...]) -> tuple[Hit, ...]:
    """The hits in the question's language first, where the same document says it in both."""
    index_hits = sorted(index_hits, key=lambda hit: -hit.score * _WORTH[passages[hit.passage].kind])
    kept = [
        hit
        for hit in index_hits
        if passages[hit.passage].language in (None, reading.language) or hit is index_hits[0]
    ]
    if len(kept) > 1 and passages[kept[0].passage].language not in (None, reading.language):
        first, second = kept[0], kept[1]
        if second.coverage >= first.coverage - 0.15 and second.score >= 0.7 * first.score:
            kept = [second, first, *kept[2:]]
    return tuple(kept)


def quoted(ask: Ask) -> Draft | None:
    """The passage that answers, where that is likely enough."""
    if not ask.hits:
        return None
    passage = ask.index.passages[ask.hits[0].passage]
    if _confidence(ask, passage) < THRESHOLD:
        return None
    return quote(ask, passage)


def same_question(ask: Ask) -> Draft | None:
    """A FAQ entry that is the very question."""
    for hit in ask.hits[:2]:
        passage = ask.index.passages[hit.passage]
        if passage.kind == "faq" and hit.coverage >= _SAME_QUESTION and _share(ask, passage) >= _SAME_QUESTION:
            return quote(ask, passage)
    return None


def faq(ask: Ask) -> Draft | None:
    """A FAQ entry that asks for the same things, in other words."""
    for hit in ask.hits[:2]:
        passage = ask.index.passages[hit.passage]
        if passage.kind == "faq" and hit.coverage >= _SAME_THINGS and _share(ask, passage) >= _HALF:
            return quote(ask, passage)
    return None


def spoken(ask: Ask) -> Draft | None:
    """The FAQ entry on languages."""
    entries = [ask.index.passages[hit.passage] for hit in ask.hits]
    entries += [passage for passage in ask.index.passages if passage.kind == "faq"]
    asked = (one for one in entries if one.kind == "faq" and "language" in find_cues(normalise(one.head)).names)
    found = None if ask.content else next(asked, None)
    return quote(ask, found) if found else None


def emergency(ask: Ask) -> Draft | None:
    """What the organiser says about it, however it was asked: a FAQ entry, else a document."""
    wanted = {token for slot in ask.content for token in slot.tokens if token.startswith("#")}
    texts = [one for one in ask.index.passages if one.language in (None, ask.reading.language)]
    texts.sort(key=lambda one: one.kind != "faq")
    found = next((one for one in texts if wanted & set(one.index_tokens)), None)
    return quote(ask, found) if found else None


def _share(ask: Ask, passage: Passage) -> float:
    return _features(ask, passage).head


def _confidence(ask: Ask, passage: Passage) -> float:
    return confidence(_features(ask, passage))


def _features(ask: Ask, passage: Passage) -> Features:
    named = {(one.kind, one.text) for one in ask.reading.unknown if one.kind in ("line", "gate")}
    if named:
        _, told = ask.index.places.by_pattern(normalise(passage.body))
        named -= {(one.kind, one.text) for one in told}
    heads = _heads(ask, passage)
    return features_of(ask.reading, ask.hits, passage, heads, ask.index.bm25, missing=bool(named))


def _heads(ask: Ask, passage: Passage) -> tuple[tuple[Slot, ...], ...]:
    if passage.kind == "faq":
        entry = ask.catalogue.faq(passage.id)
        texts = entry.question.values() if entry else ()
    else:
        texts = (passage.head,)
    return tuple(tuple(slots(normalise(text), ask.index.knows)) for text in texts if text)


def quote(ask: Ask, passage: Passage) -> Draft:
    """The passage as an answer, the next nearest as a button."""
    view: View
    if passage.kind == "faq":
        view = FaqAnswer(passage.id)
    elif passage.kind == "transport":
        view = TransportAnswer(int(passage.id))
    elif passage.kind == "expo":
        view = FactAnswer(passage.id)
    else:
        view = PassageAnswer(passage.id, passage.index, passage.body)
    rows = tuple((action,) for action in nearest(ask, skip=passage)[:1])
    if passage.kind == "transport":
        rows = ((ShowVenue(),),)
    return Draft(view, (ask.source(passage.kind, passage.id),), rows, Memory(intent="text"))


def nearest(ask: Ask, skip: Passage | None = None) -> list[Action]:
    """Buttons of the passages that share most content with the question, at most three."""
    found: list[Action] = []
    for hit in ask.hits:
        passage = ask.index.passages[hit.passage]
        readable = passage.language in (None, ask.reading.language)
        if passage == skip or hit.coverage < _NEAR or not readable:
            continue
        action = _opens(passage)
        if action and action not in found:
            found.append(action)
    return found[:3]


def _opens(passage: Passage) -> Action | None:
    if passage.kind == "faq":
        return OpenFaq(passage.id)
    if passage.kind == "transport":
        return OpenTransport(int(passage.id))
    return OpenPassage(passage.id, passage.index) if passage.kind == "document" else None


def usual() -> tuple[Action, ...]:
    """What most people look for, where nothing is near."""
    return (ShowVenue(), OpenProgramme(), OpenExhibitors())


def transport(ask: Ask) -> Draft | None:
    """All ways to get there."""
    if ask.content or not ask.catalogue.programme.transport:
        return None
    return Draft(TransportWays(), (ask.source("transport"),), ((ShowVenue(),),), Memory(intent="transport"))


def expo(ask: Ask) -> Draft | None:
    """A field of the expo itself: its theme, organiser, edition, website, contact, name."""
    if ask.content:
        return None
    field = next((field for field in _EXPO_FIELDS if ask.reading.has(field)), None)
    if field is None or not has_field(ask.catalogue, field):
        return None
    return Draft(ExpoAnswer(field), (ask.source("expo"),), (), Memory(intent="expo"))


def has_field(catalogue: Catalogue, field: str) -> bool:
    about = catalogue.expo
    values = {
        "theme": about.theme,
        "organizer": about.organizer,
        "edition": about.edition,
        "website": about.website,
        "contact": about.contact_email or about.contact_phone,
        "expo_name": about.name,
    }
    return bool(values[field])
