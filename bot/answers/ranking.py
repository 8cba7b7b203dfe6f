"""Passages that were weighed, in the order in which they answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.answers.abstention import Features
from bot.answers.candidates import is_readable
from bot.answers.dayfit import DayFit, asks_admission, day_fit
from bot.answers.index import AnswerIndex
from bot.answers.kinds import NAMED
from bot.answers.other_editions import tells_of_former
from bot.answers.pertinence import is_to_the_point
from bot.answers.reading import Reading

# So much less likely may a passage in the question's language be, to stand before one in another.
_OWN_LANGUAGE = 0.75
# So much less likely is the price of one thing, where others are told too.
_ONE_OF_SEVERAL = 0.7
_PRICE = frozenset({"money", "price"})
# So much less likely may a passage on this edition be, to stand before one on the last.
_FORMER = 0.75
# So much less, or more, likely is a text on other days, or on the very day, that is asked about.
_WORTH_OF_DAY = {DayFit.OTHER: 0.5, DayFit.NEUTRAL: 1.0, DayFit.SAME: 1.4}
# All of the content, and so much of it that it is no chance.
ALL, _SEVERAL = 0.99, 1.5
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


def ranked(found: list[Found], reading: Reading, index: AnswerIndex, least: float) -> tuple[Found, ...]:
    """Passages, the one that answers first; ``least``: so likely is enough."""
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
    if not NAMED.isdisjoint(reading.wanted):
        ordered.sort(key=lambda one: not one.enough)  # What has it, before what is likelier and has not.
    return _own_words_first(ordered, reading, index, least)


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


def is_pointed(one: Found, reading: Reading, index: AnswerIndex) -> bool:
    """Whether a passage is to the point; words alone do not tell what is called otherwise."""
    by_meaning = one.features.cosine is not None
    return is_to_the_point(reading, one.passage, index, one.confidence if by_meaning else 0.0)


def _said_first(found: list[Found], reading: Reading, index: AnswerIndex) -> list[Found]:
    """What holds all that is asked for comes before what holds none of it, and is only near by meaning ("charging
    points", and charging a phone); what the prize is worth that is named, before what another's is."""
    first = next(iter(found), None)
    if first is None or not first.enough:
        return found
    if first.features.coverage > 0:
        telling = next((one for one in found if tells_all(one, reading)), None)
        if telling is None or first.features.coverage > _LITTLE:
            return found
        return [telling, *(one for one in found if one is not telling)]
    saying = next((one for one in found if one.features.coverage >= ALL and one.confidence >= _BARELY), None)
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
    pointed = [one for one in near if is_pointed(one, reading, index)]
    front = max(pointed or alike, key=lambda one: one.features.coverage)
    enough = first.enough or (bool(pointed) and first.confidence >= least)
    return (
        replace(front, confidence=first.confidence, enough=enough),
        *(one for one in found if one is not front),
    )


def says_all(features: Features) -> bool:
    """Whether a passage, and none as well, holds each of several words, and tells what is asked for."""
    return features.coverage >= ALL and features.mass >= _SEVERAL and features.first > 0 and features.fits >= 0


def tells_all(one: Found, reading: Reading) -> bool:
    """Whether what a prize is worth is told by a passage that alone names the very prize."""
    return (
        "prize_money" in reading.wanted
        and says_all(one.features)
        and one.features.fits > 0
        and one.confidence >= _HARDLY_TOLD
    )
