"""Times of day as people write them: "half past two", "3pm", "下午三点半"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from bot.answers.language import Language


def read_clock(match: re.Match[str], language: Language, suffix: str = "") -> dt.time | None:
    """The time of day in a match of ``{clock}`` (groups ending in ``suffix``)."""

    def group(*names: str) -> str | None:
        groups = match.groupdict()
        return next((groups[name + suffix] for name in names if groups.get(name + suffix)), None)

    if group("noon"):
        return dt.time(12)
    hour = language.number(group("hp", "hh", "ht", "h", "h2", "h3") or "")
    minute = _minute(group, language)
    if hour is None or minute is None:
        return None
    hour = likely_hour(hour, language.dayparts.get(group("dp", "dq", "dt") or ""))
    if group("ht"):
        hour -= 1
    if not (0 <= hour <= 24 and 0 <= minute < 60):
        return None
    return dt.time(hour % 24, minute)


def _minute(group: Callable[..., str | None], language: Language) -> int | None:
    """The minutes of a match; None where they are no number."""
    if group("ht"):  # "Ten to three", "quarter to three".
        before = group("mt")
        return 60 - (language.number(before) or 60) if before else 45
    if group("qu", "quarter"):
        return 15
    if group("quarter3"):
        return 45
    minutes = group("mp", "mi", "mi2", "mh")
    if minutes:
        return language.number(minutes)
    return 30 if group("hp", "hh", "half") else 0


def likely_hour(hour: int, daypart: str | None) -> int:
    """Expos happen by day: a bare 1 to 7 is in the afternoon."""
    if daypart == "afternoon":
        return hour + 12 if hour < 12 else hour
    if daypart == "noon":
        return hour + 12 if hour < 3 else hour
    if daypart == "morning":
        return 0 if hour == 12 else hour
    return hour + 12 if 1 <= hour <= 7 else hour
