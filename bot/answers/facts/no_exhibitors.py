"""That no exhibitor shows it, where that is the answer, with who has a part of it, or stands in another hall."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from bot.answers.concepts import WORKS
from bot.answers.draft import Ask, Draft, label_of
from bot.answers.exhibitor_search import country_of, find_exhibitors, hall_counts, nearly
from bot.answers.facts.verdicts import asks_whether
from bot.answers.language import is_light as is_light_word
from bot.answers.language import light_spans
from bot.answers.lexicon import is_word
from bot.answers.likeness import KIN, NEARLY_SAME, NearProduct, near_products
from bot.answers.memory import Criteria, Memory
from bot.answers.normalise import normalise
from bot.answers.replies import reply
from bot.answers.search import Nearly
from bot.answers.slots import goods_words_in, topics
from bot.answers.spans import within
from bot.answers.tokens import is_han
from bot.domain.localized import Localized
from bot.views.action import Action
from bot.views.browsing_actions import OpenExhibitor, OpenExhibitors, OpenHall
from bot.views.findings import NoExhibitorResults

_HALF = 0.45
# Of those that show a thing, so many make their category what it is called.
_SEVERAL, _NEARLY_ALL = 2, 0.7
# One Chinese word.
_SHORT_HAN = 3
# Those that have a part of what is sought have so many pieces of it in common.
_SHARE = 2
# More words than a product has were read amiss.
_MANY_WORDS = 4
# Of what is not there as a whole, so few that have a part of it are near.
_FEW = 5
# Cues of a question that looks for somebody.
_ASKED = ("who", "what", "where", "seeks", "anything", "else", "how_many", "which_hall", "present")
# What the organiser has, and no company shows.
_ADMISSION = frozenset({"#ticket", "#badge"})
# Cues of a question that only names a thing and a country.
_NAMING = frozenset({"country", "exhibitor", "makes", "seeks", "what", "who", "anything", "present"})
# The same where something is made: "does anybody from Canada show batteries".
_MAKING = _NAMING | {"trades", "expo"}


def no_exhibitors(ask: Ask, criteria: Criteria, memory: Memory, *, surely: bool) -> Draft | None:
    """That nobody shows it, where the question is clearly (or ``surely``) about exhibitors: in which other halls
    somebody does, or who has a part of it. None where it may be about something else."""
    elsewhere: tuple[tuple[str, int], ...] = ()
    if criteria.hall:
        others = find_exhibitors(ask.index, Criteria("exhibitor", topic=criteria.topic, country=criteria.country))
        asked = criteria.hall.split(",")
        elsewhere = tuple(one for one in hall_counts(others) if one[0] not in asked)
    of_service = len(ask.content) > 1 and all(slot.is_idea for slot in ask.content) and not criteria.country
    sought = ask.reading.sought
    made = sought is not None and ask.reading.has("exhibitor", "exhibitor_strong")
    made = made or (ask.reading.has("trades") and ask.reading.has("who"))  # "Who sells water slides?"
    of_service = (of_service and not made) or any(not WORKS.isdisjoint(slot.tokens) for slot in ask.content)
    if of_service or not (elsewhere or surely or _wants_exhibitors(ask, criteria)):
        return None  # "Free lunch for everybody": no company's matter.
    if (ask.content and is_light(ask)) or ask.reading.says("cheaper"):
        return None  # What is cheaper, no list tells.
    besides = tuple(filter(None, criteria.without.split(",")))
    view = NoExhibitorResults(criteria.label, criteria.hall, country_of(criteria), elsewhere, besides)
    if not (elsewhere or criteria.without):
        view = _with_near(view, ask, criteria)
    rows: tuple[tuple[Action, ...], ...] = tuple((OpenHall(hall_id),) for hall_id, _ in elsewhere[:2])
    rows = rows or (*((OpenExhibitor(id_),) for id_ in view.near), (OpenExhibitors(),))
    return Draft(view, (ask.source("exhibitor"),), rows, memory)


def _with_near(view: NoExhibitorResults, ask: Ask, criteria: Criteria) -> NoExhibitorResults:
    """The same with who is in the category of such things; with what is nearly the same by meaning; else who has a
    part of it; else what is alike."""
    category = category_of(ask, criteria) if criteria.country and criteria.topic else None
    if category:
        wider = in_category(ask, criteria, category)
        if akin := find_exhibitors(ask.index, wider):
            near = tuple(one.id for one in akin[:_FEW])
            return replace(view, near_label=wider.label, in_category=True, near=near)
    meant = near_products(criteria.topic, ask.index)
    label, ids = ("", ()) if meant and meant[0].cosine >= NEARLY_SAME else _near(ask)
    if ids:
        return replace(view, near_label=label, near=ids)
    return _with_near_products(view, ask, criteria, meant)


def _with_near_products(
    view: NoExhibitorResults, ask: Ask, criteria: Criteria, found: tuple[NearProduct, ...]
) -> NoExhibitorResults:
    """The same with who lists what is near by meaning, of the country and hall that are asked for."""
    near = tuple(one for one in found if one.cosine >= KIN)
    ids = {id_ for one in near for id_ in one.product.exhibitors}
    within_ = {item.id for item in find_exhibitors(ask.index, replace(criteria, topic="", strict=False))}
    ids &= within_ if criteria.country or criteria.hall else ids
    kept = tuple(one for one in near if not ids.isdisjoint(one.product.exhibitors))
    order = dict.fromkeys(id_ for one in kept for id_ in one.product.exhibitors if id_ in ids)
    return replace(view, near=tuple(order)[:_FEW], products=tuple(one.product.name for one in kept))


def category_of(ask: Ask, criteria: Criteria) -> Localized | None:
    """The category of nearly all that show the topic, whatever their country."""
    showing = find_exhibitors(ask.index, replace(criteria, country=""))
    categories = [item.categories[0] for item in showing if item.categories]
    called = {one.best(ask.reading.language): one for one in categories}
    held = Counter(one.best(ask.reading.language) for one in categories)
    name, count = next(iter(held.most_common(1)), ("", 0))
    return called[name] if count >= _SEVERAL and count >= _NEARLY_ALL * len(showing) else None


def in_category(ask: Ask, criteria: Criteria, category: Localized) -> Criteria:
    """The same for all of a category."""
    name = category.best(ask.reading.language)
    return replace(criteria, topic=normalise(name), label=name, strict=True)


def is_light(ask: Ask) -> bool:
    """Whether nothing is asked for, or only words that hardly say anything ("a stand for next time")."""
    light = light_spans(ask.reading.text)
    return all(within((slot.start, slot.end), light) for slot in ask.content)


def _near(ask: Ask) -> tuple[str, tuple[str, ...]]:
    """Most of what was asked for, that somebody has; else the longest part of it, its end first, that a few show;
    and who they are."""
    content = ask.content
    best = _of_head(ask) or nearly(ask.index, ask.topic())[:_FEW]
    if best:
        shared = best[0].pieces
        kept: list[str] = []
        for one in best:
            both = tuple(slot for slot in shared if slot in one.pieces)
            if len(both) >= _SHARE:
                shared, kept = both, [*kept, one.id]
        label = label_of(ask.topic(), shared)
        if is_han(label[:1]) and (_begins_within_word(ask, shared[0].start) or _is_cut(label)):
            label = label[1:]  # 车换电站 of 三轮车换电站.
        whole = _strictly(ask, label) if len(label) >= _SHORT_HAN else ()
        if whole or not is_han(label[:1]):
            return label, whole[:_FEW] or tuple(kept)
    for left_out in range(1, len(content)):
        for part in (content[left_out:], content[:-left_out]):
            label = label_of(ask.reading.text, part)
            ids = ask.index.exhibitors.search(topics(label, ask.index.knows), strict=True)
            # Of "small nuclear reactors" not what is small.
            before = content[left_out - 1] if part[0] is content[left_out] else None
            shifted = before is not None and part[0].start < before.end and not is_word(label[:2])
            if shifted or _cuts_word(ask.reading.text, part[0].start, part[-1].end):
                continue  # 水服 of 潜水服, which 潜水服务 has.
            if 0 < len(ids) <= _FEW and len(label) > 1 and not is_light_word(label):
                return label, ids
    return "", ()


def _cuts_word(text: str, start: int, end: int) -> bool:
    """Whether a stretch of Chinese is only the end, or the beginning, of a word of goods (升机 of 直升机)."""
    inside = any(
        low <= start and end <= high and (low, high) != (start, end) for low, high in goods_words_in(text)
    )
    return inside and not is_word(text[start:end])


def _is_cut(label: str) -> bool:
    """Whether a Chinese label begins with the end of a word, and goes on with one (动螺丝刀 of 电动螺丝刀)."""
    goes_on = any(is_word(label[1:end]) for end in (3, 4))
    return is_han(label[:3]) and len(label) >= _SHORT_HAN and goes_on and not is_word(label[:2])


def _begins_within_word(ask: Ask, start: int) -> bool:
    """Whether what stands before a place of the topic is nothing that the data knows: a word may reach in."""
    before = (slot for slot in topics(ask.topic(), ask.index.knows) if slot.start < start <= slot.end)
    return start > 0 and not any(ask.index.exhibitors.knows(token) for slot in before for token in slot.tokens)


def _strictly(ask: Ask, label: str) -> tuple[str, ...]:
    return ask.index.exhibitors.search(topics(label, ask.index.knows), strict=True)


def _of_head(ask: Ask) -> tuple[Nearly, ...]:
    """Those that have what a Chinese thing is in the end: 换电站 of 电动车换电站."""
    end = max((slot.end for slot in ask.content), default=0)
    if not is_han(ask.reading.text[end - 1 : end]):
        return ()
    topic = ask.topic()
    near = nearly(ask.index, topic, _HALF)
    return tuple(one for one in near if one.pieces[-1].end == len(topic))[:_FEW]


def _is_of_cost(ask: Ask) -> bool:
    """Whether it asks what something costs, how much cheaper it is, or for a ticket: no list tells."""
    reading = ask.reading
    priced = reading.has("how_much") or reply(reading.text, "cheaper_by") or "money" in reading.wanted
    return bool(priced and not reading.sought) or _is_of_admission(ask)


def _is_of_admission(ask: Ask) -> bool:
    """Whether tickets or badges are asked for: the organiser's matter."""
    last = max(ask.content, key=lambda slot: slot.end, default=None)
    return last is not None and not _ADMISSION.isdisjoint(last.tokens)  # Of "ticket printers" printers are asked.


def _wants_exhibitors(ask: Ask, criteria: Criteria) -> bool:
    """Whether the question is so clearly about exhibitors that "none" is its answer."""
    reading = ask.reading
    if reading.has("largest", "smallest", "longest", "shortest", "opinion", "oneself"):
        return False
    astray = reading.has("how", "about") or len(ask.content) > _MANY_WORDS
    owned = reading.has("how") and reading.has("who")
    if owned or (astray and not (reading.sought or criteria.without or reading.has("where"))):
        return False
    if criteria.without:
        return True
    if _is_of_cost(ask) or reply(reading.text, "own") or reading.has("when") or reading.of("session"):
        return False
    if criteria.country and not criteria.topic:
        return not reading.has("session")
    nobody = criteria.country and not any(map(ask.index.exhibitors_from, criteria.country.split(",")))
    if nobody and reading.has("seeks", "exhibitor", "makes", "present"):
        return not reading.has("session", "when", "how", "how_much", "oneself", "nation", "transport")
    made = reading.has("makes") and not reading.cues - _MAKING  # "Does anybody from Canada make batteries?"
    named = criteria.country and (made or not reading.cues - _NAMING) and not reading.when
    if named and not reading.sought:
        # "Korean heat pumps": there are heat pumps.
        return bool(find_exhibitors(ask.index, replace(criteria, country="")))
    if reading.sought and all(within((slot.start, slot.end), [reading.sought[:2]]) for slot in ask.content):
        return True
    things = any(not slot.is_idea for slot in ask.content)
    asked = asks_whether(ask) or reading.has(*_ASKED) or reply(reading.text, "seeking") is not None
    if reading.has("booth") and ask.content and not reading.has(*_ASKED):
        return False  # What may be done, or had, at a booth.
    if reading.has("exhibitor_strong"):
        return asked or not ask.content or bool(criteria.country)
    if reading.has("which_hall") and things and not reading.links:
        return not any(slot.text.isdigit() for slot in ask.content)
    known = all(any(map(ask.index.knows, slot.tokens)) for slot in ask.content)
    if reading.has("trades") and reading.has("who", "seeks", "where") and things:
        return known
    of_country = bool(criteria.country)
    return reading.has("exhibitor") and known and (reading.has("makes") or of_country or not criteria.topic)
