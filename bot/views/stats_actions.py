"""Actions about the expo's figures. For organisers, but for nothing that an exhibitor's report offers."""

from __future__ import annotations

from dataclasses import dataclass

from bot.views.action import Action


@dataclass(frozen=True)
class ShowStats(Action, code="1s"): ...


@dataclass(frozen=True)
class SendStatsWorkbook(Action, code="1x"):
    """The figures as a workbook."""


@dataclass(frozen=True)
class ChooseBriefHour(Action, code="1h"):
    """When the daily brief comes."""


@dataclass(frozen=True)
class SetBriefHour(Action, code="1b"):
    """``minutes`` after midnight on the expo's clocks; -1: none."""

    minutes: int
