"""Whether children, or the old, may come, and what they pay: what the organiser's texts say of them, where
somebody tells whom they bring and hardly anything else ("my nephew is 14")."""

from __future__ import annotations

import re

from bot.answers.candidates import is_readable
from bot.answers.concepts import ideas_of
from bot.answers.dayfit import DayFit, day_fit
from bot.answers.draft import Ask, Draft
from bot.answers.facts.quotes import quote
from bot.answers.normalise import normalise
from bot.answers.object_patterns import object_in
from bot.answers.passages import Passage
from bot.answers.reading import Reading
from bot.answers.replies import reply
from bot.answers.wanted import asked_for, tells

_WHOM = frozenset({"#children", "#senior"})
# What may be asked beside: whether they may come, and for how much.
_BESIDE = frozenset(
    {"#age", "#price", "#free", "#ticket", "#badge", "#register", "#entry", "#permission", "#discount", "#student"}
)
# From so many years on somebody is no child, and old.
_GROWN, _OLD = 20, 50
_NUMBER = re.compile(r"\d{1,3}")
# A text that is less likely to be meant is not.
_LIKELY = 0.1
# One that is so much less likely than the best is on others (who may run, beside who may come).
_NEARLY = 0.5
# Of whom, or of what, an entry is that says who may come in.
_ADMITTED = frozenset({"#age", "#ticket", "#visitors", "#entry", "#price", "#public", "#register"})
_ENTERING = frozenset({"#age", "#visitors", "#entry"})
_OF_TICKETS = frozenset({"age", "money", "price", "permission", "count", "limit"})
_MONEY = frozenset({"#price", "#free", "#ticket"})


def companions(ask: Ask) -> Draft | None:
    """The entry on them that tells from what age on, or what they pay; None where anything else is asked."""
    whom = _whom(ask)
    if not whom:
        return None
    priced = bool(ask.reading.wanted & {"money"}) or any(_MONEY & set(slot.tokens) for slot in ask.reading.query)
    kinds = ("money", "age") if priced else ("age",)
    found = ask.found()
    least = max(_LIKELY, found[0].confidence * _NEARLY if found else 0.0)
    likely = (ask.index.passages[one.passage] for one in found if one.confidence >= least)
    told = [one for one in likely if is_readable(one, ask.reading) and _is_on(one, whom, kinds)]
    told = [one for one in told if _is_of_day(ask, one)]
    first = frozenset[str]() if priced else whom | _ENTERING
    told.sort(key=lambda one: (bool(first) and first.isdisjoint(ideas_of(one.head)), one.kind != "faq"))
    return quote(ask, told[0]) if told else None


def _is_of_day(ask: Ask, passage: Passage) -> bool:
    """Whether it may tell of the day that is asked about: "under 12s only on Friday" does of all days."""
    of_all = any(object_in(normalise(passage.body), kind) for kind in ("only_on_days_below", "on_other_days"))
    return of_all or day_fit(ask.reading, passage, ask.index) is not DayFit.OTHER


def _whom(ask: Ask) -> frozenset[str]:
    """Those who are brought; empty where somebody tells no age and brings nobody, or asks for something else."""
    reading = ask.reading
    ages = _ages(reading)
    if not ages and reply(reading.text, "brings_children") is None:
        return frozenset()
    if reading.links or reading.unknown or not reading.wanted <= _OF_TICKETS:
        return frozenset()
    said = [slot for slot in reading.query if slot.is_firm and not slot.text.isdigit()]
    said = [slot for slot in said if len(slot.text) > 1 or slot.is_idea]
    if any((_WHOM | _BESIDE).isdisjoint(slot.tokens) for slot in said):
        return frozenset()
    if not ages or max(ages) < _GROWN:
        return frozenset({"#children"})
    return frozenset({"#senior"}) if min(ages) >= _OLD else frozenset()


def _ages(reading: Reading) -> list[int]:
    """The ages that are stated, in years."""
    spans = [span for kind, span in asked_for(reading.text) if kind == "age"]
    return [int(number) for start, end in spans for number in _NUMBER.findall(reading.text[start:end])]


def _is_on(passage: Passage, whom: frozenset[str], kinds: tuple[str, ...]) -> bool:
    """Whether an entry is about them and who may come in, and tells all of these kinds of facts."""
    said = normalise(f"{passage.head}\n{passage.body}")
    admits = not (whom | _ADMITTED).isdisjoint(ideas_of(passage.head))
    return admits and bool(whom & ideas_of(said)) and all(tells(kind, said) for kind in kinds)
