"""What a question may want that says something about time: now and next, opening hours, dates."""

from __future__ import annotations

from collections.abc import Iterator

from bot.answers.list_intents import HARMLESS
from bot.answers.reading import Reading
from bot.answers.replies import reply

# Cues of what is about sessions.
ABOUT_SESSIONS = ("session", "session_kind", "speaker", "on_stage", "track")


def of_time(reading: Reading) -> Iterator[str]:
    """Now and next, opening hours, dates."""
    when = reading.when
    sessions = reading.has(*ABOUT_SESSIONS)
    hours = reading.has("open", "close", "hours", "last_admission") or (reading.has("enter") and bool(when))
    hours = hours or (reading.has("a_day") and reading.has("longest", "shortest") and not sessions)
    plain = reading.cues <= HARMLESS | {"where", "begins", "ends"}
    counted = reading.has("how_many") and not sessions
    if (
        when.relative
        and not (hours or counted)
        and (sessions or plain or reading.of("room") or reading.of("hall"))
    ):
        yield "now"
    if reading.of("hall") and reply(reading.text, "going_on") and not (reading.content or reading.has("exhibitor")):
        yield "now"
    who = reading.has("who") or (reading.has("about") and reading.has("speaker"))
    if reading.has("on_stage") and who and not (when or reading.content):
        yield "now"  # "Who is on stage?"
    if when.at and not hours and reading.has("on_stage", "begins"):
        yield "now"
    noted = ("session_strong", "session_kind", "session", "exhibitor_strong", "how_much", "entrances", "ends")
    dated = (
        hours
        or reading.has("when", "weekday", "dates")
        or (reading.is_keywords and not reading.has("followup", "where") and "permission" not in reading.wanted)
    )
    dated = dated or ((when.names_day or when.has_hours) and reply(reading.text, "whether") is not None)
    dated = dated or (when.names_day and not reading.cues)
    if "reason" in reading.wanted and when.names_day and reading.has("begins", "ends", "open", "close", "hours"):
        yield "day_reason"
    if reading.content and dated and not reading.has(*noted):
        if reading.has("when", "begins", "ends") and not when.names_day:
            yield "titled"
        yield "noted_day"
    strong = reading.has("session_strong") or reading.of("room") or reading.of("track")
    dates = reading.has("dates") and not reading.has("hours", "close", "last_admission") and not when
    of_gates = reading.has("entrances") and not reading.has("last_admission")
    if hours and reading.content and reply(reading.text, "from_to_of"):
        yield from ("titled", "sessions_surely")
    if hours and not strong and not dates and not of_gates and not reading.has("exhibitor"):
        yield "hours"
    if reading.has("dates") and not reading.has("session_strong", "speaker", "hours") and not when.names_day:
        # "How often does the fair take place?" is no date.
        if not reading.wanted.isdisjoint({"edition", "interval"}):
            yield "edition"
        if "interval" not in reading.wanted:
            yield "dates"
    if (
        when.names_day
        and not (sessions or reading.content or reading.spoken or when.has_hours or reading.of("room"))
        and (
            reading.has("expo")
            or reading.cues <= {"when", "weekday", "followup", "pronoun", "begins", "ends", "dates", "a_day", "what"}
        )
    ):
        yield "hours"
    if reading.has("venue") and reading.has("when") and not (sessions or reading.content or when):
        yield "dates"
    if reading.has("weekday") and reading.has("begins", "ends") and not (sessions or reading.content or when):
        yield "dates"
    of_expo = reading.of("expo") or (reading.has("expo") and reading.has("weekday"))
    if of_expo and reading.has("when", "weekday") and not (sessions or reading.content or when):
        yield "dates"
    if reading.has("begins", "ends") and reading.has("expo") and not (sessions or reading.has("when")):
        yield "dates"
    if reading.has("begins", "ends") and reading.has("when") and not (sessions or reading.of("room")):
        yield from ("titled",) if reading.content and not when.names_day else ()
        yield "hours" if when.names_day or not reading.has("expo") else "dates"
