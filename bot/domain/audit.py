"""What the organiser's team did: one entry an action, never changed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """``person`` is our number for who did it: their ``viewer_id`` and ``name`` stand apart from the log, and are
    empty once they are erased. ``what`` is a code (``session.moved``), ``subject`` what it was done to (somebody:
    ``person:<number>``); ``before`` and ``after`` are texts for people, or empty. ``at`` is aware UTC."""

    id: int
    at: dt.datetime
    person: int
    viewer_id: int | None
    name: str
    what: str
    subject: str
    before: str
    after: str
