"""How far a long import is, in a terminal."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

from bot.importers.options import ImportOptions
from bot.importers.registry import read
from handlers.console.progress_bar import ProgressBar, bar_on
from tests.importers.folders import SOUND, write

WIPE = "\r\x1b[K"


def ticking(step: float) -> Iterator[float]:
    now = 0.0
    while True:
        yield now
        now += step


def bar(step: float) -> tuple[io.StringIO, ProgressBar]:
    stream, clock = io.StringIO(), ticking(step)
    return stream, ProgressBar(stream, lambda: next(clock))


def test_bar_is_drawn_at_most_ten_times_a_second() -> None:
    stream, progress = bar(0.06)
    assert list(progress.over(["a", "b", "c", "d"], "rows")) == ["a", "b", "c", "d"]
    shown = [text for text in stream.getvalue().split(WIPE) if text]
    assert [text[-11:] for text in shown] == ["1 of 4 rows", "3 of 4 rows", "4 of 4 rows"]
    assert shown[-1].startswith("[" + "#" * 30 + "]")


def test_line_is_wiped_at_the_end() -> None:
    stream, progress = bar(1)
    progress.show("Comparing")
    progress.clear()
    assert stream.getvalue() == f"{WIPE}Comparing ...{WIPE}"


def test_there_is_no_bar_where_nobody_looks() -> None:
    assert bar_on(io.StringIO()) is None


def test_reading_tells_how_far_it_is(tmp_path: Path) -> None:
    stream, progress = bar(1)
    read([write(tmp_path, SOUND)], ImportOptions(), None, progress)
    shown = [text.split("] ")[1] for text in stream.getvalue().split(WIPE) if text]
    assert shown == ["1 of 2 exhibitors", "2 of 2 exhibitors", "1 of 1 sessions"]
