"""Questions that lack what they are about, and take it from the chat's last answer."""

from __future__ import annotations

from bot.answers.memory import Memory
from bot.answers.names import Link
from bot.answers.reading import Reading
from bot.answers.replies import picked, reply
from bot.answers.spans import within
from bot.answers.wanted import asked_for

# Cues that leave open what a question is about.
LOOSE = frozenset(
    {"followup", "pronoun", "what", "about", "about_topic", "when", "where", "thanks", "on_stage", "a_day", "sole"}
)
# Cues of questions that are about the expo, whatever was spoken of before.
_FULL = frozenset(
    {
        "open", "close", "hours", "last_admission", "expo", "venue", "entrances", "transport", "halls",
        "facilities", "organizer", "edition", "how_many", "largest", "smallest", "help",
    }
)  # fmt: skip
_CRITERIA = frozenset({"hall", "room", "country", "track", "category"})
# What one rides to the fair, and what may be shown there.
_VEHICLES = frozenset({"#bike", "#bus", "#car", "#train", "#tram", "#ferry", "#truck_yard", "#motorcycle"})
# Ideas that every question may have beside its own.
_ASIDE = frozenset({"#price", "#free", "#payment"})
# Cues that alone ask for more of the session, or of the exhibitor, that was just spoken of.
_OF_SESSION = frozenset(
    {
        "who",
        "speaker",
        "who_speaks",
        "where",
        "when",
        "language",
        "begins",
        "ends",
        "how_long",
        "which_room",
        "thither",
    }
)
_OF_EXHIBITOR = frozenset(
    {"website", "country", "nation", "products", "contact", "booth", "which_hall", "where", "thither"}
)
# Cues of what is asked of the company that a speaker is of.
_OF_COMPANY = frozenset({"booth", "website", "products", "contact", "exhibitor", "exhibitor_strong", "where"})
_ON_STAGE = frozenset(
    {"session", "session_strong", "speaker", "who_speaks", "on_stage", "following", "anything", "who"}
)
_OF_HALL = frozenset(
    {"who", "same_room", "how_many", "area", "measure", "facilities", "seeks", "anything", "shows", "halls"}
)
_PEOPLE = frozenset({"who", "speaker", "who_speaks"})
_OF_LINES = _PEOPLE | {"which_room", "rooms", "where", "when", "begins", "ends", "language"}
_HAS_SESSIONS = _ON_STAGE | {"session_kind", "seeks"}
_OF_SPEAKER = _ON_STAGE - {"following", "anything", "who"} | {"when", "where", "which_room", "language", "begins"}
# Cues of what a list is of.
_KINDS = frozenset(
    {
        "session",
        "session_strong",
        "session_kind",
        "speaker",
        "who_speaks",
        "exhibitor",
        "exhibitor_strong",
        "which_hall",
        "makes",
    }
)
# Cues that ask which ones of a list it is.
_OF_SOME = frozenset({"who", "seeks", "country", "present", "which_room", "makes", "trades", "products"})
_PLACES = frozenset({"which_hall", "halls", "where", "booth"})
_BESIDE = frozenset(
    {
        "followup", "pronoun", "about", "what", "close", "makes", "trades", "exhibitor",
        "exhibitor_strong", "present", "seats",
    }
)  # fmt: skip


def is_joined(reading: Reading, memory: Memory) -> bool:
    """Whether a question only says what else is meant ("and on day 3?", 周日呢); a day alone does after a text."""
    bare = reading.when.names_day and not (reading.content or reading.links or reading.when.relative)
    bare = bare and reading.cues <= (LOOSE | {"seeks"}) - {"when", "where"}
    return reply(reading.text, "joined") is not None or (bool(memory.told) and bare)


def hangs_on(reading: Reading, memory: Memory) -> bool:
    """Whether a question hangs on the last one: "and on day 3?", "那第三天呢", "what do they make?"."""
    if reply(reading.text, "counted") and memory.shown:
        return True
    if memory.one_exhibitor and reading.content and not reading.links and reply(reading.text, "other_one"):
        return True
    of_place = _asks_of_room(reading, memory) or asks_of_hall(reading, memory)
    return is_elliptical(reading) or _asks_more(reading, memory) or of_place


def _asks_more(reading: Reading, memory: Memory) -> bool:
    """Whether it only makes sense about the one thing that was spoken of ("who speaks?", "website?")."""
    if reading.content or reading.links or reading.unknown or reading.when:
        return False
    asked = reading.cues - _BESIDE
    if reading.has("thither"):
        asked -= {"transport"}
    of_card = bool(reading.spoken) and memory.intent == "session"
    if memory.one_session and (asked or of_card) and asked <= _of_session(reading):
        return not reading.has("close") or reading.has("ends") or reply(reading.text, "so_long") is not None
    timed = reply(reading.text, "from_to") or reply(reading.text, "lasts")
    of_one = memory.one_session if memory.intent == "session" else memory.intent == "now" and memory.sessions
    if timed and of_one:
        return True
    if memory.intent == "now" and asked and asked <= _PEOPLE:
        return True
    of_company = reading.has("exhibitor") and not reading.has("present", "exhibitor_strong")
    if memory.intent == "speaker" and memory.speaker and (asked or of_company) and asked <= _OF_SPEAKER:
        return True
    of_people = memory.intent in ("speaker", "session", "sessions") and len(memory.exhibitors) == 1
    if of_people and asked and asked <= _OF_COMPANY:
        return True
    if memory.listed and memory.intent == "sessions" and asked and asked - {"dates"} <= _OF_LINES:
        return True
    if memory.listed and memory.intent == "exhibitors" and asked and asked <= _PLACES:
        return True
    if {"website", "contact"} & asked:
        asked -= {"who", "seeks", "present", "how_many"}
    of_sessions = reply(reading.text, "whether") and asked <= _HAS_SESSIONS
    asked -= {"halls"} if reading.has("which_hall") else set()
    asked -= {"anything"} if reading.has("products") else set()
    return bool(memory.one_exhibitor and asked and (asked <= _OF_EXHIBITOR or of_sessions))


def _of_session(reading: Reading) -> frozenset[str]:
    """Cues that ask for more of a session."""
    more = {"dates", "venue"} if reading.has("pronoun") else set()
    more |= {"venue"} if reply(reading.text, "here") else set()
    more |= {"on_stage"} if reading.has("speaker") else set()
    more |= {"rooms"} if reading.has("which_room") else set()
    more |= {"which_hall", "halls"} if reading.has("which_hall") else set()
    more |= {"close", "open", "hours", "how_long"} if reply(reading.text, "so_long") else set()
    more |= {"session", "session_strong"} if reading.has("who_speaks") else set()
    more |= {"how", "measure"} if reading.has("how_long") else set()
    return _OF_SESSION | more


def _asks_of_room(reading: Reading, memory: Memory) -> bool:
    """Whether it only makes sense about the room that was spoken of ("how many seats?", "what's next?")."""
    things = any(link.kind not in ("expo", "venue") for link in reading.links)
    if not memory.room or reading.content or things or reading.unknown:
        return False
    if reading.has("same_room"):
        return True
    asked = reading.cues - _BESIDE - LOOSE
    if memory.intent == "room" and reading.has("which_hall") and asked <= {"which_hall", "halls"}:
        return True
    if reading.when.relative == "now" and reading.has("speaker", "who_speaks"):
        return asked <= _ON_STAGE
    if reading.when.relative == "next" or reading.has("following"):
        return asked <= _ON_STAGE
    of_seats = memory.intent in ("room", "session", "now") and reading.has("rooms", "area")
    return of_seats and not reading.when and asked <= {"rooms", "how_many", "area", "measure", "largest"}


def asks_of_hall(reading: Reading, memory: Memory) -> bool:
    """Whether it only makes sense about the hall that was spoken of ("who is in there?", "how big?")."""
    things = any(link.kind not in ("expo", "venue") for link in reading.links)
    if not memory.hall or memory.room or reading.content or things or reading.unknown or reading.when:
        return False
    asked = reading.cues - _BESIDE - LOOSE
    of_it = {"halls", "same_room"} if reading.has("same_room", "pronoun") else set()
    if reading.has("area") and asked <= {"area", "measure", "how_many"} | of_it:
        return True
    if reading.has("facilities") and asked <= {"facilities", "same_room"} and reading.has("pronoun", "same_room"):
        return True
    if memory.intent not in ("hall", "facility"):
        return False
    if reply(reading.text, "counted") or (memory.intent == "hall" and reply(reading.text, "counts_exhibitors")):
        return True
    return reading.has("same_room", "pronoun") and bool(reading.cues - LOOSE) and asked <= _OF_HALL


def says_nothing_new(reading: Reading) -> bool:
    """Whether it only asks for a price, a duration or another fact of what was spoken of ("how much is it?",
    "多少钱", "deadline?")."""
    if reading.links or reading.unknown or reading.when:
        return False
    asking = [span for _, span in asked_for(reading.text)]
    of_fact = bool(reading.content) and all(within((one.start, one.end), asking) for one in reading.content)
    if not (of_fact or reading.has("how_much", "how_long", "pronoun")):
        return False
    bare = of_fact or all(not _ASIDE.isdisjoint(slot.tokens) for slot in reading.content)
    return bare and reading.cues <= LOOSE | {"how_much", "how_long", "how", "how_many", "seeks"}


def is_elliptical(reading: Reading) -> bool:
    """Whether the question lacks what it is about: only such a one may take anything from the last one."""
    own = reading.cues - LOOSE
    things = [link for link in reading.links if link.kind not in ("expo", "venue")]
    if picked(reading.text) or reply(reading.text, "more"):
        return True
    full = reading.cues & _FULL - ({"halls"} if reading.has("which_hall") else set())
    if reading.has("pronoun", "else") and not (things or reading.content or full):
        return True
    if reply(reading.text, "narrowed") and own <= _KINDS | _OF_SOME and not reading.is_about_service:
        return True
    if reply(reading.text, "joined"):
        return not own and not is_of_service(reading)
    if reading.spoken and own <= _OF_SOME | {"anything"} and not (things or reading.content):
        return True  # "Any in French?"
    if own or reading.content:
        return False
    if not things and not reading.when and reading.has("where", "when", "who"):
        return True
    return not reading.has("when", "where", "what", "about", "on_stage") and _is_criterion(reading, things)


def is_of_service(reading: Reading) -> bool:
    """Whether it asks for what every fair has, and for nothing that is called by it (a coffee roaster), nor for
    vehicles of a kind (hydrogen bikes)."""
    if not reading.is_about_service or not reading.content:
        return reading.is_about_service
    *before, last = reading.content
    of_kind = bool(before) and not before[-1].is_idea and not _VEHICLES.isdisjoint(last.tokens)
    return last.is_idea and not of_kind


def _is_criterion(reading: Reading, things: list[Link]) -> bool:
    """Whether nothing is said but a day, an hour, a hall, a country ("on day 3", "from France"); a hall or a
    country by its bare name is a question of its own."""
    if any(link.kind not in _CRITERIA for link in things):
        return False
    said = reading.text.strip(" .,!?")
    bare = any(reading.text[link.start : link.end] == said for link in things)
    in_time = reading.when.names_day or reading.when.has_hours
    return bool(things or in_time or reading.spoken) and not bare
