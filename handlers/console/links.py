"""``links``: what the organiser sends to each exhibitor."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from bot.domain.errors import ExpoBotError
from bot.domain.link import LinkAddress
from bot.exporters.csv_table import BOM, csv_table
from bot.ports.clock import Clock
from bot.ports.unit_of_work import UnitOfWork
from bot.services.importing import programme_in_force
from bot.services.leads.inviting import ExhibitorLinks, exhibitor_links

COLUMNS = ("exhibitor_id", "name", "booth", "contact_name", "contact_email", "invite_url", "booth_url")


async def run(
    uow: UnitOfWork, address: LinkAddress, arguments: argparse.Namespace, language: str, clock: Clock
) -> int:
    """Print the table, or write it to ``--output``. Names are in ``language``.

    Raises:
        ExpoBotError: there is no exhibitor yet, or the file cannot be written.
    """
    in_force = await programme_in_force(uow)
    exhibitors = in_force.programme.exhibitors if in_force else ()
    if not exhibitors:
        raise ExpoBotError("No exhibitors are imported yet; run main.py import PATH first")
    links = await exhibitor_links(uow, exhibitors, address, clock.now())
    text = csv_table(COLUMNS, [_row(one, language) for one in links])
    if arguments.output is None:
        sys.stdout.write(text)
    else:
        _write(arguments.output, text)
        print(f"{len(links)} exhibitors: {arguments.output}", file=sys.stderr)
    return 0


def _row(links: ExhibitorLinks, language: str) -> tuple[str, ...]:
    exhibitor = links.exhibitor
    return (
        exhibitor.id,
        exhibitor.name.best(language),
        ";".join(dict.fromkeys(stand.booth for stand in exhibitor.stands if stand.booth)),
        exhibitor.contact_name,
        exhibitor.contact_email,
        links.invite_url,
        links.booth_url,
    )


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(BOM + text, encoding="utf-8", newline="")
    except OSError as error:
        raise ExpoBotError(f"--output {path} cannot be written: {error.strerror}") from None
