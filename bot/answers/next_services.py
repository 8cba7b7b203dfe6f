"""Another thing that halls have, asked for in the hall of the last question: "and a first aid post?", after "is
there a nursing room in N1?"."""

from __future__ import annotations

from bot.answers.in_full import in_halls
from bot.answers.index import AnswerIndex
from bot.answers.linking import link_exactly
from bot.answers.memory import Memory
from bot.answers.normalise import has_han, normalise
from bot.answers.replies import reply
from bot.answers.slots import slots
from bot.answers.spans import mask

# "And what about a first aid post there?" is no longer.
_BRIEF = 45


def of_next_service(question: str, memory: Memory, index: AnswerIndex) -> str:
    """The last question with the new thing in place of its own; the question itself, where it names no such thing
    alone, or the last one named no hall."""
    said = normalise(question) if memory.asked and len(question) <= _BRIEF else ""
    match = reply(said, "next_service")
    if match is None or has_han(said) != has_han(memory.asked):
        return question
    last = in_halls(memory.asked)
    links, _ = link_exactly(memory.asked, index)
    if len(last) != 1 or not _is_of_halls(match["service"]) or {one.kind for one in links} != {"hall"}:
        return question
    named = [*((one.start, one.end) for one in last), *((one.start, one.end) for one in links)]
    rest = [slot for slot in slots(mask(memory.asked, named), lambda _: False) if not _is_kind(slot.text)]
    if rest:
        return question  # "Coffee machines in N2" are goods.
    return f"{memory.asked[: last[0].start]}{match['service']}{memory.asked[last[0].end :]}"


def _is_of_halls(service: str) -> bool:
    """Whether it is such a thing, and no more is said than what kind of place it is ("a first aid post")."""
    rests = (service[one.end :].strip() for one in in_halls(service) if one.start == 0)
    return any(not rest or _is_kind(rest) for rest in rests)


def _is_kind(said: str) -> bool:
    return reply(said, "kind_of_service") is not None
