"""What is tried last: a topic alone, what is near by its meaning, a name that no list has."""

from __future__ import annotations

from collections.abc import Iterator

from bot.answers.ellipsis import LOOSE
from bot.answers.kinds import NO_CARD_TELLS
from bot.answers.list_intents import HARMLESS
from bot.answers.reading import Reading


def last_resort(reading: Reading) -> Iterator[str]:
    """A topic alone; a name that no list has."""
    untold = reading.says("cheaper") or (reading.of("hall") and not reading.wanted.isdisjoint(NO_CARD_TELLS))
    if not (reading.unknown or untold) and (reading.is_keywords or _is_only_topic(reading)):
        yield "topic"
    if '"' in reading.text:
        yield "no_title"
    said = reading.cues - {"where", "seeks", "halls", "which_hall", "exhibitor", "facilities", "booth"}
    plain = said <= HARMLESS
    if reading.has("which_hall") and plain and not (reading.when or reading.links or reading.is_about_service):
        yield from ("likely", "exhibitors")
    if len(reading.of("hall")) == 1 and plain and not reading.when:
        yield "no_facility"
    yield "no_way"
    yield "facility_for_oneself"
    yield "likely"
    yield "no_place"
    if reading.has("about_topic") and reading.has("session", "session_strong"):
        yield "no_session_sought"  # None on the very topic, before one that is near it.
    if not reading.of("country") or reading.has("when"):  # "Solar panels from Italy" are no session.
        yield "session_meant"
    yield "exhibitors_meant"
    yield from ("no_session_sought", "not_listed", "no_exhibitor_sought", "goods_alone")


def _is_only_topic(reading: Reading) -> bool:
    """Whether nothing is said beside the topic but that it is looked for ("anything about staff?")."""
    said = reading.cues - LOOSE
    return reading.has("anything", "seeks", "about_topic") and said <= {"anything", "seeks", "present", "session"}
