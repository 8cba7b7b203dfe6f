"""What the text, or the session, that the last answer told of says to the next question too: "and for students?",
"which exit?", "from what age?"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import IntEnum
from functools import lru_cache

from bot.answers.abstention import fits
from bot.answers.concepts import AUDIENCES, ideas_of
from bot.answers.counted import counted, counts
from bot.answers.cues import says_cue
from bot.answers.draft import Ask, Draft
from bot.answers.ellipsis import LOOSE, is_joined
from bot.answers.facts.one_session import about_session
from bot.answers.facts.quotes import quote
from bot.answers.language import languages
from bot.answers.normalise import normalise
from bot.answers.passages import Passage, search_tokens
from bot.answers.replies import reply
from bot.answers.slots import Slot
from bot.answers.spans import within
from bot.answers.times import read_time
from bot.answers.tokens import units
from bot.answers.wanted import asked_for, tells

# Cues of questions that may be about anything; what is asked is told by the kind of fact that they want.
_BARE = LOOSE | {
    "how_much", "how_long", "how", "how_many", "begins", "ends", "first", "last", "close", "measure", "area",
    "which_gate", "entrances", "who", "rooms", "seats", "seeks", "enter",
}  # fmt: skip
# Cues of questions that are about the fair, unless they say "it".
_OF_IT = frozenset({"dates", "edition"})
_PRICE = frozenset({"#price", "#free", "#payment", "#ticket"})
# Of these one buys a ticket too; of a cloakroom nobody does.
MODES = frozenset({"#bus", "#shuttle", "#metro", "#ferry", "#taxi", "#train", "#tram"})
# The cue of what something is called: no more than the expo, where the text told of another.
_NAMES = frozenset({"expo_name"})
# The cue of where a thing is that was told of.
_HERE = frozenset({"venue"})
# The cue of what opens.
_OPENS = frozenset({"open"})
# Cues of the other halls, of which the text may tell too.
_OF_HALLS = frozenset({"halls", "else"})
# Ideas of what somebody of an age may ask of a price; cues of what is another question.
_OF_TICKETS = frozenset({"#ticket", "#price", "#free", "#buy", "#age"})
_ELSEWHERE = ("where", "anything", "facilities", "open", "close", "session")
# More words are a question of their own; so many, or Chinese characters, say nothing of what they are asked of.
_FEW = 2
_BRIEF = 4


def told_again(ask: Ask) -> Draft | None:
    """The passage or the session's card of the last answer, where it tells this too and nothing else is named."""
    reading = ask.reading
    if not (ask.memory.told or ask.memory.intent == "session") or is_of_ticket(ask):
        return None
    named = any(link.kind not in ("expo", "venue", "country") for link in reading.links)
    if named or reading.unknown or reading.is_chatter or reading.when.at or reading.when.relative:
        return None
    joined = is_joined(reading, ask.memory)
    of_fair = reading.when.names_day and reading.has("close") and not (joined or reading.has("pronoun"))
    if of_fair and not _opens_on_days(ask):
        return None  # When the fair closes tomorrow, whatever was told of.
    of_it = reading.has("pronoun") and next(iter(ask.memory.told), "") in ("document", "transport", "faq")
    bare = _BARE | _OF_IT if of_it else _BARE
    bare |= _OF_HALLS if joined else set()
    bare |= _HERE if reply(reading.text, "here") else set()
    bare |= _NAMES if ask.memory.told and not reading.content else set()
    bare |= _OPENS if of_it and _opens(ask) else set()
    if len(reading.content) > _FEW or not (reading.cues <= bare or (joined and reading.content)):
        return None
    if reading.has("seats") and not ask.memory.told:
        return None  # Its room has them.
    session = ask.catalogue.session(ask.memory.one_session) if ask.memory.intent == "session" else None
    if session and not reading.when and reading.wanted:
        told = " ".join((*session.abstract.values(), *session.title.values()))
        words = normalise(told)
        asking = [span for _, span in asked_for(reading.text)]
        things = [slot for slot in reading.content if not within((slot.start, slot.end), asking)]
        if fits(reading, told) > 0 and all(slot.text in words or _is_price([slot]) for slot in things):
            return about_session(ask, session)
        return None
    # A metro closes at no hour: the fair does.
    closes = reading.has("close") and reply(reading.text, "departs") is None
    last = [one for one in of_last(ask) if not (closes and one[1].kind == "transport")]
    suited = [passage for number, passage in last if _suits(ask, number, passage, joined=joined)]
    return quote(ask, suited[0]) if suited and not says_another_way(ask, suited[0]) else None


def says_another_way(ask: Ask, told: Passage) -> bool:
    """Whether it is asked of another way to get there ("and from the airport?"): its own entry has that very
    word, and the one that was told has not."""
    things = list(ask.reading.content)
    if told.kind != "transport" or not (things and ask.reading.has("followup")) or _says(told, things):
        return False
    return any(one.kind == "transport" and _says(one, things) for one in ask.index.passages)


def is_of_ticket(ask: Ask) -> bool:
    """Whether it asks what a ticket of the fair costs: the text that was told last has no price (of a ferry)."""
    if reply(ask.reading.text, "ticket_price") is None:
        return False
    told = (one for _, one in of_last(ask) if ideas_of(one.head).isdisjoint(AUDIENCES))
    return not any(tells("money", normalise(one.body)) for one in told)


def told_of_age(ask: Ask) -> Draft | None:
    """The text of the last answer, where it tells ages, and only somebody's age is told after it ("my mum is 67,
    too?")."""
    reading = ask.reading
    if "age" not in reading.wanted or not any(map(str.isdigit, reading.text)) or reading.has(*_ELSEWHERE):
        return None
    ideas = {token for slot in reading.content for token in slot.tokens if token.startswith("#")}
    if reading.links or reading.unknown or reading.when or not ideas <= AUDIENCES | _OF_TICKETS:
        return None
    told = next((one for _, one in of_last(ask) if tells("age", normalise(one.body))), None)
    return quote(ask, told) if told else None


def _opens(ask: Ask) -> bool:
    """Whether the text that was told last says when something opens: then "it" is no fair."""
    told = (normalise(one.body) for _, one in of_last(ask))
    return any(says_cue("open", body) and tells("time", body) for body in told)


def _opens_on_days(ask: Ask) -> bool:
    """Whether the text that was told last says when something opens on the very day that is named."""
    told = (read_time(normalise(one.body), ask.calendar).days for _, one in of_last(ask))
    return _opens(ask) and any(not set(ask.reading.when.days).isdisjoint(days) for days in told)


class Reach(IntEnum):
    """How far around the passage that told the last answer is looked."""

    TEXT = 0
    HEADING = 1
    DOCUMENT = 2


def of_last(ask: Ask, reach: Reach = Reach.TEXT) -> Iterator[tuple[int, Passage]]:
    """The passage that told the last answer, then the others of its text, those under the same heading, and those
    of the document, with their numbers."""
    if not ask.memory.told:
        return
    place, number = ask.memory.told[:3], ask.memory.told[3]
    everything = list(enumerate(ask.index.passages))
    told = [everything[at] for at in ask.index.at_place.get(place, ())]
    yield from (*told[number : number + 1], *told[:number], *told[number + 1 :])
    if not told or told[0][1].kind != "document" or reach is Reach.TEXT:
        return
    about = told[0][1]
    others = [one for one in everything if one[1].id == about.id and one not in told]
    near = [one for one in others if (one[1].title, one[1].head) == (about.title, about.head)]
    yield from near
    if reach is Reach.DOCUMENT:
        yield from (one for one in others if one not in near)


def _suits(ask: Ask, number: int, passage: Passage, *, joined: bool) -> bool:
    reading = ask.reading
    if reading.has("expo_name"):
        return True
    here = reply(reading.text, "here") is not None and names_place(ask, passage)
    fit = 1.0 if here else fits(reading, passage.body)
    asking = [span for _, span in asked_for(reading.text)]
    things = [
        slot for slot in reading.content if not (_is_number(slot.text) or within((slot.start, slot.end), asking))
    ]
    # Of the way that was told of, the last of its times is when the last one leaves.
    departs = passage.kind == "transport" and reply(reading.text, "departs") is not None
    departs = departs and tells("time", normalise(passage.body))
    numbers = counted(reading.text)
    if things and numbers and not counts(numbers, normalise(passage.body)):
        return False
    # "How long is the kiln" may be asked in metres.
    if fit < 0 and things and reading.wanted == {"duration"} and reading.has("measure"):
        fit = float(tells("length", normalise(passage.body)))
    brief = reading.has("where") and len(units(reading.text)) <= _BRIEF and _says(passage, things)
    if (fit < 0 and not departs) or not (brief or all(_holds(ask, number, slot) for slot in things)):
        return False
    if reading.when and not (departs or speaks_of_days(ask, passage)):
        return False
    if reading.has("halls"):
        return joined and len(ask.index.places.by_pattern(normalise(passage.body))[0]) > 1
    if things:
        return joined or brief or fit > 0 or len(things) < len(reading.content) or _is_price(things)
    return fit > 0 or departs or (joined and bool(reading.when))


def _says(passage: Passage, things: list[Slot]) -> bool:
    """Whether a text has the very words ("where do I return it?", after the deposit for a glass)."""
    return all(slot.text in normalise(passage.body) for slot in things)


def names_place(ask: Ask, passage: Passage, kinds: Iterable[str] = ("room", "hall")) -> bool:
    """Whether a passage names places of one of these kinds."""
    said = normalise(passage.body)
    links = (*ask.index.names.exact(units(said)), *ask.index.places.by_pattern(said)[0])
    return any(ref.kind in kinds for link in links for ref in link.refs)


def _is_number(word: str) -> bool:
    return any(one.number(word) is not None for one in languages())


def _is_price(things: list[Slot]) -> bool:
    return all(not _PRICE.isdisjoint(slot.tokens) for slot in things)


def _holds(ask: Ask, number: int, slot: Slot) -> bool:
    if not _PRICE.isdisjoint(slot.tokens):
        about = ask.index.passages[number]
        named = ideas_of(f"{about.head} {ask.memory.question}")
        if "#ticket" in slot.tokens and about.kind != "document" and MODES.isdisjoint(named):
            return ask.index.bm25.holds(number, "#ticket")
        return any(ask.index.bm25.holds(number, token) for token in _PRICE)
    return holds_new(ask, number, slot)


def holds_new(ask: Ask, number: int, slot: Slot) -> bool:
    """Whether a passage holds a piece of a question by what the last question has not said: of an award, any text
    on it is about "#award"; the jury stands in few."""
    asked = _tokens_of(ask.memory.question)
    new = [token for token in slot.tokens if token not in asked] or list(slot.tokens)
    return any(ask.index.bm25.holds(number, token) for token in new)


@lru_cache(maxsize=200)
def _tokens_of(question: str) -> frozenset[str]:
    return frozenset(search_tokens(question))


def speaks_of_days(ask: Ask, passage: Passage) -> bool:
    """Whether a passage names a day that the question does, or speaks of all of them."""
    if reply(normalise(passage.body), "daily"):
        return True
    return not set(ask.reading.when.days).isdisjoint(read_time(normalise(passage.body), ask.calendar).days)
