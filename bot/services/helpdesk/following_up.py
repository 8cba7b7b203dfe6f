"""An asker writes again after the team's answer: in the same thread, to the same people."""

from __future__ import annotations

import asyncio
import datetime as dt
from dataclasses import replace

from bot.answers.engine import answer
from bot.answers.index import AnswerIndex
from bot.domain.catalogue import Catalogue
from bot.domain.conversation import AskedQuestion
from bot.domain.helpdesk import NewTicket, Ticket, TicketCopy, TicketState
from bot.domain.incoming import Incoming
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.helpdesk.desk import HelpDesk
from bot.services.helpdesk.forwarding import MOST_OPEN
from bot.services.helpdesk.tickets import for_asker, for_team, send
from bot.services.helpdesk.writing import put_dialog
from bot.views.helpdesk import AskedTeam, FollowUpPrompt
from bot.views.helpdesk_actions import StopFollowUp
from bot.views.message import Message
from bot.views.screens import ErrorNotice

DIALOG = "team_follow_up"
INTENT = "follow_up"
"""What the log of questions calls it: the bot was not asked."""
_POLITE = frozenset({"greeting", "thanks"})
"""The intents of what wants no answer of the team."""


async def begin(uow: UnitOfWork, ticket_id: int, *, viewer_id: int, now: dt.datetime) -> Message:
    """Asks what else they want to know; a ticket that is not theirs, or was not answered, is a stale button."""

    async def work(tx: Transaction) -> Message:
        ticket = await _answered(tx, ticket_id, viewer_id)
        if ticket is None:
            return Message(ErrorNotice("stale"))
        await put_dialog(tx, viewer_id, DIALOG, ticket.id, now)
        return prompt(ticket)

    return await uow.write(work)


async def prompt_again(uow: UnitOfWork, ticket_id: int, *, viewer_id: int) -> Message:
    """Asks once more, after something else was said."""
    async with uow.read() as tx:
        ticket = await _answered(tx, ticket_id, viewer_id)
    return prompt(ticket) if ticket else Message(ErrorNotice("stale"))


def prompt(ticket: Ticket) -> Message:
    """Asks what else they want to know."""
    return Message(FollowUpPrompt(ticket.text), rows=((StopFollowUp(),),), locale=ticket.language)


async def ticket_answered_by(uow: UnitOfWork, viewer_id: int, message_id: int) -> int | None:
    """The ticket of theirs, by its id, to which a message of ours is the answer."""
    async with uow.read() as tx:
        return await tx.helpdesk.answered_by(viewer_id, message_id)


async def asks_something(text: str, index: AnswerIndex, *, locale: str, now: dt.datetime) -> bool:
    """Whether it is more than a greeting or thanks."""
    if not text.strip() or text.startswith("/"):
        return False
    understood = await asyncio.to_thread(answer, text, index, now=now, locale=locale)
    return understood.intent not in _POLITE


async def follow_up(
    uow: UnitOfWork,
    desk: HelpDesk,
    ticket_id: int,
    words: Incoming,
    *,
    viewer_id: int,
    catalogue: Catalogue,
    now: dt.datetime,
    ends_dialog: bool = False,
) -> Message:
    """Pass it on as a question of its own, which stands below the first one; how it stands."""

    async def work(tx: Transaction) -> Message:
        if ends_dialog:
            await tx.dialogs.end(viewer_id, viewer_id)
        before = await _answered(tx, ticket_id, viewer_id)
        if before is None or not await desk.chats(tx):
            return Message(ErrorNotice("stale"))
        if await tx.helpdesk.count_open_of(viewer_id) >= MOST_OPEN:
            return Message(AskedTeam(words.text, "full"), locale=before.language)
        asked = AskedQuestion(
            viewer_id, words.text, before.language, INTENT, False, now, message_id=words.message_id
        )
        question_id = await tx.questions.add(asked)
        # Of no subject: what it means hangs on what was said before, so that nobody else asks the same.
        ticket = await tx.helpdesk.open(
            NewTicket(question_id, viewer_id, words.text, before.language, now, follows=before.thread)
        )
        await _forward(tx, desk, before, ticket, catalogue)
        return await for_asker(tx, ticket, catalogue, now)

    return await uow.write(work)


async def _answered(tx: Transaction, ticket_id: int, viewer_id: int) -> Ticket | None:
    ticket = await tx.helpdesk.get(ticket_id)
    theirs = ticket is not None and ticket.viewer_id == viewer_id
    return ticket if ticket and theirs and ticket.state is TicketState.ANSWERED else None


async def _forward(tx: Transaction, desk: HelpDesk, before: Ticket, ticket: Ticket, catalogue: Catalogue) -> None:
    first = await tx.helpdesk.get(before.thread) or before
    shown = {copy.chat_id: copy.message_id for copy in await tx.helpdesk.copies(first.id)}
    for chat_id in await desk.chats(tx):
        message = for_team(ticket, [], catalogue, chat_id)
        message = replace(message, topic=first.text, answers=shown.get(chat_id), topic_open=True)
        outbox_id = await send(tx, chat_id, message, f"ticket:{ticket.id}:{chat_id}", ticket.asked_at)
        await tx.helpdesk.add_copy(ticket.id, TicketCopy(chat_id, None, outbox_id))
