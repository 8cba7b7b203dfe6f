"""A visitor asks the team, or no longer."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from bot.answers.engine import Answer
from bot.domain.catalogue import Catalogue
from bot.domain.conversation import AskedQuestion
from bot.domain.helpdesk import NewTicket, Ticket, TicketCopy, TicketState
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.helpdesk.alike import leave, subject_of
from bot.services.helpdesk.desk import HelpDesk
from bot.services.helpdesk.tickets import closes_topic, for_asker, for_team, send, show_change
from bot.views.helpdesk import AskedTeam
from bot.views.helpdesk_actions import AskTeam
from bot.views.message import Message
from bot.views.screens import ErrorNotice

MOST_OPEN = 5
"""Open questions of one asker: the team is not to be flooded."""
_NOT_KNOWN = frozenset(
    {
        "unknown_answer",
        "not_listed",
        "emergency_answer",
        "human_answer",
        "no_exhibitor_results",
        "no_session_results",
    }
)
"""The views of answers that say "not that I know", or that nothing was found."""


def offering_team(answer: Answer, question_id: int, minutes: int) -> Answer:
    """An answer that says "not that I know" with the offer to ask the team; any other as it is."""
    message = answer.message
    if message.view.kind not in _NOT_KNOWN:
        return answer
    view: Any = message.view
    offer = replace(
        message, view=replace(view, team_minutes=minutes), rows=(*message.rows, (AskTeam(question_id),))
    )
    return replace(answer, message=offer)


async def ask_team(
    uow: UnitOfWork,
    desk: HelpDesk,
    question_id: int,
    *,
    viewer_id: int,
    notice_id: int | None,
    catalogue: Catalogue,
    now: dt.datetime,
) -> Message:
    """Forward a question of the log to the team, once; how it stands. ``notice_id`` is the message that will show
    that. A question of somebody else, or one that is kept no longer, is a stale button."""

    async def work(tx: Transaction) -> Message:
        question = await tx.questions.get(question_id)
        if question is None or question.viewer_id != viewer_id or not await desk.chats(tx):
            return Message(ErrorNotice("stale"))
        ticket = await tx.helpdesk.of_question(question_id)
        if ticket is None:
            if await tx.helpdesk.count_open_of(viewer_id) >= MOST_OPEN:
                view = AskedTeam(question.text, "full")
                return Message(view, rows=((AskTeam(question_id),),), locale=question.language)
            ticket = await _open(tx, desk, question, catalogue, notice_id=notice_id, now=now)
        return await for_asker(tx, ticket, catalogue, now)

    return await uow.write(work)


async def _open(
    tx: Transaction,
    desk: HelpDesk,
    question: AskedQuestion,
    catalogue: Catalogue,
    *,
    notice_id: int | None,
    now: dt.datetime,
) -> Ticket:
    subject = subject_of(question.text, question.language)
    alike = await tx.helpdesk.open_alike(subject) if subject else None
    ticket = await tx.helpdesk.open(
        NewTicket(
            question.id,
            question.viewer_id,
            question.text,
            question.language,
            now,
            notice_id,
            subject,
            alike.id if alike else None,
        )
    )
    if alike is not None:  # The team sees how many ask, not the same question again.
        alike = await tx.helpdesk.count_askers(alike.id)
        await show_change(tx, alike, catalogue, now, besides=(0, None))
        return ticket
    for chat_id in await desk.chats(tx):
        message = replace(for_team(ticket, [], catalogue, chat_id), topic=question.text)
        outbox_id = await send(tx, chat_id, message, f"ticket:{ticket.id}:{chat_id}", now)
        await tx.helpdesk.add_copy(ticket.id, TicketCopy(chat_id, None, outbox_id))
    return ticket


async def withdraw(
    uow: UnitOfWork, ticket_id: int, *, viewer_id: int, catalogue: Catalogue, now: dt.datetime
) -> Message:
    """Its asker needs no answer any more; how it stands. One that is answered already stays so."""

    async def work(tx: Transaction) -> Message:
        ticket = await tx.helpdesk.get(ticket_id)
        if ticket is None or ticket.viewer_id != viewer_id:
            return Message(ErrorNotice("stale"))
        if ticket.is_open:
            ticket = await tx.helpdesk.settle(ticket.id, TicketState.WITHDRAWN, now, 0, "")
            if not await leave(tx, ticket, catalogue, now):
                topic_open = await closes_topic(tx, ticket)
                await show_change(tx, ticket, catalogue, now, besides=(viewer_id, None), topic_open=topic_open)
        return await for_asker(tx, ticket, catalogue, now)

    return await uow.write(work)
