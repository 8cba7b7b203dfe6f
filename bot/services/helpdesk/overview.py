"""What organisers see behind ``/questions``: who waits, what was answered, and how ready the data is."""

from __future__ import annotations

import asyncio

from bot.answers.index import AnswerIndex
from bot.answers.readiness import Missing, readiness
from bot.domain.helpdesk import Ticket, TicketState
from bot.ports.unit_of_work import UnitOfWork
from bot.services.helpdesk.agent import Agent
from bot.services.helpdesk.pages import PAGE, page_within, paged, span_of
from bot.services.helpdesk.tickets import for_team
from bot.services.helpdesk.unknown import still_unknown
from bot.views.action import Action, Back
from bot.views.helpdesk import (
    DeskNotice,
    MissingLine,
    QuestionsOverview,
    ReadinessList,
    TicketLine,
    TicketList,
)
from bot.views.helpdesk_actions import (
    ListTemplates,
    ListTickets,
    ListUnknown,
    OpenTicket,
    ShowQuestions,
    ShowReadiness,
    WriteFaq,
)
from bot.views.message import Message

_MISSING_NAMED, _MISSING_PAGE = 5, 10


async def overview(uow: UnitOfWork, agent: Agent, index: AnswerIndex) -> Message:
    """The numbers, and the ways to what is behind them.

    Raises:
        NotAllowed: whoever pressed is not of the help desk.
    """
    async with uow.read() as tx:
        await agent.require_role(tx)
        waiting = await tx.helpdesk.count(TicketState.OPEN)
        answered = await tx.helpdesk.count(TicketState.ANSWERED)
        oldest = await tx.helpdesk.waiting(1, 0)
    unknown = await still_unknown(uow, agent, index)
    report = await asyncio.to_thread(readiness, index, agent.now)
    view = QuestionsOverview(
        waiting,
        answered,
        sum(len(one.questions) for one in unknown),
        report.ready,
        report.usual,
        oldest[0].asked_at if oldest else None,
        tuple(one.item.about for one in report.missing[:_MISSING_NAMED]),
        more_missing=len(report.missing) > _MISSING_NAMED,
    )
    tickets: list[Action] = [ListTickets("open")] if waiting else []
    tickets += [ListTickets("answered")] if answered else []
    data: list[Action] = [ListUnknown()] if unknown else []
    data += [ShowReadiness()] if report.missing else []
    return Message(view, rows=tuple(tuple(row) for row in (tickets, data, [ListTemplates()]) if row))


async def ticket_list(uow: UnitOfWork, agent: Agent, action: ListTickets) -> Message:
    """A page of the tickets that wait (the oldest first), or were answered (the newest first).

    Raises:
        NotAllowed: whoever pressed is not of the help desk.
    """
    state = TicketState.ANSWERED if action.state == TicketState.ANSWERED else TicketState.OPEN
    async with uow.read() as tx:
        await agent.require_role(tx)
        total = await tx.helpdesk.count(state)
        page = page_within(action.page, total, PAGE)
        listed = tx.helpdesk.answered if state is TicketState.ANSWERED else tx.helpdesk.waiting
        found = await listed(PAGE, page * PAGE)
    span = span_of(page, PAGE, len(found), total)
    numbers = tuple(OpenTicket(ticket.id, span.first + place) for place, ticket in enumerate(found))
    rows = paged(numbers, span, ListTickets(state.value, page + 1), ListTickets(state.value, page - 1))
    return Message(TicketList(state.value, tuple(map(_line, found)), span), rows=rows)


def _line(ticket: Ticket) -> TicketLine:
    return TicketLine(ticket.text, ticket.language, ticket.settled_at or ticket.asked_at)


async def one_ticket(uow: UnitOfWork, agent: Agent, ticket_id: int) -> Message:
    """A ticket with what can be done about it.

    Raises:
        NotAllowed: whoever pressed is not of the help desk.
    """
    async with uow.read() as tx:
        await agent.require_role(tx)
        ticket = await tx.helpdesk.get(ticket_id)
        answers = await tx.helpdesk.answers(ticket_id)
    if ticket is None:
        return Message(DeskNotice("gone"), rows=((Back(ShowQuestions()),),))
    message = for_team(ticket, answers, agent.catalogue, agent.chat_id)
    state = ticket.state if ticket.state is TicketState.ANSWERED else TicketState.OPEN
    publishing = ((WriteFaq(ticket.question_id),),) if ticket.is_open else ()
    return Message(message.view, rows=(*message.rows, *publishing, (Back(ListTickets(state.value)),)))


async def readiness_list(uow: UnitOfWork, agent: Agent, index: AnswerIndex, action: ShowReadiness) -> Message:
    """A page of the usual questions that the data does not answer.

    Raises:
        NotAllowed: whoever pressed is not of the help desk.
    """
    async with uow.read() as tx:
        await agent.require_role(tx)
    report = await asyncio.to_thread(readiness, index, agent.now)
    total = len(report.missing)
    page = page_within(action.page, total, _MISSING_PAGE)
    shown = report.missing[page * _MISSING_PAGE :][:_MISSING_PAGE]
    span = span_of(page, _MISSING_PAGE, len(shown), total)
    rows = paged((), span, ShowReadiness(page + 1), ShowReadiness(page - 1))
    return Message(ReadinessList(report.ready, report.usual, tuple(map(_missing, shown)), span), rows=rows)


def _missing(one: Missing) -> MissingLine:
    return MissingLine(one.item.about, one.item.put, () if one.everywhere else one.languages)
