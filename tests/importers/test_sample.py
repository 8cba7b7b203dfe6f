"""The sample expo that is shipped."""

from __future__ import annotations

from pathlib import Path

from bot.domain.problem import Level
from bot.importers.options import ImportOptions
from bot.importers.registry import read

SAMPLE = Path(__file__).parents[2] / "examples" / "north-china-smart-energy-expo"


def test_sample_expo_imports_without_an_error() -> None:
    imported = read([SAMPLE], ImportOptions())
    assert [problem for problem in imported.problems if problem.level is Level.ERROR] == []
    assert imported.programme is not None
    counts = imported.counts
    assert (counts.days, counts.sessions, counts.exhibitors, counts.halls) == (3, 80, 450, 5)
