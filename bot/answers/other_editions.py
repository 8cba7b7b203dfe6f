"""Whether a passage is of the edition, or the year, that is asked about."""

from __future__ import annotations

from bot.answers.index import AnswerIndex
from bot.answers.normalise import normalise
from bot.answers.numbered import numbered, own_edition
from bot.answers.reading import Reading
from bot.answers.replies import reply
from bot.answers.years import years_in

_BEFORE = "#previous_edition"


def is_of_another_edition(reading: Reading, passage: int, index: AnswerIndex) -> bool:
    """Whether the edition before is asked about, and a passage says nothing of an earlier time; or one by its
    number, which a passage does not name. The next may be told of without it."""
    numbers = {int(one.text) for one in reading.unknown if one.kind == "edition"}
    if numbers and not _names_edition(numbers, passage, index):
        return True
    if _is_of_another_year(reading, passage, index):
        return True
    if not any(_BEFORE in slot.tokens for slot in reading.query):
        return False
    if index.bm25.holds(passage, _BEFORE) or index.bm25.is_around(passage, _BEFORE):
        return False
    found = index.passages[passage]
    years = years_in(f"{found.head}\n{found.body}")
    if any(year < index.catalogue.expo.start_date.year for year in years):
        return False
    this_one = own_edition(index.catalogue.expo.edition) or 0
    return all(one >= this_one for one in numbered(normalise(found.body), "ordinal").values())


def _is_of_another_year(reading: Reading, passage: int, index: AnswerIndex) -> bool:
    """Whether a year is named that is not the expo's, and a passage names others alone; or it is asked of this
    year, and a passage says that it is of earlier ones."""
    this_year = index.catalogue.expo.start_date.year
    asked = years_in(reading.text) - {this_year}
    found = index.passages[passage]
    if not asked and reply(reading.text, "this_year"):
        own = f"{found.head}\n{found.body}"
        years = years_in(own)
        return bool(years) and max(years) < this_year and reply(normalise(found.body), "this_year") is None
    told = years_in(f"{found.title}\n{found.head}\n{found.whole}\n{found.body}")
    return bool(asked and told) and asked.isdisjoint(told)


def _names_edition(numbers: set[int], passage: int, index: AnswerIndex) -> bool:
    """Whether a passage names one of these editions, or the next is asked about."""
    next_one = (own_edition(index.catalogue.expo.edition) or 0) + 1
    found = index.passages[passage]
    named = numbered(normalise(f"{found.head}\n{found.body}"), "ordinal")
    return next_one in numbers or not numbers.isdisjoint(named.values())


def tells_of_former(reading: Reading, passage: int, index: AnswerIndex) -> bool:
    """Whether a passage stands in a text on the last edition, and nothing of that is asked."""
    asked = years_in(reading.text) or any(_BEFORE in slot.tokens for slot in reading.query)
    return not asked and index.bm25.is_around(passage, _BEFORE)
