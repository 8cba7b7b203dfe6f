"""Tables as CSV."""

from __future__ import annotations

import csv
import io

import pytest

from bot.exporters.csv_table import csv_table, harmless


def test_a_table_comes_back_as_it_was() -> None:
    rows = [["EX1", 'Müller, & "Sons"', "a;b"], ["EX2", "晴川储能\n二行", ""]]
    text = csv_table(("id", "name", "booth"), rows)
    assert list(csv.reader(io.StringIO(text, newline=""))) == [["id", "name", "booth"], *rows]
    assert text.startswith("id,name,booth\r\n")


@pytest.mark.parametrize("cell", ["=1+1", "+8613800138000", "-2", "@SUM(A1)", "\tx", "\r=1", "＝1", "\x00"])
def test_what_a_spreadsheet_would_compute_is_harmless(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "a=b", "晴川", "1", "https://t.me/x?start=-a"])
def test_everything_else_stays(cell: str) -> None:
    assert harmless(cell) == cell
