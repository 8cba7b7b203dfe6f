"""``leads``: an exhibitor's leads, or everybody's, as a file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from bot.domain.catalogue import Catalogue
from bot.domain.errors import ExpoBotError
from bot.exporters.crm_presets import PRESETS
from bot.exporters.lead_files import FORMATS
from bot.ports.clock import Clock
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.importing import programme_in_force
from bot.services.leads import exporting
from bot.services.leads.tabling import all_exhibitors, lead_table


async def run(uow: UnitOfWork, arguments: argparse.Namespace, language: str, clock: Clock) -> int:
    """Write ``--output``. Names are in ``language``.

    Raises:
        ExpoBotError: nothing is imported yet, there is no such exhibitor, the preset is for tables only, or the
            file cannot be written.
    """
    if arguments.preset and arguments.format == "vcf":
        raise ExpoBotError("--preset names the columns of a table; use it with --format csv or xlsx")
    in_force = await programme_in_force(uow)
    if in_force is None:
        raise ExpoBotError("No programme is imported yet; run main.py import PATH first")
    catalogue = Catalogue(in_force.programme, in_force.number, in_force.published_at)
    async with uow.read() as tx:
        exhibitor_ids = await _wanted(tx, catalogue, arguments.exhibitor)
        table = await lead_table(tx, exhibitor_ids, catalogue, language)
    preset = PRESETS[arguments.preset] if arguments.preset else None
    _write(arguments.output, FORMATS[arguments.format].write(table, preset))

    async def log(tx: Transaction) -> None:
        for exhibitor_id in exhibitor_ids:
            await exporting.log(tx, exhibitor_id, None, arguments.preset or arguments.format, clock.now())

    await uow.write(log)
    counted = "1 lead" if len(table.rows) == 1 else f"{len(table.rows)} leads"
    print(f"{counted}: {arguments.output}", file=sys.stderr)
    return 0


async def _wanted(tx: Transaction, catalogue: Catalogue, asked: str | None) -> list[str]:
    with_leads = await all_exhibitors(tx)
    if asked is None:
        return with_leads
    exhibitor = catalogue.exhibitor(asked)
    if exhibitor is not None:
        return [exhibitor.id]
    if asked in with_leads:
        return [asked]
    raise ExpoBotError(f"--exhibitor {asked}: there is no exhibitor with this id; main.py links lists all")


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise ExpoBotError(f"--output {path} cannot be written: {error.strerror}") from None
