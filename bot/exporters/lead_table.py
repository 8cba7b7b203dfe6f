"""Leads as a table: the columns that every file of leads has, in their order, and what stands in them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

COLUMNS = (
    "lead_id",
    "expo",
    "exhibitor",
    "booth",
    "first_scanned_at",
    "last_scanned_at",
    "scans",
    "source",
    "scanned_by",
    "full_name",
    "first_name",
    "last_name",
    "company",
    "title",
    "email",
    "phone",
    "country",
    "language",
    "telegram_username",
    "rating",
    "tags",
    "interests",
    "notes",
    "next_step",
    "follow_up_on",
    "consent_status",
    "consent_at",
    "consent_fields",
)
"""A promise: others read files by these names. Behind them stands one column a question of the qualification."""
BETWEEN = "; "
"""What stands between several values in one cell."""

Cell = str | int | dt.datetime | dt.date | None


@dataclass(frozen=True, slots=True)
class LeadRow:
    """One lead as its exhibitor may see it; the fields are the ``COLUMNS``, empty where nothing is known or it is
    not to be seen. Instants are aware, on the expo's clocks. ``answers`` are as many as the table's questions."""

    lead_id: int
    expo: str
    exhibitor: str
    booth: str
    first_scanned_at: dt.datetime
    last_scanned_at: dt.datetime
    scans: int
    source: str
    scanned_by: str
    full_name: str
    first_name: str
    last_name: str
    company: str
    title: str
    email: str
    phone: str
    country: str
    language: str
    telegram_username: str
    rating: str
    tags: tuple[str, ...]
    interests: tuple[str, ...]
    notes: tuple[str, ...]
    next_step: str
    follow_up_on: dt.date | None
    consent_status: str
    consent_at: dt.datetime | None
    consent_fields: tuple[str, ...]
    answers: tuple[str, ...] = ()

    def cells(self) -> tuple[Cell, ...]:
        """What stands in the columns, with the answers behind."""
        return (*(self._cell(name) for name in COLUMNS), *self.answers)

    def _cell(self, name: str) -> Cell:
        value: Cell | tuple[str, ...] = getattr(self, name)
        if isinstance(value, tuple):
            # A note is a paragraph, the others are words.
            return ("\n" if name == "notes" else BETWEEN).join(value)
        return value


@dataclass(frozen=True, slots=True)
class LeadTable:
    """``questions`` are the headings of the columns behind the fixed ones."""

    questions: tuple[str, ...]
    rows: tuple[LeadRow, ...]

    @property
    def header(self) -> tuple[str, ...]:
        """No heading twice: whoever reads the file by headings must not lose a column."""
        taken = list(COLUMNS)
        for question in self.questions:
            taken.append(_distinct(question, taken))
        return tuple(taken)


def _distinct(heading: str, taken: Sequence[str]) -> str:
    known = {one.casefold() for one in taken}
    candidates = (heading, *(f"{heading} ({number})" for number in range(2, len(taken) + 2)))
    return next(one for one in candidates if one.casefold() not in known)
