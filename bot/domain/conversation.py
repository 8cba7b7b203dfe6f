"""What a chat was about, so that "and on day 3?" is understood."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Conversation:
    """The last question's understanding, as JSON that the answer engine writes and reads; aware UTC."""

    chat_id: int
    context: str
    updated_at: dt.datetime


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """One line of the question log (personal data: purged with its viewer). ``id`` is 0 until it is kept;
    ``message_id`` is where it stands in the asker's chat."""

    viewer_id: int
    text: str
    language: str
    intent: str
    abstained: bool
    asked_at: dt.datetime
    id: int = 0
    message_id: int | None = None
