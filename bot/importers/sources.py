"""Which files are there, and which table each one is."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from bot.importers.problems import ProblemLog
from bot.importers.sniffing import OLD_WORKBOOK, TEXT, WORKBOOK, sniff
from bot.importers.workbook import Unreadable, sheet_names

TABLES = ("expo", "days", "venue", "transport", "rooms", "halls", "exhibitors", "sessions", "faq", "booths")
MAX_FILE = 200_000_000
"""Bytes."""
ACCEPTED = (
    "a folder, or an XLSX with one sheet a table, with expo.toml and the tables "
    "halls, exhibitors, sessions, faq, booths (CSV or XLSX) and documents/*.md or *.txt"
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


@dataclass(frozen=True, slots=True)
class Source:
    """One table (``table`` is its name, ``sheet`` where it stands in a workbook) or document, or expo.toml with
    several tables. ``file`` is its name in problems."""

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
            problems.error(
                path.name, 0, "", f"{path.name} cannot be read ({error.strerror}); check the path and its rights"
            )
    return found


def _of_named(path: Path, problems: ProblemLog) -> list[Source]:
    found = _classify(path, path.name, problems)
    if found is None:
        phrase = sniff(path).phrase
        problems.error(
            path.name, 0, "", f"{path.name} looks like {phrase}, which is not read here; accepted: {ACCEPTED}"
        )
    return found or []


def _of_folder(folder: Path, problems: ProblemLog) -> Iterator[Source]:
    for path in sorted(folder.iterdir()):
        name = path.name
        if name.startswith((".", "~$", "__")) or path.stem.casefold() in _NOT_DATA:
            continue
        if path.is_dir():
            if name.casefold() == "documents":
                yield from _documents(path, problems)
            else:
                problems.warn(name, 0, "", f"The folder {name} is not read; documents belong into documents/")
        elif path.suffix.lower() in _DOCUMENT_SUFFIXES:
            problems.warn(name, 0, "", f"{name} is not read; put it into documents/ if the bot may quote it")
        elif path.suffix.lower() == ".toml" and name.casefold() != "expo.toml":
            continue  # settings of another program
        elif (found := _classify(path, name, problems)) is not None:
            yield from found
        else:
            problems.warn(name, 0, "", f"{name} is not read: {_hint(path)}")


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
                file, 0, "", f"{file} is not read: documents are .md or .txt files; copy its text into one"
            )


def _classify(path: Path, file: str, problems: ProblemLog) -> list[Source] | None:
    """The sources in one file, empty where it is ours but an error was logged; None where it is not ours."""
    stem, suffix = path.stem.strip().casefold(), path.suffix.lower()
    if not _fits(path, file, problems):
        return []
    if path.name.casefold() == "expo.toml":
        return [Source(path, file, SourceKind.TOML)]
    if suffix in _DOCUMENT_SUFFIXES:
        return [Source(path, file, SourceKind.DOCUMENT)]
    kind = sniff(path)
    if kind is WORKBOOK:
        return _sheets(path, file, stem, problems)
    if stem not in TABLES or suffix not in _TABLE_SUFFIXES:
        return None
    if kind is TEXT or kind.format == "csv":
        return [Source(path, file, SourceKind.CSV, stem)]
    article = "is" if kind is OLD_WORKBOOK else "looks like"
    problems.error(file, 0, "", f"{file} {article} {kind.phrase}; a table is CSV (UTF-8) or XLSX")
    return []


def _sheets(path: Path, file: str, stem: str, problems: ProblemLog) -> list[Source] | None:
    try:
        names = sheet_names(path)
    except Unreadable as error:
        problems.error(file, 0, "", f"{file}: {error}")
        return []
    known = [name for name in names if name.strip().casefold() in TABLES]
    if not known and stem in TABLES:
        known, others = names[:1], names[1:]
    else:
        others = [name for name in names if name not in known]
    if not known:
        return None
    for name in others:
        problems.warn(f"{file} [{name}]", 0, "", f'The sheet "{name}" is not read; tables are {", ".join(TABLES)}')
    sources = []
    for name in known:
        table = name.strip().casefold()
        label = file if len(names) == 1 else f"{file} [{name}]"
        sources.append(Source(path, label, SourceKind.SHEET, table if table in TABLES else stem, name))
    return sources


def _fits(path: Path, file: str, problems: ProblemLog) -> bool:
    size = path.stat().st_size
    if size > MAX_FILE:
        limit = MAX_FILE // 1_000_000
        problems.error(
            file, 0, "", f"{file} has {size / 1e6:,.0f} MB; at most {limit} MB are read, leave out pictures"
        )
    return size <= MAX_FILE


def _hint(path: Path) -> str:
    close = difflib.get_close_matches(path.stem.casefold(), TABLES, n=1, cutoff=0.75)
    if close and path.stem.casefold() != close[0]:
        return f"if it is the table {close[0]}, name it {close[0]}{path.suffix.lower()}"
    if close:
        return f"save it as {close[0]}.csv (UTF-8) or {close[0]}.xlsx"
    return f"it is none of the tables ({', '.join(TABLES[5:])})"
