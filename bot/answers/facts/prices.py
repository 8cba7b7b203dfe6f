"""What that costs which a chat is about: its text, its session; the ticket, where it is about the fair."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.concepts import ideas_of
from bot.answers.cues import says_cue
from bot.answers.draft import Ask, Draft
from bot.answers.facts.one_session import about_session
from bot.answers.facts.profiles import OF_COMPANIES, of_last_company
from bot.answers.facts.quotes import quote
from bot.answers.facts.talk import unknown
from bot.answers.facts.texts import entries
from bot.answers.facts.tickets import ticket_price
from bot.answers.facts.told import Reach, of_last
from bot.answers.normalise import normalise
from bot.answers.passages import Passage, search_tokens
from bot.answers.replies import reply
from bot.answers.sentences import sentences
from bot.answers.wanted import tells
from bot.domain.programme import Session

_PRICE = frozenset({"#price", "#free"})
_PAID = _PRICE | {"#payment"}
# What the fair itself costs.
_TICKETS = frozenset({"#ticket", "#register", "#badge"})
# How a seat is booked.
_BOOKED = "#register"
# Intents after which one session may have been spoken of.
_OF_ONE = frozenset({"session", "speaker"})
# Intents after which companies were shown.
_OF_COMPANIES = OF_COMPANIES | {"booth"}
# Intents after which nothing but the fair has been spoken of.
_OF_FAIR = frozenset({"", "expo", "hours", "venue", "halls", "rooms", "dates", "unknown", "help"})


def price(ask: Ask) -> Draft | None:
    """What that which was shown last costs; nobody knows where it says nothing: no ticket does. What it costs to
    come in, where nothing but the fair was spoken of. None where the chat was about something else, or about
    tickets."""
    for_ticket = reply(ask.reading.text, "asks_ticket") is not None
    paid = _PAID | _TICKETS if for_ticket else _PAID
    if ask.reading.links or any(paid.isdisjoint(slot.tokens) for slot in ask.reading.content):
        return None
    session = ask.catalogue.session(ask.memory.one_session) if ask.memory.intent in _OF_ONE else None
    if session:
        words = normalise(" ".join((*session.abstract.values(), *session.title.values())))
        if tells("money", words) or (for_ticket and not _TICKETS.isdisjoint(ideas_of(words))):
            return about_session(ask, session)
    if session or ask.memory.intent == "sessions":
        told = _entry_on_talks(ask, session)
        # One without a price of its own needs the ticket of the fair.
        draft = quote(ask, told) if told else ticket_price(ask) if for_ticket else unknown(ask)
        return replace(draft, memory=ask.memory) if draft else None  # The chat is about the session still.
    if ask.memory.intent in _OF_COMPANIES and not for_ticket:
        # What a stand sells has a price of its own.
        return of_last_company(ask) or replace(unknown(ask), memory=ask.memory)
    if not ask.memory.told and ask.memory.intent in _OF_FAIR:
        # Of what was asked for, and nobody told of, no ticket is the price.
        return None if for_ticket or (ask.memory.unanswered and ask.memory.question) else ticket_price(ask)
    if not ask.memory.told or not _TICKETS.isdisjoint(ideas_of(ask.memory.question)):
        return None
    last = [passage for _, passage in of_last(ask)]
    if for_ticket and not any("#ticket" in ideas_of(one.body) for one in last):
        return None  # A car park needs none: the fair's is asked for.
    if any(not _TICKETS.isdisjoint(ideas_of(one.head)) for one in last):
        return None
    told = next((one for _, one in of_last(ask, Reach.HEADING) if _tells_price(one)), None)
    return quote(ask, told) if told else unknown(ask)


def session_price(ask: Ask) -> Draft | None:
    """The one session that is named, or meant by its topic and kind ("the ikebana workshop"), where its abstract
    tells what taking part costs."""
    things = [slot for slot in ask.content if _PRICE.isdisjoint(slot.tokens)]
    topics = [slot for slot in things if not says_cue("session_kind", slot.text)] or things
    ids = ask.reading.ids("session") or (ask.index.sessions.search(topics, strict=True) if topics else ())
    found = ask.catalogue.session(ids[0]) if len(ids) == 1 else None
    said = normalise(" ".join(found.abstract.values())) if found else ""
    return about_session(ask, found) if found and tells("money", said) and reply(said, "tells_fee") else None


def _entry_on_talks(ask: Ask, session: Session | None) -> Passage | None:
    """The entry on what talks cost, or those in the session's room; of several the one that says most of what was
    asked before."""
    room = ask.catalogue.room(session.room_id) if session else None
    names = [normalise(name) for name in room.name.values()] if room else []
    asked = search_tokens(ask.memory.asked)

    def said(entry: Passage) -> tuple[bool, int]:
        text = normalise(f"{entry.head} {entry.body}")
        return any(name in text for name in names), sum(token in search_tokens(text) for token in asked)

    def is_on_talks(entry: Passage) -> bool:
        of_room = said(entry)[0] and _BOOKED in ideas_of(entry.head)
        return _prices_talks(entry) or (of_room and _tells_price(entry))

    on_talks = list(filter(is_on_talks, entries(ask)))
    return max(on_talks, key=said, default=None)


def _tells_price(passage: Passage) -> bool:
    """Whether a text says what something costs, or an entry asks for it: "Is there free Wi-Fi? Yes"."""
    return tells("money", normalise(f"{passage.head}\n{passage.body}" if passage.kind == "faq" else passage.body))


def _prices_talks(passage: Passage) -> bool:
    """Whether an entry of the FAQ is on what talks cost, or one on prices says that they are included."""
    if _PRICE.isdisjoint(ideas_of(passage.head)):
        return False
    if _is_on_talks(normalise(passage.head)):
        return tells("money", normalise(passage.body))
    told = (normalise(one) for one in sentences(passage.body) if _is_on_talks(normalise(one)))
    return any(reply(one, "tells_included") or tells("money", one) for one in told)


def _is_on_talks(text: str) -> bool:
    return says_cue("session", text) or says_cue("session_strong", text)
