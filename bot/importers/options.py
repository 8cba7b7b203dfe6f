"""What the person who imports may say about the files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """``format``: read as this one, else found by content. ``timezone`` (IANA name) and ``start_date``
    (``YYYY-MM-DD``) stand in where the data names none. ``encoding`` is of the CSV files and documents, else
    found. ``language`` is the BCP 47 tag of columns without a suffix (``[expo] language``). ``columns`` tells by
    header what columns are: a field, or ``-`` for one that is left out."""

    format: str | None = None
    timezone: str | None = None
    start_date: str | None = None
    encoding: str | None = None
    language: str = "en"
    columns: Mapping[str, str] = field(default_factory=dict)
