"""What an import would change, and every problem of the file, as a workbook (XLSX)."""

from __future__ import annotations

import dataclasses
import io
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from bot.domain.diff import Change, Item, ProgrammeDiff
from bot.domain.localized import Localized
from bot.domain.problem import Level, Problem
from bot.domain.sentence import Sentence, sentence
from bot.exporters.sheet_cells import plain_cell

if TYPE_CHECKING:
    from openpyxl.workbook.workbook import Workbook

_CHANGES = ("change 变化", "kind 类型", "id", "name 名称", "field 字段", "before 原来", "after 现在")
_PROBLEMS = ("level 级别", "file 文件", "line 行", "column 列", "message 说明")
_WIDTH, _WIDE = 18, 60


def change_report(changes: ProgrammeDiff, problems: Sequence[Problem], tell: Callable[[Sentence], str]) -> bytes:
    """A row for each field that differs, and for each problem, told by ``tell``. To be called in a thread."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    _fill(book, "Changes 变化", _CHANGES, _change_rows(changes))
    _fill(book, "Problems 问题", _PROBLEMS, (_problem_row(problem, tell) for problem in problems))
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _fill(book: Workbook, title: str, header: Sequence[str], rows: Iterable[Sequence[str | int]]) -> None:
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    headings = [plain_cell(sheet, label) for label in header]
    for number, heading in enumerate(headings, 1):
        heading.font = Font(bold=True)
        wide = number > len(header) - 2
        sheet.column_dimensions[get_column_letter(number)].width = _WIDE if wide else _WIDTH
    sheet.append(headings)
    for row in rows:
        sheet.append([plain_cell(sheet, value) if value != "" else None for value in row])


def _problem_row(problem: Problem, tell: Callable[[Sentence], str]) -> Sequence[str | int]:
    level = tell(sentence("error") if problem.level is Level.ERROR else sentence("warning"))
    return level, problem.file, problem.line or "", problem.column, tell(problem.said)


def _change_rows(changes: ProgrammeDiff) -> Iterable[Sequence[str | int]]:
    for sort in changes.counts:
        for change in getattr(changes, sort):
            yield from _rows_of(sort, change)


def _rows_of(sort: str, change: Change) -> Iterable[Sequence[str | int]]:
    item = change.after or change.before
    start = (sort, change.kind.value, change.id, title_of(item) if item else "")
    if change.before is None or change.after is None:
        yield (*start, ", ".join(change.fields), "", "")
        return
    for name in change.fields:
        yield (*start, name, _text(getattr(change.before, name)), _text(getattr(change.after, name)))


def title_of(item: Item) -> str:
    """What people call it."""
    for name in ("title", "name", "question", "mode"):
        if isinstance(found := getattr(item, name, None), Localized):
            return found.best("en")
    return ""


def _text(value: object) -> str:
    """A value for people to read."""
    if isinstance(value, Localized):
        return "\n".join(
            f"{tag}: {text}" if len(value.by_locale) > 1 else text for tag, text in value.by_locale.items()
        )
    if isinstance(value, tuple):
        return "\n".join(map(_text, value))
    if isinstance(value, dict):
        return "\n".join(f"{key}: {_text(item)}" for key, item in value.items())
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        parts = (_text(getattr(value, field.name)) for field in dataclasses.fields(value))
        return " · ".join(part for part in parts if part)
    return "" if value is None else str(value)
