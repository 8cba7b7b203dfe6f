"""What visitors need to come in: what a ticket costs, how to come by one, what to bring."""

from __future__ import annotations

from collections.abc import Iterator

from bot.answers.candidates import heads
from bot.answers.concepts import ideas_of
from bot.answers.cues import says_cue
from bot.answers.draft import Ask, Draft
from bot.answers.facts.quotes import quote
from bot.answers.facts.texts import entries, questions
from bot.answers.normalise import normalise
from bot.answers.passages import Passage
from bot.answers.replies import reply
from bot.answers.wanted import tells

_PRICE = frozenset({"#price", "#free"})
_COMING_BY = frozenset({"#register", "#buy"})
_COLLECTING = frozenset({"#badge", "#register", "#ticket", "#passport"})
# What a question that is of nothing but admission may name: no refund, no invoice, no parking, no party.
_ADMISSION = _PRICE | _COLLECTING | {"#collect", "#visitors", "#public", "#payment", "#onsite"}
_LOST = frozenset({"#reprint", "#lost_found"})
_IDENTITY = "#passport"
_TALKS = ("session", "session_strong", "session_kind")
_WAYS = ("how", "where", "register")


def ticket_price(ask: Ask) -> Draft | None:
    """The entry of the FAQ that says what admission costs: one that asks for it before one on how to register."""
    priced = priced_admissions(ask)
    best = min(priced, key=lambda one: ideas_of(_question(ask, one), wide=True).isdisjoint(_PRICE), default=None)
    return quote(ask, best) if best else None


def priced_admissions(ask: Ask, whose: frozenset[str] = frozenset()) -> list[Passage]:
    """The entries of the FAQ that say what admission costs, also those that ask it of some alone (``whose``)."""
    return [one for one in _on_admission(ask, whose) if _is_priced(one)]


def how_to_get_ticket(ask: Ask) -> Draft | None:
    """The entry that asks how or where to buy a ticket, or to register; else what admission costs."""
    best = next((one for one in _on_admission(ask) if _asks_the_way(_question(ask, one))), None)
    return quote(ask, best) if best else ticket_price(ask)


def what_to_bring(ask: Ask) -> Draft | None:
    """The entry that says which document is to be shown where a badge is had, or a document that tells of one."""
    asked = [one for one in entries(ask) if any(reply(text, "brings") for text in questions(ask, one))]
    shown = [one for one in entries(ask) if _is_of_coming_in(ask, one) and _is_of_identity(one.body)]
    shown.sort(key=lambda one: not _is_of_identity(_question(ask, one)))
    found = (ask.index.passages[one.passage] for one in ask.found() if one.enough)
    told = [one for one in found if one.kind == "document" and _is_of_identity(one.body)]
    best = next(iter((*asked, *shown, *told)), None)
    return quote(ask, best) if best else None


def _on_admission(ask: Ask, whose: frozenset[str] = frozenset()) -> Iterator[Passage]:
    """Entries that ask for a ticket or a registration, and for nothing that is another matter."""
    for one in entries(ask):
        own = ideas_of(_question(ask, one))
        named = {"#ticket", "#register"} & own or ("#badge" in own and _PRICE & own)
        if named and _is_on_admission(ask, one, whose):
            yield one


def _is_of_coming_in(ask: Ask, entry: Passage, whose: frozenset[str] = frozenset()) -> bool:
    """Whether what a question names has to do with coming in, and not to the talks, and nothing was lost."""
    question = _question(ask, entry)
    own = ideas_of(question)
    if not own & _COLLECTING or not own - whose <= _ADMISSION or any(says_cue(cue, question) for cue in _TALKS):
        return False
    return _LOST.isdisjoint(ideas_of(question, wide=True))


def _is_on_admission(ask: Ask, entry: Passage, whose: frozenset[str]) -> bool:
    """The same, and nothing else is named."""
    own = ideas_of(_question(ask, entry))
    if not _is_of_coming_in(ask, entry, whose):
        return False
    if "#ticket" in own or _PRICE & own:
        return True
    things = (slot for text in heads(entry, ask.index) for slot in text if slot.firmness == 1.0)
    return all(not _ADMISSION.isdisjoint(slot.tokens) for slot in things)  # No "How do I book a masterclass?"


def _question(ask: Ask, passage: Passage) -> str:
    return " ".join(questions(ask, passage))


def _asks_the_way(question: str) -> bool:
    asks = any(says_cue(cue, question) for cue in _WAYS)
    return asks and not _COMING_BY.isdisjoint(ideas_of(question, wide=True))


def _is_of_identity(text: str) -> bool:
    return _IDENTITY in ideas_of(text, wide=True)


def _is_priced(passage: Passage) -> bool:
    return tells("money", normalise(passage.body)) or bool(_PRICE & ideas_of(passage.body))
