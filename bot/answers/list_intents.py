"""Lists that a question may want: sessions or exhibitors, by what they are about, where and when they are, and
whence they come."""

from __future__ import annotations

from collections.abc import Iterator

from bot.answers.ellipsis import LOOSE
from bot.answers.reading import Reading
from bot.answers.spans import within

# Cues that say nothing of what a question is about.
HARMLESS = frozenset(
    {
        "what", "who", "how", "when", "about", "followup", "pronoun", "about_topic", "session", "speaker",
        "who_speaks", "on_stage", "anything", "present",
    }
)  # fmt: skip


def lists(reading: Reading) -> Iterator[str]:
    """Sessions or exhibitors by what they are about, where and when they are, and whence they come."""
    of_sessions = reading.has("session", "session_kind", "speaker") or bool(reading.when)
    sought = reading.has("makes", "exhibitor_strong") or (reading.has("seeks") and not reading.is_about_service)
    if sought and not (of_sessions or reading.has("how", "how_much", "when", "area")):
        yield "exhibitors_surely"
    if reading.content and reading.has("session_strong", "who_speaks", "which_room"):
        yield "sessions_surely"
    if reading.is_about_service and reading.when and reading.has("session", "on_stage", "anything"):
        yield "sessions_like"
    if reading.content:
        yield "faq"
    if reading.is_about_service and not reading.has("makes", "exhibitor_strong"):
        yield "quoted"
    if reading.of("room") and reading.has("area"):
        yield "room"
    if reading.has("how", "how_much", "area") and not reading.has("where", "how_many"):
        yield "quoted"
        return
    if reading.content and reading.has("when", "language", "begins", "ends", "how_long", "missed"):
        yield "sessions_surely"
    if reading.has("language") and not reading.spoken:
        yield "spoken"
        return
    if reading.content and _asks_for_hall(reading):
        yield "facility"
        yield "hall_of"
    yield from _by_kind(reading)


def _by_kind(reading: Reading) -> Iterator[str]:
    from_country = bool(reading.of("country")) and not reading.has("oneself", "nation")
    exhibitor = (
        reading.has("exhibitor", "makes", "category", "else") or from_country or bool(reading.of("category"))
    )
    sessions = reading.has("session", "session_kind", "speaker", "track") or bool(reading.of("track"))
    if reading.is_keywords and not reading.cues and not reading.when and not reading.of("hall"):
        if not reading.is_about_service:
            yield "topic"
        return
    about_time = bool(reading.when)
    sessions = sessions or (reading.spoken is not None and (about_time or reading.has("anything")))
    sessions = sessions or (reading.has("anything", "on_stage") and about_time and not exhibitor)
    sessions = sessions or (reading.has("on_stage") and (about_time or not reading.of("hall")))
    if reading.has("cancelled") and not reading.content:
        yield "sessions"
    said = reading.has("exhibitor", "makes", "category", "else") or from_country
    if reading.has("session_strong", "session_kind", "speaker") or (sessions and not said):
        yield "sessions"
    if exhibitor and (reading.content or reading.of("country") or reading.of("hall") or reading.has("how_many")):
        yield "exhibitors"
    if reading.of("hall") and reading.content:
        yield "facility"
        yield "exhibitors"
    if reading.has("seeks") and not reading.when:
        yield "exhibitors_surely"
    if reading.has("trades") and reading.content and reading.has("who", "seeks", "where"):
        yield "exhibitors"
    if (reading.when.names_day or reading.when.has_hours) and not reading.has("exhibitor"):
        yield "sessions"


def _asks_for_hall(reading: Reading) -> bool:
    """ "Which hall has hydrogen?", "hydrogen hall": no session, no company."""
    if reading.of("hall") or reading.of("room") or reading.when:
        return False
    said = reading.cues - {"which_hall", "halls", "shows", "theme"}
    return reading.has("which_hall", "halls") and said <= LOOSE | HARMLESS - {"session", "speaker"}


def all_of(reading: Reading) -> Iterator[str]:
    """All exhibitors, or all sessions, where nothing else is said ("list all exhibitors", "programme")."""
    said = reading.cues - {"what", "who", "seeks", "anything", "present", "followup", "which_hall"}
    if said and said <= {"exhibitor", "exhibitor_strong"}:
        yield "exhibitors"
    if said and said <= {"session", "session_strong"}:
        yield "sessions"


def is_track(reading: Reading) -> bool:
    """Whether a track of the programme is all that is named ("tastings", "the safety track")."""
    spans = [(link.start, link.end) for link in reading.links if link.kind == "track"]
    covered = all(within((slot.start, slot.end), spans) for slot in reading.content)
    return covered and not reading.has("exhibitor", "makes", "how", "how_much", "where", "which_hall", "halls")
