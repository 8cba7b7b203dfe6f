"""The formats that are read, tried by content."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from bot.domain.errors import ImportRefused
from bot.domain.problem import Level, Problem
from bot.domain.programme import Programme
from bot.importers import folder
from bot.importers.cells import BadValue
from bot.importers.columns import canonical_tag
from bot.importers.dates import parse_date
from bot.importers.expo import parse_timezone
from bot.importers.imported import Counts, Imported
from bot.importers.options import ImportOptions
from bot.importers.sniffing import sniff
from bot.importers.sources import ACCEPTED

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Importer:
    """One format: whether it knows the files by their content, and how it reads them."""

    format: str
    recognises: Callable[[Sequence[Path]], bool]
    read: Callable[[Sequence[Path], ImportOptions, Programme | None], Imported]


IMPORTERS: tuple[Importer, ...] = (Importer(folder.FORMAT, folder.recognises, folder.read_folder),)


def read(paths: Sequence[Path], options: ImportOptions, current: Programme | None = None) -> Imported:
    """Read the files by the first format that knows them, or by ``options.format``. Files that nobody reads are a
    problem that says what they look like. What no file brings stays as it is in ``current``, the programme in
    force (None: there is none). Blocking: run it in a thread.

    Raises:
        ImportRefused: an option is wrong, or no path is given.
    """
    if not paths:
        raise ImportRefused("Nothing to import: name a folder or files")
    options = _checked(options)
    paths = [path if path.name not in ("", "..") else path.resolve() for path in paths]  # problems show the name
    missing = [path for path in paths if not path.exists()]
    if missing:
        return _refused("", [(path.name, f"{path} does not exist; check the path") for path in missing])
    for importer in IMPORTERS:
        if importer.format == options.format or (options.format is None and importer.recognises(paths)):
            return importer.read(paths, options, current)
    return _unknown(paths)


def _checked(options: ImportOptions) -> ImportOptions:
    formats = [importer.format for importer in IMPORTERS]
    if options.format is not None and options.format not in formats:
        raise ImportRefused(f'--format "{options.format}" is not read; known: {", ".join(formats)}')
    if options.timezone is not None:
        options = replace(options, timezone=_parsed("--timezone", parse_timezone, options.timezone))
    if options.start_date is not None:
        options = replace(options, start_date=_parsed("--start-date", parse_date, options.start_date).isoformat())
    if options.encoding is not None:
        try:
            b"a".decode(options.encoding)
        except (LookupError, UnicodeError) as error:
            raise ImportRefused(
                f'--encoding "{options.encoding}" is not known; write utf-8, gb18030 or windows-1252, for example'
            ) from error
    language = canonical_tag(options.language)
    if language is None:
        raise ImportRefused(
            f'The expo\'s language "{options.language}" is no language tag; write en or zh, for example'
        )
    return replace(options, language=language)


def _parsed(option: str, parse: Callable[[str], T], value: str) -> T:
    try:
        return parse(value)
    except BadValue as error:
        raise ImportRefused(f"{option}: {error}") from error


def _unknown(paths: Sequence[Path]) -> Imported:
    problems: list[tuple[str, str]] = []
    formats: set[str] = set()
    for path in paths:
        try:
            if path.is_dir():
                problems.append((path.name, _about_folder(path)))
                continue
            kind = sniff(path)
        except OSError as error:
            problems.append((path.name, f"{path} cannot be read ({error.strerror}); check its rights"))
            continue
        formats.add(kind.format)
        phrase = kind.phrase if path.stat().st_size else "an empty file"
        problems.append((path.name, f"{path.name} looks like {phrase}, which is not read; accepted: {ACCEPTED}"))
    return _refused(formats.pop() if len(formats) == 1 else "", problems)


def _about_folder(path: Path) -> str:
    files = sorted(entry.name for entry in path.iterdir() if not entry.name.startswith("."))
    if not files:
        return f"The folder {path.name} is empty; accepted: {ACCEPTED}"
    shown = ", ".join(files[:5]) + (", ..." if len(files) > 5 else "")
    return f"The folder {path.name} holds no table that is known ({shown}); accepted: {ACCEPTED}"


def _refused(form: str, problems: Sequence[tuple[str, str]]) -> Imported:
    found = sorted(Problem(file, 0, "", Level.ERROR, message) for file, message in problems)
    return Imported(form, None, tuple(found), Counts())
