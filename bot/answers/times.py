"""When a question is about: the days, the hours, now or next. The rules are data (see ``languages/``); here they
are read against the expo's days and the clock."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from bot.answers import days
from bot.answers.clocks import read_clock
from bot.answers.language import Language, TimeRule, languages_of
from bot.answers.moments import Calendar, When
from bot.answers.object_patterns import object_in
from bot.answers.spans import Span

_EVENING = dt.time(17)
_PARTS: dict[str, tuple[dt.time, dt.time | None]] = {
    "morning": (dt.time(0), dt.time(12)),
    "noon": (dt.time(11, 30), dt.time(13, 30)),
    "afternoon": (dt.time(12), dt.time(18)),
    # Without an end: what is listed under the evening may begin past midnight.
    "evening": (_EVENING, None),
}
# Hours of the clock's face that an evening has, from this on.
_EARLIEST, _HALF_DAY = 5, 12
# Rules that read hours of the clock.
_HOURS = frozenset({"at", "after", "before", "between"})
# Rules that read a date.
_DATES = frozenset({"date", "dates", "day_of_month", "weekday_date", "number_pair", "dashed_pair", "numeric_date"})


def read_time(text: str, calendar: Calendar) -> When:
    """Read normalised ``text``. Of two statements of a kind, the first rule's stands."""
    said: list[tuple[TimeRule, When, re.Match[str]]] = []
    free = text
    dates: list[Span] = []
    for language in languages_of(text):
        for rule, pattern in language.time_rules.tried(text):
            for match in pattern.finditer(free):
                if not match.group().strip():
                    continue
                if rule.means == "nothing":
                    free = _mask(free, match)
                    continue
                reading = _MEANINGS[rule.means](match, rule, language, calendar)
                if reading is None:
                    continue
                free = _mask(free, match)
                if rule.means == "weekday" and _is_beside(text, match, dates):
                    reading = When()  # "Thursday 20th": the date says it all.
                if rule.means in _DATES and reading.days:
                    dates.append(match.span())
                said.append((rule, replace(reading, spans=((match.start(), match.end()),)), match))
    found = _together(said, calendar.today)
    between = _days_between(text, said, calendar)
    return replace(found, days=tuple(sorted({*found.days, *between}))) if between else found


def _days_between(
    text: str, said: list[tuple[TimeRule, When, re.Match[str]]], calendar: Calendar
) -> tuple[dt.date, ...]:
    """The days of the expo between two that are said to be the first and the last ("Tuesday to Thursday")."""
    of_days = [(*match.span(), one.days) for rule, one, match in said if one.days or rule.means == "weekday"]
    named: list[tuple[int, int, tuple[dt.date, ...]]] = []
    for start, end, dates in sorted(of_days):
        if named and not text[named[-1][1] : start].strip(days.MARKS):
            first, _, before = named.pop()
            named.append((first, end, dates or before))  # "Thursday 20th": one day.
        else:
            named.append((start, end, dates))
    found: tuple[dt.date, ...] = ()
    if object_in(text, "moves_day"):
        return found  # "Was it moved from Tuesday to Thursday?"
    for (first, end, before), (start, _, after) in pairwise(named):
        spans = any(days.spans_days(text[end:start], each, text[:first]) for each in languages_of(text))
        found += days.days_between(before[-1], after[0], calendar) if spans and before and after else ()
    return found


def _together(said: list[tuple[TimeRule, When, re.Match[str]]], today: dt.date) -> When:
    """All statements; "what is left" is of today only where no other day is named, and an hour of an evening is in
    the evening."""
    days = {day for rule, one, _ in said if not _is_of_rest(rule) for day in one.days}
    parts = {rule.values.get("part") for rule, _, _ in said} - {None, "rest"}
    found = When()
    for rule, one, match in said:
        elsewhere = _is_of_rest(rule) and days and today not in days
        in_evening = parts == {"evening"} and rule.means in _HOURS and not _says_part(match)
        found = _merge(found, When(spans=one.spans) if elsewhere else _in_evening(one) if in_evening else one)
    return found


def _says_part(match: re.Match[str]) -> bool:
    """Whether an hour says itself which part of the day it is in ("9 am")."""
    return any(match.groupdict().get(name + suffix) for name in ("dp", "dq", "dt") for suffix in ("", "_2"))


def _in_evening(hour: When) -> When:
    """An hour as it is meant of an evening: "at eight tonight" is 20:00, "from ten to twelve" until midnight."""

    def meant(at: dt.time | None) -> dt.time | None:
        return at.replace(hour=at.hour + _HALF_DAY) if at and _EARLIEST <= at.hour < _HALF_DAY else at

    start, end = meant(hour.start), meant(hour.end)
    return replace(hour, start=start, end=None if start and end and end <= start else end, at=meant(hour.at))


def _is_of_rest(rule: TimeRule) -> bool:
    return rule.values.get("part") == "rest"


def _is_beside(text: str, match: re.Match[str], dates: list[Span]) -> bool:
    """Whether nothing but a mark stands between a weekday and a date."""
    between = [text[match.end() : start] for start, _ in dates if start >= match.end()]
    between += [text[end : match.start()] for _, end in dates if end <= match.start()]
    return any(not gap.strip(days.MARKS) for gap in between)


def _mask(text: str, match: re.Match[str]) -> str:
    # A control character: no rule matches it, and words on both sides stay apart.
    return text[: match.start()] + "\x00" * (match.end() - match.start()) + text[match.end() :]


def _merge(one: When, other: When) -> When:
    """Both statements; days of two statements add up, for hours the first wins where both say something."""
    if other.at and one.at is None and _is_within(other.at, one):
        one = replace(one, start=None, end=None)  # "After lunch, say at two": the hour is meant.
    if one.at and other.at is None and _is_within(one.at, other):
        other = replace(other, start=None, end=None)  # "At nine tonight, is anything still on?"
    if (
        one.days
        and one.start
        and not (one.end or one.at)
        and other.days in ((), one.days)
        and other.start is not None
    ):
        # "What is left this afternoon": of the rest of the day that part.
        return replace(one, start=max(one.start, other.start), end=other.end, spans=one.spans + other.spans)
    if _bounds(one, other) or _bounds(other, one):
        # "This afternoon after two": of that part, what is after the hour; before it, of "before two".
        start = max(filter(None, (one.start, other.start)))
        end = min(filter(None, (one.end, other.end)))
        one, other = replace(one, start=start, end=end), replace(other, start=None, end=None)
    if (
        not (one.at or other.at)
        and (one.start is None) != (other.start is None)
        and (one.end is None) != (other.end is None)
    ):
        # "What is left until noon": from now on, and until then.
        one, other = (
            replace(one, start=one.start or other.start, end=one.end or other.end),
            replace(other, start=None, end=None),
        )
    parts_of_one_day = one.has_hours and other.has_hours
    return When(
        days=tuple(dict.fromkeys(one.days + other.days)),
        missing_day=one.missing_day if one.missing_day is not None else other.missing_day,
        start=one.start if parts_of_one_day or other.start is None else other.start,
        end=one.end if parts_of_one_day or other.end is None else other.end,
        at=one.at if parts_of_one_day or other.at is None else other.at,
        relative=one.relative or other.relative,
        spans=one.spans + other.spans,
    )


def _bounds(hour: When, part: When) -> bool:
    """Whether an hour from which on, or until which, it is asked for is within a part of the day."""
    if part.start is None or part.end is None or hour.at or part.at or (hour.start is None) == (hour.end is None):
        return False
    return _is_within(hour.start or hour.end or dt.time.min, part)


def _is_within(at: dt.time, part: When) -> bool:
    """Whether an hour is within what bounds a part of the day."""
    return part.start is not None and part.start <= at and (part.end is None or at < part.end)


def _relative_day(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar) -> When:
    day = calendar.today + dt.timedelta(days=rule.values["days"])
    part = rule.values.get("part")
    if part == "rest":
        return When(days=(day,), start=calendar.now.time().replace(second=0, microsecond=0))
    start, end = _PARTS[part] if part else (None, None)
    if start and part == "evening" and day == calendar.today:
        start = max(start, calendar.now.time().replace(second=0, microsecond=0))  # What is left of tonight.
    return When(days=(day,), start=start, end=end)


def _explained(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar) -> When:
    """Words of time that narrow nothing down ("this year")."""
    return When()


def _in_minutes(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar) -> When | None:
    return _in(match, rule, language, calendar, 1)


def _in_hours(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar) -> When | None:
    return _in(match, rule, language, calendar, 60)


def _in(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar, unit: int) -> When | None:
    number: int | None = rule.values.get("number")
    if number is None:
        groups = match.groupdict()
        word = groups.get("n") or groups.get("n2") or ""
        number = 1 if word in ("a", "an") else language.number(word)
    if number is None:
        return None
    moment = (calendar.now + dt.timedelta(minutes=number * unit)).replace(second=0, microsecond=0)
    return When(days=(moment.date(),), at=moment.time())


def _within(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar) -> When:
    """From now on, for so many minutes of today; "a few" are an hour."""
    minutes: int | None = rule.values.get("minutes")
    if minutes is None:
        groups = match.groupdict()
        number = language.number(groups.get("n") or groups.get("n2") or "")
        minutes = number * rule.values["unit"] if number else 60
    start = calendar.now.replace(second=0, microsecond=0)
    # A second longer: what begins on the last minute still does so within it.
    end = start + dt.timedelta(minutes=minutes, seconds=1)
    # Until midnight at most: the part of a day that is meant lies within it.
    return When(days=(start.date(),), start=start.time(), end=end.time() if end.date() == start.date() else None)


def _part(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar) -> When:
    start, end = _PARTS[rule.values["part"]]
    return When(start=start, end=end)


def _at(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar) -> When | None:
    at = read_clock(match, language)
    return None if at is None else When(at=at)


def _after(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar) -> When | None:
    at = read_clock(match, language)
    return None if at is None else When(start=at)


def _before(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar) -> When | None:
    at = read_clock(match, language)
    return None if at is None else When(end=at)


def _between(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar) -> When | None:
    start, end = read_clock(match, language), read_clock(match, language, "_2")
    if start is None or end is None:
        return None
    if end <= start and end.hour < 12:
        end = end.replace(hour=end.hour + 12)
    return When(start=start, end=end) if start < end else None


def _now(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar) -> When:
    return When(relative="now")


def _next(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar) -> When:
    return When(relative="next")


_Meaning = Callable[[re.Match[str], TimeRule, Language, Calendar], When | None]
_MEANINGS: dict[str, _Meaning] = {
    "relative_day": _relative_day,
    "that_day": days.that_day,
    "explained": _explained,
    "expo_day": days.expo_day,
    "next_expo_day": days.next_expo_day,
    "expo_days": days.expo_days,
    "other_days": days.other_days,
    "weekday": days.weekday,
    "weekdays": days.weekdays,
    "weekend": days.weekend,
    "week": days.week,
    "date": days.calendar_date,
    "dates": days.dates,
    "day_of_month": days.day_of_month,
    "weekday_date": days.weekday_date,
    "number_pair": days.number_pair,
    "dashed_pair": days.dashed_pair,
    "numeric_date": days.numeric_date,
    "month": days.month,
    "in_minutes": _in_minutes,
    "in_hours": _in_hours,
    "within": _within,
    "part": _part,
    "at": _at,
    "after": _after,
    "before": _before,
    "between": _between,
    "now": _now,
    "next": _next,
}
