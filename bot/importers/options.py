"""What the person who imports may say about the files."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """``format``: read as this one, else found by content. ``timezone`` (IANA name) and ``start_date``
    (``YYYY-MM-DD``) stand in where the data names none. ``encoding`` is of the CSV files and documents, else
    found. ``language`` is the BCP 47 tag of columns without a suffix (``[expo] language``)."""

    format: str | None = None
    timezone: str | None = None
    start_date: str | None = None
    encoding: str | None = None
    language: str = "en"
