"""Dates, times, numbers and lists as the reader writes them (Babel); the template filters."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

import phonenumbers
from babel import Locale, UnknownLocaleError
from babel.dates import format_skeleton, format_timedelta
from babel.lists import format_list
from babel.numbers import format_decimal
from markupsafe import Markup, escape

from bot.texts.sign_languages import sign_language

LABEL_WIDTH = 40
# "30 July" and "a, b and c" is how an international expo writes English.
_CLDR = {"en": "en_GB"}
_SENTENCE_END = re.compile(r"[.!?](?=\s)|[。！？；\n]")
_SEMICOLON, _SEMICOLON_ZH = Markup("; "), Markup("；")
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
_YES = re.compile(
    r"^(?:yes|sure|certainly|of course)[,.:;!]\s+|^(?:可以|是的?|能|有|会|行)[，。：；！]\s*", re.IGNORECASE
)
_NO = re.compile(
    r"^(?:no|sorry|unfortunately|never)[,.:;!]\s|^(?:不可以|不能|不行|不用|不需要|不必|不是|没有|不会|抱歉)(?=[，。：；！])",
    re.IGNORECASE,
)

Filters = dict[str, Callable[..., Any]]


def gap(locale: str) -> str:
    """What stands between two sentences."""
    return "" if locale == "zh" else " "


def after_yes(text: str) -> str:
    """The text without the "Yes," that it begins with, where it is told under a "No."; a bare "Yes." stays."""
    begun = _YES.match(text)
    bare = text[begun.end() :] if begun else ""
    return bare[:1].upper() + bare[1:] if bare else text


def begins_with_verdict(text: str) -> bool:
    """Whether a text begins with a "Yes," or "No," of its own: it answers its own question, maybe another."""
    return bool(_YES.match(text) or _NO.match(text))


def filters(locale: str) -> Filters:
    """Template filters for one locale.

    ``t`` text of a Localized; ``date`` "30 July", ``date_year`` "30 July 2021", ``weekday`` "Friday",
    ``date_weekday`` "Fri 30 July"; ``time`` "14:00"; ``span`` "14:00–15:00" of two times; ``dates``
    "30 July – 1 August" of two dates, with the year where asked; ``moment`` "14:00", or "30 July, 14:00" on
    another day than its argument; ``number``; ``listed`` "a, b and c"; ``series`` "a; b; c"; ``language`` the
    name of a language tag, ``territory`` of an ISO country code; ``short`` see ``shortened``; ``bare`` a name
    without its article; ``after_yes`` an answer without the "Yes," it begins with; ``begins_with_verdict`` whether
    it begins so, or with a "No,";
    ``duration`` "14 minutes" of seconds; ``phone`` an E.164 number as people write it;
    ``capital`` with a capital first letter.
    """
    return {
        "t": lambda text: text.best(locale),
        "short": shortened,
        "bare": lambda text: _ARTICLE.sub("", text),
        "after_yes": after_yes,
        "begins_with_verdict": begins_with_verdict,
        "duration": lambda seconds: format_timedelta(
            dt.timedelta(seconds=round(seconds)), threshold=1.5, locale=_CLDR.get(locale, locale)
        ),
        "phone": phone,
        "capital": lambda text: text[:1].upper() + text[1:],
        **_dates(locale),
        **_numbers(locale),
    }


def _dates(locale: str) -> Filters:
    babel_locale = Locale.parse(_CLDR.get(locale, locale))
    chinese = locale == "zh"
    dash = "—" if chinese else "–"

    # The day of the week and the month are read from CLDR once a date, not once a message.
    @lru_cache(maxsize=512)
    def skeleton(pattern: str, day: dt.date) -> str:
        # Midnight without a zone: the value already is a day of the expo.
        midnight = dt.datetime(day.year, day.month, day.day)  # noqa: DTZ001
        return format_skeleton(pattern, midnight, locale=babel_locale)

    def date(value: dt.date) -> str:
        return skeleton("MMMMd", _day(value))

    def date_year(value: dt.date) -> str:
        day = _day(value)
        return f"{day.year}年{date(day)}" if chinese else f"{date(day)} {day.year}"

    def weekday(value: dt.date) -> str:
        name: str = babel_locale.days["format"]["wide"][value.weekday()]
        return name

    def date_weekday(value: dt.date) -> str:
        short = skeleton("EEE", _day(value))
        return f"{date(value)}（{short}）" if chinese else f"{short} {date(value)}"

    def time(value: dt.time | dt.datetime) -> str:
        return f"{value.hour}:{value.minute:02d}"

    def closing(value: dt.time) -> str:
        return "24:00" if value == dt.time() else time(value)

    def span(start: dt.time | dt.datetime, end: dt.time | dt.datetime) -> str:
        return f"{time(start)}{dash}{time(end) if isinstance(end, dt.datetime) else closing(end)}"

    def dates(start: dt.date, end: dt.date, year: bool = False) -> str:
        two_years = start.year != end.year
        first = date_year(start) if year and (chinese or two_years) else date(start)
        last = date_year(end) if year and (two_years or not chinese) else date(end)
        if start == end:
            return date_year(start) if year else first
        if chinese:
            return f"{first}{dash}{last}"
        if locale == "en" and (start.year, start.month) == (end.year, end.month):
            return f"{start.day}{dash}{last}"
        return f"{first} {dash} {last}"

    def moment(value: dt.datetime, today: dt.datetime) -> str:
        if value.date() == today.date():
            return time(value)
        day = date(value) if value.year == today.year else date_year(value)
        return f"{day}{time(value)}" if chinese else f"{day}, {time(value)}"

    return {
        "date": date,
        "date_year": date_year,
        "weekday": weekday,
        "date_weekday": date_weekday,
        "time": time,
        "span": span,
        "closing": closing,
        "dates": dates,
        "moment": moment,
    }


def _day(value: dt.date) -> dt.date:
    return value.date() if isinstance(value, dt.datetime) else value


def _numbers(locale: str) -> Filters:
    babel_locale = Locale.parse(_CLDR.get(locale, locale))
    chinese = locale == "zh"

    @lru_cache(maxsize=512)
    def number(value: float) -> str:
        # Chinese notices write 20000, not 20,000.
        return format_decimal(value, locale=babel_locale, group_separator=not chinese)

    @lru_cache(maxsize=512)
    def joined(items: tuple[str, ...]) -> str:
        return "、".join(items) if chinese else format_list(items, locale=babel_locale)

    def listed(items: Sequence[str]) -> str:
        if any(isinstance(item, Markup) for item in items):
            return Markup(joined(tuple(str(escape(item)) for item in items)))  # noqa: S704 - each item is escaped
        return joined(tuple(items))

    def series(items: Sequence[str]) -> str:
        return (_SEMICOLON_ZH if chinese else _SEMICOLON).join(items)

    @lru_cache(maxsize=64)
    def spoken_language(tag: str) -> str:
        if signed := sign_language(tag, locale):
            return signed
        try:
            return Locale.parse(tag, sep="-").get_display_name(babel_locale) or tag
        except (UnknownLocaleError, ValueError):
            return tag

    def language(tag: str) -> str:
        # What is written in it: 英文, not 英语.
        name = spoken_language(tag)
        spoken = chinese and name.endswith("语") and not sign_language(tag, locale)
        return name.removesuffix("语") + "文" if spoken else name

    def territory(code: str) -> str:
        name: str = babel_locale.territories.get(code, code)
        return name

    return {
        "number": number,
        "listed": listed,
        "series": series,
        "language": language,
        "spoken_language": spoken_language,
        "territory": territory,
    }


def phone(number: str) -> str:
    """An E.164 number as people write it: ``+86 138 0013 8000``."""
    parsed = phonenumbers.parse(number)
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def shortened(text: str, limit: int) -> str:
    """At most ``limit`` UTF-16 units, as Telegram counts: cut behind the last sentence that fits, else between
    words, with "…"."""
    units = text.encode("utf-16-le")
    if len(units) <= 2 * limit:
        return text
    # One unit is the ellipsis; "ignore" drops half of a surrogate pair.
    head = units[: 2 * (limit - 1)].decode("utf-16-le", "ignore")
    ends = [match.end() for match in _SENTENCE_END.finditer(head)]
    if ends and ends[-1] > len(head) // 3:
        return head[: ends[-1]].rstrip() + "…"
    return _between_words(head, text[len(head)]) + "…"


def label(text: str, width: int = LABEL_WIDTH) -> str:
    """One line for a button, at most ``width`` columns wide (a Chinese character takes two)."""
    line = " ".join(text.split())
    if sum(map(_columns, line)) <= width:
        return line
    taken, used = 0, 1
    while used + _columns(line[taken]) <= width:
        used += _columns(line[taken])
        taken += 1
    return _between_words(line[:taken], line[taken]) + "…"


def _between_words(head: str, following: str = "x") -> str:
    """Without the piece of a word at its end, where that costs little."""
    if head[-1:].isascii() and head[-1:].isalnum() and following.isascii() and following.isalnum():
        space = head.rfind(" ")
        if space > len(head) * 2 // 3:
            head = head[:space]
    return head.rstrip(" ,;:-–，、；：")


def _columns(character: str) -> int:
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
