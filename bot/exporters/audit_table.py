"""The log of the organiser's team, as a table."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Sequence

from bot.exporters.csv_table import BOM, csv_table
from bot.exporters.sheet_cells import plain_cell

COLUMNS = ("when", "who", "what", "subject", "before", "after")
_WIDTHS = (26, 22, 24, 36, 40, 40)
Entry = tuple[dt.datetime, str, str, str, str, str]
"""When (aware), who, what, to what, before, after."""


def audit_csv(entries: Sequence[Entry]) -> str:
    """With a header; instants are ISO 8601 with their offset."""
    return BOM + csv_table(COLUMNS, [(at.isoformat(timespec="seconds"), *rest) for at, *rest in entries])


def audit_workbook(entries: Sequence[Entry]) -> bytes:
    """The same as XLSX. To be called in a thread."""
    from openpyxl import Workbook
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    book.remove(book.worksheets[0])
    sheet = book.create_sheet("Log")
    sheet.freeze_panes = "A2"
    headings = [plain_cell(sheet, name) for name in COLUMNS]
    for number, (heading, width) in enumerate(zip(headings, _WIDTHS, strict=True), 1):
        heading.font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.append(headings)
    for at, *rest in entries:
        values = (at.isoformat(timespec="seconds"), *rest)
        sheet.append([plain_cell(sheet, value) if value else None for value in values])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()
