"""A session is cancelled, takes place after all, is moved, or is in another room."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.answers.moments import Calendar
from bot.domain.catalogue import Catalogue
from bot.domain.edits import in_room, moved_to, with_status
from bot.domain.localized import Localized
from bot.domain.programme import Session, SessionStatus
from bot.domain.role import Role
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.browsing.scene import Row, column, page_of, session_line
from bot.services.editing.asking import Asked, changed, confirmed, wait_for
from bot.services.editing.clocks import Clock, read_clocks
from bot.services.editing.publishing import publish
from bot.services.office.bringing import notice
from bot.services.office.office import Done, Office
from bot.views.action import Back
from bot.views.browsing_actions import OpenSession
from bot.views.edit_actions import (
    CancelSession,
    ChooseRoom,
    ConfirmEdit,
    EditSession,
    MoveSession,
    NewNotice,
    ReinstateSession,
    SetRoom,
    ShowEdits,
)
from bot.views.edits import EditDone, EditDoubt, EditRooms, EditSessionCard, EditSure
from bot.views.message import Message

_ROOMS = 8
_EVENING, _LONGEST_NIGHT = 18 * 60, 8 * 60
_NONE = Localized()


async def show(uow: UnitOfWork, office: Office, session_id: str, *, asks: str = "") -> Message:
    """The session and what can be done; ``asks``: time (what is typed next is one) | cancel (are you sure?).

    Raises:
        NotAllowed: they may not edit.
    """

    async def work(tx: Transaction) -> Message:
        await office.require(tx, Role.EDITOR)
        session = office.catalogue.session(session_id)
        if session is None:
            return notice("missing")
        if asks == "time" and not _is_cancelled(session):
            await wait_for(tx, office, "move", Asked(session.id, shown=_when(session)))
            return card(session, office, asks)
        await office.stop_waiting(tx)
        return card(session, office, "", "cancelled") if asks == "time" else card(session, office, asks)

    return await uow.write(work)


def card(session: Session, office: Office, asks: str = "", problem: str = "") -> Message:
    """The session, to edit."""
    view = EditSessionCard(session_line(session, office.catalogue), asks, problem)
    if asks == "time":
        return Message(view, rows=((Back(EditSession(session.id)),),))
    if asks == "cancel":
        return Message(view, rows=((CancelSession(session.id, 1),), (Back(EditSession(session.id)),)))
    cancelled = _is_cancelled(session)
    first: Row = (ReinstateSession(session.id),) if cancelled else (CancelSession(session.id),)
    move: Row = () if cancelled else (MoveSession(session.id), ChooseRoom(session.id))
    rows = (first, move, (NewNotice("session", session.id),), (Back(OpenSession(session.id)), ShowEdits()))
    return Message(view, rows=tuple(row for row in rows if row))


async def set_status(uow: UnitOfWork, office: Office, session_id: str, status: SessionStatus) -> Done:
    session = office.catalogue.session(session_id)
    if session is None:
        return Done(notice("missing"))
    what = "session.cancelled" if status is SessionStatus.CANCELLED else "session.reinstated"
    return await publish(
        uow,
        office,
        with_status(session.id, status),
        what=what,
        subject=session.id,
        name=session.title,
        before=session.status.value,
        after=status.value,
        shown=lambda number, told: EditDone(what, number, session.title, told=told),
        up=EditSession(session.id),
    )


async def hear_time(uow: UnitOfWork, office: Office, asked: Asked, text: str) -> Done:
    """Another time that was typed: one that cannot be is asked for again."""
    session = office.catalogue.session(asked.subject)
    if session is None:
        return Done(notice("missing"))
    if _is_cancelled(session):
        return Done(await show(uow, office, session.id, asks="time"))
    found = read_session_time(text, session, office.catalogue, office.now)
    if isinstance(found, str):
        return Done(await uow.write(lambda tx: _ask_again(tx, office, session, found)))
    start, end = found
    clash = _clash(session, start, end, session.room_id, office.catalogue)
    doubts = (*changed(asked, _when(session)), *clash)
    moved = EditDone("session.moved", 0, session.title, session.start, start)
    asked, sure = replace(asked, typed=text), EditSure(moved, doubts)
    rows = ((ConfirmEdit(),), (Back(EditSession(session.id)),))
    return await confirmed(uow, office, "move", asked, sure=sure, rows=rows) or await publish(
        uow,
        office,
        moved_to(session.id, start, end),
        what="session.moved",
        subject=session.id,
        name=session.title,
        before=f"{session.start:%Y-%m-%d %H:%M}",
        after=f"{start:%Y-%m-%d %H:%M}",
        shown=lambda number, told: replace(moved, version=number, told=told),
        up=EditSession(session.id),
    )


async def _ask_again(tx: Transaction, office: Office, session: Session, problem: str) -> Message:
    await office.require(tx, Role.EDITOR)
    await wait_for(tx, office, "move", Asked(session.id, shown=_when(session)))
    return card(session, office, "time", problem)


def _is_cancelled(session: Session) -> bool:
    return session.status is SessionStatus.CANCELLED


def _when(session: Session) -> str:
    return f"{session.start:%Y-%m-%d %H:%M}–{session.end:%H:%M}"


def read_session_time(
    text: str, session: Session, catalogue: Catalogue, now: dt.datetime
) -> tuple[dt.datetime, dt.datetime] | str:
    """When it is to be ("14:30", "tomorrow 14:00", "31 July 14:00–15:30"): without a day on its own, without an
    end as long as it was. Else what is wrong: time | past | day | order."""
    local = catalogue.local(now)
    days = tuple(day.date for day in catalogue.days)
    said = read_clocks(text, Calendar(days, local))
    when, clocks = said.when, [clock.likely for clock in said.clocks]
    if not clocks and when.at is not None and when.relative is None:
        minutes = [when.at.hour * 60 + when.at.minute]
    else:
        minutes = [clock.minutes for clock in clocks]
    if len(minutes) != (2 if said.spanned else 1) or len(when.days) > 1 or when.relative is not None:
        return "time"
    if said.has_more:
        return "time"
    if when.missing_day is not None:
        return "day"
    date = when.days[0] if when.days else session.start.date()
    midnight = dt.datetime.combine(date, dt.time(), catalogue.zone)
    start = midnight + dt.timedelta(minutes=minutes[0])
    end = start + (session.end - session.start)
    if said.spanned:
        end = midnight + dt.timedelta(minutes=_end(said.clocks[1], minutes[0]))
    expo = catalogue.expo
    if not expo.start_date <= date <= expo.end_date or (days and date not in days):
        return "day"
    if end <= start:
        return "order"
    return "past" if start <= local else (start, end)


def _end(clock: Clock, start: int) -> int:
    """Minutes from the same midnight as ``start``: what begins in the evening may end past midnight."""
    for end in (clock.minutes, clock.likely.minutes):
        if end > start:
            return end
    past_midnight = clock.minutes + 24 * 60
    return past_midnight if start >= _EVENING and past_midnight - start <= _LONGEST_NIGHT else clock.minutes


async def choose_room(uow: UnitOfWork, office: Office, session_id: str, page: int) -> Message:
    """Which room?"""
    async with uow.read() as tx:
        await office.require(tx, Role.EDITOR)
    session = office.catalogue.session(session_id)
    if session is None:
        return notice("missing")
    if _is_cancelled(session):
        return card(session, office, "", "cancelled")
    rooms = [room for room in office.catalogue.programme.rooms if room.id != session.room_id]
    up = EditSession(session.id)
    shown, span, navigation = page_of(
        rooms, page, lambda number: ChooseRoom(session.id, number), up, size=_ROOMS, out=up
    )
    view = EditRooms(session_line(session, office.catalogue), span)
    return Message(view, rows=(*column(SetRoom(session.id, room.id) for room in shown), navigation))


async def set_room(uow: UnitOfWork, office: Office, asked: Asked, room_key: str) -> Done:
    """The session is in that room; asked first where another one is there then."""
    session, room = office.catalogue.session(asked.subject), office.catalogue.room(room_key)
    if session is None or room is None:
        return Done(notice("missing"))
    if _is_cancelled(session):
        return Done(await show(uow, office, session.id, asks="time"))
    before = office.catalogue.room(session.room_id)
    doubts = _clash(session, session.start, session.end, room.id, office.catalogue)
    moved = EditDone(
        "session.room", 0, session.title, was_name=before.name if before else _NONE, now_name=room.name
    )
    asked, sure = replace(asked, typed=room.id), EditSure(moved, doubts)
    rows = ((ConfirmEdit(),), (Back(EditSession(session.id)),))
    return await confirmed(uow, office, "room", asked, sure=sure, rows=rows) or await publish(
        uow,
        office,
        in_room(session.id, room.id),
        what="session.room",
        subject=session.id,
        name=session.title,
        before=before.name.best("en") if before else session.room_id,
        after=room.name.best("en"),
        shown=lambda number, told: replace(moved, version=number, told=told),
        up=EditSession(session.id),
    )


def _clash(
    session: Session, start: dt.datetime, end: dt.datetime, room_id: str, catalogue: Catalogue
) -> tuple[EditDoubt, ...]:
    """What else is in that room then."""
    others = (one for one in catalogue.running_sessions if one.id != session.id and one.room_id == room_id)
    found = next((one for one in others if room_id and one.start < end and start < one.end), None)
    return (EditDoubt("clash", found.title, text=found.id),) if found else ()
