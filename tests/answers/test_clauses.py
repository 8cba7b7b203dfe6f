"""Messages are parted into what is told and what is asked."""

from __future__ import annotations

import pytest

from bot.answers.clauses import parted, sentences


def test_messages_are_parted_at_their_stops() -> None:
    assert sentences("We have two dogs. may they come in?") == (
        ("We have two dogs", False),
        ("may they come in", True),
    )
    assert sentences("我管着一个泳池。有机器人吗？") == (("我管着一个泳池", False), ("有机器人吗", True))
    assert sentences("so much fun 🎉 when is the next one") == (
        ("so much fun", False),
        ("when is the next one", False),
    )
    assert sentences("opens 9.30, or 10:00?") == ()
    assert parted("before we go: who sells ropes") == ("before we go", "who sells ropes")
    assert parted("is it 9:30 or 10:00") == ()


@pytest.mark.parametrize(
    "question",
    [
        "is Haiyue Energy Storage Co., Ltd. a good company to invest in",
        "which country is Sandrix Inc. from",
        "where is Dr. Wang speaking",
        "has Mollina S.p.A. any pumps",
    ],
)
def test_short_forms_end_no_sentence(question: str) -> None:
    assert sentences(question) == ()
    assert parted(question) == ()
