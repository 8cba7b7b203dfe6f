"""The expo's figures, for organisers."""

from __future__ import annotations

from bot.domain.role import Role
from bot.services.leads.digest_choosing import minutes_of
from bot.services.stats import reporting
from bot.telegram.turn import Turn
from bot.views import stats_actions as actions
from bot.views.message import Message
from handlers.feature import Command, Feature
from handlers.team import actor_of


def _follows(_result: object) -> tuple[Message, ...]:
    """The reply to what is answered by a message that follows."""
    return ()


async def stats(turn: Turn, argument: str) -> None:
    """``/stats``; a time of day behind it is when the daily brief comes, "off" that none does. What is
    neither shows how one is chosen."""
    minutes = -1 if argument.strip().casefold() == "off" else minutes_of(argument)
    if minutes is not None:
        await set_hour(turn, actions.SetBriefHour(minutes))
        return
    if argument.strip():
        await choose_hour(turn, actions.ChooseBriefHour())
        return
    await reporting.send_report(turn.unit_of_work(_follows), actor_of(turn), turn.client_id())
    await turn.deliver()


async def show(turn: Turn, _action: actions.ShowStats) -> None:
    await stats(turn, "")


async def send_workbook(turn: Turn, _action: actions.SendStatsWorkbook) -> None:
    await reporting.send_workbook(turn.unit_of_work(_follows), actor_of(turn), turn.client_id())
    await turn.deliver()


async def choose_hour(turn: Turn, _action: actions.ChooseBriefHour) -> None:
    """As a message of its own: the picture stays."""
    turn.edits = None
    await turn.show(await reporting.show_brief(turn.database, actor_of(turn), turn.digest_rules))


async def set_hour(turn: Turn, action: actions.SetBriefHour) -> None:
    await reporting.set_brief(turn.unit_of_work(), actor_of(turn), turn.digest_rules, action.minutes)
    await turn.deliver()


FEATURE = Feature(
    name="statistics",
    role=Role.ORGANISER,
    commands=(Command("stats", stats),),
    actions={
        actions.ShowStats: show,
        actions.SendStatsWorkbook: send_workbook,
        actions.ChooseBriefHour: choose_hour,
        actions.SetBriefHour: set_hour,
    },
)
