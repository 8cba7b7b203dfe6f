"""Lists that a question may want: sessions or exhibitors, by what they are about, where and when they are, and
whence they come."""

from __future__ import annotations

from collections.abc import Iterator

from bot.answers.concepts import AUDIENCES
from bot.answers.ellipsis import LOOSE
from bot.answers.kinds import NO_CARD_TELLS
from bot.answers.language import is_light
from bot.answers.reading import Reading
from bot.answers.replies import reply
from bot.answers.session_intents import sessions_first

# Cues that say nothing of what a question is about.
HARMLESS = frozenset(
    {
        "what", "who", "how", "when", "about", "followup", "pronoun", "about_topic", "session", "speaker",
        "who_speaks", "on_stage", "anything", "present", "a_day", "seats",
    }
)  # fmt: skip
# Cues of when and how a session is; the first whatever else is asked.
_OF_TIME = ("how_long", "when", "language", "begins", "ends", "missed")
# Cues of what texts tell.
_OF_TEXTS = ("how", "how_much", "how_many", "where", "oneself", "organizer", "contact", "website")
# Cues that may stand beside a language that sessions are asked for in.
_BESIDE_TONGUES = frozenset({"seeks", "anything", "present", "what"})
# Ways to get there.
_RIDES = frozenset(
    {"#taxi", "#bus", "#metro", "#shuttle", "#train", "#airport_bus", "#night_bus", "#ferry", "#tram"}
)
# So many words are a topic of their own.
_SEVERAL = 2


def lists(reading: Reading) -> Iterator[str]:
    """Sessions or exhibitors by what they are about, where and when they are, and whence they come."""
    if _is_told_by_texts(reading):
        yield from ("faq", "quoted")
        return
    yield from ("quoted_judged",) if _is_of_own_stand(reading) else ()
    yield from sought_things(reading)
    yield from ("sessions_surely", "sessions") if _asks_for_talks(reading) else ()
    if reading.when.names_day and reading.says("anything_on") and not reading.is_about_service:
        yield from ("sessions_surely", "sessions")
    of_sessions = _is_timed(reading)
    firm = reply(reading.text, "firm_sought") is not None
    sought = reading.has("makes", "exhibitor_strong") or (
        reading.has("seeks") and (firm or not reading.is_about_service)
    )
    if sought and not (of_sessions or reading.has("how", "how_much", "when", "area")):
        yield from ("exhibitors_surely", "exhibitors_nearly")
        yield from ("exhibitors_akin",) if firm and not reading.wanted else ()
    yield from ("exhibitors_surely", "exhibitors_nearly") if _asks_who_has(reading) else ()
    if reading.content:
        yield from sessions_first(reading, sought=sought)
        yield from ("facility_named",) if reading.is_keywords else ()
        yield "faq"
        if reading.is_keywords and not (reading.cues or reading.when or reading.links or reading.unknown):
            yield from ("ride", "shown")
    if reading.has("seeks", "makes", "who") and not (of_sessions or reading.has(*_OF_TEXTS) or _is_ride(reading)):
        yield "held_together"
    yield from _of_service(reading)
    if reading.has("area"):
        yield from ("room",) if reading.of("room") else ()
        yield from ("hall",) if reading.of("hall") and not reading.content else ()
    of_texts = reading.has("how", "how_much", "area") and not reading.has("where", "how_many")
    if reading.content and reading.has(*_OF_TIME[:1] if of_texts else _OF_TIME):
        yield "sessions_surely"
    if of_texts:
        yield "quoted"
        return
    if reading.has("language") and not reading.spoken:
        yield "spoken"
        return
    if reading.content and _asks_for_hall(reading):
        yield "facility"
        yield "hall_of"
    yield from _by_kind(reading)


def _is_told_by_texts(reading: Reading) -> bool:
    """Whether no list is of what is asked: of what is inside, or outside; what follows from something."""
    of_sides = reading.says("indoors", "outdoors") and not reading.has("exhibitor", "session")
    return (reading.has("how_many") and of_sides) or reading.says("what_if")


def _asks_for_talks(reading: Reading) -> bool:
    """Whether it asks if there are sessions on something ("is there a session about airport runways"), or for
    those in a language: what texts say of such things is none."""
    if reading.spoken and reading.content and reading.cues <= _BESIDE_TONGUES:
        return True
    for_somebody = any(not AUDIENCES.isdisjoint(slot.tokens) for slot in reading.content)
    return bool(reading.content) and not for_somebody and reading.says("talks_asked")


def _is_ride(reading: Reading) -> bool:
    """Whether it asks for a ride, whoever makes something for those (有没有出租车)."""
    return bool(reading.content) and all(not _RIDES.isdisjoint(slot.tokens) for slot in reading.content)


def _is_timed(reading: Reading) -> bool:
    """Whether it is about sessions, or a time."""
    return reading.has("session", "session_kind", "speaker") or bool(reading.when)


def _asks_who_has(reading: Reading) -> bool:
    """Whether it asks who has or does a thing ("battery swap who", "who designs salons"): whoever lists it, and no
    talk about it."""
    if reading.is_about_service or reading.wanted or _is_timed(reading):
        return False
    if reading.has("who_speaks", "on_stage", "organizer", "exhibitor"):
        return False
    begins = reply(reading.text, "who_does_thing") is not None and len(reading.content) >= _SEVERAL
    return begins or reply(reading.text, "thing_who") is not None


def _is_of_own_stand(reading: Reading) -> bool:
    """Whether an exhibitor asks what may be done on a stand ("may we light candles on our booth"): a text tells,
    whoever shows such things."""
    if not reading.has("booth") or reading.of("booth") or reading.of("exhibitor"):
        return False
    if reading.sought or reply(reading.text, "firm_sought"):
        return False
    return "permission" in reading.wanted or reply(reading.text, "own_stand") is not None


def _of_service(reading: Reading) -> Iterator[str]:
    """What every fair has: a text, or a hall, tells it first."""
    if reading.is_about_service and reading.of("country") and not reading.says("of_guests"):
        yield "exhibitors_surely"  # "EV chargers from Korea" are shown, where anybody from there does.
        if reading.is_keywords and not reading.content[-1].is_idea:
            yield "exhibitors"  # "Boat builders from Greece" take nobody across.
    if reading.is_about_service and not reading.has("makes", "exhibitor_strong"):
        if _looks_for_place(reading):
            yield from ("fact", "facility")
        yield "quoted"


def _looks_for_place(reading: Reading) -> bool:
    """Whether it asks where something is, and nothing else of it ("first aid", "where is a cash machine?")."""
    asking = {"where", "which_hall", "halls", "seeks", "present", "anything", "what", "facilities", "same_room"}
    said = reading.cues - asking
    return not (reading.when or said - LOOSE)


def sought_things(reading: Reading, *, made: bool = False) -> Iterator[str]:
    """Who makes or sells what is named; what is sold at every fair ("who sells coffee?") a hall or a text tells
    first. ``made``: only who makes it."""
    if reading.sought is None or (made and not reading.sought.made) or not reading.content:
        return
    if reading.has("session", "session_kind", "speaker", "how_much") or reading.when:
        return
    yield "exhibitors_surely"
    if reading.has("exhibitor", "exhibitor_strong"):
        # Suppliers of it are asked for, whatever texts say of it.
        yield from ("exhibitors_nearly", "exhibitors_akin")
    # Of "cigarette machines" machines are sought.
    head = max(reading.content, key=lambda slot: slot.end)
    # Of coffee beans 咖啡 is read, and what is left is none of a word.
    whole = head.end >= reading.sought.end or head.text.isascii()
    told = (head.is_idea or is_light(head.text)) and whole
    if reading.is_about_service and told and not reading.sought.made:
        yield from ("facility", "faq", "quoted")
    yield "exhibitors"


def _by_kind(reading: Reading) -> Iterator[str]:
    # Of a company that is named its country is in question, no other from there.
    of_named = bool(reading.of("exhibitor") and reading.of("country")) and not reading.has("else", "seeks")
    # Whether visitors from India need a visa, no list of exhibitors tells.
    of_guests = reading.is_about_service and bool(reading.cues) and not reading.has("exhibitor", "makes")
    of_guests = of_guests or reading.says("of_guests")
    from_country = bool(reading.of("country")) and not (of_named or of_guests or reading.has("oneself", "nation"))
    exhibitor = (
        reading.has("exhibitor", "makes", "category", "else") or from_country or bool(reading.of("category"))
    )
    # When somebody began to make them, no list tells; "the Portuguese tiles talk in the Kettle Hall" is one.
    of_person = reading.of("speaker") and reading.has("when") and not reading.has("exhibitor")
    if of_person or (reading.of("room") and reading.has("session_strong")):
        exhibitor = False
    if reading.of("hall") and reading.has("where", "thither") and reading.cues <= {"where", "thither", "category"}:
        exhibitor = False  # The way to "the field" is asked for, no field of business.
    sessions = reading.has("session", "session_kind", "speaker", "track") or bool(reading.of("track"))
    if reading.is_keywords and not reading.cues and not reading.when and not reading.of("hall"):
        if not reading.is_about_service:
            yield "topic"
        return
    about_time = bool(reading.when)
    # How many toilets there are, no list of exhibitors tells.
    counted = reading.is_about_service and reading.has("how_many")
    sessions = sessions or (reading.spoken is not None and (about_time or reading.has("anything")))
    at_hours = reading.has("about_topic") and reading.when.has_hours
    sessions = sessions or (reading.has("anything", "on_stage") and about_time and (at_hours or not exhibitor))
    sessions = sessions or (reading.has("on_stage") and (about_time or not reading.of("hall")))
    if reading.has("cancelled") and not reading.content:
        yield "sessions"
    said = reading.has("exhibitor", "makes", "category", "else") or from_country
    # Whether anybody speaks about it, those who show it do not say.
    spoken_of = reading.has("speaker") and reading.has("session") and reading.has("about_topic") and not said
    if reading.has("session_strong", "session_kind", "speaker") or (sessions and not said):
        yield from ("sessions", "no_session_sought") if spoken_of else ("sessions",)
    if (
        exhibitor
        and not of_named
        and (reading.content or reading.of("country") or reading.of("hall") or reading.has("how_many"))
    ):
        yield "exhibitors"
    if reading.of("hall") and reading.content and reading.wanted.isdisjoint(NO_CARD_TELLS):
        yield "facility"
        if exhibitor or not counted:
            yield "exhibitors"
    if reading.has("seeks") and not (reading.when or counted):
        yield "exhibitors_surely"
    if reading.has("trades") and reading.content and reading.has("who", "seeks", "where"):
        yield "exhibitors"
    of_line = reading.takes("line")
    if (reading.when.names_day or reading.when.has_hours) and not (reading.has("exhibitor") or of_line):
        yield "sessions"


def _asks_for_hall(reading: Reading) -> bool:
    """ "Which hall has hydrogen?", "hydrogen hall": no session, no company."""
    if reading.of("hall") or reading.of("room") or reading.when:
        return False
    said = reading.cues - {"which_hall", "halls", "shows", "theme"}
    return reading.has("which_hall", "halls") and said <= LOOSE | HARMLESS - {"session", "speaker"}


def is_of_category(reading: Reading) -> bool:
    """Whether it asks who is in a category, by its name of which an idea of texts is a part (反无人机)."""
    named = reading.whole_category
    if named is None or any((slot.start, slot.end) == (named.start, named.end) for slot in reading.content):
        return False
    plain = reading.wanted <= {"count"} and reading.cues <= HARMLESS | {"seeks", "makes", "exhibitor", "how_many"}
    return plain and reading.has("what", "who", "seeks", "how_many", "makes") and not reading.when
