"""A hall by a number that reads like a date: "3号呢" after a question about hall 1, or where no day of the fair
is a third."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.answers.ellipsis import LOOSE
from bot.answers.index import AnswerIndex
from bot.answers.language import languages
from bot.answers.memory import Memory
from bot.answers.moments import When
from bot.answers.names import Link
from bot.answers.reading import Reading
from bot.answers.spans import Span, meets

# Cues of what is asked of a day.
_OF_DAYS = ("open", "close", "hours", "last_admission", "dates", "begins", "ends", "when", "weekday", "enter")


def with_numbered_halls(reading: Reading, memory: Memory, index: AnswerIndex) -> Reading:
    """The reading with the halls that bare numbers name, and no date; the same where a date is meant."""
    if not reading.when.days or reading.has(*_OF_DAYS) or reading.of("hall") or reading.of("booth"):
        return reading
    named = list(_numbers(reading.text))
    if not named or any(not meets(span, reading.when.spans) for _, span in named):
        return reading
    on_expo = any(index.catalogue.day(day) for day in reading.when.days)
    # "3号呢" after a hall, of a fair from the first to the fourth: whatever was spoken of.
    hangs = bool(memory.hall) and reading.cues <= LOOSE and not (reading.content or reading.links)
    refs = [(index.places.halls(str(number)), *span) for number, span in named]
    if not all(len(found) == 1 for found, _, _ in refs) or (on_expo and not hangs) or reading.when.has_hours:
        return reading
    links = tuple(Link(found, start, end) for found, start, end in refs)
    return replace(reading, when=When(), links=(*reading.links, *links))


def _numbers(text: str) -> Iterator[tuple[int, Span]]:
    """Numbers that may be a hall's, each with its stretch of a normalised text."""
    for one in languages():
        for pattern in one.places.get("bare_hall", ()):
            for match in pattern.finditer(text):
                number = one.number(match["n"])
                if number is not None:
                    yield number, match.span()
