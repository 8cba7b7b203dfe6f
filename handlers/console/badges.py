"""``badges``: to print before the expo, for visitors to make their own."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from bot.domain.badge import PrintedBadge
from bot.domain.errors import ExpoBotError
from bot.domain.link import LinkAddress
from bot.exporters.badge_sheet import badge_sheet
from bot.exporters.csv_table import BOM, csv_table
from bot.ports.clock import Clock
from bot.ports.unit_of_work import UnitOfWork
from bot.services.importing import programme_in_force
from bot.services.leads.badges import print_badges

COLUMNS = ("code", "link")


async def run(uow: UnitOfWork, address: LinkAddress, arguments: argparse.Namespace, clock: Clock) -> int:
    """Make them, and print the table or write the file.

    Raises:
        ExpoBotError: a PDF needs a file, or the file cannot be written.
    """
    if arguments.format == "pdf" and arguments.output is None:
        raise ExpoBotError("--format pdf needs a file; name it with --output PATH")
    if arguments.output is not None:
        _write(arguments.output, b"")  # Before anything is made: badges without a file would be of no use.
    badges = await print_badges(uow, arguments.count, address, clock.now())
    if arguments.format == "pdf":
        in_force = await programme_in_force(uow)
        title = in_force.programme.expo.name.best("en") if in_force else ""
        _write(arguments.output, badge_sheet(badges, title))
    elif arguments.output is not None:
        _write(arguments.output, (BOM + _table(badges)).encode())
    else:
        sys.stdout.write(_table(badges))
    if arguments.output is not None:
        print(f"{len(badges)} badges: {arguments.output}", file=sys.stderr)
    return 0


def _table(badges: list[PrintedBadge]) -> str:
    return csv_table(COLUMNS, [(badge.code, badge.link) for badge in badges])


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise ExpoBotError(f"--output {path} cannot be written: {error.strerror}") from None
