"""What is said of sessions, rooms and hours, to the point of what was asked."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.answers.engine import answer
from bot.views.answers import HoursAnswer, NowAnswer, OutsideDay, RoomsAnswer
from bot.views.findings import NoSessionResults, SessionAnswer, SessionResults
from bot.views.message import View
from tests.answers.evaluation.asking import published
from tests.answers.evaluation.sets import SAMPLE
from tests.answers.fairs import SHANGHAI, energy_index

NOW = dt.datetime(2021, 7, 30, 10, 50)


def sample(question: str, now: dt.datetime = NOW) -> View:
    """The sample expo's answer, on its first morning."""
    index = published(SAMPLE, semantic=False).index
    return answer(question, index, now=now.replace(tzinfo=index.catalogue.zone), locale="en").message.view


def energy(question: str, hour: int = 10, minute: int = 0) -> View:
    """The energy fair's answer, on its first day."""
    now = dt.datetime(2027, 9, 15, hour, minute, tzinfo=SHANGHAI)
    return answer(question, energy_index(), now=now, locale="en").message.view


@pytest.mark.parametrize("question", ["sessions after 3pm", "下午三点以后的论坛"])
def test_hours_without_a_day_are_of_today(question: str) -> None:
    found = sample(question)
    assert isinstance(found, SessionResults)
    assert (found.date, found.start, found.end) == (NOW.date(), dt.time(15), None)


@pytest.mark.parametrize("question", ["明天有讲储能的吗", "明天有没有讲储能的"])
def test_what_is_talked_about_on_a_day_is_told_by_sessions_and_no_note_on_the_day(question: str) -> None:
    found = sample(question)
    assert isinstance(found, SessionResults)
    assert found.date == dt.date(2021, 7, 31)


@pytest.mark.parametrize("question", ["anything left in room 301 today", "301今天还有什么论坛"])
def test_what_is_left_of_the_day_begins_with_what_runs(question: str) -> None:
    found = sample(question)
    assert isinstance(found, SessionResults)
    assert (found.ids[0], found.total, found.start) == ("S111", 5, dt.time(10, 50))


@pytest.mark.parametrize("question", ["what's on in the next half hour", "接下来半小时有什么"])
def test_next_half_hour_includes_its_last_minute(question: str) -> None:
    found = sample(question)
    assert isinstance(found, SessionResults)
    assert (found.start, found.total, "S103" in found.ids) == (dt.time(10, 50), 5, True)


@pytest.mark.parametrize(
    "question", ["is Substations That Explain Themselves in english?", "what is the home batteries talk about"]
)
def test_part_of_a_title_means_the_session(question: str) -> None:
    assert isinstance(sample(question), SessionAnswer)


def test_part_of_a_title_on_another_day_is_no_answer_for_that_day() -> None:
    found = sample("home batteries sessions on sunday")
    assert not isinstance(found, SessionAnswer)


@pytest.mark.parametrize(
    ("question", "focus"), [("how long is the opening ceremony", "length"), ("开幕式多长时间", "length")]
)
def test_length_is_told_where_it_is_asked(question: str, focus: str) -> None:
    found = sample(question)
    assert isinstance(found, SessionAnswer)
    assert found.focus == focus


@pytest.mark.parametrize("question", ["english talks tomorrow", "talks in english and chinese tomorrow"])
def test_languages_are_asked_by(question: str) -> None:
    found = sample(question)
    assert isinstance(found, SessionResults)
    assert found.spoken == ("en" if "and" not in question else "en,zh")


def test_sessions_at_the_same_time_are_those_that_overlap() -> None:
    found = sample("what else is on at the same time as trackers in strong wind")
    assert isinstance(found, SessionResults)
    assert (found.start, found.end, found.date) == (dt.time(14, 30), dt.time(15, 15), NOW.date())
    assert "S110" not in found.ids


@pytest.mark.parametrize("question", ["which rooms are in hall 2", "2号馆有哪些会议室"])
def test_rooms_are_those_of_the_hall(question: str) -> None:
    found = sample(question)
    assert isinstance(found, RoomsAnswer)
    assert (found.ids, found.hall_id) == (("room-301", "room-302"), "2")


@pytest.mark.parametrize("question", ["who is on stage", "谁在台上"])
def test_who_is_on_stage_is_about_now(question: str) -> None:
    assert isinstance(sample(question), NowAnswer)


@pytest.mark.parametrize("question", ["public day opening hours", "公众日几点开门"])
def test_day_is_known_by_its_note(question: str) -> None:
    found = energy(question)
    assert isinstance(found, HoursAnswer)
    assert (found.number, found.instead) == (3, ())


@pytest.mark.parametrize(
    ("question", "denied"), [("is it open to the public today", "no"), ("今天公众能进吗", "cannot")]
)
def test_other_day_that_has_the_note_is_told(question: str, denied: str) -> None:
    found = energy(question)
    assert isinstance(found, HoursAnswer)
    assert (found.number, found.verdict, found.instead) == (1, denied, (dt.date(2027, 9, 17),))


@pytest.mark.parametrize(
    ("question", "not_at"),
    [
        ("can I get in at 4:45 pm", dt.time(16, 45)),
        ("四点三刻还能进吗", dt.time(16, 45)),
        ("can I get in at 4 pm", None),
    ],
)
def test_entry_at_an_hour_is_judged_by_the_last_admission(question: str, not_at: dt.time | None) -> None:
    found = energy(question)
    assert isinstance(found, HoursAnswer)
    assert found.not_at == not_at


def test_date_tells_more_than_a_wrong_weekday() -> None:
    found = energy("are you open on monday 20 september")
    assert isinstance(found, OutsideDay)
    assert found.date == dt.date(2027, 9, 20)


def test_nearest_hours_are_offered_where_there_is_nothing() -> None:
    found = energy("sessions in the Reef Room at 12:30 today")
    assert isinstance(found, NoSessionResults)
    assert found.ids == ("S2", "S3")
