"""Halls that keep hours of their own, as a text tells: those are told, not the fair's."""

from __future__ import annotations

import pytest

from tests.answers.conversations import last


@pytest.mark.parametrize(
    ("fair", "question", "at", "told"),
    [
        ("lifts", "when does hall h4 open on thursday", None, "Thursday and Friday at 10:00"),
        ("lifts", "H4馆周四几点开", None, "周四、周五10:00"),
        ("lifts", "hall h4 still shut?? its 10:20 already", "2027-10-20T10:20", "Wednesday at 11:00"),
        ("lifts", "tower yard thursday until what time", None, "10:30 to 16:30"),
        ("lifts", "塔楼广场周五开吗", None, "周五关闭"),
        ("eyewear", "is hall 3 open on saturday", None, "Hall 3 does not open on Saturday"),
    ],
)
def test_hours_of_its_own_are_told(fair: str, question: str, at: str | None, told: str) -> None:
    assert told in last(fair, question, at=at)["answer"]


@pytest.mark.parametrize(
    ("fair", "question", "at", "told"),
    [
        # A hall of which no text tells other hours; one of which it does, on another day.
        ("lifts", "when does hall h1 open on thursday", None, "9:00"),
        ("eyewear", "is hall 3 open till nine tonight as well", "2027-10-22T18:20", "21:00"),
        ("lifts", "when does it open on thursday", None, "9:00"),
        # A canteen, a cloakroom or a press room in the hall keeps hours of its own; so does a date no hall.
        ("wine", "when does hall 2 close", None, "Open today until"),
        ("screen", "2号馆几点开门", None, "今天开放到"),
        ("eyewear", "1号馆几点关门", None, "今天开放到"),
        ("tides", "when does hall E2 open", None, "Open today until"),
        ("pumps", "when does hall N1 close", None, "Open today until"),
        ("robots", "when does hall A close", None, "Open today until"),
        ("windsea", "when does hall W2 open", None, "Open today until"),
        ("furniture", "when does hall 4 open", None, "Open today until"),
        ("silver", "2号馆几点开门", None, "今天开放到"),
        # No day of the fair.
        ("eyewear", "is hall 3 open on sunday", None, "No expo on Sun 24 October"),
        ("grid", "A5馆周六几点开", None, "没有展会"),
        # Two halls, or the fair beside one.
        ("lifts", "when do hall h1 and hall h4 open", None, "Open today until"),
    ],
)
def test_else_the_fairs_are(fair: str, question: str, at: str | None, told: str) -> None:
    found = last(fair, question, at=at)
    assert found["intent"] == "hours"
    assert told in found["answer"]
    assert "same opening hours" not in found["answer"]
