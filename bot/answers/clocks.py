"""Times of day as people write them: "half past two", "3pm", "下午三点半"."""

from __future__ import annotations

import datetime as dt
import re

from bot.answers.language import Language


def read_clock(match: re.Match[str], language: Language, suffix: str = "") -> dt.time | None:
    """The time of day in a match of ``{clock}`` (groups ending in ``suffix``)."""

    def group(*names: str) -> str | None:
        groups = match.groupdict()
        return next((groups[name + suffix] for name in names if groups.get(name + suffix)), None)

    if group("noon"):
        return dt.time(12)
    past = group("hp")
    hour = language.number(past or group("h", "h2", "h3") or "")
    if hour is None:
        return None
    minute_text = group("mi", "mi2", "mh")
    minute = language.number(minute_text) if minute_text else 0
    if past or group("half"):
        minute = 30
    elif group("quarter"):
        minute = 15
    elif group("quarter3"):
        minute = 45
    daypart = language.dayparts.get(group("dp", "dq") or "")
    hour = likely_hour(hour, daypart)
    if minute is None or not (0 <= hour <= 24 and 0 <= minute < 60):
        return None
    return dt.time(hour % 24, minute)


def likely_hour(hour: int, daypart: str | None) -> int:
    """Expos happen by day: a bare 1 to 7 is in the afternoon."""
    if daypart == "afternoon":
        return hour + 12 if hour < 12 else hour
    if daypart == "noon":
        return hour + 12 if hour < 3 else hour
    if daypart == "morning":
        return 0 if hour == 12 else hour
    return hour + 12 if 1 <= hour <= 7 else hour
