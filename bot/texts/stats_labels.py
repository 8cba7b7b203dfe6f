"""What stands on the buttons of figures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from bot.texts.words import Words
from bot.views import stats_actions as actions
from bot.views.action import Action


def _fixed(msgid: str) -> Callable[[Any, Words], str]:
    return lambda _action, words: words(msgid)


def _hour(action: actions.SetBriefHour, words: Words) -> str:
    if action.minutes < 0:
        return words("button.no_brief")
    return words.format("time", dt.time(*divmod(action.minutes % (24 * 60), 60)))


LABELS: dict[type[Action], Callable[[Any, Words], str]] = {
    actions.ShowStats: _fixed("button.stats"),
    actions.SendStatsWorkbook: _fixed("button.stats_workbook"),
    actions.ChooseBriefHour: _fixed("button.brief_hour"),
    actions.SetBriefHour: _hour,
}
