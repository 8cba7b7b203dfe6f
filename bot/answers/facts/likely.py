"""What no rule reads: the session, or the exhibitors, whose own words hold nearly all of the question."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from bot.answers.draft import Ask, Draft, label_of
from bot.answers.exhibitor_search import BY_WORD_ALONE, lacks_word
from bot.answers.facts.exhibitor_lists import criteria_of, exhibitor_list, is_of_one, label_of_held
from bot.answers.facts.exhibitors import about_exhibitor
from bot.answers.facts.no_exhibitors import is_light
from bot.answers.facts.one_session import about_session, is_of_another_day, lacks_service
from bot.answers.facts.strangers import names_famous
from bot.answers.facts.verdicts import asks_whether
from bot.answers.language import languages
from bot.answers.linking import is_firm
from bot.answers.memory import Criteria
from bot.answers.normalise import normalise
from bot.answers.pieces import pieces
from bot.answers.reading import Reading
from bot.answers.replies import reply
from bot.answers.search import Likely
from bot.answers.slots import Slot
from bot.answers.text_intents import asks_for_rule
from bot.answers.tokens import is_han
from bot.views.findings import NoExhibitorResults

# Cues of what neither a session's nor an exhibitor's entry tells.
UNTOLD = (
    "how_much", "how", "meaning", "contact", "opinion", "life", "gender", "how_many", "oneself", "transport",
    "organizer", "website", "register",
)  # fmt: skip
# Kinds of facts that an entry tells.
TOLD = frozenset({"time", "place", "who", "tongue", "by_whom"})
# Cues of a question for one session, and for exhibitors.
OF_SESSION = ("session", "session_strong", "session_kind", "speaker", "on_stage", "who_speaks")
OF_TIME = ("when", "dates", "which_room", "begins", "ends")
OF_EXHIBITORS = ("exhibitor", "exhibitor_strong", "makes", "trades", "booth", "products", "seeks")
# Of the content: what is asked for by nothing else; what its cues also say; and ahead of all others by so much.
_ALL, _NEARLY_ALL, _MOST, _HALF, _NEARLY_HALF, _AHEAD, _ANY = 0.99, 0.75, 0.6, 0.5, 0.45, 0.2, 1e-9
_TWO, _SEVERAL = 2, 4
# Ahead of others by so much, where there surely is one: its title has what they only mention.
_BARELY = 0.1
# A word that tells who asks.
_LIGHT = 0.35
# What rules tell of a thing.
_LIMITS = frozenset({"limit", "volume", "permission"})


def likely(ask: Ask) -> Draft | None:
    """The one session, or the exhibitors, that have nearly all of what is asked for, in whatever order and column;
    None where it asks for what their entries do not tell."""
    reading = ask.reading
    if names_one(ask) or reading.unknown or names_famous(ask) or not (is_told(reading) or is_on_topic(reading)):
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
    named = reading.ids("exhibitor")
    if is_firm and len(named) == 1 and named[0] in firms.ids and asks_whether(ask):
        found = ask.catalogue.exhibitor(named[0])
        return about_exhibitor(ask, found) if found else None  # Its products tell how near that is.
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
    if not sought or reading.has(*OF_SESSION, *OF_TIME):
        return None
    criteria = Criteria("exhibitor", topic=topic, label=topic, language=reading.language, strict=True)
    draft = exhibitor_list(ask, criteria, surely=True)
    return draft if draft and isinstance(draft.view, NoExhibitorResults) and draft.view.near else None


def is_told(reading: Reading) -> bool:
    """Whether nothing is asked for but what an entry tells."""
    return not reading.has(*UNTOLD) and reading.wanted <= TOLD


def is_on_topic(reading: Reading) -> bool:
    """Whether a session on a topic is asked for: what the topic says asks for nothing ("on spot prices")."""
    return reading.has("about_topic") and reading.has("session", "session_strong") and not reading.has("opinion")


def exhibitors_nearly(ask: Ask) -> Draft | None:
    """The exhibitors that have all of what is sought, in their products, category and name together; where nobody
    has, those that have most of it."""
    if is_of_one(ask):
        return None
    if names_one(ask) or ask.reading.unknown or is_light(ask):
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
    if names_one(ask) or ask.reading.unknown or not ask.content:
        return None
    draft = exhibitor_list(ask, replace(criteria_of(ask), strict=True), surely=True)
    return draft if draft and isinstance(draft.view, NoExhibitorResults) and draft.view.near else None


def _list(ask: Ask, topic: str, said: tuple[Slot, ...]) -> Draft | None:
    reading = ask.reading
    hall, country = ",".join(reading.ids("hall")), ",".join(reading.ids("country"))
    criteria = Criteria("exhibitor", topic=topic, hall=hall, country=country, loose=True)
    criteria = replace(criteria, label=label_of_held(ask, said) or topic)
    return exhibitor_list(ask, replace(criteria, language=reading.language))


def names_one(ask: Ask) -> bool:
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
    if reading.has(*OF_EXHIBITORS) and not reading.has(*OF_SESSION):
        return False
    holders = {one.id for one in ask.index.sessions.nearly(ask.content, _ANY)}
    if ask.content and found.ids[0] not in holders:
        return False  # "Transformers That Talk" is no talk about hydrogen.
    if found.pieces < _TWO:
        titled = ask.index.sessions.is_titled(found.ids[0], content)
        return reading.has(*OF_SESSION) and (found.share >= _MOST or (presumed and titled and found.share > _HALF))
    if not ask.index.sessions.is_titled(found.ids[0], content):
        return False
    least = _HALF if reading.has(*OF_SESSION) else _MOST if reading.has(*OF_TIME) else _ALL
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
    if reading.has(*OF_SESSION, *OF_TIME) or reading.when or asks_for_rule(reading):
        return False
    if found.pieces < _TWO or all(slot.is_idea for slot in ask.content):
        return False
    ahead = found.share - found.next >= _AHEAD
    if reading.has(*OF_EXHIBITORS):
        return found.share >= (_NEARLY_HALF if ahead else _HALF)
    if reading.is_about_service and not reading.is_keywords and found.pieces < _SEVERAL:
        return found.share >= _NEARLY_ALL
    return found.share >= (_MOST if ahead and found.pieces > _TWO else _NEARLY_ALL)
