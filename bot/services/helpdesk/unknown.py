"""Questions that the bot did not know, alike ones together."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Sequence

from bot.answers.clustering import Asked, Cluster, clusters
from bot.answers.engine import answer
from bot.answers.index import AnswerIndex
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.helpdesk.agent import Agent
from bot.services.helpdesk.pages import PAGE, page_within, paged, span_of
from bot.views.action import Back
from bot.views.helpdesk import DeskNotice, UnknownLine, UnknownList, UnknownQuestions
from bot.views.helpdesk_actions import HideUnknown, ListUnknown, OpenUnknown, WriteFaq
from bot.views.message import Message

MOST_QUESTIONS = 1_000
"""How many of the last unknown questions are looked at."""
MOST_CLUSTERS = 50
_SPELLINGS = 5


async def still_unknown(uow: UnitOfWork, agent: Agent, index: AnswerIndex) -> tuple[Cluster, ...]:
    """The groups that the programme in force does not answer either, the largest first.

    Raises:
        NotAllowed: whoever asks is not of the help desk.
    """
    async with uow.read() as tx:
        await agent.require_role(tx)
        asked = await tx.questions.unknown(MOST_QUESTIONS)
    questions = [Asked(one.id, one.text, one.language) for one in reversed(asked)]
    return await asyncio.to_thread(_still_unknown, questions, index, agent.now)


def _still_unknown(questions: Sequence[Asked], index: AnswerIndex, now: dt.datetime) -> tuple[Cluster, ...]:
    largest = clusters(questions)[:MOST_CLUSTERS]
    return tuple(one for one in largest if answer(one.text, index, now=now, locale=one.languages[0]).is_open)


async def unknown_list(uow: UnitOfWork, agent: Agent, index: AnswerIndex, action: ListUnknown) -> Message:
    """A page of the groups.

    Raises:
        NotAllowed: whoever pressed is not of the help desk.
    """
    found = await still_unknown(uow, agent, index)
    page = page_within(action.page, len(found), PAGE)
    shown = found[page * PAGE :][:PAGE]
    span = span_of(page, PAGE, len(shown), len(found))
    lines = tuple(UnknownLine(one.text, len(one.questions), one.languages) for one in shown)
    numbers = tuple(OpenUnknown(one.questions[0].id, span.first + place) for place, one in enumerate(shown))
    rows = paged(numbers, span, ListUnknown(page + 1), ListUnknown(page - 1))
    return Message(UnknownList(lines, span), rows=rows)


async def one_group(uow: UnitOfWork, agent: Agent, index: AnswerIndex, question_id: int) -> Message:
    """A group of alike questions, with what can be done about it.

    Raises:
        NotAllowed: whoever pressed is not of the help desk.
    """
    group = _group(await still_unknown(uow, agent, index), question_id)
    if group is None:
        return Message(DeskNotice("gone"), rows=((Back(ListUnknown()),),))
    view = UnknownQuestions(group.texts[:_SPELLINGS], len(group.questions), group.languages)
    # The entry is made of the spelling that is asked most.
    most = next(one.id for one in group.questions if " ".join(one.text.split()) == group.text)
    return Message(view, rows=((WriteFaq(most), HideUnknown(question_id)), (Back(ListUnknown()),)))


async def hide(uow: UnitOfWork, agent: Agent, index: AnswerIndex, question_id: int) -> Message:
    """Leave a group out of the list; questions like it that come later make a new one.

    Raises:
        NotAllowed: whoever pressed is not of the help desk.
    """
    group = _group(await still_unknown(uow, agent, index), question_id)

    async def work(tx: Transaction) -> Message:
        await agent.require_role(tx)
        for one in group.questions if group else ():
            await tx.questions.hide(one.id)
        if group:
            await agent.record(tx, "question.hidden", f"question {question_id}")
        return Message(DeskNotice("hidden"), rows=((Back(ListUnknown()),),))

    return await uow.write(work)


def _group(found: Sequence[Cluster], question_id: int) -> Cluster | None:
    return next((one for one in found if one.holds(question_id)), None)
