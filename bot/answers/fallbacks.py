"""What is tried once a question as a whole is not known: clause by clause, without asides, and without light
words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from bot.answers.clauses import clauses, parted
from bot.answers.draft import Ask, Draft
from bot.answers.entrance_names import named_entrances
from bot.answers.facts.unnamed import unnamed_entrance
from bot.answers.facts.verdicts import asks_whether
from bot.answers.language import light_spans, without_stop_words
from bot.answers.normalise import has_han, normalise
from bot.answers.place_intents import begins_with_name
from bot.answers.reader import read
from bot.answers.reading import MAX_LENGTH, Reading
from bot.answers.replies import reply
from bot.answers.slots import Slot
from bot.answers.spans import cut_out, mask
from bot.answers.usually import is_strange
from bot.answers.wishes import of_wished_product
from bot.views.answers import FaqAnswer, PassageAnswer, TransportAnswer
from bot.views.findings import SessionAnswer

First = Callable[[Ask], tuple[str, Draft]]

# What asks, in a clause.
_ASKING = (
    "where", "when", "who", "what", "how", "how_many", "how_much", "how_long", "open", "close", "hours", "seeks",
    "last_admission", "dates", "venue", "website", "area", "largest", "smallest", "on_stage", "which_hall",
    "which_room", "booth", "which_gate", "products", "transport", "thither", "shows", "begins", "ends", "halls",
    "facilities", "who_speaks", "session_strong",
)  # fmt: skip
_ASKING_FIRMLY = tuple(
    cue for cue in _ASKING if cue not in ("seeks", "open", "close", "hours", "booth", "products")
)
# What may be answered of a question whose other half is not.
_OF_PARTS = frozenset(
    {"hours", "faq", "booth", "hall", "facility", "exhibitor", "room", "transport", "venue", "dates"}
)
# The same where the other half asks nothing, or is light words.
_OF_REST = _OF_PARTS - {"faq"} | {
    "session", "now", "superlative", "count", "expo", "speaker", "span", "no_room", "no_hall", "no_booth",
}  # fmt: skip
# What light words do not change: of a company, a person or a café they may ask what nothing tells.
_OF_FAIR = _OF_REST - {"exhibitor", "speaker", "session", "facility"}
_OTHERS = frozenset({"exhibitor", "speaker", "session"})
_OF_TEXTS = frozenset({"faq", "text"})
# What is asked by whoever it is.
_OF_ANYBODY = _OF_REST | _OF_TEXTS | {"exhibitors", "sessions", "not_listed"}
# So likely, a text tells what a clause asks, whatever others say.
_LIKELY = 0.75
# Cues of what is asked of one that is named.
_OF_NAMED = ("booth", "which_hall", "products", "website", "where", "thither", "who_speaks", "contact")
# A word that tells who asks, why and how.
_LIGHT = 0.35
# Cues that ask for more of what was said before.
_HANGING = frozenset({"where", "when", "who", "which_hall", "how_much", "what", "about", "pronoun", "followup"})


def second_look(ask: Ask, question: str, first: First) -> tuple[str, Draft] | None:
    """The answer to what is left of a question without what no rule reads; None where that has none either."""
    found = _without_asker(ask, question, first) or _without_entrance(ask, first)
    found = found or _of_clauses(ask, question, first)
    found = found or of_wished_product(ask, first)
    return found if found or ask.reading.is_chatter else _without_light_words(ask, first)


def _without_asker(ask: Ask, question: str, first: First) -> tuple[str, Draft] | None:
    """The answer to a question without what somebody tells of themselves ("I'm a trucker, food?"); None where they
    tell nothing, or ask nothing."""
    parts = parted(question[:MAX_LENGTH])
    asked = [part for part in parts if not reply(normalise(part), "asker")]
    if not asked or len(asked) == len(parts):
        return None
    return _surely(next(_read(ask, (", ".join(asked),))), first, _OF_ANYBODY)


def _without_entrance(ask: Ask, first: First) -> tuple[str, Draft] | None:
    """What a text that names entrances says of what is asked to be at one of them ("does the shuttle stop at the
    Lock Gate?")."""
    named = list(named_entrances(ask.reading.text, ask.catalogue))
    if not named or not asks_whether(ask):
        return None
    rest = next(_read(ask, (cut_out(ask.reading.text, [one.span for one in named]),)))
    found = _surely(rest, first, _OF_TEXTS)
    told = " ".join(one.body for one in ask.index.passages_at(found[1].memory.told[:3])) if found else ""
    if found is None or not any(named_entrances(normalise(told), ask.catalogue)):
        return None
    intent, draft = found
    if not isinstance(draft.view, FaqAnswer | PassageAnswer | TransportAnswer):
        return None
    return intent, replace(draft, view=replace(draft.view, unnamed=unnamed_entrance(ask, told)))


def _without_light_words(ask: Ask, first: First) -> tuple[str, Draft] | None:
    if any(link.kind in _OTHERS for link in ask.reading.links) or begins_with_name(ask.reading):
        return None
    text = ask.reading.text
    firm = without_stop_words(mask(text, light_spans(text)), spaced=False)
    kept = tuple(slot for slot in ask.reading.content if not _is_light(slot, ask.reading, firm))
    if len(kept) == len(ask.reading.content):
        return None
    intents = _OF_FAIR | {"exhibitor"} if ask.reading.of("booth") else _OF_FAIR
    return _surely(replace(ask, reading=replace(ask.reading, content=kept)), first, intents)


def _is_light(slot: Slot, reading: Reading, firm: str) -> bool:
    """Whether it hardly says what is asked: a light word, or a lone Chinese character (a verb, a measure word);
    ``firm``: the question without light words."""
    lone = len(slot.text) == 1 and not slot.text.isascii()
    if slot.is_idea or not (lone or not firm[slot.start : slot.end].strip()):
        return False
    near = (one for one in reading.query if one.start < slot.end and slot.start < one.end)
    return all(one.firmness <= _LIGHT for one in near)


def _hangs(reading: Reading) -> bool:
    """Whether it asks where, when or by whom, of what was said before ("is there a massage, and where?")."""
    named = reading.content or reading.when or any(link.kind != "expo" for link in reading.links)
    return not named and reading.cues <= _HANGING


def _of_clauses(ask: Ask, question: str, first: First) -> tuple[str, Draft] | None:
    """The answer to the first of several questions in one that surely has one; to the one clause that asks, where
    the others tell something besides."""
    parts = list(_read(ask, clauses(question[:MAX_LENGTH])))
    if parts and all(_asks(one.reading) for one in parts):
        seeking = any(map(_asks_for_something, parts))
        whole = (part for part in parts if not (_hangs(part.reading) or (seeking and _is_of_it(part.reading))))
        told = next((found for part in whole if (found := _surely(part, first, _OF_PARTS))), None)
        if told:
            return told
    parts = list(_read(ask, parted(question[:MAX_LENGTH])))
    asking = [part for part in parts if _asks(part.reading)]
    left = [part.reading.text for part in parts if part not in asking and reply(part.reading.text, "asks")]
    if any(reply(text, "of_somebody") for text in left):
        return None  # "Saw Ada Byron on stage yesterday. Is she married?" asks nothing of the first.
    naming = [part for part in asking if _names_something(part.reading)]
    asking = naming if len(naming) == 1 and len(asking) > 1 else asking
    # "I want a front seat" seeks something, and asks nothing.
    firm = [part for part in asking if part.reading.has(*_ASKING_FIRMLY)]
    asking = firm if len(firm) == 1 and len(asking) > 1 else asking
    if len(asking) != 1:
        return None
    others = [part.reading for part in parts if part is not asking[0]]
    if not any(map(_names_something, others)):
        seeks = asking[0].reading.sought and not asking[0].reading.links
        sought = (seeks or asking[0].reading.of("category")) and not asking[0].reading.wanted
        intents = _OF_REST | {"exhibitors"} if sought else _OF_REST
        if _is_of_gate(asking[0].reading) and any(part.content for part in others):
            return None  # "The draping class is free, sign up where?": not at the gates of the fair.
        if _is_of_it(asking[0].reading) and any(map(_asks_for_something, parts)):
            return None
        if _leans(asking[0].reading) and any(is_strange(one, slot) for one in parts for slot in one.content):
            return None  # "Our supplier Quinovita is said to be here, where is it?"
        found = _surely(asking[0], first, intents) or _without_light_words(asking[0], first)
        return found or _told(asking[0], first)
    name = _only_name(others)
    if not name or _names_something(asking[0].reading) or not asking[0].reading.has(*_OF_NAMED):
        return None
    named = next(_read(ask, (f"{name} {asking[0].reading.text}",)))
    return _surely(named, first, _OF_REST | _OTHERS)


def _is_of_gate(reading: Reading) -> bool:
    """Whether it asks where to register or to enter, and not for what."""
    registers = bool(reading.content) and all("#register" in slot.tokens for slot in reading.content)
    return registers or (reading.has("which_gate") and not reading.content)


def _is_of_it(reading: Reading) -> bool:
    """Whether it asks when something opens or closes, or where it is, and not what."""
    leans = reading.has("pronoun") or has_han(reading.text)
    named = reading.content or reading.links or reading.when or reading.has("expo", "halls")
    return reading.has("open", "close", "hours", "where") and leans and not named


def _leans(reading: Reading) -> bool:
    """Whether it asks of "it" or "them", and names nothing itself."""
    return reading.has("pronoun") and not (reading.content or reading.links or reading.when)


def _asks_for_something(ask: Ask) -> bool:
    """Whether it asks if there is something: when that opens, or where it is, is asked behind it ("is there a gym,
    when does it open?")."""
    return bool(ask.reading.content) and reply(ask.reading.text, "has") is not None


def _told(ask: Ask, first: First) -> tuple[str, Draft] | None:
    """What a text very likely tells of a clause, whatever is said beside it."""
    best = next(iter(ask.found()), None)
    firm = any(slot.firmness == 1.0 for slot in ask.reading.query)
    return _surely(ask, first, _OF_TEXTS) if best and firm and best.confidence >= _LIKELY else None


def _only_name(readings: Iterable[Reading]) -> str:
    """The one company, person or session that clauses which ask nothing name ("I want to go back to Lampo, ...");
    empty where they name several, or anything else."""
    named = [(reading, link) for reading in readings for link in reading.links]
    if len(named) != 1 or any(reading.unknown for reading in readings):
        return ""
    reading, link = named[0]
    return reading.text[link.start : link.end] if link.kind in _OTHERS and link.is_sure else ""


def _read(ask: Ask, texts: tuple[str, ...]) -> Iterator[Ask]:
    for text in texts:
        reading = read(text, ask.index, ask.now, ask.reading.language, ask.memory.days)
        yield Ask.of(reading, ask.index, ask.now, ask.memory)


def _asks(reading: Reading) -> bool:
    return reading.has(*_ASKING) and not (reading.is_chatter or reading.is_code)


def _names_something(reading: Reading) -> bool:
    """Whether a clause that asks nothing says what is asked of ("I want Hall 3, ...")."""
    named = any(link.kind not in ("expo", "venue", "country") for link in reading.links)
    return named or bool(reading.unknown) or reading.when.names_day or reading.is_code


def _surely(ask: Ask, first: First, intents: frozenset[str]) -> tuple[str, Draft] | None:
    intent, draft = first(ask)
    of_one = intent == "sessions" and isinstance(draft.view, SessionAnswer) and "session" in intents
    lacks = intent in ("facility", "room") and bool(ask.reading.wanted - {"permission"})
    told = (intent in intents or of_one) and not lacks
    return (intent, draft) if told and not draft.abstained else None
