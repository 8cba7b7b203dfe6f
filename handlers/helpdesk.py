"""Questions that the bot cannot answer: visitors ask the team, and the team answers."""

from __future__ import annotations

from bot.domain.dialog import Dialog
from bot.domain.incoming import Incoming
from bot.domain.role import Role
from bot.services.helpdesk import answering, claiming, forwarding, overview, publishing, templates, unknown
from bot.telegram.turn import Turn
from bot.views.helpdesk import DeskNotice
from bot.views.helpdesk_actions import (
    AnswerTicket,
    AskTeam,
    ClaimTicket,
    DismissTicket,
    DropTemplate,
    HideUnknown,
    ListTemplates,
    ListTickets,
    ListUnknown,
    MakeFaq,
    OfferTemplates,
    OpenTicket,
    OpenUnknown,
    ReleaseTicket,
    ShowQuestions,
    ShowReadiness,
    ShowTicket,
    StopWriting,
    UndoFaq,
    UseTemplate,
    WithdrawQuestion,
    WriteFaq,
    WriteTemplate,
)
from bot.views.message import Message
from handlers.feature import Command, DialogFlow, Feature


async def ask_team(turn: Turn, action: AskTeam) -> None:
    """A visitor asks the team; the message that offered it says how the question stands."""
    await forwarding.ask_team(
        turn.unit_of_work(),
        turn.desk,
        action.question_id,
        viewer_id=turn.viewer.id,
        notice_id=turn.edits,
        catalogue=turn.catalogue,
        now=turn.now,
    )
    await turn.deliver()


async def withdraw(turn: Turn, action: WithdrawQuestion) -> None:
    """A visitor takes the question back."""
    uow = turn.unit_of_work()
    await forwarding.withdraw(
        uow, action.ticket_id, viewer_id=turn.viewer.id, catalogue=turn.catalogue, now=turn.now
    )
    await turn.deliver()


async def _answer(turn: Turn, ticket_id: int, words: Incoming, *, ends_dialog: bool = False) -> None:
    await answering.answer(
        turn.unit_of_work(),
        turn.desk,
        ticket_id,
        words,
        by=turn.viewer.id,
        name=turn.name,
        chat_id=turn.chat_id,
        catalogue=turn.catalogue,
        now=turn.now,
        ends_dialog=ends_dialog,
    )
    await turn.deliver()


async def hear_reply(turn: Turn, words: Incoming) -> bool:
    """A reply to a forwarded question is its answer, in private as in the team's group."""
    if not answering.says_something(words) or words.text.startswith("/"):
        return False
    place = (turn.chat_id, words.replies_to)
    ticket_id = await answering.ticket_shown_by(turn.database, turn.desk, turn.viewer.id, place)
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
    await answering.begin(
        turn.unit_of_work(),
        turn.desk,
        action.ticket_id,
        by=turn.viewer.id,
        chat_id=turn.chat_id,
        catalogue=turn.catalogue,
        now=turn.now,
    )
    await turn.deliver()


async def hear_answer(turn: Turn, dialog: Dialog, words: Incoming) -> bool:
    """What comes after [Answer] is the answer."""
    if not answering.says_something(words):
        return False
    await _answer(turn, answering.subject_of(dialog), words, ends_dialog=True)
    return True


async def prompt_answer(turn: Turn, dialog: Dialog) -> Message:
    subject, by = answering.subject_of(dialog), turn.viewer.id
    return await answering.prompt_again(turn.database, turn.desk, subject, by=by, chat_id=turn.chat_id)


async def dismiss(turn: Turn, action: DismissTicket) -> None:
    """The team can't answer that."""
    await answering.dismiss(
        turn.unit_of_work(),
        turn.desk,
        action.ticket_id,
        by=turn.viewer.id,
        name=turn.name,
        place=(turn.chat_id, turn.edits),
        catalogue=turn.catalogue,
        now=turn.now,
    )
    await turn.deliver()


async def claim(turn: Turn, action: ClaimTicket) -> None:
    """Somebody takes care of it."""
    await claiming.claim(
        turn.unit_of_work(),
        turn.desk,
        action.ticket_id,
        by=turn.viewer.id,
        name=turn.name,
        place=(turn.chat_id, turn.edits),
        catalogue=turn.catalogue,
        now=turn.now,
    )
    await turn.deliver()


async def release(turn: Turn, action: ReleaseTicket) -> None:
    """It is nobody's again."""
    await claiming.release(
        turn.unit_of_work(),
        turn.desk,
        action.ticket_id,
        by=turn.viewer.id,
        place=(turn.chat_id, turn.edits),
        catalogue=turn.catalogue,
        now=turn.now,
    )
    await turn.deliver()


async def offer_templates(turn: Turn, action: OfferTemplates) -> None:
    offered = await templates.offer(
        turn.database, turn.desk, action.ticket_id, by=turn.viewer.id, chat_id=turn.chat_id
    )
    await turn.show(offered)


async def show_ticket(turn: Turn, action: ShowTicket) -> None:
    shown = await templates.show_ticket(
        turn.database,
        turn.desk,
        action.ticket_id,
        by=turn.viewer.id,
        chat_id=turn.chat_id,
        catalogue=turn.catalogue,
    )
    await turn.show(shown)


async def use_template(turn: Turn, action: UseTemplate) -> None:
    """A prepared answer goes to who asks."""
    await templates.use(
        turn.unit_of_work(),
        turn.desk,
        action,
        by=turn.viewer.id,
        name=turn.name,
        place=(turn.chat_id, turn.edits),
        catalogue=turn.catalogue,
        now=turn.now,
    )
    await turn.deliver()


async def list_templates(turn: Turn, _action: ListTemplates) -> None:
    await turn.show(await templates.listed(turn.database, turn.access, turn.viewer.id))


async def begin_template(turn: Turn, _action: WriteTemplate) -> None:
    """Ask for the text to keep."""
    await templates.begin(turn.unit_of_work(), turn.access, by=turn.viewer.id, now=turn.now)
    await turn.deliver()


async def hear_template(turn: Turn, _dialog: Dialog, words: Incoming) -> bool:
    """What comes after [New] is kept to answer with."""
    if not words.text:
        return False
    await templates.keep(turn.unit_of_work(), turn.access, words.text, by=turn.viewer.id, now=turn.now)
    await turn.deliver()
    return True


async def prompt_template(_turn: Turn, _dialog: Dialog) -> Message:
    return templates.prompt()


async def drop_template(turn: Turn, action: DropTemplate) -> None:
    uow, by = turn.unit_of_work(), turn.viewer.id
    await templates.drop(uow, turn.access, action.template_id, by=by, now=turn.now)
    await turn.deliver()


async def publish(turn: Turn, action: MakeFaq) -> None:
    """The answer becomes an FAQ entry, which is used before the organiser reads that it is."""
    await publishing.publish_answer(
        turn.unit_of_work(),
        turn.access,
        action.ticket_id,
        by=turn.viewer.id,
        place=(turn.chat_id, turn.edits),
        catalogue=turn.catalogue,
        now=turn.now,
    )
    await turn.republish()
    await turn.deliver()


async def unpublish(turn: Turn, action: UndoFaq) -> None:
    """The entry goes again."""
    await publishing.unpublish(
        turn.unit_of_work(),
        turn.access,
        action.question_id,
        by=turn.viewer.id,
        place=(turn.chat_id, turn.edits),
        catalogue=turn.catalogue,
        now=turn.now,
    )
    await turn.republish()
    await turn.deliver()


async def begin_entry(turn: Turn, action: WriteFaq) -> None:
    """Ask for the answer to publish."""
    uow = turn.unit_of_work()
    await publishing.begin_entry(uow, turn.access, action.question_id, by=turn.viewer.id, now=turn.now)
    await turn.deliver()


async def hear_entry(turn: Turn, dialog: Dialog, words: Incoming) -> bool:
    """What comes after [Make FAQ entry] is published."""
    if not words.text:
        return False
    await publishing.publish_entry(
        turn.unit_of_work(),
        turn.access,
        answering.subject_of(dialog),
        words.text,
        by=turn.viewer.id,
        name=turn.name,
        catalogue=turn.catalogue,
        now=turn.now,
    )
    await turn.republish()
    await turn.deliver()
    return True


async def prompt_entry(turn: Turn, dialog: Dialog) -> Message:
    subject, by = answering.subject_of(dialog), turn.viewer.id
    return await publishing.prompt_again(turn.database, turn.access, subject, by=by)


async def stop_writing(turn: Turn, _action: StopWriting) -> None:
    """Leave what was begun; the list is shown instead."""
    message = await _overview(turn)
    kinds = frozenset({answering.DIALOG, publishing.DIALOG, templates.DIALOG})
    uow = turn.unit_of_work(reply=lambda _none: message)
    await answering.stop_writing(uow, kinds, by=turn.viewer.id, now=turn.now)
    await turn.deliver()


async def show_overview(turn: Turn, _action: ShowQuestions | None = None) -> None:
    """What waits, was answered, was not known, and how ready the data is."""
    await turn.show(await _overview(turn))


async def _overview(turn: Turn) -> Message:
    index, by = turn.published.index, turn.viewer.id
    return await overview.overview(turn.database, turn.access, index, by=by, now=turn.now)


async def list_tickets(turn: Turn, action: ListTickets) -> None:
    await turn.show(await overview.ticket_list(turn.database, turn.access, action, by=turn.viewer.id))


async def open_ticket(turn: Turn, action: OpenTicket) -> None:
    shown = await overview.one_ticket(
        turn.database,
        turn.access,
        action.ticket_id,
        by=turn.viewer.id,
        catalogue=turn.catalogue,
        chat_id=turn.chat_id,
    )
    await turn.show(shown)


async def list_unknown(turn: Turn, action: ListUnknown) -> None:
    index, by = turn.published.index, turn.viewer.id
    await turn.show(await unknown.unknown_list(turn.database, turn.access, index, action, by=by, now=turn.now))


async def open_unknown(turn: Turn, action: OpenUnknown) -> None:
    index, by, asked = turn.published.index, turn.viewer.id, action.question_id
    await turn.show(await unknown.one_group(turn.database, turn.access, index, asked, by=by, now=turn.now))


async def hide_unknown(turn: Turn, action: HideUnknown) -> None:
    uow = turn.unit_of_work()
    index, by = turn.published.index, turn.viewer.id
    await unknown.hide(uow, turn.access, index, action.question_id, by=by, now=turn.now)
    await turn.deliver()


async def show_readiness(turn: Turn, action: ShowReadiness) -> None:
    index, by = turn.published.index, turn.viewer.id
    await turn.show(await overview.readiness_list(turn.database, turn.access, index, action, by=by, now=turn.now))


async def questions(turn: Turn, _argument: str) -> None:
    """``/questions``"""
    await show_overview(turn)


ASKING = Feature(name="asking the team", actions={AskTeam: ask_team, WithdrawQuestion: withdraw})

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
        ShowTicket: show_ticket,
        OfferTemplates: offer_templates,
        UseTemplate: use_template,
        ListTemplates: list_templates,
        WriteTemplate: begin_template,
        DropTemplate: drop_template,
    },
    dialogs={
        answering.DIALOG: DialogFlow(hear_answer, prompt_answer),
        publishing.DIALOG: DialogFlow(hear_entry, prompt_entry),
        templates.DIALOG: DialogFlow(hear_template, prompt_template),
    },
    role=Role.HELPDESK,
    hear_group=hear_group,
    hear_reply=hear_reply,
)
