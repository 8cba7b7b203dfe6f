"""``import``: reads what an organiser brings, shows the difference and every problem, and publishes it."""

from __future__ import annotations

import argparse
import asyncio
import sys
from pathlib import Path

import orjson

from bot.domain.diff import ProgrammeDiff
from bot.domain.errors import ImportRefused
from bot.domain.problem import Level, Problem
from bot.domain.sentence import sentence
from bot.importers.imported import Counts, Imported
from bot.importers.options import ImportOptions
from bot.importers.progress import SILENT
from bot.importers.registry import read
from bot.importers.report import document, preview
from bot.ports.clock import Clock
from bot.ports.unit_of_work import UnitOfWork
from bot.services.importing import import_programme, programme_in_force
from handlers.console.progress_bar import bar_on


async def publish_folder(uow: UnitOfWork, folder: Path, clock: Clock) -> None:
    """Publish a folder that has no errors, silently.

    Raises:
        ImportRefused: it has; the message names the first.
    """
    in_force = await programme_in_force(uow)
    current = in_force.programme if in_force else None
    imported = await asyncio.to_thread(read, [folder], ImportOptions(), current)
    result = await import_programme(
        uow, imported, source=folder.name, now=clock.now(), dry_run=False, in_force=in_force
    )
    if result.refused:
        first = next(problem for problem in result.problems if problem.level is Level.ERROR)
        place = f"{first.file}:{first.line}:{first.column}"
        raise ImportRefused(sentence("%(place)s: %(why)s", place=place, why=first.said))


async def run(uow: UnitOfWork, arguments: argparse.Namespace, language: str, clock: Clock) -> int:
    """Import as the command line says: 0 where it was (or could be) published, 1 where it is refused.

    Raises:
        ImportRefused: an option is wrong, or another import came between; with ``--json`` told as a document too.
    """
    try:
        return await _run(uow, arguments, language, clock)
    except ImportRefused as error:
        if arguments.json:
            problem = Problem("", 0, "", Level.ERROR, error.said)
            _print_document(Imported("", None, (problem,), Counts()), ProgrammeDiff())
        raise


async def _run(uow: UnitOfWork, arguments: argparse.Namespace, language: str, clock: Clock) -> int:
    options = ImportOptions(
        format=arguments.format,
        timezone=arguments.timezone,
        start_date=arguments.start_date,
        encoding=arguments.encoding,
        language=language,
    )
    in_force = await programme_in_force(uow)
    current = in_force.programme if in_force else None
    bar = bar_on()
    try:
        imported = await asyncio.to_thread(read, arguments.paths, options, current, bar or SILENT)
        if bar is not None:
            bar.show("Comparing with the programme in force")
        source = ", ".join(path.resolve().name for path in arguments.paths)
        result = await import_programme(
            uow,
            imported,
            source=source,
            now=clock.now(),
            dry_run=arguments.dry_run,
            in_force=in_force,
            by_command=True,
        )
    finally:
        if bar is not None:
            bar.clear()
    if arguments.json:
        _print_document(imported, result.diff)
    else:
        print("\n".join(preview(imported, result.diff)))
        if result.version is not None:
            print(f"Published as version {result.version}; a running bot answers from it within seconds.")
    if result.refused:
        print("expo-bot: the import is refused; fix the errors and run it again", file=sys.stderr)
        return 1
    return 0


def _print_document(imported: Imported, changes: ProgrammeDiff) -> None:
    sys.stdout.buffer.write(orjson.dumps(document(imported, changes), option=orjson.OPT_INDENT_2) + b"\n")
