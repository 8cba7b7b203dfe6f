"""TOML tables as records, with the lines that their keys stand on."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.domain.sentence import sentence
from bot.importers.cells import Cell, CellValue, as_text, number_text
from bot.importers.columns import Further, TableFormat, match_header
from bot.importers.problems import ProblemLog
from bot.importers.records import Record, record_of

Position = tuple[str, int, str]
"""Table (dotted), which of an array of tables (from 0), key (empty: its header)."""

_HEADER = re.compile(r"\s*(\[\[?)([^\[\]]+)\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"""\s*("[^"]*"|'[^']*'|[A-Za-z0-9_-]+)\s*[.=]""")
_AT_LINE = re.compile(r"\s*\(at line (\d+), column \d+\)$")
_AT_END = " (at end of document)"
_PLAINER = {
    "Illegal character '\\n'": sentence("a text does not end on its line"),
    "Cannot overwrite a value": sentence("a key stands here a second time"),
}


@dataclass(frozen=True, slots=True)
class TomlFile:
    """A parsed file; ``lines`` finds where something stands."""

    file: str
    content: Mapping[str, object]
    lines: Mapping[Position, int]

    def line(self, table: str, number: int = 0, key: str = "") -> int:
        """Of the key, else of its table, else of the key that the table is the value of, else 0."""
        places = ((table, number, key), (table, number, ""), ("", 0, table))
        return next((self.lines[place] for place in places if place in self.lines), 0)


def parse_toml(file: str, text: str, problems: ProblemLog) -> TomlFile | None:
    """None where the syntax is wrong, which is logged with its line."""
    try:
        content = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        message, at = str(error), _AT_LINE.search(str(error))
        last = text.count("\n") + (not text.endswith("\n"))
        line = int(at[1]) if at else last if message.endswith(_AT_END) else 0
        plain = _AT_LINE.sub("", message).removesuffix(_AT_END)
        problems.error(
            file,
            line,
            "",
            sentence(
                "This is not valid TOML: %(error)s; texts stand in double quotes, one key a line",
                error=_PLAINER.get(plain, plain),
            ),
        )
        return None
    return TomlFile(file, content, _lines(text))


def toml_records(
    source: TomlFile, form: TableFormat, language: str, problems: ProblemLog, *, many: bool
) -> list[Record]:
    """The records of the table or, where ``many``, of the array of tables that the format names."""
    found = source.content.get(form.name)
    if found is None:
        return []
    tables = found if isinstance(found, list) else [found]
    if isinstance(found, list) != many or not all(isinstance(table, dict) for table in tables):
        wanted = f"[[{form.name}]]" if many else f"[{form.name}]"
        problems.error(
            source.file,
            source.line(form.name),
            form.name,
            sentence(
                "%(name)s is not a table; write %(wanted)s and its keys below it", name=form.name, wanted=wanted
            ),
        )
        return []
    return [_record(source, form, table, language, problems) for table in enumerate(tables)]


def _record(
    source: TomlFile,
    form: TableFormat,
    table: tuple[int, Mapping[str, object]],
    language: str,
    problems: ProblemLog,
) -> Record:
    number, content = table
    start = source.line(form.name, number)
    cells: list[Cell] = []
    for key, value, line in _flat(source, form, number, content):
        converted = _value(value)
        if converted is None:
            problems.error(
                source.file,
                line,
                key,
                sentence("%(key)s is a table; write a text, a number or a list of texts", key=key),
            )
        else:
            cells.append(Cell(converted, line, key))
    labels = ((cell.label, cell.line) for cell in cells)
    headings = match_header(form, labels, language, file=source.file, problems=problems)
    pairs = [(heading, cell) for heading, cell in zip(headings, cells, strict=True) if heading]
    return record_of(form, pairs, file=source.file, line=start, problems=problems, labels={})


def _flat(
    source: TomlFile, form: TableFormat, number: int, table: Mapping[str, object]
) -> Iterator[tuple[str, object, int]]:
    """Key, value and line; where further keys are facts, those of a table below are taken as ``table_key``."""
    for key, value in table.items():
        if form.further is Further.FACTS and isinstance(value, dict):
            for inner, inner_value in value.items():
                line = source.lines.get((f"{form.name}.{key}", 0, inner), source.line(form.name, number, key))
                yield f"{key}_{inner}", inner_value, line
        else:
            yield key, value, source.line(form.name, number, key)


def _value(value: object) -> CellValue | None:
    """None for what no cell can hold."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return number_text(value)
    if isinstance(value, str | dt.date | dt.time):
        return value
    if isinstance(value, list):
        items = [_value(item) for item in value]
        texts = tuple(as_text(item) for item in items if item is not None)
        return texts if len(texts) == len(items) else None
    return None


def _lines(text: str) -> dict[Position, int]:
    """Where each header and key stands first; lines within a multi-line text are left out."""
    found: dict[Position, int] = {}
    counts: Counter[str] = Counter()
    table, number, quoted = "", 0, False
    for line, content in enumerate(text.split("\n"), start=1):
        if not quoted:
            if header := _HEADER.fullmatch(content):
                table = header[2].strip()
                number = counts[table] if header[1] == "[[" else 0
                counts[table] += 1
                found.setdefault((table, number, ""), line)
            elif key := _KEY.match(content):
                found.setdefault((table, number, key[1].strip("\"'")), line)
        if (content.count('"""') + content.count("'''")) % 2:
            quoted = not quoted
    return found
