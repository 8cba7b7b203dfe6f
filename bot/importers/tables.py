"""Rows of a table with their line numbers, from CSV text."""

from __future__ import annotations

import csv
import io
import string
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.domain.sentence import Sentence, sentence
from bot.importers.bounds import MAX_CELL, MAX_ROWS, TOO_MANY_ROWS
from bot.importers.cells import CellValue
from bot.importers.columns import TableFormat, match_header
from bot.importers.problems import ProblemLog

_DELIMITERS = (",", ";", "\t")


@dataclass(frozen=True, slots=True)
class Row:
    """One row; ``line`` counts from 1, the header's being the first."""

    line: int
    values: Sequence[CellValue]


@dataclass(frozen=True, slots=True)
class Table:
    """A header and the rows that hold anything. ``file`` is its name in problems; ``labels`` may have gaps."""

    file: str
    line: int
    labels: tuple[str, ...]
    rows: tuple[Row, ...]


def read_csv(file: str, text: str, table: TableFormat, problems: ProblemLog) -> Table | None:
    """The table of a CSV text parted by comma, semicolon or tab; None where errors were logged."""
    skipped, text = _without_hint(text)
    delimiter = _delimiter(text, table)
    rows: list[Row] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for values in reader:
            rows.append(Row(line + skipped, values))
            line = reader.line_num + 1
            if len(rows) > 2 * MAX_ROWS:  # empty ones too
                break
    except csv.Error as error:
        problems.error(file, line + skipped, "", csv_remedy(error))
        return None
    return table_of(file, rows, problems)


def table_of(file: str, rows: Iterable[Row], problems: ProblemLog) -> Table | None:
    """Take the first row that holds anything as the header; None where errors were logged."""
    filled = [row for row in rows if any(_holds(value) for value in row.values)]
    if not filled:
        problems.error(
            file, 0, "", sentence("%(file)s is empty; write a header and rows, or leave it out", file=file)
        )
        return None
    header, *body = filled
    labels = tuple(value if isinstance(value, str) else "" for value in header.values)
    if len(body) > MAX_ROWS:
        problems.error(
            file,
            body[MAX_ROWS].line,
            "",
            sentence("%(file)s has %(too_many)s", file=file, too_many=TOO_MANY_ROWS),
        )
        return None
    if not body:
        problems.error(
            file,
            header.line,
            "",
            sentence("%(file)s has a header but no rows; add rows, or leave it out", file=file),
        )
        return None
    _check_cells(file, labels, body, problems)
    return Table(file, header.line, labels, tuple(body))


def _holds(value: CellValue) -> bool:
    return bool(value.strip()) if isinstance(value, str) else True


def _check_cells(file: str, labels: Sequence[str], rows: Iterable[Row], problems: ProblemLog) -> None:
    named = [label.strip() for label in labels]
    nameless: set[int] = set()
    for row in rows:
        for index, value in enumerate(row.values):
            label = named[index] if index < len(named) else ""
            if isinstance(value, str) and len(value) > MAX_CELL:
                problems.error(
                    file,
                    row.line,
                    label,
                    sentence(
                        "The cell holds %(number)s characters; at most %(most)s fit",
                        number=f"{len(value):,}",
                        most=f"{MAX_CELL:,}",
                    ),
                )
            elif not label and index not in nameless and _holds(value):
                nameless.add(index)
                problems.error(
                    file,
                    row.line,
                    "",
                    sentence(
                        "Column %(column)s has no header, but here it holds a value; name the column, or put "
                        "a text that holds the separator in double quotes",
                        column=_letters(index),
                    ),
                )


def _letters(index: int) -> str:
    name = ""
    number = index + 1
    while number:
        number, digit = divmod(number - 1, 26)
        name = string.ascii_uppercase[digit] + name
    return name


def _without_hint(text: str) -> tuple[int, str]:
    """Leave out Excel's first line ``sep=;``; the header tells the separator too."""
    first, _, rest = text.partition("\n")
    return (1, rest) if first.strip().strip('"').lower() in {f"sep={d}" for d in _DELIMITERS} else (0, text)


def _delimiter(text: str, table: TableFormat) -> str:
    """The separator under which the header has the most columns that we know, then the most columns."""

    def fit(delimiter: str) -> tuple[int, int]:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        header: list[str] = []
        try:
            header = next((values for values in reader if any(value.strip() for value in values)), [])
        except csv.Error:
            return (0, 0)
        headings = match_header(table, ((label, 0) for label in header), "en", file="", problems=ProblemLog())
        return sum(bool(heading and heading.name) for heading in headings), len(header)

    return max(_DELIMITERS, key=fit)


def csv_remedy(error: csv.Error) -> Sentence:
    """What to do about a row that is no CSV."""
    if "unexpected end" in str(error):
        return sentence('The row begins a text with a double quote that never ends; add the missing "')
    if "field larger" in str(error):
        return sentence(
            "A cell is far too long (at most %(most)s characters fit); is a double quote missing?",
            most=f"{MAX_CELL:,}",
        )
    return sentence(
        'The row is not proper CSV (%(error)s); write a double quote within a text twice ("")', error=str(error)
    )
