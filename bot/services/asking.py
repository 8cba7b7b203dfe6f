"""Answering a question in a chat: its context is remembered, the question is logged."""

from __future__ import annotations

import datetime as dt

from bot.answers.engine import Answer, answer, page_of
from bot.answers.index import AnswerIndex
from bot.domain.conversation import AskedQuestion, Conversation
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.views.action import MoreResults
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
) -> Answer:
    """Answer a question, then keep the chat's context and the question in one transaction. ``now`` is aware.

    Raises:
        StorageError: the database cannot be read or written.
    """
    context = await _context(uow, chat_id)
    found = answer(question, index, now=now, locale=locale, context=context)
    moment = now.astimezone(dt.UTC)
    asked = AskedQuestion(viewer_id, question, found.language, found.intent, found.abstained, moment)

    async def keep(tx: Transaction) -> Answer:
        await tx.viewers.seen(viewer_id, locale, moment)
        await tx.conversations.put(Conversation(chat_id, found.context, moment))
        await tx.questions.add(asked)
        return found

    return await uow.write(keep)


async def more_results(uow: UnitOfWork, index: AnswerIndex, action: MoreResults, *, chat_id: int) -> Message:
    """Another page of a list that an answer in this chat began; says "please ask again" where it is forgotten.

    Raises:
        StorageError: the database cannot be read.
    """
    return page_of(index, await _context(uow, chat_id), action.list_key, action.page)


async def _context(uow: UnitOfWork, chat_id: int) -> str:
    async with uow.read() as tx:
        conversation = await tx.conversations.get(chat_id)
    return conversation.context if conversation else ""
