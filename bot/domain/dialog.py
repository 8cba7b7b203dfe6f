"""Where somebody is in a flow of several steps."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

LIFETIME = dt.timedelta(hours=2)
"""An unfinished dialog is forgotten after this."""


@dataclass(frozen=True, slots=True)
class Dialog:
    """One person's dialog in one chat; a new one takes the place of the old.

    ``kind`` names the flow, ``state`` its step; ``data`` is what was said so far, as JSON that the flow writes and
    reads. ``version`` counts the steps, so that a button of an earlier step is recognised. ``expires_at`` is aware
    UTC.
    """

    chat_id: int
    user_id: int
    kind: str
    state: str
    data: str
    version: int
    expires_at: dt.datetime
