"""What the viewer wants to be told: /settings, and /stop."""

from __future__ import annotations

from bot.services import preferences
from bot.telegram.turn import Turn
from bot.views import settings_actions as actions
from handlers.agenda import planning_of, writing
from handlers.feature import Command, Feature


async def settings(turn: Turn, _argument: str) -> None:
    """``/settings``"""
    await preferences.show(turn.unit_of_work(), planning_of(turn))
    await turn.deliver()


async def stop(turn: Turn, _argument: str) -> None:
    """``/stop``"""
    await preferences.stop(turn.unit_of_work(), planning_of(turn))
    await turn.deliver()


FEATURE = Feature(
    name="settings",
    commands=(Command("settings", settings), Command("stop", stop)),
    actions={
        actions.ShowSettings: writing(lambda uow, at, _do: preferences.show(uow, at)),
        actions.SwitchOffset: writing(
            lambda uow, at, do: preferences.switch_offset(uow, at, do.minutes, bool(do.on))
        ),
        actions.SwitchQuiet: writing(lambda uow, at, do: preferences.switch_quiet(uow, at, bool(do.on))),
        actions.SwitchNotice: writing(
            lambda uow, at, do: preferences.switch_notice(uow, at, do.kind, bool(do.on))
        ),
        actions.AnswerBriefOffer: writing(
            lambda uow, at, do: preferences.answer_brief_offer(uow, at, bool(do.on))
        ),
        actions.StopReminders: writing(lambda uow, at, do: preferences.stop_reminders(uow, at, bool(do.also))),
        actions.ResumeMessages: writing(lambda uow, at, _do: preferences.resume(uow, at)),
    },
)
