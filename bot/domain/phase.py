"""Where we are in the expo's life."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from bot.domain.programme import Expo


class Phase(StrEnum):
    """Before the first day, from its midnight to the last day's, or after."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"


def phase_at(expo: Expo, local_now: dt.datetime) -> Phase:
    """The phase at ``local_now`` (aware, in the expo's zone)."""
    today = local_now.date()
    if today < expo.start_date:
        return Phase.BEFORE
    return Phase.AFTER if today > expo.end_date else Phase.DURING
