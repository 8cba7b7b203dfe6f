"""The formats that are read, tried by content."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from bot.domain.errors import ImportRefused
from bot.domain.problem import Level, Problem
from bot.domain.programme import Programme
from bot.domain.sentence import Sentence, sentence
from bot.importers import (
    csv_list,
    folder,
    frab_xml,
    ics,
    json_list,
    open_event_zip,
    pretalx_json,
    sessionize_json,
    voc_json,
    xlsx_list,
)
from bot.importers.assembly import assemble
from bot.importers.bounds import MAX_FILE
from bot.importers.brought_file import BroughtFile, Refused
from bot.importers.cells import BadValue
from bot.importers.circumstances import Circumstances
from bot.importers.columns import canonical_tag
from bot.importers.dates import parse_date
from bot.importers.expo import parse_timezone
from bot.importers.found import Found
from bot.importers.imported import Counts, Imported
from bot.importers.options import ImportOptions
from bot.importers.problems import ProblemLog
from bot.importers.progress import SILENT, Progress
from bot.importers.sniffing import Kind, sniff
from bot.importers.sources import ACCEPTED, refusal

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Importer:
    """One format of somebody else: whether it knows a file by its content, and how it reads it (None: not at all,
    which is logged; ``Refused`` may be raised)."""

    format: str
    knows: Callable[[BroughtFile], bool]
    read: Callable[[BroughtFile, Circumstances], Found | None]


IMPORTERS: tuple[Importer, ...] = (
    Importer(frab_xml.FORMAT, frab_xml.knows, frab_xml.read),
    Importer(voc_json.FORMAT, voc_json.knows, voc_json.read),
    Importer(pretalx_json.FORMAT, pretalx_json.knows, pretalx_json.read),
    Importer(sessionize_json.FORMAT, sessionize_json.knows, sessionize_json.read),
    Importer(open_event_zip.FORMAT, open_event_zip.knows, open_event_zip.read),
    Importer(ics.FORMAT, ics.knows, ics.read),
    Importer(json_list.FORMAT, json_list.knows, json_list.read),
    Importer(xlsx_list.FORMAT, xlsx_list.knows, xlsx_list.read),
    Importer(csv_list.FORMAT, csv_list.knows, csv_list.read),
)
"""Tried in this order, after our own folder; the general ones come last."""
FORMATS: tuple[str, ...] = (folder.FORMAT, *(importer.format for importer in IMPORTERS))


def read(
    paths: Sequence[Path], options: ImportOptions, current: Programme | None = None, progress: Progress = SILENT
) -> Imported:
    """Read the files by the first format that knows them, or by ``options.format``. Files that nobody reads are a
    problem that says what they look like. What no file brings stays as it is in ``current``, the programme in
    force (None: there is none). ``progress`` is told how far it is. Blocking: run it in a thread.

    Raises:
        ImportRefused: an option is wrong, or no path is given.
    """
    if not paths:
        raise ImportRefused(sentence("Nothing to import: name a folder or files"))
    options = _checked(options)
    paths = [path if path.name not in ("", "..") else path.resolve() for path in paths]  # problems show the name
    missing = [path for path in paths if not path.exists()]
    if missing:
        said = [
            (path.name, sentence("%(path)s does not exist; check the path", path=str(path))) for path in missing
        ]
        return _refused("", said)
    if options.format == folder.FORMAT or (options.format is None and folder.recognises(paths, options)):
        return folder.read_folder(paths, options, current, progress)
    if len(paths) == 1 and paths[0].is_file():
        given = Circumstances(options, current.expo if current else None, ProblemLog(), progress)
        return _read_file(BroughtFile(paths[0], options.encoding, options.columns), given, current)
    return _unknown(paths)


def _read_file(file: BroughtFile, given: Circumstances, current: Programme | None) -> Imported:
    wanted = given.options.format
    try:
        if file.is_too_large:
            said = sentence(
                "%(file)s has %(size)s MB; at most %(limit)s MB are read, leave out pictures and attachments",
                file=file.name,
                size=f"{file.path.stat().st_size / 1e6:,.0f}",
                limit=MAX_FILE // 1_000_000,
            )
            return _refused("", [(file.name, said)])
        for importer in IMPORTERS:
            if importer.format == wanted or (wanted is None and importer.knows(file)):
                return _read_by(importer, file, given, current)
    except OSError as error:
        return _refused("", [(file.name, _no_rights(file.path, error))])
    return _unknown([file.path])


def _read_by(importer: Importer, file: BroughtFile, given: Circumstances, current: Programme | None) -> Imported:
    try:
        found = importer.read(file, given)
    except Refused as error:
        given.problems.error(
            file.name, error.line, "", sentence("%(file)s: %(error)s", file=file.name, error=error.said)
        )
        found = None
    if found is None:
        return Imported(importer.format, None, given.problems.sorted(), Counts(), tuple(given.problems.columns))
    return replace(assemble(importer.format, found, given, current), columns=tuple(given.problems.columns))


def _checked(options: ImportOptions) -> ImportOptions:
    if options.format is not None and options.format not in FORMATS:
        raise ImportRefused(
            sentence(
                '--format "%(format)s" is not read; known: %(formats)s',
                format=options.format,
                formats=", ".join(FORMATS),
            )
        )
    if options.timezone is not None:
        options = replace(options, timezone=_parsed("--timezone", parse_timezone, options.timezone))
    if options.start_date is not None:
        options = replace(options, start_date=_parsed("--start-date", parse_date, options.start_date).isoformat())
    if options.encoding is not None:
        try:
            b"a".decode(options.encoding)
        except (LookupError, UnicodeError) as error:
            raise ImportRefused(
                sentence(
                    '--encoding "%(encoding)s" is not known; write utf-8, gb18030 or windows-1252, for example',
                    encoding=options.encoding,
                )
            ) from error
    language = canonical_tag(options.language)
    if language is None:
        raise ImportRefused(
            sentence(
                'The expo\'s language "%(language)s" is no language tag; write en or zh, for example',
                language=options.language,
            )
        )
    return replace(options, language=language)


def _parsed(option: str, parse: Callable[[str], T], value: str) -> T:
    try:
        return parse(value)
    except BadValue as error:
        raise ImportRefused(sentence("%(option)s: %(error)s", option=option, error=error.said)) from error


def _unknown(paths: Sequence[Path]) -> Imported:
    problems: list[tuple[str, Sentence]] = []
    formats: set[str] = set()
    for path in paths:
        try:
            if path.is_dir():
                problems.append((path.name, _about_folder(path)))
                continue
            kind = sniff(path)
        except OSError as error:
            problems.append((path.name, _no_rights(path, error)))
            continue
        formats.add(kind.format)
        kind = kind if path.stat().st_size else Kind("", sentence("an empty file"))
        problems.append((path.name, refusal(path.name, kind, alone=len(paths) == 1)))
    return _refused(formats.pop() if len(formats) == 1 else "", problems)


def _no_rights(path: Path, error: OSError) -> Sentence:
    return sentence(
        "%(file)s cannot be read (%(strerror)s); check its rights", file=str(path), strerror=str(error.strerror)
    )


def _about_folder(path: Path) -> Sentence:
    files = sorted(entry.name for entry in path.iterdir() if not entry.name.startswith("."))
    if not files:
        return sentence("The folder %(name)s is empty; accepted: %(accepted)s", name=path.name, accepted=ACCEPTED)
    shown = ", ".join(files[:5]) + (", ..." if len(files) > 5 else "")
    return sentence(
        "The folder %(name)s holds no table that is known (%(shown)s); accepted: %(accepted)s",
        name=path.name,
        shown=shown,
        accepted=ACCEPTED,
    )


def _refused(form: str, problems: Sequence[tuple[str, Sentence]]) -> Imported:
    found = sorted(Problem(file, 0, "", Level.ERROR, said) for file, said in problems)
    return Imported(form, None, tuple(found), Counts())
