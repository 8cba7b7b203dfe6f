"""Who talks to the bot."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Viewer:
    """Anyone who talks to the bot, by Telegram user id. No name is kept.

    ``locale`` is a locale that the bot speaks; ``locale_chosen`` tells that they picked it themselves, so the
    client's language no longer changes it. ``active`` is False once they blocked the bot. Instants are aware UTC.
    """

    id: int
    locale: str
    locale_chosen: bool
    active: bool
    first_seen_at: dt.datetime
    last_seen_at: dt.datetime
