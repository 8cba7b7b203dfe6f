"""What there is not is said plainly, with what comes near it: languages, places, topics."""

from __future__ import annotations

import pytest

from bot.views.answers import HoursAnswer, NoSuchHall, NoSuchRoom, RoomAnswer
from bot.views.findings import NoSessionResults, SessionAnswer
from tests.answers.mills import ask, view


@pytest.mark.parametrize(
    "question", ["talks in Spanish", "any talks in spanish?", "西班牙语的论坛", "有西班牙语的讲座吗"]
)
def test_language_that_nobody_speaks_is_no_country_and_no_interpreting(question: str) -> None:
    """The FAQ names Spanish, of the interpreters: that is no session in it."""
    found = ask(question)
    assert isinstance(found.message.view, NoSessionResults)
    assert (found.message.view.spoken, found.message.view.ids, found.abstained) == ("es", (), False)


@pytest.mark.parametrize(
    ("question", "session"),
    [
        ("is Weave a Ribbon in English or Chinese?", "T5"),
        ("are the buyer talks in english or chinese", "T2"),
        ("丝带那场是中文还是英文", "T5"),
        ("买家对接会是中文还是英文", "T2"),
    ],
)
def test_which_of_two_languages_is_asked_of_the_session(question: str, session: str) -> None:
    """Neither of them narrows a list."""
    found = view(question)
    assert isinstance(found, SessionAnswer)
    assert found.session_id == session


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("where is the Bamboo Theatre", "Bamboo Theatre"),
        ("where is the Wool Theatre", "Wool Theatre"),
        ("羊毛厅怎么走", "羊毛厅"),
        ("羊毛厅有多少座", "羊毛厅"),
    ],
)
def test_room_that_there_is_not_is_none_though_its_words_are_known(question: str, asked: str) -> None:
    """A text tells of wool and of bamboo, and means no room."""
    found = view(question)
    assert isinstance(found, NoSuchRoom)
    assert (found.asked, found.named) == (asked, True)


@pytest.mark.parametrize(
    ("question", "asked"), [("where is the Bamboo Hall", "Bamboo Hall"), ("羊毛馆怎么走", "羊毛馆")]
)
def test_hall_that_there_is_not_is_none_though_its_words_are_known(question: str, asked: str) -> None:
    found = view(question)
    assert isinstance(found, NoSuchHall)
    assert (found.asked, found.named) == (asked, True)


@pytest.mark.parametrize("question", ["where is the Weft Room", "纬纱厅怎么走"])
def test_room_that_there_is_is_shown(question: str) -> None:
    found = view(question)
    assert isinstance(found, RoomAnswer)
    assert found.room_id == "weft"


@pytest.mark.parametrize("question", ["现在还能进馆吗", "还能进馆吗", "现在能进馆吗", "can I still get in"])
def test_going_in_is_no_hall_of_that_name(question: str) -> None:
    """进馆 is what one does, and ends like the name of a hall."""
    assert isinstance(view(question), HoursAnswer)


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("有关于厨余垃圾的讲座吗", "厨余垃圾"),
        ("有没有讲厨余垃圾的论坛", "厨余垃圾"),
        ("talks about sorting plastic", "sorting plastic"),
        ("is there a session about sorting plastic waste", "sorting plastic waste"),
    ],
)
def test_session_with_a_part_of_the_topic_is_near(question: str, label: str) -> None:
    found = view(question)
    assert isinstance(found, NoSessionResults)
    assert (found.label, found.akin, found.ids) == (label, True, ("T4",))


@pytest.mark.parametrize("question", ["talks about gardening", "有没有园艺讲座"])
def test_session_with_no_part_of_the_topic_is_not_near(question: str) -> None:
    found = view(question)
    assert isinstance(found, NoSessionResults)
    assert (found.akin, found.ids) == (False, ())
