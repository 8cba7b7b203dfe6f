"""A committed version of the programme."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.domain.programme import Programme


@dataclass(frozen=True, slots=True)
class VersionHead:
    """A version without what it holds; ``published_at`` is aware UTC. ``source`` is a file's name, or what was
    done in the chat: ``edit:<code>:<subject>``, ``rollback:<number>``."""

    number: int
    published_at: dt.datetime
    source: str


@dataclass(frozen=True, slots=True)
class ProgrammeVersion:
    """``number`` grows by one with each import that changed something; ``published_at`` is aware UTC."""

    number: int
    published_at: dt.datetime
    source: str
    programme: Programme
