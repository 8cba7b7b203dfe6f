"""What visitors and stands' own people type in a hurry, and what helps them."""

from __future__ import annotations

import pytest

from tests.answers.conversations import last
from tests.answers.evaluation.asking import has_embedder

pytestmark = pytest.mark.skipif(not has_embedder(), reason="the extra semantic is not installed")

CASES = [
    # A stand's own people say where they are; the rest is what they ask.
    ("silver", "we are booth 2A08, power till when in evening", "30 minutes after closing"),
    ("gifts", "booth 2D111 here, may we burn a candle", "No spray painting"),
    ("hydrogen", "stand W1-C05 here, need forklift price", "Lorries check in"),
    ("drones", "my booth is E2-B08, can i charge my battery at night", "charging container"),
    ("cargo", "我们是2B09，几点能进馆", "8:00"),
    # What is cancelled, and that nothing is.
    ("drones", "今天有取消的吗", "5月17日（周四）没有取消的论坛"),
    ("gifts", "今天有没有取消的", "《小单信用证实务》"),
    ("gifts", "what was cancelled", "3 cancelled sessions"),
    ("chips", "明天取消了啥", "《石英：没人谈的那个部件》"),
    # A word of chatter that heads a text is a matter of the fair.
    ("pumps", "来台风了 票能退不", "退款"),
    ("pumps", "平面图", "三个入口"),
]


@pytest.mark.parametrize(("fair", "conversation", "expected"), CASES)
def test_need_is_met(fair: str, conversation: str, expected: str) -> None:
    assert expected in str(last(fair, conversation, semantic=True)["answer"])


@pytest.mark.parametrize(
    ("fair", "question", "expected"),
    [
        ("silver", "i am looking for 3C04", "Hall 3"),
        ("silver", "we are at 2A08, who is at 3C04", "3C04"),
    ],
)
def test_number_of_a_stand_is_looked_up_where_it_is_asked_for(fair: str, question: str, expected: str) -> None:
    assert expected in str(last(fair, question, semantic=True)["answer"])
