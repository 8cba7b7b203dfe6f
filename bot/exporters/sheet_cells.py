"""Cells of a workbook that hold what they are given: a text is never taken for a formula."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
"""What XML 1.0 cannot hold."""
_LONGEST = 32_767
"""In UTF-16 units; a longer one makes Excel call the file broken."""


def plain_cell(sheet: Worksheet, value: str | float | int | None) -> Cell:
    """To be appended with others as a row; where it stands is decided then."""
    from openpyxl.cell.cell import Cell as SheetCell

    cell = SheetCell(sheet, row=1, column=1)
    if isinstance(value, str):
        cell.value = fitting(value)
        cell.data_type = "s"  # Never a formula ("=…"), an error ("#N/A") or a truth value.
    else:
        cell.value = value
    return cell


def fitting(value: str) -> str:
    """As a cell can hold it."""
    plain = _FORBIDDEN.sub("", value.replace("\r\n", "\n").replace("\r", "\n"))
    units = plain.encode("utf-16-le")
    if len(units) <= 2 * _LONGEST:
        return plain
    return units[: 2 * (_LONGEST - 1)].decode("utf-16-le", "ignore") + "…"
