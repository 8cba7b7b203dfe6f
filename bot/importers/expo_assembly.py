"""The expo that a file of somebody else's format belongs to: the one in force, or one made of what it says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from bot.domain.programme import Expo, Programme, Session
from bot.domain.sentence import sentence
from bot.importers.circumstances import Circumstances
from bot.importers.expo import MAX_DAYS
from bot.importers.found import Found, FoundSession
from bot.importers.plain import plain_line, tagged
from bot.importers.text import fold


def name_after_file(found: Found, current: Programme | None, given: Circumstances) -> None:
    """Where the file does not name the event, it is called after the file; told where that will be seen."""
    if found.title:
        return
    stem = PurePath(found.place.file.split("/")[0]).stem
    found.title = tagged(plain_line(stem.replace("_", " ")) or "Expo", given.language)
    if current is None and not given.problems.has_errors:
        name = found.title.best(given.language)
        message = sentence(
            'The file does not name the event; it is called "%(name)s" after it, until expo.toml says better',
            name=name,
        )
        found.place.warn(given.problems, "", message)


def keeps_expo(found: Found, current: Programme | None) -> bool:
    """Whether the expo in force stays as it is. One that an earlier version of the same file made (it has its
    name, and no days with opening hours) takes its dates and zone from the file again."""
    if current is None:
        return False
    named = {fold(text) for text in found.title.values()}
    same = named & {fold(text) for text in current.expo.name.values()}
    return not same or bool(current.days) or not found.sessions


def expo_of(
    found: Found, sessions: Sequence[Session], zone: str | None, current: Programme | None, given: Circumstances
) -> Expo | None:
    """The expo; None where nobody says when it is, or where its dates are wrong, which is logged."""
    if current is not None and keeps_expo(found, current):
        return current.expo
    days = [session.date for session in sessions]
    days += [day for day in (found.start_date, found.end_date) if day is not None]
    if not days and given.options.start_date is not None:
        days = [dt.date.fromisoformat(given.options.start_date)]
    zone = zone or given.options.timezone
    if not days or zone is None:
        _tell_no_expo(found, given)
        return None
    start, end = min(days), max(days)
    if (end - start).days >= MAX_DAYS:
        _refuse_length(found, start, end, given)
        return None
    if current is not None:
        return replace(current.expo, start_date=start, end_date=end, timezone=zone)
    return Expo(found.title, start, end, zone, website=found.website)


def check_dates(expo: Expo, placed: Sequence[tuple[FoundSession, Session]], given: Circumstances) -> None:
    """Sessions of another time are not this expo's: one error, at the first."""
    outside = [pair for pair in placed if not expo.start_date <= pair[1].date <= expo.end_date]
    if not outside:
        return
    found, session = outside[0]
    message = (
        sentence(
            "%(number)s sessions are outside of the expo in force (%(start)s to %(end)s), here the first, on "
            "%(date)s; correct the date, or bring expo.toml with the expo's new dates first",
            number=len(outside),
            start=expo.start_date,
            end=expo.end_date,
            date=session.date,
        )
        if len(outside) > 1
        else sentence(
            "A session is outside of the expo in force (%(start)s to %(end)s), here the first, on %(date)s; "
            "correct the date, or bring expo.toml with the expo's new dates first",
            start=expo.start_date,
            end=expo.end_date,
            date=session.date,
        )
    )
    found.place.error(given.problems, "date", message)


def _tell_no_expo(found: Found, given: Circumstances) -> None:
    if not given.problems.has_errors:
        message = sentence(
            "There is no expo yet, and the file does not say when it is: before this can be "
            "published, import expo.toml or the programme, or name --start-date and --timezone"
        )
        needs = "start_date" if given.options.timezone is not None else "timezone"
        found.place.warn(given.problems, "", message, needs=needs)


def _refuse_length(found: Found, start: dt.date, end: dt.date, given: Circumstances) -> None:
    dated = [(item.start.date(), item.place.line, item.place) for item in found.sessions or () if item.start]
    first = min(dated, key=lambda entry: entry[:2], default=None)
    place = first[2] if first and found.start_date != start else found.place
    message = sentence(
        "The expo would last from %(start)s to %(end)s; correct the dates that are wrong", start=start, end=end
    )
    place.error(given.problems, "date", message)
