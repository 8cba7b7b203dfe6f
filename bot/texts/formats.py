"""Dates, times, numbers and lists as the reader writes them (Babel); the template filters."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

from babel import Locale
from babel.dates import format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal

from bot.domain.localized import Localized

# What CLDR's skeletons give is right for English; Chinese organisers write no spaces and an em dash in ranges.
_RANGE_DASH = {"zh": "—"}


def filters(locale: str) -> dict[str, Callable[..., Any]]:
    """Template filters for one locale.

    ``t`` text of a Localized; ``date`` "30 July", ``weekday`` "Friday", ``date_weekday`` "Fri 30 July";
    ``time`` "14:00"; ``span`` "14:00–15:00" of two times; ``dates`` "30 July – 1 August"; ``number``; ``listed``.
    """
    babel_locale = Locale.parse(locale)
    dash = _RANGE_DASH.get(locale, "–")

    def t(text: Localized) -> str:
        return text.best(locale)

    def skeleton(pattern: str) -> Callable[[dt.date], str]:
        def apply(value: dt.date) -> str:
            moment = value if isinstance(value, dt.datetime) else dt.datetime.combine(value, dt.time())
            # tzinfo is dropped: the value already is wall-clock time of the expo.
            return format_skeleton(pattern, moment.replace(tzinfo=None), locale=babel_locale)

        return apply

    date = (
        (lambda value: f"{value.month}月{value.day}日")
        if locale == "zh"
        else (lambda value: f"{value.day} {format_skeleton('MMMM', value, locale=babel_locale)}")
    )
    weekday = skeleton("EEEE")
    short_weekday = skeleton("EEE")

    def time(value: dt.time | dt.datetime) -> str:
        return f"{value.hour}:{value.minute:02d}"

    def span(start: dt.time | dt.datetime, end: dt.time | dt.datetime) -> str:
        return f"{time(start)}{dash}{time(end)}"

    def dates(start: dt.date, end: dt.date) -> str:
        if start == end:
            return date(start)
        return f"{date(start)}{dash}{date(end)}" if locale == "zh" else f"{date(start)} {dash} {date(end)}"

    def date_weekday(value: dt.date) -> str:
        return f"{date(value)}（{weekday(value)}）" if locale == "zh" else f"{short_weekday(value)} {date(value)}"

    def number(value: float) -> str:
        return format_decimal(value, locale=babel_locale)

    def listed(items: Sequence[str]) -> str:
        return "、".join(items) if locale == "zh" else format_list(list(items), locale=babel_locale)

    return {
        "t": t,
        "date": date,
        "weekday": weekday,
        "date_weekday": date_weekday,
        "time": time,
        "span": span,
        "dates": dates,
        "number": number,
        "listed": listed,
    }
