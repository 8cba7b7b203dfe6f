"""What a question may want, most likely first: from what it names, its cues, its time, and the chat's last answer.

No classifier: each rule can be read, and says why. The engine tries the intents in turn; one that finds no facts,
or leaves words unexplained, gives way to the next.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.answers.concepts import WORKS
from bot.answers.context_intents import in_context
from bot.answers.last_resort import last_resort
from bot.answers.list_intents import is_of_category, lists, sought_things
from bot.answers.memory import Memory
from bot.answers.name_intents import is_bare_product, named, strangers
from bot.answers.number_intents import EDGES, of_numbers
from bot.answers.place_intents import is_of_registration, of_expo, of_one_place, of_places
from bot.answers.reading import Reading
from bot.answers.replies import reply
from bot.answers.session_intents import sessions_surely_meant
from bot.answers.talk_intents import of_talk
from bot.answers.text_intents import (
    NO_HELP,
    NO_RULES,
    OF_NO_EXHIBITOR,
    asks_for_rule,
    is_in_need,
    is_nobodys_to_say,
    is_of_no_exhibitor,
    is_of_size_of_stand,
    of_parties,
    of_rules,
    told_by_texts_alone,
    unasked,
)
from bot.answers.time_intents import of_time
from bot.answers.whole_lists import whole_lists

# Kinds of whole questions to the bot itself.
_FOR_THE_BOT = ("own_data", "human", "help")
# What one enters with is bought, too.
_PASSES = frozenset({"#ticket", "#badge", "#register", "#price"})
# Cues of who shows something, and where.
_SHOWN = ("which_hall", "shows", "exhibitor", "booth")
_NARROWING = frozenset({"hall", "country", "category", "track", "expo"})


def intents(reading: Reading, memory: Memory) -> Iterator[str]:
    """Names of intents, most likely first; no list of who shows it where it is asked whether one may, or where
    toilets are."""
    barred = NO_RULES if asks_for_rule(reading) else frozenset[str]()
    barred |= NO_HELP if is_in_need(reading) else frozenset[str]()
    yield from (intent for intent in _intents(reading, memory) if intent not in barred)


def _intents(reading: Reading, memory: Memory) -> Iterator[str]:
    yield "same_words"
    if reading.emergency:
        yield "emergency"
        return
    of_thing = bool(memory.exhibitors or memory.sessions) and reading.has("pronoun")
    yield from (kind for kind in _FOR_THE_BOT if reply(reading.text, kind) and not (kind == "help" and of_thing))
    yield from of_talk(reading)
    yield from of_parties(reading)
    yield from _of_limits(reading)
    besides = unasked(reading, memory)
    if besides is not None:
        yield from besides
        return
    if memory.intent:
        yield "further"
    yield from ("foreign", "senses")
    if reading.is_code or is_nobodys_to_say(reading) or _is_of_unit_price(reading, memory):
        yield from _of_judgement(reading)
        return
    yield from strangers(reading)
    only_told = _in_whole_words(reading, memory) or told_by_texts_alone(reading, memory)
    if only_told:
        yield from only_told
        return
    yield from in_context(reading, memory)
    if "deadline" in reading.wanted and reading.content:
        yield from ("faq", "fact", "quoted")  # No session or hall has one.
    yield from ("named_evening", "price_at_age", "facility_listed", *whole_lists(reading))
    yield from of_rules(reading)
    if is_of_no_exhibitor(reading):
        yield from OF_NO_EXHIBITOR
        return
    if _is_of_works(reading):
        yield from ("faq", "fact", "quoted")
    yield from _of_all(reading)
    yield from sought_things(reading, made=True)
    yield from sessions_surely_meant(reading)
    yield from of_one_place(reading)
    if is_of_registration(reading) and not memory.told:
        yield "at_entrance"
    yield from _before_names(reading)
    yield from named(reading)
    yield from _of_journeys(reading)
    if reading.wanted and reading.content and not reading.has("session_strong"):
        yield "fact"
    yield from of_numbers(reading)
    yield from of_time(reading)
    yield from of_expo(reading, memory)
    yield from lists(reading)
    yield from of_places(reading)
    if reply(reading.text, "here") and not (memory.exhibitors or memory.sessions or memory.speaker):
        yield "venue"
    if reading.has("pronoun") and not (reading.content or reading.links or reading.when):
        return
    yield from ("lacking_kind", "quoted")
    yield from last_resort(reading)


def _of_limits(reading: Reading) -> Iterator[str]:
    """Whether somebody is old enough, or a van not too high, which is no guess ("will it fit?")."""
    yield "age_limit"
    if reply(reading.text, "car_height"):
        yield "parking"


def _is_of_unit_price(reading: Reading, memory: Memory) -> bool:
    """Whether it asks what one costs, after goods or who shows them: no entry tells."""
    return (bool(memory.exhibitors) or memory.listed) and reading.says("unit_price")


def _of_judgement(reading: Reading) -> Iterator[str]:
    """What may answer what nobody can say; no text recommends a stand."""
    if not (reading.is_code or reply(reading.text, "suggest")):
        yield "quoted" if "cheapest" in reading.wanted else "quoted_judged"


def _in_whole_words(reading: Reading, memory: Memory) -> tuple[str, ...]:
    """What alone may answer a question that is known as a whole: where a plan is, what to bring, where to get a
    ticket, how large the fair is, what is cancelled. Empty for others."""
    if reply(reading.beside("room"), "asks_cancelled") and not memory.sessions:
        return ("cancelled",)
    if reading.says("other_fair") and not (reading.of("expo") or reading.of("session")):
        return ("no_part",)  # "When is the tea fair?", of which something here has a word.
    if is_of_size_of_stand(reading):
        return ("no_part",)  # No card says how large a stand is, nor does the size of the fair.
    if reading.has("oldest", "youngest") and not reading.has("halls", "rooms", "session", "speaker"):
        return "founded", "quoted_certainly"
    if reply(reading.text, "plan"):
        return "hall_plan", "told_plan", "quoted_certainly", "hall_plans"
    if reply(reading.text, "brings") and not (memory.told or memory.sessions):
        return ("what_to_bring",)
    if reply(reading.text, "buys_ticket") and not memory.sessions:
        return "how_to_get_ticket", "quoted_certainly"
    if reply(reading.text, "fair_size") and (reading.has("expo") or not memory.intent):
        return "fair_size", "quoted"
    return ()


def _before_names(reading: Reading) -> Iterator[str]:
    """What comes before names: a product alone, what halls lack, an entry of the FAQ that is the
    very question."""
    passes = any(not _PASSES.isdisjoint(slot.tokens) for slot in reading.query)
    if reply(reading.text, "buys") and not passes:
        yield "quoted_judged"
    if not (reading.links or reading.unknown):
        yield from ("companions", "parking")
    if reply(reading.text, "left_here"):
        yield from ("quoted_judged", "lost_property")
    if reading.has("anything") and reading.has("about_topic") and len(reading.content) > 1:
        # Nobody shows a thing at some hour only.
        yield from () if reading.has("session_strong") or reading.when.has_hours else ("topic",)
        yield "sessions_surely"  # A talk on all of it is nearer than who shows a part.
    if reply(reading.text, "to_see"):
        yield "exhibitors_surely"
    of_day = reading.when.names_day and reading.has("hours", "last_admission", "open", "close", "a_day")
    of_day = of_day or (reading.has("a_day") and reading.has("hours", "last_admission", "open", "close"))
    yield from _of_goods(reading)
    if reading.of("hall") and reading.has("facilities") and not (reading.content or reading.when):
        yield "hall"
    if reading.has("halls") and reply(reading.text, "lacking"):
        yield "facility"
    if _is_of_event(reading):
        yield from ("entry_of_days", "sessions_surely")
    of_day = of_day or (reading.when.names_day and reading.says("anything_on"))
    if not (of_day or _is_of_one(reading) or _is_of_room(reading) or _is_of_contact(reading)):
        yield "same_question"


def _of_goods(reading: Reading) -> Iterator[str]:
    """Goods that are sought by their name."""
    sought = reading.has("where", "seeks", "makes", "trades", "booth") or reading.says("which_there_are")
    sought = reading.is_of_goods and sought
    # At a fair of chargers they are seen, and no car is charged.
    if (sought and not _is_timed(reading)) or _is_of_what_many_show(reading):
        yield "exhibitors_surely"
    if is_bare_product(reading):
        yield "topic" if reading.text.isascii() else "exhibitors_surely"
    elif is_of_category(reading):
        yield "exhibitors_surely"


def _is_of_what_many_show(reading: Reading) -> bool:
    """Whether it looks for goods that many list, and names nothing but a hall or a country."""
    narrowed = all(one.kind in _NARROWING for one in reading.links) and not reading.unknown
    asked = (reading.has(*_SHOWN) or reading.says("seen_where")) and not reading.says("own_need")
    return reading.is_of_common_goods and narrowed and asked and not (reading.wanted or _is_timed(reading))


def _is_of_event(reading: Reading) -> bool:
    """Whether it asks when or where a ceremony, a dinner or the like is held."""
    asks = reading.has("when", "where", "venue", "which_room", "begins", "ends") or "time" in reading.wanted
    return asks and reading.has("session_kind") and not reading.links


def _of_journeys(reading: Reading) -> Iterator[str]:
    """Ways to the fair: whoever shows ferries runs none. A ferry fair has dates."""
    if reading.has("dates") and reading.of("expo") and not reading.content:
        yield "dates"
    yield from ("cheapest_way", "journey")
    yield from ("faq", "quoted", "no_way") if reading.says("goes_there") else ()


def _is_of_works(reading: Reading) -> bool:
    """Whether it asks when stands are built or taken down: a matter of texts, whatever the note on a day says."""
    works = any(not WORKS.isdisjoint(slot.tokens) for slot in reading.content)
    timed = reading.has("when", "dates", "begins", "ends", "hours", "close", "open") or bool(reading.wanted)
    return works and timed and not (reading.sought or reading.has("makes", "session_strong"))


def _of_all(reading: Reading) -> Iterator[str]:
    """What is asked of all exhibitors, or all but one, of all sessions, or the organiser."""
    another = reading.has("else") and reading.content and not reading.has("what_else")
    if reading.of("exhibitor") and (reading.has("except") or another):
        yield "besides"
    if reading.has("exhibitor_strong") and reading.has("enter") and reading.has("when", "open"):
        yield "exhibitors_enter"
    if reading.has("begins", "ends") and reading.has("when") and reading.has("session"):
        yield "span"
    if reading.has("session", "session_strong") and reading.says("which_days", "each_day"):
        yield from () if reading.has("largest", "smallest", *EDGES) else ("session_days",)
    if reading.has("organizer") and reading.has("contact", "website"):
        yield "expo"


def _is_of_one(reading: Reading) -> bool:
    """Whether it is about a company or a session by its name, and says nothing else."""
    sure = any(link.kind in ("exhibitor", "session") and link.is_sure for link in reading.links)
    return sure and not reading.content


def _is_of_contact(reading: Reading) -> bool:
    """Whether it asks for a number or an address of the venue or the fair, and nothing else ("venue phone")."""
    asked = reading.has("contact", "website") and reading.has("venue", "organizer", "expo")
    return asked and not (reading.content or reading.links)


def _is_timed(reading: Reading) -> bool:
    return bool(reading.when) or reading.has("session", "session_kind", "when", "how_much", "how", "speaker")


def _is_of_room(reading: Reading) -> bool:
    """Whether it is about what is on in a room that is named."""
    on = reading.when or reading.has("on_stage", "following", "session_strong")
    return bool(reading.of("room") and on) and not reading.content
