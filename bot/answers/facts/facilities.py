"""What the halls and entrances have (toilets, coffee, a service desk), and which of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from bot.answers.all_words import place_words
from bot.answers.concepts import ACTS, ideas_of
from bot.answers.draft import Ask, Draft
from bot.answers.exhibitor_search import BY_WORD_ALONE
from bot.answers.facts import texts
from bot.answers.facts.booths import halls_of_booths
from bot.answers.facts.layouts import halls_in
from bot.answers.facts.places import searchable, wide
from bot.answers.facts.verdicts import asks_whether
from bot.answers.kinds import NO_CARD_TELLS
from bot.answers.landmarks import without_landmarks
from bot.answers.language import is_stop_word
from bot.answers.memory import Memory
from bot.answers.normalise import has_han, normalise
from bot.answers.replies import reply
from bot.answers.slots import Slot, topics
from bot.answers.tokens import stem, units
from bot.answers.untold import leaves_untold
from bot.answers.wanted import details
from bot.domain.localized import Localized
from bot.views.action import Action
from bot.views.answers import FacilityAnswer, VenueAnswer
from bot.views.browsing_actions import OpenHall, OpenHalls, ShowVenue
from bot.views.reply import Reply

_FEW_WORDS = 3
# What people do in a place that halls have for it, and the detail that is asked for so. Cues of what other lists
# tell.
_DOINGS, _SHOWER = frozenset({"#prayer", "#nursing", "#print"}), "shower"
_OF_LISTS = ("session", "session_strong", "session_kind", "exhibitor", "exhibitor_strong", "trades", "makes")
_TALKS = frozenset({"session", "session_strong", "session_kind"})
# What is for those who need it is for others, too.
_FOR_ALL = frozenset({"#accessibility"})
# Who asks where to register looks for the registration.
_REGISTER = "#register"
# So many Chinese characters are several words.
_LONG_HAN = 4
_PRICE = frozenset({"#price", "#free"})
# Cues of what a list of facilities does not tell.
_NO_PLACE = frozenset({"how_much", "how_many", "how_long", "how", "when", "measure", "who"})
# So likely, an entry of the FAQ is what is asked for.
_LIKELY = 0.85


def facility(ask: Ask) -> Draft | None:
    """Which halls have what is asked for."""
    if (
        not ask.content
        or _is_of_goods(ask)
        or not _looks_for_place(ask)
        or not ask.reading.wanted.isdisjoint(NO_CARD_TELLS)
        or ask.reading.has("seats")
        or _is_of_talks(ask)
        or ("permission" in ask.reading.wanted and ask.reading.says("must"))
        or all(not _PRICE.isdisjoint(slot.tokens) for slot in ask.content)  # "Is the forum free?"
    ):
        return None
    return _in_halls(ask)


def _is_of_talks(ask: Ask) -> bool:
    """Whether talks on a thing are asked for, and nothing else (咖啡讲座)."""
    reading = ask.reading
    return reading.has("session_strong") and reading.cues <= _TALKS and not reading.wanted


def facility_for_oneself(ask: Ask) -> Draft | None:
    """Where one may do what somebody wants to do (pray, feed a baby, take a shower), and whether a hall has what
    others have ("can I sit down in a restaurant inside U2"): whatever they tell of themselves beside it."""
    reading = ask.reading
    asked = reading.has("where", "which_hall", "seeks") or "permission" in reading.wanted or asks_whether(ask)
    if not asked or reading.has(*_NO_PLACE, *_OF_LISTS) or reading.unknown:
        return None
    if not reading.wanted <= {"permission", _SHOWER} or any(link.kind != "hall" for link in reading.links):
        return None
    plain = bool(reading.of("hall")) and not reading.says("presumes") and _is_but_services(ask)
    doing = [slot for slot in ask.content if _is_done_there(slot, reading.text) or (plain and _is_service(slot))]
    narrowed = [replace(ask, reading=replace(reading, content=(slot,))) for slot in doing]
    found = [draft for draft in map(_in_halls, narrowed) if draft]
    return found[0] if len(found) == 1 else None


def _is_done_there(slot: Slot, text: str) -> bool:
    """Whether it is something to do in a place; of 打印机 and 复印件 it is not."""
    said = text[slot.start : slot.end + has_han(slot.text)]
    doing = any(token in _DOINGS or token in place_words().washing for token in slot.tokens)
    return doing and reply(said, "done_there") is not None


def _is_but_services(ask: Ask) -> bool:
    """Whether no more is said than what every fair knows, and what the halls are called: no milk in the café."""
    halls = (hall for hall in map(ask.catalogue.hall, ask.reading.ids("hall")) if hall)
    called = {token for hall in halls for value in hall.name.values() for token in wide(value)}
    return all(slot.is_idea or not called.isdisjoint(slot.tokens) for slot in ask.content)


def _is_service(slot: Slot) -> bool:
    return slot.is_idea and ACTS.isdisjoint(slot.tokens)


def facility_listed(ask: Ask) -> Draft | None:
    """Whether the hall that is named has what some hall lists in just these words ("are there lockers in hall
    7?"): a cloakroom there is no locker, and neither is who shows locks. None where an entry of the FAQ tells more
    of it, or says that it doesn't name the hall. Where no hall is named, the one that lists it, where an entry
    tells of the like in another: a quiet room is no prayer room."""
    said = normalise(ask.topic())
    named = bool(ask.reading.of("hall"))
    if not said or ask.reading.wanted or (named and ask.reading.cues and not asks_whether(ask)):
        return None
    listed = [
        (hall.id, place, normalise(value))
        for hall in ask.catalogue.programme.halls
        for place, text in enumerate(hall.facilities)
        for value in text.values()
    ]
    if all(_stems(value) != _stems(said) for _, _, value in listed):
        return None
    hits = [(hall, place) for hall, place, value in listed if _is_kind_of(value, said)]
    held = {hall for hall, _ in hits}
    hits += [(hall, place) for hall, place, value in listed if hall not in held and _is_for_all(value, said)]
    if not named:
        return _in_halls(ask, hits) if _is_told_of_the_like(ask, said, {hall for hall, _ in hits}) else None
    is_there = not {hall for hall, _ in hits}.isdisjoint(ask.reading.ids("hall"))
    return None if _is_in_faq(ask, said, is_there) else _in_halls(ask, hits)


def _is_told_of_the_like(ask: Ask, said: str, halls: set[str]) -> bool:
    """Whether an entry of the FAQ that would answer has not these words, and is of other halls than these."""
    entry = texts.same_question(ask) or texts.faq(ask)
    faq = ask.catalogue.faq(entry.sources[0].id) if entry else None
    if faq is None:
        return False
    told = (*faq.question.values(), *faq.answer.values())
    named = frozenset[str]().union(*(halls_in(ask, value) for value in told))
    in_words = any(set(_stems(said)) <= set(_stems(normalise(value))) for value in told)
    return bool(named) and named.isdisjoint(halls) and not in_words


def _is_in_faq(ask: Ask, said: str, is_there: bool) -> bool:
    """Whether an entry of the FAQ tells of it in these words: more of what ``is_there``, or else whether it is."""
    entry = texts.same_question(ask)
    if entry is None or leaves_untold(ask, entry, "faq"):
        return False
    if not (is_there or (isinstance(entry.view, Reply) and (entry.view.unnamed or entry.view.verdict))):
        return False
    faq = ask.catalogue.faq(entry.sources[0].id)
    told = (*faq.question.values(), *faq.answer.values()) if faq else ()
    return any(set(_stems(said)) <= set(_stems(normalise(value))) for value in told)


def _is_kind_of(value: str, said: str) -> bool:
    """Whether what a hall lists has the words in it, and nothing else (移动卫生间; no lockers for charging)."""
    return _has_words(value, said) and ideas_of(value) == ideas_of(said)


def _is_for_all(value: str, said: str) -> bool:
    """Whether it is of that kind, and for those who need it, too: an accessible toilet is a toilet."""
    return _has_words(value, said) and ideas_of(value) == ideas_of(said) | _FOR_ALL


def _has_words(value: str, said: str) -> bool:
    return said in value if has_han(said) else set(_stems(said)) <= set(_stems(value))


# What halls list is held against each question.
@lru_cache(maxsize=2_000)
def _stems(text: str) -> tuple[str, ...]:
    return tuple(stem(unit) for unit, _, _ in units(text))


def _in_halls(ask: Ask, listed: Sequence[tuple[str, int]] = ()) -> Draft | None:
    """``listed``: the halls that surely have it, each with its place among their facilities."""
    only = ask.reading.ids("hall") or halls_of_booths(ask)
    hits = list(listed) or _with_facility(ask, beside=False) or _with_facility(ask, beside=True)
    asked = only[0] if only and ask.catalogue.hall(only[0]) else ""
    missing = asked if asked and all(hall_id != asked for hall_id, _ in hits) else ""
    hits = hits if missing or not asked else [hit for hit in hits if hit[0] in only]
    if not hits or (not asked and _allows(ask)):
        return None
    if not asked and reply(ask.reading.text, "lacking"):
        return _lacking(ask, hits)
    everywhere = 1 < len(ask.catalogue.programme.halls) == len(hits) and not asked
    worded = texts.worded(ask) if everywhere else None
    if worded:
        return worded  # "In every hall" is less than where in it.
    rows: tuple[tuple[Action, ...], ...] = ((OpenHalls(), ShowVenue()),)
    sources = (ask.source("hall", hits[0][0] if len(hits) == 1 else ""),)
    # "Who is in there?" is asked of the hall that was spoken of still.
    memory = Memory(intent="facility", hall=missing or (hits[0][0] if len(hits) == 1 else ask.memory.hall))
    return Draft(FacilityAnswer(tuple(hits), missing), sources, rows, memory)


def _allows(ask: Ask) -> bool:
    """Whether it is asked if something will do ("I only have cash, ok?"), and an entry of the FAQ very likely says
    so: where there is one is less."""
    best = next(iter(ask.found()), None) if "permission" in ask.reading.wanted else None
    if best is None or not best.enough or best.confidence < _LIKELY:
        return False
    return ask.index.passages[best.passage].kind == "faq"


def _lacking(ask: Ask, hits: list[tuple[str, int]]) -> Draft:
    """Which halls do not list what is asked for, and which do."""
    held = {hall_id for hall_id, _ in hits}
    lacking = tuple(one.id for one in ask.catalogue.programme.halls if one.id not in held)
    memory = Memory(intent="facility", hall=lacking[0] if len(lacking) == 1 else "")
    rows: tuple[tuple[Action, ...], ...] = ((OpenHalls(), ShowVenue()),)
    return Draft(FacilityAnswer(tuple(hits), lacking=lacking), (ask.source("hall"),), rows, memory)


def _is_of_goods(ask: Ask) -> bool:
    """Whether a thing of one idea is the beginning of one that somebody shows: 咖啡机 is no café; or somebody
    shows it, and it is asked who sells it, or whether a company has it."""
    text = ask.reading.text
    companies = [link.end for link in ask.reading.links if link.kind == "exhibitor" and link.is_sure]
    of_company = bool(companies) and all(slot.start >= companies[0] for slot in ask.content)
    sought = ask.reading.has("trades") or (of_company and asks_whether(ask))
    goods = any(not BY_WORD_ALONE.isdisjoint(slot.tokens) for slot in ask.content)  # Who sells an ambulance.
    if sought and (goods or ask.index.exhibitors.search(topics(ask.topic(), ask.index.knows), strict=True)):
        return True
    longer = [text[slot.start : slot.end + 1] for slot in ask.content if slot.is_idea]
    longer = [word for word in longer if has_han(word[-1]) and not is_stop_word(word[-1], spaced=False)]
    return any(word in ask.index.goods for word in longer)


def _with_facility(ask: Ask, *, beside: bool) -> list[tuple[str, int]]:
    """Halls that have what is asked for, each with its place among their facilities; ``beside``: their name and
    theme say the rest of it ("toilets outdoors", "coffee near the turbines")."""
    hits = []
    for found in ask.catalogue.programme.halls:
        about = {t for text in (found.theme, found.name) for value in text.values() for t in wide(value)}
        for place, text in enumerate(found.facilities):
            if ask.reading.says("seeks_wheelchairs") and not _lends_wheelchairs(text):
                continue  # No accessible toilet is one.
            held = {token for value in text.values() for token in searchable(without_landmarks(normalise(value)))}
            rest = [slot for slot in ask.content if not held & set(slot.tokens)]
            said = beside and len(rest) < len(ask.content) and all(about & set(slot.tokens) for slot in rest)
            if said or not rest:
                hits.append((found.id, place))
                break
    return hits


def _lends_wheelchairs(listed: Localized) -> bool:
    return any(reply(normalise(value), "of_wheelchairs") for value in listed.values())


def facility_certain(ask: Ask) -> Draft | None:
    """What is named by its word alone ("phone charging"), and some hall has."""
    words = [slot for slot in ask.reading.query if slot.firmness == 1.0]
    return facility(ask) if len(words) == len(ask.content) == 1 and ask.reading.is_keywords else None


def facility_named(ask: Ask) -> Draft | None:
    """What is called just as some hall lists it, in several words ("phone charging lockers"): no text on another
    thing with some of them."""
    said = ask.reading.text.strip(" .?!")
    listed = (
        normalise(v) for hall in ask.catalogue.programme.halls for one in hall.facilities for v in one.values()
    )
    if said not in listed or (len(said) < _LONG_HAN if has_han(said) else " " not in said):
        return None
    return facility(ask)


def facility_near(ask: Ask) -> Draft | None:
    """What of the kind is in the hall of a booth, or of a company, that is named; else where there is one, or
    what a text says."""
    if not ask.reading.is_about_service or not halls_of_booths(ask):
        return None
    return facility(ask)


def at_entrance(ask: Ask) -> Draft | None:
    """What is at an entrance, by the entrance's own words ("service desk", "taxis")."""
    if not ask.content or not ask.reading.wanted.isdisjoint(NO_CARD_TELLS):
        return None
    entrances = ask.catalogue.programme.venue.entrances
    held = [{token for value in one.values() for token in wide(value)} for one in entrances]
    words = frozenset[str]().union(*held)
    acts = (slot for slot in ask.content if not ACTS.isdisjoint(slot.tokens) and _REGISTER not in slot.tokens)
    if any(f"={slot.text}" not in words for slot in acts):
        return None  # What is to be done there is told by a text.
    sought = [slot for slot in ask.content if not reply(slot.text, "spot")] or ask.content
    if not any(all(not one.isdisjoint(slot.tokens) for slot in sought) for one in held):
        return None
    view = VenueAnswer(entrances=True)
    return Draft(view, (ask.source("venue"),), ((ShowVenue(), OpenHalls()),), Memory(intent="venue"))


def no_facility(ask: Ask) -> Draft | None:
    """A hall that does not list what it is asked for, and neither does any text tell."""
    found = ask.catalogue.hall(next(iter(ask.reading.ids("hall")), ""))
    wanted = ask.reading.wanted
    # "Showers in hall 2".
    named = len(ask.content) == 1 and bool(wanted) and wanted <= details() - NO_CARD_TELLS and not ask.reading.cues
    asked = (named or reply(ask.reading.text, "has")) and ask.content
    if found is None or not asked or len(ask.content) > _FEW_WORDS:
        return None
    listed = {token for text in found.facilities for value in text.values() for token in searchable(value)}
    if any(listed & set(slot.tokens) for slot in ask.content):
        return None  # It asks what the café there has.
    memory = Memory(intent="hall", hall=found.id)
    rows: tuple[tuple[Action, ...], ...] = ((OpenHall(found.id),), (OpenHalls(),))
    return Draft(FacilityAnswer((), found.id), (ask.source("hall", found.id),), rows, memory)


def _looks_for_place(ask: Ask) -> bool:
    """Whether something is looked for, in whatever words, and not only said ("can machines think?")."""
    reading = ask.reading
    asked = reading.cues & _NO_PLACE - ({"who"} if reading.sought else set())  # "Who sells coffee?"
    if reading.unknown or (asked and not reading.has("where")):
        return False
    if "time" in reading.wanted and reading.has("open", "close", "begins", "ends") and not reading.has("where"):
        return False
    if reading.has("trades") and reading.has("exhibitor"):
        return False
    sought = reading.has("where", "which_hall", "halls", "seeks", "anything", "facilities", "booth")
    return sought or reading.is_about_service or reading.is_keywords or bool(reading.of("hall"))
