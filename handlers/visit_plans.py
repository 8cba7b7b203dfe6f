"""Plan my visit: for which hours, the plan, saved in one tap."""

from __future__ import annotations

from bot.domain.dialog import Dialog
from bot.domain.incoming import Incoming
from bot.services.agenda import visit_plans
from bot.services.agenda.visit_plans import Visiting
from bot.telegram.turn import Turn
from bot.views import agenda_actions as actions
from bot.views.message import Message
from handlers.agenda import planning_of
from handlers.feature import DialogFlow, Feature


def visiting_of(turn: Turn) -> Visiting:
    """The viewer, who plans their visit."""
    return Visiting(planning_of(turn), turn.published, turn.matchers, turn.chat_id)


async def choose(turn: Turn, _action: actions.ShowPlanChoice | actions.StopPlanning) -> None:
    await visit_plans.choose(turn.unit_of_work(), visiting_of(turn))
    await turn.deliver()


async def ask(turn: Turn, _action: actions.TypePlanHours) -> None:
    await visit_plans.ask(turn.unit_of_work(), visiting_of(turn))
    await turn.deliver()


async def show(turn: Turn, action: actions.PlanHours) -> None:
    at = visiting_of(turn)
    await turn.show(await visit_plans.show(turn.database, at, action.start, action.minutes, action.round))


async def save(turn: Turn, action: actions.SavePlan) -> None:
    await visit_plans.save(turn.unit_of_work(), visiting_of(turn), action)
    await turn.deliver()


async def hear(turn: Turn, _dialog: Dialog, words: Incoming) -> bool:
    """The hours, typed."""
    if await visit_plans.hear(turn.unit_of_work(), visiting_of(turn), words) is None:
        return False
    await turn.deliver()
    return True


async def prompt(_turn: Turn, _dialog: Dialog) -> Message | None:
    return visit_plans.asked()


FEATURE = Feature(
    name="visit_plans",
    actions={
        actions.ShowPlanChoice: choose,
        actions.TypePlanHours: ask,
        actions.StopPlanning: choose,
        actions.PlanHours: show,
        actions.SavePlan: save,
    },
    dialogs={visit_plans.DIALOG: DialogFlow(hear, prompt)},
)
