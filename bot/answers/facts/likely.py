"""What no rule reads: the session, or the exhibitors, whose own words hold nearly all of the question."""

from __future__ import annotations

from bot.answers.draft import Ask, Draft, label_of
from bot.answers.facts.exhibitor_lists import exhibitor_list
from bot.answers.facts.one_session import about_session
from bot.answers.memory import Criteria
from bot.answers.search import Likely
from bot.answers.slots import Slot, slots

# Cues of what neither a session's nor an exhibitor's entry tells.
_UNTOLD = (
    "how_much", "how", "meaning", "contact", "opinion", "life", "gender", "how_many", "oneself", "transport",
    "organizer", "website", "register",
)  # fmt: skip
# Kinds of facts that an entry tells.
_TOLD = frozenset({"time", "place", "who"})
# Cues of a question for one session, and for exhibitors.
_OF_SESSION = ("session", "session_strong", "session_kind", "speaker", "on_stage", "who_speaks")
_OF_TIME = ("when", "which_room", "begins", "ends")
_OF_EXHIBITORS = ("exhibitor", "exhibitor_strong", "makes", "trades", "booth", "products", "seeks")
# Of the content: what is asked for by nothing else; what its cues also say; and ahead of all others by so much.
_ALL, _NEARLY_ALL, _MOST, _HALF, _AHEAD = 0.99, 0.75, 0.6, 0.5, 0.2
_TWO = 2
# A word that tells who asks.
_LIGHT = 0.35


def likely(ask: Ask) -> Draft | None:
    """The one session, or the exhibitors, that have nearly all of what is asked for, in whatever order and column;
    None where it asks for what their entries do not tell."""
    reading = ask.reading
    named = any(link.kind in ("exhibitor", "speaker", "session") for link in reading.links)
    if named or reading.unknown or reading.has(*_UNTOLD) or not reading.wanted <= _TOLD:
        return None
    topic = label_of(reading.text, _pieces(ask))
    pieces = slots(topic, ask.index.knows)
    talks, firms = ask.index.sessions.likely(pieces), ask.index.exhibitors.likely(pieces)
    is_firm = _is_exhibitors(ask, firms)
    if _is_session(ask, talks) and not (is_firm and firms.share > talks.share):
        session = ask.catalogue.session(talks.ids[0])
        return about_session(ask, session) if session else None
    if not is_firm:
        return None
    hall = ",".join(reading.ids("hall"))
    criteria = Criteria("exhibitor", topic=topic, label=topic, hall=hall, language=reading.language, loose=True)
    return exhibitor_list(ask, criteria)


def _pieces(ask: Ask) -> tuple[Slot, ...]:
    """What is asked for, without an aside that no entry has."""
    held = (ask.index.sessions, ask.index.exhibitors)
    return tuple(
        slot
        for slot in ask.reading.query
        if slot.firmness > _LIGHT or any(one.knows(token) for one in held for token in slot.tokens)
    )


def _is_session(ask: Ask, found: Likely) -> bool:
    reading = ask.reading
    if len(found.ids) != 1 or found.pieces < _TWO or found.share - found.next < _AHEAD:
        return False
    if reading.has(*_OF_EXHIBITORS) and not reading.has(*_OF_SESSION):
        return False
    least = _HALF if reading.has(*_OF_SESSION) else _MOST if reading.has(*_OF_TIME) else _ALL
    return found.share >= least


def _is_exhibitors(ask: Ask, found: Likely) -> bool:
    reading = ask.reading
    if reading.has(*_OF_SESSION, *_OF_TIME) or reading.when or found.share < _NEARLY_ALL:
        return False
    return found.pieces >= _TWO
