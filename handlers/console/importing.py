"""``import``: reads what an organiser brings, shows the difference and every problem, and publishes it."""

from __future__ import annotations

import argparse
import asyncio
import sys
from pathlib import Path

import orjson

from bot.domain.errors import ImportRefused
from bot.domain.problem import Level
from bot.importers.options import ImportOptions
from bot.importers.registry import read
from bot.importers.report import document, preview
from bot.ports.clock import Clock
from bot.ports.unit_of_work import UnitOfWork
from bot.services.importing import import_programme


async def publish_folder(uow: UnitOfWork, folder: Path, clock: Clock) -> None:
    """Publish a folder that has no errors, silently.

    Raises:
        ImportRefused: it has; the message names the first.
    """
    imported = await asyncio.to_thread(read, [folder], ImportOptions())
    result = await import_programme(uow, imported, source=folder.name, now=clock.now(), dry_run=False)
    if result.refused:
        first = next(problem for problem in result.problems if problem.level is Level.ERROR)
        raise ImportRefused(f"{first.file}:{first.line}:{first.column}: {first.message}")


async def run(uow: UnitOfWork, arguments: argparse.Namespace, language: str, clock: Clock) -> int:
    """Import as the command line says: 0 where it was (or could be) published, 1 where it is refused."""
    options = ImportOptions(
        format=arguments.format,
        timezone=arguments.timezone,
        start_date=arguments.start_date,
        encoding=arguments.encoding,
        language=language,
    )
    imported = await asyncio.to_thread(read, arguments.paths, options)
    source = ", ".join(path.resolve().name for path in arguments.paths)
    result = await import_programme(uow, imported, source=source, now=clock.now(), dry_run=arguments.dry_run)
    if arguments.json:
        sys.stdout.buffer.write(orjson.dumps(document(imported, result.diff), option=orjson.OPT_INDENT_2) + b"\n")
    else:
        print("\n".join(preview(imported, result.diff)))
        if result.version is not None:
            print(f"Published as version {result.version}; a running bot answers from it within seconds.")
    if result.refused:
        print("expo-bot: the import is refused; mend the errors and run it again", file=sys.stderr)
        return 1
    return 0
