"""Whether a passage is to the point: it tells what has to be told, of the very line, hall and edition that are
meant."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.answers.abstention import is_beside_the_point
from bot.answers.concepts import concepts, ideas_of
from bot.answers.counted import counted
from bot.answers.cues import says_cue
from bot.answers.evidence import holds_any, is_of_other_thing
from bot.answers.index import AnswerIndex
from bot.answers.kinds import OF_HALLS, OF_PLACES
from bot.answers.landmarks import without_landmarks
from bot.answers.normalise import has_han, normalise
from bot.answers.object_patterns import object_in
from bot.answers.other_editions import is_of_another_edition
from bot.answers.passages import Passage, search_tokens
from bot.answers.reading import Reading
from bot.answers.replies import reply
from bot.answers.rides import (
    goes_elsewhere,
    is_any_ride,
    is_no_way,
    is_price_of_other_ride,
    is_strange_ride,
)
from bot.answers.sentences import sentences
from bot.answers.slots import Slot
from bot.answers.spans import Span, within
from bot.answers.tokens import units
from bot.answers.tongues import lacks_tongue
from bot.answers.wanted import asked_for, had

_DETAILS = frozenset({"line", "gate"})
# Kinds of texts that name several things in few words, each with its own price and time.
_LISTING = frozenset({"faq", "transport"})
# Line 2 of the metro is no bus 2.
_MODES = frozenset({"#metro", "#bus", "#tram"})
_PAUSE = re.compile(r"[,.;:!?，。；：！？、了]")
# What is free; so near behind the word stands what that is (免费的伞).
_OF_IT = 1
_FREE = frozenset({"#free", "#gift"})
_CLAUSE = re.compile(r"[;；。！？]|(?<=[.!?])\s")
# Cues of the hours of the fair.
_OF_HOURS = ("open", "close", "hours", "last_admission")
# So likely, it has what is asked for under another name: a bus, where shuttles are told of.
_HAD_ALL_THE_SAME = 0.86
_NUMBER = re.compile(r"\d[\d.,]*")


def is_to_the_point(reading: Reading, passage: int, index: AnswerIndex, likely: float = 0.0) -> bool:
    """Whether a passage tells what has to be told, has the line or gate that is named, and has what something is
    asked to have (the hotel a pool). ``likely``: so likely it answers by its meaning and all else."""
    if any(is_amiss(reading, passage, index) for is_amiss in _AMISS):
        return False
    found = index.passages[passage]
    stretches = list(had(reading.text))
    things = [slot for slot in reading.query if within((slot.start, slot.end), stretches)]
    others = [slot for slot in reading.query if slot not in things and slot.is_firm]
    owners = [slot for slot in others if any(_owns(reading.text, slot, stretch) for stretch in stretches)]
    if found.kind == "transport":
        things = [slot for slot in things if not is_any_ride(slot, others, found)]
    had_at_all = likely >= _HAD_ALL_THE_SAME or holds_any(index.bm25, passage, _told_apart(things, others))
    return had_at_all and holds_any(index.bm25, passage, owners)


def _is_of_other_occasion(reading: Reading, passage: int, index: AnswerIndex) -> bool:
    """Whether it is asked what to wear at something of which a passage has nothing."""
    if "dress" not in reading.wanted:
        return False
    asking = [span for kind, span in asked_for(reading.text) if kind == "dress"]
    things = [slot for slot in reading.content if not within((slot.start, slot.end), asking) and slot.is_idea]
    things = [slot for slot in things if "#dress" not in slot.tokens]
    around = any(index.bm25.is_around(passage, token) for slot in things for token in slot.tokens)
    return not around and not holds_any(index.bm25, passage, things)


def _is_not_given(reading: Reading, number: int, index: AnswerIndex) -> bool:
    """Whether it is asked where "the free jacket" is given out, and no clause of a passage gives that away, or
    lends it."""
    free = [slot.end for slot in reading.content if "#free" in slot.tokens]
    things = [slot for slot in reading.content if any(0 <= slot.start - end <= _OF_IT for end in free)]
    if not things or not reading.says("given_out"):
        return False
    tokens = {token for slot in things for token in slot.tokens}
    passage = index.passages[number]
    clauses = (clause for text in (passage.head, passage.body) for clause in _CLAUSE.split(normalise(text)))
    given = (clause for clause in clauses if reply(clause, "gives") or _FREE & set(search_tokens(clause)))
    return all(tokens.isdisjoint(search_tokens(clause)) for clause in given)


def _is_refund_of_other(reading: Reading, number: int, index: AnswerIndex) -> bool:
    """Whether the money for a ticket is wanted back, and a passage is on that for something else."""
    ideas = {token for slot in reading.query for token in slot.tokens}
    if not {"#refund", "#ticket"} <= ideas:
        return False
    passage = index.passages[number]
    if passage.kind == "faq" and "#refund" in search_tokens(normalise(passage.head)):
        return False
    return not (index.bm25.holds(number, "#ticket") or index.bm25.is_around(number, "#ticket"))


def _is_price_elsewhere(reading: Reading, number: int, index: AnswerIndex) -> bool:
    """Whether it is asked what something costs at a company that a passage does not name: what goods cost, no text
    on power says."""
    if "money" not in reading.wanted:
        return False
    passage = index.passages[number]
    firms = [link for link in reading.links if link.kind == "exhibitor" and link.is_sure]
    named = [one for link in firms for ref in link.refs if (one := index.catalogue.exhibitor(ref.id))]
    said = normalise(f"{passage.head}\n{passage.body}")
    called = [normalise(name) for one in named for name in one.name.values()]
    called += [reading.text[link.start : link.end] for link in firms]
    return bool(called) and not any(name in said for name in called)


def _is_of_other_hotel(reading: Reading, number: int, index: AnswerIndex) -> bool:
    """Whether a hotel is named, as names are written, that a passage does not name."""
    passage = index.passages[number]
    named = object_in(reading.text, "hotel_named")
    words = named["name"].split() if named else []
    written = [reading.typed.get(word, word) for word in words]
    said = normalise(f"{passage.head}\n{passage.body}")
    return bool(words) and all(word[:1].isupper() for word in written) and not all(word in said for word in words)


def _is_of_fair_alone(reading: Reading, number: int, index: AnswerIndex) -> bool:
    """Whether an entry is on the hours of the fair, and the time of a session is asked for by a thing of which it
    has nothing."""
    passage = index.passages[number]
    if passage.kind != "faq":
        return False
    asked = reading.has("session", "session_kind") and "time" in reading.wanted and not reading.has(*_OF_HOURS)
    things = [slot for slot in reading.content if not slot.is_idea]
    if not (asked and things) or holds_any(index.bm25, number, things):
        return False
    return any(says_cue(cue, normalise(passage.head)) for cue in _OF_HOURS)


def _is_other_figure(reading: Reading, number: int, index: AnswerIndex) -> bool:
    """Whether a figure of the fair tells of something else than is asked for."""
    passage = index.passages[number]
    if passage.kind != "expo":
        return False
    # How big the stand of somebody is, no figure of the fair tells.
    of_one_stand = "booth_size" in reading.wanted and bool(reading.of("exhibitor"))
    return (
        of_one_stand or _numbers_another(reading, passage) or _is_bare_of_another(reading, number, passage, index)
    )


def _numbers_another(reading: Reading, passage: Passage) -> bool:
    """Whether the number of one thing is asked for, and a fact is a bare number under the name of another."""
    if has_han(reading.text) or has_han(passage.head) or not _NUMBER.fullmatch(passage.body.strip()):
        return False
    things = counted(reading.text)
    return bool(things) and things.isdisjoint(search_tokens(normalise(passage.head)))


def _is_bare_of_another(reading: Reading, number: int, passage: Passage, index: AnswerIndex) -> bool:
    """Whether a fact is a bare number, and something is asked of which its key says nothing ("how big is the dance
    floor", and the area of the fair)."""
    if not _NUMBER.fullmatch(passage.body.strip()):
        return False
    if not reading.has("area", "measure", "how_many"):
        return reading.has("on_stage")  # What is on is no number.
    asking = [span for _, span in asked_for(reading.text)]
    said = [slot for slot in reading.content if len(slot.text) > 1]
    things = [slot for slot in said if not within((slot.start, slot.end), asking)]
    return bool(things) and not holds_any(index.bm25, number, things)


def _only_places_another(reading: Reading, number: int, index: AnswerIndex) -> bool:
    """Whether it is asked where something is, and a passage names it only to say where another thing is: a nursing
    room "by the south toilets"."""
    ideas = {token for slot in reading.content for token in slot.tokens if slot.is_idea and token.startswith("#")}
    if not reading.has("where") or len(reading.content) > 1:
        return False
    if not any(index.bm25.holds(number, idea) for idea in ideas):
        return False
    found = index.passages[number]
    said = list(map(normalise, sentences(f"{found.head}\n{found.body}")))
    named = any(not ideas.isdisjoint(ideas_of(one)) for one in said)
    return named and all(ideas.isdisjoint(ideas_of(without_landmarks(one))) for one in said)


def _owns(text: str, slot: Slot, stretch: Span) -> bool:
    """Whether a piece stands before what something is asked to have, in one breath ("does the ferry have")."""
    return slot.end < stretch[0] and _PAUSE.search(text[slot.end : stretch[0]]) is None


def _told_apart(things: list[Slot], others: list[Slot]) -> list[Slot]:
    """Of what something is asked to have, what its own name does not say: a mat, of the prayer mat that a prayer
    room has."""
    said = {token for slot in others for token in slot.tokens}
    return [slot for slot in things if said.isdisjoint(slot.tokens)] or things


def _is_of_other_hall(reading: Reading, number: int, index: AnswerIndex) -> bool:
    """Whether a measure of a hall is asked for (how high, how heavy), and the passage is of no hall or of another:
    what is told of a car park's roof says nothing of it."""
    passage = index.passages[number]
    halls = set(reading.of("hall"))
    # "36,400 m²" is all of the fair's.
    measures = OF_HALLS | OF_PLACES | {"count"} if passage.kind == "expo" and reading.has("area") else OF_HALLS
    is_measure = not reading.wanted.isdisjoint(measures)
    if not halls or not is_measure or reading.of("booth"):
        return False
    if reading.has("booth"):
        return passage.kind == "transport"  # How high a stand may be, no garage tells.
    said = normalise(f"{passage.head} {passage.body}")
    asking = [span for _, span in asked_for(reading.text)]
    things = [slot for slot in reading.content if not within((slot.start, slot.end), asking)]
    if things and set(search_tokens(said)).issuperset(token for slot in things for token in slot.tokens[:1]):
        return False
    links = (*index.places.by_pattern(said)[0], *index.names.exact(units(said)))
    named = {ref for link in links for ref in link.refs if ref.kind == "hall"}
    words = {unit for unit, _, _ in units(said)}
    # In a list of halls most are called by their ids alone.
    named |= {ref for ref in halls if ref.id.lower() in words}
    return halls.isdisjoint(named) and reply(said, "every_hall") is None


def _lacks_fact(reading: Reading, number: int, index: AnswerIndex) -> bool:
    """Whether a passage lacks a kind of fact, or a language, without which it is no answer."""
    passage = index.passages[number]
    said = f"{passage.head}\n{passage.body}"
    return is_beside_the_point(reading, f"{passage.title}\n{said}") or lacks_tongue(reading, said)


def _is_of_other_thing(reading: Reading, number: int, index: AnswerIndex) -> bool:
    """Whether a text that names several things tells of others what is asked of one."""
    passage = index.passages[number]
    return passage.kind in _LISTING and is_of_other_thing(reading, passage.head, passage.body)


def _lacks_detail(reading: Reading, number: int, index: AnswerIndex) -> bool:
    """Whether the question names a line or a gate that the passage lacks."""
    passage = index.passages[number]
    named = {(one.kind, one.text) for one in reading.unknown if one.kind in _DETAILS}
    if not named:
        return False
    body = normalise(passage.body)
    _, told = index.places.by_pattern(body)
    # A line with a letter (A7) is told however it is called: a shuttle, an express.
    tokens = search_tokens(body)
    lettered = {one for one in named if one[1][:1].isalpha() and one[1].lower() in tokens}
    if named - lettered - {(one.kind, one.text) for one in told}:
        return True
    if named == lettered:
        return False
    modes = {token for idea in concepts(reading.text) for token in idea.tokens if token in _MODES}
    return bool(modes) and modes.isdisjoint(search_tokens(f"{normalise(passage.head)}\n{body}"))


# What speaks against a passage, whatever speaks for it; the cheapest first.
_AMISS: tuple[Callable[[Reading, int, AnswerIndex], bool], ...] = (
    _lacks_fact, _lacks_detail, _is_other_figure, _only_places_another, _is_of_other_thing, _is_of_fair_alone,
    is_no_way, is_strange_ride, _is_of_other_occasion, _is_not_given, _is_refund_of_other, is_price_of_other_ride,
    is_of_another_edition, _is_price_elsewhere, _is_of_other_hotel, goes_elsewhere, _is_of_other_hall,
)  # fmt: skip
