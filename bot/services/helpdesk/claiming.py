"""Somebody of the team takes a question, or hands it back."""

from __future__ import annotations

from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.helpdesk.agent import Agent
from bot.services.helpdesk.alike import seen_by_team
from bot.services.helpdesk.tickets import for_team, show_change
from bot.views.helpdesk import DeskNotice
from bot.views.message import Message


async def claim(uow: UnitOfWork, agent: Agent, ticket_id: int) -> Message:
    """From now on it is theirs. One that was taken by somebody else meanwhile stays so. The
    question as it stands, for the pressed message. Anybody of the team may still answer it.

    Raises:
        NotAllowed: whoever pressed is not of the team.
    """
    taker = (agent.id, agent.name)
    return await uow.write(lambda tx: _change(tx, agent, ticket_id, taker))


async def release(uow: UnitOfWork, agent: Agent, ticket_id: int) -> Message:
    """It is nobody's again: who took it may be gone, so anybody of the team may hand it back.

    Raises:
        NotAllowed: whoever pressed is not of the team.
    """
    nobody = (0, "")
    return await uow.write(lambda tx: _change(tx, agent, ticket_id, nobody))


async def _change(tx: Transaction, agent: Agent, ticket_id: int, taker: tuple[int, str]) -> Message:
    await agent.require(tx)
    ticket = await seen_by_team(tx, ticket_id)
    if ticket is None:
        return Message(DeskNotice("gone"))
    if ticket.is_open and (taker[0] == 0 or ticket.claimed_by == 0):
        ticket = await tx.helpdesk.claim(ticket.id, *taker)
        what = "question.claimed" if taker[0] else "question.released"
        await agent.record(tx, what, f"question {ticket.id}")
        await show_change(tx, ticket, agent.catalogue, agent.now, besides=agent.place)
    return for_team(ticket, await tx.helpdesk.answers(ticket.id), agent.catalogue, agent.chat_id)
