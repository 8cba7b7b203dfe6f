"""What is a whole question of its own, or hangs on the last answer or on a thing that is named with it."""

from __future__ import annotations

from collections.abc import Iterator

from bot.answers.ellipsis import hangs_on
from bot.answers.memory import Memory
from bot.answers.reading import Reading
from bot.answers.replies import reply
from bot.answers.spans import within

# Cues of when sessions are, and of where.
_DATED = frozenset({"dates", "session_kind", "what", "when", "session", "session_strong"})
_PLACED = frozenset({"a_day", "when", "where", "which_room", "what", "halls", "which_hall", "rooms"})


def _is_when_and_where(reading: Reading) -> bool:
    """Whether the dates of a kind of sessions are asked for, or when and where those of a track are: how one takes
    part in them, as an entry of the FAQ tells, is not."""
    of_kind = reading.has("dates") and reading.has("session_kind") and reading.cues <= _DATED
    tracks = [link for link in reading.links if link.kind == "track"]
    of_track = bool(tracks) and reading.has("when", "a_day") and reading.has("where", "which_room")
    named = [(one.start, one.end) for one in tracks]
    of_track = of_track and all(within((slot.start, slot.end), named) for slot in reading.content)
    return (of_kind and len(reading.content) == 1) or (of_track and reading.cues <= _PLACED)


def in_context(reading: Reading, memory: Memory) -> Iterator[str]:
    """What is a whole question of its own, or hangs on the last answer or on a session that is named."""
    yield from ("audience_days", "listed_kind")
    if _is_when_and_where(reading):
        yield "sessions"
    if reading.has("own_agenda"):
        yield "own_agenda"
    keeps = bool(memory.sessions) and reply(reading.text, "pick_to_keep") is not None
    if keeps or (reading.has("remind") and not reading.has("edition")):
        yield "remind"
    # "And next to it, B2-018?" asks for that booth.
    at_hand = reading.has("pronoun") or (memory.intent == "booth" and reply(reading.text, "joined"))
    # "Who is B4-002, next to Lakeside?": the booth is told by its neighbour.
    at_hand = at_hand or bool(reading.of("exhibitor"))
    beside = bool(reading.of("exhibitor") or memory.one_exhibitor)
    # "Next to Lakeside, who is B4-002?" does as well.
    at_hand = at_hand or bool(reading.of("booth") and reading.of("exhibitor") and reading.has("who"))
    if reading.has("beside") and (not at_hand if reading.of("booth") else beside):
        yield "neighbours"
    if _is_bound_for(reading):
        yield "exhibitor"  # "I am in Hall 1, which hall is ... in?"
    if reading.of("hall") or reading.of("booth"):
        yield "way"
    if reading.of("booth") or (reading.of("exhibitor") and reply(reading.text, "nearest")):
        yield "facility_near"
    if reading.of("booth"):
        yield "booth"
    of_it = reading.has("makes", "trades") or reply(reading.text, "whether")
    in_place = bool(reading.of("hall") or reading.of("country")) and not (reading.content or reading.when)
    if reading.has("pronoun") and memory.one_exhibitor and of_it and (reading.content or in_place):
        yield "exhibitor"
    # "Is it still on later?" asks for that session.
    whether = reading.of("session") and not reading.has("what") and reply(reading.text, "whether")
    follows = reading.has("following") or (reading.when.relative == "next" and not whether)
    if follows and (reading.of("session") or reading.content or reading.has("pronoun")):
        yield "following"
    if reading.has("meanwhile"):
        yield "meanwhile"
    if memory.intent and hangs_on(reading, memory):
        yield "follow_up"


def _is_bound_for(reading: Reading) -> bool:
    """Whether a company is looked for by somebody who tells in which hall, or at which booth, they are."""
    asked = reading.has("where", "which_hall", "booth", "thither", "transport") and reading.of("exhibitor")
    return bool(asked) and reply(reading.text, "at_place") is not None and not reading.content
