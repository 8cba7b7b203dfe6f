"""Exhibitors by what they show, where they stand and whence they come."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from bot.answers.concepts import concepts
from bot.answers.countries import ABROAD
from bot.answers.draft import EITHER, Ask, Draft, label_of
from bot.answers.exhibitor_search import country_of, find_exhibitors, hall_counts, holds_all, own_count
from bot.answers.facts.closest import closest, come_closest
from bot.answers.facts.no_exhibitors import category_of, in_category, is_light, no_exhibitors
from bot.answers.facts.places import hall_card, has_theme
from bot.answers.facts.verdicts import asks_whether
from bot.answers.index import AnswerIndex
from bot.answers.kinds import NO_LIST_TELLS
from bot.answers.language import languages
from bot.answers.likeness import SAME, near_products
from bot.answers.linking import TOPICAL
from bot.answers.memory import Criteria, Memory
from bot.answers.normalise import has_han, normalise
from bot.answers.reading import Reading
from bot.answers.replies import reply
from bot.answers.slots import Slot
from bot.answers.spans import meets
from bot.answers.tokens import tokens
from bot.domain.programme import Exhibitor
from bot.views.action import Action, More
from bot.views.browsing_actions import MoreResults, OpenExhibitor, OpenHall
from bot.views.findings import ExhibitorResults
from bot.views.message import Source

PAGE = 5
# Where no more have all of what is sought, those that have most of it are named too.
_SCARCE = 3
_AUDIENCES = frozenset({"#children", "#student", "#senior", "#visitors", "#public", "#group_visit"})
# A word that tells who asks.
_LIGHT = 0.35
# Two kinds of a thing that are so much alike are one ("soccer jerseys"); so many letters begin one word.
_SAME_KIND, _TRUNK = 0.9, 4
# A hall is called by what so many show in it.
_SEVERAL = 3


def exhibitors(ask: Ask) -> Draft | None:
    """Exhibitors by topic, country and hall: how many, in which halls, and the first of them."""
    return None if is_of_one(ask) else exhibitor_list(ask, _meant(ask, criteria_of(ask)))


@lru_cache(maxsize=1)
def _on_hire() -> re.Pattern[str]:
    """The words for what is on hire; in Latin letters whole ones ("current" hires nothing)."""
    words = (rf"\b{word}\b" if word.isascii() else word for one in languages() for word in one.hired)
    return re.compile("|".join(words))


def _meant(ask: Ask, criteria: Criteria) -> Criteria:
    """The same for either of two things, and for those that have it on hire, where that is asked for and somebody
    says so ("crane rental")."""
    criteria = _either(ask, criteria)
    if not criteria.topic or not reply(ask.reading.text, "for_hire"):
        return criteria
    thing = " ".join(_on_hire().sub(" ", criteria.topic).split())
    if not thing:
        return criteria
    hired = [word for one in languages() for word in one.hired]
    topics = [
        replace(criteria, topic=said, label=said, strict=True) for said in (f"{thing} {one}" for one in hired)
    ]
    return next((one for one in topics if find_exhibitors(ask.index, one)), criteria)


def is_of_one(ask: Ask) -> bool:
    """Whether it asks something of one exhibitor that is named: nobody else's list answers that."""
    named = [link for link in ask.reading.links if link.kind == "exhibitor" and link.is_sure]
    if len(named) != 1 or not ask.content or ask.reading.has("else", "category"):
        return False
    # 布劳父子有没有蓝纹奶酪 seeks it of them, as does "on their stand".
    whether = asks_whether(ask) and all(slot.start >= named[0].end for slot in ask.content)
    of_theirs = whether and ask.reading.has("booth") and ask.reading.has("pronoun")
    if ask.reading.has("exhibitor") and not of_theirs:
        return False
    return whether or not ask.reading.has("seeks")


def hall_of_topic(ask: Ask) -> Draft | None:
    """The hall of a topic: the one whose theme it is, else the one where most exhibitors show it."""
    themed = tuple(hall for hall in ask.catalogue.programme.halls if has_theme(ask, hall))
    criteria = replace(criteria_of(ask), strict=True)
    found = find_exhibitors(ask.index, criteria)
    if not found:
        return hall_card(ask, themed[0], 0) if themed else None
    named = ask.place_named
    if named and not themed and (named.kind == "room" or len(found) < _SEVERAL):
        return None  # "The silver hall": no name for the hall of the only one that has silver.
    draft = exhibitor_list(ask, criteria)
    if draft is None or not isinstance(draft.view, ExhibitorResults) or not draft.view.halls:
        return draft
    ids = {hall.id for hall in themed}
    halls = tuple(sorted(draft.view.halls, key=lambda one: one[0] not in ids))
    rows = ((OpenHall(halls[0][0]),), *draft.rows)
    view, memory = replace(draft.view, halls=halls, focus="hall"), replace(draft.memory, hall=halls[0][0])
    return replace(draft, view=view, rows=rows, memory=memory)


def exhibitors_surely(ask: Ask) -> Draft | None:
    """Exhibitors that have the topic in a category or product; nothing is said where there are none."""
    if is_of_one(ask) or _is_ride(ask):
        return None
    if is_light(ask):
        return None  # "当场", "together": nothing that anybody shows.
    if _is_name_of_place(ask):
        return None
    criteria = _meant(ask, replace(criteria_of(ask), strict=True))
    if criteria.topic and not find_exhibitors(ask.index, criteria):
        criteria = _for_anybody(ask, criteria)
    return exhibitor_list(ask, criteria) if criteria.topic and find_exhibitors(ask.index, criteria) else None


def _is_ride(ask: Ask) -> bool:
    """Whether a means of transport is all that is named, by a word that nobody lists: who asks for a metro looks
    for no tube trailers."""
    if len(ask.content) != 1 or reply(ask.content[0].text, "means") is None:
        return False
    return not any(map(ask.index.exhibitors.knows, tokens(ask.content[0].text)))


def _is_name_of_place(ask: Ask) -> bool:
    """Whether a country and a service are what texts call one place (中国服务台) that is sought."""
    countries = [link for link in ask.reading.links if link.kind == "country"]
    if len(countries) != 1 or not (ask.reading.is_about_service and ask.reading.has("where")):
        return False
    end = max(slot.end for slot in ask.content)
    called = ask.reading.text[countries[0].start : end]
    return end > countries[0].end and any(called in normalise(one.body) for one in ask.index.passages)


def _either(ask: Ask, criteria: Criteria) -> Criteria:
    """The same for either of two things, where nobody has both in one ("certification and testing")."""
    either = ask.topic(both=True)
    if either == criteria.topic or not criteria.topic or find_exhibitors(ask.index, criteria):
        return criteria
    return replace(criteria, topic=either)


def criteria_of(ask: Ask) -> Criteria:
    """What the question asks exhibitors by."""
    reading = ask.reading
    halls = reading.ids("hall")
    stands = next((one for one in reading.unknown if one.kind == "stands"), None)
    category = reading.whole_category
    # 反无人机 is asked for, of which the content is 无人机 alone.
    named = reading.text[category.start : category.end] if category and has_han(reading.text) else ""
    return Criteria(
        kind="exhibitor",
        topic=named or ask.topic(),
        label=(named or ask.label() or (reading.text[stands.start : stands.end] if stands else "")).strip(),
        stands=int(stands.text) if stands else 0,
        hall=",".join(halls),
        country=",".join(_countries(reading)),
        language=reading.language,
        strict=not reading.has("exhibitor", "makes", "category"),
    )


def label_of_held(ask: Ask, said: tuple[Slot, ...]) -> str:
    """What is sought, with the small words between ("robots for old people"), without whence it comes, how many of
    it are wanted and what else is said beside it."""
    named = [(link.start, link.end) for link in ask.reading.links if link.kind not in TOPICAL]
    held = [
        slot
        for slot in said
        if slot.firmness > _LIGHT
        and not slot.text.isdigit()
        and any(map(ask.index.exhibitors.knows, slot.tokens))
        and not meets((slot.start, slot.end), named)
    ]
    text = ask.reading.text
    match = reply(text, "thing_who")
    stretch = match["thing"] if match else text[held[0].start : held[-1].end] if held else ""
    whole = stretch.isascii() and stretch.replace(" ", "").isalnum() and not meets(_span_of(held), named)
    return ask.as_typed(stretch if held and whole else label_of(text, tuple(held)))


def _span_of(held: list[Slot]) -> tuple[int, int]:
    return (held[0].start, held[-1].end) if held else (0, 0)


def _countries(reading: Reading) -> tuple[str, ...]:
    """Codes of the countries that are named; all but one, or a region, where it is left out ("non-Chinese")."""
    links = [link for link in reading.links if link.kind == "country"]
    before = reading.sought.frame[0][0] if reading.sought else 0
    own = bool(links) and reply(reading.text[: max(link.end for link in links)], "oneself_from") is not None
    if reading.sought and own and all(link.end <= before for link in links):
        return ()  # "We are dealers from abroad, who sells guard rails?"
    if len(links) == 1 and not links[0].refs[0].id.startswith(ABROAD):
        code = links[0].refs[0].id
        if reading.has("except") or reply(reading.text[: links[0].start], "without"):
            return (ABROAD + code,)
    return reading.ids("country")


def exhibitor_list(ask: Ask, criteria: Criteria, *, surely: bool = False) -> Draft | None:
    """The first page of a list; a plain "none" where nothing fits but the question is clearly (or ``surely``)
    about exhibitors; None where it asks for what no list of them tells."""
    if not ask.reading.wanted.isdisjoint(NO_LIST_TELLS) or reply(ask.reading.text, "for_exhibitors"):
        return None
    found = find_exhibitors(ask.index, criteria)
    if not found:
        criteria = _for_anybody(ask, criteria)
        found = find_exhibitors(ask.index, criteria)
    if not found and criteria.country and criteria.topic:
        criteria = _in_same_idea(ask, criteria)
        found = find_exhibitors(ask.index, criteria)
    if not found and EITHER not in criteria.topic and holds_all(ask.index, criteria.topic):
        criteria = replace(criteria, loose=True)
        found = find_exhibitors(ask.index, criteria)
    if not found and criteria.country and reply(criteria.topic, "traders"):
        criteria = replace(criteria, topic="", label="")  # "Kenya growers": whoever is from there.
        found = find_exhibitors(ask.index, criteria)
    if not found and criteria.hall and criteria.topic and _is_of_hall(ask, criteria):
        criteria = replace(criteria, topic="", label="")
        found = find_exhibitors(ask.index, criteria)
    if not found and criteria.topic and not criteria.without:
        meant = _same_product(ask, criteria)
        found = find_exhibitors(ask.index, meant)
        criteria = meant if found else criteria
    if 0 < len(found) <= _SCARCE and criteria.topic and not criteria.without:
        wide = find_exhibitors(ask.index, replace(criteria, wide=True))
        if len(wide) > len(found):
            criteria, found = replace(criteria, wide=True), wide
    memory = Memory(intent="exhibitors", exhibitors=tuple(item.id for item in found[:PAGE]), hall=criteria.hall)
    memory = memory.listing(criteria, ask.memory)
    if found and come_closest(ask, criteria, found):
        return closest(ask, criteria, found, memory)
    if not found:
        return no_exhibitors(ask, criteria, memory, surely=surely)
    view, rows = exhibitor_page(ask.index, criteria, found, 0)
    if ask.reading.has("where") and not criteria.hall:
        view = replace(view, focus="where")
    return Draft(view, _sources(ask, view.ids), rows, memory)


def _is_of_hall(ask: Ask, criteria: Criteria) -> bool:
    """Whether the topic only says what the halls are that are named ("in the open air yards")."""
    halls = [hall for hall in map(ask.catalogue.hall, criteria.hall.split(",")) if hall]
    said = {token for hall in halls for name in hall.name.values() for token in tokens(normalise(name))}
    return set(tokens(criteria.topic)) <= said


def _for_anybody(ask: Ask, criteria: Criteria) -> Criteria:
    """The same without for whom it is ("bikes for children"), which no product says; in the midst of a name it is
    a part of that ("a driving school franchise")."""
    content, text = ask.content, ask.reading.text
    begun = {after.start for before, after in pairwise(content) if text[before.end : after.start] == " "}
    ended = {before.end for before, after in pairwise(content) if text[before.end : after.start] == " "}
    things = tuple(
        slot
        for slot in content
        if _AUDIENCES.isdisjoint(slot.tokens) or (slot.start in begun and slot.end in ended)
    )
    if not things or len(things) == len(ask.content):
        return criteria
    label = label_of(ask.reading.text, things)
    return replace(criteria, topic=label, label=label, strict=True)


def _in_same_idea(ask: Ask, criteria: Criteria) -> Criteria:
    """The same for the category of such things where both say one idea, in whatever words (充电桩 from where they
    have 充换电): of those in "coatings" not all have powder coatings."""
    sought = _ideas(criteria.topic)
    category = category_of(ask, criteria) if sought else None
    called = _ideas(*category.by_locale.values()) if category else frozenset()
    return in_category(ask, criteria, category) if category and not sought.isdisjoint(called) else criteria


def _ideas(*texts: str) -> frozenset[str]:
    return frozenset(token for text in texts for one in concepts(normalise(text)) for token in one.tokens)


def _same_product(ask: Ask, criteria: Criteria) -> Criteria:
    """The same for the product that is meant, if one comes so near by meaning that it is hardly another."""
    near = next(iter(near_products(criteria.topic, ask.index)), None)
    name = near.product.name.best(ask.reading.language) if near else ""
    if near is None or near.cosine < (_SAME_KIND if _is_of_kind(criteria.topic, normalise(name)) else SAME):
        return criteria
    return replace(criteria, topic=normalise(name), label=name, strict=True)


def _is_of_kind(topic: str, name: str) -> bool:
    """Whether both are a kind of the same thing ("boxing gloves", "goalkeeper gloves"; 拳击手套, 守门员手套): that
    makes them alike, and not the same. "Goalie gloves" are called alike."""
    asked, shown = tokens(topic), tokens(name)
    of_kind = len(asked) > 1 and len(shown) > 1 and asked[-1] == shown[-1] and asked[:-1] != shown[:-1]
    own, others = set(asked) - set(shown), set(shown) - set(asked)
    return of_kind and not any(one[:_TRUNK] == other[:_TRUNK] for one in own for other in others)


def exhibitor_page(
    index: AnswerIndex, criteria: Criteria, found: tuple[Exhibitor, ...], page: int
) -> tuple[ExhibitorResults, tuple[tuple[Action, ...], ...]]:
    """One page of a list with its buttons; pages count from 0."""
    ids = tuple(item.id for item in found[page * PAGE : (page + 1) * PAGE])
    exact = len(find_exhibitors(index, replace(criteria, wide=False))) if criteria.wide else 0
    view = ExhibitorResults(
        ids, len(found), page * PAGE + 1, hall_counts(found[: exact or None]), criteria.label, criteria.hall,
        country_of(criteria), showing=0 if exact else own_count(index, criteria, found), exact=exact,
    )  # fmt: skip
    rows: list[tuple[Action, ...]] = [(OpenExhibitor(id_),) for id_ in ids]
    if (page + 1) * PAGE < len(found):
        rows.append((More(MoreResults(criteria.key, page + 1)),))
    return view, tuple(rows)


def _sources(ask: Ask, ids: tuple[str, ...]) -> tuple[Source, ...]:
    return (ask.source("exhibitor", ids[0] if len(ids) == 1 else ""),)
