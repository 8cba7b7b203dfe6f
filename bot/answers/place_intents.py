"""What a question may want that is about places: the venue and the ways to it, halls, rooms and what they have."""

from __future__ import annotations

from collections.abc import Iterator

from bot.answers.asked_of_rooms import seats_asked
from bot.answers.concepts import NEXT_EDITION
from bot.answers.language import is_surname
from bot.answers.memory import Memory
from bot.answers.reading import Reading
from bot.answers.replies import reply
from bot.answers.years import years_in

# Cues of what goes on in a room.
_ON_STAGE = ("on_stage", "session", "session_strong", "anything")
# Cues of who is in a hall.
_PEOPLE_THERE = frozenset(
    {"who", "seeks", "present", "exhibitor", "exhibitor_strong", "anything", "pronoun", "what"}
)


def of_one_place(reading: Reading) -> Iterator[str]:
    """What is asked of a room or a hall that is named."""
    yield from of_room(reading)
    yield from of_hall(reading)


def of_room(reading: Reading) -> Iterator[str]:
    """Which rooms are on a floor, what is on in one that is named, and what its entry says: before any text that
    has words of its name."""
    if reading.has("rooms", "which_room") and not reading.has("seats", "largest", "smallest", "how_much"):
        yield "rooms_on_floor"
    others = reading.of("speaker") or reading.of("exhibitor") or reading.of("session")
    sized = reading.has("seats", "area") and not reading.has("largest", "smallest", "compares", "how_much")
    sized = sized or seats_asked(reading) is not None
    yield from ("room_seats",) if sized and not others else ()
    if reading.of("room") and reply(reading.text, "way_to_it") and not (others or reading.content or reading.when):
        yield "room"
    if not reading.of("room") or others or reading.has("how_much", "how", "register", "how_many"):
        return
    if reading.has("first", "last", "longest", "shortest"):
        return
    if len(reading.of("room")) > 1 and reading.has("compares", "largest", "smallest"):
        return
    if reading.has("begins", "ends") and reading.when.names_day:
        yield "sessions"
    if reading.has("where", "which_hall") and not (reading.content or reading.when.names_day):
        yield "room"
    if reading.has(*_ON_STAGE) and not reading.content:
        listed = reading.has("session", "session_strong", "session_kind") and reading.has("anything", "on_stage")
        if reading.when.relative and not reading.has("exhibitor"):
            yield "now"
        elif reading.when.names_day or reading.when.has_hours or listed or reply(reading.text, "at_the_fair"):
            yield "sessions"
        elif reading.has("on_stage"):
            yield "room"
    if not reading.has(*_ON_STAGE) and not reading.when:
        yield "room_says"


def of_hall(reading: Reading) -> Iterator[str]:
    """Who is in a hall, and what it is about, where nothing else is asked of it."""
    others = any(link.kind not in ("hall", "expo", "venue") for link in reading.links)
    if not reading.of("hall") or others or reading.content or reading.when or reading.unknown:
        return
    if reading.has("who") and reading.cues <= _PEOPLE_THERE:
        yield "exhibitors"
    if reading.has("shows", "theme") and not reading.has("session_strong", "how_many", "area", "where"):
        yield "hall"


def of_expo(reading: Reading, memory: Memory) -> Iterator[str]:
    """Ways to get there, the venue and its entrances, and what the expo says of itself."""
    # "What is this about?" is of what was spoken of.
    if reply(reading.text, "overview") and not memory.sessions and (reading.has("expo") or not memory.intent):
        yield "expo"
    if reading.has("transport") and not reading.has("bilingual"):
        yield "transport"
    if reading.of("room") and reading.has("venue") and not reading.content:
        yield "room"
    if reading.has("website", "contact") and not (
        reading.has("pronoun", "where", "bilingual") or _is_of_somebody(reading)
    ):
        yield "expo"
    of_line = any(one.kind == "line" for one in reading.unknown)  # "Does bus 45 stop at the venue?"
    other_fairs = reading.has("else") and reading.has("expo")
    if reading.has("venue", "bilingual", "coordinates") and not (of_line or other_fairs):
        yield "venue"
    if reading.has("where") and reading.of("venue"):
        yield "venue"
    if reading.has("entrances"):
        yield "venue"
    lost = _is_of_somebody(reading) or (reading.has("where") and not reading.has("organizer"))
    if reading.has("website", "contact") and not reading.has("pronoun") and not lost:
        yield "expo"
    named = reading.of("speaker") or reading.of("exhibitor") or reading.of("session")
    # "How often does it run?" is of the shuttle that was told of, not of the fair.
    of_ride = reading.has("pronoun") and "interval" in reading.wanted and memory.told[:1] == ("transport",)
    of_halls = reading.has("halls") and not reading.has("organizer", "edition")
    if reading.has("organizer", "edition", "expo_name") and not (named or of_ride or of_halls):
        yield "edition" if reading.has("edition") and not reading.has("organizer", "expo_name") else "expo"
    if "edition" in reading.wanted and reading.has("when", "dates") and not named:
        yield "edition"
    of_fair = bool(reading.of("expo")) or reading.has("expo", "edition") or "edition" in reading.wanted
    of_fair = of_fair or any(NEXT_EDITION in slot.tokens for slot in reading.content)
    if years_in(reading.text) and of_fair and not named:
        yield "edition"  # "Is there going to be one in 2032?"
    if reading.has("theme") and not reading.of("hall") and not reading.has("halls", "session_strong"):
        yield "expo"


def _is_of_somebody(reading: Reading) -> bool:
    """Whether it is about an exhibitor or a speaker, or begins with the name of somebody (沈一苇手机号)."""
    if begins_with_name(reading):
        return True
    return bool(reading.of("speaker") or reading.of("exhibitor")) or reading.has("exhibitor_strong")


def begins_with_name(reading: Reading) -> bool:
    """Whether it begins with a surname and other characters that are no words (沈一苇手机号)."""
    begun = reading.content[0] if reading.content else None
    return begun is not None and begun.start == 0 and len(begun.text) == 1 and is_surname(begun.text)


def of_places(reading: Reading) -> Iterator[str]:
    """Rooms, halls and what they have."""
    if reading.of("room"):
        yield "room"
    people = reading.has("how_many") and reading.has("rooms") and not reading.has("area")
    of_rooms = reading.has("rooms", "which_room") and not reading.of("room")
    if reading.of("hall") and of_rooms and not (people or reading.content):
        yield "rooms"
    if reading.of("hall") and not people:
        yield "hall"
    if reading.content:
        yield "facility"
    if reading.content and reading.has("where", "entrances", "which_gate"):
        yield "at_entrance"
    lost = bool(reading.is_about_service or reading.links or reading.unknown)
    lost = lost or reply(reading.text, "from_place_to_place") is not None
    if reading.content and reading.has("where") and not lost:
        yield "hall_of"
    listed = reading.has("halls", "facilities") and not reading.has("how_much", "enter", "open", "close")
    listed = listed and not any(one.kind == "line" for one in reading.unknown)  # 地铁6号线到展馆
    if listed or reading.takes("counted_halls"):
        yield "halls"
    numbers = all(slot.text.isdigit() for slot in reading.content)
    if reading.has("rooms", "which_room") and numbers:
        yield "rooms"
    if reading.of("expo") and reading.has("where"):
        yield "venue"


def is_of_registration(reading: Reading) -> bool:
    """Whether it asks where visitors register, and says nothing else."""
    if not reading.has("where") or reading.links or not reading.cues <= {"where", "seeks", "anything"}:
        return False
    left = [slot for slot in reading.content if not reply(slot.text, "spot")]
    return bool(left) and all("#register" in slot.tokens for slot in left)
