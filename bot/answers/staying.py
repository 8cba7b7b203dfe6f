"""Whether a question is still about the text that was told last: it names nothing that is found elsewhere, and
that text says it too ("is there interpreting?", "deposit?", "where?", "in room 203?")."""

from __future__ import annotations

from collections.abc import Iterator

from bot.answers.abstention import fits
from bot.answers.counted import counted, counts
from bot.answers.draft import Ask, Draft
from bot.answers.ellipsis import LOOSE
from bot.answers.facts.texts import quote
from bot.answers.memory import Memory
from bot.answers.normalise import normalise
from bot.answers.passages import Passage
from bot.answers.reading import MAX_LENGTH, Reading, read
from bot.answers.replies import reply
from bot.answers.retrieval import heads, retriever, word_hits
from bot.answers.rules import first
from bot.answers.slots import Slot
from bot.answers.spans import within
from bot.answers.tokens import units
from bot.answers.wanted import asked_for, tells

# Answers that may be of another thing than the one that was spoken of.
STRAYING = frozenset(
    {"text", "faq", "facility", "count", "unknown", "expo", "halls", "rooms", "exhibitors", "topic"}
)
# Answers about the fair itself: no more than is asked of anything.
_OF_FAIR = frozenset({"hours", "venue", "halls", "rooms", "dates", "unknown", "help"})
# Cues of when a thing is, and of where.
_TIME = frozenset({"when", "begins", "ends", "close", "open", "hours", "how_long", "last_admission"})
_PLACE = frozenset({"where", "halls", "which_hall", "which_room", "rooms", "venue"})
_BESIDE = LOOSE - {"when", "where"}
# More words are a question of their own.
_FEW = 3


def told_barely(ask: Ask) -> tuple[str, Draft] | None:
    """What was told last, to a question that asks when or where and names nothing, or names a place that the text
    may name; where a day's note was told, what else is known of the thing."""
    reading, memory = ask.reading, ask.memory
    if reading.content or reading.unknown or reading.is_chatter:
        return None
    if not memory.told:
        return _asked_of_note(ask)
    place = {link.kind for link in reading.links} - {"expo"}
    if place:
        named = place <= {"room", "hall"} and not reading.cues - _BESIDE and reply(reading.text, "in_there")
        passage = _first_of_last(ask)
        return ("text", quote(ask, passage)) if named and passage and _names(ask, passage, place) else None
    if reading.when or _is_of_fair(reading):
        return None
    for _, passage in _of_last(ask):
        body = normalise(passage.body)
        of_time = tells("time", body) and bool(reading.cues & _TIME)
        if (of_time and reading.cues <= _TIME | _BESIDE) or (
            reading.cues & _PLACE and reading.cues <= _PLACE | _BESIDE and _tells_place(ask, passage, body)
        ):
            return "text", quote(ask, passage)
    return None


def _is_of_fair(reading: Reading) -> bool:
    """Whether the fair is meant, whatever was told: when it closes today, in whole words."""
    return bool({"open", "close"} & reading.cues) and reply(reading.text, "so_long") is None


def _asked_of_note(ask: Ask) -> tuple[str, Draft] | None:
    """The same after a day's note, which named a thing ("when is the dinner?"): the two questions together."""
    reading, memory = ask.reading, ask.memory
    asked = reading.cues - _BESIDE
    if memory.intent != "hours" or not asked or reading.when or reading.links or not memory.asked:
        return None
    if not (asked <= _PLACE or asked <= {"how_much", "how_long", "until_when", "ends"}):
        return None
    before = read(memory.asked, ask.index, ask.now, reading.language)
    if not before.content:
        return None
    whole = read(f"{memory.asked} {reading.text}"[:MAX_LENGTH], ask.index, ask.now, reading.language)
    hits = word_hits(whole, ask.index)
    intent, draft = first(Ask(whole, ask.index, ask.now, Memory(), hits, retriever(whole, ask.index, hits)))
    return None if draft.abstained or intent in _OF_FAIR else (intent, draft)


def told_still(ask: Ask) -> Draft | None:
    """What the last text says to a question that hangs on it without saying so."""
    reading, memory = ask.reading, ask.memory
    named = any(link.kind not in ("expo", "venue", "country") for link in reading.links)
    if not memory.told or named or reading.unknown or reading.is_chatter or reading.is_code or reading.when:
        return None
    asking = [span for _, span in asked_for(reading.text)]
    things = [slot for slot in reading.content if not within((slot.start, slot.end), asking)]
    numbers = counted(reading.text)
    if len(things) > _FEW or not (things or numbers) or _is_asked_elsewhere(ask, things):
        return None
    for number, passage in _of_last(ask):
        told = fits(reading, passage.body) >= 0 and all(
            any(ask.index.bm25.holds(number, token) for token in slot.tokens) for slot in things
        )
        if told and (not numbers or counts(numbers, normalise(passage.body))):
            return quote(ask, passage)
    return None


def _first_of_last(ask: Ask) -> Passage | None:
    return next((passage for _, passage in _of_last(ask)), None)


def _of_last(ask: Ask) -> Iterator[tuple[int, Passage]]:
    """The passage that told the last answer, then the others of its text, then those under the same heading, with
    their numbers."""
    *place, number = ask.memory.told or ("", "", 0, 0)
    all_of_them = list(enumerate(ask.index.passages))
    told = [one for one in all_of_them if one[1].place == tuple(place)]
    yield from (*told[number : number + 1], *told[:number], *told[number + 1 :])
    if told and told[0][1].kind == "document":
        first = told[0][1]
        yield from (one for one in all_of_them if one[1].id == first.id and _heading(one[1]) == _heading(first))


def _heading(passage: Passage) -> tuple[str, str]:
    return passage.title, passage.head


def _names(ask: Ask, passage: Passage, kinds: set[str]) -> bool:
    """Whether a passage names places of one of these kinds."""
    said = normalise(passage.body)
    links = (*ask.index.names.exact(units(said)), *ask.index.places.by_pattern(said)[0])
    return any(ref.kind in kinds for link in links for ref in link.refs)


def _tells_place(ask: Ask, passage: Passage, body: str) -> bool:
    return _names(ask, passage, {"room", "hall"}) or reply(body, "place_told") is not None


def _is_asked_elsewhere(ask: Ask, things: list[Slot]) -> bool:
    """Whether an entry of the FAQ asks for the things themselves."""
    if not things or all(reply(slot.text, "attribute") for slot in things):
        return False
    own = ask.memory.told[:2]
    for passage in ask.index.passages:
        if passage.kind != "faq" or (passage.kind, passage.id) == own:
            continue
        asked = {token for text in heads(passage, ask.index) for slot in text for token in slot.tokens}
        if all(not asked.isdisjoint(slot.tokens) for slot in things):
            return True
    return False
