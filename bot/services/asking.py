"""Answering a question in a chat: its context is remembered, the question is logged."""

from __future__ import annotations

import asyncio
import datetime as dt

from bot.answers.engine import Answer, answer, turn_page
from bot.answers.index import AnswerIndex
from bot.domain.conversation import AskedQuestion, Conversation
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.helpdesk.desk import HelpDesk
from bot.services.helpdesk.forwarding import offering_team
from bot.services.helpdesk.tickets import promised_minutes
from bot.views.browsing_actions import MoreResults
from bot.views.message import Message


async def ask(
    uow: UnitOfWork,
    index: AnswerIndex,
    question: str,
    *,
    viewer_id: int,
    chat_id: int,
    locale: str,
    now: dt.datetime,
    desk: HelpDesk,
    message_id: int | None = None,
) -> Answer:
    """Answer a question, then keep the chat's context and the question in one transaction. ``now`` is aware. What
    is not known may be asked of the ``desk``, where there is somebody: the answer will stand under ``message_id``.

    Raises:
        StorageError: the database cannot be read or written.
    """
    context = await _context(uow, chat_id)
    if index.compare is None:
        found = answer(question, index, now=now, locale=locale, context=context)
    else:  # It may embed the question, which takes the processor for some milliseconds.
        found = await asyncio.to_thread(answer, question, index, now=now, locale=locale, context=context)
    moment = now.astimezone(dt.UTC)
    asked = AskedQuestion(
        viewer_id, question, found.language, found.intent, found.is_open, moment, message_id=message_id
    )

    async def keep(tx: Transaction) -> Answer:
        await tx.viewers.seen(viewer_id, locale, moment)
        await tx.conversations.put(Conversation(chat_id, found.context, moment))
        question_id = await tx.questions.add(asked)
        if not found.is_open or not await desk.chats(tx):
            return found
        return offering_team(found, question_id, await promised_minutes(tx, index.catalogue))

    return await uow.write(keep)


async def more_results(
    uow: UnitOfWork, index: AnswerIndex, action: MoreResults, *, chat_id: int, now: dt.datetime
) -> Message:
    """Another page of a list that an answer in this chat began, which the chat is about from then on ("the second
    one"); says "please ask again" where it is forgotten. ``now`` is aware.

    Raises:
        StorageError: the database cannot be read or written.
    """
    context = await _context(uow, chat_id)
    message, turned = turn_page(index, context, action.list_key, action.page)

    async def keep(tx: Transaction) -> Message:
        await tx.conversations.put(Conversation(chat_id, turned, now.astimezone(dt.UTC)))
        return message

    return await uow.write(keep)


async def _context(uow: UnitOfWork, chat_id: int) -> str:
    async with uow.read() as tx:
        conversation = await tx.conversations.get(chat_id)
    return conversation.context if conversation else ""
