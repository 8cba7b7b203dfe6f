"""Whether a passage is on the ride that is asked for: of its kind, from there, to there."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.concepts import ideas_of
from bot.answers.evidence import holds_any, is_of_other_line
from bot.answers.index import AnswerIndex
from bot.answers.normalise import normalise
from bot.answers.object_patterns import object_in
from bot.answers.passages import Passage, search_tokens
from bot.answers.reading import Reading
from bot.answers.replies import reply
from bot.answers.slots import Slot
from bot.answers.spans import within

# Ways to get there that have a fare of their own (a coach may be a bus, a boat a trip); and where they go from.
_PRICED = frozenset({"#taxi", "#metro", "#train"})
_ENDS = frozenset({"#airport"})
# What takes people to the fair.
_RIDES = frozenset({"#shuttle", "#bus"})


def is_no_way(reading: Reading, passage: int, index: AnswerIndex) -> bool:
    """Whether a passage on a way to get there is of another line, or goods are sought: who sells electric
    bicycles, no racks for bicycles tell."""
    way = index.passages[passage]
    if way.kind != "transport":
        return False
    of_tickets = any("#ticket" in slot.tokens for slot in reading.query)
    goods = bool(reading.sought) and reading.has("trades") and not of_tickets
    return goods or is_of_other_line(reading, way.body)


def is_strange_ride(reading: Reading, passage: int, index: AnswerIndex) -> bool:
    """Whether a ride is of a kind of which the data has no word ("the helicopter shuttle")."""
    if index.passages[passage].kind != "transport":
        return False
    rides = {slot.start for slot in reading.content if not _RIDES.isdisjoint(slot.tokens)}
    before = (slot for slot in reading.content if slot.text.isascii() and slot.end + 1 in rides)
    strange = (slot for slot in before if not slot.is_idea and not any(map(index.knows, slot.tokens)))
    return any(reply(slot.text, "vehicle") for slot in strange)


def is_price_of_other_ride(reading: Reading, passage: int, index: AnswerIndex) -> bool:
    """Whether it is asked what a taxi or a train costs, and nothing else, and a passage has nothing of it, or of
    the airport from which it is to go."""
    if "money" not in reading.wanted:
        return False
    ideas = [set(slot.tokens) for slot in reading.content if slot.is_idea]
    asked = set[str]().union(*ideas) & _PRICED
    alone = all(not one.isdisjoint(_PRICED | _ENDS) for one in ideas)
    if not (asked and alone):
        return False
    ends = set[str]().union(*ideas) & _ENDS
    # By its own name: one gets into a coach (上车), too.
    told = not asked.isdisjoint(ideas_of(f"{index.passages[passage].head}\n{index.passages[passage].body}"))
    return not told or not all(
        index.bm25.holds(passage, end) or index.bm25.is_around(passage, end) for end in ends
    )


def goes_elsewhere(reading: Reading, passage: int, index: AnswerIndex) -> bool:
    """Whether it is asked what goes to a place of which a passage has nothing (a metro, to the zoo)."""
    match = object_in(reading.text, "rides_to")
    span = match.span("place") if match else (0, 0)
    return not holds_any(
        index.bm25, passage, [slot for slot in reading.content if within((slot.start, slot.end), [span])]
    )


def is_any_ride(thing: Slot, others: Sequence[Slot], way: Passage) -> bool:
    """Whether something to ride is asked for, of no kind; or a bus, where all ways from that place are told."""
    place = {token for slot in others for token in slot.tokens}
    from_there = not place.isdisjoint(search_tokens(normalise(way.head)))
    return reply(thing.text, "ride") is not None or (from_there and "#bus" in thing.tokens)
