"""Who exhibits, where, and what."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from bot.answers.countries import country_label
from bot.answers.draft import Ask, Draft
from bot.answers.facts.places import hall_card, has_theme, holder, stands_at
from bot.answers.facts.verdicts import verdict
from bot.answers.index import AnswerIndex
from bot.answers.memory import Criteria, Memory
from bot.answers.normalise import normalise
from bot.answers.slots import topics
from bot.answers.tokens import tokens
from bot.domain.localized import Localized
from bot.domain.programme import Exhibitor
from bot.views.action import (
    Action,
    More,
    MoreResults,
    OpenExhibitor,
    OpenExhibitors,
    OpenExhibitorSessions,
    OpenHall,
)
from bot.views.findings import (
    NOWHERE,
    ChoicesAnswer,
    ExhibitorAnswer,
    ExhibitorContact,
    ExhibitorResults,
    NoExhibitorResults,
)
from bot.views.message import Source

PAGE = 5
_CHOICES = 5


def exhibitor(ask: Ask) -> Draft | None:
    """One exhibitor: where it stands and what it shows, with what was asked for first."""
    at_booth = holder(ask)
    ids = ask.reading.ids("exhibitor") or ((at_booth.id,) if at_booth else ask.memory.exhibitors[:1])
    found = [item for item in map(ask.catalogue.exhibitor, ids) if item]
    if not found:
        return None
    if len(found) > 1:
        return choices(ask, found)
    if ask.reading.has("contact") and not ask.content:
        return contact(ask, found[0])
    if not _is_about(ask, found[0]):
        return None
    return about_exhibitor(ask, found[0])


def contact(ask: Ask, found: Exhibitor) -> Draft:
    """No number and no address of a company's people: its website, and how to meet them."""
    memory = Memory(intent="exhibitor", exhibitors=(found.id,))
    sources = (ask.source("exhibitor", found.id),)
    return Draft(ExhibitorContact(found.id), sources, ((OpenExhibitor(found.id),),), memory, abstained=True)


def _is_about(ask: Ask, found: Exhibitor) -> bool:
    """Whether what is left of the question stands in the exhibitor's own data, or only its place is asked for."""
    reading = ask.reading
    if reading.has("how_much", "opinion") or (reading.has("how") and not reading.has("where", "contact")):
        return False
    if not ask.content or (reading.has("where") and not reading.has("contact")):
        return True
    texts = (*found.categories, *found.products, found.country, found.name)
    held = {token for text in texts for value in text.values() for token in tokens(normalise(value))}
    return all(held & set(slot.tokens) for slot in ask.content)


def choices(ask: Ask, found: list[Exhibitor]) -> Draft:
    """Several are called nearly so."""
    link = next(link for link in ask.reading.links if link.kind == "exhibitor")
    label = ask.reading.text[link.start : link.end]
    rows = tuple((OpenExhibitor(item.id),) for item in found[:_CHOICES])
    sources = (ask.source("exhibitor"),)
    memory = Memory(intent="exhibitor", exhibitors=tuple(item.id for item in found[:_CHOICES]))
    if not any(len(link.refs) > 1 for link in ask.reading.links):
        return _several(ask, found, memory)
    return Draft(ChoicesAnswer(label, len(found)), sources, rows, memory)


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
        rows.append((OpenHall(found.stands[0].hall_id),))
    focus = _focus(ask)
    view = ExhibitorAnswer(found.id, focus, len(sessions), verdict=verdict(ask, _is_so(ask, found)))
    memory = Memory(intent="exhibitor", exhibitors=(found.id,), focus=focus)
    return Draft(view, (ask.source("exhibitor", found.id),), tuple(rows), memory)


def _is_so(ask: Ask, found: Exhibitor) -> bool | None:
    """Whether it is in the hall and from the country that the question presumes; None where that is nothing."""
    reading = ask.reading
    halls, countries = reading.ids("hall"), reading.ids("country")
    checks = [any(stands_at(found, hall_id) for hall_id in halls)] if halls else []
    if countries:
        checks.append(any(found.id in ask.index.exhibitors_from(code) for code in countries))
    if reading.has("present", "exhibitor_strong") and not ask.content:
        checks.append(True)
    return all(checks) if checks else None


def _focus(ask: Ask) -> str:
    reading = ask.reading
    for focus in ("website", "country", "products"):
        if reading.has(focus):
            return focus
    return "products" if reading.has("makes") and not reading.has("where") else "where"


def find_exhibitors(index: AnswerIndex, criteria: Criteria) -> tuple[Exhibitor, ...]:
    """All that fit: those in the hall that has most of them first, else in the catalogue's order."""
    found = index.catalogue.programme.exhibitors
    if criteria.topic:
        content = topics(criteria.topic, index.knows)
        ids = set(index.exhibitors.search(content, strict=criteria.strict))
        found = tuple(item for item in found if item.id in ids)
    if criteria.country:
        of_country = frozenset[str]().union(*map(index.exhibitors_from, criteria.country.split(",")))
        found = tuple(item for item in found if item.id in of_country)
    if criteria.without:
        found = tuple(item for item in found if item.id != criteria.without)
    if criteria.hall:
        return tuple(item for item in found if stands_at(item, criteria.hall))
    in_hall = Counter(hall_of(item) for item in found)
    return tuple(sorted(found, key=lambda item: -in_hall[hall_of(item)]))


def hall_of(exhibitor: Exhibitor) -> str:
    """The hall of its first stand, or empty."""
    return exhibitor.stands[0].hall_id if exhibitor.stands else ""


def exhibitors(ask: Ask) -> Draft | None:
    """Exhibitors by topic, country and hall: how many, in which halls, and the first of them."""
    return exhibitor_list(ask, criteria_of(ask))


def hall_of_topic(ask: Ask) -> Draft | None:
    """The hall of a topic: the one whose theme it is, else the one where most exhibitors show it."""
    themed = tuple(hall for hall in ask.catalogue.programme.halls if has_theme(ask, hall))
    criteria = replace(criteria_of(ask), strict=True)
    found = find_exhibitors(ask.index, criteria)
    if not found:
        return hall_card(ask, themed[0], 0) if themed else None
    draft = exhibitor_list(ask, criteria)
    if draft is None or not isinstance(draft.view, ExhibitorResults) or not draft.view.halls:
        return draft
    ids = {hall.id for hall in themed}
    halls = tuple(sorted(draft.view.halls, key=lambda one: one[0] not in ids))
    rows = ((OpenHall(halls[0][0]),), *draft.rows)
    return replace(draft, view=replace(draft.view, halls=halls, focus="hall"), rows=rows)


def exhibitors_surely(ask: Ask) -> Draft | None:
    """Exhibitors that have the topic in a category or product; nothing is said where there are none."""
    criteria = replace(criteria_of(ask), strict=True)
    return exhibitor_list(ask, criteria) if criteria.topic and find_exhibitors(ask.index, criteria) else None


def criteria_of(ask: Ask) -> Criteria:
    """What the question asks exhibitors by."""
    reading = ask.reading
    countries = reading.ids("country")
    halls = reading.ids("hall")
    return Criteria(
        kind="exhibitor",
        topic=ask.topic(),
        label=ask.label(),
        hall=halls[0] if halls else "",
        country=",".join(countries),
        language=reading.language,
        strict=not reading.has("exhibitor", "makes", "category"),
    )


def exhibitor_list(ask: Ask, criteria: Criteria) -> Draft | None:
    """The first page of a list; a plain "none" where nothing fits but the question is clearly about exhibitors."""
    found = find_exhibitors(ask.index, criteria)
    memory = Memory(intent="exhibitors", exhibitors=tuple(item.id for item in found[:PAGE]), hall=criteria.hall)
    memory = memory.listing(criteria, ask.memory)
    if not found:
        return _none(ask, criteria, memory)
    view, rows = exhibitor_page(criteria, found, 0)
    if ask.reading.has("where") and not criteria.hall:
        view = replace(view, focus="where")
    return Draft(view, _sources(ask, view.ids), rows, memory)


def _none(ask: Ask, criteria: Criteria, memory: Memory) -> Draft | None:
    elsewhere: tuple[tuple[str, int], ...] = ()
    if criteria.hall:
        others = find_exhibitors(ask.index, Criteria("exhibitor", topic=criteria.topic, country=criteria.country))
        elsewhere = hall_counts(others)
    if not elsewhere and not _wants_exhibitors(ask, criteria):
        return None
    view = NoExhibitorResults(criteria.label, criteria.hall, _country(criteria), elsewhere, criteria.without)
    rows = tuple((OpenHall(hall_id),) for hall_id, _ in elsewhere[:2]) or ((OpenExhibitors(),),)
    return Draft(view, (ask.source("exhibitor"),), rows, memory)


def _wants_exhibitors(ask: Ask, criteria: Criteria) -> bool:
    """Whether the question is so clearly about exhibitors that "none" is its answer."""
    reading = ask.reading
    if reading.has("largest", "smallest", "opinion"):
        return False
    if reading.has("exhibitor_strong") or criteria.without or (criteria.country and not criteria.topic):
        return True
    things = any(not slot.is_idea for slot in ask.content)
    if reading.has("trades") and reading.has("who", "seeks", "where") and things and not reading.has("opinion"):
        return True
    return reading.has("exhibitor") and (reading.has("makes") or bool(criteria.country) or not criteria.topic)


def exhibitor_page(
    criteria: Criteria, found: tuple[Exhibitor, ...], page: int
) -> tuple[ExhibitorResults, tuple[tuple[Action, ...], ...]]:
    """One page of a list with its buttons; pages count from 0."""
    ids = tuple(item.id for item in found[page * PAGE : (page + 1) * PAGE])
    view = ExhibitorResults(
        ids, len(found), page * PAGE + 1, hall_counts(found), criteria.label, criteria.hall, _country(criteria)
    )
    rows: list[tuple[Action, ...]] = [(OpenExhibitor(id_),) for id_ in ids]
    if (page + 1) * PAGE < len(found):
        rows.append((More(MoreResults(criteria.key, page + 1)),))
    return view, tuple(rows)


def _country(criteria: Criteria) -> Localized:
    labels = [country_label(code) for code in criteria.country.split(",") if code]
    if not labels:
        return NOWHERE
    return Localized({tag: ", ".join(label.best(tag) for label in labels) for tag in labels[0].by_locale})


def hall_counts(found: tuple[Exhibitor, ...] | list[Exhibitor]) -> tuple[tuple[str, int], ...]:
    """(Hall, how many of them stand there), the most first."""
    counts = Counter(
        hall_id for item in found for hall_id in dict.fromkeys(stand.hall_id for stand in item.stands) if hall_id
    )
    return tuple(counts.most_common())


def _sources(ask: Ask, ids: tuple[str, ...]) -> tuple[Source, ...]:
    return (ask.source("exhibitor", ids[0] if len(ids) == 1 else ""),)


def others_like(ask: Ask) -> Draft | None:
    """Who else is in the category of the exhibitor that was spoken of."""
    ids = ask.reading.ids("exhibitor") or ask.memory.exhibitors[:1]
    known = ask.catalogue.exhibitor(ids[0]) if ids else None
    if known is None or not known.categories:
        return None
    category = known.categories[0]
    topic = category.best(ask.reading.language)
    language = ask.reading.language
    criteria = Criteria("exhibitor", topic=normalise(topic), label=topic, language=language, without=known.id)
    return exhibitor_list(ask, criteria)
