"""What a question may want that names a company, a session or a person, and names that nothing has."""

from __future__ import annotations

from collections.abc import Iterator

from bot.answers.concepts import EVENTS
from bot.answers.linking import TOPICAL
from bot.answers.list_intents import HARMLESS
from bot.answers.reading import Reading
from bot.answers.replies import reply
from bot.answers.time_intents import ABOUT_SESSIONS

_PLACES = ("hall", "room", "booth")
# Cues of what is asked of a company or a person.
_OF_NAMED = (
    "speaker", "session", "when", "where", "who", "who_speaks", "on_stage", "booth", "which_hall", "products",
    "about", "website", "present", "country", "exhibitor", "contact", "what", "pronoun",
)  # fmt: skip
# Cues of what is held, and of no goods that somebody has.
_HELD = ("session", "session_kind", "speaker")
_OF_TALKS = frozenset({"session", "session_strong", "session_kind", "speaker", "who_speaks"})
# Cues of what the card of a session tells.
_ON_CARD = (
    "when", "where", "who", "who_speaks", "which_room", "language", "how_long", "begins", "ends", "thither",
    "on_stage", "cancelled", "about",
)  # fmt: skip
# Cues of what is held, and when.
_TIMED = ("who_speaks", "on_stage", "when", "which_room")


def strangers(reading: Reading) -> Iterator[str]:
    """Titles, halls, booths, rooms, people that there are not; organisations that only speak."""
    if '"' in reading.text:
        yield "strange_title"
    yield from _of_organisation(reading)
    yield "no_part"
    yield from _places_not_there(reading)
    kinds = {one.kind for one in reading.unknown}
    if kinds & {"exhibitor", "speaker"}:
        yield "stranger"
    bare = not (reading.content or reading.of("exhibitor") or reading.has("how_much", "how", "when"))
    if "stands" in kinds and bare:
        yield "exhibitors"
    if "exhibitors" in kinds and not any(link.kind not in ("expo", "hall") for link in reading.links):
        yield "miscounted_exhibitors"
    if "halls" in kinds:
        yield "miscounted"
    if "edition" in kinds or reading.says("edition_it_is"):
        yield "misnumbered"
    if "days" in kinds and not reading.has("session", "speaker", "how_much", "open", "hours"):
        yield "dates"
    if (
        kinds & {"counted_days", "counted_edition"}
        and reading.cues <= (HARMLESS - {"followup"}) | {"open", "expo"}
        and not reading.when
    ):
        yield "dates"
    if reading.content:
        yield "unlisted"
    if reading.content and all(link.kind in TOPICAL for link in reading.links):
        yield "famous"
    if reading.content and all(not link.is_sure or link.kind in _PLACES for link in reading.links):
        yield "no_person"


def _places_not_there(reading: Reading) -> Iterator[str]:
    """Entrances, halls, booths and rooms that are named, and that there are not."""
    kinds = {one.kind for one in reading.unknown}
    if reading.has("entrances", "which_gate") or reading.says("entrance_named"):
        yield "no_entrance"
    if reading.has("enter", "open") or "permission" in reading.wanted:
        yield "by_entrance"
    if "gate" in kinds:
        yield "gate"
    if all(link.kind in ("exhibitor", "speaker") for link in reading.links):
        yield "no_place_called"
    for kind in _PLACES:
        if kind in kinds:
            yield f"no_{kind}"


def _of_organisation(reading: Reading) -> Iterator[str]:
    """What is asked of an organisation that is no exhibitor: its talks, its stand."""
    if reading.has("session", "session_strong", "who_speaks", "speaker", "on_stage"):
        yield "of_organisation"
    elif reading.has("booth", "which_hall") and not reading.has("how_much", "how", "how_many"):
        yield "without_stand"


def named(reading: Reading) -> Iterator[str]:
    """Sessions, companies and people by name."""
    yield from _of_session(reading) if reading.of("session") else ()
    yield from _of_firm(reading) if reading.of("exhibitor") else ()
    of_place = reading.has("where", "booth", "which_hall", "thither")
    if _is_namesake(reading) and (of_place or reading.cues <= {"exhibitor"}):
        yield "exhibitor"  # "Where is Lampo?": the company, and a Mr Lampo speaks.
    sure = not reading.of("speaker") or any(one.kind == "exhibitor" and one.is_sure for one in reading.links)
    if (reading.of("exhibitor") and sure) or reading.of("booth"):
        more_of_it = reading.has("what_else") and reading.has("makes", "products")
        more_of_it = more_of_it or reply(reading.beside("exhibitor"), "more_of_it") is not None
        if reading.has("else") and not (more_of_it or reading.has("session_strong", "speaker")):
            yield "others_like"
        held = reading.has(*ABOUT_SESSIONS) and not (reading.has("products") and not reading.has(*_HELD))
        # "Lampo is on the pier, which booth?" asks for no talk.
        held = held and not (reading.has("booth", "which_hall") and reading.cues.isdisjoint(_OF_TALKS))
        on_day = reading.when.names_day and not reading.content and reply(reading.text, "presents")
        on_stage = not reading.content and reply(reading.beside("exhibitor"), "whether_on_stage") is not None
        if held or on_day or on_stage or (reading.when and reading.has("when")):
            yield "exhibitor_sessions"
    of_firm = reading.has("booth", "which_hall", "products", "website", "country", "nation")
    if reading.of("exhibitor") and (of_firm or (reading.of("country") and not reading.content)):
        yield "exhibitor"
    if reading.of("speaker") and not _is_named_by_chance(reading, "speaker"):
        yield "speaker"
    if (reading.of("exhibitor") and not _is_named_by_chance(reading, "exhibitor")) or reading.of("booth"):
        yield "exhibitor"
    if reading.content and reply(reading.text, "is_on") and not reading.has("open", "close", "hours", "register"):
        yield from ("titled", "sessions_surely")
    if reading.content and reading.has("venue") and reading.has("dates") and not reading.of("expo"):
        yield "likely"  # "Career event for students - when and where?": a session, no fair.
    events = any(not EVENTS.isdisjoint(slot.tokens) for slot in reading.content)
    if events and reading.has("when", "where", "which_room", "who_speaks", "session"):
        yield "sessions_surely"
    yield from _of_price(reading)


def _of_session(reading: Reading) -> Iterator[str]:
    """The card of a session, and what texts tell rather than that: how a contest is judged, whether tickets for
    an evening are sold at the door."""
    if reading.has("how") and not reading.has(*_ON_CARD):
        yield from ("faq", "quoted")
    if reading.content and "permission" in reading.wanted and not reading.has(*_TIMED):
        yield "quoted_certainly"
    yield "session"
    if reading.wanted:
        yield "session_tells"


def _of_firm(reading: Reading) -> Iterator[str]:
    """What is asked of a company before its card: how to meet it."""
    if reply(reading.text, "meets") and not (reading.when or reading.has(*_TIMED)):
        yield "met"
    if not reading.has("session_strong", "who_speaks"):
        yield "profile"


def _of_price(reading: Reading) -> Iterator[str]:
    """What a session costs that is named, or meant by its topic and its kind."""
    meant = reading.has("session_kind", "session_strong") and bool(reading.content)
    if reading.has("how_much") and (meant or reading.of("session")):
        yield "session_price"


def _is_namesake(reading: Reading) -> bool:
    """Whether one name is a company's and a person's, and nothing is asked of what the person says."""
    shared = any({"exhibitor", "speaker"} <= {ref.kind for ref in link.refs} for link in reading.links)
    return shared and not (reading.content or reading.when or reading.has(*ABOUT_SESSIONS))


def _is_named_by_chance(reading: Reading, kind: str) -> bool:
    """Whether a name is only nearly written so, and nothing else asks for one ("I want to build a treehouse")."""
    nearly = all(not link.is_sure for link in reading.links if link.kind == kind)
    asked = reading.has(*_OF_NAMED) or reading.of("country") or reading.of("hall")
    return nearly and bool(reading.content) and not asked


def is_bare_product(reading: Reading) -> bool:
    """Whether a product is named, and nothing else said: none of every fair (充电桩), where not many list it, but
    also one that is only called so in part (婴儿床)."""
    common = reading.is_of_common_goods and all(link.kind in ("category", "track") for link in reading.links)
    if not ((reading.is_of_goods or common) and reading.is_keywords) or reading.cues or reading.when:
        return False
    if common:
        return True
    said = reading.text.strip(" .?!")
    return not all(slot.is_idea and (slot.text == said or said.isascii()) for slot in reading.content)
