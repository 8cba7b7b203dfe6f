"""Messages about the expo's figures, word for word, in each language."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.domain.localized import Localized
from bot.texts.renderer import Renderer
from bot.views import statistics
from bot.views.message import Message, View
from bot.views.statistics import BriefSettings, ClosingReport, RankedLine, Stats, StatsReport, StatsWorkbook
from tests.texts import expo
from tests.texts.expo import DAY_1, at
from tests.texts.golden_files import FOLDER, assert_golden

RENDERER = Renderer()
STATS = FOLDER / "stats"
CATALOGUE = expo.catalogue()
NOW = at(DAY_1, "18:31")
NAME = Localized.of(en="Yanshu & Sons", zh="炎黍储能")
TALK = Localized.of(en="Sodium Cells & <Safety>", zh="钠电池与安全")
FULL = Stats(
    at=NOW,
    reached=26_000,
    active=9_120,
    new=1_204,
    blocked=31,
    locales=(("zh", 20_000), ("en", 6_000)),
    asked=41_000,
    unanswered=3_100,
    asked_today=12_004,
    unanswered_today=804,
    tickets_open=7,
    leads=8_123,
    scans=9_400,
    scans_today=4_021,
    rate=67,
    exhibitors=450,
    invited=430,
    claimed=391,
    scanned=300,
    silent=91,
    sent=99_000,
    waiting=3,
    dead=12,
    gone=31,
    top_sessions=(RankedLine(TALK, 780),),
    top_exhibitors=(RankedLine(NAME, 574), RankedLine(Localized.of(en="Late <Comer>"), 5)),
)
QUIET = Stats(
    NOW, 1, 1, 1, 0, (("en", 1),), 1, 0, 1, 0, 1, 1, 1, 1, None, 0, 0, 0, 0, 0, 1, 0, 1, 0, (), ()
)  # fmt: skip
VIEWS: dict[str, View] = {
    "stats_report": StatsReport(stats=FULL),
    "stats_report_brief": StatsReport(brief=True, day=DAY_1, stats=FULL),
    "stats_report_quiet": StatsReport(stats=QUIET),
    "stats_workbook": StatsWorkbook(),
    "brief_settings": BriefSettings(dt.time(18, 30), own=False),
    "brief_settings_own": BriefSettings(dt.time(20, 0), own=True),
    "brief_settings_off": BriefSettings(None, own=True),
    "closing_report": ClosingReport(
        "X1", NAME, 61, 70, 31, 12, 9, 4, DAY_1, 33, (RankedLine(TALK, 20),), dt.date(2022, 1, 28)
    ),
    "closing_report_one": ClosingReport("X1", NAME, 1, 1, 0, 1, 0, 1, DAY_1, 1, (), dt.date(2022, 1, 28)),
}


@pytest.mark.parametrize("locale", expo.LOCALES)
@pytest.mark.parametrize("name", VIEWS)
def test_message_reads(locale: str, name: str) -> None:
    assert_golden(locale, name, RENDERER.render(Message(VIEWS[name]), locale, CATALOGUE, NOW), STATS)


@pytest.mark.parametrize("locale", expo.LOCALES)
def test_the_longest_fits_below_a_picture(locale: str) -> None:
    told = RENDERER.render(Message(VIEWS["stats_report_brief"]), locale, CATALOGUE, NOW).html
    assert len(told.encode("utf-16-le")) // 2 <= 1_024


def test_every_view_is_shown() -> None:
    listed = {view for view in vars(statistics).values() if isinstance(view, type) and issubclass(view, View)}
    assert {type(view) for view in VIEWS.values()} == listed - {View}
