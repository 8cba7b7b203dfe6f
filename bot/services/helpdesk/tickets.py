"""A ticket as messages: for its asker, for the team, and in the messages that show it already."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.domain.catalogue import Catalogue
from bot.domain.helpdesk import Ticket, TicketAnswer, TicketState
from bot.domain.outbox import NewOutboxMessage, OutboxState, Priority, Settlement
from bot.ports.unit_of_work import Transaction
from bot.services.helpdesk.entries import is_published
from bot.services.helpdesk.promise import MEASURED, opening_hours, staffing, usual_minutes
from bot.views.action import Action
from bot.views.helpdesk import AskedTeam, ForwardedQuestion
from bot.views.helpdesk_actions import (
    AnswerTicket,
    ClaimTicket,
    DismissTicket,
    MakeFaq,
    OfferTemplates,
    ReleaseTicket,
    UndoFaq,
    WithdrawQuestion,
)
from bot.views.message import Message, to_facts

Place = tuple[int, int | None]
"""A chat and one of our messages in it."""


async def promised_minutes(tx: Transaction, catalogue: Catalogue) -> int:
    """What an answer usually takes during opening hours."""
    return usual_minutes(opening_hours(catalogue), await tx.helpdesk.answered(MEASURED, 0))


async def for_asker(tx: Transaction, ticket: Ticket, catalogue: Catalogue, now: dt.datetime) -> Message:
    """How it stands, in the language of the question."""
    there = staffing(catalogue, now)
    minutes = await promised_minutes(tx, catalogue)
    view = AskedTeam(ticket.text, ticket.state.value, minutes, there.now, there.next_open)
    rows = ((WithdrawQuestion(ticket.id),),) if ticket.is_open else ()
    return Message(view, rows=rows, locale=ticket.language)


def for_team(
    ticket: Ticket,
    answers: list[TicketAnswer],
    catalogue: Catalogue,
    chat_id: int,
    *,
    published: bool | None = None,
) -> Message:
    """The question and what became of it, for a chat of the team. ``published``: whether it is an FAQ entry (None:
    as the catalogue says)."""
    if published is None:
        published = is_published(catalogue, ticket.text, ticket.language)
    texts = tuple(answer.text for answer in answers if answer.text)
    private = chat_id > 0
    view = ForwardedQuestion(
        ticket.text,
        ticket.language,
        ticket.asked_at,
        ticket.state.value,
        ticket.settled_by_name,
        ticket.settled_at,
        texts,
        replying=not private,
        published=published,
        askers=ticket.askers,
        taken_by=ticket.claimed_by_name,
    )
    return Message(view, rows=_team_rows(ticket, bool(texts), published=published, private=private))


def _team_rows(
    ticket: Ticket, in_words: bool, *, published: bool, private: bool
) -> tuple[tuple[Action, ...], ...]:
    # In a group we see nothing but replies: there the way to answer is to reply.
    answering: tuple[Action, ...] = (AnswerTicket(ticket.id),) if private else ()
    match ticket.state:
        case TicketState.OPEN:
            taking = ReleaseTicket(ticket.id) if ticket.claimed_by else ClaimTicket(ticket.id)
            return ((*answering, taking), (OfferTemplates(ticket.id), DismissTicket(ticket.id)))
        case TicketState.DISMISSED:
            return (answering,) if answering else ()
        case TicketState.ANSWERED if published:
            return ((UndoFaq(ticket.question_id),),)
        case TicketState.ANSWERED if in_words:
            return ((MakeFaq(ticket.id),),)
        case _:
            return ()


async def send(
    tx: Transaction, chat_id: int, message: Message, key: str, now: dt.datetime, *, edits: int | None = None
) -> int | None:
    """Put a message of the help desk into the outbox; its row, None where ``key`` was sent before."""
    return await tx.outbox.enqueue(
        NewOutboxMessage(
            chat_id=chat_id,
            kind=message.view.kind,
            facts=to_facts(message),
            priority=Priority.INTERACTIVE,
            due_at=now,
            dedupe_key=key,
            locale=message.locale,
            edits=edits,
        )
    )


async def show_change(
    tx: Transaction,
    ticket: Ticket,
    catalogue: Catalogue,
    now: dt.datetime,
    *,
    besides: Place,
    published: bool | None = None,
    topic_open: bool | None = None,
) -> None:
    """Bring every message that shows the ticket to the team up to date, except the one that the reply edits;
    ``topic_open`` as ``Message`` has it."""
    answers = await tx.helpdesk.answers(ticket.id)
    for copy in await tx.helpdesk.copies(ticket.id):
        if copy.message_id is None and ticket.is_open:
            continue  # It says the question, which stays; how many ask it is shown with the next change.
        if copy.message_id is None:
            await _hold_back(tx, copy.outbox_id, now)
        elif (copy.chat_id, copy.message_id) != besides:
            shown = for_team(ticket, answers, catalogue, copy.chat_id, published=published)
            message = replace(shown, topic_open=topic_open)
            key = f"ticket:{ticket.id}:{ticket.revision}:{copy.chat_id}:{copy.message_id}"
            await send(tx, copy.chat_id, message, key, now, edits=copy.message_id)


async def closes_topic(tx: Transaction, ticket: Ticket) -> bool | None:
    """What becomes of the topic of a ticket that was just settled (``Message.topic_open``): it is closed, unless
    another question waits in it."""
    return None if await tx.helpdesk.count_waiting_in(ticket.thread) else False


async def tell_asker_of_change(tx: Transaction, ticket: Ticket, catalogue: Catalogue, now: dt.datetime) -> None:
    """The message that says how the question stands says so anew."""
    if ticket.notice_id is not None:
        message = await for_asker(tx, ticket, catalogue, now)
        key = f"ticket:{ticket.id}:{ticket.revision}:asker"
        await send(tx, ticket.viewer_id, message, key, now, edits=ticket.notice_id)


async def _hold_back(tx: Transaction, outbox_id: int | None, now: dt.datetime) -> None:
    """What has not left yet would show how it was."""
    if outbox_id is not None:
        held = Settlement(outbox_id, OutboxState.CANCELLED, 0, reason="it was settled before it left", at=now)
        await tx.outbox.settle([held])
