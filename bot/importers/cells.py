"""One value of a table, whatever the file keeps it as."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from bot.importers.faults import Fault

CellValue = str | dt.date | dt.datetime | dt.time | dt.timedelta | tuple[str, ...]
"""Text, or a real date, time or list where the file knows such things. Empty text: nothing."""


class BadValue(Fault):
    """A value that is not what its column wants."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A value, its line (from 1) and its column's name as the file writes it."""

    value: CellValue
    line: int
    label: str


def number_text(value: float) -> str:
    """As a person writes it: ``3.0`` is ``3``; 15 significant digits, as spreadsheets have."""
    text = format(value, ".15g")
    return format(Decimal(text), "f") if "e" in text else text


def as_text(value: CellValue) -> str:
    """The value as text: dates as ``2021-07-30``, times as ``09:30``, list items parted by ``; ``."""
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return "; ".join(value)
    if isinstance(value, dt.datetime):
        return value.strftime("%Y-%m-%d" if value.time() == dt.time() else "%Y-%m-%d %H:%M")
    if isinstance(value, dt.time):
        return value.strftime("%H:%M")
    if isinstance(value, dt.timedelta):
        minutes = int(value.total_seconds()) // 60
        return f"{minutes // 60:02}:{minutes % 60:02}"
    return value.isoformat()
