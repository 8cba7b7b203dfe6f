"""Rooms, and halls that are compared, by the first part of their name alone: "Heron or Reed" of the Heron Room and
the Reed Room."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answers.index import AnswerIndex
from bot.answers.names import Link, Ref
from bot.answers.normalise import has_han, normalise
from bot.answers.reading import Reading
from bot.answers.slots import Slot

# Cues of a question about rooms; and of what is on, where such a word may be a topic but for what is before it.
_OF_ROOMS = ("rooms", "which_room", "seats")
_AT = re.compile(r"\b(?:at|in|on) (?:the )?$")
_ON_STAGE = ("on_stage", "session", "anything")


def with_rooms(reading: Reading, index: AnswerIndex) -> Reading:
    """The reading with the rooms that words of its content name; the same where it is not about rooms."""
    of_halls = reading.has("halls") and reading.has("compares") and not reading.has("rooms")
    of_rooms = reading.has(*_OF_ROOMS) or of_halls
    if reading.links or reading.unknown or not (of_rooms or (reading.when and reading.has(*_ON_STAGE))):
        return reading
    kind = "hall" if of_halls else "room"
    found = [(slot, _called(slot.text, kind, index)) for slot in reading.content]
    named = [(slot, ref) for slot, ref in found if ref]
    if not named or not (of_rooms or all(_is_at(slot, reading.text) for slot, _ in named)):
        return reading
    links = tuple(Link((ref,), slot.start, slot.end) for slot, ref in named)
    spans = {(slot.start, slot.end) for slot, _ in named}
    content = tuple(slot for slot in reading.content if (slot.start, slot.end) not in spans)
    return replace(reading, links=links, content=content)


def _called(word: str, kind: str, index: AnswerIndex) -> Ref | None:
    """The only room, or hall, whose name is this word and what kind of place it is."""
    programme = index.catalogue.programme
    places = programme.halls if kind == "hall" else programme.rooms
    names = ((one.id, normalise(name)) for one in places for name in one.name.values())
    ids = {id_ for id_, name in names if not has_han(name) and name.split()[:-1] == [word]}
    return Ref(kind, ids.pop()) if len(ids) == 1 else None


def _is_at(slot: Slot, text: str) -> bool:
    """Whether it is said of a place ("anything on at Heron now?")."""
    return _AT.search(text[: slot.start]) is not None
