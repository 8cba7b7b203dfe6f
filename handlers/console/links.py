"""``links``: what the organiser sends to each exhibitor, and the posters of the expo's places."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from bot.domain.errors import ExpoBotError
from bot.domain.link import LinkAddress
from bot.exporters.csv_table import BOM, csv_table
from bot.exporters.poster import Poster, poster_file
from bot.ports.clock import Clock
from bot.ports.unit_of_work import UnitOfWork
from bot.ports.wording import Wording
from bot.services import auditing
from bot.services.importing import programme_in_force
from bot.services.leads.inviting import LINK_COLUMNS, exhibitor_links, link_row
from bot.services.posters import posters


async def run(
    uow: UnitOfWork,
    address: LinkAddress,
    arguments: argparse.Namespace,
    language: str,
    clock: Clock,
    *,
    wording: Callable[[], Wording],
) -> int:
    """Print the table, or write it or the posters to ``--output``. Names in the table are in ``language``.

    Raises:
        ExpoBotError: there is nothing imported to make them of, posters need a file, or it cannot be written.
    """
    if arguments.format != "csv" and arguments.output is None:
        raise ExpoBotError(f"--format {arguments.format} needs a file; name it with --output PATH")
    in_force = await programme_in_force(uow)
    if arguments.format != "csv":
        programme = in_force.programme if in_force else None
        made = await posters(uow, programme, address, wording(), clock.now()) if programme else []
        code = _write_posters(made, arguments)
        await _record(uow, "file.posters", f"{arguments.format} {arguments.paper}", clock)
        return code
    exhibitors = in_force.programme.exhibitors if in_force else ()
    if not exhibitors:
        raise ExpoBotError("No exhibitors are imported yet; run main.py import PATH first")
    links = await exhibitor_links(uow, exhibitors, address, clock.now())
    text = csv_table(LINK_COLUMNS, [link_row(one, language) for one in links])
    if arguments.output is None:
        sys.stdout.write(text)
    else:
        _write(arguments.output, (BOM + text).encode())
        print(f"{len(links)} exhibitors: {arguments.output}", file=sys.stderr)
    await _record(uow, "file.invitations", "", clock)
    return 0


async def _record(uow: UnitOfWork, what: str, subject: str, clock: Clock) -> None:
    """For the log of what organisers do."""
    await uow.write(lambda tx: auditing.record_command(tx, what, subject, at=clock.now()))


def _write_posters(made: Sequence[Poster], arguments: argparse.Namespace) -> int:
    if not made:
        raise ExpoBotError("No booths, halls, rooms or entrances are imported yet; run main.py import PATH first")
    _write(arguments.output, poster_file(made, arguments.format, arguments.paper))
    print(f"{len(made)} posters: {arguments.output}", file=sys.stderr)
    return 0


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise ExpoBotError(f"--output {path} cannot be written: {error.strerror}") from None
