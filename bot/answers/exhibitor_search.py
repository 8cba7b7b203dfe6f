"""Which exhibitors fit what was asked for: by topic, country, hall, and how many stands they have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import replace
from itertools import pairwise

from bot.answers.countries import country_label
from bot.answers.draft import EITHER
from bot.answers.index import AnswerIndex
from bot.answers.language import languages
from bot.answers.lexicon import goods_words, is_word
from bot.answers.memory import Criteria
from bot.answers.normalise import normalise
from bot.answers.once import once
from bot.answers.pieces import pieces
from bot.answers.replies import reply
from bot.answers.search import Nearly
from bot.answers.slots import Slot, slots, topics
from bot.answers.tokens import is_han, tokens
from bot.domain.localized import Localized
from bot.domain.programme import Exhibitor
from bot.views.findings import NOWHERE

# Those that hold so much less of it, or in a category and not in a product, are of the same kind.
_NEAR = 0.16
# Those that hold so much of a topic, by weight and of at least so many pieces, are akin to it; so many are named.
_MOST, _TWO, _AKIN = 0.55, 2, 5
# A word that is more than an aside, and one that hardly counts.
_FIRM, _LIGHT = 0.5, 0.15
# So many Chinese characters are more than one word.
_LONG_HAN = 4
# Numbers as grades are written.
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
# What must not be brought in ("drones") is nothing that those who make it safe show; nurses' uniforms are no
# ambulance: of these ideas only the very word is sought.
BY_WORD_ALONE = frozenset({"#security", "#first_aid"})
# So long is a topic of its own.
_A_TOPIC = 2
# A Chinese word of two characters, and in a third what kind of thing it is.
_OF_THREE = 3


@once
def find_exhibitors(index: AnswerIndex, criteria: Criteria) -> tuple[Exhibitor, ...]:
    """All that fit: those in the hall that has most of them first, else in the catalogue's order."""
    found = index.catalogue.programme.exhibitors
    if len(criteria.topic) == 1 and is_han(criteria.topic) and (criteria.country or criteria.hall):
        found = tuple(item for item in found if _writes(item, criteria.topic))
    elif criteria.topic:
        about = _nearly_about if criteria.loose else _surely_about if criteria.strict else _about
        ids = {id_ for one in criteria.topic.split(EITHER) for id_ in about(index, one)}
        found = tuple(item for item in found if item.id in ids) if ids else ()
    if criteria.wide:
        known = {item.id for item in found}
        near = (one.id for one in nearly(index, criteria.topic) if one.id not in known)
        akin = [item for item in map(index.catalogue.exhibitor, near) if item]
        found = (*found, *akin[:_AKIN])
    if criteria.stands:
        found = tuple(item for item in found if len(item.stands) >= criteria.stands)
    if criteria.country:
        of_country = index.exhibitors_from(criteria.country)
        found = tuple(item for item in found if item.id in of_country)
    if criteria.without:
        left_out = criteria.without.split(",")
        found = tuple(item for item in found if item.id not in left_out)
    halls = criteria.hall.split(",") if criteria.hall else []
    if halls:
        found = tuple(item for item in found if any(stands_at(item, hall) for hall in halls))
    if criteria.wide:
        return found
    in_hall = Counter() if halls else Counter(hall_of(item) for item in found)
    showing = shown_by(index, criteria) if criteria.topic else frozenset()

    def order(item: Exhibitor) -> tuple[bool, bool, int]:
        shows = item.id in showing
        # Who shows membranes, before who shows what has some.
        return not (shows and _lists(item, criteria.topic)), not shows, -in_hall[hall_of(item)]

    return tuple(sorted(found, key=order))


def _lists(item: Exhibitor, topic: str) -> bool:
    """Whether a product is called just so."""
    return any(normalise(value) == topic for product in item.products for value in product.values())


def nearly(index: AnswerIndex, topic: str, least: float = _MOST) -> tuple[Nearly, ...]:
    """Those whose entries hold most of a topic of several words (``least`` of it by weight), in whatever words and
    order the data has for it; the best first."""
    sought = pieces(topic.replace(EITHER, " "), index, index.exhibitors.knows)
    one_word = len(topic) < _LONG_HAN and all(map(is_han, topic))
    if one_word or sum(slot.firmness >= _FIRM for slot in sought) < _TWO:
        return ()
    return tuple(one for one in index.exhibitors.nearly(sought, least) if len(one.pieces) >= _TWO)


def holds_all(index: AnswerIndex, topic: str) -> bool:
    """Whether somebody has every word of a topic of several, in whatever column and language."""
    best = next(iter(nearly(index, topic)), None)
    return best is not None and best.pieces == tuple(pieces(topic, index, index.exhibitors.knows))


def shown_by(index: AnswerIndex, criteria: Criteria) -> frozenset[str]:
    """Ids of those that name the topic among their products, where others only have it in their category; none
    where it is a category: all in it are meant."""
    if criteria.topic in {
        normalise(text) for name in index.catalogue.categories.values() for text in name.values()
    }:
        return frozenset()
    return frozenset(
        id_
        for one in criteria.topic.split(EITHER)
        for id_ in index.exhibitors.search(topics(one, index.knows), strict=True, own=True)
    )


def _is_cut(exhibitor: Exhibitor | None, topic: str) -> bool:
    """Whether a Chinese word stands only where another one begins with its end (潜水服, in 潜水服务)."""
    texts = (*exhibitor.products, *exhibitor.categories, exhibitor.name) if exhibitor else ()
    values = [normalise(value) for text in texts for value in text.values()]
    ends = [value.partition(topic)[2][:1] for value in values if topic in value]
    return bool(ends) and is_word(topic[:-1]) and all(end and is_word(topic[-1] + end) for end in ends)


def lacks_word(index: AnswerIndex, topic: str, ids: Collection[str]) -> bool:
    """Whether none of those found has a Chinese word that says which kind of the thing is sought (气动 of
    气动螺丝刀, where there are 电动螺丝刀), or the number of its grade ("grade 120 chain")."""
    said = pieces(topic, index, index.exhibitors.knows)
    kinds = [
        slot
        for slot, after in pairwise(said)
        if slot.text in goods_words() and slot.firmness > _LIGHT and after.start <= slot.end
    ]
    kinds += [_as_numeral(slot) for slot in said if slot.text.isdigit() and _is_grade(topic, slot)]
    return bool(ids) and any(set(ids).isdisjoint(index.exhibitors.across([slot])) for slot in kinds)


def _as_numeral(number: Slot) -> Slot:
    """A number that may be written in Roman numerals, too ("type IV")."""
    place = int(number.text)
    return replace(number, tokens=(*number.tokens, *_ROMAN[place - 1 : place])) if place else number


def _is_grade(topic: str, number: Slot) -> bool:
    """Whether a number says which kind of a thing it is, and not how many."""
    before, after = topic[: number.start], topic[number.end :]
    return reply(before, "before_grade") is not None or reply(after, "after_grade") is not None


def _nearly_about(index: AnswerIndex, topic: str) -> tuple[str, ...]:
    """Ids of those whose entries hold most of it."""
    return index.exhibitors.likely(pieces(topic, index, index.exhibitors.knows), near=_NEAR).ids


def _surely_about(index: AnswerIndex, topic: str) -> tuple[str, ...]:
    return _about(index, topic, strict=True)


def _about(index: AnswerIndex, topic: str, *, strict: bool = False) -> tuple[str, ...]:
    """Ids of those that show it, else those that show what it means, in other words or another language."""
    found = _in_short(index, topic) or index.exhibitors.search(topics(topic, index.knows), strict=strict)
    if not strict and lacks_word(index, topic, found):
        found = ()
    if is_han(topic) and len(topic) == _OF_THREE and is_word(topic[:2]) and not index.exhibitors.knows(topic[:2]):
        found = ()  # 冰浆机 make no 豆浆.
    if is_han(topic) and len(topic) > _A_TOPIC:
        found = tuple(id_ for id_ in found if not _is_cut(index.catalogue.exhibitor(id_), topic))
    found = found or _of_any_kind(index, topic, strict=strict)
    if found:
        return found
    ideas = slots(topic, index.knows)
    meant = all(slot.is_idea and BY_WORD_ALONE.isdisjoint(slot.tokens) for slot in ideas)
    return index.exhibitors.search(ideas, strict=True) if meant else ()


def _of_any_kind(index: AnswerIndex, topic: str, *, strict: bool) -> tuple[str, ...]:
    """The same without a word for goods at its end that nobody's goods are called by ("ultrasound machines")."""
    ends = (word for one in languages() for word in one.goods if topic.endswith(word))
    end = max(ends, key=len, default="")
    bare = topic.removesuffix(end).strip()
    if not end or len(bare) < _A_TOPIC or any(map(index.exhibitors.knows, tokens(end))):
        return ()
    return index.exhibitors.search(topics(bare, index.knows), strict=strict)


def _in_short(index: AnswerIndex, topic: str) -> tuple[str, ...]:
    """Ids of those with a product of which a topic that no text has as it is is the short form."""
    if all(index.exhibitors.knows("".join(pair)) for pair in pairwise(topic)):
        return ()
    return index.goods.shown_in_full(topic)


def _writes(exhibitor: Exhibitor, character: str) -> bool:
    """Whether a Chinese character, which no search token is, stands in a product or category."""
    texts = (*exhibitor.products, *exhibitor.categories)
    return any(character in normalise(value) for text in texts for value in text.values())


def hall_of(exhibitor: Exhibitor) -> str:
    """The hall of its first stand, or empty."""
    return exhibitor.stands[0].hall_id if exhibitor.stands else ""


def hall_counts(found: tuple[Exhibitor, ...] | list[Exhibitor]) -> tuple[tuple[str, int], ...]:
    """(Hall, how many of them stand there), the most first."""
    counts = Counter(
        hall_id for item in found for hall_id in dict.fromkeys(stand.hall_id for stand in item.stands) if hall_id
    )
    return tuple(counts.most_common())


def own_count(index: AnswerIndex, criteria: Criteria, found: tuple[Exhibitor, ...]) -> int:
    """How many name the topic among their products, where that tells them from others; else 0."""
    if not criteria.topic:
        return 0
    showing = shown_by(index, criteria)
    own = sum(item.id in showing for item in found)
    return own if own < len(found) else 0


def stands_at(exhibitor: Exhibitor, hall_id: str) -> bool:
    return any(stand.hall_id == hall_id for stand in exhibitor.stands)


def country_of(criteria: Criteria) -> Localized:
    """The label of the countries that are asked for; of none, ``NOWHERE``."""
    labels = [country_label(code) for code in criteria.country.split(",") if code]
    if not labels:
        return NOWHERE
    return Localized({tag: "/".join(label.best(tag) for label in labels) for tag in labels[0].by_locale})
