"""Which passages may answer a question, and how likely each does: by its words, and by its meaning where an
embedder tells it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from bot.answers.abstention import (
    Features,
    Meant,
    fits,
    head_share,
    ideas_share,
    lacks_number,
    mass,
    size,
    unknown_share,
    weights,
)
from bot.answers.agreement import Agreement, agreement, asked
from bot.answers.bm25 import Hit
from bot.answers.chat_words import likely_chatter
from bot.answers.dayfit import DayFit, asks_admission, day_fit
from bot.answers.evidence import counting, counts_in_year, together
from bot.answers.fusion import fuse
from bot.answers.index import AnswerIndex
from bot.answers.kinds import NAMED
from bot.answers.normalise import normalise
from bot.answers.once import once
from bot.answers.other_editions import tells_of_former
from bot.answers.passages import Passage
from bot.answers.pertinence import is_to_the_point
from bot.answers.reading import Reading
from bot.answers.semantic import Nearness, nearness
from bot.answers.slots import Slot, slots

# How many passages are looked at: by words, by meaning, and of both.
_WORDS, _MEANING, _BOTH = 6, 6, 8
# Of two passages that fit, what was written as an answer is the better one.
_WORTH = {"faq": 1.2, "transport": 1.1, "expo": 0.9, "document": 0.95}
# So much less likely may a passage in the question's language be, to stand before one in another.
_OWN_LANGUAGE = 0.75
# So much less likely is the price of one thing, where others are told too.
_ONE_OF_SEVERAL = 0.7
_PRICE = frozenset({"money", "price"})
# So much less likely may a passage on this edition be, to stand before one on the last.
_FORMER = 0.75
# So much less, or more, likely is a text on other days, or on the very day, that is asked about.
_WORTH_OF_DAY = {DayFit.OTHER: 0.5, DayFit.NEUTRAL: 1.0, DayFit.SAME: 1.4}
# Of the content, hardly less than all.
_MOSTLY = 0.6
# All of the content, and so much of it that it is no chance; likelier than three passages in ten.
_ALL, _SEVERAL, _HARDLY = 0.99, 1.5, 0.3
# Where it tells what the very prize is worth that is named; what comes before it names so little.
_HARDLY_TOLD, _LITTLE = 0.1, 0.5
# By so much it is hardly likelier.
_HARDLY_LIKELIER = 0.1
# So likely, it may be meant all the same.
_BARELY = 0.2


@dataclass(frozen=True, slots=True)
class Found:
    """A passage by its number, how likely it answers (0 to 1), and whether that is enough to quote it."""

    passage: int
    features: Features
    confidence: float
    enough: bool


def word_hits(reading: Reading, index: AnswerIndex) -> tuple[Hit, ...]:
    """The best passages by words; of those in another language than the question only the very best, and behind
    one that says nearly as much in the question's own."""
    hits = [
        hit for hit in index.bm25.search(reading.query, 2 * _WORDS) if _is_own_part(index, hit.passage, reading)
    ]
    hits = hits[:_WORDS]
    hits.sort(key=lambda hit: -hit.score * _WORTH[index.passages[hit.passage].kind])
    kept = [hit for hit in hits if is_readable(index.passages[hit.passage], reading) or hit is hits[0]]
    if len(kept) > 1 and not is_readable(index.passages[kept[0].passage], reading):
        first, second = kept[0], kept[1]
        if second.coverage >= first.coverage - 0.15 and second.score >= 0.7 * first.score:
            kept = [second, first, *kept[2:]]
    return tuple(kept)


def _is_own_part(index: AnswerIndex, number: int, reading: Reading) -> bool:
    """Whether it is no part in another language of a document that speaks the question's too."""
    passage = index.passages[number]
    return is_readable(passage, reading) or (passage.work, reading.language) not in index.spoken


def is_readable(passage: Passage, reading: Reading) -> bool:
    """Whether it is in the question's language."""
    return passage.language in (None, reading.language)


@once
def look_up(reading: Reading, index: AnswerIndex) -> tuple[tuple[Hit, ...], Callable[[], tuple[Found, ...]]]:
    """The best passages by words, and what calls ``retrieve`` for whoever asks first: only then the question is
    embedded."""
    hits = word_hits(reading, index)

    @cache
    def found() -> tuple[Found, ...]:
        near = nearness(reading.text, index.passages, index.compare) if index.compare else None
        return retrieve(reading, index, hits, near)

    return hits, found


def retrieve(
    reading: Reading, index: AnswerIndex, hits: Sequence[Hit], near: Nearness | None
) -> tuple[Found, ...]:
    """The passages that may answer, most likely first. ``hits``: the best by words."""
    weighed = weights(meaning=near is not None)
    titles = _titles(reading, index)
    very_thing = not NAMED.isdisjoint(reading.wanted)
    found = []
    for number, features in candidates(reading, index, hits, near):
        likely = weighed.confidence(features)
        # A line that is named, and hardly more, is found or it is not.
        certain = features.coverage >= _MOSTLY and _names_line(reading)
        if very_thing or (titles and normalise(index.passages[number].head) in titles):
            certain = certain or features.fits > 0
        certain = certain or (features.coverage >= _ALL and counts_in_year(reading, index.passages[number].body))
        enough = certain or (_says_all(features) and likely >= _HARDLY) or likely >= weighed.threshold
        one = Found(number, features, likely, enough)
        found.append(replace(one, enough=enough or _tells_all(one, reading)))
    found = [replace(one, enough=one.enough and _is_pointed(one, reading, index)) for one in found]

    # What it costs on Sunday, the ticket for other days does not say.
    priced = asks_admission(reading)
    fit_of = {one.passage: day_fit(reading, index.passages[one.passage], index) for one in found if priced}
    several = frozenset[int]() if _PRICE.isdisjoint(reading.wanted) else _one_of_several(found, index)

    def order(one: Found) -> float:
        worth = _ONE_OF_SEVERAL if one.passage in several else 1
        readable = 1 if is_readable(index.passages[one.passage], reading) else _OWN_LANGUAGE
        former = _FORMER if tells_of_former(reading, one.passage, index) else 1
        return -one.confidence * readable * former * worth * _WORTH_OF_DAY[fit_of.get(one.passage, DayFit.NEUTRAL)]

    ordered = _said_first(_pointed_first(sorted(found, key=order), order), reading, index)
    ordered = _of_named_contest(ordered, reading, index)
    if very_thing:
        ordered.sort(key=lambda one: not one.enough)  # What has it, before what is likelier and has not.
    return _own_words_first(ordered, reading, index, weighed.threshold)


def _one_of_several(found: list[Found], index: AnswerIndex) -> frozenset[int]:
    """Facts of the expo that tell the price of different things ("public day ticket", "trade ticket"), as far as
    the question says: a text that tells them together is better."""
    facts = [one for one in found if index.passages[one.passage].kind == "expo" and one.features.fits > 0]
    most = max((one.features.coverage for one in facts), default=0.0)
    equal = frozenset(one.passage for one in facts if 0 < most == one.features.coverage)
    return equal if len(equal) > 1 else frozenset()


def _of_named_contest(found: list[Found], reading: Reading, index: AnswerIndex) -> list[Found]:
    """What a text on the very contest that is named tells, before what one on another does."""
    named = index.contests.within(reading.text)
    own = index.contests.texts[named[0][0]] if len(named) == 1 else ()
    if not own or not found or (found[0].passage in own and found[0].enough):
        return found
    least = 1.0 if reading.wanted else 0.0
    of_it = (one for one in found if one.passage in own and one.features.fits >= least)
    of_prize = "prize_money" in reading.wanted
    telling = next((one for one in of_it if one.confidence >= (_HARDLY_TOLD if of_prize else _BARELY)), None)
    if telling is None:
        return found
    enough = telling.enough or of_prize
    return [replace(telling, enough=enough), *(one for one in found if one is not telling)]


def _pointed_first(found: list[Found], order: Callable[[Found], float]) -> list[Found]:
    """The second before the first, where that is hardly likelier and not to the point."""
    match found:
        case [first, second, *rest] if second.enough and not first.enough:
            if order(second) <= order(first) + _HARDLY_LIKELIER:
                return [second, first, *rest]
    return found


def _is_pointed(one: Found, reading: Reading, index: AnswerIndex) -> bool:
    """Whether a passage is to the point; words alone do not tell what is called otherwise."""
    by_meaning = one.features.cosine is not None
    return is_to_the_point(reading, one.passage, index, one.confidence if by_meaning else 0.0)


def _titles(reading: Reading, index: AnswerIndex) -> frozenset[str]:
    """Of the sessions that are named: a paragraph that is headed so is on them."""
    named = (index.catalogue.session(id_) for id_ in reading.ids("session"))
    return frozenset(normalise(title) for one in named if one for title in one.title.values())


def _said_first(found: list[Found], reading: Reading, index: AnswerIndex) -> list[Found]:
    """What holds all that is asked for comes before what holds none of it, and is only near by meaning ("charging
    points", and charging a phone); what the prize is worth that is named, before what another's is."""
    first = next(iter(found), None)
    if first is None or not first.enough:
        return found
    if first.features.coverage > 0:
        telling = next((one for one in found if _tells_all(one, reading)), None)
        if telling is None or first.features.coverage > _LITTLE:
            return found
        return [telling, *(one for one in found if one is not telling)]
    saying = next((one for one in found if one.features.coverage >= _ALL and one.confidence >= _BARELY), None)
    if saying is None or not is_to_the_point(reading, saying.passage, index):
        return found
    likely = replace(saying, confidence=first.confidence, enough=True)
    return [likely, *(one for one in found if one is not saying)]


def _own_words_first(found: list[Found], reading: Reading, index: AnswerIndex, least: float) -> tuple[Found, ...]:
    """Of the excerpts of the paragraph that is likeliest, the one that itself holds most comes first: the whole
    paragraph is shown with it. One that is to the point stands for another that is not. ``least``: is enough."""
    if not found:
        return ()
    first = found[0]
    place = index.passages[first.passage].place
    alike = [one for one in found if index.passages[one.passage].place == place]
    near = (one for one in alike if one.confidence >= _BARELY)
    pointed = [one for one in near if _is_pointed(one, reading, index)]
    front = max(pointed or alike, key=lambda one: one.features.coverage)
    enough = first.enough or (bool(pointed) and first.confidence >= least)
    return (
        replace(front, confidence=first.confidence, enough=enough),
        *(one for one in found if one is not front),
    )


def candidates(
    reading: Reading, index: AnswerIndex, hits: Sequence[Hit], near: Nearness | None
) -> Iterator[tuple[int, Features]]:
    """The passages, by their numbers, that are worth weighing, and what speaks for each."""
    by_words = [hit.passage for hit in hits]
    numbers = by_words if near is None else fuse(by_words, near.best(_MEANING))[:_BOTH]
    numbers = [number for number in numbers if _is_own_part(index, number, reading)]
    hit_of = index.bm25.hits(reading.query)
    told = {number: fits(reading, _telling(index.passages[number], reading)) for number in numbers}
    like = asked(reading)
    for number in numbers:
        own = hit_of.get(number, Hit(number, 0.0, 0.0))
        rivals = (hit_of[other] for other in numbers if other in hit_of and told[other] >= told[number])
        if is_readable(index.passages[number], reading):
            rivals = (rival for rival in rivals if is_readable(index.passages[rival.passage], reading))
        first = own.score > 0 and all(own.score >= rival.score for rival in rivals)
        agreed = agreement(reading, like, number, index.passages[number], index.bm25)
        yield number, _features(reading, index, own, told[number], near, first=first, agreed=agreed)


def heads(passage: Passage, index: AnswerIndex) -> tuple[tuple[Slot, ...], ...]:
    """The content of a passage's head, language by language. Read once for an index: questions meet the same
    passages again and again."""
    key = passage.kind, passage.id, passage.head
    read = index.heads.get(key)
    if read is None:
        entry = index.catalogue.faq(passage.id) if passage.kind == "faq" else None
        texts = entry.question.values() if entry else (passage.head,)
        read = tuple(tuple(slots(normalise(text), index.knows, wide=True)) for text in texts if text)
        index.heads[key] = read
    return read


def _features(
    reading: Reading,
    index: AnswerIndex,
    own: Hit,
    told: float,
    near: Nearness | None,
    *,
    first: bool,
    agreed: Agreement,
) -> Features:
    number = own.passage
    passage = index.passages[number]
    return Features(
        coverage=own.coverage,
        around=own.around,
        head=head_share(heads(passage, index), reading.query, index.bm25),
        ideas=ideas_share(reading, number, index.bm25),
        mass=mass(reading, own.coverage, index.bm25),
        unknown=unknown_share(reading, index.bm25),
        size=size(reading),
        fits=told,
        details=float(lacks_number(reading, number, passage.body.casefold(), index.bm25)),
        first=float(first),
        faq=float(passage.kind == "faq"),
        together=together(reading, passage, index.bm25),
        counting=counting(reading, passage.body),
        agreement=agreed,
        chatter=0.0 if reading.is_bare_service else likely_chatter(reading.text, near.chatter if near else None),
        cosine=None if near is None else near.cosines[number],
        lead=None if near is None else near.lead(number),
        answering=0.0 if near is None else near.answering[number],
        answering_lead=0.0 if near is None else near.answering_lead(number),
        answerable=0.0 if near is None else near.answerable,
        meant=None if near is None else Meant(near.agreed[number], near.alike[number], near.elsewhere, near.usual),
    )


def _telling(passage: Passage, reading: Reading) -> str:
    """What of a passage may tell the kind of fact that is asked for."""
    return passage.body if NAMED.isdisjoint(reading.wanted) else f"{passage.head}. {passage.body}"


def _says_all(features: Features) -> bool:
    """Whether a passage, and none as well, holds each of several words, and tells what is asked for."""
    return features.coverage >= _ALL and features.mass >= _SEVERAL and features.first > 0 and features.fits >= 0


def _tells_all(one: Found, reading: Reading) -> bool:
    """Whether what a prize is worth is told by a passage that alone names the very prize."""
    return (
        "prize_money" in reading.wanted
        and _says_all(one.features)
        and one.features.fits > 0
        and one.confidence >= _HARDLY_TOLD
    )


def _names_line(reading: Reading) -> bool:
    return any(one.kind == "line" for one in reading.unknown)
