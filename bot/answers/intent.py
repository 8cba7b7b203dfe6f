"""What a question may want, most likely first: from what it names, its cues, its time, and the chat's last answer.

No classifier: each rule can be read, and says why. The engine tries the intents in turn; one that finds no facts,
or leaves words unexplained, gives way to the next.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.answers.ellipsis import LOOSE, hangs_on
from bot.answers.list_intents import HARMLESS, all_of, is_track, lists
from bot.answers.memory import Memory
from bot.answers.reading import Reading
from bot.answers.replies import reply

_SMALL_TALK = frozenset({"greeting", "thanks", "help"})
# Ideas that are sessions, in whatever words.
_EVENTS = frozenset({"#party", "#opening_ceremony", "#closing_ceremony", "#award", "#signing", "#tour"})
_ABOUT_SESSIONS = ("session", "session_kind", "speaker", "on_stage", "track")
_PLACES = ("hall", "room", "booth")
# What those cues leave as the only thing that is asked.
_EDGES = ("first", "last", "longest", "shortest")


def intents(reading: Reading, memory: Memory) -> Iterator[str]:
    """Names of intents, most likely first."""
    yield from _talk(reading)
    if reading.has("human") or is_scrap(reading):
        return
    if reading.is_emergency:
        yield "emergency"
    yield "foreign"
    if reading.is_code or (reading.has("clock") and not reading.links) or _is_nobodys_to_say(reading):
        return
    yield from _strangers(reading)
    yield from _in_context(reading, memory)
    yield from _whole_lists(reading)
    if not (reading.when.names_day and reading.has("hours", "last_admission", "open", "close")):
        yield "same_question"
    yield from _named(reading)
    yield from _numbers(reading)
    yield from _time(reading)
    yield from _expo(reading)
    yield from lists(reading)
    yield from _places(reading)
    if reply(reading.text, "here") and not (memory.exhibitors or memory.sessions or memory.speaker):
        yield "venue"
    if reading.has("pronoun") and not (reading.content or reading.links or reading.when):
        return
    yield "quoted"
    yield from _last_resort(reading)


def _in_context(reading: Reading, memory: Memory) -> Iterator[str]:
    """What hangs on the last answer, or on a session that is named."""
    if reading.has("remind"):
        yield "remind"
    if reading.of("booth"):
        yield "booth"
    follows = reading.has("following") or reading.when.relative == "next"
    if follows and (reading.of("session") or reading.content or reading.has("pronoun")):
        yield "following"
    if memory.intent and hangs_on(reading, memory):
        yield "follow_up"


def _whole_lists(reading: Reading) -> Iterator[str]:
    """All there is of a kind, or of a track."""
    if not (reading.content or reading.links or reading.when or reading.unknown):
        yield from all_of(reading)
    if reading.of("track") and is_track(reading):
        yield "sessions"


def is_scrap(reading: Reading) -> bool:
    """Whether nothing is asked but digits or a letter ("0", "-1", "Z")."""
    scraps = all(slot.text.isdigit() or (len(slot.text) == 1 and slot.text.isascii()) for slot in reading.content)
    return bool(reading.content) and scraps and not (reading.links or reading.unknown or reading.when)


def _talk(reading: Reading) -> Iterator[str]:
    said = reading.cues & _SMALL_TALK
    if not said or reading.content or reading.unknown:
        return
    if any(link.kind not in ("expo",) for link in reading.links):
        return
    if reading.cues - _SMALL_TALK <= HARMLESS and not reading.when.names_day:
        if "help" in said:
            yield "help"
        elif "greeting" in said and reading.cues <= _SMALL_TALK:
            yield "greeting"
        elif reading.cues <= _SMALL_TALK | {"followup", "pronoun"}:
            yield "thanks"


def _strangers(reading: Reading) -> Iterator[str]:
    """Halls, booths, rooms that there are not."""
    kinds = {one.kind for one in reading.unknown}
    for kind in _PLACES:
        if kind in kinds:
            yield f"no_{kind}"
    if "halls" in kinds:
        yield "miscounted"
    if "days" in kinds and not reading.has("session", "speaker", "how_much", "open", "hours"):
        yield "dates"
    if "counted_days" in kinds and reading.cues <= HARMLESS | {"open", "expo"} and not reading.when:
        yield "dates"
    if reading.content and not reading.links:
        yield "famous"


def _is_nobodys_to_say(reading: Reading) -> bool:
    """Whether it asks for a judgement, or for a person's number: no text answers that."""
    if reading.has("contact") and reading.of("speaker"):
        return True
    lists = {"exhibitor", "exhibitor_strong", "session", "session_strong", "speaker", "on_stage"}
    judged = reading.has("opinion") and not (reading.content or reading.links)
    return judged and reading.cues - {"opinion"} <= HARMLESS | lists


def _named(reading: Reading) -> Iterator[str]:
    """Sessions, companies and people by name."""
    if reading.of("session"):
        yield "session"
    if reading.of("exhibitor") or reading.of("booth"):
        if reading.has("else"):
            yield "others_like"
        if reading.has(*_ABOUT_SESSIONS) or (reading.when and reading.has("when")):
            yield "exhibitor_sessions"
    if reading.of("speaker"):
        yield "speaker"
    if reading.of("exhibitor") or reading.of("booth"):
        yield "exhibitor"
    events = any(not _EVENTS.isdisjoint(slot.tokens) for slot in reading.content)
    if events and reading.has("when", "where", "which_room", "who_speaks", "session"):
        yield "sessions_surely"


def _numbers(reading: Reading) -> Iterator[str]:
    if reading.has("how_many"):
        yield "count"
    several = len(reading.of("hall")) > 1 or len(reading.of("room")) > 1
    if several and reading.has("compares", "largest", "smallest", "area"):
        yield "compare"
    if reading.has("largest", "smallest") and reading.has("session") and reading.has("when", "rooms"):
        yield "busiest"
    if reading.has(*_EDGES) and reading.has("session", "session_kind"):
        yield "edge"
    if reading.has("largest", "smallest"):
        yield "superlative"


def _time(reading: Reading) -> Iterator[str]:
    """Now and next, opening hours, dates."""
    when = reading.when
    sessions = reading.has(*_ABOUT_SESSIONS)
    hours = reading.has("open", "close", "hours", "last_admission")
    plain = reading.cues <= HARMLESS | {"where", "begins", "ends"}
    if when.relative and not hours and (sessions or plain or reading.of("room") or reading.of("hall")):
        yield "now"
    if when.at and not hours and reading.has("on_stage", "begins"):
        yield "now"
    noted = ("session_strong", "session_kind", "session", "exhibitor_strong", "how_much", "entrances", "ends")
    dated = hours or reading.has("when", "dates") or (reading.is_keywords and not reading.has("followup", "where"))
    dated = dated or (when.names_day and reply(reading.text, "whether") is not None)
    if reading.content and dated and not reading.has(*noted):
        yield "noted_day"
    strong = reading.has("session_strong") or reading.of("room") or reading.of("track")
    dates = reading.has("dates") and not reading.has("hours", "close", "last_admission") and not when
    if hours and not strong and not dates and not reading.has("exhibitor", "entrances"):
        yield "hours"
    if reading.has("dates") and not reading.has("session_strong", "speaker", "hours") and not when.names_day:
        yield "dates"
    if (
        when.names_day
        and not (sessions or reading.content or reading.spoken or when.has_hours)
        and (reading.has("expo") or reading.cues <= {"when", "followup", "pronoun", "begins", "ends", "dates"})
    ):
        yield "hours"
    of_expo = reading.of("expo") or (reading.has("expo") and reading.has("weekday"))
    if of_expo and reading.has("when", "weekday") and not (sessions or reading.content or when):
        yield "dates"
    if reading.has("begins", "ends") and reading.has("expo") and not (sessions or reading.has("when")):
        yield "dates"
    if reading.has("begins", "ends") and reading.has("when") and not sessions:
        yield "hours" if when.names_day or not reading.has("expo") else "dates"


def _expo(reading: Reading) -> Iterator[str]:
    if reading.has("transport") and not reading.has("bilingual"):
        yield "transport"
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
    if reading.has("organizer", "edition", "expo_name"):
        yield "expo"
    if reading.has("theme") and not reading.of("hall") and not reading.has("halls", "session_strong"):
        yield "expo"


def _places(reading: Reading) -> Iterator[str]:
    if reading.of("room"):
        yield "room"
    if reading.of("hall"):
        yield "hall"
    if reading.content:
        yield "facility"
    lost = reading.is_about_service or reading.links or reading.unknown
    if reading.content and reading.has("where") and not lost:
        yield "hall_of"
    if reading.has("halls", "facilities") or any(one.kind == "counted_halls" for one in reading.unknown):
        yield "halls"
    if reading.has("rooms", "which_room") and not reading.content:
        yield "rooms"
    if reading.of("expo") and reading.has("where"):
        yield "venue"


def _last_resort(reading: Reading) -> Iterator[str]:
    """A topic alone; a name that no list has."""
    if not reading.unknown and (reading.is_keywords or _is_only_topic(reading)):
        yield "topic"
    yield "not_listed"


def _is_only_topic(reading: Reading) -> bool:
    """Whether nothing is said beside the topic but that it is looked for ("anything about staff?")."""
    said = reading.cues - LOOSE
    return reading.has("anything", "seeks", "about_topic") and said <= {"anything", "seeks", "present", "session"}
