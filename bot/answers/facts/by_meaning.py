"""What no rule reads, and no words hold: the session, or the exhibitors, whose title or product comes nearest by
meaning."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answers.counted import counted, counts
from bot.answers.draft import Ask, Draft
from bot.answers.facts.exhibitor_lists import criteria_of, exhibitor_list, is_of_one
from bot.answers.facts.likely import (
    OF_EXHIBITORS,
    OF_SESSION,
    OF_TIME,
    TOLD,
    UNTOLD,
    is_on_topic,
    is_told,
    names_one,
)
from bot.answers.facts.no_exhibitors import is_light
from bot.answers.facts.one_session import about_session, is_of_another_day, lacks_service
from bot.answers.facts.persons import is_of_surname
from bot.answers.facts.strangers import names_famous
from bot.answers.likeness import (
    ABOUT,
    ASKED,
    KIN,
    LONE,
    NEARLY_KIN,
    SAME,
    THE_ONE,
    NearSession,
    near_products,
    near_sessions,
)
from bot.answers.linking import TOPICAL
from bot.answers.memory import Memory
from bot.answers.normalise import has_han, normalise
from bot.answers.reading import Reading
from bot.answers.replies import reply
from bot.answers.slots import Slot
from bot.answers.tokens import is_han, tokens
from bot.answers.wanted import fit
from bot.domain.programme import Session
from bot.views.browsing_actions import OpenProgramme, OpenSession
from bot.views.findings import NoExhibitorResults, NoSessionResults

# Kinds of facts that a session's own words may tell.
_OF_TAKING_PART = frozenset({"money", "price", "age", "limit", "count"})
# Cues of a question that looks for something, whatever it is.
_PLACING = frozenset({"where", "which_hall", "who"})
# Cues of a question that seeks sessions, whatever there is.
_SOUGHT = ("session_strong", "session_kind", "about_topic", "speaker")
# Things of a kind, in English; so long is the name of one in Chinese.
_PLURAL, _LONGEST_THING = re.compile(r"[a-rt-z]s$"), 6
# So many sessions are named that are about the same.
_FEW = 3
_LATIN = re.compile(r"[a-z]+")


def session_meant(ask: Ask) -> Draft | None:
    """The one session that is meant, in other words than its title's; where sessions are sought and none is so
    near, that there is none, with those that come near. None where it may be no session."""
    reading = ask.reading
    if names_one(ask) or reading.unknown or not ask.content or names_famous(ask) or is_of_surname(ask):
        return None
    if reading.has("booth") and not reading.has(*OF_SESSION):
        return None  # Which stand has air purifiers, no talk about air says.
    if len(ask.topic()) == 1 and not any(slot.is_idea or slot.text.isascii() for slot in ask.content):
        return None  # 早, of 一早: no topic.
    found = [
        one
        for one in near_sessions(ask.topic(), ask.index, reading.text)
        if not is_of_another_day(ask, one.session)
    ]
    if not (is_told(reading) or is_on_topic(reading)):
        return _told_of(ask, found)
    strange = has_han(reading.text) and not any(_is_known(ask, slot) for slot in ask.content)
    if strange and not reading.has(*OF_SESSION):
        return None  # 泳池派对几点开始: Chinese of which nothing is known is near to any title.
    mostly = 2 * sum(_is_known(ask, slot) for slot in ask.content) > len(ask.content)
    alone = len(found) == 1 and _is_lone(ask) and mostly and found[0].cosine >= LONE
    if not (alone or reading.has(*OF_SESSION, *OF_TIME, "where")):
        return None
    # There may be fireworks all the same, beside the programme.
    happens = _happening(ask)
    if len(found) == 1 and found[0].cosine >= (ASKED if happens else THE_ONE):
        session = found[0].session
        said = [happens, *(slot.text for slot in ask.content)]
        lacks = bool(happens) and happens.isascii() and not _says_any(session, said)
        return None if lacks or lacks_service(ask, session) else about_session(ask, session)
    near = tuple(one.session.id for one in found if one.cosine >= ABOUT)[:_FEW]
    plain = not (reading.is_about_service or reading.has("who") or any(map(str.isdigit, reading.text)))
    if not (near and plain and reading.has(*_SOUGHT)) or any(happens == slot.text for slot in ask.content):
        return None
    view = NoSessionResults(ask.label(), ids=near, akin=True)
    rows = (*((OpenSession(id_),) for id_ in near), (OpenProgramme(),))
    return Draft(view, (ask.source("session"),), rows, Memory(intent="sessions", sessions=near))


def _is_known(ask: Ask, slot: Slot) -> bool:
    return slot.is_idea or any(map(str.isdigit, slot.text)) or any(map(ask.index.knows, slot.tokens))


def _says_any(session: Session, words: list[str]) -> bool:
    """Whether the session's own words have one of these, in whatever form."""
    texts = (text for one in (session.title, session.abstract) for text in one.values())
    held = {token for text in texts for token in tokens(normalise(text))}
    return not held.isdisjoint(token for word in words for token in tokens(word))


def _happening(ask: Ask) -> str:
    """What takes place and is asked about, and not who talks of it: "regatta", the "show" of a diving show; else
    empty."""
    ends = {slot.end + 1 for slot in ask.content}
    behind = (word.group() for word in _LATIN.finditer(ask.reading.text) if word.start() in ends)
    said = (*(slot.text for slot in ask.content), *behind)
    return next((word for word in said if reply(word, "happening")), "")


def _is_lone(ask: Ask) -> bool:
    """Whether words stand there alone, of which nothing is asked; Chinese ones are near to any title that has some
    of their characters."""
    return ask.reading.is_keywords and not ask.reading.cues and ask.topic().isascii()


def _told_of(ask: Ask, found: list[NearSession]) -> Draft | None:
    """The nearest session, where its own words tell the kind of fact that is asked for ("what does the soap
    cutting cost?")."""
    reading = ask.reading
    if reading.wanted.isdisjoint(_OF_TAKING_PART) or not reading.wanted <= TOLD | _OF_TAKING_PART:
        return None
    nearest = found[0] if found else None
    if nearest is None or nearest.cosine < ASKED:
        return None
    texts = [normalise(text) for text in nearest.session.abstract.values()]
    told = any(fit(reading.wanted, text) > 0 for text in texts)
    things = counted(reading.text)
    told = told and (not things or any(counts(things, text) for text in texts))
    return about_session(ask, nearest.session) if told else None


def exhibitors_meant(ask: Ask) -> Draft | None:
    """Who lists the product that is meant, in whatever words; that nobody lists it, and who has what is near. None
    where it may be no product."""
    if is_of_one(ask):
        return None
    reading = ask.reading
    if names_one(ask) or reading.unknown or is_light(ask) or not ask.content or reading.when:
        return None
    if reading.has(*OF_SESSION, *OF_TIME, *UNTOLD) or not reading.wanted <= TOLD or names_famous(ask):
        return None
    seeks = reading.sought is not None or reading.has(*OF_EXHIBITORS)
    if not (seeks or (reading.cues <= _PLACING and (reading.cues or reading.is_keywords))):
        return None
    words = _with_topics(ask)
    found = near_products(words, ask.index)
    nearest = found[0].cosine if found else 0.0
    seeks = seeks or _is_bare_thing(reading)
    if nearest < (SAME if reading.is_about_service else KIN if seeks else NEARLY_KIN):
        return None
    criteria = replace(criteria_of(ask), topic=words, label=words, strict=True)
    draft = exhibitor_list(ask, criteria, surely=True)
    if draft is None or draft.is_empty:
        return None
    # Who asks where "the rooftop garden" is asks of no stand.
    supposed = reading.says("presumes") and not reading.has(*OF_EXHIBITORS)
    return None if supposed and isinstance(draft.view, NoExhibitorResults) else draft


def _is_bare_thing(reading: Reading) -> bool:
    """Whether it is no more than the name of a kind of thing ("tumble dryers", 缩绒机)."""
    text = reading.text.strip(" ?!.")
    if not reading.is_keywords or reading.cues or not reading.content:
        return False
    if is_han(text):
        return len(text) <= _LONGEST_THING
    return len(text.split()) <= _FEW and _PLURAL.search(text) is not None


def _with_topics(ask: Ask) -> str:
    """What is sought with the category that is named beside it ("soundproof doors", of the category of doors)."""
    spans = [(slot.start, slot.end) for slot in ask.content]
    beside = [link for link in ask.reading.links if link.kind in TOPICAL]
    touching = [
        (one.start, one.end)
        for one in beside
        if any(one.start - end in (0, 1) or start - one.end in (0, 1) for start, end in spans)
    ]
    if not touching:
        return ask.topic()
    start, end = min(span[0] for span in spans + touching), max(span[1] for span in spans + touching)
    return ask.reading.text[start:end]
