"""Leads as CSV."""

from __future__ import annotations

import datetime as dt
import re

from bot.exporters.crm_presets import CrmPreset
from bot.exporters.csv_table import BOM, csv_table, harmless
from bot.exporters.lead_table import Cell, LeadTable

_E164 = re.compile(r"\+[0-9]{5,15}")


def lead_csv(table: LeadTable, preset: CrmPreset | None = None) -> bytes:
    """UTF-8 with a byte order mark. No cell, and no heading, is taken for a formula; only in a file for another
    program (``preset``) phone numbers keep their plus in front: such a number computes to nothing but itself."""
    fitted = preset.fitted(table) if preset else table
    header = preset.header(fitted.header) if preset else fitted.header
    rows = ([text_of(cell) for cell in row.cells()] for row in fitted.rows)
    keep = _E164 if preset else None
    text = csv_table([harmless(heading) for heading in header], rows, keep=keep)
    return (BOM + text).encode("utf-8", "replace")


def text_of(cell: Cell) -> str:
    """As it stands in a text file: instants in ISO 8601 with their offset, to the second."""
    if cell is None:
        return ""
    if isinstance(cell, dt.datetime):
        return cell.isoformat(timespec="seconds")
    return cell.isoformat() if isinstance(cell, dt.date) else str(cell)
