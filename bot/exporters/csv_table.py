"""A table as CSV that spreadsheet programs open as it is meant."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

BOM = "\ufeff"
"""At the beginning of a file; without it Excel takes UTF-8 for something else."""
# The wide signs too: with an East Asian input method they are typed for the narrow ones.
_COMPUTED = re.compile(r"[=+\-@＝＋－＠\x00-\x1f\x7f]")


def csv_table(header: Sequence[str], rows: Iterable[Sequence[str]], *, keep: re.Pattern[str] | None = None) -> str:
    """The rows with CRLF behind each, as RFC 4180 has it; no cell is taken for a formula. Cells that are ``keep``
    from their first sign to their last stay as they are."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(header)
    writer.writerows(
        [cell if keep is not None and keep.fullmatch(cell) else harmless(cell) for cell in row] for row in rows
    )
    return text.getvalue()


def harmless(cell: str) -> str:
    """With an apostrophe in front where a spreadsheet program would compute it: what others typed must not."""
    return f"'{cell}" if _COMPUTED.match(cell) else cell
