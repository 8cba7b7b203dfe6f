"""What an organiser sees of a file before it is published."""

from __future__ import annotations

import re

from bot.domain.import_draft import ImportDraft
from bot.domain.problem import Level, Problem
from bot.importers.column_uses import LEFT_OUT, ColumnUse
from bot.importers.imported import Imported
from bot.services.browsing.scene import Row, column, grid, page_of
from bot.services.office.differences import groups_of
from bot.services.office.office import Office
from bot.services.office.reading import Reading
from bot.views.action import Back
from bot.views.import_actions import (
    ZONES,
    CancelImport,
    ListColumns,
    OpenColumn,
    PublishImport,
    ReportImport,
    SetColumn,
    SetImportDay,
    SetImportZone,
    ShowImport,
)
from bot.views.imports import (
    ColumnLine,
    ColumnQuestion,
    ImportColumns,
    ImportPreview,
    ImportSure,
    ProblemLine,
)
from bot.views.message import Message

_PROBLEMS = 6
_SHEET = re.compile(r" \[([^\[\]]+)\]$")
_UNKNOWN = 4
_COLUMNS = 8


def preview(
    draft: ImportDraft, reading: Reading, office: Office, *, problem: bool = False, changed: bool = False
) -> Message:
    """The difference, the problems, and what can be done next."""
    imported, counts = reading.imported, reading.imported.counts
    needs = reading.needs(draft.answers)
    programme = reading.programme
    old = office.catalogue.programme if office.catalogue.version else None
    groups = groups_of(reading.changes, old, programme) if programme else ()
    errors = [_line(one) for one in imported.problems if one.level is Level.ERROR]
    # What stays is told in one line.
    warnings = [_line(one) for one in imported.problems if one.level is Level.WARNING and not one.stays]
    unknown = tuple(
        ColumnLine(number, use.label, "") for number, use in enumerate(imported.columns, 1) if not use.field
    )
    view = ImportPreview(
        draft.file_name,
        imported.format,
        programme is None,
        counts.days,
        counts.sessions,
        counts.rooms,
        counts.exhibitors,
        counts.halls,
        counts.booths,
        counts.faq,
        groups,
        tuple([*errors, *warnings][:_PROBLEMS]),
        len(errors),
        len(warnings),
        unknown[:_UNKNOWN],
        needs,
        problem,
        changed,
        kept=tuple((kind.value, number) for kind, number in imported.kept),
        has_columns=bool(imported.columns),
    )
    return Message(view, rows=_rows(draft, reading, needs))


def _rows(draft: ImportDraft, reading: Reading, needs: str) -> tuple[Row, ...]:
    rows: list[Row] = []
    if needs == "timezone":
        rows += grid([SetImportZone(number) for number in range(len(ZONES))], 4)
    elif needs == "start_date":
        rows += grid([SetImportDay(days) for days in (0, 1, 2, 7)], 2)
    elif reading.programme is not None and not reading.changes.is_empty:
        rows.append((PublishImport(draft.revision), CancelImport()))
    uses = reading.imported.columns
    unknown = [number for number, use in enumerate(uses) if not use.field]
    rows += column(OpenColumn(draft.revision, number) for number in unknown[:_UNKNOWN])
    listed: Row = (ListColumns(),) if uses else ()
    rows.append((*listed, ReportImport()))
    if not rows[0] or not isinstance(rows[0][0], PublishImport):
        rows.append((CancelImport(),))
    return tuple(rows)


def _line(problem: Problem) -> ProblemLine:
    sheet = _SHEET.search(problem.file)
    return ProblemLine(
        problem.file,
        problem.line,
        problem.column,
        problem.level is Level.ERROR,
        problem.said,
        sheet[1] if sheet else "",
    )


def sure(draft: ImportDraft, reading: Reading) -> Message:
    """Asks once more, where much would go."""
    view = ImportSure(
        reading.removed_sessions, reading.of_sessions, reading.removed_exhibitors, reading.of_exhibitors
    )
    return Message(view, rows=((PublishImport(draft.revision, 1),), (Back(ShowImport()), CancelImport())))


def columns(draft: ImportDraft, imported: Imported, page: int) -> Message:
    """Which column is read as what; each can be pressed."""
    numbered = list(enumerate(imported.columns))
    shown, span, navigation = page_of(numbered, page, ListColumns, ShowImport(), size=_COLUMNS, out=ShowImport())
    lines = tuple(ColumnLine(number + 1, use.label, use.field) for number, use in shown)
    rows = column(OpenColumn(draft.revision, number) for number, _ in shown)
    return Message(ImportColumns(lines, span), rows=(*rows, navigation))


def column_question(draft: ImportDraft, use: ColumnUse, number: int) -> Message:
    """What is this column?"""
    choices = [SetColumn(draft.revision, number, field) for field in (*use.fields, LEFT_OUT)]
    return Message(
        ColumnQuestion(ColumnLine(number + 1, use.label, use.field)),
        rows=(*grid(choices, 8), (Back(ListColumns()),)),
    )
