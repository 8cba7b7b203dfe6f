"""What it costs to come in at somebody's age, where a text has a price of its own for that ("65 and over pay 20
yuan", 65岁及以上20元)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.answers.ages import age_in
from bot.answers.candidates import is_readable
from bot.answers.concepts import AUDIENCES, ideas_of
from bot.answers.draft import Ask, Draft
from bot.answers.facts.quotes import quote
from bot.answers.language import languages
from bot.answers.normalise import normalise
from bot.answers.passages import Passage
from bot.answers.sentences import sentences
from bot.answers.wanted import tells

# Ideas of what somebody pays for to come in, and of who does.
_ADMITTING = frozenset({"#ticket", "#entry", "#badge", "#price", "#free"}) | AUDIENCES
# What lets somebody in.
_TICKETS = frozenset({"#ticket", "#entry", "#badge", "#register"})
# Nobody is older.
_OLDEST = 120
_CLAUSE = re.compile(r"[;；]")


def price_at_age(ask: Ask) -> Draft | None:
    """The text on admission with a price for the age that is named; None where no price is asked for, another
    thing is named, or no text has one for that age."""
    reading = ask.reading
    asked = age_in(reading.text)
    named = any(link.kind not in ("expo", "venue") for link in reading.links)
    if asked is None or "money" not in reading.wanted or named or reading.unknown:
        return None
    if any(slot.is_idea and _ADMITTING.isdisjoint(slot.tokens) for slot in reading.content):
        return None  # What a ride costs at that age.
    own = [one for one in ask.index.passages if is_readable(one, reading) and _is_of_admission(one)]
    priced = [
        (span, one.kind != "faq", number) for number, one in enumerate(own) if (span := _priced(one, asked.years))
    ]
    return quote(ask, own[min(priced)[2]]) if priced else None


def _is_of_admission(passage: Passage) -> bool:
    return not _TICKETS.isdisjoint(ideas_of(f"{passage.head}\n{passage.body}"))


def _priced(passage: Passage, age: int) -> int:
    """How many years the narrowest span of ages has that a clause with a price tells of, and that the age is in;
    0 where there is none."""
    clauses = (clause for one in sentences(passage.body) for clause in _CLAUSE.split(normalise(one)))
    spans = (span for clause in clauses if tells("price", clause) for span in _ages(clause))
    return min((most - least + 1 for least, most in spans if least <= age <= most), default=0)


def _ages(clause: str) -> Iterator[tuple[int, int]]:
    """The youngest and the oldest of whom it tells, of each span of ages."""
    for one in languages():
        for pattern in one.objects.get("ages", ()):
            for match in pattern.finditer(clause):
                found = {name: int(value) for name, value in match.groupdict().items() if value}
                yield found.get("least", 0), found.get("most", found.get("below", _OLDEST) - 1)
