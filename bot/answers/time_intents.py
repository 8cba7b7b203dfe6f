"""What a question may want that says something about time: now and next, opening hours, dates."""

from __future__ import annotations

from collections.abc import Iterator

from bot.answers.concepts import AUDIENCES
from bot.answers.list_intents import HARMLESS
from bot.answers.reading import Reading
from bot.answers.replies import reply

# Cues of what is about sessions.
ABOUT_SESSIONS = ("session", "session_kind", "speaker", "on_stage", "track")


# Cues of what is said of a day alone ("what's the date of the last day").
_OF_A_DAY = frozenset({"when", "weekday", "followup", "pronoun", "begins", "ends", "dates", "a_day", "what"})
# What is asked if it may be seen, or is open, on a day: the fair.
_STANDS = frozenset({"booth", "exhibitor", "exhibitor_strong", "halls", "open", "enter"})
_OF_STANDS = frozenset({*_OF_A_DAY, *_STANDS, "present", "seeks", "anything"})
# Cues of what a day's note is not asked by.
_NOT_NOTED = (
    "session_strong", "session_kind", "session", "exhibitor_strong", "how_much", "entrances", "ends", "anything",
)  # fmt: skip


def of_time(reading: Reading) -> Iterator[str]:
    """Now and next, opening hours, dates."""
    sessions = reading.has(*ABOUT_SESSIONS)
    hours = reading.has("open", "close", "hours", "last_admission") or (
        reading.has("enter") and bool(reading.when)
    )
    hours = hours or (reading.has("a_day") and reading.has("longest", "shortest") and not sessions)
    yield from _of_now(reading, hours=hours)
    yield from _of_notes(reading, hours=hours)
    yield from _of_hours(reading, hours=hours)
    yield from _of_dates(reading)


def _of_now(reading: Reading, *, hours: bool) -> Iterator[str]:
    """What is on at a moment, and next."""
    when = reading.when
    sessions = reading.has(*ABOUT_SESSIONS)
    plain = reading.cues <= HARMLESS | {"where", "begins", "ends"}
    counted = reading.has("how_many") and not sessions
    in_place = bool(reading.of("room") or reading.of("hall"))
    if when.relative and not (hours or counted) and (sessions or plain or in_place):
        yield "now"
    going_on = reply(reading.text, "going_on") and not (reading.content or reading.has("exhibitor"))
    if reading.of("hall") and going_on and not when.names_day:
        yield "now"
    who = reading.has("who") or (reading.has("about") and reading.has("speaker"))
    if reading.has("on_stage") and who and not (when or reading.content):
        yield "now"  # "Who is on stage?"
    if when.at and not hours and reading.has("on_stage", "begins"):
        if reading.has("begins") and reading.has("anything", "session_strong") and when.names_day:
            yield "sessions"  # "Does anything begin at eight on Thursday?"
        yield "now"


def _of_notes(reading: Reading, *, hours: bool) -> Iterator[str]:
    """What is said of a day by its note, unless it is said of a session by its title."""
    when = reading.when
    keywords = reading.is_keywords and not reading.has("followup", "where") and "permission" not in reading.wanted
    dated = hours or reading.has("when", "weekday", "dates") or keywords
    dated = dated or ((when.names_day or when.has_hours) and reply(reading.text, "whether") is not None)
    dated = dated or (when.names_day and not reading.cues)
    if "reason" in reading.wanted and when.names_day and reading.has("begins", "ends", "open", "close", "hours"):
        yield "day_reason"
    if reading.content and dated and not reading.has(*_NOT_NOTED):
        if reading.has("when", "begins", "ends") and not _is_of_day(reading):
            yield "titled"
            of_fair = reading.has("open", "close", "hours", "expo") or reading.is_about_service
            yield from () if of_fair else ("sessions_surely",)
        yield from () if reading.has("close", "hours", "last_admission") else ("entry_of_days",)
        yield "noted_day"


def _is_of_day(reading: Reading) -> bool:
    """Whether it names a day, or calls one by whom it is for ("the public day")."""
    whom = any(not AUDIENCES.isdisjoint(slot.tokens) for slot in reading.content)
    return reading.when.names_day or reading.has("a_day") or whom


def _of_hours(reading: Reading, *, hours: bool) -> Iterator[str]:
    """From when to when it is open."""
    strong = reading.has("session_strong") or reading.of("room") or reading.of("track")
    dates = reading.has("dates") and not (reading.has("hours", "close", "last_admission") or reading.when)
    of_gates = reading.has("entrances") and not reading.has("last_admission")
    if hours and reading.content and reply(reading.text, "from_to_of"):
        yield from ("titled", "sessions_surely")
    if hours and not (strong or dates or of_gates or reading.has("exhibitor")):
        yield "hours"


def _of_dates(reading: Reading) -> Iterator[str]:
    """Which days it is on; they tell nothing of the year it began."""
    when = reading.when
    if reading.says("asks_first_year"):
        return
    sessions = reading.has(*ABOUT_SESSIONS)
    bare = not (sessions or reading.content or when)
    if reading.has("dates") and not (reading.has("session_strong", "speaker", "hours") or when.names_day):
        # "How often does the fair take place?" is no date.
        counted = reading.has("edition") and not reading.has("when")
        of_others = counted or not reading.wanted.isdisjoint({"edition", "interval"})
        if of_others and not reading.takes("counted_edition"):
            yield "edition"
        yield from () if "interval" in reading.wanted else ("dates",)
    if reply(reading.text, "when_alone"):
        yield "dates"
    of_line = reading.takes("line")  # Whether the 208 runs on Sundays.
    else_said = sessions or reading.content or reading.spoken or when.has_hours or reading.of("room") or of_line
    whether = ("permission" in reading.wanted or reading.says("whether")) and not reading.cues.isdisjoint(_STANDS)
    whether = whether and not (reading.has("enter") and reading.has("exhibitor"))  # When exhibitors get in.
    of_fair = reading.has("expo") or reading.cues <= (_OF_STANDS if whether else _OF_A_DAY)
    if when.names_day and not else_said and of_fair:
        yield "hours"
    of_expo = reading.of("expo") or (reading.has("expo") and reading.has("weekday"))
    asked = (reading.has("venue") and reading.has("when")) or (of_expo and reading.has("when", "weekday"))
    if bare and (asked or (reading.has("weekday") and reading.has("begins", "ends"))):
        yield "dates"
    if not reading.has("begins", "ends") or sessions:
        return
    if reading.has("expo") and not reading.has("when"):
        yield "dates"
    if reading.has("when") and not reading.of("room"):
        yield from ("titled",) if reading.content and not _is_of_day(reading) else ()
        yield "hours" if when.names_day or not reading.has("expo") else "dates"
