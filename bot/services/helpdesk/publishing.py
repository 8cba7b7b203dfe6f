"""An answer of the team becomes an FAQ entry: a version of the programme with one row more, or without it."""

from __future__ import annotations

from bot.domain.conversation import AskedQuestion
from bot.domain.helpdesk import Ticket
from bot.domain.incoming import Incoming
from bot.domain.programme import Programme
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.helpdesk.agent import Agent
from bot.services.helpdesk.answering import pass_on
from bot.services.helpdesk.entries import entry_id, with_entry, without_entry
from bot.services.helpdesk.tickets import for_team, show_change
from bot.services.helpdesk.writing import put_dialog
from bot.views.helpdesk import DeskNotice, FaqEntry, TeamPrompt
from bot.views.helpdesk_actions import StopWriting, UndoFaq, WriteFaq
from bot.views.message import Message

DIALOG = "faq_entry"
Asked = AskedQuestion | Ticket


async def publish_answer(uow: UnitOfWork, agent: Agent, ticket_id: int) -> Message:
    """Make the ticket's answer an FAQ entry in the language of the question. The ticket as it stands.

    Raises:
        NotAllowed: whoever pressed is not of the help desk.
    """

    async def work(tx: Transaction) -> Message:
        await agent.require_role(tx)
        ticket = await tx.helpdesk.get(ticket_id)
        if ticket is None:
            return Message(DeskNotice("gone"))
        answers = await tx.helpdesk.answers(ticket.id)
        text = "\n".join(answer.text for answer in answers if answer.text)
        if not text:
            return Message(DeskNotice("no_text"))
        latest = await tx.programmes.latest()
        if latest is None:
            return Message(DeskNotice("no_programme"))
        changed = with_entry(latest.programme, ticket.text, text, ticket.language)
        if await _commit(tx, agent, latest.programme, changed, ticket):
            ticket = await tx.helpdesk.touch(ticket.id)
            await show_change(tx, ticket, agent.catalogue, agent.now, besides=agent.place, published=True)
        return for_team(ticket, answers, agent.catalogue, agent.chat_id, published=True)

    return await uow.write(work)


async def begin_entry(uow: UnitOfWork, agent: Agent, question_id: int) -> Message:
    """Ask, in private, for the answer to publish for a question of the log.

    Raises:
        NotAllowed: whoever pressed is not of the help desk.
    """

    async def work(tx: Transaction) -> Message:
        await agent.require_role(tx)
        question = await tx.questions.get(question_id)
        if question is None:
            return Message(DeskNotice("gone"))
        await put_dialog(tx, agent.id, DIALOG, question_id, agent.now)
        return prompt(question)

    return await uow.write(work)


def prompt(question: AskedQuestion) -> Message:
    """Asks for the answer to publish."""
    return Message(TeamPrompt(question.text, question.language, "faq"), rows=((StopWriting(),),))


async def prompt_again(uow: UnitOfWork, agent: Agent, question_id: int) -> Message:
    """Asks for the answer once more, after something else was said.

    Raises:
        NotAllowed: whoever wrote is not of the help desk.
    """
    async with uow.read() as tx:
        await agent.require_role(tx)
        question = await tx.questions.get(question_id)
    return prompt(question) if question else Message(DeskNotice("gone"))


async def publish_entry(uow: UnitOfWork, agent: Agent, question_id: int, text: str) -> Message:
    """Publish ``text`` as the answer to a question of the log, and end the dialog that asked for it. Who asked the
    team that question, and still waits, gets the answer too.

    Raises:
        NotAllowed: whoever wrote is not of the help desk.
    """

    async def work(tx: Transaction) -> Message:
        await agent.require_role(tx)
        await tx.dialogs.end(agent.id, agent.id)
        question = await tx.questions.get(question_id)
        latest = await tx.programmes.latest()
        if question is None or latest is None:
            return Message(DeskNotice("gone" if question is None else "no_programme"))
        before = without_entry(latest.programme, question.text, question.language)
        changed = with_entry(before, question.text, text, question.language)
        await _commit(tx, agent, latest.programme, changed, question)
        ticket = await tx.helpdesk.of_question(question_id)
        if ticket is not None and ticket.is_open:
            words = Incoming(0, text)
            await pass_on(tx, agent, ticket, words, published=True)
        return Message(FaqEntry(question.text, text), rows=((UndoFaq(question_id),),))

    return await uow.write(work)


async def unpublish(uow: UnitOfWork, agent: Agent, question_id: int) -> Message:
    """Take the entry of a question back. Its ticket as it stands or, without one, what was taken back.

    Raises:
        NotAllowed: whoever pressed is not of the help desk.
    """

    async def work(tx: Transaction) -> Message:
        await agent.require_role(tx)
        ticket = await tx.helpdesk.of_question(question_id)
        question = ticket or await tx.questions.get(question_id)
        latest = await tx.programmes.latest()
        if question is None or latest is None:
            return Message(DeskNotice("gone"))
        changed = without_entry(latest.programme, question.text, question.language)
        undone = await _commit(tx, agent, latest.programme, changed, question)
        if ticket is None:
            return Message(FaqEntry(question.text, "", published=False), rows=((WriteFaq(question_id),),))
        if undone:
            ticket = await tx.helpdesk.touch(ticket.id)
            await show_change(tx, ticket, agent.catalogue, agent.now, besides=agent.place, published=False)
        return for_team(
            ticket, await tx.helpdesk.answers(ticket.id), agent.catalogue, agent.chat_id, published=False
        )

    return await uow.write(work)


def _source(question: str, language: str) -> str:
    """Where a version comes from, for the list of versions."""
    return f"help desk: FAQ entry {entry_id(question, language)}"


async def _commit(tx: Transaction, agent: Agent, before: Programme, after: Programme, question: Asked) -> bool:
    """Whether there was something to commit; it is written down who did."""
    if after == before:
        return False
    entry = entry_id(question.text, question.language)
    added = any(one.id == entry for one in after.faq)
    source = _source(question.text, question.language)
    await tx.programmes.add(after, source if added else f"{source} taken back", agent.now)
    what = "faq.published" if added else "faq.taken_back"
    answers = {one.id: one.answer.best(question.language) for one in (*before.faq, *after.faq)}
    text = answers.get(entry, "")
    said = {"after": text} if added else {"before": text}
    await agent.record(tx, what, f"{entry} {question.text}", **said)
    return True
