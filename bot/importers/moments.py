"""Days and times as other people's files write them: apart, together, with an offset, as a range."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from dataclasses import dataclass, replace

from bot.domain.sentence import sentence
from bot.importers.cells import BadValue, CellValue
from bot.importers.dates import parse_date
from bot.importers.found import Place
from bot.importers.problems import ProblemLog
from bot.importers.times import parse_clock

_ISO = re.compile(
    r"(?P<date>\d{4}-\d{1,2}-\d{1,2}|\d{4}/\d{1,2}/\d{1,2}|\d{8}(?=t))[t ]+"
    r"(?P<clock>\d{1,2}:?\d{2}(?::?\d{2}(?:[.,]\d{1,9})?)?)\s*(?P<zone>z|utc|[+-]\d{2}:?\d{2}|[+-]\d{2})?"
)
_RANGE = re.compile(
    r"(?<=[\dm点时分半])\s*(?:-|–|—|―|~|～|→|至|到|\bto\b|\buntil\b|\bbis\b|\bà\b)\s*(?=[\d上下晚])"
)
_HALF_DAY = re.compile(r"([ap])\.?m\.?$")
_DATE_FIRST = re.compile(
    r"(?P<date>\d{4}([-/.])\d{1,2}\2\d{1,2}|\d{1,2}([/.])\d{1,2}\3\d{4}|\d{4}年\s*\d{1,2}月\s*\d{1,2}[日号])"
    r"[,，\s]*(?:[(（]?(?:周|星期)[一二三四五六日天][)）]?)?\s+(?P<rest>\S.*)"
)
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar", "february feb februar", "march mar märz maerz", "april apr", "may mai",
            "june jun juni", "july jul juli", "august aug", "september sep sept", "october oct okt oktober",
            "november nov", "december dec dez dezember",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon montag lundi lunes 星期一 周一 礼拜一",
            "tuesday tue tues dienstag mardi martes 星期二 周二 礼拜二",
            "wednesday wed mittwoch mercredi miércoles 星期三 周三 礼拜三",
            "thursday thu thur thurs donnerstag jeudi jueves 星期四 周四 礼拜四",
            "friday fri freitag vendredi viernes 星期五 周五 礼拜五",
            "saturday sat samstag sonnabend samedi sábado 星期六 周六 礼拜六",
            "sunday sun sonntag dimanche domingo 星期日 星期天 周日 礼拜天",
        )
    )
    for name in names.split()
}  # fmt: skip
_REMARK = re.compile(r"(?<=\S)\s*[(（][^()（）]{1,12}[)）]$")
_ORDINALS = {name: number for number, name in enumerate("一二三四五六七八九十", start=1)} | {
    name: number for number, name in enumerate(("first", "second", "third", "fourth", "fifth"), start=1)
}
_WORDY = re.compile(
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?(?:\s+of)?\s+(?P<month>[a-zä]{3,9})|"
    r"(?P<month2>[a-zä]{3,9})\.?\s+(?P<day2>\d{1,2})(?:st|nd|rd|th)?)\.?(?:,?\s*(?P<year>\d{4}))?"
)
_CHINESE = re.compile(r"(?:(?P<year>\d{4})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号]?")
_NUMBERED = re.compile(
    r"(?:day|tag|jour|día)\s*(\d{1,2})|(\d{1,2})|第\s*([\d一二三四五六七八九十]{1,2})\s*[天日]|(\w+)\s+day"
)


@dataclass(frozen=True, slots=True)
class Moment:
    """What a text says: a date, a time since midnight, of a range its end; ``aware`` where it has an offset."""

    date: dt.date | None = None
    since: dt.timedelta | None = None
    until: dt.timedelta | None = None
    aware: dt.datetime | None = None


def parse_moment(value: CellValue) -> Moment:
    """``2024-05-01T10:00:00+02:00``, ``2024-05-01 10:00``, ``10:00``, ``10:00-11:30``, ``11:00am to 1:00pm``,
    ``2024-05-01``, a spreadsheet's date, time or both.

    Raises:
        BadValue: it is none of these.
    """
    if isinstance(value, dt.datetime) and value.year > 1900:
        clock = dt.timedelta(hours=value.hour, minutes=value.minute, seconds=value.second)
        return Moment(parse_date(value), clock)
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return Moment(parse_date(value))
    if not isinstance(value, str):
        return Moment(since=parse_clock(value))
    text = unicodedata.normalize("NFKC", value).strip().lower()
    if match := _ISO.fullmatch(text):
        return _of_iso(match)
    if match := _DATE_FIRST.fullmatch(text):
        return replace(_of_clock(match["rest"], value), date=parse_date(match["date"]))
    try:
        return Moment(parse_date(text))
    except BadValue:
        return _of_clock(text, value)


def parse_aware_or_local(text: str) -> dt.datetime:
    """An ISO date and time, with or without an offset; naive is local.

    Raises:
        BadValue: it is no date with a time.
    """
    moment = parse_moment(text)
    if moment.aware is not None:
        return moment.aware
    if moment.date is None or moment.since is None:
        raise BadValue(
            sentence('"%(text)s" is not a date with a time; write it as 2021-07-30T09:30:00+08:00', text=text)
        )
    return at(moment.date, moment.since)


def read_moment(text: str, column: str, place: Place, problems: ProblemLog) -> dt.datetime | None:
    """As ``parse_aware_or_local``; None where it is empty or wrong, which is logged."""
    if not text.strip():
        return None
    try:
        return parse_aware_or_local(text)
    except BadValue as error:
        place.error(problems, column, error.said)
        return None


def at(date: dt.date, since_midnight: dt.timedelta) -> dt.datetime:
    """That local time, naive; hours from 24 are the next day."""
    return dt.datetime.combine(date, dt.time()) + since_midnight


def parse_day(value: CellValue, first_day: dt.date | None) -> dt.date | None:
    """The day that a text names: a date, ``6 March``, ``3月6日``, ``Friday``, ``周五``, ``Day 2``, ``第二天``.
    None where only ``first_day`` could say which one, and there is none.

    Raises:
        BadValue: it names no day.
    """
    if not isinstance(value, str):
        return parse_date(value)
    text = " ".join(unicodedata.normalize("NFKC", value).lower().split())
    try:
        return parse_date(text)
    except BadValue as error:
        day = _of_words(text, first_day)
        if isinstance(day, str):
            raise error
        return day


def _of_iso(match: re.Match[str]) -> Moment:
    written = match["date"]
    date = parse_date(written if len(written) != 8 else f"{written[:4]}-{written[4:6]}-{written[6:]}")
    digits = re.split(r"[.,]", match["clock"])[0].replace(":", "").zfill(4)
    if len(match["clock"].split(":")[0]) == 1:
        digits = digits.zfill(6 if match["clock"].count(":") == 2 else 4)
    hours, minutes, seconds = int(digits[:2]), int(digits[2:4]), int(digits[4:6] or 0)
    if minutes > 59 or seconds > 60 or hours > 24:
        raise BadValue(
            sentence('"%(text)s" is not a time that exists; write it as 2021-07-30T09:30:00', text=match[0])
        )
    since = dt.timedelta(hours=hours, minutes=minutes, seconds=min(seconds, 59))
    if not match["zone"]:
        return Moment(date, since)
    return Moment(date, since, aware=at(date, since).replace(tzinfo=_offset(match["zone"])))


def _offset(zone: str) -> dt.timezone:
    if zone in ("z", "utc"):
        return dt.UTC
    digits = zone[1:].replace(":", "").ljust(4, "0")
    offset = dt.timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    if offset > dt.timedelta(hours=18):
        raise BadValue(sentence('"%(zone)s" is no offset that exists; write it as +02:00', zone=zone))
    return dt.timezone(-offset if zone[0] == "-" else offset)


def _of_clock(text: str, written: str) -> Moment:
    parts = _RANGE.split(text.replace("uhr", "").replace("h ", ":00 ").strip(" .:"))
    if len(parts) > 2:
        raise BadValue(sentence('"%(text)s" is not a time; write it as 09:30', text=written))
    if len(parts) == 1:
        return Moment(since=parse_clock(parts[0]))
    until = parse_clock(parts[1])
    half = _HALF_DAY.search(parts[1])
    if half is None or _HALF_DAY.search(parts[0]):
        return Moment(since=parse_clock(parts[0]), until=until)
    # "5:00 - 7:00pm" begins in the afternoon too, "11:00 - 1:00pm" does not.
    since = parse_clock(f"{parts[0]} {half[1]}m")
    return Moment(since=since if since < until else parse_clock(f"{parts[0]} am"), until=until)


def _of_words(text: str, first_day: dt.date | None) -> dt.date | str | None:
    """The day; the text itself where it names none."""
    text = _REMARK.sub("", text)
    for name, number in _WEEKDAYS.items():
        if text == name or text == name + ".":
            return None if first_day is None else first_day + dt.timedelta(days=(number - first_day.weekday()) % 7)
        begins = text.startswith(name) and not text[len(name)].isalpha()
        if begins or (text.endswith(name) and not name.isascii()):
            text = text.removeprefix(name).removesuffix(name).strip(" ,.()（），-–")
            break
    if match := _CHINESE.fullmatch(text):
        return _dated(match["year"], int(match["month"]), int(match["day"]), first_day, text)
    if (match := _WORDY.fullmatch(text)) and (month := _MONTHS.get(match["month"] or match["month2"])):
        return _dated(match["year"], month, int(match["day"] or match["day2"]), first_day, text)
    if match := _NUMBERED.fullmatch(text):
        word = next(group for group in match.groups() if group)
        number = int(word) if word.isdigit() else _ORDINALS.get(word, 0)
        if 1 <= number <= 31:
            return None if first_day is None else first_day + dt.timedelta(days=number - 1)
    try:
        return parse_date(text)
    except BadValue:
        return text


def _dated(year: str | None, month: int, day: int, first_day: dt.date | None, text: str) -> dt.date | str | None:
    if year is None and first_day is None:
        return None
    years = [int(year)] if year else [first_day.year, first_day.year + 1] if first_day else []
    for candidate in years:
        try:
            date = dt.date(candidate, month, day)
        except ValueError:
            continue
        if year or first_day is None or date >= first_day - dt.timedelta(days=60):
            return date
    return text
