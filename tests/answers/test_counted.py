"""Whose number is asked for, and whether a text counts it."""

from __future__ import annotations

import pytest

from bot.answers.counted import counted, counts
from bot.answers.normalise import normalise


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("how many parking spaces are there", "Car park P1 (north, 1,200 spaces), open 07:30–21:00."),
        ("how many bikes fit", "Eighty bicycle stands in front of the Bell Gate."),
        ("how many wheelchairs do you have", "Wheelchairs: 20, at the South Entrance."),
        ("number of workshops", "There are twelve workshops on Saturday."),
        ("停车场有多少车位", "P1停车场（北侧，1200个车位）"),
        ("一共有几条轨道", "室外设3条轨道。"),
        ("评委有几位", "五位评委打分。"),
        ("会刊多少页", "会刊共320页，30元。"),
    ],
)
def test_text_that_counts_it(question: str, text: str) -> None:
    assert counts(counted(normalise(question)), normalise(text))


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("how many toilets has hall 2 in total", "Accessible toilets are there. Twenty wheelchairs are lent."),
        ("how many parking spaces are there", "Parking costs CNY 5 an hour. Buses have 40 seats."),
        ("充电吧有几个座位", "1号馆设充电吧，免费充30分钟。"),
        ("酒店几星级", "酒店每晚398元，步行5分钟。"),
        ("会刊多少页", "会刊30元，在南入口出售。"),
    ],
)
def test_number_of_something_else_counts_nothing(question: str, text: str) -> None:
    assert counted(normalise(question))
    assert not counts(counted(normalise(question)), normalise(text))


@pytest.mark.parametrize(
    "question",
    [
        "how much is a ticket",
        "how many minutes on foot",
        "how many people came",
        "几点开门",
        "多少钱一张",
        "几号馆",
    ],
)
def test_other_questions_count_nothing(question: str) -> None:
    assert not counted(normalise(question))


@pytest.mark.parametrize("question", ["周几能去", "星期几方便", "礼拜几开门", "门口能停多少辆", "酒店多少一晚"])
def test_what_names_no_thing_counts_none(question: str) -> None:
    """A day of the week is no number, nor does a verb have one."""
    assert not counted(normalise(question))
