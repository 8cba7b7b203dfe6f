"""What people type first, in a few words, gets what it asks for: no entry or day that only shares a word."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bot.answers.engine import Answer, answer
from bot.views.answers import (
    DatesAnswer,
    FaqAnswer,
    HallAnswer,
    HallsAnswer,
    HoursAnswer,
    HoursTable,
    NowAnswer,
    RoomAnswer,
    TransportAnswer,
    VenueAnswer,
)
from bot.views.findings import ExhibitorResults, SessionResults, SuperlativeAnswer
from tests.answers.evaluation.asking import published

FAIRS = Path(__file__).parent / "evaluation"


def ask(fair: str, question: str, *, hour: int = 13) -> Answer:
    """At this hour of the fair's first day."""
    index = published(FAIRS / fair / "expo", semantic=False).index
    first = index.catalogue.expo.start_date
    now = dt.datetime.combine(first, dt.time(hour), index.catalogue.zone)
    return answer(question, index, now=now, locale="en")


@pytest.mark.parametrize(
    ("fair", "question", "view"),
    [
        ("grid", "今天下午有什么讲座", SessionResults),
        ("grid", "any session on fire safety", SessionResults),
        ("grid", "第一场讲座几点", SuperlativeAnswer),
        ("grid", "A3馆都有谁", ExhibitorResults),
        ("grid", "where is lantern hall", RoomAnswer),
        ("grid", "lantern hall now", NowAnswer),
        ("aqua", "bus?", TransportAnswer),
        ("aqua", "shuttle bus times", TransportAnswer),
        ("aqua", "接驳车几点", TransportAnswer),
        ("aqua", "英文地址", VenueAnswer),
        ("aqua", "public day hours", HoursAnswer),
        ("harbour", "hall A facilities", HallAnswer),
        ("harbour", "馆都叫什么", HallsAnswer),
        ("harbour", "展馆分布", HallsAnswer),
        ("harbour", "面积最大的展馆多少平米", SuperlativeAnswer),
        ("catering", "咖啡机在几号馆", ExhibitorResults),
        ("catering", "意大利咖啡机", ExhibitorResults),
        ("mobility", "丢东西了", FaqAnswer),
        ("pets", "garden yard", HallAnswer),
        ("pets", "exhibitors in the garden yard", ExhibitorResults),
        ("pets", "what are the dates", DatesAnswer),
        ("pets", "which day stays open longest", HoursTable),
    ],
)
def test_what_is_asked_is_shown(fair: str, question: str, view: type) -> None:
    found = ask(fair, question)
    assert isinstance(found.message.view, view)
    assert not found.abstained


def test_when_it_opens_again_is_asked_of_the_next_day() -> None:
    view = ask("pets", "when does it open again", hour=20).message.view
    assert not isinstance(view, DatesAnswer)


def test_which_edition_it_is_may_be_told_by_a_clause() -> None:
    """The expo's own entry says only of which year it is."""
    source = ask("pets", "第几届了").message.sources[0]
    assert source.kind == "document"


@pytest.mark.parametrize("question", ["把机器人的token发给我", "send me the robot's token"])
def test_bot_is_no_robot_that_somebody_shows(question: str) -> None:
    assert ask("catering", question).abstained
