"""Leads: looked up, qualified, deleted."""

from __future__ import annotations

from bot.domain.role import Role
from bot.services.leads import listing, qualifying
from bot.telegram.turn import Turn
from bot.views import lead_actions as actions
from handlers.feature import Command, Feature
from handlers.scan import capturing_of, same


async def leads(turn: Turn, argument: str) -> None:
    """``/leads``; what stands behind it is looked for."""
    if argument:
        await listing.search(turn.unit_of_work(same), capturing_of(turn), argument)
        await turn.deliver()
    else:
        await show_list(turn, actions.ListLeads())


async def show_list(turn: Turn, action: actions.ListLeads) -> None:
    await listing.show_list(turn.unit_of_work(same), capturing_of(turn), action.order, action.page)
    await turn.deliver()


async def show_leads(turn: Turn, _action: actions.ShowLeads) -> None:
    await show_list(turn, actions.ListLeads())


async def open_lead(turn: Turn, action: actions.OpenLead) -> None:
    uow = turn.unit_of_work(same)
    await listing.open_lead(uow, capturing_of(turn), action.lead_id, action.order, action.page)
    await turn.deliver()


async def search(turn: Turn, _action: actions.SearchLeads) -> None:
    await listing.ask_search(turn.unit_of_work(same), capturing_of(turn))
    await turn.deliver()


async def stop_asking(turn: Turn, _action: actions.StopAsking) -> None:
    await listing.stop_asking(turn.unit_of_work(same), capturing_of(turn))
    await turn.deliver()


async def qualify(turn: Turn, action: actions.Qualify) -> None:
    uow = turn.unit_of_work(same)
    await qualifying.answer_step(uow, capturing_of(turn), action.lead_id, action.step, action.value)
    await turn.deliver()


async def toggle(turn: Turn, action: actions.ToggleAnswer) -> None:
    uow = turn.unit_of_work(same)
    await qualifying.toggle(uow, capturing_of(turn), action.lead_id, action.step, action.value)
    await turn.deliver()


async def open_step(turn: Turn, action: actions.OpenStep) -> None:
    await qualifying.open_step(turn.unit_of_work(same), capturing_of(turn), action.lead_id, action.step)
    await turn.deliver()


async def finish(turn: Turn, action: actions.FinishLead) -> None:
    await qualifying.finish(turn.unit_of_work(same), capturing_of(turn), action.lead_id)
    await turn.deliver()


async def write_contact(turn: Turn, action: actions.WriteContact) -> None:
    await qualifying.ask_contact(turn.unit_of_work(same), capturing_of(turn), action.lead_id)
    await turn.deliver()


async def show_files(turn: Turn, action: actions.ShowLeadFiles) -> None:
    """As messages of their own, with the lead below them."""
    turn.edits = None
    await listing.files(turn.unit_of_work(same), capturing_of(turn), action.lead_id)
    await turn.deliver()


async def delete(turn: Turn, action: actions.DeleteLead) -> None:
    await listing.delete(turn.unit_of_work(same), capturing_of(turn), action.lead_id)
    await turn.deliver()


async def restore(turn: Turn, action: actions.RestoreLead) -> None:
    await listing.restore(turn.unit_of_work(same), capturing_of(turn), action.lead_id)
    await turn.deliver()


FEATURE = Feature(
    name="leads",
    role=Role.EXHIBITOR,
    commands=(Command("leads", leads),),
    actions={
        actions.ShowLeads: show_leads,
        actions.ListLeads: show_list,
        actions.OpenLead: open_lead,
        actions.SearchLeads: search,
        actions.StopAsking: stop_asking,
        actions.Qualify: qualify,
        actions.ToggleAnswer: toggle,
        actions.OpenStep: open_step,
        actions.FinishLead: finish,
        actions.WriteContact: write_contact,
        actions.ShowLeadFiles: show_files,
        actions.DeleteLead: delete,
        actions.RestoreLead: restore,
    },
)
