"""What a question may want of the expo, its halls and rooms."""

from __future__ import annotations

from collections.abc import Iterator

from bot.answers.reading import Reading


def of_expo(reading: Reading) -> Iterator[str]:
    """The venue, the ways there, and what the expo says of itself."""
    if reading.has("transport") and not reading.has("bilingual"):
        yield "transport"
    if reading.of("room") and reading.has("venue") and not reading.content:
        yield "room"
    if reading.has("venue", "bilingual"):
        yield "venue"
    if reading.has("where") and reading.of("venue"):
        yield "venue"
    if reading.has("entrances"):
        yield "venue"
    lost = bool(reading.of("speaker") or reading.of("exhibitor")) or reading.has("exhibitor_strong")
    lost = lost or (reading.has("where") and not reading.has("organizer"))
    if reading.has("website", "contact") and not reading.has("pronoun") and not lost:
        yield "expo"
    named = reading.of("speaker") or reading.of("exhibitor") or reading.of("session")
    if reading.has("organizer", "edition", "expo_name") and not named:
        yield "expo"
    if reading.has("theme") and not reading.of("hall") and not reading.has("halls", "session_strong"):
        yield "expo"


def of_places(reading: Reading) -> Iterator[str]:
    """Halls, rooms and what they have."""
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
    lost = reading.is_about_service or reading.links or reading.unknown
    if reading.content and reading.has("where") and not lost:
        yield "hall_of"
    if reading.has("halls", "facilities") or any(one.kind == "counted_halls" for one in reading.unknown):
        yield "halls"
    numbers = all(slot.text.isdigit() for slot in reading.content)
    if reading.has("rooms", "which_room") and numbers:
        yield "rooms"
    if reading.of("expo") and reading.has("where"):
        yield "venue"
