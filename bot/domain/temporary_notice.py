"""What is true for a while: told beside whatever the bot says about its subject."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.localized import Localized


class NoticeSubject(StrEnum):
    """What a notice is about."""

    EVERYWHERE = "everywhere"
    HALL = "hall"
    EXHIBITOR = "exhibitor"
    SESSION = "session"


@dataclass(frozen=True, slots=True)
class TemporaryNotice:
    """``subject_id`` is the organiser's id (empty: everywhere). Instants are aware UTC."""

    id: int
    subject: NoticeSubject
    subject_id: str
    text: Localized
    until: dt.datetime
    created_by: int
    created_at: dt.datetime

    def holds_at(self, now: dt.datetime) -> bool:
        """Whether it has not expired."""
        return now < self.until
