"""What no rule reads: the session, or the exhibitors, whose own words hold nearly all of the question, or whose
title or product comes nearest by meaning."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from bot.answers.counted import counted, counts
from bot.answers.draft import Ask, Draft, label_of
from bot.answers.exhibitor_search import BY_WORD_ALONE, lacks_word
from bot.answers.facts.exhibitor_lists import criteria_of, exhibitor_list, is_of_one, label_of_held
from bot.answers.facts.no_exhibitors import is_light
from bot.answers.facts.one_session import about_session, is_of_another_day, lacks_service
from bot.answers.facts.persons import is_of_surname
from bot.answers.facts.strangers import names_famous
from bot.answers.language import languages
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
from bot.answers.linking import TOPICAL, is_firm
from bot.answers.memory import Criteria, Memory
from bot.answers.normalise import normalise
from bot.answers.pieces import pieces
from bot.answers.reading import Reading
from bot.answers.replies import reply
from bot.answers.search import Likely
from bot.answers.slots import Slot
from bot.answers.text_intents import asks_for_rule
from bot.answers.tokens import is_han, tokens
from bot.answers.wanted import fit
from bot.domain.programme import Session
from bot.views.browsing_actions import OpenProgramme, OpenSession
from bot.views.findings import NoExhibitorResults, NoSessionResults

# Cues of what neither a session's nor an exhibitor's entry tells.
_UNTOLD = (
    "how_much", "how", "meaning", "contact", "opinion", "life", "gender", "how_many", "oneself", "transport",
    "organizer", "website", "register",
)  # fmt: skip
# Kinds of facts that an entry tells.
_TOLD = frozenset({"time", "place", "who", "tongue", "by_whom"})
# Kinds of facts that a session's own words may tell.
_OF_TAKING_PART = frozenset({"money", "price", "age", "limit", "count"})
# Cues of a question for one session, and for exhibitors.
_LATIN = re.compile(r"[a-z]+")
_OF_SESSION = ("session", "session_strong", "session_kind", "speaker", "on_stage", "who_speaks")
_OF_TIME = ("when", "dates", "which_room", "begins", "ends")
_OF_EXHIBITORS = ("exhibitor", "exhibitor_strong", "makes", "trades", "booth", "products", "seeks")
# Cues of a question that looks for something, whatever it is.
_PLACING = frozenset({"where", "which_hall", "who"})
# Of the content: what is asked for by nothing else; what its cues also say; and ahead of all others by so much.
_ALL, _NEARLY_ALL, _MOST, _HALF, _NEARLY_HALF, _AHEAD, _ANY = 0.99, 0.75, 0.6, 0.5, 0.45, 0.2, 1e-9
_TWO, _SEVERAL = 2, 4
# Ahead of others by so much, where there surely is one: its title has what they only mention.
_BARELY = 0.1
# A word that tells who asks.
_LIGHT = 0.35
# What rules tell of a thing.
_LIMITS = frozenset({"limit", "volume", "permission"})
# Things of a kind, in English; so long is the name of one in Chinese.
_PLURAL, _LONGEST_THING = re.compile(r"[a-rt-z]s$"), 6
# So many sessions are named that are about the same.
_FEW = 3
# Cues of a question that seeks sessions, whatever there is.
_SOUGHT = ("session_strong", "session_kind", "about_topic", "speaker")


def likely(ask: Ask) -> Draft | None:
    """The one session, or the exhibitors, that have nearly all of what is asked for, in whatever order and column;
    None where it asks for what their entries do not tell."""
    reading = ask.reading
    if _is_named(ask) or reading.unknown or names_famous(ask) or not (_is_told(reading) or _is_on_topic(reading)):
        return None
    if (
        reading.is_about_service
        and reply(reading.text, "nearest")
        and not reading.has("session", "session_strong")
    ):
        return None  # Hotels nearby are no talk on hotels.
    topic = label_of(reading.text, _pieces(ask))
    content = pieces(topic, ask.index, ask.index.sessions.knows)
    talks = ask.index.sessions.likely(content)
    talks = _of_kind(ask, talks)
    firms = ask.index.exhibitors.likely(pieces(topic, ask.index, ask.index.exhibitors.knows))
    is_firm = _is_exhibitors(ask, firms)
    if _is_session(ask, talks, content) and not (is_firm and firms.share > talks.share):
        session = ask.catalogue.session(talks.ids[0])
        if session is None or is_of_another_day(ask, session) or lacks_service(ask, session):
            return None
        if _begins_strangely(ask, topic, ask.index.sessions.knows):
            return None  # 飞盘犬表演 is no 海狮表演.
        if not session.speakers and (reading.has("who") or reply(reading.text, "names")):
            return None  # Nobody is named there.
        return about_session(ask, session)
    if is_firm and (
        _begins_strangely(ask, topic, ask.index.knows) or lacks_word(ask.index, ask.topic(), firms.ids)
    ):
        # There is 冰淇淋, and nobody has 麻薯冰淇淋.
        return exhibitor_list(ask, replace(criteria_of(ask), strict=True), surely=True)
    return _list(ask, topic, _pieces(ask)) if is_firm else _of_a_part(ask, topic)


def _begins_strangely(ask: Ask, topic: str, knows: Callable[[str], bool]) -> bool:
    """Whether a thing in Chinese begins with a word that is not known, and is one word with it."""
    said = ask.topic()
    kind = ask.index.goods.kind_in(said) or (said[-_TWO:] if is_han(said) and len(said) == _TWO + _TWO else "")
    before = said.removesuffix(kind) if kind else ""
    alone = is_han(said) and len(before) == _TWO and before != said
    return alone and topic.endswith(kind) and not (knows(before) or reply(before, "before_product"))


def _of_a_part(ask: Ask, topic: str) -> Draft | None:
    """Nobody, and the few who have a part of what is sought."""
    reading = ask.reading
    sought = reading.has("seeks", "makes", "trades") and reading.has("who")
    sought = sought and not (reading.is_about_service or reading.when)
    if not sought or reading.has(*_OF_SESSION, *_OF_TIME):
        return None
    criteria = Criteria("exhibitor", topic=topic, label=topic, language=reading.language, strict=True)
    draft = exhibitor_list(ask, criteria, surely=True)
    return draft if draft and isinstance(draft.view, NoExhibitorResults) and draft.view.near else None


def _is_told(reading: Reading) -> bool:
    """Whether nothing is asked for but what an entry tells."""
    return not reading.has(*_UNTOLD) and reading.wanted <= _TOLD


def _is_on_topic(reading: Reading) -> bool:
    """Whether a session on a topic is asked for: what the topic says asks for nothing ("on spot prices")."""
    return reading.has("about_topic") and reading.has("session", "session_strong") and not reading.has("opinion")


def exhibitors_nearly(ask: Ask) -> Draft | None:
    """The exhibitors that have all of what is sought, in their products, category and name together; where nobody
    has, those that have most of it."""
    if is_of_one(ask):
        return None
    if _is_named(ask) or ask.reading.unknown or is_light(ask):
        return None
    if not ask.reading.wanted.isdisjoint(_LIMITS) and not ask.reading.sought:
        return None  # How much of it a stand may have, is a rule.
    topic = label_of(ask.reading.text, ask.content)
    if ask.reading.sought and _begins_strangely(ask, topic, ask.index.exhibitors.knows):
        return None  # A text tells of 飞行, and nobody has 飞行汽车.
    sought = pieces(topic, ask.index, ask.index.exhibitors.knows)
    if all(slot.is_idea and not BY_WORD_ALONE.isdisjoint(slot.tokens) for slot in sought):
        return None
    found = ask.index.exhibitors.likely(sought)
    firm = sum(slot.firmness >= _HALF for slot in sought)
    if found.pieces < min(_TWO, firm) or found.share < _NEARLY_ALL or lacks_word(ask.index, topic, found.ids):
        return None
    return _list(ask, topic, ask.content)


def exhibitors_akin(ask: Ask) -> Draft | None:
    """That nobody has what is sought, and who has most of it; None where nobody has."""
    if _is_named(ask) or ask.reading.unknown or not ask.content:
        return None
    draft = exhibitor_list(ask, replace(criteria_of(ask), strict=True), surely=True)
    return draft if draft and isinstance(draft.view, NoExhibitorResults) and draft.view.near else None


def session_meant(ask: Ask) -> Draft | None:
    """The one session that is meant, in other words than its title's; where sessions are sought and none is so
    near, that there is none, with those that come near. None where it may be no session."""
    reading = ask.reading
    if _is_named(ask) or reading.unknown or not ask.content or names_famous(ask) or is_of_surname(ask):
        return None
    if reading.has("booth") and not reading.has(*_OF_SESSION):
        return None  # Which stand has air purifiers, no talk about air says.
    if len(ask.topic()) == 1 and not any(slot.is_idea or slot.text.isascii() for slot in ask.content):
        return None  # 早, of 一早: no topic.
    found = [
        one
        for one in near_sessions(ask.topic(), ask.index, reading.text)
        if not is_of_another_day(ask, one.session)
    ]
    if not (_is_told(reading) or _is_on_topic(reading)):
        return _told_of(ask, found)
    if not reading.has(*_OF_SESSION) and not any(_is_known(ask, slot) for slot in ask.content):
        return None  # 泳池派对几点开始: no talk is meant, however near.
    alone = len(found) == 1 and _is_lone(ask) and found[0].cosine >= LONE
    if not (alone or reading.has(*_OF_SESSION, *_OF_TIME, "where")):
        return None
    # There may be fireworks all the same, beside the programme.
    happens = _happening(ask)
    if len(found) == 1 and found[0].cosine >= (ASKED if happens else THE_ONE):
        session = found[0].session
        lacks = happens.isascii() and not _says_any(session, [happens, *(slot.text for slot in ask.content)])
        return None if lacks or lacks_service(ask, session) else about_session(ask, session)
    near = tuple(one.session.id for one in found if one.cosine >= ABOUT)[:_FEW]
    plain = not (reading.is_about_service or reading.has("who") or any(map(str.isdigit, reading.text)))
    if not (near and plain and reading.has(*_SOUGHT)) or happens:
        return None
    view = NoSessionResults(ask.label(), ids=near, akin=True)
    rows = (*((OpenSession(id_),) for id_ in near), (OpenProgramme(),))
    return Draft(view, (ask.source("session"),), rows, Memory(intent="sessions", sessions=near))


def _is_known(ask: Ask, slot: Slot) -> bool:
    return slot.is_idea or any(map(ask.index.knows, slot.tokens))


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
    if reading.wanted.isdisjoint(_OF_TAKING_PART) or not reading.wanted <= _TOLD | _OF_TAKING_PART:
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
    if _is_named(ask) or reading.unknown or is_light(ask) or not ask.content or reading.when:
        return None
    if reading.has(*_OF_SESSION, *_OF_TIME, *_UNTOLD) or not reading.wanted <= _TOLD or names_famous(ask):
        return None
    seeks = reading.sought is not None or reading.has(*_OF_EXHIBITORS)
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
    supposed = reading.says("presumes") and not reading.has(*_OF_EXHIBITORS)
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


def _list(ask: Ask, topic: str, said: tuple[Slot, ...]) -> Draft | None:
    reading = ask.reading
    hall, country = ",".join(reading.ids("hall")), ",".join(reading.ids("country"))
    criteria = Criteria("exhibitor", topic=topic, hall=hall, country=country, loose=True)
    criteria = replace(criteria, label=label_of_held(ask, said) or topic)
    return exhibitor_list(ask, replace(criteria, language=reading.language))


def _is_named(ask: Ask) -> bool:
    """Whether a thing is named, by more than a word that may be any."""
    named = (link for link in ask.reading.links if link.kind in ("exhibitor", "speaker", "session"))
    return any(is_firm(link, ask.reading.text) or not ask.content for link in named)


def _pieces(ask: Ask) -> tuple[Slot, ...]:
    """What is asked for, without an aside that no entry has."""
    held = (ask.index.sessions, ask.index.exhibitors)
    return tuple(
        slot
        for slot in ask.reading.query
        if slot.firmness > _LIGHT or any(one.knows(token) for one in held for token in slot.tokens)
    )


def _is_session(ask: Ask, found: Likely, content: list[Slot]) -> bool:
    reading = ask.reading
    presumed = reading.has("session", "session_kind") and reading.has("when", "where", "which_room")
    if len(found.ids) != 1 or found.share - found.next < (_BARELY if presumed else _AHEAD):
        return False
    if reading.has(*_OF_EXHIBITORS) and not reading.has(*_OF_SESSION):
        return False
    holders = {one.id for one in ask.index.sessions.nearly(ask.content, _ANY)}
    if ask.content and found.ids[0] not in holders:
        return False  # "Transformers That Talk" is no talk about hydrogen.
    if found.pieces < _TWO:
        titled = ask.index.sessions.is_titled(found.ids[0], content)
        return reading.has(*_OF_SESSION) and (
            found.share >= _MOST or (presumed and titled and found.share > _HALF)
        )
    if not ask.index.sessions.is_titled(found.ids[0], content):
        return False
    least = _HALF if reading.has(*_OF_SESSION) else _MOST if reading.has(*_OF_TIME) else _ALL
    return found.share >= least


def _of_kind(ask: Ask, found: Likely) -> Likely:
    """Of several sessions that hold as much, the one whose title says the kind that is asked for ("the forum on
    clean heat")."""
    if len(found.ids) < _TWO:
        return found
    kinds = [match.group() for match in _said(ask.reading.text)]
    titled = [
        session.id
        for session in map(ask.catalogue.session, found.ids)
        if session and any(kind in normalise(title) for kind in kinds for title in session.title.values())
    ]
    return found._replace(ids=tuple(titled)) if len(titled) == 1 else found


def _said(text: str) -> Iterator[re.Match[str]]:
    """The words for sessions, or a kind of them, in a normalised text."""
    for one in languages():
        for cue in ("session_strong", "session_kind"):
            yield from one.cues[cue].finditer(text) if cue in one.cues else ()


def _is_exhibitors(ask: Ask, found: Likely) -> bool:
    reading = ask.reading
    if reading.has(*_OF_SESSION, *_OF_TIME) or reading.when or asks_for_rule(reading):
        return False
    if found.pieces < _TWO or all(slot.is_idea for slot in ask.content):
        return False
    ahead = found.share - found.next >= _AHEAD
    if reading.has(*_OF_EXHIBITORS):
        return found.share >= (_NEARLY_HALF if ahead else _HALF)
    if reading.is_about_service and not reading.is_keywords and found.pieces < _SEVERAL:
        return found.share >= _NEARLY_ALL
    return found.share >= (_MOST if ahead and found.pieces > _TWO else _NEARLY_ALL)
