"""Questions that the bot could not answer: the team answers, and makes FAQ entries of its answers."""

from __future__ import annotations

from bot.domain.dialog import Dialog
from bot.domain.incoming import Incoming
from bot.domain.role import Role
from bot.services.helpdesk import (
    answering,
    claiming,
    overview,
    publishing,
    templates,
    unknown,
    writing,
)
from bot.services.helpdesk.agent import Agent
from bot.telegram.turn import Turn
from bot.views.helpdesk import DeskNotice
from bot.views.helpdesk_actions import (
    AnswerTicket,
    ClaimTicket,
    DismissTicket,
    HideUnknown,
    ListTickets,
    ListUnknown,
    MakeFaq,
    OpenTicket,
    OpenUnknown,
    ReleaseTicket,
    ShowQuestions,
    ShowReadiness,
    StopWriting,
    UndoFaq,
    WriteFaq,
)
from bot.views.message import Message
from handlers.feature import Command, DialogFlow, Feature


def agent_of(turn: Turn) -> Agent:
    """Whoever of the team is at work."""
    return Agent(turn.desk, turn.viewer.id, turn.name, turn.chat_id, turn.edits, turn.catalogue, turn.now)


async def _answer(turn: Turn, ticket_id: int, words: Incoming, *, ends_dialog: bool = False) -> None:
    await answering.answer(turn.unit_of_work(), agent_of(turn), ticket_id, words, ends_dialog=ends_dialog)
    await turn.deliver()


async def hear_reply(turn: Turn, words: Incoming) -> bool:
    """A reply to a forwarded question is its answer, in private as in the team's group."""
    if not answering.says_something(words) or words.text.startswith("/"):
        return False
    ticket_id = await answering.ticket_shown_by(turn.database, agent_of(turn), words.replies_to)
    if ticket_id is None:
        return False
    await _answer(turn, ticket_id, words)
    return True


async def hear_group(turn: Turn, words: Incoming) -> None:
    """In the team's group only replies to forwarded questions are ours, and our command."""
    if words.text.split(maxsplit=1)[:1] == [f"/questions@{turn.address.username}"]:
        await turn.show(Message(DeskNotice("in_private")))
    elif words.replies_to is not None:
        await hear_reply(turn, words)


async def begin_answer(turn: Turn, action: AnswerTicket) -> None:
    """Ask for the answer; in a group a reply gives it."""
    await answering.begin(turn.unit_of_work(), agent_of(turn), action.ticket_id)
    await turn.deliver()


async def hear_answer(turn: Turn, dialog: Dialog, words: Incoming) -> bool:
    """What comes after [Answer] is the answer."""
    if not answering.says_something(words):
        return False
    await _answer(turn, writing.subject_of(dialog), words, ends_dialog=True)
    return True


async def prompt_answer(turn: Turn, dialog: Dialog) -> Message:
    return await answering.prompt_again(turn.database, agent_of(turn), writing.subject_of(dialog))


async def dismiss(turn: Turn, action: DismissTicket) -> None:
    """The team can't answer that."""
    await answering.dismiss(turn.unit_of_work(), agent_of(turn), action.ticket_id)
    await turn.deliver()


async def claim(turn: Turn, action: ClaimTicket) -> None:
    """Somebody takes care of it."""
    await claiming.claim(turn.unit_of_work(), agent_of(turn), action.ticket_id)
    await turn.deliver()


async def release(turn: Turn, action: ReleaseTicket) -> None:
    """It is nobody's again."""
    await claiming.release(turn.unit_of_work(), agent_of(turn), action.ticket_id)
    await turn.deliver()


async def publish(turn: Turn, action: MakeFaq) -> None:
    """The answer becomes an FAQ entry, which is used before the organiser reads that it is."""
    await publishing.publish_answer(turn.unit_of_work(), agent_of(turn), action.ticket_id)
    await turn.republish()
    await turn.deliver()


async def unpublish(turn: Turn, action: UndoFaq) -> None:
    """The entry goes again."""
    await publishing.unpublish(turn.unit_of_work(), agent_of(turn), action.question_id)
    await turn.republish()
    await turn.deliver()


async def begin_entry(turn: Turn, action: WriteFaq) -> None:
    """Ask for the answer to publish."""
    await publishing.begin_entry(turn.unit_of_work(), agent_of(turn), action.question_id)
    await turn.deliver()


async def hear_entry(turn: Turn, dialog: Dialog, words: Incoming) -> bool:
    """What comes after [Make FAQ entry] is published."""
    if not words.text:
        return False
    await publishing.publish_entry(turn.unit_of_work(), agent_of(turn), writing.subject_of(dialog), words.text)
    await turn.republish()
    await turn.deliver()
    return True


async def prompt_entry(turn: Turn, dialog: Dialog) -> Message:
    return await publishing.prompt_again(turn.database, agent_of(turn), writing.subject_of(dialog))


async def stop_writing(turn: Turn, _action: StopWriting) -> None:
    """Leave what was begun; the list is shown instead."""
    message = await _overview(turn)
    kinds = frozenset({answering.DIALOG, publishing.DIALOG, templates.DIALOG})
    uow = turn.unit_of_work(reply=lambda _none: message)
    await writing.stop_writing(uow, turn.viewer.id, kinds, turn.now)
    await turn.deliver()


async def show_overview(turn: Turn, _action: ShowQuestions | None = None) -> None:
    """What waits, was answered, was not known, and how ready the data is."""
    await turn.show(await _overview(turn))


async def _overview(turn: Turn) -> Message:
    return await overview.overview(turn.database, agent_of(turn), turn.published.index)


async def list_tickets(turn: Turn, action: ListTickets) -> None:
    await turn.show(await overview.ticket_list(turn.database, agent_of(turn), action))


async def open_ticket(turn: Turn, action: OpenTicket) -> None:
    await turn.show(await overview.one_ticket(turn.database, agent_of(turn), action.ticket_id))


async def list_unknown(turn: Turn, action: ListUnknown) -> None:
    index = turn.published.index
    await turn.show(await unknown.unknown_list(turn.database, agent_of(turn), index, action))


async def open_unknown(turn: Turn, action: OpenUnknown) -> None:
    index = turn.published.index
    await turn.show(await unknown.one_group(turn.database, agent_of(turn), index, action.question_id))


async def hide_unknown(turn: Turn, action: HideUnknown) -> None:
    index = turn.published.index
    await unknown.hide(turn.unit_of_work(), agent_of(turn), index, action.question_id)
    await turn.deliver()


async def show_readiness(turn: Turn, action: ShowReadiness) -> None:
    index = turn.published.index
    await turn.show(await overview.readiness_list(turn.database, agent_of(turn), index, action))


async def questions(turn: Turn, _argument: str) -> None:
    """``/questions``"""
    await show_overview(turn)


FEATURE = Feature(
    name="help desk",
    commands=(Command("questions", questions),),
    actions={
        AnswerTicket: begin_answer,
        DismissTicket: dismiss,
        MakeFaq: publish,
        UndoFaq: unpublish,
        WriteFaq: begin_entry,
        StopWriting: stop_writing,
        ShowQuestions: show_overview,
        ListTickets: list_tickets,
        OpenTicket: open_ticket,
        ListUnknown: list_unknown,
        OpenUnknown: open_unknown,
        HideUnknown: hide_unknown,
        ShowReadiness: show_readiness,
        ClaimTicket: claim,
        ReleaseTicket: release,
    },
    dialogs={
        answering.DIALOG: DialogFlow(hear_answer, prompt_answer),
        publishing.DIALOG: DialogFlow(hear_entry, prompt_entry),
    },
    role=Role.HELPDESK,
    hear_group=hear_group,
    hear_reply=hear_reply,
)
