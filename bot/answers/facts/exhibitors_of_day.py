"""Who exhibits on a day of the fair: all of them do, each day."""

from __future__ import annotations

from bot.answers.draft import Ask, Draft
from bot.answers.facts.exhibitor_lists import exhibitor_list
from bot.answers.facts.hours import hours_of
from bot.answers.memory import Criteria


def exhibitors_of_day(ask: Ask) -> Draft | None:
    """All exhibitors; that there is no fair, on a day outside it."""
    days = ask.reading.when.days
    if not any(map(ask.catalogue.day, days)):
        return hours_of(ask, days, "hours")
    return exhibitor_list(ask, Criteria("exhibitor", language=ask.reading.language))
