"""What no rule may answer: nothing is asked of the expo, nobody can say it, or only its texts can."""

from __future__ import annotations

from collections.abc import Iterator

from bot.answers.concepts import AUDIENCES
from bot.answers.list_intents import HARMLESS
from bot.answers.memory import Memory
from bot.answers.reading import Reading
from bot.answers.replies import picked, reply
from bot.answers.talk_intents import is_scrap
from bot.answers.time_intents import ABOUT_SESSIONS

# Cues of lists, of which nobody says who is a woman.
_LISTS = frozenset({"exhibitor", "exhibitor_strong", "session_strong", "gender", "seeks"})
# Who comes as a family or as a group.
_OF_PARTIES = ("party_tickets", "group_visit")
# Somebody has judged.
_PRIZES = frozenset({"#award"})
# What tells no rule: lists of who shows a thing.
NO_RULES = frozenset(
    {
        "exhibitors", "exhibitors_surely", "exhibitors_nearly", "exhibitors_akin", "exhibitors_meant",
        "held_together", "shown",
    }
)  # fmt: skip
# What helps nobody in need: who makes such things, or talks of them.
NO_HELP = NO_RULES | {
    "hall_of",
    "topic",
    "titled",
    "sessions",
    "sessions_surely",
    "sessions_like",
    "session_meant",
    "no_exhibitor_sought",
}
# Kinds of facts that are sizes.
_SIZES = frozenset({"size", "how_big", "floor_area"})
# Cues of what is needed.
_OF_NEED = frozenset({"where", "which_hall", "halls", "seeks", "present", "anything", "facilities", "thither"})
# What texts tell, whoever shows something.
OF_NO_EXHIBITOR = ("faq", "fact", "facility", "quoted")
# Names of what may be talked of anywhere.
_TOPICS = ("country", "category", "track", "expo")


def asks_for_rule(reading: Reading) -> bool:
    """Whether it asks what one may do, or must pay, and for nobody who shows a thing (样品能卖吗)."""
    if any(not AUDIENCES.isdisjoint(slot.tokens) for slot in reading.content):
        return False  # Who gets in, and for how much, is told of each.
    named = reading.of("exhibitor") or reading.of("session") or reading.of("speaker") or reading.sought
    return not (named or reading.has("session", "session_strong")) and reply(reading.text, "rule") is not None


def of_rules(reading: Reading) -> Iterator[str]:
    """What tells what one may do, or must pay."""
    if asks_for_rule(reading):
        yield from ("noted_fee", "parking", "journey", "quoted_judged", "same_question", *OF_NO_EXHIBITOR)


def is_in_need(reading: Reading) -> bool:
    """Whether toilets are looked for ("where are the toilets"), whoever makes smart ones."""
    if not (reading.cues and reading.content) or reading.sought or reply(reading.text, "firm_sought"):
        return False
    return reading.cues <= _OF_NEED and all("#toilet" in slot.tokens for slot in reading.content)


def is_of_no_exhibitor(reading: Reading) -> bool:
    """Whether it asks where something of the organiser's is ("the organiser's office"), or of what is the asker's
    own to sell."""
    owned = reading.has("organizer") and reading.has("where") and bool(reading.content)
    owned = owned and not (reading.links or reading.has("exhibitor", "contact", "website"))
    return owned or reading.says("sells_own", "of_own_stand")


def is_of_size_of_stand(reading: Reading) -> bool:
    """Whether it asks how large a booth is, and not in which area."""
    sized = reading.has("measure", "how_many") or not reading.wanted.isdisjoint(_SIZES)
    of_stand = reading.of("booth") or (reading.of("exhibitor") and reading.has("booth"))
    return bool(of_stand) and reading.has("area") and sized


def unasked(reading: Reading, memory: Memory) -> tuple[str, ...] | None:
    """What may answer where nothing is asked of the expo; None where something is."""
    if (reading.has("human") and not reading.sought) or is_scrap(reading) or reading.says("forecast"):
        return ()
    if reading.is_far and not _narrows_list(reading, memory):
        return ()
    if reading.is_chatter and reading.is_code:
        return ()
    if _is_told(reading, memory):
        lost = any("#lost_found" in slot.tokens for slot in reading.query)
        # "I left my umbrella somewhere."
        return ("quoted_judged", "lost_property") if lost else ("quoted_judged",)
    if not reading.is_chatter or (reading.has("remind") and memory.sessions) or _narrows_list(reading, memory):
        return None
    bare = reading.is_about_service and not (reading.cues or reading.links or reading.when)
    return ("facility_certain", "quoted_certainly") if bare else ("quoted_certainly",)


def _narrows_list(reading: Reading, memory: Memory) -> bool:
    """Whether a country alone is named, after a list of exhibitors ("in France?")."""
    bare = not (reading.content or reading.cues - {"followup"}) and bool(reading.of("country"))
    return bare and memory.listed and memory.intent == "exhibitors"


def of_parties(reading: Reading) -> tuple[str, ...]:
    """What is asked by those who come together, whatever they tell of themselves."""
    named = reading.links or reading.unknown or reading.is_far
    return () if named else tuple(kind for kind in _OF_PARTIES if reply(reading.text, kind))


def told_by_texts_alone(reading: Reading, memory: Memory) -> tuple[str, ...]:
    """What may answer where no list or card of this edition can: another edition is asked about, or this very
    moment. Empty where it is neither."""
    if reading.takes("edition"):
        return ("quoted",)
    shop = len(reading.content) == 1 and "#store" in reading.content[0].tokens
    if shop and reading.says("nearest") and not reading.links:
        return "same_question", "faq", "facility", "fact", "quoted"  # Who fits out supermarkets is none nearby.
    if reading.says("own_app"):
        return "same_question", "faq", "fact", "quoted"  # Who makes apps is none of the fair's.
    if reading.says("asks_official"):
        return "same_question", "faq", "quoted"  # Whether a minister comes is no talk's topic.
    if reading.says("of_recording"):
        return "same_question", "faq", "fact", "quoted"  # No talk is about that.
    if _is_of_another_edition(reading) and not (memory.shown and picked(reading.text)):
        return "same_question", "faq", "quoted"
    if _is_of_next_fair(reading):
        return "edition", "quoted"
    return ("faq", "quoted") if _is_of_moment(reading) else ()


def _is_of_another_edition(reading: Reading) -> bool:
    """Whether it asks for what was last time: this edition's lists do not say it."""
    return any("#previous_edition" in slot.tokens for slot in reading.query)


def _is_of_next_fair(reading: Reading) -> bool:
    """Whether "next" stands right before the fair's name ("when is the next Fibreport, in 2029?")."""
    things = any(not slot.text.isdigit() for slot in reading.content)
    if things or reading.has(*ABOUT_SESSIONS) or reading.of("room") or reading.of("hall"):
        return False
    begun = [link.start for link in reading.links if link.kind == "expo"]
    ends = [end for _, end in reading.when.spans]
    return reading.when.relative == "next" and any(start - end in (0, 1) for start in begun for end in ends)


def _is_of_moment(reading: Reading) -> bool:
    """Whether it asks how many there are at this moment ("how many passes are left", 现在馆里多少人): no list is
    of that."""
    if "moment" not in reading.wanted or not reading.has("how_many"):
        return False
    of_fair = ("session", "session_kind", "exhibitor", "exhibitor_strong", "on_stage", "speaker", "rooms", "seats")
    return reading.is_about_service or not reading.has(*of_fair)


def _is_told(reading: Reading, memory: Memory) -> bool:
    """Whether it tells something, and asks for nothing of the expo ("our forum was hacked")."""
    named = reading.unknown or any(link.kind not in _TOPICS for link in reading.links)
    if named or reply(reading.text, "told") is None:
        return False
    if reading.when.names_day and reading.when.at and reading.has("enter"):
        return False  # "I will arrive at six on Friday, is that too late": whether that is in time.
    if reading.has("oneself") and not memory.intent and not (reading.cues - HARMLESS - {"oneself"}):
        return True
    return not (reading.is_about_service or reading.has("own_agenda", "remind", "missed", "thanks", "help"))


def is_nobodys_to_say(reading: Reading) -> bool:
    """Whether it asks for a judgement, or for a person's number: no text answers that."""
    if reading.has("contact", "life") and reading.of("speaker"):
        return True
    if reading.has("opinion"):
        return all(_PRIZES.isdisjoint(slot.tokens) for slot in reading.content)
    if reading.says("cheaper") and not reading.is_about_service:
        return True
    if _is_of_price_of_goods(reading) or _is_of_better_one(reading):
        return True
    bare = reading.has("gender") and not (reading.content or reading.links)
    return bare and reading.cues <= HARMLESS | _LISTS


def _is_of_better_one(reading: Reading) -> bool:
    """Whether it asks which of the companies that it names is better."""
    return "verdict" in reading.wanted and len(reading.of("exhibitor")) > 1 and not reading.content


def _is_of_price_of_goods(reading: Reading) -> bool:
    """Whether it asks what a company that is named sells its goods for: no entry tells, and no text is of one."""
    sure = any(link.kind == "exhibitor" and link.is_sure for link in reading.links)
    priced = reading.has("how_much") and "money" in reading.wanted
    return sure and priced and reading.has("trades") and bool(reading.content) and not reading.when
