from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from bot.importers.cells import BadValue, CellValue
from bot.importers.times import instant, parse_clock, parse_time

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("value", "hours", "minutes"),
    [
        ("9:00", 9, 0),
        ("09:30:00", 9, 30),
        ("９：３０", 9, 30),
        ("9:30 AM", 9, 30),
        ("9:30pm", 21, 30),
        ("12:15 a.m.", 0, 15),
        ("12 PM", 12, 0),
        ("9点", 9, 0),
        ("9点30", 9, 30),
        ("9点30分", 9, 30),
        ("9时半", 9, 30),
        ("上午9:30", 9, 30),
        ("下午2点半", 14, 30),
        ("晚上8点", 20, 0),
        ("下午14:30", 14, 30),
        ("24:00", 24, 0),
        ("24:30", 24, 30),
        ("0.375", 9, 0),
        ("1.0208333333333333", 24, 30),
        (dt.time(9, 30), 9, 30),
        (dt.timedelta(hours=24, minutes=30), 24, 30),
        (dt.datetime(1900, 1, 1, 0, 30), 24, 30),
    ],
)
def test_clock_time_that_can_be_read(value: CellValue, hours: int, minutes: int) -> None:
    assert parse_clock(value) == dt.timedelta(hours=hours, minutes=minutes)


@pytest.mark.parametrize(
    "value",
    [
        "9",
        "0930",
        "9.30",
        "9:60",
        "48:00",
        "-1:00",
        "13:00 PM",
        "noon",
        "09:00-10:00",
        "上午9:00 AM",
        dt.date(2021, 7, 30),
    ],
)
def test_clock_time_that_cannot_be_read(value: CellValue) -> None:
    with pytest.raises(BadValue, match="is not a time; write it as 09:30"):
        parse_clock(value)


def test_time_of_day_on_the_next_day_is_refused() -> None:
    with pytest.raises(BadValue, match=r'^"24:00" is on the next day; write at most 23:59$'):
        parse_time("24:00")


def test_instant_after_midnight_is_on_the_next_day() -> None:
    found = instant(dt.date(2021, 7, 30), dt.timedelta(hours=24, minutes=30), BERLIN)
    assert found.isoformat() == "2021-07-31T00:30:00+02:00"


def test_instant_when_clocks_are_set_forward_does_not_exist() -> None:
    with pytest.raises(BadValue, match=r"^2021-03-28 02:30 does not exist in Europe/Berlin"):
        instant(dt.date(2021, 3, 28), dt.timedelta(hours=2, minutes=30), BERLIN)


def test_instant_when_clocks_are_set_back_is_the_first() -> None:
    found = instant(dt.date(2021, 10, 31), dt.timedelta(hours=2, minutes=30), BERLIN)
    assert found.isoformat() == "2021-10-31T02:30:00+02:00"
