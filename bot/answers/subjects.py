"""What a short question that names nothing asks of what the chat is about ("price?", "what age?", "need to sign
up?"): a text on that, which tells it."""

from __future__ import annotations

from bot.answers.abstention import fits
from bot.answers.draft import Ask, Draft
from bot.answers.facts.texts import quote
from bot.answers.facts.told import holds_new
from bot.answers.index import AnswerIndex
from bot.answers.linking import TOPICAL
from bot.answers.reading import MAX_LENGTH, Reading, read
from bot.answers.retrieval import Found, retriever, word_hits
from bot.answers.slots import Slot
from bot.answers.spans import within
from bot.answers.wanted import asked_for

# More words are a question of their own.
_FEW = 2
# Of what the chat is about, a text has to hold so much (by weight).
_MOSTLY = 0.5
# So likely, a text tells it.
_LIKELY = 0.35


def asks_of_subject(ask: Ask) -> bool:
    """Whether a question of few words names nothing that it could be about, after one that did."""
    reading = ask.reading
    named = any(link.kind not in ("expo", "venue", "country", *TOPICAL) for link in reading.links)
    if named or reading.unknown or reading.is_chatter or reading.is_code or reading.when.names_day:
        return False
    return bool(ask.memory.asked) and len(_things(reading)) <= _FEW


def of_subject(ask: Ask) -> Draft | None:
    """The text on what the last question named that tells what this one asks."""
    before = read(ask.memory.asked, ask.index, ask.now, ask.reading.language)
    subject = [slot for slot in before.query if slot.is_firm]
    if not subject:
        return None
    whole = read(f"{ask.memory.asked} {ask.reading.text}"[:MAX_LENGTH], ask.index, ask.now, ask.reading.language)
    for one in retriever(whole, ask.index, word_hits(whole, ask.index))():
        if one.confidence >= _LIKELY and _is_on(subject, one, ask.index) and _tells(ask, one):
            return quote(ask, ask.index.passages[one.passage])
    return None


def _things(reading: Reading) -> list[Slot]:
    asking = [span for _, span in asked_for(reading.text)]
    return [slot for slot in reading.content if not within((slot.start, slot.end), asking)]


def _is_on(subject: list[Slot], one: Found, index: AnswerIndex) -> bool:
    bm25 = index.bm25
    total = sum(bm25.weight(slot) for slot in subject)
    held = sum(
        bm25.weight(slot)
        for slot in subject
        if any(bm25.holds(one.passage, token) or bm25.is_around(one.passage, token) for token in slot.tokens)
    )
    return held >= _MOSTLY * total


def _tells(ask: Ask, one: Found) -> bool:
    things = _things(ask.reading)
    if ask.reading.wanted and fits(ask.reading, ask.index.passages[one.passage].body) <= 0:
        return False
    return all(holds_new(ask, one.passage, slot) for slot in things) and bool(things or ask.reading.wanted)
