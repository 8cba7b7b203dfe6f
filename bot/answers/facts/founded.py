"""Which company was founded first, or last, by the column of an exhibitor list that tells the years."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answers.draft import Ask, Draft
from bot.answers.exhibitor_search import find_exhibitors
from bot.answers.facts.exhibitor_lists import criteria_of
from bot.answers.further_columns import is_founding
from bot.answers.memory import Memory
from bot.domain.programme import Exhibitor
from bot.views.browsing_actions import OpenExhibitor
from bot.views.findings import SuperlativeAnswer

_SHOWN = 3
# Some companies are older than any fair.
_YEAR = re.compile(r"(?<!\d)(?:1[1-9]|20)\d\d(?!\d)")


def founded(ask: Ask) -> Draft | None:
    """The oldest or youngest of the exhibitors: of those that show what is named, of the country and hall, or of
    the companies that are. None where the list tells no years, or where one company, a rank or a number is asked
    about."""
    named = ask.reading.ids("exhibitor")
    if len(named) == 1 or ask.reading.has("pronoun", "second_place", "third_place", "how_many"):
        return None
    found = find_exhibitors(ask.index, criteria_of(_but_year(ask)))
    among = [one for one in found if one.id in named] if named else found
    years = {one.id: year for one in among if (year := _year(one))}
    if not years:
        return None
    oldest = ask.reading.has("oldest")
    year = min(years.values()) if oldest else max(years.values())
    ids = tuple(id_ for id_, other in years.items() if other == year)
    what = "exhibitor_founded" if oldest else "exhibitor_founded_last"
    view = SuperlativeAnswer(what, ids[:_SHOWN], year, more=len(ids[_SHOWN:]), no_year=len(among) - len(years))
    memory = Memory(intent="exhibitor" if len(ids) == 1 else "exhibitors", exhibitors=ids)
    return Draft(view, (ask.source("exhibitor"),), tuple((OpenExhibitor(id_),) for id_ in ids[:_SHOWN]), memory)


def _but_year(ask: Ask) -> Ask:
    """The same without the words for the year itself ("by year of foundation")."""
    content = tuple(slot for slot in ask.content if not is_founding(slot.text))
    return replace(ask, reading=replace(ask.reading, content=content))


def _year(exhibitor: Exhibitor) -> int:
    """The first year that the column tells; 0 where there is none."""
    told = (value for column, value in exhibitor.extra.items() if is_founding(column))
    return min((int(year) for value in told for year in _YEAR.findall(value)), default=0)
