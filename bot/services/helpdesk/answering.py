"""The team answers, or says that it can't."""

from __future__ import annotations

import datetime as dt
import json

from bot.domain.catalogue import Catalogue
from bot.domain.dialog import LIFETIME, Dialog
from bot.domain.helpdesk import Ticket, TicketState
from bot.domain.incoming import Incoming
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services import auditing
from bot.services.helpdesk.alike import seen_by_team
from bot.services.helpdesk.desk import HelpDesk
from bot.services.helpdesk.tickets import Place, for_team, send, show_change, tell_asker_of_change
from bot.views.helpdesk import AskerUnreachable, DeskNotice, TeamAnswer, TeamDeclined, TeamPrompt
from bot.views.helpdesk_actions import MakeFaq, StopWriting
from bot.views.message import Message

DIALOG = "team_answer"


async def ticket_shown_by(uow: UnitOfWork, desk: HelpDesk, viewer_id: int, place: Place) -> int | None:
    """The ticket that a message of ours shows to somebody who may answer it, by its id."""
    chat_id, message_id = place
    if message_id is None:
        return None
    async with uow.read() as tx:
        if not await desk.may_answer(tx, viewer_id, chat_id):
            return None
        ticket = await tx.helpdesk.of_message(chat_id, message_id)
    return ticket.id if ticket else None


def says_something(words: Incoming) -> bool:
    """Whether it can be passed on: a text, a file, a place; no sticker and no contact."""
    return bool(words.text or words.file or words.location)


async def answer(
    uow: UnitOfWork,
    desk: HelpDesk,
    ticket_id: int,
    words: Incoming,
    *,
    by: int,
    name: str,
    chat_id: int,
    catalogue: Catalogue,
    now: dt.datetime,
    ends_dialog: bool = False,
) -> tuple[Message, ...]:
    """Pass ``words`` on to the asker: the first ones settle the question, later ones are added. What to say in the
    chat where they were written: in a group nothing, the question itself shows it.

    Raises:
        NotAllowed: whoever wrote is not of the team.
    """

    async def work(tx: Transaction) -> tuple[Message, ...]:
        await desk.require(tx, by, chat_id)
        if ends_dialog:
            await tx.dialogs.end(chat_id, by)
        ticket = await seen_by_team(tx, ticket_id)
        if ticket is None or ticket.state is TicketState.WITHDRAWN:
            return (Message(DeskNotice("gone" if ticket is None else "withdrawn")),)
        await pass_on(tx, ticket, words, catalogue, by=by, name=name, chat_id=chat_id, now=now)
        await auditing.record(tx, by, "question.answered", f"question {ticket.id}", at=now)
        rows = ((MakeFaq(ticket.id),),) if words.text else ()
        return () if chat_id == desk.group else (Message(DeskNotice("sent"), rows=rows),)

    return await uow.write(work)


async def pass_on(
    tx: Transaction,
    ticket: Ticket,
    words: Incoming,
    catalogue: Catalogue,
    *,
    by: int,
    name: str,
    chat_id: int,
    now: dt.datetime,
    published: bool | None = None,
    besides: Place = (0, None),
) -> None:
    """Send ``words`` to all who asked, under their questions, and show the ticket as answered, except in the
    message that the reply edits (``besides``). ``published``: they are an FAQ entry (None: as the catalogue
    says)."""
    given = await tx.helpdesk.add_answer(ticket.id, words.text, by=by, chat_id=chat_id, at=now)
    key = f"team_answer:{given.id}"
    outbox_id = await _send_answer(tx, ticket, words, key, now, first=given.number == 1)
    await tx.helpdesk.sent_with(given.id, outbox_id)
    told = {ticket.viewer_id}
    for other in await tx.helpdesk.followers(ticket.id):
        if other.viewer_id not in told:  # Whoever asked twice reads it once.
            await _send_answer(tx, other, words, f"{key}:{other.id}", now, first=given.number == 1)
        told.add(other.viewer_id)
        if other.state is not TicketState.ANSWERED:
            settled = await tx.helpdesk.settle(other.id, TicketState.ANSWERED, now, by, name)
            await tell_asker_of_change(tx, settled, catalogue, now)
    if ticket.state is TicketState.ANSWERED:
        ticket = await tx.helpdesk.touch(ticket.id)
    else:
        ticket = await tx.helpdesk.settle(ticket.id, TicketState.ANSWERED, now, by, name)
        await tell_asker_of_change(tx, ticket, catalogue, now)
    await show_change(tx, ticket, catalogue, now, besides=besides, published=published)


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
    )
    return await send(tx, ticket.viewer_id, message, key, now)


async def dismiss(
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
    """The team can't answer that: the asker is told so. The question as it stands, for the pressed message.

    Raises:
        NotAllowed: whoever pressed is not of the team.
    """

    async def work(tx: Transaction) -> Message:
        await desk.require(tx, by, place[0])
        ticket = await seen_by_team(tx, ticket_id)
        if ticket is None:
            return Message(DeskNotice("gone"))
        if ticket.is_open:
            for one in (*await tx.helpdesk.followers(ticket.id), ticket):
                ticket = await _decline(tx, one, catalogue, by=by, name=name, now=now)
            await auditing.record(tx, by, "question.dismissed", f"question {ticket.id}", at=now)
            await show_change(tx, ticket, catalogue, now, besides=place)
        return for_team(ticket, await tx.helpdesk.answers(ticket.id), catalogue, place[0])

    return await uow.write(work)


async def _decline(
    tx: Transaction, ticket: Ticket, catalogue: Catalogue, *, by: int, name: str, now: dt.datetime
) -> Ticket:
    """Tell one asker."""
    ticket = await tx.helpdesk.settle(ticket.id, TicketState.DISMISSED, now, by, name)
    question = await tx.questions.get(ticket.question_id)
    declined = Message(
        TeamDeclined(ticket.text), locale=ticket.language, answers=question.message_id if question else None
    )
    await send(tx, ticket.viewer_id, declined, f"team_declined:{ticket.id}", now)
    await tell_asker_of_change(tx, ticket, catalogue, now)
    return ticket


async def begin(
    uow: UnitOfWork,
    desk: HelpDesk,
    ticket_id: int,
    *,
    by: int,
    chat_id: int,
    catalogue: Catalogue,
    now: dt.datetime,
) -> tuple[Message, ...]:
    """The question as it stands, and in a private chat the request to write the answer.

    Raises:
        NotAllowed: whoever pressed is not of the team.
    """

    async def work(tx: Transaction) -> tuple[Message, ...]:
        await desk.require(tx, by, chat_id)
        ticket = await seen_by_team(tx, ticket_id)
        if ticket is None:
            return (Message(DeskNotice("gone")),)
        shown = for_team(ticket, await tx.helpdesk.answers(ticket.id), catalogue, chat_id)
        if chat_id != by or ticket.state is TicketState.WITHDRAWN:
            return (shown,)
        await put_dialog(tx, DIALOG, ticket.id, by, now)
        return shown, prompt(ticket)

    return await uow.write(work)


def prompt(ticket: Ticket) -> Message:
    """Asks for the answer."""
    return Message(TeamPrompt(ticket.text, ticket.language, "answer"), rows=((StopWriting(),),))


async def prompt_again(uow: UnitOfWork, desk: HelpDesk, ticket_id: int, *, by: int, chat_id: int) -> Message:
    """Asks for the answer once more, after something else was said.

    Raises:
        NotAllowed: whoever wrote is not of the team.
    """
    async with uow.read() as tx:
        await desk.require(tx, by, chat_id)
        ticket = await tx.helpdesk.get(ticket_id)
    return prompt(ticket) if ticket else Message(DeskNotice("gone"))


async def put_dialog(tx: Transaction, kind: str, subject_id: int, user_id: int, now: dt.datetime) -> None:
    """What the user writes next in private is about ``subject_id``."""
    before = await tx.dialogs.get(user_id, user_id, now)
    version = before.version + 1 if before else 1
    await tx.dialogs.put(Dialog(user_id, user_id, kind, "text", json.dumps(subject_id), version, now + LIFETIME))


def subject_of(dialog: Dialog) -> int:
    """What a dialog of the help desk is about."""
    return int(json.loads(dialog.data))


async def stop_writing(uow: UnitOfWork, kinds: frozenset[str], *, by: int, now: dt.datetime) -> None:
    """Leave a dialog of the help desk; another one goes on."""

    async def work(tx: Transaction) -> None:
        dialog = await tx.dialogs.get(by, by, now)
        if dialog is not None and dialog.kind in kinds:
            await tx.dialogs.end(by, by)

    await uow.write(work)


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
