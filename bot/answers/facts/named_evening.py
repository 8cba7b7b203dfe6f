"""What an evening with a name of its own costs, and when it begins: the texts under that name tell."""

from __future__ import annotations

from bot.answers.abstention import fits
from bot.answers.candidates import is_readable
from bot.answers.concepts import ACTS, ideas_of
from bot.answers.draft import Ask, Draft
from bot.answers.facts.evenings import names_evening
from bot.answers.facts.quotes import quote
from bot.answers.normalise import normalise
from bot.answers.object_patterns import object_in
from bot.answers.passages import Passage
from bot.answers.slots import Slot
from bot.answers.spans import Span, meets, within
from bot.answers.wanted import tells

# Kinds of facts that are told of an evening beside its session; what sessions tell.
_BESIDE_SESSION = frozenset({"money", "price"})
_OF_EVENING = frozenset({*_BESIDE_SESSION, "time"})
# What lets somebody in, or what that costs.
_ADMITTING = frozenset({"#ticket", "#entry", "#badge"})


def named_evening(ask: Ask) -> Draft | None:
    """What the texts under the name of an evening tell of its price or its hour; None where a session is called so
    that tells it, none of them does, or another thing is asked about ("how much is parking at Baker's Night?")."""
    reading = ask.reading
    named = ask.index.evenings.within(reading.text)
    is_told = reading.of("session") and reading.wanted.isdisjoint(_BESIDE_SESSION)
    if not named or is_told or reading.unknown or not reading.wanted:
        return None
    name, span = named[0]
    # Its talks may be a track of the same name.
    apart = (one for one in reading.links if one.kind != "track" or not within((one.start, one.end), [span]))
    if any(one.kind not in ("expo", "session") for one in apart):
        return None
    if not reading.wanted <= _OF_EVENING:
        return None
    # "… if I'm not a nurse": who else is named has to be told of.
    beside = [token for slot in reading.content if not _is_of_it(slot, span) for token in slot.tokens]
    held = [n for n in ask.index.evenings.texts[name] if all(ask.index.bm25.holds(n, one) for one in beside)]
    passages = [ask.index.passages[number] for number in held]
    readable = [one for one in passages if is_readable(one, reading)] or passages
    telling = [one for one in readable if fits(reading, one.body) > 0 and _is_on(ask, one, name)]
    if not reading.wanted.isdisjoint(_BESIDE_SESSION):
        # What a drink costs there is no price of it.
        telling = [one for one in telling if _admits(normalise(one.body), name)]
    elif reading.has("ends"):
        # Until when tickets are sold, is no end of it.
        telling = [
            one
            for one in telling
            if tells("ending", normalise(one.body)) and not tells("price", normalise(one.body))
        ]
    else:
        telling = [one for one in telling if names_evening(ask, one)]
    telling.sort(key=lambda one: (name not in normalise(one.body), name not in normalise(one.head)))
    return quote(ask, telling[0]) if telling else None


def _is_of_it(slot: Slot, span: Span) -> bool:
    """Whether a piece is a part of the name (in Chinese also with what stands beside it: 夜票 in 灯笼之夜票价), or
    asks for the price or the ticket."""
    asks = slot.is_idea and not (_ADMITTING | ACTS).isdisjoint(slot.tokens)
    return asks or meets((slot.start, slot.end), [span])


def _is_on(ask: Ask, passage: Passage, name: str) -> bool:
    """Whether it names the evening itself, in its text or its own heading, or stands in a document on that
    alone."""
    if name in normalise(passage.body) or name in normalise(passage.head):
        return True
    return not ask.index.contests.within(normalise(f"{passage.title}\n{passage.head}"))


def _admits(text: str, name: str) -> bool:
    """Whether it names the evening itself, a ticket or the like, or what a place costs."""
    return name in text or bool(_ADMITTING & ideas_of(text)) or object_in(text, "place_costs") is not None
