"""A visit to a booth at a time of one's own."""

from __future__ import annotations

import datetime as dt

from bot.domain.agenda import Subject, SubjectKind
from bot.domain.catalogue import Catalogue
from bot.domain.programme import Day, Exhibitor, hours_on
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.agenda.planning import Planning
from bot.services.browsing.scene import NO_TEXT, exhibitor_line, gone
from bot.views.action import Action, Back
from bot.views.agenda import AgendaDropped, VisitChoice, VisitSaved
from bot.views.agenda_actions import DropVisit, PlanVisit, SaveVisit, ShowAgenda
from bot.views.browsing_actions import OpenExhibitor, OpenExhibitors
from bot.views.message import Message

_AFTERNOON = dt.time(14)
_USUAL = (dt.time(9), dt.time(17))
_STEP = 5
_HOURS_AHEAD = 3
_CHOICES = 6
_A_ROW = 2
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def times_to_visit(catalogue: Catalogue, now: dt.datetime) -> tuple[dt.datetime, ...]:
    """What is offered: in an hour, at the next full hours today, when the next days open and in their afternoon.
    ``now`` is aware; the times are the expo's."""
    local = catalogue.local(now)
    offered: list[dt.datetime] = []
    for day in open_days(catalogue):
        opens, closes = hours_of(day, catalogue)
        if day.date < local.date() or closes <= local:
            continue
        if opens <= local:
            soon = _stepped(local + dt.timedelta(hours=1))
            hour = local.replace(minute=0, second=0, microsecond=0)
            today = [soon, *(hour + dt.timedelta(hours=ahead) for ahead in range(1, 2 + _HOURS_AHEAD))]
            offered += sorted({at for at in today if at >= local + dt.timedelta(minutes=20)})[: 1 + _HOURS_AHEAD]
        else:
            offered += [opens, dt.datetime.combine(day.date, _AFTERNOON, catalogue.zone)]
        offered = [at for at in offered if at.date() != day.date or opens <= at < closes]
    return tuple(dict.fromkeys(offered))[:_CHOICES]


def open_days(catalogue: Catalogue) -> list[Day]:
    """The open days, those without hours too."""
    expo = catalogue.expo
    listed = {day.date: day for day in catalogue.days}
    length = (expo.end_date - expo.start_date).days + 1
    every = [expo.start_date + dt.timedelta(days=number) for number in range(length)]
    days = [listed.get(date, Day(0, date, *_USUAL)) for date in every]
    return [day for day in days if day.open is not None]


def hours_of(day: Day, catalogue: Catalogue) -> tuple[dt.datetime, dt.datetime]:
    """From when to when it is open; the usual hours where that is not given."""
    return hours_on(day.date, day.open or _USUAL[0], day.close or _USUAL[1], catalogue.zone)


def _stepped(at: dt.datetime) -> dt.datetime:
    """The next round five minutes."""
    return at.replace(second=0, microsecond=0) + dt.timedelta(minutes=-at.minute % _STEP)


async def plan(uow: UnitOfWork, planning: Planning, exhibitor_id: str) -> Message:
    """Offer times to visit an exhibitor."""
    exhibitor = planning.catalogue.exhibitor(exhibitor_id)
    if exhibitor is None:
        return gone("exhibitor", OpenExhibitors())
    async with uow.read() as tx:
        return await _choice(tx, planning, exhibitor)


async def _choice(tx: Transaction, planning: Planning, exhibitor: Exhibitor) -> Message:
    item = await tx.agenda.get(planning.viewer.id, Subject(SubjectKind.VISIT, exhibitor.id))
    times = times_to_visit(planning.catalogue, planning.now)
    choices: list[Action] = [SaveVisit(exhibitor.id, (at - _EPOCH) // dt.timedelta(minutes=1)) for at in times]
    rows = [tuple(choices[first : first + _A_ROW]) for first in range(0, len(choices), _A_ROW)]
    if item is not None:
        rows.append((DropVisit(exhibitor.id), ShowAgenda()))
    line = exhibitor_line(exhibitor, planning.catalogue)
    planned = planning.local(item.starts_at) if item else None
    view = VisitChoice(exhibitor.name, line.stands, planned, over=not times)
    return Message(view, rows=(*rows, (Back(OpenExhibitor(exhibitor.id)),)))


async def save(uow: UnitOfWork, planning: Planning, exhibitor_id: str, minutes: int) -> Message:
    """Put a visit onto the agenda, in the place of an earlier one to that exhibitor; ``minutes`` since 1970 UTC. A
    time that has passed, or is none of the expo's, is asked for again."""

    async def work(tx: Transaction) -> Message:
        preferences = await planning.seen(tx)
        exhibitor = planning.catalogue.exhibitor(exhibitor_id)
        if exhibitor is None:
            return gone("exhibitor", OpenExhibitors())
        at = _instant(minutes)
        if at is None or not planning.now < at <= _end(planning.catalogue):
            return await _choice(tx, planning, exhibitor)
        item = planning.armed(planning.item(Subject(SubjectKind.VISIT, exhibitor.id), at), preferences)
        await tx.agenda.put(item)
        line = exhibitor_line(exhibitor, planning.catalogue)
        view = VisitSaved(exhibitor.name, line.stands, planning.catalogue.local(at), planning.local(item.due_at))
        return Message(view, rows=((DropVisit(exhibitor.id), ShowAgenda()), (Back(OpenExhibitor(exhibitor.id)),)))

    return await uow.write(work)


def _instant(minutes: int) -> dt.datetime | None:
    try:
        return _EPOCH + dt.timedelta(minutes=minutes)
    except OverflowError:
        return None


def _end(catalogue: Catalogue) -> dt.datetime:
    """The last day's midnight."""
    return dt.datetime.combine(catalogue.expo.end_date + dt.timedelta(days=1), dt.time(), catalogue.zone)


async def drop(uow: UnitOfWork, planning: Planning, exhibitor_id: str) -> Message:
    """Take the visit off the agenda, with its reminders."""

    async def work(tx: Transaction) -> Message:
        await planning.seen(tx)
        exhibitor = planning.catalogue.exhibitor(exhibitor_id)
        subject = Subject(SubjectKind.VISIT, exhibitor.id if exhibitor else exhibitor_id)
        dropped = await tx.agenda.drop(planning.viewer.id, subject)
        view = AgendaDropped("visit", exhibitor.name if exhibitor else NO_TEXT, found=dropped is not None)
        again: tuple[Action, ...] = (PlanVisit(exhibitor.id), ShowAgenda()) if exhibitor else (ShowAgenda(),)
        return Message(view, rows=(again,))

    return await uow.write(work)
