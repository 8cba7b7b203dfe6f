"""Sessions that a question surely means, whatever texts say: of a day, an hour or a language, or by title."""

from __future__ import annotations

from collections.abc import Iterator

from bot.answers.concepts import AUDIENCES
from bot.answers.reading import Reading
from bot.answers.replies import reply

# Cues of what a session alone has, and of what none has.
_OF_ONE = (
    "when", "where", "who", "what", "how_long", "which_room", "session", "begins", "ends", "language", "cancelled",
    "about", "about_topic", "rooms",
)  # fmt: skip
_NOT_OF_ONE = (
    "anything", "exhibitor", "makes", "how_many", "how_much", "opinion", "booth", "which_hall", "products",
)  # fmt: skip
# Cues of a question whether there is one of a series at some time.
_OF_SERIES = frozenset({"anything", "seeks", "present", "followup"})
# Cues of a question that only names sessions on a topic ("tram talks").
_OF_LISTS = frozenset({"session", "session_strong", "anything", "about_topic", "seeks"})
# The same, beside a day or where it is asked in a sentence.
_OF_TALKS_ON = _OF_LISTS | {"about", "speaker", "present", "what", "on_stage"}
# So many words are a topic of their own.
_SEVERAL = 2


def sessions_surely_meant(reading: Reading) -> Iterator[str]:
    """Sessions of a day, an hour or a language ("English talks on Friday"): whatever an entry of the FAQ says of
    such ones."""
    if reply(reading.text, "for_children"):
        yield "for_children"
    asked = reading.has("session", "session_kind", "on_stage", "anything")
    if reading.has("how_much", "how", "hours", "open", "close", "register") or reading.of("exhibitor"):
        return
    of_time = reading.when.names_day or reading.when.has_hours
    if reading.content and reply(reading.text, "talks_on"):
        yield "sessions_surely"
    if reading.content and reading.when.names_day and reading.has("when", "where", "which_room") and not asked:
        yield "titled"
    if asked and reading.content:
        yield "sessions_of_noted"
    if asked and reading.content and all(not AUDIENCES.isdisjoint(slot.tokens) for slot in reading.content):
        yield "sessions_like"  # What is on for children: a rule on their age is no answer.
    if reading.is_about_service and of_time and (asked or not reading.cues - {"what"}):
        yield from () if asked else ("entry_of_days", *_kind_of_day(reading))
        yield "sessions_like"
    if (
        of_time
        and reading.content
        and reading.cues <= _OF_SERIES
        and not (reading.is_about_service or reading.wanted)
    ):
        yield "sessions_then"
    if reading.has("session_strong") and reading.content and reading.spoken and not reading.has("language"):
        yield "sessions_surely"
    of_person = reading.of("speaker") and not reading.has("session_strong")
    if asked and not (reading.content or of_person) and reading.spoken and (of_time or reading.has("session")):
        yield "sessions"


def _kind_of_day(reading: Reading) -> tuple[str, ...]:
    """What tells whether a day is the public's: no session that is for all."""
    public = all("#public" in slot.tokens for slot in reading.content)
    return ("noted_day",) if public and reply(reading.text, "whether") else ()


def sessions_first(reading: Reading, *, sought: bool) -> Iterator[str]:
    """Sessions that surely are what is asked for, whatever the texts say."""
    listed = reading.has("session_strong") and reading.is_keywords and reading.cues <= _OF_LISTS
    listed = listed and reply(reading.text, "listing") is not None
    category = reading.whole_category and not reading.has(
        "session", "session_kind", "speaker", "when", "about_topic"
    )
    if _asks_of_one(reading) and not (sought or listed or category):
        yield "titled"
    of_kind = reading.has("session_kind") and (reading.has("begins", "ends", "when", "where") or reading.when.at)
    if of_kind or reading.has("session_strong", "who_speaks", "which_room", "speaker"):
        yield "sessions_surely"
    if reading.has("session", "session_kind", "on_stage", "anything"):
        yield "sessions_of_noted"
    on_day = reading.is_about_service and reading.when.names_day and reading.cues <= _OF_TALKS_ON
    if on_day and reply(reading.text, "talks_on_it"):
        yield "sessions_on_service"  # "Insurance talks on Friday": whatever a stand has to be insured for.
    several = len(reading.content) >= _SEVERAL and not reading.when.has_hours
    if reading.has("anything") and reading.has("about_topic") and several:
        yield "topic"
    if reading.has("session_kind") and (reading.when.names_day or reading.when.has_hours):
        yield "sessions"
    if reading.is_about_service and reading.has("session", "session_kind", "on_stage", "anything"):
        yield "sessions_like"


def _asks_of_one(reading: Reading) -> bool:
    """Whether it may ask for one session, by some words of its title."""
    asked = reading.has(*_OF_ONE) or reading.when.names_day or reading.spoken is not None
    asked = asked or reply(reading.text, "whether") is not None
    # Until when one may enter for a prize, its ceremony does not tell.
    return asked and "deadline" not in reading.wanted and not reading.has(*_NOT_OF_ONE)
