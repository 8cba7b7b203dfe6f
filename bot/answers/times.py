"""When a question is about: the days, the hours, now or next. The rules are data (see ``languages/``); here they
are read against the expo's days and the clock."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from bot.answers.clocks import likely_hour, read_clock
from bot.answers.language import Language, TimeRule, languages
from bot.answers.spans import Span

_PARTS: dict[str, tuple[dt.time, dt.time | None]] = {
    "morning": (dt.time(0), dt.time(12)),
    "noon": (dt.time(11, 30), dt.time(13, 30)),
    "afternoon": (dt.time(12), dt.time(18)),
    # Without an end: what is listed under the evening may begin past midnight.
    "evening": (dt.time(17), None),
}
_NEAR = dt.timedelta(days=60)
# Rules that read a date; what may stand between it and its weekday.
_DATES = frozenset({"date", "day_of_month", "number_pair"})
_MARKS = " ,()的"


@dataclass(frozen=True, slots=True)
class Calendar:
    """The expo's days, the local moment of the question (aware, in the expo's zone), and the days that the chat
    was about ("that day")."""

    days: tuple[dt.date, ...]
    now: dt.datetime
    spoken_of: tuple[dt.date, ...] = ()

    @property
    def today(self) -> dt.date:
        return self.now.date()


@dataclass(frozen=True, slots=True)
class When:
    """What a question says about time; all empty where it says nothing.

    ``days`` are local dates, in or outside the expo. ``missing_day`` is the number of a day that the expo does not
    have. ``start`` and ``end`` bound a part of the day, ``at`` is one moment of it (local wall clock).
    ``relative`` is ``now`` or ``next``. ``spans`` are the stretches of the question that this was read from.
    """

    days: tuple[dt.date, ...] = ()
    missing_day: int | None = None
    start: dt.time | None = None
    end: dt.time | None = None
    at: dt.time | None = None
    relative: str | None = None
    spans: tuple[Span, ...] = field(default=(), compare=False)

    def __bool__(self) -> bool:
        return self != When()

    @property
    def has_hours(self) -> bool:
        return self.start is not None or self.end is not None or self.at is not None

    @property
    def names_day(self) -> bool:
        return bool(self.days) or self.missing_day is not None


def read_time(text: str, calendar: Calendar) -> When:
    """Read normalised ``text``. Of two statements of a kind, the first rule's stands."""
    found = When()
    free = text
    dates: list[Span] = []
    for language in languages():
        for rule in language.time_rules:
            for match in rule.pattern.finditer(free):
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
                if rule.means in _DATES:
                    dates.append(match.span())
                found = _merge(found, replace(reading, spans=((match.start(), match.end()),)))
    return found


def _is_beside(text: str, match: re.Match[str], dates: list[Span]) -> bool:
    """Whether nothing but a mark stands between a weekday and a date."""
    between = [text[match.end() : start] for start, _ in dates if start >= match.end()]
    between += [text[end : match.start()] for _, end in dates if end <= match.start()]
    return any(not gap.strip(_MARKS) for gap in between)


def _mask(text: str, match: re.Match[str]) -> str:
    # A control character: no rule matches it, and words on both sides stay apart.
    return text[: match.start()] + "\x00" * (match.end() - match.start()) + text[match.end() :]


def _merge(one: When, other: When) -> When:
    """Both statements; days of two statements add up, for hours the first wins where both say something."""
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


def _relative_day(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar) -> When:
    day = calendar.today + dt.timedelta(days=rule.values["days"])
    part = rule.values.get("part")
    if part == "rest":
        return When(days=(day,), start=calendar.now.time().replace(second=0, microsecond=0))
    start, end = _PARTS[part] if part else (None, None)
    return When(days=(day,), start=start, end=end)


def _that_day(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar) -> When | None:
    """The day that was spoken of, or one beside it; a day beside none is one beside today."""
    offset = rule.values["days"]
    if not calendar.spoken_of and not offset:
        return When()
    day = calendar.spoken_of[-1] if calendar.spoken_of else calendar.today
    return When(days=(day + dt.timedelta(days=offset),))


def _explained(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar) -> When:
    """Words of time that narrow nothing down ("this year")."""
    return When()


def _expo_day(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar) -> When | None:
    number: int | None = rule.values.get("number")
    if number is None:
        groups = match.groupdict()
        word = next(groups[name] for name in ("n", "o", "q", "d") if groups.get(name))
        number = language.number(word)
    if number is None or not calendar.days:
        return None
    index = number - 1 if number > 0 else len(calendar.days) + number
    if 0 <= index < len(calendar.days) and number != 0:
        return When(days=(calendar.days[index],))
    return When(missing_day=number)


def _expo_days(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar) -> When | None:
    """Several days by number: "days 1 and 2", "day 1 to 3", the first two, the last two."""
    groups = match.groupdict()
    first, last = language.number(groups["first"] or ""), language.number(groups["last"] or "")
    if first or last:
        return When(days=calendar.days[:first] if first else calendar.days[-(last or 1) :])
    one, other = language.number(groups["n"] or ""), language.number(groups["m"] or "")
    if one is None or other is None or not 0 < one < other:
        return None
    if other > len(calendar.days):
        return When(missing_day=other)
    one, other = one - 1, other - 1
    return When(
        days=(calendar.days[one], calendar.days[other]) if groups["and"] else calendar.days[one : other + 1]
    )


def _weekday(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar) -> When:
    weekday = rule.values["number"]
    on_expo = [day for day in calendar.days if day.weekday() == weekday]
    if on_expo:
        # An expo longer than a week has it twice: the coming one is meant.
        return When(days=(next((day for day in on_expo if day >= calendar.today), on_expo[-1]),))
    ahead = (weekday - calendar.today.weekday()) % 7
    return When(days=(calendar.today + dt.timedelta(days=ahead),))


def _weekend(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar) -> When:
    on_expo = tuple(day for day in calendar.days if day.weekday() >= 5)
    if on_expo:
        return When(days=on_expo)
    saturday = calendar.today + dt.timedelta(days=(5 - calendar.today.weekday()) % 7)
    return When(days=(saturday, saturday + dt.timedelta(days=1)))


def _week(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar) -> When:
    monday = calendar.today - dt.timedelta(days=calendar.today.weekday())
    monday += dt.timedelta(weeks=rule.values["weeks"])
    week = tuple(monday + dt.timedelta(days=i) for i in range(7))
    return When(days=tuple(day for day in week if day in calendar.days) or week[:1])


def _date(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar) -> When | None:
    groups = match.groupdict()
    month = language.months.get(groups["month"]) or language.number(groups["month"])
    day = language.number(groups["mday"])
    date = _make_date(month, day, calendar, int(groups["year"]) if groups.get("year") else None)
    return When(days=(date,)) if date else None


def _make_date(month: int | None, day: int | None, calendar: Calendar, year: int | None = None) -> dt.date | None:
    """The date; without a year the one nearest to the expo."""
    if month is None or day is None:
        return None
    reference = calendar.days[0] if calendar.days else calendar.today
    years = (year,) if year else (reference.year, reference.year + 1, reference.year - 1)
    candidates = []
    for candidate in years:
        try:
            candidates.append(dt.date(candidate, month, day))
        except ValueError:
            continue
    return min(candidates, key=lambda date: abs(date - reference), default=None)


def _day_of_month(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar) -> When | None:
    day = language.number(match["mday"])
    if day is None or not 1 <= day <= 31:
        return None
    on_expo = next((date for date in calendar.days if date.day == day), None)
    if on_expo:
        return When(days=(on_expo,))
    reference = calendar.days[0] if calendar.days else calendar.today
    date = _make_date(reference.month, day, calendar, reference.year)
    return When(days=(date,)) if date else None


def _number_pair(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar) -> When | None:
    """``9.16``, ``16/9``: the order that falls into the expo; else a month and a day near it; else a clock."""
    a, b = int(match["a"]), int(match["b"])
    dates = [date for date in (_make_date(a, b, calendar), _make_date(b, a, calendar)) if date]
    for date in dates:
        if date in calendar.days:
            return When(days=(date,))
    reference = calendar.days[0] if calendar.days else calendar.today
    near = next((date for date in dates if abs(date - reference) <= _NEAR), None)
    if near:
        return When(days=(near,))
    if "." in match.group() and len(match["b"]) == 2 and a < 24 and b < 60:
        return When(at=dt.time(likely_hour(a, None), b))
    return None


def _month(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar) -> When | None:
    """A bare month is explained, but names no day; one in which there is no expo day names its first."""
    month = language.months.get(match["month"]) or language.number(match["month"])
    if month is None or not 1 <= month <= 12 or not calendar.days:
        return None
    if any(day.month == month for day in calendar.days):
        return When()
    date = _make_date(month, 1, calendar)
    return When(days=(date,)) if date else None


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
    "that_day": _that_day,
    "explained": _explained,
    "expo_day": _expo_day,
    "expo_days": _expo_days,
    "weekday": _weekday,
    "weekend": _weekend,
    "week": _week,
    "date": _date,
    "day_of_month": _day_of_month,
    "number_pair": _number_pair,
    "month": _month,
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
