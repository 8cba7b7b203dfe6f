"""A slip is told from another name."""

from __future__ import annotations

import pytest

from bot.answers.slips import is_slip


@pytest.mark.parametrize(
    ("written", "name", "meant"),
    [
        ("gelato morandi", "gelato morosini", False),
        ("gelatto morosini", "gelato morosini", True),
        ("four moons", "three moons", False),
        ("nadelwerk 7", "nadelwerk 9", False),
        ("haiyeu energy", "haiyue energy", True),
        ("岚光照明", "榕光照明", False),
        ("海月储能", "海悦储能", True),
        ("海悦储", "海悦储能", True),
        ("zhang chaoming", "张朝晟", False),
        ("beilini kaolu", "贝利尼烤炉", True),
    ],
)
def test_a_slip_is_told_from_another_name(written: str, name: str, meant: bool) -> None:
    assert is_slip(written, name) is meant
