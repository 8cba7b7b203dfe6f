"""Halls by a name that is an everyday word ("in the Press"), or by less than their name: by its end ("the yard" of
the Demo Yard), its beginning ("in the garden" of the Garden Pavilion), as the one that is in the open, and by what
they show ("the chip hall", 餐具馆)."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.in_full import IN_HALLS
from bot.answers.index import AnswerIndex
from bot.answers.linking import TOPICAL
from bot.answers.memory import Memory
from bot.answers.names import Link, Ref
from bot.answers.normalise import has_han, normalise
from bot.answers.object_patterns import object_in, objects_in
from bot.answers.reading import Reading
from bot.answers.replies import reply
from bot.answers.spans import is_whole, mask, occurrences
from bot.answers.tokens import tokens
from bot.domain.programme import Hall

# Cues of what is asked of a hall, and of no text.
_OF_HALLS = ("area", "where", "thither", "except", "exhibitor", "exhibitor_strong", "on_stage", "anything")
# The same, of what no room has.
_OF_STANDS = ("exhibitor", "exhibitor_strong", "area")
# Names of what may be talked of anywhere.
_TOPICS = frozenset({"track", "category", "expo", "venue"})


def with_halls(reading: Reading, index: AnswerIndex) -> Reading:
    """The reading with the hall that the end of its name names, and without what only says that such a hall is
    inside or outside ("the outdoor yard")."""
    reading = _with_plain(reading, index)
    reading = _with_themed(_with_open_air(reading, index), index)
    if not (reading.unknown or any(map(reading.of, ("hall", "room", "booth", "exhibitor")))):
        link = _by_words(reading.text, index)
        if link and _asks_of_hall(reading, link) and not any(one.meets(link) for one in reading.links):
            reading = reading.with_link(link)
    of_floor = object_in(reading.text, "floor_has") is not None
    of_facility = any(slot.is_idea and not IN_HALLS.isdisjoint(slot.tokens) for slot in reading.content)
    if not reading.unknown and (of_floor or of_facility or reading.has(*_OF_HALLS)):
        link = _by_end(reading.text, index, measured=reading.has("area", "except"))
        of_stands = of_floor or of_facility or reading.has(*_OF_STANDS)
        link = link or (_by_beginning(reading.text, index) if of_stands else None)
        others = tuple(one for one in reading.links if link and not link.meets(one))
        beside = _TOPICS | {"hall"} if reading.says("between") else _TOPICS
        if link and all(one.kind in beside for one in others):
            reading = reading.with_link(link)
    halls = [hall for hall in map(index.catalogue.hall, reading.ids("hall")) if hall]
    if not halls or not reading.content:
        return reading
    texts = [normalise(text) for hall in halls for text in (*hall.name.values(), *hall.theme.values())]
    sides = [side for side in ("indoors", "outdoors") if any(reply(text, side) for text in texts)]
    left = tuple(one for one in reading.content if not any(reply(one.text, side) for side in sides))
    return replace(reading, content=left) if len(left) < len(reading.content) else reading


def with_hall_there(reading: Reading, memory: Memory, index: AnswerIndex) -> Reading:
    """The reading with the hall that was spoken of, where it is asked what is "there"."""
    of_country = bool(reading.links) and all(link.kind == "country" for link in reading.links)
    named = object_in(reading.text, "that_hall")
    asked = (reading.content and (reading.is_about_service or named)) or of_country
    if not (memory.hall and asked) or memory.room:
        return reading
    topical = named is not None and all(link.kind in TOPICAL for link in reading.links)
    if (
        (reading.links and not (of_country or topical))
        or reading.unknown
        or index.catalogue.hall(memory.hall) is None
    ):
        return reading
    match = named or object_in(reading.text, "there")
    return reading.with_link(Link((Ref("hall", memory.hall),), *match.span("name"))) if match else reading


def _with_plain(reading: Reading, index: AnswerIndex) -> Reading:
    """The reading with the hall that is called by an everyday word, where that is said of a place ("in the court")
    or written as a name ("does Court have toilets")."""
    if reading.unknown or reading.of("hall") or reading.of("room") or reading.of("booth"):
        return reading
    text = reading.text
    for name, hall_id in index.plain_halls:
        before = ("before_plain_place", "before_capital")[reading.typed.get(name, name)[:1].isupper()]
        for span in occurrences(text, name):
            said = is_whole(text, span) and reply(text[: span[0]], before)
            if said and reply(text[span[1] :], "after_plain_place"):
                return reading.with_link(Link((Ref("hall", hall_id),), *span))
    return reading


def _with_open_air(reading: Reading, index: AnswerIndex) -> Reading:
    """The reading with the only hall that is no building, where what is in the open is asked for."""
    if reading.of("hall") or reading.of("booth") or reading.of("room") or reading.unknown:
        return reading
    if reading.of("country") or reading.has("trades"):
        return reading  # "Exhibitors outside Asia"; who sells outdoor displays.
    companies = [(one.start, one.end) for one in reading.links if one.kind == "exhibitor"]
    match = object_in(mask(reading.text, companies), "open_air")  # Of 岩峰户外 the end says nothing.
    outside = [hall.id for hall in index.catalogue.programme.halls if match and _is_outside(hall)]
    if match is None or len(outside) != 1:
        return reading
    return reading.with_link(Link((Ref("hall", outside[0]),), *match.span("name")))


def _is_outside(hall: Hall) -> bool:
    """Whether its name says so, or its theme calls it the part that is in the open: toys for outdoors are not."""
    if any(reply(normalise(name), "outdoors") for name in hall.name.values()):
        return True
    return any(object_in(normalise(theme), "open_air") for theme in hall.theme.values())


def _with_themed(reading: Reading, index: AnswerIndex) -> Reading:
    """The reading with the one hall that is called by what it shows: "the chip hall", 餐具馆."""
    if reading.unknown or reading.of("hall") or reading.of("room") or reading.of("booth"):
        return reading
    for _, match in objects_in(reading.text, "themed_hall"):
        own = set(tokens(match["own"]))
        themed = [hall.id for hall in index.catalogue.programme.halls if own and own <= _theme_of(hall)]
        if len(themed) == 1 and match["name"] != reading.text.strip(" .?!"):
            return reading.with_link(Link((Ref("hall", themed[0]),), *match.span("name")))
    return reading


def _theme_of(hall: Hall) -> set[str]:
    return {
        token for text in (hall.theme, hall.name) for value in text.values() for token in tokens(normalise(value))
    }


def _by_end(text: str, index: AnswerIndex, *, measured: bool) -> Link | None:
    """The only hall whose name ends so. Where it is not ``measured``, a word with spaces around may be a topic:
    something is to be in "the yard"."""
    found = [
        (len(end), hall_id, span)
        for end, hall_id in index.hall_ends
        for span in occurrences(text, end)
        if not reply(text[span[1] :], "place_goes_on")  # "In the field of logistics".
        if has_han(end) or (is_whole(text, span) and (measured or reply(text[: span[0]], "before_place")))
    ]
    if not found or len({hall_id for _, hall_id, _ in found}) > 1:
        return None
    _, hall_id, span = max(found)
    return Link((Ref("hall", hall_id),), *span)


def _by_words(text: str, index: AnswerIndex) -> Link | None:
    """The only hall whose name begins with several words that stand there ("red cliff" of the Red Cliff
    Pavilion)."""
    found = [
        (len(called), hall_id, span)
        for called, hall_id in index.hall_beginnings
        if " " in called
        for span in occurrences(text, called)
        if is_whole(text, span)
    ]
    if len({hall_id for _, hall_id, _ in found}) != 1:
        return None
    _, hall_id, span = max(found)
    return Link((Ref("hall", hall_id),), *span)


def _asks_of_hall(reading: Reading, link: Link) -> bool:
    """Whether goods, companies or what halls have are asked for, or nothing else is named, and the words are no
    part of a longer name ("Jade Screen Ceramics")."""
    rest = [slot for slot in reading.content if not link.meets(slot)]
    behind = any(slot.start == link.end + 1 for slot in rest)
    asked = reading.is_about_service or reading.has(*_OF_STANDS, "seeks", "trades", "makes") or not rest
    return asked and not behind and not reading.has("thither", "session", "session_strong")


def _by_beginning(text: str, index: AnswerIndex) -> Link | None:
    """The only hall whose name begins so, where something is asked of what is in it."""
    found = {
        (hall_id, span)
        for called, hall_id in index.hall_beginnings
        for span in occurrences(text, called)
        if (reply(text[span[1] :], "after_place") or reply(called, "floor_named"))
        and (has_han(called) or (is_whole(text, span) and reply(text[: span[0]], "before_place")))
    }
    if len({hall_id for hall_id, _ in found}) != 1:
        return None
    hall_id, span = max(found, key=lambda one: one[1][1] - one[1][0])
    return Link((Ref("hall", hall_id),), *span)
