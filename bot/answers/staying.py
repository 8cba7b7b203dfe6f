"""Whether a question is still about the text that was told last: it names nothing that is found elsewhere, and
that text says it too ("is there interpreting?", "deposit?", "where?", "in room 203?")."""

from __future__ import annotations

from collections.abc import Callable

from bot.answers.abstention import fits
from bot.answers.candidates import heads, is_readable
from bot.answers.concepts import ideas_of
from bot.answers.counted import counted, counts
from bot.answers.cues import says_cue
from bot.answers.draft import Ask, Draft
from bot.answers.ellipsis import LOOSE, is_joined
from bot.answers.facts.one_session import about_session
from bot.answers.facts.prices import price
from bot.answers.facts.profiles import of_last_company
from bot.answers.facts.quotes import quote
from bot.answers.facts.speakers import speaker
from bot.answers.facts.talk import unknown
from bot.answers.facts.told import MODES, Reach, holds_new, names_place, of_last, says_another_way, speaks_of_days
from bot.answers.hanging import told_with_the_last
from bot.answers.language import languages
from bot.answers.linking import TOPICAL
from bot.answers.memory import Memory
from bot.answers.normalise import normalise
from bot.answers.passages import Passage
from bot.answers.reader import read
from bot.answers.reading import MAX_LENGTH
from bot.answers.replies import reply
from bot.answers.rules import first
from bot.answers.slots import Slot
from bot.answers.spans import within
from bot.answers.times import read_time
from bot.answers.wanted import asked_for, tells

# Answers that may be of another thing than the one that was spoken of.
STRAYING = frozenset({"text", "faq", "facility", "count", "unknown", "expo", "rooms"})
# Cues of what is asked of the fair's lists.
_OF_LISTS = (
    "exhibitor_strong", "makes", "trades", "halls", "session_strong", "which_hall", "booth",
)  # fmt: skip
# Answers about the fair itself: no more than is asked of anything.
_OF_FAIR = frozenset({"hours", "venue", "halls", "rooms", "dates", "unknown", "help"})
# Cues of when a thing is, and of where.
_TIME = frozenset({"when", "begins", "ends", "close", "open", "hours", "how_long", "last_admission"})
_PLACE = frozenset({"where", "halls", "which_hall", "which_room", "rooms", "venue"})
_DAYS = frozenset({"dates", "a_day", "when"})
_WAYS = frozenset({"thither", "transport", "where", "present"})
_BESIDE = LOOSE - {"when", "where"}
# Of another edition: its exhibitors no list of this one counts.
_BEFORE = "#previous_edition"
_MEALS = frozenset({"#food", "#lunch", "#drinks"})
# More words are a question of their own.
_FEW = 3


def told_barely(ask: Ask) -> tuple[str, Draft] | None:
    """What was told last, to a question of few words that is asked of it ("deposit?", "is lunch included?"), that
    asks when or where and names nothing, or names a place that the text may name; where a day's note was told,
    what else is known of the thing."""
    reading = ask.reading
    if reading.unknown or reading.is_chatter or reading.is_code:
        return None
    asked_of_it = next((handler for kind, handler in _ASKED_OF_IT if reply(reading.text, kind)), _measured)
    if told := asked_of_it(ask):
        return told
    if own := of_last_company(ask):
        return "exhibitor", own
    if reading.content:
        return None
    return _of_bare(ask) if ask.memory.told else _asked_of_note(ask)


def _of_bare(ask: Ask) -> tuple[str, Draft] | None:
    """What the text that was told last says to a question without any content."""
    reading = ask.reading
    if reading.when.names_day and not reading.links and reply(reading.text, "until_day"):
        return _told(
            ask, lambda passage: speaks_of_days(ask, passage) and tells("closing", normalise(passage.body))
        )
    place = {link.kind for link in reading.links}
    if not (place or reading.when) and (evening := _of_evening(ask)):
        return evening
    if place & {"expo", "venue"} or (reading.has("venue") and reply(reading.text, "here") is None):
        return None
    if place:
        named = (
            place <= {"room", "hall"}
            and not reading.cues - _BESIDE - {"halls"}
            and reply(reading.text, "in_there")
        )
        passage = next((one for _, one in of_last(ask)), None)
        return ("text", quote(ask, passage)) if named and passage and names_place(ask, passage, place) else None
    if reading.when:
        return None
    return _told(ask, lambda passage: tells_asked(ask, passage, normalise(passage.body)))


def _of_evening(ask: Ask) -> tuple[str, Draft] | None:
    """When or where an evening is that the last question named: what its ticket office is open, or where, is told
    beside it."""
    named = ask.index.evenings.within(normalise(ask.memory.asked))
    numbers = ask.index.evenings.texts[named[0][0]] if named and ask.reading.cues & (_TIME | _PLACE) else ()
    passages = [ask.index.passages[number] for number in numbers]
    own = [one for one in passages if named[0][0] in normalise(one.body) and is_readable(one, ask.reading)]
    return ("text", quote(ask, own[0])) if own and tells_asked(ask, own[0], normalise(own[0].body)) else None


def _topic(ask: Ask) -> tuple[str, Draft] | None:
    """What the speaker who was spoken of talks about, or what the talk is on: no theme of the fair."""
    if ask.memory.speaker:
        told = speaker(ask)
        return ("speaker", told) if told else None
    session = ask.catalogue.session(ask.memory.one_session) if ask.memory.intent == "session" else None
    return ("session", about_session(ask, session)) if session else None


def _for_whom(ask: Ask) -> tuple[str, Draft] | None:
    if ask.reading.has("exhibitor") and not ask.reading.content and ask.reading.says("and_exhibitors"):
        # "And for exhibitors?", of a price or of hours: no list of them tells.
        of_them = _told(ask, lambda passage: says_cue("exhibitor", normalise(passage.body)))
        return of_them or ("unknown", unknown(ask))
    if not ask.memory.told:
        return None
    told = _holding(ask) or told_with_the_last(ask)
    return ("text", told) if told else None


def _bookable(ask: Ask) -> tuple[str, Draft] | None:
    return _told(ask, lambda passage: tells("reserving", normalise(passage.body)))


def _deposit(ask: Ask) -> tuple[str, Draft] | None:
    """That of what was told of, or nobody knows: not that of a lorry."""
    if not ask.memory.told:
        return None
    told = _told(ask, lambda passage: reply(normalise(passage.body), "tells_deposit") is not None)
    return told or ("unknown", unknown(ask))


def _priced(ask: Ask) -> tuple[str, Draft] | None:
    draft = price(ask)
    return ("unknown" if draft.abstained else "text", draft) if draft else None


def _brought(ask: Ask) -> tuple[str, Draft] | None:
    """What is to be brought to the session, or for what the text tells of, that was shown last."""
    if ask.reading.links:
        return None
    session = ask.catalogue.session(ask.memory.one_session) if ask.memory.intent == "session" else None
    if session:
        told = any(reply(normalise(text), "tells_bring") for text in session.abstract.values())
        return ("text", about_session(ask, session)) if told else None
    return _told(ask, lambda passage: reply(normalise(passage.body), "tells_bring") is not None)


def _included(ask: Ask) -> tuple[str, Draft] | None:
    """What the text that was told last says of what is to be included; nobody knows where it says nothing of a
    meal: where one may eat is no answer."""
    if ask.reading.links or not ask.memory.told:
        return None
    things = [slot for slot in ask.reading.content if reply(slot.text, "included") is None]
    for number, passage in of_last(ask, Reach.HEADING):
        of_it = reply(normalise(passage.body), "tells_included") is not None
        words = (token for slot in things for token in slot.tokens if of_it or not token.startswith("#"))
        if any(ask.index.bm25.holds(number, token) for token in words):
            return "text", quote(ask, passage)
    meals = any(not _MEALS.isdisjoint(slot.tokens) for slot in things)
    return ("unknown", unknown(ask)) if meals else None


def _each_lasts(ask: Ask) -> tuple[str, Draft] | None:
    """How long each of what was told of lasts: of the sessions that were listed their times tell, and no other
    text."""
    told = _told(ask, lambda passage: tells("duration", normalise(passage.body)))
    return told or ("unknown", unknown(ask))


def _deadline(ask: Ask) -> tuple[str, Draft] | None:
    """Until when one applies for what a document told of, wherever in it that stands."""
    near = (one for reach in Reach for _, one in of_last(ask, reach) if one.kind == "document")
    found = next((one for one in near if reply(normalise(one.body), "tells_deadline")), None)
    return ("text", quote(ask, found)) if found else None


def _measured(ask: Ask) -> tuple[str, Draft] | None:
    """The text that was told last, where it has a number of the measure that is asked for (最多几件: 五件)."""
    found = reply(ask.reading.text, "how_many_of")
    if found is None or ask.reading.links or ask.reading.when:
        return None
    measure = found.groupdict().get("measure")
    if not measure:
        return _told(ask, lambda passage: tells("room_for", normalise(passage.body)))
    return _told(ask, lambda passage: _has_number_of(measure, normalise(passage.body)))


def _has_number_of(measure: str, body: str) -> bool:
    """Whether a normalised text has a number before a measure word."""
    amounts = (match for one in languages() for match in one.amounts.finditer(body))
    return any(body[match.end() :].lstrip().startswith(measure) for match in amounts)


# What a question of so few words is asked of.
_ASKED_OF_IT: tuple[tuple[str, Callable[[Ask], tuple[str, Draft] | None]], ...] = (
    ("topic_of_it", _topic),
    ("for_whom", _for_whom),
    ("book_it", _bookable),
    ("deposit", _deposit),
    ("deadline", _deadline),
    ("each_lasts", _each_lasts),
    ("included", _included),
    ("how_much_it", _priced),
    ("asks_ticket", _priced),
    ("bring_what", _brought),
)


def _told(ask: Ask, tells_it: Callable[[Passage], bool]) -> tuple[str, Draft] | None:
    """The first passage of what was told last, or under its heading, that tells it."""
    found = next((passage for _, passage in of_last(ask, Reach.HEADING) if tells_it(passage)), None)
    return ("text", quote(ask, found)) if found else None


def tells_asked(ask: Ask, passage: Passage, body: str) -> bool:
    """Whether a passage tells what a question without any content asks: when, where, whom to call, how often, in
    which language, how one gets there."""
    reading = ask.reading
    asked = reading.cues - _BESIDE
    if not asked:
        return bool(reading.spoken) and any(
            pattern.search(body) for one in languages() for pattern in one.spoken.values()
        )
    if {"open", "close", "hours"} & asked:
        closing = "closing" if "close" in asked else "opening"
        of_it = reply(reading.text, "so_long") is not None and passage.kind != "transport"
        return of_it and asked <= _TIME and tells(closing, body)
    if asked <= _TIME:
        return tells("time", body)
    if asked <= _DAYS:
        return reading.wanted == {"time"} and _names_day(ask, body)
    if asked <= _PLACE or ("where" in asked and asked <= _PLACE | {"begins"}):
        return _tells_place(ask, passage, body)
    if "contact" in asked:
        return asked <= {"contact", "edition"} and (tells("phone", body) or "@" in body)
    if asked == {"edition"}:
        return "interval" in reading.wanted and tells("interval", body)
    return asked <= _WAYS and passage.kind != "transport" and not MODES.isdisjoint(ideas_of(passage.body))


def _names_day(ask: Ask, body: str) -> bool:
    return read_time(body, ask.calendar).names_day


def _holding(ask: Ask) -> Draft | None:
    """The passage of the text that was told last which speaks of whom is asked ("for students?")."""
    things = ask.reading.content
    for number, passage in of_last(ask, Reach.DOCUMENT):
        if things and all(holds_new(ask, number, slot) for slot in things):
            return quote(ask, passage)
    return None


def _asked_of_note(ask: Ask) -> tuple[str, Draft] | None:
    """The same after a day's note, which named a thing ("when is the dinner?"): the two questions together."""
    reading, memory = ask.reading, ask.memory
    asked = reading.cues - _BESIDE
    if memory.intent != "hours" or not asked or reading.when or reading.links or not memory.asked:
        return None
    if not (asked <= _PLACE or asked <= {"how_much", "how_long", "close", "ends"}):
        return None
    before = read(memory.asked, ask.index, ask.now, reading.language)
    if not before.content:
        return None
    whole = read(f"{memory.asked} {reading.text}"[:MAX_LENGTH], ask.index, ask.now, reading.language)
    intent, draft = first(Ask.of(whole, ask.index, ask.now, Memory()))
    return None if draft.abstained or intent in _OF_FAIR else (intent, draft)


def told_still(ask: Ask) -> Draft | None:
    """What the last text says to a question that hangs on it without saying so."""
    reading, memory = ask.reading, ask.memory
    named = any(link.kind not in ("expo", "venue", "country", *TOPICAL) for link in reading.links)
    if not memory.told or named or reading.unknown or reading.is_chatter or reading.is_code or reading.when:
        return None
    asking = [span for _, span in asked_for(reading.text)]
    things = [slot for slot in reading.content if not within((slot.start, slot.end), asking)]
    numbers = counted(reading.text)
    if len(things) > _FEW or not (things or numbers):
        return None
    if not reading.has("pronoun") and is_asked_elsewhere(ask, things):
        return None
    of_before = bool(numbers) and _BEFORE in ideas_of(memory.question)
    if reading.sought or reading.is_of_goods or (reading.has(*_OF_LISTS) and not of_before):
        return None
    bare = is_joined(reading, memory) or all(reply(slot.text, "attribute") for slot in things)
    for number, passage in of_last(ask, Reach.DOCUMENT if bare else Reach.HEADING):
        told = fits(reading, passage.body) >= 0 and all(holds_new(ask, number, slot) for slot in things)
        if told and (not numbers or counts(numbers, normalise(passage.body))):
            return None if says_another_way(ask, passage) else quote(ask, passage)
    return None


def _tells_place(ask: Ask, passage: Passage, body: str) -> bool:
    return names_place(ask, passage) or reply(body, "place_told") is not None


def is_asked_elsewhere(ask: Ask, things: list[Slot]) -> bool:
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
