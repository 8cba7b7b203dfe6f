"""The next edition of an expo: what stays of this one."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.domain.programme import Exhibitor, Programme


def next_edition(programme: Programme, weeks: int) -> Programme:
    """The expo so many weeks later (the same weekdays), with its settings, venue, halls, plan, exhibitors and FAQ;
    without sessions, and without people: whom to write to at an exhibitor is asked anew. Documents stay: they are
    the organiser's own texts."""
    later = dt.timedelta(weeks=weeks)
    expo = programme.expo
    return replace(
        programme,
        expo=replace(expo, start_date=expo.start_date + later, end_date=expo.end_date + later),
        days=tuple(replace(day, date=day.date + later) for day in programme.days),
        exhibitors=tuple(map(_without_people, programme.exhibitors)),
        sessions=(),
    )


def _without_people(exhibitor: Exhibitor) -> Exhibitor:
    return replace(exhibitor, contact_name="", contact_email="")
