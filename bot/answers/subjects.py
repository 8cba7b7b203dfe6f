"""What a short question that names hardly anything asks of what the chat is about ("price?", "what age?", "need to
sign up?"): a text on that, which tells it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.abstention import fits
from bot.answers.candidates import is_readable
from bot.answers.draft import Ask, Draft
from bot.answers.facts.quotes import quote
from bot.answers.facts.told import holds_new, is_of_ticket, says_another_way
from bot.answers.index import AnswerIndex
from bot.answers.linking import TOPICAL
from bot.answers.normalise import normalise
from bot.answers.ranking import Found
from bot.answers.reader import read
from bot.answers.reading import MAX_LENGTH, Reading
from bot.answers.slots import Slot
from bot.answers.spans import within
from bot.answers.staying import is_asked_elsewhere, tells_asked
from bot.answers.tokens import units
from bot.answers.wanted import asked_for, tells

# Answers that may be of another thing than the one that the chat is about.
_STRAYING = frozenset(
    {
        "text", "faq", "facility", "count", "unknown", "expo", "rooms", "hours", "dates", "topic", "exhibitors",
        "venue",
    }
)  # fmt: skip
# Cues of what is asked of the fair, whatever else was spoken of.
_OF_HOURS = ("open", "close", "hours", "last_admission")
# Cues of what is asked of the fair's lists and places.
_OF_LISTS = (
    "exhibitor", "exhibitor_strong", "halls", "session_strong", "which_hall", "booth", "venue", "expo",
    "facilities",
)  # fmt: skip
# Cues of a whole question for a thing, which so many words are not.
_IS_THERE, _BARE = ("present", "seeks", "anything"), 2
# Answers after which the chat is about the fair itself.
_OF_FAIR = frozenset({"venue", "dates", "expo"})
# Kinds of facts that are told of nearly everything.
_OF_ANYTHING = frozenset({"money", "price", "time", "age"})
# More words are a question of their own; so many things are still asked of it.
_BRIEF, _FEW = 8, 2
# Of what the chat is about, a text has to hold so much (by weight).
_ENOUGH = 0.4
# So likely, a text tells it.
_LIKELY = 0.35
# So likely, what was told last tells this too, whatever its words; all of what is named.
_AGAIN, _ALL = 0.5, 0.99


def asks_of_subject(ask: Ask, intent: str) -> bool:
    """Whether a question of few words names nothing of the fair, after one that did, and what was found
    for it (``intent``) may be of another thing. When it opens and closes is asked of the fair."""
    reading = ask.reading
    if intent not in _STRAYING or (intent == "hours" and reading.has(*_OF_HOURS)):
        return False
    if (intent == "count" and reading.has("country")) or is_of_ticket(ask):
        return False  # From how many countries they come, and what a ticket costs, is told of the fair.
    if intent == "exhibitors" and reading.of("country") and reading.has("how_many"):
        return False  # "And how many of them are German?"
    named = any(link.kind not in ("expo", "venue", "country", *TOPICAL) for link in reading.links)
    if named or reading.unknown or reading.is_chatter or reading.is_code or reading.when.names_day:
        return False
    if not ask.memory.asked or ask.memory.intent in _OF_FAIR or len(units(reading.text)) > _BRIEF:
        return False
    if reading.sought or reading.is_of_goods or reading.has(*_OF_LISTS):
        return False
    things = _things(reading)
    whole = len(units(reading.text)) > _BARE and reading.has(*_IS_THERE)
    return len(things) <= _FEW and not (whole and is_asked_elsewhere(ask, things))


def is_bare(ask: Ask) -> bool:
    """Whether nothing is said but what is asked ("how much?", "until when?"), of something that a text told of or
    that nothing was known of: what is told of another thing is no answer."""
    memory = ask.memory
    asked = not _OF_ANYTHING.isdisjoint(ask.reading.wanted) or ask.reading.has("where")
    if "age" in ask.reading.wanted and not memory.unanswered:
        return False  # "Minimum age?" after the car park is asked of the fair.
    bare = asked and not _things(ask.reading)
    return bare and bool(_subject(ask)) and (memory.unanswered or bool(memory.told))


def _subject(ask: Ask) -> list[Slot]:
    """The words for what the chat is about."""
    before = read(ask.memory.asked, ask.index, ask.now, ask.reading.language)
    return [slot for slot in before.query if slot.is_firm]


def of_subject(ask: Ask) -> Draft | None:
    """The text on what the last question named that tells what this one asks."""
    subject = _subject(ask)
    if not subject:
        return None
    whole = read(f"{ask.memory.asked} {ask.reading.text}"[:MAX_LENGTH], ask.index, ask.now, ask.reading.language)
    found = Ask.of(whole, ask.index, ask.now, ask.memory).found()
    likely = [one for one in found if one.confidence >= _LIKELY and _is_on(subject, one, ask.index)]
    on = [one for one in likely if _is_last(ask, one) or is_readable(ask.index.passages[one.passage], ask.reading)]
    on.sort(key=lambda one: not _is_last(ask, one))  # What was told goes on.
    telling = next((one for one in on if _tells(ask, one)), None) or _again(ask, found)
    if telling is None or says_another_way(ask, ask.index.passages[telling.passage]):
        return None
    return quote(ask, ask.index.passages[telling.passage])


def _is_last(ask: Ask, one: Found) -> bool:
    """Whether it is an excerpt of the text that was told last."""
    return ask.index.passages[one.passage].place == ask.memory.told[:3]


def _again(ask: Ask, found: Sequence[Found]) -> Found | None:
    """What was told last, where it surely answers both questions together, and holds what this one names, in
    whatever words; where it names nothing, likelier than any text answers this one alone."""
    first, things = next(iter(found), None), _things(ask.reading)
    if first is None or not (first.enough and _is_last(ask, first)) or is_asked_elsewhere(ask, things):
        return None
    body = ask.index.passages[first.passage].body
    told = fits(ask.reading, body)
    untold = told < 0 and (not things or "money" in ask.reading.wanted)
    if untold or _lacks_contact(ask.reading, body):
        return None
    alone = ask.found()
    last = (one.features for one in alone if _is_last(ask, one))
    if things and any(one.coverage >= _ALL and not one.unknown for one in last):
        return first
    if things and told <= 0:
        return None
    return first if first.confidence >= max([_AGAIN, *(one.confidence for one in alone[:1])]) else None


def _lacks_contact(reading: Reading, body: str) -> bool:
    """Whether it is asked whom to call or write to, and a text says nothing of it."""
    asked = reading.has("contact", "website") and not reading.wanted
    return asked and not (tells("phone", normalise(body)) or "@" in body)


def _things(reading: Reading) -> list[Slot]:
    asking = [span for _, span in asked_for(reading.text)]
    return [slot for slot in reading.content if not within((slot.start, slot.end), asking)]


def _is_on(subject: list[Slot], one: Found, index: AnswerIndex) -> bool:
    """Whether a text holds enough of what the chat is about, or stands under it."""
    bm25 = index.bm25
    total = sum(bm25.weight(slot) for slot in subject)
    held = sum(
        bm25.weight(slot)
        for slot in subject
        if any(bm25.holds(one.passage, token) or bm25.is_around(one.passage, token) for token in slot.tokens)
    )
    return held >= _ENOUGH * total


def _tells(ask: Ask, one: Found) -> bool:
    """Whether a text tells what is asked: the kind of fact, and each thing that is named; where it is."""
    reading, passage = ask.reading, ask.index.passages[one.passage]
    things = _things(reading)
    if reading.wanted and fits(reading, passage.body) <= 0:
        return False
    if things or reading.wanted:
        return all(holds_new(ask, one.passage, slot) for slot in things)
    return one.enough and tells_asked(ask, passage, normalise(passage.body))
