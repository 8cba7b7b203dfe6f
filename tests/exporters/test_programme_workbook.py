"""The programme as a workbook: what is downloaded and sent back changes nothing."""

from __future__ import annotations

import io
import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from openpyxl import load_workbook

from bot.domain.diff import ProgrammeDiff, diff
from bot.domain.localized import Localized
from bot.domain.problem import Level
from bot.domain.programme import Programme
from bot.exporters.programme_workbook import COLUMNS, blank_workbook, programme_workbook
from bot.importers.contents import FORMS
from bot.importers.imported import Imported
from bot.importers.options import ImportOptions
from bot.importers.registry import read
from main import EXAMPLE
from tests.importers.programmes import programmes

LANGUAGES = ("en", "zh")
slow = settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])


def imported(content: bytes, current: Programme | None) -> Imported:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "programme.xlsx"
        path.write_bytes(content)
        return read([path], ImportOptions(), current)


def errors(found: Imported) -> list[str]:
    return [problem.message for problem in found.problems if problem.level is Level.ERROR]


@slow
@given(programmes())
def test_downloaded_and_imported_is_the_same(programme: Programme) -> None:
    found = imported(programme_workbook(programme, LANGUAGES), programme)
    assert errors(found) == []
    assert found.programme == programme
    assert diff(programme, found.programme) == ProgrammeDiff()


def test_sample_expo_downloaded_and_imported_is_the_same() -> None:
    programme = read([EXAMPLE], ImportOptions()).programme
    assert programme is not None
    found = imported(programme_workbook(programme, LANGUAGES), programme)
    assert errors(found) == []
    assert found.programme == programme
    alone = imported(programme_workbook(programme, LANGUAGES), None)
    assert alone.programme is not None
    assert alone.programme.sessions == programme.sessions


def test_template_has_every_column_of_the_format_and_tells_which_are_needed() -> None:
    book = load_workbook(io.BytesIO(blank_workbook(LANGUAGES)))
    assert book.sheetnames == list(COLUMNS) == list(FORMS)
    for name, form in FORMS.items():
        header = [str(cell.value) for cell in next(book[name].iter_rows())]
        known = {column.name: column for column in form.columns}
        # A room and languages of a session are named by ids and tags, whatever the language.
        plain = {"room", "language", "contact_name"}
        expected = [
            label
            for column in form.columns
            for label in (
                [f"{column.name}_{tag}" for tag in LANGUAGES]
                if column.localized and column.name not in plain
                else [column.name]
            )
        ]
        assert header == expected
        assert all(column.name in {label.split("_en")[0] for label in header} for column in known.values())


def test_template_that_nobody_filled_is_refused_with_a_remedy_and_wipes_nothing() -> None:
    blank = blank_workbook(LANGUAGES)
    assert errors(imported(blank, None)) != []
    programme = read([EXAMPLE], ImportOptions()).programme
    assert programme is not None
    found = imported(blank, programme)
    assert (errors(found), found.programme) == ([], programme)


def test_filled_in_part_only_what_is_filled_counts() -> None:
    book = load_workbook(io.BytesIO(blank_workbook(LANGUAGES)))
    book["expo"].append(["Expo", "展会", *[None] * 6, "2021-07-30", "2021-08-01", "Asia/Shanghai"])
    book["faq"].append(["F1", "Is there Wi-Fi?", None, "Yes."])
    file = io.BytesIO()
    book.save(file)
    found = imported(file.getvalue(), None)
    assert errors(found) == []
    assert found.programme is not None
    assert [entry.id for entry in found.programme.faq] == ["F1"]
    assert found.programme.expo.name.by_locale == {"en": "Expo", "zh": "展会"}


def test_text_that_looks_like_a_formula_stays_text() -> None:
    programme = read([EXAMPLE], ImportOptions()).programme
    assert programme is not None
    odd = tuple(
        replace(entry, answer=Localized.of(en=text))
        for entry, text in zip(programme.faq, ("=1+1", "#N/A", "TRUE", "@cmd", "-1", "0012"), strict=False)
    )
    programme = replace(programme, faq=odd)
    found = imported(programme_workbook(programme, LANGUAGES), programme)
    assert errors(found) == []
    assert found.programme == programme
