"""What went wrong at fairs at first sight, each for a reason that any fair may have."""

from __future__ import annotations

import pytest

from tests.answers.conversations import Case, is_told


@pytest.mark.parametrize(
    "case",
    [
        # What is left of a part of the day that is over.
        ("bamboo", "any more talks this morning?", "2028-05-19T16:40", "No more sessions before 12:00"),
        ("bamboo", "今天上午还有讲座吗", "2028-05-19T16:40", "12:00以前的论坛了"),
        ("bamboo", "还有下午的讲座吗", "2028-05-19T19:40", "没有5月19日（周五）18:00以前的论坛了"),
        ("bamboo", "还有下午的讲座吗", "2028-05-19T17:10", "破节奖颁奖礼"),
        # Others than one of those that were listed.
        ("bamboo", "who makes bamboo flooring >> anyone besides Jiezhu Flooring?", None, "2 exhibitors for"),
        ("bamboo", "who besides Jiezhu Flooring has bamboo flooring", None, "2 exhibitors for"),
        ("bamboo", "谁做竹地板 >> 除了节筑地板还有谁", None, "“竹地板”相关展商3家"),
        ("bamboo", "谁做竹地板 >> 还有第二家吗", None, "没有其他“竹地板”相关展商"),
    ],
)
def test_what_is_left(case: Case) -> None:
    is_told(case, semantic=False)
