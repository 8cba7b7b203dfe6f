"""Whether a question has a better answer without what is told beside it (see ``asked_alone.py``)."""

from __future__ import annotations

from bot.answers.chatting import NOTHING
from bot.answers.completed import COMPARED, OF_FAIR, OUTRIGHT, THINGS
from bot.answers.draft import Draft
from bot.answers.reading import Reading
from bot.answers.replies import reply
from bot.views.findings import NoSessionResults

# So likely it may be chatter, to which no list of nothing is an answer.
_CHATTER = 0.27
# What rules answer of the catalogue: what a text tells may well depend on who asks.
OF_CATALOGUE = frozenset(
    {
        "hours", "count", "exhibitors", "exhibitor", "exhibitor_sessions", "sessions", "session", "now",
        "speaker", "room", "hall", "booth", "follow_up", "no_booth", "no_hall", "topic",
    }
)  # fmt: skip
_OF_ALL = OF_CATALOGUE | {
    "expo",
    "venue",
    "facility",
    "superlative",
    "dates",
    "neighbours",
    "transport",
    "edition",
}
# Answers to which what somebody tells beside their question may lead, and what is asked for outright then.
_TEXTS, _OF_FIRMS = frozenset({"text", "faq"}), frozenset({"exhibitors", "topic", "likely"})
LED_TO = frozenset({"text", "faq", "facility", "exhibitor", "topic", "exhibitors", "likely", "session"})
# Answers in which what is told and what is asked may stand together.
MERGED = frozenset(
    {"hours", "sessions", "session", "exhibitors", "hall", "room", "speaker", "now", "topic", "text", "faq"}
)
_NONE = frozenset({"not_listed", "no_booth", "no_hall", "no_room"})


def is_better(
    intent: str, draft: Draft, asked: Reading, than: str, other: Draft, *, chatter: float, clashes: bool
) -> bool:
    """Whether what a clause alone is answered by, ``draft``, is better ``than`` the ``other``: the answer to all
    that was written, which is ``chatter`` so likely."""
    none = than == "unknown" or other.abstained
    if intent == "unknown" or (draft.abstained and (intent != "not_listed" or than != "unknown")):
        return False
    of_thing = any(link.kind in THINGS for link in asked.links) and not asked.content
    if isinstance(draft.view, NOTHING) or intent in _NONE:
        near = isinstance(draft.view, NoSessionResults) and draft.view.nearest is not None
        of_talks = asked.has("session_strong") and than in _OF_FIRMS
        led = none or of_talks or (of_thing and than in LED_TO) or clashes
        return led and (chatter < _CHATTER or near)
    of_fair = asked.has(*OF_FAIR, *COMPARED) and (than not in _TEXTS or asked.has("expo"))
    of_place = intent == "venue" and asked.has("venue") and reply(asked.text, "has") is None
    # Whether one gets in at half past eight, no text on who comes early tells.
    at_hour = intent == "hours" and asked.has("enter") and asked.when.names_day and asked.when.has_hours
    outright = of_fair or at_hour or of_thing or of_place or asked.has(*OUTRIGHT) or asked.sought is not None
    instead = none or isinstance(other.view, NOTHING) or (than in LED_TO and than != intent and outright)
    instead = instead or (clashes and than in MERGED)
    return intent in _OF_ALL and instead
