"""Questions that lack what they are about, and take it from the chat's last answer."""

from __future__ import annotations

from bot.answers.memory import Memory
from bot.answers.names import Link
from bot.answers.reading import Reading
from bot.answers.replies import picked, reply

# Cues that leave open what a question is about.
LOOSE = frozenset({"followup", "pronoun", "what", "about", "about_topic", "when", "where", "thanks", "on_stage"})
# Cues of questions that are about the expo, whatever was spoken of before.
_FULL = frozenset(
    {
        "open", "close", "hours", "last_admission", "expo", "venue", "entrances", "transport", "halls",
        "facilities", "organizer", "edition", "how_many", "largest", "smallest", "help",
    }
)  # fmt: skip
_CRITERIA = frozenset({"hall", "room", "country", "track", "category"})
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
        "rooms",
    }
)
_OF_EXHIBITOR = frozenset({"website", "country", "nation", "products", "contact", "booth", "which_hall", "where"})
_BESIDE = frozenset(
    {"followup", "pronoun", "about", "what", "close", "makes", "exhibitor", "exhibitor_strong", "present"}
)


def hangs_on(reading: Reading, memory: Memory) -> bool:
    """Whether a question hangs on the last one: "and on day 3?", "那第三天呢", "what do they make?"."""
    return is_elliptical(reading) or _asks_more(reading, memory)


def _asks_more(reading: Reading, memory: Memory) -> bool:
    """Whether it only makes sense about the one thing that was spoken of ("who speaks?", "website?")."""
    if reading.content or reading.links or reading.unknown or reading.when:
        return False
    asked = reading.cues - _BESIDE
    if memory.one_session and asked and asked <= _OF_SESSION:
        return not reading.has("close") or reading.has("ends")
    return bool(memory.one_exhibitor and asked and asked <= _OF_EXHIBITOR)


def says_nothing_new(reading: Reading) -> bool:
    """Whether it only asks for a price or a duration of what was spoken of ("how much is it?", "多少钱")."""
    if reading.links or reading.unknown or reading.when or not reading.has("how_much", "how_long", "pronoun"):
        return False
    bare = all(not _ASIDE.isdisjoint(slot.tokens) for slot in reading.content)
    return bare and reading.cues <= LOOSE | {"how_much", "how_long", "how", "how_many"}


def is_elliptical(reading: Reading) -> bool:
    """Whether the question lacks what it is about: only such a one may take anything from the last one."""
    own = reading.cues - LOOSE
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
