"""All there is of a kind, or of a track."""

from __future__ import annotations

from collections.abc import Iterator

from bot.answers.reading import Reading
from bot.answers.replies import reply
from bot.answers.spans import within

# Cues of a question for all there are, beside what they are of.
_OF_ALL = frozenset(
    {"what", "who", "seeks", "anything", "present", "followup", "which_hall", "about", "about_topic"}
)
# Cues of what is asked of a day.
_OF_DAYS = ("open", "close", "hours", "last_admission", "begins", "ends", "dates", "enter")


def whole_lists(reading: Reading) -> Iterator[str]:
    """All there is of a kind, or of a track."""
    if reading.says("seats_at_least"):
        yield "rooms"
    if reading.has("cancelled") and reading.content and reading.says("any_cancelled"):
        yield "cancelled_of"
    timed = bool(reading.when) and (not reading.when.names_day or reading.when.has_hours)
    if not (reading.content or reading.links or reading.unknown or timed):
        yield from _all_of(reading)
    if reading.has("track") and reading.content and not reading.of("track"):
        yield "no_session_sought"  # "What is in the coffee track?"
    if reading.of("track") and _is_track(reading) and not reading.when.relative:
        of_day = reading.when.names_day and reply(reading.text, "whether") and not reading.of("hall")
        of_day = of_day and not (reading.when.has_hours or reading.has("session", "about_topic", "anything"))
        if reading.has(*_OF_DAYS) or of_day:
            yield "noted_day"
        yield "sessions"


def _all_of(reading: Reading) -> Iterator[str]:
    """All exhibitors, or all sessions, where nothing else is said ("list all exhibitors", "programme"); all
    exhibitors, where only a day is ("who is exhibiting on Thursday?")."""
    said = reading.cues - _OF_ALL
    of_exhibitors = bool(said) and said <= {"exhibitor", "exhibitor_strong"}
    if reading.when:
        yield from ("exhibitors_of_day",) if of_exhibitors and not reading.says("whether") else ()
        return
    if of_exhibitors:
        yield "exhibitors"
    if said and said <= {"session", "session_strong"}:
        yield "sessions"


def _is_track(reading: Reading) -> bool:
    """Whether a track of the programme is all that is named ("tastings", "the safety track")."""
    spans = [(link.start, link.end) for link in reading.links if link.kind == "track"]
    covered = all(within((slot.start, slot.end), spans) for slot in reading.content)
    return covered and not reading.has(
        "hours", "exhibitor", "makes", "how", "how_much", "where", "which_hall", "halls"
    )
