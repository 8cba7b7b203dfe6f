"""A file that an organiser sent, until it is published or given up."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

LIFETIME = dt.timedelta(hours=24)
"""So long it waits to be published."""


@dataclass(frozen=True, slots=True)
class ImportAnswers:
    """What its sender said about the file: the zone (IANA name) and the first day (``YYYY-MM-DD``) where it names
    none; ``columns`` by their headers: the field that each is, ``-`` for one that is left out."""

    timezone: str | None = None
    start_date: str | None = None
    columns: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ImportDraft:
    """One a person: a new file takes the place of the old. ``path`` is where the file store keeps it.

    ``base_version`` is the version that its sender saw it compared with, ``revision`` counts their answers: a
    button of an earlier preview publishes nothing. Instants are aware UTC.
    """

    id: int
    owner_id: int
    file_name: str
    path: str
    answers: ImportAnswers
    base_version: int
    revision: int
    created_at: dt.datetime
    expires_at: dt.datetime
