"""XLSX workbooks: sheets as tables. Values are read, never formulas."""

from __future__ import annotations

import datetime as dt
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol
from xml.etree.ElementTree import ParseError  # only the exception: openpyxl parses hardened

from bot.domain.sentence import Sentence, sentence
from bot.importers.bounds import MAX_ROWS, MAX_UNPACKED, TOO_MANY_ROWS
from bot.importers.cells import CellValue, as_text, number_text
from bot.importers.faults import Fault
from bot.importers.problems import ProblemLog
from bot.importers.tables import Row

if TYPE_CHECKING:
    from openpyxl.workbook.workbook import Workbook

MAX_RATIO = 200
_RATIO_MATTERS_FROM = 20_000_000
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")

# What openpyxl and the modules below it raise on broken files.
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    ParseError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    RuntimeError,
    EOFError,
)


class Unreadable(Fault):
    """The file is no workbook that can be read."""


def sheet_names(path: Path) -> list[str]:
    """The names of its sheets, in order.

    Raises:
        Unreadable: see above.
    """
    with _open(path, values=True) as book:
        return [sheet.title for sheet in book.worksheets]


def read_sheets(path: Path, file_of: Mapping[str, str], problems: ProblemLog) -> dict[str, list[Row]]:
    """The rows of some sheets by sheet name; ``file_of`` has a key for each and names it in problems.

    Raises:
        Unreadable: see above.
    """
    formulas = _formulas(path, file_of) if _has_formulas(path) else {}
    with _open(path, values=True) as book:
        return {
            name: _rows(book, name, file, formulas.get(name, set()), problems) for name, file in file_of.items()
        }


def _rows(book: Workbook, name: str, file: str, formulas: set[tuple[int, int]], problems: ProblemLog) -> list[Row]:
    rows: list[Row] = []
    header: list[CellValue] = []
    for line, cells in _cells(book, name):
        values: list[CellValue] = []
        for index, cell in enumerate(cells):
            problem = _problem(cell, formula=(line, index) in formulas)
            if problem:
                problems.error(file, line, as_text(header[index]) if index < len(header) else "", problem)
            values.append("" if problem else _value(cell.value))
        header = header or (values if any(values) else [])
        rows.append(Row(line, values))
        if len(rows) > MAX_ROWS + 1:
            raise Unreadable(sentence('the sheet "%(name)s" has %(too_many)s', name=name, too_many=TOO_MANY_ROWS))
    return rows


def _problem(cell: _Cell, *, formula: bool) -> Sentence | None:
    if cell.data_type == "e":
        return sentence(
            "The cell shows the error %(value)s; mend its formula or write the value", value=str(cell.value)
        )
    # "str": calculated, and empty.
    if formula and cell.value is None and cell.data_type != "str":
        return sentence(
            "The cell holds a formula without a saved value; open the file in a spreadsheet "
            "program and save it, or write the value"
        )
    return None


def _formulas(path: Path, names: Iterable[str]) -> dict[str, set[tuple[int, int]]]:
    """Where formulas stand, by sheet: line from 1, index from 0. With values alone they can't be told."""
    with _open(path, values=False) as book:
        return {
            name: {
                (line, index)
                for line, cells in _cells(book, name)
                for index, cell in enumerate(cells)
                if cell.data_type == "f"
            }
            for name in names
        }


def _value(value: object) -> CellValue:
    if value is None:
        return ""
    if isinstance(value, str | dt.datetime | dt.date | dt.time | dt.timedelta):
        return value
    if isinstance(value, bool):
        return str(value).lower()
    return number_text(value) if isinstance(value, int | float) else str(value)


class _Cell(Protocol):
    """What a cell has in read-only mode, which the stubs don't know."""

    @property
    def value(self) -> object: ...
    @property
    def data_type(self) -> str: ...


def _cells(book: Workbook, name: str) -> Iterator[tuple[int, tuple[_Cell, ...]]]:
    sheet: Any = book[name]
    sheet.reset_dimensions()  # some programs write a size that is too small
    # A single cell far below makes a million rows: only those that hold anything are of interest.
    for line, cells in enumerate(sheet.iter_rows(), start=1):
        if cells and any(cell.value is not None for cell in cells):
            yield line, cells


@contextmanager
def _open(path: Path, *, values: bool) -> Iterator[Workbook]:
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    _refuse_bomb(path)
    try:
        # It warns of features that it leaves out; none of them holds values. A file object: any suffix will do.
        with path.open("rb") as stream, warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)
            book = openpyxl.load_workbook(stream, read_only=True, data_only=values, keep_links=False)
            try:
                yield book
            finally:
                book.close()
    except Unreadable:
        raise
    except (*_DAMAGED, InvalidFileException) as error:
        raise Unreadable(
            sentence("the workbook is damaged (%(error)s); save it again as XLSX", error=str(error))
        ) from error


def _refuse_bomb(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
            packed = sum(entry.compress_size for entry in archive.infolist())
    except zipfile.BadZipFile as error:
        raise Unreadable(sentence("the workbook is damaged or cut off; save it again as XLSX")) from error
    if unpacked > MAX_UNPACKED or (unpacked > _RATIO_MATTERS_FROM and unpacked > MAX_RATIO * packed):
        raise Unreadable(
            sentence(
                "it unpacks to %(unpacked)s MB, which no such table needs; remove empty rows, "
                "pictures and formatting, or save each table as CSV",
                unpacked=f"{unpacked / 1000000.0:,.0f}",
            )
        )


def _has_formulas(path: Path) -> bool:
    with zipfile.ZipFile(path) as archive:
        return any(
            _FORMULA.search(archive.read(name))
            for name in archive.namelist()
            if name.startswith("xl/worksheets/") and name.endswith(".xml")
        )
