"""Files of leads that were made."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Export:
    """A file with so many leads of one exhibitor. ``form`` is what it was asked for as (csv | xlsx | vcf | hubspot
    | salesforce | zip | digest); ``viewer_id`` None: at the organiser's command line. ``at`` is aware UTC."""

    edition: int
    exhibitor_id: str
    viewer_id: int | None
    form: str
    leads: int
    at: dt.datetime
