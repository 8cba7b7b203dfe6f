"""Whether something runs at an hour, by the times that a text gives, also those at which it does not."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.answers.draft import Ask
from bot.answers.facts.running_times import is_on_other_days, is_outside_hours
from bot.answers.memory import Memory
from bot.answers.reader import read
from tests.answers.evaluation.asking import published
from tests.answers.evaluation.sets import FOLDER

# A fair from Thursday 14 to Sunday 17 October 2027.
FAIR = "seniorcare"
BEFORE, EVENING = dt.datetime(2027, 9, 20, 10), dt.datetime(2027, 10, 14, 20, 30)

CLOSED = "The car park has 1,350 spaces and is closed from 23:00 to 06:00."
CLOSED_ZH = "停车场有1350个车位，23:00至06:00关闭。"
SPANS = "A free shuttle runs every 20 minutes, 08:20-11:00 and 15:30-18:10."
LAST = (
    "The first coach leaves the airport at 07:30, and the last coach back to the airport leaves the fair at 20:00."
)
STILL = "渡轮08:00至17:00每小时一班，票价12元。周四停航。"


def asked(question: str, now: dt.datetime) -> Ask:
    index = published(FOLDER / FAIR / "expo", semantic=False).index
    now = now.replace(tzinfo=index.catalogue.zone)
    return Ask.of(read(question, index, now, "en"), index, now, Memory())


@pytest.mark.parametrize(
    ("question", "told", "now", "outside"),
    [
        ("is the car park open at 22:00", CLOSED, BEFORE, False),
        ("is the car park open at 23:30", CLOSED, BEFORE, True),
        ("停车场晚上10点开吗", CLOSED_ZH, BEFORE, False),
        ("停车场晚上11点半开吗", CLOSED_ZH, BEFORE, True),
        ("is there a shuttle at 16:00", SPANS, BEFORE, False),
        ("is there a shuttle at 13:00", SPANS, BEFORE, True),
        ("is there a shuttle at 19:00", SPANS, BEFORE, True),
        ("is there still a coach to the airport", LAST, EVENING, True),
        ("is there an airport coach later tonight", LAST, EVENING, True),
        ("is there an airport coach later tonight", LAST, EVENING - dt.timedelta(hours=1), False),
    ],
)
def test_what_runs_at_an_hour(question: str, told: str, now: dt.datetime, *, outside: bool) -> None:
    assert is_outside_hours(asked(question, now), told, of_one_thing=True) is outside


@pytest.mark.parametrize(("day", "other"), [("周四", True), ("周五", False), ("周日", False)])
def test_what_stands_still_on_one_day_runs_on_the_others(day: str, *, other: bool) -> None:
    assert is_on_other_days(asked(f"{day}有渡轮吗", BEFORE), STILL, of_one_thing=True) is other
