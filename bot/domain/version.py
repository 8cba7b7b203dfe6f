"""A committed version of the programme."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.domain.programme import Programme


@dataclass(frozen=True, slots=True)
class ProgrammeVersion:
    """``number`` grows by one with each import that changed something; ``published_at`` is aware UTC."""

    number: int
    published_at: dt.datetime
    source: str
    programme: Programme
