"""What a file is read under: the options, the expo in force, and where problems go."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.domain.programme import Expo
from bot.importers.options import ImportOptions
from bot.importers.problems import ProblemLog
from bot.importers.progress import SILENT, Progress


@dataclass(frozen=True, slots=True)
class Circumstances:
    """``expo`` is the one in force, None before the first import; options are checked already. ``progress`` is
    told how far it is."""

    options: ImportOptions
    expo: Expo | None
    problems: ProblemLog
    progress: Progress = SILENT

    @property
    def language(self) -> str:
        return self.options.language

    @property
    def first_day(self) -> dt.date | None:
        """The day that weekdays and numbered days are counted from: ``--start-date``, else the expo's first."""
        if self.options.start_date is not None:
            return dt.date.fromisoformat(self.options.start_date)
        return self.expo.start_date if self.expo else None
