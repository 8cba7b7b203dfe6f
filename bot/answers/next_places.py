"""A hall, a room, or a booth of the same hall, that is named by the end of its number, where only that differs
from the last one's: "and C?", after "is hall A big?"; "and B09?", after "who's at N3-B06?". So is an hour, or a
day: "and 4?", after "talks at 3"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answers.codes import pieces, shape_of
from bot.answers.ellipsis import LOOSE
from bot.answers.index import AnswerIndex
from bot.answers.linking import link_exactly
from bot.answers.memory import Memory
from bot.answers.names import Link, Ref
from bot.answers.normalise import has_han, normalise
from bot.answers.reading import Reading
from bot.answers.replies import reply
from bot.answers.unknown import Unknown

# "And what about C?" is no longer.
_BRIEF = 20
# A single digit is no booth's.
_PAIR = 2
# Numbers of so many digits have the same length.
_LONG = 3
_PLACES = frozenset({"hall", "room", "booth"})
_PIECE = re.compile(r"[a-z]+|\d+")
_TIME = re.compile(r"(?<![\d:.])\d{1,2}(?::\d\d)?(?![\d:.])")
_CODE = re.compile(r"(?<![a-z0-9])[a-z]{0,2}-?\d{1,3}(?![a-z0-9])")
_BOOTH = frozenset({"booth", "exhibitor", "exhibitor_strong", "who"})


def of_next_place(question: str, memory: Memory, index: AnswerIndex) -> str:
    """The last question with another number in place of its hall's, its room's, its booth's ("and 1103?") or
    its hour's; the question itself, where it names no such number alone."""
    said = normalise(question) if memory.asked and len(question) <= _BRIEF else ""
    match = reply(said, "next_place")
    if match is None or has_han(said) != has_han(memory.asked):
        return question
    links, unknown = link_exactly(memory.asked, index)
    named: list[Link | Unknown] = [*links, *unknown]
    places = {(one.kind, one.start, one.end) for one in named if one.kind in _PLACES}
    if not places:
        return _of_next_time(question, match["code"], memory)
    if len(places) != 1:
        return question
    [(kind, start, end)] = places
    if kind == "booth" and len(match["code"]) < _PAIR:
        return question  # "And 3?" is a hall, or a day.
    if re.search(r"\d", memory.asked[:start] + memory.asked[end:]):
        return question  # "What is on in room 301 on day 2" >> "and 3?"
    asked, last = (
        pieces(match["code"]),
        list(_PIECE.finditer(memory.asked, start, end))[-len(pieces(match["code"])) :],
    )
    if not _are_alike(asked, pieces("-".join(one.group() for one in last))):
        return question
    return f"{memory.asked[: last[0].start()]}{match['code']}{memory.asked[last[-1].end() :]}"


def _of_next_time(question: str, number: str, memory: Memory) -> str:
    """The last question with another hour, or day of the month, where sessions of one were asked for."""
    times = list(_TIME.finditer(memory.asked))
    last = memory.criteria if memory.listed else None
    of_time = last is not None and last.kind == "session" and bool(last.days or last.at or last.start or last.end)
    if not (of_time or memory.intent == "now") or len(times) != 1 or not _TIME.fullmatch(number):
        return question
    return memory.asked[: times[0].start()] + number + memory.asked[times[0].end() :]


def _are_alike(code: Sequence[str], other: Sequence[str]) -> bool:
    """Whether both have letters and numbers in the same places, long numbers of the same length."""
    lengths = [{len(one), len(last)} for one, last in zip(code, other, strict=False)]
    return shape_of(code) == shape_of(other) and all(len(one) == 1 or max(one) < _LONG for one in lengths)


def with_next_place(reading: Reading, memory: Memory, index: AnswerIndex) -> Reading:
    """The reading with the hall or booth that a letter or a number names so; the same where there is none."""
    if reading.links or reading.unknown or len(reading.text.strip(" .?!")) > _BRIEF:
        return reading
    own = reading.cues - LOOSE
    of_booth = own <= _BOOTH and not reading.when.relative
    found = _with_booth(reading, memory, index) if of_booth else reading
    if found.links:
        return found  # "And 002?" is no hall 2, after A1-001.
    if memory.hall and len(reading.content) == 1 and not own:
        slot = reading.content[0]
        halls = index.places.halls(slot.text)
        if len(halls) == 1:
            link = Link(halls, slot.start, slot.end)
            return replace(reading, links=(link,), content=(), query=())
    return found


def _with_booth(reading: Reading, memory: Memory, index: AnswerIndex) -> Reading:
    match = _CODE.search(reading.text)
    last = _last_booth(memory, index) if match and not reading.has("when") else ""
    if not match or not last or any(not (match.start() <= s.start < match.end()) for s in reading.content):
        return reading
    said, whole = pieces(match.group()), pieces(normalise(last))
    if len(said) >= len(whole) or shape_of(said) != shape_of(whole[-len(said) :]) or len(match.group()) < 2:
        return reading
    booth = index.places.booth("-".join((*whole[: -len(said)], *said)))
    left = replace(reading, content=(), query=())
    if booth:
        return replace(left, links=(Link((Ref("booth", booth),), *match.span()),))
    written = normalise(last)
    there = written[: len(written) - _length(written, len(said))] + match.group()
    return replace(left, unknown=(Unknown("booth", there.upper(), *match.span()),))


def _length(code: str, count: int) -> int:
    """So many characters at the end of a code are its last pieces."""
    return len(code) - [match.start() for match in _PIECE.finditer(code)][-count]


def _last_booth(memory: Memory, index: AnswerIndex) -> str:
    """The booth that was asked for last, or that of the one company that was spoken of; empty where none was."""
    links = [one for one in link_exactly(memory.asked, index)[0] if one.kind == "booth"] if memory.asked else []
    if memory.intent in ("booth", "no_booth") and len(links) == 1:
        return links[0].refs[0].id
    company = index.catalogue.exhibitor(memory.one_exhibitor) if memory.intent in ("booth", "exhibitor") else None
    stands = company.stands if company else ()
    return stands[0].booth if len({stand.hall_id for stand in stands}) == 1 else ""
