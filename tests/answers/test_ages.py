"""Whether somebody is too young for a day, by what texts on admission say."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.answers.draft import Ask
from bot.answers.facts.ages import is_too_young
from bot.answers.memory import Memory
from bot.answers.reader import read
from tests.answers.evaluation.asking import published
from tests.answers.evaluation.sets import FOLDER

# A fair of trade days from Thursday 14 October 2027, and a public day on Sunday 17.
FAIR = "seniorcare"

# So old one has to be on trade days; and on every day.
OF_TRADE_DAYS = (
    ("Trade days are for visitors aged 16 and over. On the public day all ages are welcome.", 16),
    ("On the trade days visitors must be 16 or older.", 16),
    ("Visitors must be at least 16 on trade days.", 16),
    ("Children under 14 come in on public days only.", 14),
    ("Under 14s are not admitted on the trade days.", 14),
    ("From 14 to 16 October nobody under 16 is admitted.", 16),
    ("专业观众日须年满16周岁。公众日不限年龄。", 16),
    ("14岁以下儿童仅公众日可入场。", 14),
    ("10月14—16日16岁以下谢绝入场。", 16),
)
OF_EVERY_DAY = (
    ("Nobody under 18 is admitted, babies included.", 18),
    ("未满16岁不得入场。", 16),
)
# So old one has to be on every day but Sunday, in the words of other rules.
OF_OTHER_DAYS = (
    ("Children under 12 are admitted only on Sunday and only with an adult.", 12),
    ("Under 12s may come on 17 October only. On the other days the minimum age is 12.", 12),
    ("12岁以下儿童只能在星期日由成人陪同入场，其他几天最低年龄为12岁。", 12),
    ("On trade days nobody under 14 is admitted, apart from school classes on Thursday.", 14),
)
SILENT = (
    "Children under 16 must be with an adult. Nobody under 14 is admitted after 19:00 on Friday.",
    "Children under 12 are free with an adult.",
    "Children under 14 are admitted except to the Load Test Hall.",
    "On 17 October nobody under 6 is admitted.",
    "14岁以下儿童须有成人陪同。",
    "12岁以下儿童除晚间酒会外不得进入。",
)


def asked(question: str, language: str) -> Ask:
    index = published(FOLDER / FAIR / "expo", semantic=False).index
    now = dt.datetime(2027, 9, 20, 10, tzinfo=index.catalogue.zone)
    return Ask.of(read(question, index, now, language), index, now, Memory())


def too_young(age: int, day: str, told: str) -> bool:
    english = told.isascii()
    said = f"can my {age} year old come on {day}?" if english else f"{age}岁的孩子{day}能来吗"
    return is_too_young(asked(said, "en" if english else "zh"), told)


def day_of(told: str, *, trade: bool) -> str:
    english = "Friday" if trade else "Sunday"
    return english if told.isascii() else ("周五" if trade else "周日")


@pytest.mark.parametrize(("told", "least"), [*OF_TRADE_DAYS, *OF_EVERY_DAY, *OF_OTHER_DAYS])
def test_who_is_too_young_for_a_trade_day(told: str, least: int) -> None:
    day = day_of(told, trade=True)
    assert too_young(least - 1, day, told)
    assert not too_young(least, day, told)


@pytest.mark.parametrize(("told", "least"), [*OF_TRADE_DAYS, *OF_OTHER_DAYS])
def test_who_may_come_on_the_public_day(told: str, least: int) -> None:
    assert not too_young(least - 1, day_of(told, trade=False), told)


@pytest.mark.parametrize(("told", "least"), OF_EVERY_DAY)
def test_who_may_come_on_no_day(told: str, least: int) -> None:
    assert too_young(least - 1, day_of(told, trade=False), told)


@pytest.mark.parametrize("told", SILENT)
def test_what_a_text_does_not_surely_say_is_not_said(told: str) -> None:
    assert not too_young(5, day_of(told, trade=True), told)


def test_who_asks_for_no_age_is_told_of_none() -> None:
    assert not is_too_young(asked("can children come on Friday?", "en"), OF_TRADE_DAYS[1][0])
