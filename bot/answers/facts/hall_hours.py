"""The hours of a hall that are not the fair's: a text tells them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.answers.candidates import is_readable
from bot.answers.draft import Ask, Draft
from bot.answers.facts.quotes import quote
from bot.answers.language import languages
from bot.answers.normalise import normalise
from bot.answers.passages import Passage
from bot.answers.times import read_time
from bot.answers.wanted import tells

_SENTENCE = re.compile(r"[;!?\n•。；！？]|(?<!\d)\.|\.(?!\d)")
_COMMA = re.compile(r"[,，]|(?<!\d):|:(?!\d)")
# What a line of a list begins with.
_MARK = re.compile(r"^[-*(\s]*")
# Cues of what is no question for hours alone.
_BESIDE = ("where", "expo", "which_hall", "transport")


def hours_of_hall(ask: Ask) -> Draft | None:
    """The text that tells when the one hall that is named opens or closes; None where it keeps the fair's hours on
    that day, as far as texts say."""
    halls = tuple(filter(None, map(ask.catalogue.hall, ask.reading.ids("hall"))))
    days = ask.reading.when.days
    if len(halls) != 1 or ask.reading.has(*_BESIDE) or (days and not any(map(ask.catalogue.day, days))):
        return None
    called = (halls[0].id, *halls[0].name.values(), *halls[0].short_name.values())
    # "A" is an article, and 4 may be a date.
    names = {name for name in map(normalise, called) if len(name) > 1 and not name.isdigit()}
    told = (one for one in _texts(ask) if any(_is_on_day(ask, said) for said in _said_of(names, one)))
    found = next(told, None)
    return quote(ask, found) if found else None


def _texts(ask: Ask) -> Iterator[Passage]:
    """The entries of the FAQ, then the documents and what else is told of the expo, in the question's language."""
    for kind in ("faq", "document", "expo"):
        yield from (one for one in ask.index.passages if one.kind == kind and is_readable(one, ask.reading))


def _said_of(names: set[str], passage: Passage) -> Iterator[str]:
    """What a text says of the hours of what is called so: from its name to the end of the sentence. It has to say
    at once when that opens or closes: a café in that hall is another thing."""
    for sentence in _SENTENCE.split(normalise(passage.body)):
        for start in (0, *(match.end() for match in _COMMA.finditer(sentence))):
            said = _without_lead(sentence[start:])
            for rest in (said[len(name) :] for name in names if said.startswith(name)):
                if tells("time", rest) and any(one.own_hours.match(rest) for one in languages()):
                    yield rest


def _without_lead(said: str) -> str:
    """Without what may stand before the name of what a sentence is about ("But only the ...")."""
    said = _MARK.sub("", said)
    for one in languages():
        said = one.own_lead.sub("", said)
    return said


def _is_on_day(ask: Ask, said: str) -> bool:
    """Whether it is said of the day that is asked about, or of any."""
    days = ask.reading.when.days
    told = read_time(said, ask.calendar).days
    return not (days and told) or not set(told).isdisjoint(days)
