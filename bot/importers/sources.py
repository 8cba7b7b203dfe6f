"""Which files are there, and which table each one is."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from bot.domain.sentence import Sentence, sentence
from bot.importers.bounds import MAX_FILE
from bot.importers.header import NEEDED
from bot.importers.problems import ProblemLog
from bot.importers.sniffing import OLD_WORKBOOK, TEXT, WORKBOOK, Kind, sniff
from bot.importers.workbook import Unreadable, sheet_names

TABLES = ("expo", "days", "venue", "transport", "rooms", "halls", "exhibitors", "sessions", "faq", "booths")
ACCEPTED = sentence(
    "a folder, or an XLSX with one sheet a table, with expo.toml and the tables halls, "
    "exhibitors, sessions, faq, booths (CSV or XLSX) and documents/*.md or *.txt; or one "
    "file: frab/Pentabarf XML, voc, pretalx or Sessionize JSON, iCalendar, an Open Event "
    "ZIP, or a programme, an exhibitor list or a plan as CSV, XLSX or JSON"
)
_TABLE_SUFFIXES = frozenset((".csv", ".tsv", ".xlsx", ".xlsm", ".xls"))
_DOCUMENT_SUFFIXES = frozenset((".md", ".txt"))
_NOT_DATA = frozenset(("readme", "license", "licence", "changelog", "thumbs", "desktop"))


class SourceKind(Enum):
    """How a source is read."""

    TOML = "toml"
    CSV = "csv"
    SHEET = "sheet"
    DOCUMENT = "document"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Source:
    """One table (``table`` is its name, ``sheet`` where it stands in a workbook) or document, or expo.toml with
    several tables. A broken one can't be read, which was logged; without ``table`` it may have held any.
    ``file`` is its name in problems."""

    path: Path
    file: str
    kind: SourceKind
    table: str = ""
    sheet: str = ""


def gather(paths: Sequence[Path], problems: ProblemLog) -> list[Source]:
    """Everything that the format reads. A file named by the caller that is none of it is an error, one that lies
    in a folder a warning."""
    found: list[Source] = []
    for path in paths:
        try:
            found += _of_folder(path, problems) if path.is_dir() else _of_named(path, problems)
        except OSError as error:
            name = Path(error.filename).name if error.filename else path.name
            problems.error(
                name,
                0,
                "",
                sentence(
                    "%(name)s cannot be read (%(strerror)s); check the path and its rights",
                    name=name,
                    strerror=str(error.strerror),
                ),
            )
    return found


def _of_named(path: Path, problems: ProblemLog) -> list[Source]:
    found = _classify(path, path.name, problems)
    if found is None:
        problems.error(path.name, 0, "", refusal(path.name, sniff(path), alone=False))
    return found or []


def refusal(name: str, kind: Kind, *, alone: bool) -> Sentence:
    """Why a file is not read: nobody reads such files, or not ``alone``."""
    if kind.format and not alone:
        return sentence(
            "%(name)s looks like %(phrase)s; import it by itself, apart from the other files",
            name=name,
            phrase=kind.phrase,
        )
    if kind.format == "csv":
        return sentence(
            "%(name)s looks like %(phrase)s, but no row of it reads like a header: %(needed)s",
            name=name,
            phrase=kind.phrase,
            needed=NEEDED,
        )
    return sentence(
        "%(name)s looks like %(phrase)s, which is not read; accepted: %(accepted)s",
        name=name,
        phrase=kind.phrase,
        accepted=ACCEPTED,
    )


def _of_folder(folder: Path, problems: ProblemLog) -> Iterator[Source]:
    for path in sorted(folder.iterdir()):
        name = path.name
        if name.startswith((".", "~$", "__")) or path.stem.casefold() in _NOT_DATA:
            continue
        if path.is_dir():
            if name.casefold() == "documents":
                yield from _documents(path, problems)
            else:
                problems.warn(
                    name,
                    0,
                    "",
                    sentence("The folder %(name)s is not read; documents belong into documents/", name=name),
                )
        elif path.suffix.lower() in _DOCUMENT_SUFFIXES:
            problems.warn(
                name,
                0,
                "",
                sentence("%(name)s is not read; put it into documents/ if the bot may quote it", name=name),
            )
        elif path.suffix.lower() == ".toml" and name.casefold() != "expo.toml":
            continue  # settings of another program
        elif (found := _classify(path, name, problems)) is not None:
            yield from found
        else:
            problems.warn(name, 0, "", sentence("%(name)s is not read: %(why)s", name=name, why=_hint(path)))


def _documents(folder: Path, problems: ProblemLog) -> Iterator[Source]:
    for path in sorted(folder.iterdir()):
        file = f"documents/{path.name}"
        if path.name.startswith("."):
            continue
        if path.is_file() and path.suffix.lower() in _DOCUMENT_SUFFIXES:
            if _fits(path, file, problems):
                yield Source(path, file, SourceKind.DOCUMENT)
        else:
            problems.warn(
                file,
                0,
                "",
                sentence(
                    "%(file)s is not read: documents are .md or .txt files; copy its text into one", file=file
                ),
            )


def _classify(path: Path, file: str, problems: ProblemLog) -> list[Source] | None:
    """The sources in one file; None where it is not ours."""
    table = _table(path)
    kind = sniff(path)
    if path.name.casefold() == "expo.toml":
        found = [Source(path, file, SourceKind.TOML)]
    elif path.suffix.lower() in _DOCUMENT_SUFFIXES:
        found = [Source(path, file, SourceKind.DOCUMENT)]
    elif kind is WORKBOOK:
        return _sheets(path, file, table, problems)
    elif not table:
        return None
    elif kind is TEXT or kind.format == "csv":
        found = [Source(path, file, SourceKind.CSV, table)]
    else:
        said = (
            sentence("%(file)s is %(phrase)s; a table is CSV (UTF-8) or XLSX", file=file, phrase=kind.phrase)
            if kind is OLD_WORKBOOK
            else sentence(
                "%(file)s looks like %(phrase)s; a table is CSV (UTF-8) or XLSX", file=file, phrase=kind.phrase
            )
        )
        problems.error(file, 0, "", said)
        return [Source(path, file, SourceKind.BROKEN, table)]
    return found if _fits(path, file, problems) else [Source(path, file, SourceKind.BROKEN, table)]


def _table(path: Path) -> str:
    """The table that the file's name stands for, or nothing."""
    stem = path.stem.strip().casefold()
    return stem if stem in TABLES and path.suffix.lower() in _TABLE_SUFFIXES else ""


def _sheets(path: Path, file: str, table: str, problems: ProblemLog) -> list[Source] | None:
    """Sheets named like tables; where none is, the first sheet is the table that the file's name stands for."""
    broken = [Source(path, file, SourceKind.BROKEN, table)]
    if not _fits(path, file, problems):
        return broken
    try:
        names = sheet_names(path)
    except Unreadable as error:
        problems.error(file, 0, "", sentence("%(file)s: %(error)s", file=file, error=error.said))
        return broken
    tables = {name: name.strip().casefold() for name in names if name.strip().casefold() in TABLES}
    if not tables and table and names:
        tables = {names[0]: table}
    if not tables:
        return None
    labels = {name: file if len(names) == 1 else f"{file} [{name}]" for name in names}
    for name in names:
        if name not in tables:
            problems.warn(
                labels[name],
                0,
                "",
                sentence(
                    'The sheet "%(name)s" is not read; tables are %(tables)s', name=name, tables=", ".join(TABLES)
                ),
            )
    return [Source(path, labels[name], SourceKind.SHEET, tables[name], name) for name in tables]


def _fits(path: Path, file: str, problems: ProblemLog) -> bool:
    size = path.stat().st_size
    if size > MAX_FILE:
        limit = MAX_FILE // 1_000_000
        problems.error(
            file,
            0,
            "",
            sentence(
                "%(file)s has %(size)s MB; at most %(limit)s MB are read, leave out pictures",
                file=file,
                size=f"{size / 1000000.0:,.0f}",
                limit=limit,
            ),
        )
    return size <= MAX_FILE


def _hint(path: Path) -> Sentence:
    close = difflib.get_close_matches(path.stem.casefold(), TABLES, n=1, cutoff=0.75)
    if close and path.stem.casefold() != close[0]:
        return sentence(
            "if it is the table %(close)s, name it %(close)s%(suffix)s", close=close[0], suffix=path.suffix.lower()
        )
    if close:
        return sentence("save it as %(close)s.csv (UTF-8) or %(close)s.xlsx", close=close[0])
    return sentence("it is none of the tables (%(tables)s)", tables=", ".join(TABLES[5:]))
