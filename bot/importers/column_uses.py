"""What each column of a file is taken for, and what the person who imports says instead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.domain.list_fields import FIELDS_BY_LIST
from bot.importers.tables import Table
from bot.importers.text import one_line

LEFT_OUT = "-"
"""What is said of a column that is not to be read."""


@dataclass(frozen=True, slots=True)
class ColumnUse:
    """One column: its header as the file writes it, and the field that it is read as; empty where it is none (then
    it is kept as a further fact, or not used), ``LEFT_OUT`` where somebody said so. ``fields`` are what it may
    be."""

    file: str
    label: str
    field: str
    fields: tuple[str, ...]


def fields_of(kind: str) -> tuple[str, ...]:
    """What columns of such a list may be; of one that nobody knows (empty): all."""
    if kind:
        return FIELDS_BY_LIST.get(kind, ())
    return tuple(dict.fromkeys((*FIELDS_BY_LIST["programme"], *FIELDS_BY_LIST["exhibitors"])))


def relabelled_table(table: Table, columns: Mapping[str, str]) -> Table:
    """A table of ours, with the headers that somebody said something of as the format calls them; a column that is
    left out has none."""
    said = {**columns, **{label: "" for label, field in columns.items() if field == LEFT_OUT}}
    return replace(table, labels=tuple(said.get(one_line(label), label) for label in table.labels))
