"""What the sources hold: records by table, and documents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from bot.domain.programme import Document
from bot.domain.sentence import sentence
from bot.importers.booths import BOOTHS
from bot.importers.column_uses import ColumnUse, relabelled_table
from bot.importers.columns import Further, TableFormat, match_header
from bot.importers.days import DAYS
from bot.importers.encoding import Undecodable, decode
from bot.importers.exhibitors import EXHIBITORS
from bot.importers.expo import EXPO, TRANSPORT, VENUE
from bot.importers.faq import FAQ
from bot.importers.halls import HALLS
from bot.importers.options import ImportOptions
from bot.importers.problems import ProblemLog
from bot.importers.records import Record, records_of
from bot.importers.rooms import ROOMS
from bot.importers.sessions import SESSIONS
from bot.importers.sources import Source, SourceKind
from bot.importers.tables import Row, Table, read_csv, table_of
from bot.importers.text import document_text, one_line
from bot.importers.toml_tables import parse_toml, toml_records
from bot.importers.workbook import Unreadable, read_sheets

_SINGLE = (EXPO, VENUE)
_IN_TOML = (EXPO, DAYS, VENUE, TRANSPORT, ROOMS)
FORMS: Mapping[str, TableFormat] = {
    form.name: form for form in (*_IN_TOML, HALLS, EXHIBITORS, SESSIONS, FAQ, BOOTHS)
}


@dataclass(slots=True)
class Contents:
    """``records`` has a table that could be read, ``files`` every table that was brought: broken is not absent."""

    records: dict[str, list[Record]] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    documents: list[Document] = field(default_factory=list)

    def table(self, form: TableFormat) -> list[Record]:
        return self.records.get(form.name, [])

    def one(self, form: TableFormat) -> Record | None:
        return next(iter(self.table(form)), None)


def read_contents(sources: Sequence[Source], options: ImportOptions, problems: ProblemLog) -> Contents:
    """Read every source; what is wrong is logged."""
    reader = _Reader(options, problems)
    for path, group in groupby(sources, key=lambda source: source.path):
        same_path = list(group)
        match same_path[0].kind:
            case SourceKind.TOML:
                reader.toml(same_path[0])
            case SourceKind.CSV:
                reader.csv(same_path[0])
            case SourceKind.SHEET:
                reader.workbook(path, same_path)
            case SourceKind.DOCUMENT:
                reader.document(same_path[0])
            case SourceKind.BROKEN:
                reader.broken(same_path[0])
    return reader.contents


def _uses(table: Table, form: TableFormat, said: Mapping[str, str]) -> Iterable[ColumnUse]:
    """The columns that the format does not know, and those of which somebody said what they are."""
    labels = [label for label in map(one_line, table.labels) if label]
    headings = match_header(form, ((label, 0) for label in labels), "en", file="", problems=ProblemLog())
    unknown = [label for label, heading in zip(labels, headings, strict=True) if heading and not heading.name]
    fields = tuple(column.name for column in form.columns)
    for label in labels:
        if label in said or (label in unknown and form.further is not Further.FACTS):
            yield ColumnUse(table.file, label, said.get(label, ""), fields)


def _is_blank(rows: Sequence[Row]) -> bool:
    """A header at most."""
    return sum(any(value != "" for value in row.values) for row in rows) < 2


class _Reader:
    def __init__(self, options: ImportOptions, problems: ProblemLog) -> None:
        self.contents = Contents()
        self._options = options
        self._problems = problems

    def toml(self, source: Source) -> None:
        text = self._text(source, None)  # by its definition UTF-8, whatever the tables are in
        parsed = parse_toml(source.file, text, self._problems) if text is not None else None
        if parsed is None:
            self._brought(source.file, (form.name for form in _IN_TOML))
            return
        names = {form.name for form in _IN_TOML}
        for name in parsed.content:
            if name not in names:
                known = ", ".join(sorted(names))
                message = sentence(
                    '"%(name)s" is not known in expo.toml and is not used; further facts stand below [expo]; '
                    "known: %(known)s",
                    name=name,
                    known=known,
                )
                self._problems.warn(source.file, parsed.line(name), name, message)
        for form in _IN_TOML:
            if form.name in parsed.content and self._claim(form.name, source.file):
                many = form not in _SINGLE
                self.contents.records[form.name] = toml_records(
                    parsed, form, self._options.language, self._problems, many=many
                )

    def broken(self, source: Source) -> None:
        self._brought(source.file, [source.table] if source.table else FORMS)

    def csv(self, source: Source) -> None:
        if not self._claim(source.table, source.file):
            return
        text = self._text(source, self._options.encoding)
        if text is not None:
            self._add(source, read_csv(source.file, text, FORMS[source.table], self._problems))

    def workbook(self, path: Path, sources: Sequence[Source]) -> None:
        claimed = [source for source in sources if self._claim(source.table, source.file)]
        try:
            sheets = read_sheets(path, {source.sheet: source.file for source in claimed}, self._problems)
        except Unreadable as error:
            self._problems.error(
                path.name, 0, "", sentence("%(file)s: %(error)s", file=path.name, error=error.said)
            )
            return
        for source in claimed:
            if len(claimed) > 1 and _is_blank(sheets[source.sheet]):
                # A template that was filled in part: nobody brings this table.
                del self.contents.files[source.table]
                continue
            self._add(source, table_of(source.file, sheets[source.sheet], self._problems))

    def document(self, source: Source) -> None:
        document_id = source.path.name
        if any(document.id == document_id for document in self.contents.documents):
            self._problems.error(
                source.file,
                0,
                "",
                sentence(
                    "There are two documents %(document_id)s; give each its own name", document_id=document_id
                ),
            )
            return
        text = document_text(self._text(source, self._options.encoding) or "")
        if text:
            self.contents.documents.append(Document(document_id, text))
        else:
            self._problems.warn(
                source.file, 0, "", sentence("%(file)s holds no text and is left out", file=source.file)
            )

    def _add(self, source: Source, table: Table | None) -> None:
        if table is None:
            return
        form = FORMS[source.table]
        said = self._options.columns
        self._problems.columns += _uses(table, form, said)
        table = relabelled_table(table, said)
        records = records_of(table, form, self._options.language, self._problems)
        if form in _SINGLE and len(records) > 1:
            message = sentence(
                "%(name)s has %(number)s rows; it must have one", name=form.name, number=len(records)
            )
            self._problems.error(source.file, records[1].line, "", message)
        self.contents.records[form.name] = records

    def _brought(self, file: str, tables: Iterable[str]) -> None:
        """Tables that can't be read but must not be told to be missing."""
        for table in tables:
            self.contents.files.setdefault(table, file)

    def _claim(self, table: str, file: str) -> bool:
        first = self.contents.files.get(table)
        if first is None:
            self.contents.files[table] = file
            return True
        said = (
            sentence(
                "The table %(table)s stands in %(first)s and in %(file)s; keep one",
                table=table,
                first=first,
                file=file,
            )
            if first != file
            else sentence(
                "The table %(table)s stands in two files or sheets called %(file)s; keep one",
                table=table,
                file=file,
            )
        )
        self._problems.error(file, 0, "", said)
        return False

    def _text(self, source: Source, encoding: str | None) -> str | None:
        try:
            decoded = decode(source.path.read_bytes(), encoding)
        except Undecodable as error:
            self._problems.error(
                source.file, 0, "", sentence("%(file)s: %(error)s", file=source.file, error=error.said)
            )
            return None
        except OSError as error:
            self._problems.error(
                source.file,
                0,
                "",
                sentence(
                    "%(file)s cannot be read (%(strerror)s); check its rights",
                    file=source.file,
                    strerror=str(error.strerror),
                ),
            )
            return None
        if encoding is None and decoded.encoding != "UTF-8":
            self._problems.warn(
                source.file,
                0,
                "",
                sentence(
                    "%(file)s is read as %(encoding)s, not UTF-8; if names look wrong, save it as UTF-8",
                    file=source.file,
                    encoding=decoded.encoding,
                ),
                option=" or name its encoding with --encoding",
            )
        return decoded.text
