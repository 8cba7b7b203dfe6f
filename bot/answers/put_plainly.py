"""When a question that rules cannot read as it is put is read in plain words (see ``wordings.py``)."""

from __future__ import annotations

from bot.answers.better_alone import OF_CATALOGUE
from bot.answers.chat_words import likely_chatter
from bot.answers.index import AnswerIndex
from bot.answers.memory import Memory
from bot.answers.reading import Reading
from bot.answers.wordings import Plain, plainly
from bot.answers.years import other_years

# So likely, a question means its plain words: where rules find nothing, where they find that there is none, and
# where a text or a place has words of it.
_MEANT, _SURELY_MEANT, _MOST_SURELY_MEANT = 0.3, 0.7, 0.9
# Anything of the catalogue is meant so likely; the same where nothing of it is named, and where a thing is that
# nobody lists.
_OURS, _SURELY_OURS, _OF_THINGS = 0.6, 0.7, 0.8
# So likely, by its words, it is chatter, whatever it is near to.
_CHATTER = 0.7
_OF_WORDS = frozenset({"text", "faq", "facility", "venue", "transport", "likely", "fact", "not_listed"})
# What tells the talks of a company, that there are no others, and what was asked before: that is what was meant.
_STANDS = frozenset({"exhibitor_sessions", "others", "follow_up"})
_NAMED = frozenset({"exhibitor", "speaker"})
# What may be asked in other words than rules know.
PUT_PLAINLY = OF_CATALOGUE | {"dates", "facility", "superlative", "rooms", "expo", "venue"}
# Plain questions of what halls have, and of goods there.
_OF_PLACES = frozenset({"facility", "facility_in_hall", "f_hall_facility", "product_in_hall"})
# Of these no word of content may be left out.
_WHOLE = frozenset(
    {
        "address", "dates", "facility", "facility_in_hall", "first_session",
        "has_exhibitor", "hour_sessions", "hours_all", "hours_day", "last_session", "session_when", "session_who",
        "speaker_firm", "speaker_what", "theme",
    }
)  # fmt: skip
# Nor of these, where they name what the fair has: what stands beside it is rather what is sought.
_SEARCHES = frozenset(
    {
        "category", "category_country", "category_hall", "category_in_hall", "product", "product_country",
        "product_hall", "product_in_hall", "topic_day", "topic_sessions",
    }
)  # fmt: skip
# What is asked for a number; of what people may be meant as well as exhibitors.
_COUNTS = frozenset(
    {"days_count", "f_hall_count", "f_product_count", "f_room_seats", "hall_area", "halls_count", "room_seats"}
)
_OF_ANYBODY = "count_"
# Where the swimming pool is, and which colour the carpet has, looks for nobody who shows it.
_SEEKING = (
    "seeks", "makes", "trades", "who", "exhibitor", "exhibitor_strong", "session", "speaker", "about_topic",
)  # fmt: skip
# So likely, and with such a cue, words may be left out of these, too: what a room has is not where it is.
_ASKED = 0.8
_OPEN = ("open", "close", "hours", "enter", "last_admission")
_ASKED_BY = {
    "country": ("exhibitor", "exhibitor_strong"),
    "days_count": ("hours", "dates"),
    "f_room_seats": ("seats",),
    "hall_area": ("area", "measure"),
    "halls_count": ("halls",),
    "room_day": ("session", "session_strong"),
    "room_next": ("next",),
    "room_seats": ("seats",),
    "room_sessions": ("session", "session_strong"),
    "room_where": ("where",),
    **dict.fromkeys(("last_entry_all", "open_at", "open_at_hour", "open_day", "open_now"), _OPEN),
}


def put_plainly(
    reading: Reading, intent: str, memory: Memory, index: AnswerIndex, *, is_empty: bool
) -> str | None:
    """The plain words of a question to which the rules have found an answer of this ``intent`` (``is_empty``: that
    there is none); None where it is not surely those that were meant."""
    nothing = intent == "unknown"
    least = _MEANT if nothing else _SURELY_MEANT if is_empty and intent not in _STANDS else None
    if intent in _OF_WORDS and not memory.told:
        least = _MOST_SURELY_MEANT  # "And hall 2?" after a text is asked of that.
    if least is None or _means_something_else(reading, intent, memory, index):
        return None
    if reading.content and (is_empty or intent == "facility"):
        return None  # That there is none of what is sought is no reason to tell of others; toilets are no company.
    plain = plainly(reading, memory, index)
    fits = plain is not None and plain.likely >= least and (plain.names or nothing)
    return plain.question if plain and fits and _is_meant(plain, reading, memory) else None


def thing_sought(reading: Reading, memory: Memory, index: AnswerIndex) -> str | None:
    """The plain words of a question that looks for something that nobody lists; None where it does not surely."""
    if _means_something_else(reading, "unknown", memory, index):
        return None
    plain = plainly(reading, memory, index, things=True)
    sure = plain is not None and plain.ours >= _OF_THINGS and reading.has(*_SEEKING)
    return plain.question if plain and sure and _is_meant(plain, reading, memory) else None


def _is_meant(plain: Plain, reading: Reading, memory: Memory) -> bool:
    """Whether nothing else is rather asked than what its plain words ask."""
    if plain.ours < (_OURS if plain.names else _SURELY_OURS):
        return False  # What names nothing of the fair may be asked of anything.
    if plain.wording.startswith(_OF_ANYBODY) and reading.when.relative:
        return False  # How many are there right now, nobody has counted.
    if {"count", "moment"} <= reading.wanted:
        return False  # Nor how many sit in a room.
    if not plain.whole and _needs_every_word(plain, reading):
        return False  # When the pony riding starts, how many people are in a hall, whether a room has a lift.
    if "count" in reading.wanted and not (plain.wording in _COUNTS or plain.wording.startswith(_OF_ANYBODY)):
        return False  # How wide a stage is.
    # "And in hall 3?", of toilets, does not ask for those in it.
    of_service = reading.is_about_service or memory.intent == "facility"
    return not (reading.of("hall") and of_service and plain.wording not in _OF_PLACES)


def _needs_every_word(plain: Plain, reading: Reading) -> bool:
    """Whether a word of content that its plain words leave out may be what is asked for."""
    if plain.wording in _WHOLE or plain.wording.startswith(_OF_ANYBODY):
        return True
    if plain.wording in _SEARCHES and plain.names:
        return True
    if plain.wording == "room_now" and reading.when.relative is None:
        return True
    cues = _ASKED_BY.get(plain.wording)
    sure = plain.likely >= _ASKED and not plain.leaves_idea
    return cues is not None and not (sure and reading.has(*cues))


def _means_something_else(reading: Reading, intent: str, memory: Memory, index: AnswerIndex) -> bool:
    if reading.is_code or reading.is_chatter or likely_chatter(reading.text) >= _CHATTER:
        return True  # "Last week I went to Italy".
    if intent == "venue" and reading.has("which_gate"):
        return True  # By which gate to go to a hall does not ask who is in it.
    if any(one.kind in _NAMED for one in reading.unknown):
        return True  # Nobody is called so, however that is asked.
    bare = reading.has("followup") and not reading.content
    if memory.unanswered and (bare or reading.has("pronoun")):
        return True  # "When is it?", "and in hall 1?", of what nobody knew.
    return _is_of_other_edition(reading, index)  # "2028 fair dates".


def _is_of_other_edition(reading: Reading, index: AnswerIndex) -> bool:
    """Whether nothing but another year is named."""
    return (
        not reading.when.has_hours
        and all(slot.text.isdigit() for slot in reading.content)
        and bool(other_years(reading.beside("session"), index.catalogue))
    )
