"""How much a file may hold: several times the largest expos, and little enough for a small machine."""

from __future__ import annotations

from bot.domain.sentence import sentence

MAX_FILE = 20_000_000
"""Bytes of one file."""
MAX_UNPACKED = 100_000_000
"""Bytes that a workbook unpacks to."""
MAX_ROWS = 20_000
"""Rows of one table; sessions, exhibitors or booths of one file."""
MAX_CELL = 32_767
"""Characters in one cell: what a spreadsheet can hold."""
MAX_NODES = 500_000
"""Elements of an XML file, objects and lists of a JSON file."""

TOO_MANY_ROWS = sentence(
    "more than %(most)s rows, which no expo needs; leave out what is not of this one", most=f"{MAX_ROWS:,}"
)
