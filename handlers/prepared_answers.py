"""Answers that the help desk prepared: written once, sent with two taps."""

from __future__ import annotations

from bot.domain.dialog import Dialog
from bot.domain.incoming import Incoming
from bot.domain.role import Role
from bot.services.helpdesk import templates
from bot.telegram.turn import Turn
from bot.views.helpdesk_actions import (
    DropTemplate,
    ListTemplates,
    OfferTemplates,
    ShowTicket,
    UseTemplate,
    WriteTemplate,
)
from bot.views.message import Message
from handlers.feature import DialogFlow, Feature
from handlers.helpdesk import agent_of


async def offer(turn: Turn, action: OfferTemplates) -> None:
    """Which one shall answer?"""
    await turn.show(await templates.offer(turn.database, agent_of(turn), action.ticket_id))


async def show_ticket(turn: Turn, action: ShowTicket) -> None:
    """None of them: back to the question."""
    await turn.show(await templates.show_ticket(turn.database, agent_of(turn), action.ticket_id))


async def use(turn: Turn, action: UseTemplate) -> None:
    """It goes to who asks."""
    await templates.use(turn.unit_of_work(), agent_of(turn), action)
    await turn.deliver()


async def list_all(turn: Turn, _action: ListTemplates) -> None:
    await turn.show(await templates.listed(turn.database, agent_of(turn)))


async def begin(turn: Turn, _action: WriteTemplate) -> None:
    """Ask for the text to keep."""
    await templates.begin(turn.unit_of_work(), agent_of(turn))
    await turn.deliver()


async def hear(turn: Turn, _dialog: Dialog, words: Incoming) -> bool:
    """What comes after [New] is kept to answer with."""
    if not words.text:
        return False
    await templates.keep(turn.unit_of_work(), agent_of(turn), words.text)
    await turn.deliver()
    return True


async def prompt(_turn: Turn, _dialog: Dialog) -> Message:
    return templates.prompt()


async def drop(turn: Turn, action: DropTemplate) -> None:
    await templates.drop(turn.unit_of_work(), agent_of(turn), action.template_id)
    await turn.deliver()


FEATURE = Feature(
    name="prepared answers",
    actions={
        ShowTicket: show_ticket,
        OfferTemplates: offer,
        UseTemplate: use,
        ListTemplates: list_all,
        WriteTemplate: begin,
        DropTemplate: drop,
    },
    dialogs={templates.DIALOG: DialogFlow(hear, prompt)},
    role=Role.HELPDESK,
)
