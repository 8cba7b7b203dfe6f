"""One exhibitor: where, what, whence."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.aliases import is_of_form
from bot.answers.draft import Ask, Draft
from bot.answers.exhibitor_search import hall_counts, stands_at
from bot.answers.facts.booths import holder
from bot.answers.facts.entries import held_by, left_of, measured_in
from bot.answers.facts.exhibitor_lists import PAGE
from bot.answers.facts.goods_of_company import (
    PLACED,
    asks_for_goods,
    asks_for_trade,
    is_called_so_elsewhere,
    is_listed_for,
)
from bot.answers.facts.measures import asks_measure, told_by_product
from bot.answers.facts.only_for import is_only_for
from bot.answers.facts.verdicts import asks_whether, verdict
from bot.answers.further_columns import is_founding
from bot.answers.goods_heads import is_called_like_goods
from bot.answers.kinds import NO_CARD_TELLS, NO_PRODUCT_TELLS
from bot.answers.likeness import nearest_of
from bot.answers.memory import Memory
from bot.answers.names import Link
from bot.answers.replies import reply
from bot.answers.slots import Slot, topics
from bot.domain.programme import Exhibitor
from bot.views.action import Action
from bot.views.browsing_actions import (
    OpenExhibitor,
    OpenExhibitorMap,
    OpenExhibitorSessions,
    OpenHall,
)
from bot.views.findings import (
    ChoicesAnswer,
    ExhibitorAnswer,
    ExhibitorContact,
    ExhibitorResults,
    NotListed,
    NotShown,
)
from bot.views.meeting_actions import AskToMeet

_CHOICES = 5
# A name that is only nearly written so may be another's.
_SURE = 90.0
_OF_SESSIONS = ("session", "session_kind", "speaker", "how_much", "how", "opinion")


def exhibitor(ask: Ask) -> Draft | None:
    """One exhibitor: where it stands and what it shows, with what was asked for first."""
    at_booth = holder(ask)
    ids = ask.reading.ids("exhibitor") or ((at_booth.id,) if at_booth else ask.memory.exhibitors[:1])
    found = [item for item in map(ask.catalogue.exhibitor, ids) if item]
    if not found or _names_stranger(ask):
        return None
    if len(found) > 1:
        called = _called_on(ask, found)
        if called is not None:
            return called
        return choices(ask, found) if any(_is_about(ask, item) for item in found) else None
    if ask.reading.has("contact") and not ask.content:
        return contact(ask, found[0])
    if not _is_about(ask, found[0]):
        return _of_other_country(ask, found[0]) or _not_shown(ask, found[0])
    return about_exhibitor(ask, found[0])


def _of_other_country(ask: Ask, found: Exhibitor) -> Draft | None:
    """Its card, where it is spoken of as from a country that it is not from ("... is the German ladder firm")."""
    named = [link for link in ask.reading.links if link.kind == "exhibitor" and link.is_sure]
    countries = ask.reading.ids("country")
    theirs = any(found.id in ask.index.exhibitors_from(code) for code in countries)
    if not (named and countries) or theirs or not ask.reading.says("of_country"):
        return None
    return about_exhibitor(ask, found)


def _called_on(ask: Ask, found: list[Exhibitor]) -> Draft | None:
    """Where several names begin with what is named: the one that goes on as the question does ("Huatai pumps", of
    Huatai Fire Pumps), or nobody of that name, where none of them has to do with it (安澜头盔)."""
    link = next(link for link in ask.reading.links if link.kind == "exhibitor")
    ends = _rest_of_name(ask.reading.text, link, ask.content)
    if not ends or len(link.refs) != len(found) or len(ends) != len(ask.content):
        return None
    if all(is_of_form(slot.text) for slot in ends):
        return None  # "Huatai group" is any of them.
    named = [item for item in found if not left_of(ask, held_by((item.name,)))]
    if len(named) == 1:
        return about_exhibitor(ask, named[0])
    shown = (held_by((item.name, *item.categories, *item.products)) for item in found)
    if named or not ask.reading.has(*PLACED) or any(left_of(ask, held) != list(ask.content) for held in shown):
        return None
    rows = tuple((OpenExhibitor(item.id),) for item in found[:_CHOICES])
    label = ask.as_typed(ask.reading.text[link.start : ends[-1].end])
    return Draft(NotListed("exhibitor", label), (ask.source("exhibitor"),), rows)


def _rest_of_name(text: str, link: Link, content: tuple[Slot, ...]) -> list[Slot]:
    """What is said right behind a name, word for word."""
    found: list[Slot] = []
    end = link.end
    for slot in content:
        if slot.start >= end and not text[end : slot.start].strip():
            found.append(slot)
            end = slot.end
        elif found and slot.start < end:
            found.append(slot)  # 包装机 and 装机 share a character.
            end = max(end, slot.end)
    return found


def _names_stranger(ask: Ask) -> bool:
    """Whether a speaker is named who speaks for others than the company that is named beside."""
    named = [link for link in ask.reading.links if link.kind == "speaker" and _is_of_company(ask, link)]
    held = {id_ for link in named for ref in link.refs for id_ in ask.index.people.sessions.get(ref.id, ())}
    people = (person for item in map(ask.catalogue.session, held) if item for person in item.speakers)
    theirs = {person.exhibitor_id for person in people}
    return bool(named) and bool(held) and theirs.isdisjoint(ask.reading.ids("exhibitor"))


def _is_of_company(ask: Ask, person: Link) -> bool:
    """Whether a person is said to be of the company that is named beside ("... from Acme", Acme的……)."""
    companies = (link for link in ask.reading.links if link.kind == "exhibitor")
    spans = (sorted([(one.start, one.end), (person.start, person.end)]) for one in companies)
    between = (ask.reading.text[first[1] : second[0]] for first, second in spans)
    return person.score >= _SURE and any(reply(text, "of_company") for text in between)


def met(ask: Ask) -> Draft | None:
    """The company of which somebody is to be met, whatever else is said of that."""
    found = [item for item in map(ask.catalogue.exhibitor, ask.reading.ids("exhibitor")) if item]
    if len(found) > 1:
        return choices(ask, found)
    if not found:
        return None
    draft = about_exhibitor(ask, found[0])
    return replace(draft, rows=((AskToMeet(found[0].id),), *draft.rows))


def _not_shown(ask: Ask, found: Exhibitor) -> Draft | None:
    """What it does not list, where that was asked ("does ... make lifeboats?"): plainly no, and who does."""
    reading = ask.reading
    named = any(link.kind == "exhibitor" and link.score < _SURE for link in reading.links)
    content = topics(ask.topic(), ask.index.knows)
    others = ask.index.exhibitors.search(content, strict=True)
    asked = reading.has("makes", "trades", "products") and (asks_whether(ask) or reading.has("pronoun"))
    of_it = reading.has("pronoun") and not (reading.of("exhibitor") or reading.of("booth"))
    asked = asked or (asks_whether(ask) and of_it and not (reading.is_about_service and not others))
    asked = asked or asks_for_trade(ask) or asks_for_goods(ask)
    if asked and asks_whether(ask):
        others = tuple(id_ for id_ in others if not is_listed_for(ask, id_))
        if ask.content and is_called_so_elsewhere(ask, found):
            others = tuple(id_ for id_ in others if id_ != found.id)
    # What every fair has is none of theirs; wheelchairs are, where somebody shows some.
    service = all(slot.is_idea for slot in ask.content) and not (reading.has("trades") or others)
    if not asked or service or named or reading.when or reading.has(*_OF_SESSIONS):
        return None
    if found.id in others:
        return about_exhibitor(ask, found)
    rows = tuple((OpenExhibitor(id_),) for id_ in (found.id, *others[:PAGE]))
    plain = reading.text[ask.content[0].start : ask.content[-1].end] == ask.topic() if ask.content else False
    akin = nearest_of(ask.topic(), found.id, ask.index) if plain and not (others or reading.wanted) else None
    view = NotShown(found.id, ask.label(), others[:PAGE], len(others), akin.name if akin else None)
    memory = Memory(intent="exhibitor", exhibitors=(found.id,), focus="products", product=ask.topic())
    return Draft(view, (ask.source("exhibitor", found.id),), rows, memory)


def contact(ask: Ask, found: Exhibitor) -> Draft:
    """No number and no address of a company's people: its website, and how to meet them."""
    memory = Memory(intent="exhibitor", exhibitors=(found.id,))
    sources = (ask.source("exhibitor", found.id),)
    return Draft(ExhibitorContact(found.id), sources, ((OpenExhibitor(found.id),),), memory, abstained=True)


def _is_about(ask: Ask, found: Exhibitor) -> bool:
    """Whether what is left of the question stands in the exhibitor's own data, or what is asked does, whatever
    else is said."""
    reading = ask.reading
    if reading.has("how_much", "opinion") or "driving_range" in reading.wanted:
        return False
    # What a hall is for, not all make who stand there.
    of_goods = asks_whether(ask) and (reading.has("makes", "trades") or is_called_like_goods(ask.topic()))
    halls = () if of_goods else (ask.catalogue.hall(stand.hall_id) for stand in found.stands)
    of_halls = (text for hall in halls if hall for text in (hall.name, hall.theme))
    held = held_by((*found.categories, *found.products, found.country, found.name, *of_halls))
    if of_goods and is_only_for(ask.topic(), found):
        return False
    if asks_whether(ask) and ask.content and is_called_so_elsewhere(ask, found):
        return False
    if measured_in(ask, held, found.products) or told_by_product(ask, found.products):
        return True
    further = any(not is_founding(column) for column in found.extra)
    if asks_measure(ask) and not further and not reading.has("where", "products", "booth"):
        return False
    # "Where do I go for them right now?" asks for no more than where.
    hurried = {"moment"} if reading.has("where") and reading.when.relative == "now" else set()
    untold = NO_PRODUCT_TELLS if further else NO_CARD_TELLS | NO_PRODUCT_TELLS
    if not (reading.wanted - hurried).isdisjoint(untold):
        return False
    if reading.has("how") and not reading.has("where", "contact"):
        return False
    if not ask.content or (reading.has("where") and not reading.has("contact")):
        return True
    left = left_of(ask, held)
    if not left or asks_whether(ask):
        return not left
    if reading.has("products") or reading.has("category") or reading.has("booth"):
        return not reading.has("contact")
    # "What sort of boat do they show?": a thing of the fair, and no warranty.
    known = all(any(map(ask.index.exhibitors.knows, slot.tokens)) for slot in left)
    return reading.has("what") and reading.has("makes") and known


def choices(ask: Ask, found: list[Exhibitor]) -> Draft:
    """Several are called nearly so."""
    link = next(link for link in ask.reading.links if link.kind == "exhibitor")
    label = ask.reading.text[link.start : link.end]
    rows = tuple((OpenExhibitor(item.id),) for item in found[:_CHOICES])
    sources = (ask.source("exhibitor"),)
    memory = Memory(intent="exhibitor", exhibitors=tuple(item.id for item in found[:_CHOICES]))
    memory = replace(memory, shown=tuple(("exhibitor", id_) for id_ in memory.exhibitors))
    if not any(len(link.refs) > 1 for link in ask.reading.links):
        return _several(ask, found, memory)
    view = ChoicesAnswer(label, len(found), tuple(item.id for item in found[:_CHOICES]))
    return Draft(view, sources, rows, memory)


def _several(ask: Ask, found: list[Exhibitor], memory: Memory) -> Draft:
    """Several are named, each clearly."""
    ids = tuple(item.id for item in found[:PAGE])
    rows = tuple((OpenExhibitor(id_),) for id_ in ids)
    view = ExhibitorResults(ids, len(ids), 1, hall_counts(found))
    return Draft(view, tuple(ask.source("exhibitor", id_) for id_ in ids), rows, memory)


def about_exhibitor(ask: Ask, found: Exhibitor) -> Draft:
    sessions = ask.catalogue.sessions_by_exhibitor.get(found.id, ())
    rows: list[tuple[Action, ...]] = [(OpenExhibitor(found.id),)]
    if sessions:
        rows.append((OpenExhibitorSessions(found.id),))
    if found.stands and ask.catalogue.hall(found.stands[0].hall_id):
        hall_id = found.stands[0].hall_id
        drawn = any(place.booth == found.stands[0].booth for place in ask.catalogue.plans.get(hall_id, ()))
        rows.append((OpenExhibitorMap(found.id, hall_id), OpenHall(hall_id)) if drawn else (OpenHall(hall_id),))
    focus = _focus(ask)
    view = ExhibitorAnswer(found.id, focus, len(sessions), verdict=verdict(ask, _is_so(ask, found)))
    memory = Memory(intent="exhibitor", exhibitors=(found.id,), focus=focus, product=ask.topic())
    # The card says that no website is listed; the team may know it.
    untold = focus == "website" and not found.website
    return Draft(view, (ask.source("exhibitor", found.id),), tuple(rows), memory, abstained=untold)


def _is_so(ask: Ask, found: Exhibitor) -> bool | None:
    """Whether it is in the hall and from the country that the question presumes; None where that is nothing."""
    reading = ask.reading
    halls, countries = reading.ids("hall"), reading.ids("country")
    checks = [any(stands_at(found, hall_id) for hall_id in halls)] if halls else []
    if countries:
        checks.append(any(found.id in ask.index.exhibitors_from(code) for code in countries))
    stands = next((int(one.text) for one in reading.unknown if one.kind == "stands"), 0)
    if reading.says("second_stand") and (reading.has("except") or not checks):
        return len(found.stands) > 1
    if reply(reading.beside("exhibitor"), "more_of_it"):
        return len(found.stands) > 1 if stands or reading.has("booth") else None
    if stands:
        checks.append(len(found.stands) >= stands)
    elif reading.has("present", "exhibitor_strong") and not ask.content:
        checks.append(True)
    return all(checks) if checks else None


def _focus(ask: Ask) -> str:
    reading = ask.reading
    for focus in ("website", "country", "products"):
        if reading.has(focus):
            return focus
    return "products" if reading.has("makes") and not reading.has("where") else "where"
