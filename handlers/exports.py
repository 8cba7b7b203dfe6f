"""Leads as files."""

from __future__ import annotations

from bot.domain.role import Role
from bot.services.leads import exporting
from bot.telegram.turn import Turn
from bot.views import export_actions as actions
from bot.views.message import Message
from handlers.feature import Command, Feature
from handlers.team import actor_of


def nothing(_result: object) -> tuple[Message, ...]:
    """The reply to what is answered by a message that follows."""
    return ()


async def export(turn: Turn, _argument: str) -> None:
    """``/export``"""
    await show_export(turn, actions.ShowExport())


async def show_export(turn: Turn, action: actions.ShowExport) -> None:
    offer = await exporting.offer(turn.database, actor_of(turn), turn.consent_rules, action.exhibitor_id)
    await turn.show(offer)


async def export_leads(turn: Turn, action: actions.ExportLeads) -> None:
    uow = turn.unit_of_work(nothing)
    await exporting.request(uow, actor_of(turn), action.exhibitor_id, action.form, turn.client_id())
    await turn.deliver()


FEATURE = Feature(
    name="leads as files",
    role=Role.EXHIBITOR,
    commands=(Command("export", export),),
    actions={actions.ShowExport: show_export, actions.ExportLeads: export_leads},
)
