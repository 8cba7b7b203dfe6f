"""How long a session takes, as its file writes it."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable

from bot.domain.sentence import sentence
from bot.importers.cells import BadValue, CellValue, as_text

MAX_DURATION = dt.timedelta(days=31)
_PARTS = re.compile(r"(\d{1,4}):(\d{1,2})(?::(\d{1,2}))?")
_ISO = re.compile(r"p(?:(\d{1,3})d)?(?:t(?:(\d{1,4})h)?(?:(\d{1,5})m)?(?:(\d{1,6})s)?)?")
_HOURS = r"(?:h|hr|hrs|hours?|小时|个小时|钟头|stunden?|std\.?|heures?|horas?)"
_MINUTES = r"(?:m|min|mins|min\.|minutes?|minuten|minutos?|分钟|分|'|′)"
_WORDS = re.compile(
    rf"(?:(?P<days>\d{{1,2}})\s*(?:d|days?|天)\s*)?(?:(?P<hours>\d{{1,3}}(?:[.,]\d{{1,2}})?)\s*{_HOURS}\s*)?"
    rf"(?:(?P<minutes>\d{{1,5}})\s*{_MINUTES}?)?"
)


def counts_seconds(durations: Iterable[str]) -> bool:
    """Whether three parts mean hours, minutes and seconds in this file: only then the first can be 0 or have a
    zero before it. Exports that count days write ``2:06:00`` for two days and six hours."""
    return any(text.strip().startswith("0") and text.count(":") == 2 for text in durations)


def parse_duration(value: CellValue, *, seconds: bool = True) -> dt.timedelta:
    """``0:45``, ``45`` (minutes), ``1h 30min``, ``90分钟``, ``PT45M``; three parts are hours, minutes and seconds
    where ``seconds`` is set, else days, hours and minutes.

    Raises:
        BadValue: it is none of these, or more than a month.
    """
    duration = _of(value, seconds=seconds)
    if duration is None or not dt.timedelta() <= duration <= MAX_DURATION:
        raise BadValue(
            sentence('"%(value)s" is not a duration; write it as 0:45, or 45 for minutes', value=as_text(value))
        )
    return duration


def _of(value: CellValue, *, seconds: bool) -> dt.timedelta | None:
    if isinstance(value, dt.timedelta):
        return value
    if isinstance(value, dt.time):
        return dt.timedelta(hours=value.hour, minutes=value.minute)
    text = unicodedata.normalize("NFKC", as_text(value)).strip().lower()
    if not text:
        return None
    if match := _PARTS.fullmatch(text):
        return _of_parts(match, seconds=seconds)
    if (match := _ISO.fullmatch(text)) and text[-1] not in "pt":
        days, hours, minutes, secs = (int(part or 0) for part in match.groups())
        return dt.timedelta(days=days, hours=hours, minutes=minutes, seconds=secs)
    if match := _WORDS.fullmatch(text):
        hours_text = (match["hours"] or "0").replace(",", ".")
        return dt.timedelta(
            days=int(match["days"] or 0), hours=float(hours_text), minutes=int(match["minutes"] or 0)
        )
    return None


def _of_parts(match: re.Match[str], *, seconds: bool) -> dt.timedelta | None:
    first, second = int(match[1]), int(match[2])
    if match[3] is None:
        return dt.timedelta(hours=first, minutes=second) if second < 60 else None
    third = int(match[3])
    if seconds:
        return dt.timedelta(hours=first, minutes=second, seconds=third) if max(second, third) < 60 else None
    return dt.timedelta(days=first, hours=second, minutes=third) if second < 24 and third < 60 else None
