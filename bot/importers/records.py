"""A row with names: values by known column, and a way to say what is wrong with one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from bot.domain.localized import Localized
from bot.domain.sentence import Sentence, sentence, together
from bot.importers.cells import BadValue, Cell, CellValue, as_text
from bot.importers.columns import Further, Heading, TableFormat, match_header, missing_columns
from bot.importers.lists import agree, align, length, split_list
from bot.importers.problems import ProblemLog
from bot.importers.tables import Table
from bot.importers.text import one_line, prose

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Record:
    """One row of a known table. ``cells`` holds what is not empty, by column and locale; ``further`` the columns
    that the format does not name. ``labels``: how the file writes each column. ``absent``: columns already
    reported as missing from the whole table."""

    file: str
    line: int
    cells: Mapping[str, Mapping[str, Cell]]
    further: Sequence[tuple[Heading, Cell]]
    problems: ProblemLog = field(repr=False, compare=False)
    labels: Mapping[str, str] = field(default_factory=dict)
    absent: frozenset[str] = frozenset()

    def cell(self, column: str) -> Cell | None:
        """The cell of a column, of its first locale where it has several."""
        return next(iter(self.cells.get(column, {}).values()), None)

    def error(self, column: str, said: Sentence) -> None:
        self.problems.error(self.file, self._line(column), self._label(column), said)

    def warn(self, column: str, said: Sentence) -> None:
        self.problems.warn(self.file, self._line(column), self._label(column), said)

    def is_wrong(self, column: str) -> bool:
        """Whether its cell has an error already, such as a formula without a value: it only looks empty then."""
        return self.problems.has_error_at(self.file, self._line(column), self._label(column))

    def text(self, column: str, *, required: bool = False) -> str:
        """One line of text; where it is required and empty, an error too."""
        cell = self.cell(column)
        text = one_line(as_text(cell.value)) if cell else ""
        if required and not text:
            self._missing(column)
        return text

    def localized(
        self, column: str, *, required: bool = False, clean: Callable[[str], str] = one_line
    ) -> Localized:
        """The texts by locale; where at least one is required and none is there, an error too."""
        texts = {tag: clean(as_text(cell.value)) for tag, cell in self.cells.get(column, {}).items()}
        found = Localized({tag: text for tag, text in texts.items() if text})
        if required and not found:
            self._missing(column)
        return found

    def prose(self, column: str, *, required: bool = False) -> Localized:
        """As ``localized``, paragraphs kept and HTML taken out."""
        return self.localized(column, required=required, clean=prose)

    def places(self, column: str) -> list[Localized]:
        """The items of a list, aligned over its locales, empty places kept; warns where lengths differ."""
        lists = {tag: split_list(cell.value) for tag, cell in self.cells.get(column, {}).items()}
        if not agree(list(lists.values())):
            filled = {tag: items for tag, items in lists.items() if items}
            shortest = min(filled, key=lambda tag: length(filled[tag]))
            counts = together(
                [sentence("%(number)s in %(tag)s", number=length(items), tag=tag) for tag, items in filled.items()]
            )
            cell = self.cells[column][shortest]
            self.problems.warn(
                self.file,
                cell.line,
                cell.label,
                sentence(
                    "The list has %(counts)s: the n-th of one language goes with the n-th of another; "
                    "check the %(shortest)s list, and leave an empty place (;;) where a translation is "
                    "missing",
                    counts=counts,
                    shortest=shortest,
                ),
            )
        return align(lists)

    def items(self, column: str) -> tuple[Localized, ...]:
        """As ``places``, without the empty ones."""
        return tuple(item for item in self.places(column) if item)

    def plain_items(self, column: str) -> list[str]:
        """A list that has no locales, empty places kept."""
        cell = self.cell(column)
        return split_list(cell.value) if cell else []

    def read(self, column: str, parse: Callable[[CellValue], T], *, required: bool = False) -> T | None:
        """The cell as ``parse`` reads it; None where it is empty or wrong, which is logged."""
        cell = self.cell(column)
        if cell is None:
            if required:
                self._missing(column)
            return None
        try:
            return parse(cell.value)
        except BadValue as error:
            self.error(column, error.said)
            return None

    def extra(self) -> dict[str, str]:
        """The further columns that hold anything, by their header."""
        texts = {heading.label: prose(as_text(cell.value)) for heading, cell in self.further}
        return {label: text for label, text in texts.items() if text}

    def facts(self) -> dict[str, Localized]:
        """The further columns by their name without a locale."""
        texts: dict[str, dict[str, str]] = {}
        for heading, cell in self.further:
            if text := prose(as_text(cell.value)):
                texts.setdefault(heading.base, {})[heading.locale] = text
        return {key: Localized(by_locale) for key, by_locale in texts.items()}

    def _missing(self, column: str) -> None:
        if column not in self.absent and not self.is_wrong(column):
            self.error(column, sentence("%(column)s is missing; fill it in", column=column))

    def _label(self, column: str) -> str:
        cell = self.cell(column)
        return cell.label if cell else self.labels.get(column, column)

    def _line(self, column: str) -> int:
        cell = self.cell(column)
        return cell.line if cell else self.line


@dataclass(frozen=True, slots=True)
class Located(Generic[T]):
    """An item and the row that it was read from."""

    item: T
    record: Record


def records_of(table: Table, form: TableFormat, language: str, problems: ProblemLog) -> list[Record]:
    """The rows as records; reports the header's problems."""
    labels_with_line = ((label, table.line) for label in table.labels)
    headings = match_header(form, labels_with_line, language, file=table.file, problems=problems)
    absent = missing_columns(form, headings)
    for column in absent:
        message = sentence('The column "%(name)s" is missing; add it to the header', name=column.name)
        problems.error(table.file, table.line, column.name, message)
    labels: dict[str, str] = {}
    for heading in headings:
        if heading and heading.name:
            labels.setdefault(heading.name, heading.label)
    names = frozenset(column.name for column in absent)
    records = []
    for row in table.rows:
        values = zip(headings, row.values, strict=False)
        cells = [(heading, Cell(value, row.line, heading.label)) for heading, value in values if heading]
        records.append(
            record_of(form, cells, file=table.file, line=row.line, problems=problems, labels=labels, absent=names)
        )
    return records


def record_of(
    form: TableFormat,
    cells: Iterable[tuple[Heading, Cell]],
    *,
    file: str,
    line: int,
    problems: ProblemLog,
    labels: Mapping[str, str],
    absent: frozenset[str] = frozenset(),
) -> Record:
    """Sort the cells that hold anything into known and further ones."""
    known: dict[str, dict[str, Cell]] = {}
    further: list[tuple[Heading, Cell]] = []
    for heading, cell in cells:
        if isinstance(cell.value, str) and not cell.value.strip():
            continue
        if heading.name:
            known.setdefault(heading.name, {})[heading.locale] = cell
        elif form.further is not Further.UNUSED and not form.is_private(heading.label):
            further.append((heading, cell))
    return Record(file, line, known, further, problems, labels, absent)
