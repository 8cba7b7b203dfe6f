"""What a question may want, most likely first: from what it names, its cues, its time, and the chat's last answer.

No classifier: each rule can be read, and says why. The engine tries the intents in turn; one that finds no facts,
or leaves words unexplained, gives way to the next.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.answers.memory import Memory
from bot.answers.names import Link
from bot.answers.reading import Reading
from bot.answers.replies import picked, reply

_SMALL_TALK = frozenset({"greeting", "thanks", "help"})
_HARMLESS = frozenset(
    {"what", "who", "how", "about", "followup", "pronoun", "about_topic", "session", "speaker", "on_stage", "when"}
)
_ABOUT_SESSIONS = ("session", "session_kind", "speaker", "on_stage", "track")
_PLACES = ("hall", "room", "booth")
# Cues that leave open what a question is about.
_LOOSE = frozenset({"followup", "pronoun", "what", "about", "about_topic", "when", "where", "thanks", "on_stage"})
# Cues of questions that are about the expo, whatever was spoken of before.
_FULL = frozenset(
    {
        "open", "close", "hours", "last_admission", "expo", "venue", "entrances", "transport", "halls",
        "facilities", "organizer", "edition", "how_many", "largest", "smallest", "help",
    }
)  # fmt: skip
_CRITERIA = frozenset({"hall", "room", "country", "track", "category"})


def intents(reading: Reading, memory: Memory) -> Iterator[str]:
    """Names of intents, most likely first."""
    yield from _talk(reading)
    if reading.has("human") or is_scrap(reading):
        return
    if reading.is_emergency:
        yield "emergency"
    yield from _strangers(reading)
    if reading.of("booth"):
        yield "booth"
    yield from _follow_ups(reading, memory)
    if not (reading.when.names_day and reading.has("hours", "last_admission", "open", "close")):
        yield "same_question"
    yield from _named(reading)
    yield from _numbers(reading)
    yield from _time(reading)
    yield from _expo(reading)
    yield from _lists(reading)
    yield from _places(reading)
    if reply(reading.text, "here") and not (memory.exhibitors or memory.sessions or memory.speaker):
        yield "venue"
    yield "quoted"
    yield from _last_resort(reading)


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
    if reading.cues - _SMALL_TALK <= _HARMLESS and not reading.when.names_day:
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


def _follow_ups(reading: Reading, memory: Memory) -> Iterator[str]:
    """A question that hangs on the last one: "and on day 3?", "那第三天呢", "what do they make?"."""
    if not memory.intent or not is_elliptical(reading):
        return
    yield "follow_up"


def is_elliptical(reading: Reading) -> bool:
    """Whether the question lacks what it is about: only such a one may take anything from the last one."""
    own = reading.cues - _LOOSE
    things = [link for link in reading.links if link.kind not in ("expo", "venue")]
    if picked(reading.text) or reply(reading.text, "more"):
        return True
    if reading.has("pronoun", "else") and not (things or reading.content or reading.cues & _FULL):
        return True
    if reply(reading.text, "joined"):
        return not own and not reading.is_about_service
    if own or reading.content:
        return False
    if not things and not reading.when and reading.has("where", "when", "who"):
        return True
    return not reading.has("when", "where", "what", "about", "on_stage") and _is_criterion(reading, things)


def _is_criterion(reading: Reading, things: list[Link]) -> bool:
    """Whether nothing is said but a day, an hour, a hall, a country ("on day 3", "from France"); a hall or a
    country by its bare name is a question of its own."""
    if any(link.kind not in _CRITERIA for link in things):
        return False
    said = reading.text.strip(" .,!?")
    bare = any(reading.text[link.start : link.end] == said for link in things)
    in_time = reading.when.names_day or reading.when.has_hours
    return bool(things or in_time or reading.spoken) and not bare


def _named(reading: Reading) -> Iterator[str]:
    """Sessions, companies and people by name."""
    if reading.of("session"):
        yield "session"
    if reading.of("exhibitor"):
        if reading.has("else"):
            yield "others_like"
        if reading.has(*_ABOUT_SESSIONS) or (reading.when and reading.has("when")):
            yield "exhibitor_sessions"
    if reading.of("speaker"):
        yield "speaker"
    if reading.of("exhibitor"):
        yield "exhibitor"


def _numbers(reading: Reading) -> Iterator[str]:
    if reading.has("how_many"):
        yield "count"
    if reading.has("largest", "smallest", "longest", "shortest"):
        yield "superlative"


def _time(reading: Reading) -> Iterator[str]:
    """Now and next, opening hours, dates."""
    when = reading.when
    sessions = reading.has(*_ABOUT_SESSIONS)
    hours = reading.has("open", "close", "hours", "last_admission")
    plain = reading.cues <= _HARMLESS
    if when.relative and not hours and (sessions or plain or reading.of("room") or reading.of("hall")):
        yield "now"
    if when.at and not hours and reading.has("on_stage", "begins"):
        yield "now"
    if reading.content and not reading.has("session_strong", "session_kind", "exhibitor_strong", "how_much"):
        yield "noted_day"
    strong = reading.has("session_strong") or reading.of("room") or reading.of("track")
    if hours and not strong and not reading.has("exhibitor"):
        yield "hours"
    if reading.has("dates") and not reading.has("session_strong", "speaker", "hours"):
        yield "dates"
    if (
        when.names_day
        and not (sessions or reading.content or reading.spoken)
        and (reading.has("expo") or not reading.cues)
    ):
        yield "hours"
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
    if reading.has("entrances") and not reading.content:
        yield "venue"
    if reading.has("organizer", "edition", "website", "contact", "expo_name") and not reading.has("pronoun"):
        yield "expo"
    if reading.has("theme") and not reading.of("hall") and not reading.has("halls", "session_strong"):
        yield "expo"


def _lists(reading: Reading) -> Iterator[str]:
    """Sessions or exhibitors by what they are about, where and when they are, and whence they come."""
    if reading.has("makes", "exhibitor_strong") and not reading.has("how", "how_much", "when", "area"):
        yield "exhibitors_surely"
    if reading.content:
        yield "faq"
    if reading.is_about_service and not reading.has("makes", "exhibitor_strong"):
        yield "quoted"
    if reading.has("how", "how_much", "area") and not reading.has("where", "how_many"):
        yield "quoted"
        return
    if reading.has("language") and not reading.spoken:
        yield "spoken"
        return
    if reading.content and _asks_for_hall(reading):
        yield "facility"
        yield "hall_of"
    yield from _by_kind(reading)


def _by_kind(reading: Reading) -> Iterator[str]:
    exhibitor = (
        reading.has("exhibitor", "makes", "category", "else") or reading.of("country") or reading.of("category")
    )
    sessions = reading.has("session", "session_kind", "speaker", "track") or bool(reading.of("track"))
    if reading.is_keywords and not reading.cues and not reading.when and not reading.of("hall"):
        if not reading.is_about_service:
            yield "topic"
        return
    about_time = bool(reading.when)
    sessions = sessions or (reading.spoken is not None and about_time)
    sessions = sessions or (reading.has("on_stage") and (about_time or not reading.of("hall")))
    if reading.has("cancelled") and not reading.content:
        yield "sessions"
    if reading.has("session_strong", "speaker") or (sessions and not exhibitor):
        yield "sessions"
    if exhibitor and (reading.content or reading.of("country") or reading.of("hall") or reading.has("how_many")):
        yield "exhibitors"
    if reading.of("hall") and reading.content:
        yield "facility"
        yield "exhibitors"
    if reading.when.names_day or reading.when.has_hours:
        yield "sessions"


def _asks_for_hall(reading: Reading) -> bool:
    """ "Which hall has hydrogen?", "hydrogen hall": no session, no company."""
    if reading.of("hall") or reading.of("room") or reading.when:
        return False
    said = reading.cues - {"which_hall", "halls", "shows", "theme"}
    return reading.has("which_hall", "halls") and said <= _LOOSE | _HARMLESS - {"session", "speaker"}


def _places(reading: Reading) -> Iterator[str]:
    if reading.of("room"):
        yield "room"
    if reading.of("hall"):
        yield "hall"
    if reading.content:
        yield "facility"
    if reading.has("halls", "facilities"):
        yield "halls"
    if reading.of("expo") and reading.has("where"):
        yield "venue"


def _last_resort(reading: Reading) -> Iterator[str]:
    """A topic alone; a name that no list has."""
    if reading.is_keywords and not reading.unknown:
        yield "topic"
    if reading.has("exhibitor", "speaker") and reading.has("where", "who", "when", "what") and reading.content:
        yield "not_listed"
