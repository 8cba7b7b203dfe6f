"""What those ask who come together: a family's tickets, which nobody sums up, and how a group or a class comes."""

from __future__ import annotations

from bot.answers.concepts import ideas_of
from bot.answers.dayfit import DayFit, day_fit
from bot.answers.draft import Ask, Draft
from bot.answers.facts.quotes import quote
from bot.answers.facts.texts import entries, questions
from bot.answers.facts.tickets import priced_admissions
from bot.answers.normalise import normalise
from bot.answers.passages import Passage
from bot.answers.replies import reply
from bot.answers.wanted import tells

_GROUP = "#group_visit"
_STUDENTS = "#student"
_WHOSE = frozenset({"#children", "#family", "#senior"})
_COMERS = _WHOSE | {_STUDENTS}
# What is asked of those who come: to get in, and for how much.
_COMING = frozenset(
    {
        "#price", "#free", "#ticket", "#discount", "#badge", "#register", "#entry", "#permission", "#age",
        "#queue", "#payment", "#buy", "#onsite",
    }
)  # fmt: skip
# Cues of what is asked of talks, stands and rides.
_OF_OTHERS = (
    "session", "session_strong", "session_kind", "speaker", "on_stage", "rooms", "seats", "booth",
    "exhibitor_strong", "transport",
)  # fmt: skip


def party_tickets(ask: Ask) -> Draft | None:
    """The entry that tells what each of them pays, of the day that is named; None where anything else is asked."""
    if not _is_of_coming(ask):
        return None
    priced = priced_admissions(ask, _WHOSE)
    told = [one for one in priced if day_fit(ask.reading, one, ask.index) is not DayFit.OTHER]
    aged = [one for one in told if tells("age", normalise(one.body)) and _COMERS & ideas_of(one.body, wide=True)]
    # "Do children pay?" is asked of just those.
    coming = ideas_of(ask.reading.text, wide=True) & _COMERS
    aged.sort(key=lambda one: (_asked(ask, one) & _COMERS != coming, -day_fit(ask.reading, one, ask.index)))
    return quote(ask, aged[0]) if aged else None


def group_visit(ask: Ask) -> Draft | None:
    """The entry on groups, one on classes for who comes with pupils; of what a group pays where that is asked."""
    match = reply(ask.reading.text, "group_visit")
    if not match or not _is_of_coming(ask):
        return None
    priced = "money" in ask.reading.wanted or any("#ticket" in slot.tokens for slot in ask.reading.query)
    told = [one for one in entries(ask) if _GROUP in _asked(ask, one)]
    told = [one for one in told if not priced or tells("money", normalise(one.body))]
    told.sort(key=lambda one: (_STUDENTS in _asked(ask, one)) is not bool(match["class"]))
    return quote(ask, told[0]) if told else None


def _is_of_coming(ask: Ask) -> bool:
    """Whether nothing is named but who comes, and what they do to get in."""
    said = (slot for slot in ask.reading.content if not slot.text.isdigit())
    left = (slot for slot in said if not reply(slot.text, "of_party"))
    ideas = ideas_of(ask.reading.text) - _COMERS - _COMING - {_GROUP}
    if ideas or ask.reading.links or ask.reading.unknown or ask.reading.has(*_OF_OTHERS):
        return False
    return all((_COMERS | _COMING | {_GROUP}) & set(slot.tokens) for slot in left)


def _asked(ask: Ask, entry: Passage) -> frozenset[str]:
    return ideas_of(" ".join(questions(ask, entry)), wide=True)
