from __future__ import annotations

import datetime as dt

import pytest

from bot.importers.cells import BadValue, CellValue
from bot.importers.dates import parse_date


@pytest.mark.parametrize(
    "value",
    [
        "2021-07-30",
        "2021/7/30",
        "2021.07.30",
        "2021年7月30日",
        "2021 年 7 月 30 日".replace("2021 ", "2021"),
        "２０２１-０７-３０",
        "20210730",
        "2021-07-30 00:00:00",
        "2021-07-30T00:00",
        "30/07/2021",
        "30.7.2021",
        "07/30/2021",
        dt.date(2021, 7, 30),
        dt.datetime(2021, 7, 30, 9, 30),
    ],
)
def test_date_that_can_be_read_in_one_way(value: CellValue) -> None:
    assert parse_date(value) == dt.date(2021, 7, 30)


def test_date_with_day_and_month_alike_is_not_ambiguous() -> None:
    assert parse_date("07/07/2021") == dt.date(2021, 7, 7)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("01/02/2021", '"01/02/2021" can be 2021-02-01 or 2021-01-02; write the one that is meant'),
        ("2021-02-30", '"2021-02-30" is a day that does not exist; write a date such as 2021-07-30'),
        ("31/31/2021", '"31/31/2021" is a day that does not exist; write a date such as 2021-07-30'),
        ("30 July 2021", '"30 July 2021" is not a date; write it as 2021-07-30'),
        ("30/07/21", '"30/07/21" is not a date; write it as 2021-07-30'),
        ("2021-07/30", '"2021-07/30" is not a date; write it as 2021-07-30'),
        ("44407", '"44407" is not a date; write it as 2021-07-30'),
        ("1021-07-30", "1021-07-30 is no likely date of an expo; write a date such as 2021-07-30"),
        (dt.time(9, 30), '"09:30" is not a date; write it as 2021-07-30'),
    ],
)
def test_date_that_cannot_be_read(value: CellValue, message: str) -> None:
    with pytest.raises(BadValue) as caught:
        parse_date(value)
    assert str(caught.value) == message
