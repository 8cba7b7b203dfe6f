"""Workbooks in other people's columns: every sheet that reads like a table is read, values only."""

from __future__ import annotations

from bot.domain.sentence import sentence
from bot.importers.brought_file import BroughtFile, Refused
from bot.importers.circumstances import Circumstances
from bot.importers.found import Found
from bot.importers.header import NEEDED, listing_of
from bot.importers.sniffing import WORKBOOK, sniff
from bot.importers.tabular import found_in
from bot.importers.workbook import Unreadable, read_sheets, sheet_names

FORMAT = "xlsx"


def knows(file: BroughtFile) -> bool:
    """Any workbook."""
    return sniff(file.path) is WORKBOOK


def read(file: BroughtFile, given: Circumstances) -> Found:
    """Everything in the sheets; what is wrong is logged.

    Raises:
        Refused: it is damaged, or no sheet has a header that is known.
    """
    try:
        names = sheet_names(file.path)
        labels = {name: file.name if len(names) == 1 else f"{file.name} [{name}]" for name in names}
        sheets = read_sheets(file.path, labels, given.problems)
    except Unreadable as error:
        raise Refused(error.said) from error
    listings = []
    for name, rows in sheets.items():
        listing = listing_of(labels[name], rows, sheet=name, columns=file.columns)
        if listing is not None:
            listings.append(listing)
        elif any(row.values for row in rows):
            given.problems.warn(
                labels[name],
                0,
                "",
                sentence('The sheet "%(name)s" is not read: no row reads like a header', name=name),
            )
    if not listings:
        raise Refused(
            sentence("No sheet has a row that reads like a header: %(needed)s", needed=NEEDED),
            1,
        )
    return found_in(file.name, listings, given)
