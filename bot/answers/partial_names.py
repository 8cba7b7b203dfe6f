"""Rooms, and halls that are compared, by the first part of their name alone: "Heron or Reed" of the Heron Room and
the Reed Room."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answers.index import AnswerIndex
from bot.answers.names import Link, Ref
from bot.answers.normalise import has_han, normalise
from bot.answers.reading import Reading
from bot.answers.replies import reply
from bot.answers.slots import Slot
from bot.answers.tokens import units
from bot.domain.programme import Room

# Cues of a question about rooms; and of what is on, where such a word may be a topic but for what is before it.
_OF_ROOMS = ("rooms", "which_room", "seats")
_AT = re.compile(r"\b(?:at|in|on) (?:the )?$")
_ON_STAGE = ("on_stage", "session", "anything", "who_speaks")


def with_rooms(reading: Reading, index: AnswerIndex) -> Reading:
    """The reading with the rooms that words of its content name; the same where it is not about rooms."""
    of_halls = reading.has("halls") and reading.has("compares") and not reading.has("rooms")
    of_rooms = reading.has(*_OF_ROOMS) or of_halls
    if reading.links or reading.unknown:
        return reading
    part = _by_words(reading, index) or _by_han_end(reading, index)
    if part and not of_halls and (reading.when or of_rooms or reading.has(*_ON_STAGE, "session_kind")):
        content = tuple(slot for slot in reading.content if not part.meets(slot))
        return replace(reading, links=(part,), content=content)
    if not (of_rooms or (reading.when and reading.has(*_ON_STAGE))):
        return reading
    kind = "hall" if of_halls else "room"
    found = [(slot, _called(slot.text, kind, index)) for slot in reading.content]
    named = [(slot, ref) for slot, ref in found if ref]
    if not named or not (of_rooms or all(_is_place(slot, reading.text, index) for slot, _ in named)):
        return reading
    links = tuple(Link((ref,), slot.start, slot.end) for slot, ref in named)
    spans = {(slot.start, slot.end) for slot, _ in named}
    content = tuple(slot for slot in reading.content if (slot.start, slot.end) not in spans)
    return replace(reading, links=links, content=content)


def _by_words(reading: Reading, index: AnswerIndex) -> Link | None:
    """The only room by several words that its name begins or ends with, or both ("demo corner", "label lab")."""
    said = f" {' '.join(unit for unit, _, _ in units(reading.text))} "
    found: set[tuple[str, str]] = set()
    for room in index.catalogue.programme.rooms:
        for name in (normalise(value).split() for value in room.name.values() if not has_han(value)):
            parts = [" ".join(part) for size in range(2, len(name)) for part in (name[:size], name[-size:])]
            parts += [f"{name[0]} {name[-1]}"] if len(name) > 2 else []
            found |= {(room.id, part) for part in parts if f" {part} " in said}
    if len({room_id for room_id, _ in found}) != 1:
        return None
    room_id, part = max(found, key=lambda one: len(one[1]))
    at = reading.text.find(part)
    return Link((Ref("room", room_id),), at, at + len(part)) if at >= 0 else None


def _by_han_end(reading: Reading, index: AnswerIndex) -> Link | None:
    """The only room whose Chinese name ends with a word that stands there (剧场, of 风速仪剧场), and is no "which
    hall" and no part of a longer name."""
    text = reading.text
    names = {room.id: normalise(value) for room in index.catalogue.programme.rooms for value in _han_names(room)}
    found: list[tuple[int, str, int]] = []
    for room_id, name in names.items():
        for size in range(len(name) - 1, 1, -1):
            at = text.find(name[-size:])
            if at >= 0 and sum(other.endswith(name[-size:]) for other in names.values()) == 1:
                found.append((size, room_id, at))
                break
    if len(found) != 1:
        return None
    size, room_id, at = found[0]
    longer = any(slot.start < at <= slot.end or slot.start < at + size < slot.end for slot in reading.content)
    asked = reply(text[:at], "which_before") or reply(text[at : at + size], "any_place")
    return None if longer or asked else Link((Ref("room", room_id),), at, at + size)


def _han_names(room: Room) -> tuple[str, ...]:
    return tuple(value for value in room.name.values() if has_han(value))


def _called(word: str, kind: str, index: AnswerIndex) -> Ref | None:
    """The only room, or hall, whose name is this word and what kind of place it is."""
    programme = index.catalogue.programme
    places = programme.halls if kind == "hall" else programme.rooms
    names = ((one.id, normalise(name)) for one in places for name in one.name.values())
    ids = {id_ for id_, name in names if not has_han(name) and name.split()[:-1] == [word]}
    return Ref(kind, ids.pop()) if len(ids) == 1 else None


def _is_place(slot: Slot, text: str, index: AnswerIndex) -> bool:
    """Whether it is said of a place, or stands before all else and no session is about it."""
    return _is_at(slot, text) or (
        not text[: slot.start].strip() and not index.sessions.search([slot], strict=True)
    )


def _is_at(slot: Slot, text: str) -> bool:
    """Whether it is said of a place ("anything on at Heron now?")."""
    return _AT.search(text[: slot.start]) is not None
