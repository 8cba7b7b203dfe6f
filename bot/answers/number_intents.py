"""What a question may want that counts or compares."""

from __future__ import annotations

from collections.abc import Iterator

from bot.answers.reading import Reading

# What those cues leave as the only thing that is asked.
EDGES = ("first", "last", "longest", "shortest")


def of_numbers(reading: Reading) -> Iterator[str]:
    """How many there are, which is the most, and what they are of."""
    named = reading.of("hall") or reading.of("room") or reading.has("rooms")
    if reading.says("hall_area"):
        yield "halls_by_area"
    if reading.has("how_many") and reading.has("area") and not (named or reading.has("largest", "smallest")):
        yield "quoted"  # How large all halls are together is more than a list of them.
    if reading.has("how_many") and not reading.has("largest", "smallest"):
        yield "count"
    yield from _of_kinds(reading)
    several = len(reading.of("hall")) > 1 or len(reading.of("room")) > 1
    if several and reading.has("compares", "largest", "smallest", "area"):
        yield "compare"
    held = reading.has("session") and reading.has("when", "rooms") and not reading.has("seats")
    # "The biggest room for talks" is the one with most seats.
    held = held and (reading.has("when", "most_of") or not reading.has("rooms"))
    if reading.has("largest", "smallest") and held:
        yield "busiest"
    of_sessions = reading.has("session", "session_kind") or bool(reading.of("room"))
    by_length = reading.has("longest", "shortest")
    if reading.has(*EDGES) and of_sessions and (by_length or not reading.has("how_long")):
        yield "edge"
    if reading.has("largest", "smallest") and reading.says("crowded") and not reading.has("rooms"):
        yield "quoted"  # Where most people are, no card tells.
        return
    if reading.has("largest", "smallest"):
        yield "superlative"
    if reading.has("how_many"):
        yield "count"
    if reading.of("hall") and reading.has("area"):
        yield "hall"
    if reading.has("halls") and reading.has("theme", "shows"):
        yield "hall" if reading.of("hall") else "halls"
    if reading.has("rooms") and reading.content and all(slot.text.isdigit() for slot in reading.content):
        yield "rooms"


def _of_kinds(reading: Reading) -> Iterator[str]:
    """Which countries or categories there are; in which country the fair is (展馆在哪个国家)."""
    if reading.has("venue") and reading.has("nation") and not (reading.has("exhibitor") or reading.content):
        yield "venue"
    if reading.has("country", "category") and reading.has("what", "seeks", "represented", "where", "anything"):
        yield "listed"
