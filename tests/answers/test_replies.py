"""Patterns of whole sentences, in texts and in questions."""

from __future__ import annotations

import pytest

from bot.answers.normalise import normalise
from bot.answers.replies import reply


@pytest.mark.parametrize(
    ("note", "partly"),
    [
        ("13:00前仅限专业观众，13:00起所有持票观众可入场", True),
        ("Trade visitors only until 13:00, everybody from then on", True),
        ("仅限专业观众；18:00后可乘班车", False),
        ("9点起开放，仅限专业观众", False),
        ("Trade only; after 15:00 all stands dismantle", False),
    ],
)
def test_day_may_be_open_to_all_from_an_hour_on(note: str, partly: bool) -> None:
    assert (reply(normalise(note), "opens_partway") is not None) is partly
