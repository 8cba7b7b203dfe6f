"""Whether a question about a thing that is named asks for more than what is shown of it tells.

A word that means something, that neither the thing's name nor a cue explains, and that stands nowhere in what is
shown, asks for something else: where a speaker studied, who designed a stand, whether there is music.
"""

from __future__ import annotations

from collections.abc import Iterable

from bot.answers.draft import Ask, Draft
from bot.answers.facts.entries import held_by, holds, left_of
from bot.answers.facts.goods_of_company import asks_for_trade
from bot.answers.facts.measures import asks_measure
from bot.answers.language import languages
from bot.answers.linking import is_firm
from bot.answers.normalise import normalise
from bot.answers.object_patterns import object_in
from bot.answers.replies import reply
from bot.answers.slots import Slot
from bot.answers.spans import meets
from bot.answers.things_sought import is_goods
from bot.answers.wanted import details
from bot.domain.localized import Localized
from bot.views.answers import FacilityAnswer, NowAnswer, RoomAnswer, VenueAnswer
from bot.views.findings import (
    ExhibitorAnswer,
    ExhibitorResults,
    NoExhibitorResults,
    NoSessionResults,
    NotShown,
    SessionAnswer,
    SessionResults,
    SpeakerAnswer,
)

# Intents that list what has a word, whatever company is named.
_LISTING = frozenset(
    {"exhibitors", "exhibitors_surely", "exhibitors_nearly", "likely", "topic", "exhibitor_sessions"}
)
_MEASURES = frozenset({"length", "height", "weight", "heat", "noise"})
# Ideas of meals.
_MEALS = frozenset({"#food", "#lunch", "#dinner", "#breakfast"})
# Cues of what an address, with its gates, tells.
_OF_VENUES = (
    "entrances", "which_gate", "bilingual", "expo_name", "dates", "open", "transport", "contact",
)  # fmt: skip
# Cues of what no list of facilities tells: whose they are, what they cost, when they are open.
_OF_NO_FACILITY = frozenset({"who", "who_speaks", "how_much", "when", "open", "close", "hours"})


def asks_beyond(ask: Ask, intent: str, draft: Draft) -> bool:
    """Whether what a draft shows is of a thing that is named, or of another, and the question asks for more."""
    if _is_of_figure(ask, draft):
        return True
    match draft.view:
        case SpeakerAnswer(ids=ids):
            return _of_person(ask, ids)
        case ExhibitorAnswer(exhibitor_id=id_, told=told):
            return not told and _of_company(ask, id_)
        case NotShown(akin=None):
            known = all(any(map(ask.index.exhibitors.knows, slot.tokens)) for slot in ask.content)
            return not (known or asks_for_trade(ask) or is_goods(ask))
        case SessionAnswer(session_id=id_):
            # Where one gets the gift of an opening, no programme tells.
            given = ask.reading.says("given_out") and is_named(ask, "session")
            of_people = any(map(ask.reading.says, ("asks_guests", "age_of_person")))
            return (given and bool(_left(ask, ()))) or of_people or _of_performer(ask, id_) or _of_acts(ask, id_)
        case RoomAnswer(room_id=id_) if reply(ask.reading.text, "asks_capacity"):
            room = ask.catalogue.room(id_)
            return room is not None and not room.seats
        case RoomAnswer() if not _MEASURES.isdisjoint(ask.reading.wanted):
            return True  # How deep the water is at a jetty, its line does not tell.
        case FacilityAnswer():
            return _of_facility(ask)
        case ExhibitorResults() | NoExhibitorResults() | SessionResults() | NoSessionResults():
            return _of_list(ask, intent, draft)
        case NowAnswer():
            return ask.reading.has("following") and ask.reading.has("seeks") and bool(_left(ask, ()))
        case VenueAnswer() if intent != "at_entrance":
            of_venue = ask.reading.has(*_OF_VENUES) and not ask.reading.has("how_many")
            return ask.reading.has("how_much") or (not of_venue and bool(_left(ask, _names(ask))))
        case _:
            return False


def _is_of_figure(ask: Ask, draft: Draft) -> bool:
    """Whether it is asked what goods of a company weigh or the like: no list tells that, and a card only by a
    number in what its goods are called."""
    if not (ask.reading.of("exhibitor") and ask.reading.says("asks_figure")):
        return False
    if not isinstance(draft.view, ExhibitorAnswer):
        return isinstance(draft.view, ExhibitorResults | NoExhibitorResults)
    firm = ask.catalogue.exhibitor(draft.view.exhibitor_id)
    goods = [text for one in firm.products for text in one.values()] if firm else []
    return not any(map(str.isdigit, "".join(goods)))


def _of_person(ask: Ask, ids: Iterable[str]) -> bool:
    """Whether a person is asked for something that no programme tells."""
    if reply(ask.reading.text, "of_home"):
        return True
    sessions = [one for one in map(ask.catalogue.session, ids) if one]
    shown = [text for one in sessions for text in (one.title, one.abstract)]
    shown += [text for one in sessions for who in one.speakers for text in (who.name, who.company)]
    left = _left(ask, shown)
    if ask.reading.has("speaker") and ask.reading.has("when"):
        # Whoever asks when somebody speaks may have said another name before.
        left = [slot for slot in left if any(map(ask.index.knows, slot.tokens))]
    return is_named(ask, "speaker") and bool(left) and not ask.reading.has("session_kind")


def _of_company(ask: Ask, id_: str) -> bool:
    """Whether a company is asked for something that its entry does not tell."""
    found = ask.catalogue.exhibitor(id_)
    if found is None or not is_named(ask, "exhibitor") or asks_measure(ask):
        return False
    if ask.reading.has("products", "category") and not ask.reading.has("when"):
        return False
    halls = (ask.catalogue.hall(stand.hall_id) for stand in found.stands)
    of_halls = [text for hall in halls if hall for text in (hall.name, hall.theme)]
    if ask.reading.has("where"):
        # Whether it is there or not, a place is told.
        programme = ask.catalogue.programme
        of_halls += [hall.name for hall in programme.halls] + [room.name for room in programme.rooms]
    shown = (*found.categories, *found.products, found.country, found.name, *of_halls)
    return bool(_left(ask, shown)) and reply(ask.reading.text, "meets") is None


def _of_facility(ask: Ask) -> bool:
    """Whether it is asked whose a facility is, what it costs, or whether there is one at a session or a stand."""
    near = is_named(ask, "exhibitor") and reply(ask.reading.text, "nearest") is None
    # "Who sells coffee?" asks where there is some.
    beyond = ask.reading.cues & _OF_NO_FACILITY - ({"who"} if ask.reading.sought else set())
    return near or is_named(ask, "session", "speaker") or bool(beyond)


def _of_performer(ask: Ask, session_id: str) -> bool:
    """Whether it is asked of a singer, a band or a prince at a session whose own words name none."""
    match = object_in(ask.reading.text, "performer")
    found = ask.catalogue.session(session_id) if match else None
    if match is None or found is None:
        return False
    texts = (found.title, found.abstract, *(person.name for person in found.speakers))
    return not any(match["who"] in normalise(text) for one in texts for text in one.values())


def _of_acts(ask: Ask, session_id: str) -> bool:
    """Whether it is asked what is played or danced at a session whose own words tell of nothing of the kind."""
    found = ask.catalogue.session(session_id) if ask.reading.says("asks_acts") else None
    if found is None:
        return False
    said = (normalise(text) for one in (found.title, found.abstract) for text in one.values())
    return not any(reply(text, "tells_acts") for text in said)


def _of_list(ask: Ask, intent: str, draft: Draft) -> bool:
    """Whether one company is asked about, and others are listed for a word beside its name, or all there are."""
    meal = any(not _MEALS.isdisjoint(slot.tokens) for slot in ask.content)
    if isinstance(draft.view, NoExhibitorResults) and meal and not ask.reading.has("trades", "exhibitor_strong"):
        return True  # What there is for lunch, no list of exhibitors tells.
    if isinstance(draft.view, SessionResults) and ask.reading.says("counts_people"):
        return True  # How many are in a team of the hackathon, no list of its sessions tells.
    if intent == "others_like":
        return bool(_left(ask, _names(ask)))
    if intent not in _LISTING:
        return False
    if "limit" in ask.reading.wanted and ask.reading.has("how_many"):
        return True  # How much noise is allowed at most, nobody shows.
    if isinstance(draft.view, NoExhibitorResults) and ask.reading.says("given_out"):
        return True  # What is given away, and where, is no matter of who shows such a thing.
    if is_named(ask, "session") and intent != "exhibitor_sessions":
        return True
    if isinstance(draft.view, ExhibitorResults) and not draft.view.label and ask.reading.of("exhibitor"):
        return True  # All of them are no answer about one.
    return is_named(ask, "exhibitor") and (
        ask.reading.has("booth") or not ask.reading.wanted.isdisjoint(details())
    )


def is_named(ask: Ask, *kinds: str) -> bool:
    """Whether one of a kind is named, surely and by more than a word that may be any."""
    return any(one.kind in kinds and one.is_sure and is_firm(one, ask.reading.text) for one in ask.reading.links)


def _names(ask: Ask) -> tuple[Localized, ...]:
    venue = ask.catalogue.programme.venue
    return (venue.name, venue.address, *venue.entrances)


def _left(ask: Ask, shown: Iterable[Localized]) -> list[Slot]:
    """What is left of the content that says more than that somebody comes, and when."""
    beside = [match.span() for one in languages() for match in one.beside.finditer(ask.reading.text)]
    held = held_by(shown)
    # Pieces of Chinese overlap: beside one that is held, another is only a seam.
    beside += [(slot.start, slot.end) for slot in ask.content if holds(held, slot)]
    return [
        slot
        for slot in left_of(ask, held)
        if not meets((slot.start, slot.end), beside)
        and slot.text not in ask.reading.mended
        and (slot.is_idea or len(slot.text) > 1)
    ]
