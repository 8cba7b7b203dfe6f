"""The columns of a table whose header nobody knows, so that somebody can say what they are."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from bot.importers.cells import as_text
from bot.importers.column_uses import ColumnUse, fields_of
from bot.importers.encoding import Undecodable, decode
from bot.importers.listing import holds
from bot.importers.options import ImportOptions
from bot.importers.problems import ProblemLog
from bot.importers.sniffing import TEXT, WORKBOOK, sniff
from bot.importers.tables import Row
from bot.importers.text import one_line
from bot.importers.workbook import Unreadable, read_sheets, sheet_names

_DELIMITERS = (",", ";", "\t", "|")
_HEAD = 200_000
_LINES = 30
_LONGEST = 60
_FEWEST, _MOST = 2, 60


def strange_columns(path: Path, options: ImportOptions) -> tuple[ColumnUse, ...]:
    """The first row of short texts, as columns of which nothing is known; empty where there is none. To be called
    in a thread."""
    try:
        if sniff(path) is WORKBOOK:
            return _of_workbook(path, options)
        if sniff(path) is TEXT or sniff(path).format == "csv":
            return _of_text(path, options)
    except (Unreadable, Undecodable, OSError):
        return ()
    return ()


def _of_workbook(path: Path, options: ImportOptions) -> tuple[ColumnUse, ...]:
    sheets = read_sheets(path, {name: name for name in sheet_names(path)}, ProblemLog())
    return next((uses for rows in sheets.values() if (uses := _uses(path.name, rows, options))), ())


def _of_text(path: Path, options: ImportOptions) -> tuple[ColumnUse, ...]:
    text = decode(path.read_bytes(), options.encoding).text[:_HEAD]
    found: list[tuple[ColumnUse, ...]] = []
    for delimiter in _DELIMITERS:
        rows: list[Row] = []
        try:
            for values in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
                rows.append(Row(len(rows) + 1, values))
        except csv.Error:
            pass  # What could be read is enough for a header.
        found.append(_uses(path.name, rows, options))
    return max(found, key=len)


def _uses(file: str, rows: list[Row], options: ImportOptions) -> tuple[ColumnUse, ...]:
    for row in rows[:_LINES]:
        labels = [one_line(as_text(value)) for value in row.values if holds(value)]
        if _FEWEST <= len(labels) <= _MOST and len({*labels}) == len(labels) and max(map(len, labels)) <= _LONGEST:
            return tuple(ColumnUse(file, label, options.columns.get(label, ""), fields_of("")) for label in labels)
    return ()
