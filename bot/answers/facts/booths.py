"""Booths: who is there, and where it lies."""

from __future__ import annotations

from dataclasses import replace

from rapidfuzz import fuzz

from bot.answers.beside import beside
from bot.answers.candidates import is_readable
from bot.answers.draft import Ask, Draft
from bot.answers.facts.verdicts import verdict
from bot.answers.memory import Memory
from bot.answers.normalise import normalise
from bot.answers.replies import reply
from bot.answers.sentences import join_sentences, sentences
from bot.domain.catalogue import Catalogue
from bot.domain.programme import Exhibitor
from bot.views.action import Action
from bot.views.answers import BoothAnswer, BoothsAnswer, NoSuchBooth
from bot.views.browsing_actions import OpenExhibitor, OpenHall, OpenHallMap, OpenHalls

_NEAR_BOOTHS = 3
_SHOWN_BOOTHS = 5
# Cues that ask for more of who is at a booth than the name.
_OF_EXHIBITOR = ("products", "makes", "country", "website", "contact", "session", "speaker")


def booth(ask: Ask) -> Draft | None:
    """Who is at the booth, or at each of several."""
    numbers = ask.reading.ids("booth")
    if len(numbers) > 1:
        return _booths(ask, numbers)
    number = numbers[0]
    hall_id, ids = _holders(ask, number)
    if len(ids) == 1 and ask.reading.has(*_OF_EXHIBITOR):
        return None
    named = [one for one in ask.reading.links if one.kind == "exhibitor" and one.is_sure]
    if named and ask.reading.says("second_stand"):
        return None  # "Has Acme a booth besides 3A09?"
    bound = ask.reading.has("thither", "where", "present") and not ask.reading.has("who")
    if bound and named and all(set(ids).isdisjoint(ref.id for ref in one.refs) for one in named):
        return None  # "Acme is at 3A09, how do I get there?": Acme is elsewhere.
    rows: list[tuple[Action, ...]] = [(OpenExhibitor(id_),) for id_ in ids[:3]]
    if ask.catalogue.hall(hall_id):
        drawn = any(place.booth == number for place in ask.catalogue.plans.get(hall_id, ()))
        rows.append((OpenHallMap(hall_id, number), OpenHall(hall_id)) if drawn else (OpenHall(hall_id),))
    sources = tuple(ask.source("exhibitor", id_) for id_ in ids[:3]) or (ask.source("hall", hall_id),)
    halls = ask.reading.ids("hall")
    view = BoothAnswer(number, hall_id, ids, verdict=verdict(ask, hall_id in halls if halls else None))
    if reply(ask.reading.text, "precisely") and hall_id:
        near, numbering = beside(ask.catalogue, hall_id, number), _numbering(ask)
        view = replace(view, near=near, numbering=numbering)
        sources += (ask.source("document"),) if numbering else ()
    return Draft(view, sources, tuple(rows), Memory(intent="booth", exhibitors=ids, hall=hall_id))


def _numbering(ask: Ask) -> str:
    """What the organiser says of how booths are numbered: the sentences on rows, of the text that has most."""
    texts = (one for one in ask.index.passages if is_readable(one, ask.reading))
    about = [
        [said for said in sentences(one.body) if reply(normalise(said), "numbering")]
        for one in texts
        if any(link.kind == "booth" for link in ask.index.places.known_codes(normalise(one.body)))
    ]
    best = max(about, key=len, default=[])
    return join_sentences(best)


def holder(ask: Ask) -> Exhibitor | None:
    """The only exhibitor at the only booth that is named."""
    numbers = ask.reading.ids("booth")
    ids = _holders(ask, numbers[0])[1] if len(numbers) == 1 else ()
    return ask.catalogue.exhibitor(ids[0]) if len(ids) == 1 else None


def exhibitors_at(catalogue: Catalogue, number: str) -> tuple[str, ...]:
    """Ids of those at a booth."""
    found = catalogue.programme.exhibitors
    return tuple(one.id for one in found if any(stand.booth == number for stand in one.stands))


def _holders(ask: Ask, number: str) -> tuple[str, tuple[str, ...]]:
    """The booth's hall, and who is there."""
    stands = [
        (exhibitor, stand)
        for exhibitor in ask.catalogue.programme.exhibitors
        for stand in exhibitor.stands
        if stand.booth == number
    ]
    plan = next((one for one in ask.catalogue.programme.booths if one.booth == number), None)
    hall_id = stands[0][1].hall_id if stands else plan.hall_id if plan else ""
    return hall_id, tuple(exhibitor.id for exhibitor, _ in stands)


def _booths(ask: Ask, numbers: tuple[str, ...], strange: tuple[str, ...] = ()) -> Draft:
    held = tuple((number, *_holders(ask, number)) for number in numbers[:_SHOWN_BOOTHS])
    held += tuple((number, "", ()) for number in strange[:_SHOWN_BOOTHS])
    ids = tuple(dict.fromkeys(id_ for _, _, ids in held for id_ in ids))
    rows = tuple((OpenExhibitor(id_),) for id_ in ids[:_SHOWN_BOOTHS])
    return Draft(BoothsAnswer(held), (ask.source("exhibitor"),), rows, Memory(intent="booth", exhibitors=ids))


def no_booth(ask: Ask) -> Draft | None:
    """There is no such booth."""
    if not ask.index.places.booths:
        return None
    strange = tuple(one.text for one in ask.reading.unknown if one.kind == "booth")
    known = ask.reading.ids("booth")
    if known:
        return _booths(ask, known, strange)
    asked = strange[0]
    scored = sorted(ask.index.places.booths, key=lambda b: -fuzz.ratio(normalise(b), normalise(asked)))
    near = tuple(b for b in scored[:_NEAR_BOOTHS] if fuzz.ratio(normalise(b), normalise(asked)) >= 70)
    return Draft(NoSuchBooth(asked, near), (ask.source("exhibitor"),), ((OpenHalls(),),), Memory(intent="booth"))


def halls_of_booths(ask: Ask) -> tuple[str, ...]:
    """The halls of the booths, or of the one company, that are named."""
    ids = ask.reading.ids("exhibitor")
    exhibitor = ask.catalogue.exhibitor(ids[0]) if len(ids) == 1 else None
    halls = [_holders(ask, number)[0] for number in ask.reading.ids("booth")]
    halls += [stand.hall_id for stand in exhibitor.stands] if exhibitor else []
    return tuple(dict.fromkeys(hall for hall in halls if hall))
