"""Dates as organisers write them."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata

from bot.domain.sentence import sentence
from bot.importers.cells import BadValue, CellValue, as_text

_YEAR_FIRST = re.compile(r"(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号])")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_MIDNIGHT = re.compile(r"[T ]0?0:00(:00(\.0+)?)?$")


def parse_date(value: CellValue) -> dt.date:
    """``2021-07-30``, ``2021/7/30``, ``2021年7月30日``, ``20210730``, a spreadsheet's date, and ``30/07/2021``
    where day and month can't be mistaken for each other.

    Raises:
        BadValue: it is no date, or it can be read in two ways.
    """
    if isinstance(value, dt.datetime):
        return _in_range(value.date())
    if isinstance(value, dt.date):
        return _in_range(value)
    text = as_text(value)
    plain = _MIDNIGHT.sub("", unicodedata.normalize("NFKC", text).strip())
    if match := _YEAR_FIRST.fullmatch(plain):
        year, _, month, day, chinese_month, chinese_day = match.groups()
        return _date(text, year, month or chinese_month, day or chinese_day)
    if match := _COMPACT.fullmatch(plain):
        return _date(text, *match.groups())
    if match := _YEAR_LAST.fullmatch(plain):
        first, _, second, year = match.groups()
        return _year_last(text, first, second, year)
    raise BadValue(sentence('"%(text)s" is not a date; write it as 2021-07-30', text=text))


def _year_last(text: str, first: str, second: str, year: str) -> dt.date:
    if int(first) > 12 or first == second:
        return _date(text, year, second, first)
    if int(second) > 12:
        return _date(text, year, first, second)
    day_first = f"{year}-{int(second):02}-{int(first):02}"
    month_first = f"{year}-{int(first):02}-{int(second):02}"
    raise BadValue(
        sentence(
            '"%(text)s" can be %(day_first)s or %(month_first)s; write the one that is meant',
            text=text,
            day_first=day_first,
            month_first=month_first,
        )
    )


def _date(text: str, year: str, month: str, day: str) -> dt.date:
    try:
        return _in_range(dt.date(int(year), int(month), int(day)))
    except BadValue:
        raise
    except ValueError as error:
        raise BadValue(
            sentence('"%(text)s" is a day that does not exist; write a date such as 2021-07-30', text=text)
        ) from error


def _in_range(date: dt.date) -> dt.date:
    if not 1970 <= date.year <= 2200:
        raise BadValue(
            sentence(
                "%(date)s is no likely date of an expo; write a date such as 2021-07-30", date=date.isoformat()
            )
        )
    return date
