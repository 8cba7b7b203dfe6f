"""CSV in other people's columns: the separator and the header are found."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence

from bot.domain.sentence import sentence
from bot.importers.bounds import MAX_ROWS, TOO_MANY_ROWS
from bot.importers.brought_file import BroughtFile, Refused
from bot.importers.circumstances import Circumstances
from bot.importers.found import Found
from bot.importers.header import NEEDED, listing_of
from bot.importers.listing import Listing
from bot.importers.tables import Row, csv_remedy
from bot.importers.tabular import found_in

FORMAT = "csv"
_DELIMITERS = (",", ";", "\t", "|")
_HEAD = 200_000


def knows(file: BroughtFile) -> bool:
    """Text with a row that reads like a header of such a list, under some separator."""
    return (
        not file.is_archive
        and not file.begins.startswith(("<", "{", "[{", "[["))
        and _best(file.text, file.columns) is not None
    )


def read(file: BroughtFile, given: Circumstances) -> Found:
    """Everything in the table; what is wrong is logged.

    Raises:
        Refused: it is no text, no sound CSV, or has no header that is known.
    """
    text = file.decoded_text(given.problems)
    delimiter = _best(text, file.columns)
    if delimiter is None:
        raise Refused(
            sentence("There is no row that reads like a header: %(needed)s", needed=NEEDED),
            1,
        )
    rows, error = _rows(text, delimiter)
    if error is not None:
        raise error
    listing = listing_of(file.name, rows, columns=file.columns)
    if listing is None or not listing.rows:
        raise Refused(sentence("There are no rows below the header; add them"), listing.line if listing else 1)
    return found_in(file.name, [listing], given)


def _best(text: str, columns: Mapping[str, str]) -> str | None:
    """The separator under which the beginning is a table that is known, with the most columns of known names."""
    found: list[tuple[int, int, str]] = []
    head = text[:_HEAD]
    for delimiter in _DELIMITERS:
        if delimiter in head:
            rows, _ = _rows(head, delimiter)
            listing = listing_of("", rows, columns=columns)
            if listing is not None:
                found.append((_known(listing), max(len(row.values) for row in rows), delimiter))
    return max(found)[2] if found else None


def _known(listing: Listing) -> int:
    return sum(len(columns) for columns in listing.columns.values())


def _rows(text: str, delimiter: str) -> tuple[Sequence[Row], Refused | None]:
    """The rows, and what is wrong with the one that no more can be read after."""
    rows: list[Row] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for values in reader:
            rows.append(Row(line, values))
            line = reader.line_num + 1
            if len(rows) > MAX_ROWS:
                return rows, Refused(sentence("The table has %(too_many)s", too_many=TOO_MANY_ROWS), line)
    except csv.Error as error:
        return rows, Refused(csv_remedy(error), line)
    return rows, None
