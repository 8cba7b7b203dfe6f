"""The next edition's file, imported into an empty database: what came along, and that nobody did."""

from __future__ import annotations

import datetime as dt
import shutil
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.next_edition import next_edition
from bot.domain.programme import Programme
from bot.exporters.programme_workbook import programme_workbook
from bot.importers.options import ImportOptions
from bot.importers.registry import read
from tests.e2e.bot_process import EXAMPLE
from tests.texts import expo

PEOPLE = "contact_name", "contact_email"


def sample() -> Programme:
    programme = read([EXAMPLE], ImportOptions()).programme
    assert programme is not None
    return programme


def test_sample_begins_again_a_year_later(tmp_path: Path) -> None:
    """With the documents of the folder beside it, as the how-to says."""
    programme = sample()
    (tmp_path / "next-edition.xlsx").write_bytes(programme_workbook(next_edition(programme, 52), ("en", "zh")))
    shutil.copytree(EXAMPLE / "documents", tmp_path / "documents")
    found = read([tmp_path], ImportOptions())
    assert found.programme is not None
    assert [problem.message for problem in found.problems if problem.level == "error"] == []
    again = found.programme
    assert again == replace(next_edition(programme, 52), documents=again.documents)
    assert {document.id for document in again.documents} == {document.id for document in programme.documents}
    assert (again.expo.start_date, again.expo.end_date) == (dt.date(2022, 7, 29), dt.date(2022, 7, 31))
    assert [day.date.weekday() for day in again.days] == [day.date.weekday() for day in programme.days]
    assert (again.faq, again.halls, again.booths) == (programme.faq, programme.halls, programme.booths)
    assert again.sessions == ()


def test_nobody_comes_along() -> None:
    programme = sample()
    named = [getattr(one, name) for one in programme.exhibitors for name in PEOPLE]
    assert any(named)
    carried = next_edition(programme, 52)
    assert not any(getattr(one, name) for one in carried.exhibitors for name in PEOPLE)
    assert [replace(one, contact_name="", contact_email="") for one in programme.exhibitors] == list(
        carried.exhibitors
    )


@given(st.integers(1, 500))
def test_days_keep_their_weekday_and_hours(weeks: int) -> None:
    programme = expo.programme()
    carried = next_edition(programme, weeks)
    for before, after in zip(programme.days, carried.days, strict=True):
        assert after.date - before.date == dt.timedelta(weeks=weeks)
        assert replace(after, date=before.date) == before
