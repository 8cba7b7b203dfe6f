"""Days on which there is no expo, and what is one tap away from any day."""

from __future__ import annotations

import datetime as dt

from bot.answers.draft import Ask
from bot.views.answers import MissingDay, OutsideDay
from bot.views.browsing_actions import OpenDay, OpenProgramme, ShowVenue
from bot.views.message import View


def missing_day(ask: Ask, number: int) -> View:
    """Says that the expo has no such day."""
    expo = ask.catalogue.expo
    count = len(ask.catalogue.days) or (expo.end_date - expo.start_date).days + 1
    return MissingDay(number, count, expo.start_date, expo.end_date)


def outside_day(ask: Ask, date: dt.date) -> View:
    """Says that there is no expo on that day."""
    expo = ask.catalogue.expo
    return OutsideDay(date, expo.start_date, expo.end_date)


def rows(ask: Ask, date: dt.date | None) -> tuple[tuple[ShowVenue | OpenDay | OpenProgramme, ...], ...]:
    if date and date in ask.catalogue.sessions_by_day:
        return ((ShowVenue(), OpenDay(date)),)
    return ((ShowVenue(), OpenProgramme()),)
