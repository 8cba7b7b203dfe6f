"""Rooms, and halls that are compared, by the first part of their name alone: "Heron or Reed" of the Heron Room and
the Reed Room. A place that is no numbered hall by what kind of place it is: "the yard" of the Demo Yard."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answers.index import AnswerIndex
from bot.answers.language import languages_of
from bot.answers.names import Link, Ref
from bot.answers.normalise import has_han, normalise
from bot.answers.reading import Reading
from bot.answers.replies import reply
from bot.answers.slots import Slot
from bot.answers.tokens import tokens, units
from bot.domain.programme import Hall

# Cues of a question about rooms; and of what is on, where such a word may be a topic but for what is before it.
_OF_ROOMS = ("rooms", "which_room", "seats")
_AT = re.compile(r"\b(?:at|in|on) (?:the )?$")
_ON_STAGE = ("on_stage", "session", "anything", "who_speaks")
# Cues of what is asked of a hall, and of no text.
_OF_HALLS = ("area", "except", "exhibitor_strong", "on_stage", "anything")
# What every hall, or the whole, may be called.
_KINDS = frozenset({"hall", "halls", "pavilion", "centre", "center", "zone", "area", "floor", "level", "building"})
# Names of what may be talked of anywhere.
_TOPICS = frozenset({"track", "category", "expo", "venue"})
# So long is the end of a name that names a place.
_WORD, _HAN = 4, 3


def with_rooms(reading: Reading, index: AnswerIndex) -> Reading:
    """The reading with the rooms that words of its content name; the same where it is not about rooms."""
    of_halls = reading.has("halls") and reading.has("compares") and not reading.has("rooms")
    of_rooms = reading.has(*_OF_ROOMS) or of_halls
    if reading.links or reading.unknown:
        return reading
    part = _by_words(reading, index)
    if part and not of_halls and (reading.when or of_rooms or reading.has(*_ON_STAGE, "session_kind")):
        content = tuple(slot for slot in reading.content if not _meet(slot, part))
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


def with_halls(reading: Reading, index: AnswerIndex) -> Reading:
    """The reading with the hall that the end of its name names, and without what only says that such a hall is
    inside or outside ("the outdoor yard")."""
    reading = _with_themed(_with_open_air(reading, index), index)
    if not reading.unknown and reading.has(*_OF_HALLS):
        link = _by_end(reading.text, index, measured=reading.has("area", "except"))
        others = tuple(one for one in reading.links if link and not _meet(one, link))
        if link and all(one.kind in _TOPICS for one in others):
            reading = replace(
                reading,
                links=(*others, link),
                content=tuple(one for one in reading.content if not _meet(one, link)),
                query=tuple(one for one in reading.query if not _meet(one, link)),
            )
    halls = [hall for hall in map(index.catalogue.hall, reading.ids("hall")) if hall]
    if not halls or not reading.content:
        return reading
    texts = [normalise(text) for hall in halls for text in (*hall.name.values(), *hall.theme.values())]
    sides = [side for side in ("indoors", "outdoors") if any(reply(text, side) for text in texts)]
    left = tuple(one for one in reading.content if not any(reply(one.text, side) for side in sides))
    return replace(reading, content=left) if len(left) < len(reading.content) else reading


def _with_open_air(reading: Reading, index: AnswerIndex) -> Reading:
    """The reading with the only hall that is no building, where what is in the open is asked for."""
    if reading.of("hall") or reading.of("booth") or reading.of("room") or reading.unknown:
        return reading
    match = _open_air(reading.text)
    outside = [hall.id for hall in index.catalogue.programme.halls if match and _is_outside(hall)]
    if match is None or len(outside) != 1:
        return reading
    link = Link((Ref("hall", outside[0]),), *match.span("name"))
    content = tuple(slot for slot in reading.content if not _meet(slot, link))
    query = tuple(slot for slot in reading.query if not _meet(slot, link))
    return replace(reading, links=(*reading.links, link), content=content, query=query)


def _is_outside(hall: Hall) -> bool:
    """Whether its name says so, or its theme calls it the part that is in the open: toys for outdoors are not."""
    if any(reply(normalise(name), "outdoors") for name in hall.name.values()):
        return True
    return any(_open_air(normalise(theme)) for theme in hall.theme.values())


def _with_themed(reading: Reading, index: AnswerIndex) -> Reading:
    """The reading with the one hall that is called by what it shows: "the chip hall", 餐具馆."""
    if reading.unknown or reading.of("hall") or reading.of("room") or reading.of("booth"):
        return reading
    patterns = (one for language in languages_of(reading.text) for one in language.objects.get("themed_hall", ()))
    for match in (found for found in (pattern.search(reading.text) for pattern in patterns) if found):
        own = set(tokens(match["own"]))
        themed = [hall.id for hall in index.catalogue.programme.halls if own and own <= _theme_of(hall)]
        if len(themed) == 1:
            link = Link((Ref("hall", themed[0]),), *match.span("name"))
            content = tuple(slot for slot in reading.content if not _meet(slot, link))
            query = tuple(slot for slot in reading.query if not _meet(slot, link))
            links = tuple(one for one in reading.links if not _meet(one, link))
            return replace(reading, links=(*links, link), content=content, query=query)
    return reading


def _theme_of(hall: Hall) -> set[str]:
    return {
        token for text in (hall.theme, hall.name) for value in text.values() for token in tokens(normalise(value))
    }


def _open_air(text: str) -> re.Match[str] | None:
    """The part of a fair that is in the open, as it is named."""
    patterns = (one for language in languages_of(text) for one in language.objects.get("open_air", ()))
    return next((found for found in (pattern.search(text) for pattern in patterns) if found), None)


def _by_words(reading: Reading, index: AnswerIndex) -> Link | None:
    """The only room by several words that its name begins or ends with ("the demo corner", "label lab")."""
    said = f" {' '.join(unit for unit, _, _ in units(reading.text))} "
    found: set[tuple[str, str]] = set()
    for room in index.catalogue.programme.rooms:
        for name in (normalise(value).split() for value in room.name.values() if not has_han(value)):
            parts = [" ".join(part) for size in range(2, len(name)) for part in (name[:size], name[-size:])]
            found |= {(room.id, part) for part in parts if f" {part} " in said}
    if len({room_id for room_id, _ in found}) != 1:
        return None
    room_id, part = max(found, key=lambda one: len(one[1]))
    at = reading.text.find(part)
    return Link((Ref("room", room_id),), at, at + len(part)) if at >= 0 else None


def _meet(slot: Slot | Link, link: Link) -> bool:
    return slot.start < link.end and link.start < slot.end


def _by_end(text: str, index: AnswerIndex, *, measured: bool) -> Link | None:
    """The only hall whose name, of several words and without a number, ends so, where no room's does. Where it is
    not ``measured``, an English word alone may be a topic: something is to be in "the yard"."""
    before = "" if measured else r"(?<=in the )|(?<=at the )|(?<=on the )|(?<=to the )"
    programme = index.catalogue.programme
    ends = {
        hall.id: {end for name in hall.name.values() for end in _ends(normalise(name))} for hall in programme.halls
    }
    rooms = {end for room in programme.rooms for name in room.name.values() for end in _ends(normalise(name))}
    found = [
        (len(end), hall_id, match.span())
        for hall_id, own in ends.items()
        for end in own - rooms
        for match in re.finditer(re.escape(end) if has_han(end) else rf"(?:{before})\b{re.escape(end)}\b", text)
    ]
    if not found or len({hall_id for _, hall_id, _ in found}) > 1:
        return None
    _, hall_id, span = max(found)
    return Link((Ref("hall", hall_id),), *span)


def _ends(name: str) -> list[str]:
    """The last word of an English name, the ends of a Chinese one that are shorter than it."""
    if any(character.isdigit() for character in name):
        return []
    if has_han(name):
        return [name[at:] for at in range(1, len(name) - _HAN + 1)] if " " not in name else []
    words = name.split()
    return words[-1:] if len(words) > 1 and len(words[-1]) >= _WORD and words[-1] not in _KINDS else []


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
