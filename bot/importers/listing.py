"""A table of somebody else, once it is known which column is which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.importers.cells import CellValue, as_text
from bot.importers.tables import Row


@dataclass(frozen=True, slots=True)
class Column:
    """One column that is read: its place in a row, its header, its field and the locale of its suffix."""

    index: int
    label: str
    locale: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """Rows with a header. ``kind`` is programme, exhibitors or plan. ``columns`` by field; ``further`` are the
    named columns of no field. ``above``: the texts over the header, ``stray``
    the line of a row of the table that stands there (or 0). ``is_text``: lists within cells are parted by
    commas too, sections may stand between rows (not in JSON)."""

    file: str
    line: int
    kind: str
    columns: dict[str, list[Column]]
    further: list[Column]
    rows: Sequence[Row]
    above: tuple[str, ...] = ()
    stray: int = 0
    sheet: str = ""
    is_text: bool = True

    def value(self, row: Row, name: str) -> CellValue:
        """The first value that the row has for a field; empty text where it has none."""
        return next((value for _, value in self.values(row, name)), "")

    def values(self, row: Row, name: str) -> list[tuple[Column, CellValue]]:
        """All that the row has for a field."""
        found = [(column, cell(row, column.index)) for column in self.columns.get(name, [])]
        return [(column, value) for column, value in found if holds(value)]

    def is_at(self, index: int, name: str) -> bool:
        """Whether the column at this place is one of the field."""
        return any(column.index == index for column in self.columns.get(name, []))

    def label(self, name: str) -> str:
        """How the file calls a field."""
        columns = self.columns.get(name)
        return columns[0].label if columns else name


def cell(row: Row, index: int) -> CellValue:
    return row.values[index] if index < len(row.values) else ""


def alone(row: Row) -> int | None:
    """The place of a text that stands alone in its row, or fills all of it as merged cells do; None where others
    stand beside it."""
    filled = [index for index, value in enumerate(row.values) if holds(value)]
    texts = {as_text(row.values[index]) for index in filled}
    return filled[0] if len(texts) == 1 and (len(filled) == 1 or len(filled) > 2) else None


def holds(value: CellValue) -> bool:
    """Whether there is anything in it."""
    return bool(value.strip()) if isinstance(value, str) else value != ()
