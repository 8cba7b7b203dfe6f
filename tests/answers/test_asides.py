"""What is said beside a question, with a slip or in another order, does not keep it from its answer; and a thing
that is named tells what its entry tells, and no more."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.answers.engine import Answer, answer
from bot.views.answers import FacilityAnswer, HallAnswer
from tests.answers.evaluation.asking import published
from tests.answers.evaluation.sets import SETS

HARBOUR = next(one.expo for one in SETS if one.name == "harbour")
BEFORE, OPENING = dt.datetime(2028, 4, 20, 10), dt.datetime(2028, 5, 11, 9, 10)
LATE = dt.datetime(2028, 5, 11, 17, 20)


def ask(*questions: str, at: dt.datetime = BEFORE) -> Answer:
    """The answer to the last of the questions, asked one after another at the harbour fair."""
    current = published(HARBOUR, semantic=False)
    now = at.replace(tzinfo=current.catalogue.zone)
    found: Answer | None = None
    for question in questions:
        context = found.context if found else ""
        found = answer(question, current.index, now=now, locale="en", context=context)
    assert found is not None
    return found


def told(*questions: str, at: dt.datetime = BEFORE) -> tuple[str, bool]:
    found = ask(*questions, at=at)
    return found.intent, found.abstained


@pytest.mark.parametrize(
    "question",
    [
        "今天几点开门啊，外面排队好冷",
        "几点开门呀，我们已经到门口了",
        "when do the doors open, it's freezing out here",
        "opening time pls - standing outside with 30 others",
        "what tme do you opne on thursday",
        "when dose hall D shut for good",
        "can i still get in on friday at 5pm after work",
        "仲有幾耐閂門",
    ],
)
def test_aside_slip_or_light_word_keeps_no_hours_back(question: str) -> None:
    assert told(question, at=OPENING) == ("hours", False)


@pytest.mark.parametrize(
    "question",
    ["how much longer are you open today", "how many hours left until closing", "how much time before you shut"],
)
def test_time_that_is_left_is_told_by_the_hours(question: str) -> None:
    assert told(question, at=LATE) == ("hours", False)


@pytest.mark.parametrize(
    ("question", "mode"),
    [
        ("price of the airport bus", 2),
        ("机场巴士多少钱", 2),
        ("bus 77 first departure", 2),
        ("last ferry back on friday", 1),
        ("渡轮多久一班，工作日那两天", 1),
        ("best way to get there from northwater central station", 0),
        ("P-Dock 几点关", 3),
        ("how many charging pionts in the carpark", 3),
        ("is parking free", 3),
        ("停车免费吗", 3),
        ("bicycle parking free?", 4),
    ],
)
def test_way_that_is_named_tells_what_is_asked_of_it(question: str, mode: int) -> None:
    view = ask(question).message.view
    assert getattr(view, "index", None) == mode


@pytest.mark.parametrize(
    "question", ["metro price", "how much is a taxi to the old town", "who drives bus 77", "what colour is tram 5"]
)
def test_what_no_way_tells_is_not_known(question: str) -> None:
    assert ask(question).abstained


@pytest.mark.parametrize(
    ("question", "at", "intent"),
    [
        ("what's on at the Wind Forum on thursday afternoon", BEFORE, "sessions"),
        ("风能讲台周四下午有什么", BEFORE, "sessions"),
        ("next thing on the quay stage", OPENING, "now"),
        ("is the quay stage outdoors", BEFORE, "room"),
        ("碼頭舞台是露天的嗎", BEFORE, "room"),
    ],
)
def test_room_comes_before_texts_with_words_of_its_name(question: str, at: dt.datetime, intent: str) -> None:
    assert told(question, at=at) == (intent, False)


@pytest.mark.parametrize(
    ("questions", "hall"),
    [
        (("how big is hall A", "and C?"), "C"),
        (("A馆多大", "那C呢"), "C"),
        (("户外区有卫生间吗",), "Q"),
        (("toilets outdoors",), "Q"),
    ],
)
def test_hall_is_known_by_its_letter_and_by_what_its_theme_calls_it(questions: tuple[str, ...], hall: str) -> None:
    view = ask(*questions).message.view
    halls = [id_ for id_, _ in view.hits] if isinstance(view, FacilityAnswer) else []
    assert (view.hall_id if isinstance(view, HallAnswer) else halls[0]) == hall


@pytest.mark.parametrize(
    "question",
    ["when is the opening ceremony", "opening ceremony time and place", "开幕式几点，在哪里", "kaimushi jidian"],
)
def test_ceremony_is_found_by_one_word_of_its_title(question: str) -> None:
    assert told(question) == ("session", False)


@pytest.mark.parametrize(
    "question",
    [
        "does Ludmila Farkas speak at the fair",
        "is Professor Henrik Aalto on the programme",
        "when is Dr Quillon Marsh talking",
        "陈国栋教授哪天演讲",
        "请问赵明远什么时候讲",
    ],
)
def test_person_whom_no_session_has_is_not_on_the_programme(question: str) -> None:
    assert told(question) == ("not_listed", False)


@pytest.mark.parametrize("question", ["白皮书什么时候发布", "does the zorblax speak", "黄金时段哪天演讲"])
def test_what_may_be_no_name_is_not_denied(question: str) -> None:
    assert ask(question).abstained


@pytest.mark.parametrize(
    "question", ["gps coordinates", "经纬度发一下", "展会在哪个城市办", "in which town is it, and the venue"]
)
def test_where_it_is(question: str) -> None:
    assert told(question)[1] is False


@pytest.mark.parametrize(
    "question",
    [
        "青澜氢能老板是谁",
        "千涛重工 营收",
        "膜丽思的膜能用几年",
        "广交会几月份开",
        "is coffee bad for you",
        "听日会唔会打风",
    ],
)
def test_light_words_are_no_reason_to_tell_something_else(question: str) -> None:
    assert ask(question).abstained or ask(question).intent == "faq"


@pytest.mark.parametrize(
    "question",
    [
        "when do you close on friday, i have a 3pm train",
        "几点关门，我坐渡轮回去",
        "几点开门，我们想先吃早饭",
        "现在还进得去吗，刚下电车",
        "when do you open, we would like to have breakfast first",
    ],
)
def test_what_is_told_beside_is_not_what_is_asked_for(question: str) -> None:
    assert told(question) == ("hours", False)
