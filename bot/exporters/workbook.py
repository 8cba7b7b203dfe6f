"""Tables as a workbook (XLSX), one sheet each."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.exporters.lead_table import Cell
from bot.exporters.lead_workbook import MEDIA_TYPE, sheet_cell

__all__ = ["MEDIA_TYPE", "Sheet", "workbook_of"]
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_LONGEST_TITLE, _NARROW, _WIDE = 31, 12, 60


@dataclass(frozen=True, slots=True)
class Sheet:
    """``title`` in people's words: what Excel does not take is left out."""

    title: str
    header: tuple[str, ...]
    rows: Sequence[Sequence[Cell]]


def workbook_of(sheets: Sequence[Sheet]) -> bytes:
    """Each sheet with a frozen header and a filter; text is text, whatever it begins with. To be called in a
    thread."""
    from openpyxl import Workbook
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    bold = Font(bold=True)
    for one in sheets:
        page = workbook.create_sheet(_FORBIDDEN.sub(" ", one.title)[:_LONGEST_TITLE])
        page.freeze_panes = "A2"
        page.auto_filter.ref = f"A1:{get_column_letter(len(one.header))}{len(one.rows) + 1}"
        headings = [sheet_cell(page, heading) for heading in one.header]
        for heading in headings:
            heading.font = bold
        page.append(headings)
        for row in one.rows:
            page.append([None if value in (None, "") else sheet_cell(page, value) for value in row])
        for number in range(len(one.header)):
            longest = max((len(str(row[number])) for row in (one.header, *one.rows)), default=0)
            page.column_dimensions[get_column_letter(number + 1)].width = min(max(longest + 2, _NARROW), _WIDE)
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()
