"""Somebody of the team takes a question, or hands it back."""

from __future__ import annotations

import datetime as dt

from bot.domain.catalogue import Catalogue
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services import auditing
from bot.services.helpdesk.alike import seen_by_team
from bot.services.helpdesk.desk import HelpDesk
from bot.services.helpdesk.tickets import Place, for_team, show_change
from bot.views.helpdesk import DeskNotice
from bot.views.message import Message


async def claim(
    uow: UnitOfWork,
    desk: HelpDesk,
    ticket_id: int,
    *,
    by: int,
    name: str,
    place: Place,
    catalogue: Catalogue,
    now: dt.datetime,
) -> Message:
    """From now on it is theirs. One that was taken by somebody else meanwhile stays so. The
    question as it stands, for the pressed message. Anybody of the team may still answer it.

    Raises:
        NotAllowed: whoever pressed is not of the team.
    """
    taker = (by, name)
    return await uow.write(
        lambda tx: _change(tx, desk, ticket_id, taker, by=by, place=place, catalogue=catalogue, now=now)
    )


async def release(
    uow: UnitOfWork,
    desk: HelpDesk,
    ticket_id: int,
    *,
    by: int,
    place: Place,
    catalogue: Catalogue,
    now: dt.datetime,
) -> Message:
    """It is nobody's again: who took it may be gone, so anybody of the team may hand it back.

    Raises:
        NotAllowed: whoever pressed is not of the team.
    """
    nobody = (0, "")
    return await uow.write(
        lambda tx: _change(tx, desk, ticket_id, nobody, by=by, place=place, catalogue=catalogue, now=now)
    )


async def _change(
    tx: Transaction,
    desk: HelpDesk,
    ticket_id: int,
    taker: tuple[int, str],
    *,
    by: int,
    place: Place,
    catalogue: Catalogue,
    now: dt.datetime,
) -> Message:
    await desk.require(tx, by, place[0])
    ticket = await seen_by_team(tx, ticket_id)
    if ticket is None:
        return Message(DeskNotice("gone"))
    if ticket.is_open and (taker[0] == 0 or ticket.claimed_by == 0):
        ticket = await tx.helpdesk.claim(ticket.id, *taker)
        what = "question.claimed" if taker[0] else "question.released"
        await auditing.record(tx, by, what, f"question {ticket.id}", at=now)
        await show_change(tx, ticket, catalogue, now, besides=place)
    return for_team(ticket, await tx.helpdesk.answers(ticket.id), catalogue, place[0])
