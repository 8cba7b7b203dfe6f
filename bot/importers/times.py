"""Times of day as organisers write them, and instants in the expo's zone."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from zoneinfo import ZoneInfo

from bot.domain.sentence import sentence
from bot.importers.cells import BadValue, CellValue, as_text

_CLOCK = re.compile(
    r"(?P<before>上午|下午|晚上|am|pm)?\s*(?P<hour>\d{1,2})"
    r"(?::(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.0+)?)?|[点时](?:(?P<minute_zh>\d{1,2})分?|(?P<half>半))?)?"
    r"\s*(?P<after>a\.?m\.?|p\.?m\.?)?"
)
_FRACTION = re.compile(r"[01]?\.\d+")
_DAY = dt.timedelta(days=1)
# A spreadsheet's clock time of 24 hours and more is a date counted from this day.
_SPREADSHEET_ZERO = dt.datetime(1899, 12, 31)  # noqa: DTZ001


def parse_clock(value: CellValue) -> dt.timedelta:
    """Time since the day's midnight, below 48 hours: ``9:00``, ``09:00:00``, ``9:00 AM``, ``9点30``, ``24:30``
    (half past midnight), a spreadsheet's time or fraction of a day.

    Raises:
        BadValue: it is none of these.
    """
    if isinstance(value, dt.time):
        return dt.timedelta(hours=value.hour, minutes=value.minute, seconds=value.second)
    since = _since_midnight(value)
    if since is None or not dt.timedelta() <= since < 2 * _DAY:
        raise BadValue(
            sentence(
                '"%(value)s" is not a time; write it as 09:30 (after midnight as 24:30)', value=as_text(value)
            )
        )
    return since


def parse_time(value: CellValue) -> dt.time:
    """A time of day below 24:00; the forms of ``parse_clock``.

    Raises:
        BadValue: it is none, or on the next day.
    """
    since = parse_clock(value)
    if since >= _DAY:
        raise BadValue(sentence('"%(value)s" is on the next day; write at most 23:59', value=as_text(value)))
    return (_SPREADSHEET_ZERO + since).time()


def instant(date: dt.date, since_midnight: dt.timedelta, zone: ZoneInfo) -> dt.datetime:
    """That wall-clock time as an aware instant; of a repeated hour (clocks set back) the first.

    Raises:
        BadValue: clocks are set forward over that time.
    """
    local = dt.datetime.combine(date, dt.time()) + since_midnight
    aware = local.replace(tzinfo=zone)
    if aware.astimezone(dt.UTC).astimezone(zone).replace(tzinfo=None) != local:
        raise BadValue(
            sentence(
                "%(local)s does not exist in %(zone)s: clocks are set forward then; write the time "
                "that clocks will show",
                local=f"{local:%Y-%m-%d %H:%M}",
                zone=zone.key,
            )
        )
    return aware


def _since_midnight(value: CellValue) -> dt.timedelta | None:
    if isinstance(value, dt.timedelta):
        return value
    if isinstance(value, dt.datetime):
        return value - _SPREADSHEET_ZERO if value.year <= 1900 and value.tzinfo is None else None
    text = unicodedata.normalize("NFKC", as_text(value)).strip().lower()
    if _FRACTION.fullmatch(text):
        return dt.timedelta(seconds=round(float(text) * 86_400))
    match = _CLOCK.fullmatch(text)
    return _of_clock(match) if match else None


def _of_clock(match: re.Match[str]) -> dt.timedelta | None:
    hour = int(match["hour"])
    minute = 30 if match["half"] else int(match["minute"] or match["minute_zh"] or 0)
    second = int(match["second"] or 0)
    half_day = match["before"] or match["after"]
    bare = match["minute"] is None and not re.search("[点时]", match[0])
    if minute > 59 or second > 59 or (bare and half_day is None) or (match["before"] and match["after"]):
        return None
    if half_day is not None:
        if not 0 <= hour <= (23 if match["before"] else 12):
            return None
        afternoon = half_day[0] in "p下晚"
        hour = hour % 12 + 12 * afternoon if hour <= 12 else hour
    return dt.timedelta(hours=hour, minutes=minute, seconds=second)
