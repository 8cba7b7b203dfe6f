"""The team answers, or says that it can't."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.domain.helpdesk import Ticket, TicketState
from bot.domain.incoming import Incoming
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.helpdesk.agent import Agent
from bot.services.helpdesk.alike import seen_by_team
from bot.services.helpdesk.tickets import Place, closes_topic, for_team, send, show_change, tell_asker_of_change
from bot.services.helpdesk.writing import put_dialog
from bot.views.helpdesk import AskerUnreachable, DeskNotice, TeamAnswer, TeamDeclined, TeamPrompt
from bot.views.helpdesk_actions import FollowUp, MakeFaq, StopWriting
from bot.views.message import Message

DIALOG = "team_answer"


async def ticket_shown_by(uow: UnitOfWork, agent: Agent, message_id: int | None) -> int | None:
    """The ticket that a message of ours shows to somebody who may answer it, by its id."""
    if message_id is None:
        return None
    async with uow.read() as tx:
        if not await agent.desk.may_answer(tx, agent.id, agent.chat_id):
            return None
        ticket = await tx.helpdesk.of_message(agent.chat_id, message_id)
    return ticket.id if ticket else None


def says_something(words: Incoming) -> bool:
    """Whether it can be passed on: a text, a file, a place; no sticker and no contact."""
    return bool(words.text or words.file or words.location)


async def answer(
    uow: UnitOfWork, agent: Agent, ticket_id: int, words: Incoming, *, ends_dialog: bool = False
) -> tuple[Message, ...]:
    """Pass ``words`` on to the asker: the first ones settle the question, later ones are added. What to say in the
    chat where they were written: in a group nothing, the question itself shows it.

    Raises:
        NotAllowed: whoever wrote is not of the team.
    """

    async def work(tx: Transaction) -> tuple[Message, ...]:
        await agent.require(tx)
        if ends_dialog:
            await tx.dialogs.end(agent.chat_id, agent.id)
        ticket = await seen_by_team(tx, ticket_id)
        if ticket is None or ticket.state is TicketState.WITHDRAWN:
            return (Message(DeskNotice("gone" if ticket is None else "withdrawn")),)
        await pass_on(tx, agent, ticket, words)
        await agent.record(tx, "question.answered", f"question {ticket.id}")
        rows = ((MakeFaq(ticket.id),),) if words.text else ()
        return () if agent.chat_id == agent.desk.group else (Message(DeskNotice("sent"), rows=rows),)

    return await uow.write(work)


async def pass_on(
    tx: Transaction,
    agent: Agent,
    ticket: Ticket,
    words: Incoming,
    *,
    published: bool | None = None,
    besides: Place = (0, None),
) -> None:
    """Send ``words`` to all who asked, under their questions, and show the ticket as answered, except in the
    message that the reply edits (``besides``). ``published``: they are an FAQ entry (None: as the catalogue
    says)."""
    catalogue, now = agent.catalogue, agent.now
    given = await tx.helpdesk.add_answer(ticket.id, words.text, by=agent.id, chat_id=agent.chat_id, at=now)
    key = f"team_answer:{given.id}"
    outbox_id = await _send_answer(tx, ticket, words, key, now, first=given.number == 1)
    await tx.helpdesk.sent_with(given.id, outbox_id)
    told = {ticket.viewer_id}
    for other in await tx.helpdesk.followers(ticket.id):
        if other.viewer_id not in told:  # Whoever asked twice reads it once.
            await _send_answer(tx, other, words, f"{key}:{other.id}", now, first=given.number == 1)
        told.add(other.viewer_id)
        if other.state is not TicketState.ANSWERED:
            settled = await tx.helpdesk.settle(other.id, TicketState.ANSWERED, now, agent.id, agent.name)
            await tell_asker_of_change(tx, settled, catalogue, now)
    topic_open = None
    if ticket.state is TicketState.ANSWERED:
        ticket = await tx.helpdesk.touch(ticket.id)
    else:
        ticket = await tx.helpdesk.settle(ticket.id, TicketState.ANSWERED, now, agent.id, agent.name)
        await tell_asker_of_change(tx, ticket, catalogue, now)
        topic_open = await closes_topic(tx, ticket)
    await show_change(tx, ticket, catalogue, now, besides=besides, published=published, topic_open=topic_open)


async def _send_answer(
    tx: Transaction, ticket: Ticket, words: Incoming, key: str, now: dt.datetime, *, first: bool
) -> int | None:
    """To one asker, under their question; its row in the outbox."""
    question = await tx.questions.get(ticket.question_id)
    message = Message(
        TeamAnswer(ticket.text, words.text, first=first),
        locale=ticket.language,
        file=words.file,
        location=words.location,
        answers=question.message_id if question else None,
        rows=((FollowUp(ticket.id),),),
    )
    return await send(tx, ticket.viewer_id, message, key, now)


async def dismiss(uow: UnitOfWork, agent: Agent, ticket_id: int) -> Message:
    """The team can't answer that: the asker is told so. The question as it stands, for the pressed message.

    Raises:
        NotAllowed: whoever pressed is not of the team.
    """

    async def work(tx: Transaction) -> Message:
        await agent.require(tx)
        ticket = await seen_by_team(tx, ticket_id)
        if ticket is None:
            return Message(DeskNotice("gone"))
        topic_open = None
        if ticket.is_open:
            for one in (*await tx.helpdesk.followers(ticket.id), ticket):
                ticket = await _decline(tx, agent, one)
            await agent.record(tx, "question.dismissed", f"question {ticket.id}")
            topic_open = await closes_topic(tx, ticket)
            await show_change(tx, ticket, agent.catalogue, agent.now, besides=agent.place, topic_open=topic_open)
        shown = for_team(ticket, await tx.helpdesk.answers(ticket.id), agent.catalogue, agent.chat_id)
        return replace(shown, topic_open=topic_open)

    return await uow.write(work)


async def _decline(tx: Transaction, agent: Agent, ticket: Ticket) -> Ticket:
    """Tell one asker."""
    ticket = await tx.helpdesk.settle(ticket.id, TicketState.DISMISSED, agent.now, agent.id, agent.name)
    question = await tx.questions.get(ticket.question_id)
    declined = Message(
        TeamDeclined(ticket.text), locale=ticket.language, answers=question.message_id if question else None
    )
    await send(tx, ticket.viewer_id, declined, f"team_declined:{ticket.id}", agent.now)
    await tell_asker_of_change(tx, ticket, agent.catalogue, agent.now)
    return ticket


async def begin(uow: UnitOfWork, agent: Agent, ticket_id: int) -> tuple[Message, ...]:
    """The question as it stands, and in a private chat the request to write the answer.

    Raises:
        NotAllowed: whoever pressed is not of the team.
    """

    async def work(tx: Transaction) -> tuple[Message, ...]:
        await agent.require(tx)
        ticket = await seen_by_team(tx, ticket_id)
        if ticket is None:
            return (Message(DeskNotice("gone")),)
        shown = for_team(ticket, await tx.helpdesk.answers(ticket.id), agent.catalogue, agent.chat_id)
        if agent.chat_id != agent.id or ticket.state is TicketState.WITHDRAWN:
            return (shown,)
        await put_dialog(tx, agent.id, DIALOG, ticket.id, agent.now)
        return shown, prompt(ticket)

    return await uow.write(work)


def prompt(ticket: Ticket) -> Message:
    """Asks for the answer."""
    return Message(TeamPrompt(ticket.text, ticket.language, "answer"), rows=((StopWriting(),),))


async def prompt_again(uow: UnitOfWork, agent: Agent, ticket_id: int) -> Message:
    """Asks for the answer once more, after something else was said.

    Raises:
        NotAllowed: whoever wrote is not of the team.
    """
    async with uow.read() as tx:
        await agent.require(tx)
        ticket = await tx.helpdesk.get(ticket_id)
    return prompt(ticket) if ticket else Message(DeskNotice("gone"))


async def report_undelivered(uow: UnitOfWork, now: dt.datetime) -> None:
    """Tell whoever answered that an asker cannot be reached (they blocked the bot)."""
    async with uow.read() as tx:
        if not await tx.helpdesk.any_settled():
            return

    async def work(tx: Transaction) -> None:
        for lost in await tx.helpdesk.take_undelivered():
            ticket = await tx.helpdesk.get(lost.ticket_id)
            if ticket is not None:
                notice = Message(AskerUnreachable(ticket.text))
                await send(tx, lost.chat_id, notice, f"team_answer_lost:{lost.id}", now)

    await uow.write(work)
