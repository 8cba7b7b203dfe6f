"""When somebody is reminded of one thing: chosen, put off, or no more."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.domain.agenda import AgendaItem, Subject, SubjectKind
from bot.domain.localized import Localized
from bot.domain.programme import SessionStatus
from bot.domain.reminder import GRACE, SNOOZE, SNOOZED
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services import browsing
from bot.services.agenda.cards import item_of, session_card, subject_of
from bot.services.agenda.planning import Planning
from bot.services.browsing.scene import NO_TEXT, gone, session_line
from bot.views.action import Action, Back
from bot.views.agenda import AgendaDropped, ReminderChoice, ReminderPutOff
from bot.views.agenda_actions import NotGoing, PlanVisit, ShowAgenda, SwitchReminder, UndoDrop
from bot.views.browsing_actions import OpenProgramme, OpenSession
from bot.views.message import Message

CHOICES = (5, 10, 15, 30, 60)
"""Minutes before the start that are offered; the organiser's and the viewer's own come on top."""
_A_ROW = 3


async def choose(uow: UnitOfWork, planning: Planning, session_id: str) -> Message:
    """Offer when to be reminded of a session; one that is not on the agenda yet is put there with the first
    choice."""
    async with uow.read() as tx:
        return await _choice(tx, planning, session_id)


async def switch(uow: UnitOfWork, planning: Planning, session_id: str, minutes: int, on: bool) -> Message:
    """That reminder of that session on or off, whatever the viewer has for the others."""

    async def work(tx: Transaction) -> Message:
        preferences = await planning.seen(tx)
        session = planning.catalogue.session(session_id)
        if session is None or not _to_come(planning, session_id):
            return await _choice(tx, planning, session_id)
        subject = Subject(SubjectKind.SESSION, session.id)
        item = await tx.agenda.get(planning.viewer.id, subject)
        chosen = set(planning.rules.offsets_of(item, preferences)) if item else set()
        chosen = chosen | {minutes} if on else chosen - {minutes}
        known = item or planning.item(subject, session.start)
        offsets = tuple(sorted(chosen, reverse=True))
        await tx.agenda.put(planning.armed(replace(known, offsets=offsets), preferences))
        return await _choice(tx, planning, session_id)

    return await uow.write(work)


def _to_come(planning: Planning, session_id: str) -> bool:
    session = planning.catalogue.session(session_id)
    return session is not None and session.status is not SessionStatus.CANCELLED and session.start > planning.now


async def _choice(tx: Transaction, planning: Planning, session_id: str) -> Message:
    session = planning.catalogue.session(session_id)
    if session is None:
        return gone("session", OpenProgramme())
    items = await tx.agenda.of_viewer(planning.viewer.id)
    if not _to_come(planning, session.id):
        return session_card(planning, session.id, items)
    preferences = await tx.preferences.get(planning.viewer.id)
    item = item_of(items, session.id)
    chosen = planning.rules.offsets_of(item, preferences) if item else ()
    offered = sorted({*CHOICES, *planning.rules.offsets_of(None, preferences), *chosen})
    # What would have come already is no choice.
    left = [minutes for minutes in offered if session.start - dt.timedelta(minutes=minutes) > planning.now]
    switches: list[Action] = [
        SwitchReminder(session.id, minutes, int(minutes not in chosen)) for minutes in left or offered[:1]
    ]
    rows = [tuple(switches[first : first + _A_ROW]) for first in range(0, len(switches), _A_ROW)]
    view = ReminderChoice(session_line(session, planning.catalogue), planning.local(item.due_at) if item else None)
    return Message(view, rows=(*rows, (Back(OpenSession(session.id)), ShowAgenda())))


async def snooze(uow: UnitOfWork, planning: Planning, kind: str, subject_id: str) -> Message:
    """Remind again in a few minutes, instead of what would come until then; not where that is of no use any more,
    nor of what is off the agenda."""

    async def work(tx: Transaction) -> Message:
        await planning.seen(tx)
        item, title = await _item(tx, planning, kind, subject_id)
        if item is None:
            return _not_there(kind, subject_id, title)
        again_at = planning.now.astimezone(dt.UTC) + SNOOZE
        if again_at > item.starts_at + GRACE:
            again = None
        else:
            again = planning.local(again_at)
            await tx.agenda.put(replace(item, due_at=again_at, due_offset=SNOOZED))
        view = ReminderPutOff(kind, title, planning.catalogue.local(item.starts_at), again)
        return Message(view, rows=((NotGoing(kind, subject_id), ShowAgenda()),))

    return await uow.write(work)


async def not_going(uow: UnitOfWork, planning: Planning, kind: str, subject_id: str) -> Message:
    """Off the agenda, and no more reminders of it."""

    async def work(tx: Transaction) -> Message:
        await planning.seen(tx)
        item, title = await _item(tx, planning, kind, subject_id)
        if item is None:
            return _not_there(kind, subject_id, title)
        await tx.agenda.drop(planning.viewer.id, item.subject)
        return Message(AgendaDropped(kind, title), rows=((_again(kind, subject_id), ShowAgenda()),))

    return await uow.write(work)


async def _item(
    tx: Transaction, planning: Planning, kind: str, subject_id: str
) -> tuple[AgendaItem | None, Localized]:
    subject = subject_of(planning, kind, subject_id)
    if subject is None:
        return None, NO_TEXT
    return await tx.agenda.get(planning.viewer.id, subject), _title(planning, subject)


def _title(planning: Planning, subject: Subject) -> Localized:
    if subject.kind is SubjectKind.SESSION:
        session = planning.catalogue.session(subject.id)
        return session.title if session else NO_TEXT
    exhibitor = planning.catalogue.exhibitor(subject.id)
    return exhibitor.name if exhibitor else NO_TEXT


def _not_there(kind: str, subject_id: str, title: Localized) -> Message:
    if not title:
        return browsing.notice("stale")
    return Message(AgendaDropped(kind, title, found=False), rows=((_again(kind, subject_id), ShowAgenda()),))


def _again(kind: str, subject_id: str) -> Action:
    return UndoDrop(subject_id) if kind == SubjectKind.SESSION else PlanVisit(subject_id)
