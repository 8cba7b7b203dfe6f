"""Answers that are prepared: written by the help desk, sent with two taps."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.helpdesk import AnswerTemplate
from bot.domain.incoming import Incoming
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.browsing.scene import grid
from bot.services.helpdesk.agent import Agent
from bot.services.helpdesk.alike import seen_by_team
from bot.services.helpdesk.answering import pass_on
from bot.services.helpdesk.tickets import closes_topic, for_team
from bot.services.helpdesk.writing import put_dialog
from bot.views.action import Back
from bot.views.helpdesk import AnswerTemplates, DeskNotice, TeamPrompt, TemplateChoice
from bot.views.helpdesk_actions import (
    DropTemplate,
    ShowQuestions,
    ShowTicket,
    StopWriting,
    UseTemplate,
    WriteTemplate,
)
from bot.views.message import Message

DIALOG = "answer_template"
MOST = 12
LONGEST = 1_000


async def listed(uow: UnitOfWork, agent: Agent) -> Message:
    """All, to be looked through.

    Raises:
        NotAllowed: whoever pressed is not of the help desk.
    """
    async with uow.read() as tx:
        await agent.require_role(tx)
        return _list(await tx.helpdesk.templates())


def _list(found: list[AnswerTemplate]) -> Message:
    drop = tuple(DropTemplate(one.id, number) for number, one in enumerate(found, start=1))
    write = ((WriteTemplate(),),) if len(found) < MOST else ()
    rows = (*grid(drop, 3), *write, (Back(ShowQuestions()),))
    return Message(AnswerTemplates(tuple(one.text for one in found)), rows=tuple(row for row in rows if row))


async def begin(uow: UnitOfWork, agent: Agent) -> Message:
    """Ask, in private, for the text of a new one.

    Raises:
        NotAllowed: whoever pressed is not of the help desk.
    """

    async def work(tx: Transaction) -> Message:
        await agent.require_role(tx)
        await put_dialog(tx, agent.id, DIALOG, 0, agent.now)
        return prompt()

    return await uow.write(work)


def prompt() -> Message:
    """Asks for the text."""
    return Message(TeamPrompt("", "", "template"), rows=((StopWriting(),),))


async def keep(uow: UnitOfWork, agent: Agent, text: str) -> Message:
    """Keep what was written, and end the dialog that asked for it; the list.

    Raises:
        NotAllowed: whoever wrote is not of the help desk.
    """

    async def work(tx: Transaction) -> Message:
        await agent.require_role(tx)
        await tx.dialogs.end(agent.id, agent.id)
        if len(await tx.helpdesk.templates()) < MOST:
            await tx.helpdesk.add_template(text[:LONGEST], agent.id, agent.now)
            await agent.record(tx, "template.kept", after=text[:LONGEST])
        return _list(await tx.helpdesk.templates())

    return await uow.write(work)


async def drop(uow: UnitOfWork, agent: Agent, template_id: int) -> Message:
    """It is offered no more; the list.

    Raises:
        NotAllowed: whoever pressed is not of the help desk.
    """

    async def work(tx: Transaction) -> Message:
        await agent.require_role(tx)
        dropped = next((one for one in await tx.helpdesk.templates() if one.id == template_id), None)
        if dropped is not None:
            await tx.helpdesk.drop_template(template_id)
            await agent.record(tx, "template.dropped", before=dropped.text)
        return _list(await tx.helpdesk.templates())

    return await uow.write(work)


async def offer(uow: UnitOfWork, agent: Agent, ticket_id: int) -> Message:
    """Which one shall answer that question?

    Raises:
        NotAllowed: whoever pressed is not of the team.
    """
    async with uow.read() as tx:
        await agent.require(tx)
        ticket, found = await seen_by_team(tx, ticket_id), await tx.helpdesk.templates()
    if ticket is None:
        return Message(DeskNotice("gone"))
    numbers = tuple(UseTemplate(ticket.id, one.id, number) for number, one in enumerate(found, start=1))
    view = TemplateChoice(ticket.text, ticket.language, tuple(one.text for one in found))
    rows = (*grid(numbers, 3), (Back(ShowTicket(ticket.id)),))
    return Message(view, rows=tuple(row for row in rows if row))


async def show_ticket(uow: UnitOfWork, agent: Agent, ticket_id: int) -> Message:
    """The question again, as it stands.

    Raises:
        NotAllowed: whoever pressed is not of the team.
    """
    async with uow.read() as tx:
        await agent.require(tx)
        ticket = await seen_by_team(tx, ticket_id)
        answers = await tx.helpdesk.answers(ticket.id) if ticket else []
    return for_team(ticket, answers, agent.catalogue, agent.chat_id) if ticket else Message(DeskNotice("gone"))


async def use(uow: UnitOfWork, agent: Agent, action: UseTemplate) -> Message:
    """Send it to who asks; the question as it stands, for the pressed message. One that is answered meanwhile gets
    no second answer by this.

    Raises:
        NotAllowed: whoever pressed is not of the team.
    """

    async def work(tx: Transaction) -> Message:
        await agent.require(tx)
        ticket = await seen_by_team(tx, action.ticket_id)
        text = next((one.text for one in await tx.helpdesk.templates() if one.id == action.template_id), None)
        if ticket is None or text is None:
            return Message(DeskNotice("gone"))
        topic_open = None
        if ticket.is_open:
            await pass_on(tx, agent, ticket, Incoming(0, text), besides=agent.place)
            await agent.record(tx, "template.used", f"question {ticket.id}", after=text)
            ticket = await tx.helpdesk.get(ticket.id) or ticket
            topic_open = await closes_topic(tx, ticket)
        shown = for_team(ticket, await tx.helpdesk.answers(ticket.id), agent.catalogue, agent.chat_id)
        return replace(shown, topic_open=topic_open)

    return await uow.write(work)
