"""Which days a question is about: by number, weekday, date or month."""

from __future__ import annotations

import datetime as dt
import re

from bot.answers.clocks import likely_hour
from bot.answers.language import Language, TimeRule
from bot.answers.moments import Calendar, When

_NEAR = dt.timedelta(days=60)
# What may stand around a day.
MARKS = " ,()的"
_NUMBER = re.compile(r"(\d+)")


def that_day(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar) -> When | None:
    """The day that was spoken of, or one beside it; a day beside none is one beside today."""
    offset = rule.values["days"]
    if not calendar.spoken_of and not offset:
        return When()
    day = calendar.spoken_of[-1] if calendar.spoken_of else calendar.today
    return When(days=(day + dt.timedelta(days=offset),))


def expo_day(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar) -> When | None:
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


def next_expo_day(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar) -> When | None:
    """A day by number alone ("and on the second?"), where one was spoken of."""
    return expo_day(match, rule, language, calendar) if calendar.spoken_of else None


def expo_days(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar) -> When | None:
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


def other_days(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar) -> When | None:
    """The days of the expo beside those that were spoken of."""
    others = tuple(day for day in calendar.days if day not in calendar.spoken_of)
    return When(days=others) if calendar.spoken_of and others else None


def weekday(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar) -> When:
    return When(days=(_day_called(rule.values["number"], calendar),))


def weekdays(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar) -> When:
    """Several that are listed by a character each (周三、四、五); ``order``: those of Monday to Sunday, and what
    Sunday is called besides."""
    order = rule.values["order"]
    numbers = (min(order.index(one), 6) for one in match["listed"] if one in order)
    return When(days=tuple(sorted({_day_called(number, calendar) for number in numbers})))


def _day_called(weekday: int, calendar: Calendar) -> dt.date:
    """The day of the expo of a weekday (Monday: 0), else the coming one.

    An expo longer than a week has it twice: the coming one is meant.
    """
    on_expo = [day for day in calendar.days if day.weekday() == weekday]
    if on_expo:
        return next((day for day in on_expo if day >= calendar.today), on_expo[-1])
    return calendar.today + dt.timedelta(days=(weekday - calendar.today.weekday()) % 7)


def weekend(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar) -> When:
    on_expo = tuple(day for day in calendar.days if day.weekday() >= 5)
    if on_expo:
        return When(days=on_expo)
    # Before the expo its own week is meant.
    start = max(calendar.today, calendar.days[0]) if calendar.days else calendar.today
    saturday = start + dt.timedelta(days=(5 - start.weekday()) % 7)
    return When(days=(saturday, saturday + dt.timedelta(days=1)))


def week(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar) -> When:
    monday = calendar.today - dt.timedelta(days=calendar.today.weekday())
    monday += dt.timedelta(weeks=rule.values["weeks"])
    week = tuple(monday + dt.timedelta(days=i) for i in range(7))
    return When(days=tuple(day for day in week if day in calendar.days) or week[:1])


def calendar_date(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar) -> When | None:
    groups = match.groupdict()
    month = language.months.get(groups["month"]) or language.number(groups["month"])
    day = language.number(groups["mday"])
    date = _make_date(month, day, calendar, int(groups["year"]) if groups.get("year") else None)
    return When(days=(date,)) if date else None


def dates(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar) -> When | None:
    """Several days of one month, in a row or apart: "18, 19 and 20 May", 5月18日至20日; without a month (18、19日)
    that of the expo. None where what stands behind a comma may be hours, as not all are days of the expo
    ("June 14, 10-12")."""
    groups = match.groupdict()
    said = groups.get("month") or ""
    reference = calendar.days[0] if calendar.days else calendar.today
    month = (language.months.get(said) or language.number(said)) if said else reference.month
    year = int(groups["year"]) if groups.get("year") else None
    found: list[dt.date] = []
    gap = ""
    for part in _NUMBER.split(match["mdays"]):
        if not part.isdigit():
            gap = part
            continue
        date = _make_date(month, int(part), calendar, year)
        if date is None:
            return None
        between = bool(groups.get("between")) or spans_days(gap, language)
        found += days_between(found[-1], date, calendar) if found and between else ()
        found.append(date)
    listed = "," in match["mdays"] and not all(date in calendar.days for date in found)
    return None if listed else When(days=tuple(dict.fromkeys(found)))


def days_between(first: dt.date, last: dt.date, calendar: Calendar) -> tuple[dt.date, ...]:
    """Those of the expo that lie between two."""
    return tuple(day for day in calendar.days if first < day < last)


def spans_days(gap: str, language: Language, before: str = "") -> bool:
    """Whether what stands between two days says that those in between are meant as well ("to", 至), or with what
    stands ``before`` them ("between ... and ...")."""
    said = gap.strip(MARKS)
    kinds = ["to_day"]
    if any(pattern.search(before) for pattern in language.objects.get("between_days", ())):
        kinds.append("and_day")
    return any(pattern.fullmatch(said) for kind in kinds for pattern in language.objects.get(kind, ()))


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


def day_of_month(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar) -> When | None:
    day = language.number(match["mday"])
    if day is None or not 1 <= day <= 31:
        return None
    on_expo = next((date for date in calendar.days if date.day == day), None)
    if on_expo:
        return When(days=(on_expo,))
    reference = calendar.days[0] if calendar.days else calendar.today
    date = _make_date(reference.month, day, calendar, reference.year)
    return When(days=(date,)) if date else None


def weekday_date(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar) -> When | None:
    """A weekday with the number of a day ("Fri 19"); None where the number is none of such a day near the expo: it
    may be an hour."""
    named = next(number for number in range(7) if match[f"day{number}"])
    found = day_of_month(match, rule, language, calendar)
    date = found.days[0] if found and found.days else None
    return found if date and date.weekday() == named else None


def number_pair(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar) -> When | None:
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


def numeric_date(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar) -> When | None:
    """``16.09.2027``, ``09/16/2027``: the order that falls into the expo; else day before month, where there is
    such a date."""
    a, b, year = (int(match[group]) for group in ("a", "b", "year"))
    dates = [date for date in (_make_date(b, a, calendar, year), _make_date(a, b, calendar, year)) if date]
    date = next((date for date in dates if date in calendar.days), next(iter(dates), None))
    return When(days=(date,)) if date else None


def dashed_pair(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar) -> When | None:
    """``09-16``: a day of the expo; else it may be hours."""
    a, b = int(match["a"]), int(match["b"])
    dates = (_make_date(a, b, calendar), _make_date(b, a, calendar))
    date = next((date for date in dates if date in calendar.days), None)
    return When(days=(date,)) if date else None


def month(match: re.Match[str], rule: TimeRule, language: Language, calendar: Calendar) -> When | None:
    """A bare month is explained, but names no day; one in which there is no expo day names its first."""
    month = language.months.get(match["month"]) or language.number(match["month"])
    if month is None or not 1 <= month <= 12 or not calendar.days:
        return None
    if any(day.month == month for day in calendar.days):
        return When()
    date = _make_date(month, 1, calendar)
    return When(days=(date,)) if date else None
