"""A day in every spelling that visitors use, at fairs in several months."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from zoneinfo import ZoneInfo

import pytest

from bot.answers.moments import Calendar
from bot.answers.normalise import normalise
from bot.answers.times import read_time

_ZONE = ZoneInfo("Asia/Shanghai")
# First day and number of days.
FAIRS = (
    (dt.date(2027, 5, 20), 4),
    (dt.date(2027, 6, 10), 4),
    (dt.date(2027, 9, 15), 3),
    (dt.date(2027, 10, 30), 4),
    (dt.date(2028, 3, 1), 3),
)
ONES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
TEENS = tuple(f"{one}teenth" for one in ("thir", "four", "fif", "six", "seven", "eigh", "nine"))
ORDINALS = (
    *ONES, "tenth", "eleventh", "twelfth", *TEENS, "twentieth",
    *(f"twenty-{one}" for one in ONES), "thirtieth", "thirty-first",
)  # fmt: skip
WEEKDAYS, DIGITS = "一二三四五六日", "一二三四五六七八九"


def suffix(day: int) -> str:
    return "th" if 10 < day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def han(number: int) -> str:
    tens, ones = divmod(number, 10)
    ten = {0: "", 1: "十"}.get(tens, f"{DIGITS[tens - 1]}十")
    return ten + (DIGITS[ones - 1] if ones else "")


Spelling = Callable[[dt.date, int], str]
ENGLISH: tuple[Spelling, ...] = (
    lambda d, n: f"{d.day}/{d.month}",
    lambda d, n: f"{d.month}/{d.day}",
    lambda d, n: f"{d.day}.{d.month}.",
    lambda d, n: f"{d:%d.%m.%Y}",
    lambda d, n: f"{d:%d/%m/%Y}",
    lambda d, n: f"{d:%m/%d/%Y}",
    lambda d, n: f"{d:%m-%d}",
    lambda d, n: f"{d.isoformat()}",
    lambda d, n: f"{d:%B} {d.day}{suffix(d.day)}",
    lambda d, n: f"{d.day}-{d:%b}",
    lambda d, n: f"{d.day}{d:%b}",
    lambda d, n: f"{d:%b}{d.day}",
    lambda d, n: f"{d.day}{suffix(d.day)} of {d:%B}",
    lambda d, n: f"{d:%A}",
    lambda d, n: f"{d:%a} {d.day}",
    lambda d, n: f"{d:%A}, {d.day} {d:%B}",
    lambda d, n: f"{d:%A} the {d.day}{suffix(d.day)}",
    lambda d, n: f"the {n}{suffix(n)} day",
    lambda d, n: f"day {n}",
    lambda d, n: f"d{n}",
)
CHINESE: tuple[Spelling, ...] = (
    lambda d, n: f"{d.month}月{d.day}日",
    lambda d, n: f"{d.month}月{d.day}號",
    lambda d, n: f"{d.month}月{d.day}",
    lambda d, n: f"{d.day}号",
    lambda d, n: f"{d.month}.{d.day}",
    lambda d, n: f"{d.month}/{d.day}",
    lambda d, n: f"{d.month}-{d.day}",
    lambda d, n: f"{d.year}年{d.month}月{d.day}日",
    lambda d, n: f"{han(d.month)}月{han(d.day)}号",
    lambda d, n: f"{han(d.day)}号",
    lambda d, n: f"周{WEEKDAYS[d.weekday()]}",
    lambda d, n: f"星期{WEEKDAYS[d.weekday()]}",
    lambda d, n: f"周{WEEKDAYS[d.weekday()]}{d.day}号",
    lambda d, n: f"第{han(n)}天",
    lambda d, n: f"展会第{n}天",
)


def days_of(first: dt.date, count: int) -> Iterator[tuple[dt.date, int, Calendar]]:
    days = tuple(first + dt.timedelta(number) for number in range(count))
    asked = dt.datetime.combine(first - dt.timedelta(25), dt.time(10), _ZONE)
    yield from ((day, number, Calendar(days, asked)) for number, day in enumerate(days, 1))


@pytest.mark.parametrize(("first", "count"), FAIRS)
@pytest.mark.parametrize(
    ("frame", "spellings"),
    [
        ("opening hours {}", ENGLISH),
        ("talks on {}", ENGLISH),
        ("when do you close on {}?", ENGLISH),
        ("{}几点开门", CHINESE),
        ("{}有哪些论坛", CHINESE),
    ],
)
def test_day_is_read(frame: str, spellings: tuple[Spelling, ...], first: dt.date, count: int) -> None:
    wrong = [
        said
        for day, number, calendar in days_of(first, count)
        for spelling in spellings
        if read_time(normalise(said := frame.format(spelling(day, number))), calendar).days != (day,)
    ]
    assert not wrong


@pytest.mark.parametrize("number", range(10, 32))
def test_day_of_the_month_is_read_as_a_word(number: int) -> None:
    first = dt.date(2027, 5, 10)
    calendar = Calendar(tuple(first + dt.timedelta(at) for at in range(22)), dt.datetime(2027, 4, 1, tzinfo=_ZONE))
    for said in (ORDINALS[number - 1], ORDINALS[number - 1].replace("-", " ")):
        assert read_time(f"talks on the {said}", calendar).days == (dt.date(2027, 5, number),)
