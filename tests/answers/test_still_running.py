"""Whether a bus, a boat or a counter still runs at the hour that is asked about, as a text gives its times."""

from __future__ import annotations

import pytest

from tests.answers.conversations import Case, is_told, last

ENDED: tuple[Case, ...] = (
    ("portwind", "晚上七点还有水上巴士吗", None, "没有。\n"),
    # It runs so late on another day only.
    ("portwind", "17号晚上九点还有没有接驳车", None, "没有。\n"),
    ("portwind", "机场大巴K3夜里十一点还有车吗", None, "没有。\n"),
    ("portwind", "any tram to the city after midnight?", None, "No.\n"),
    ("welding", "夜里十二点还有3号线电车回城吗", None, "没有。\n"),
    ("welding", "周三晚上八点还有去北站的免费班车吗", None, "没有。\n"),
    ("welding", "How do I get from the airport to you by coach? >> does it still go at 23:00", None, "No.\n"),
    ("bakepack", "晚上八点还有轮渡吗", None, "没有。\n"),
    # Departures one by one, and after the last; before the first.
    ("bakery", "下午五点还有机场大巴吗", None, "没有。\n"),
    ("bakery", "is there an airport coach after 4 pm?", None, "No.\n"),
    ("bakery", "airport coach at 6 pm?", None, "No.\n"),
    ("bakery", "机场大巴早上八点有吗", None, "没有。\n"),
    ("signage", "any boat after 5 pm", None, "No.\n"),
    # Whether one can is denied so.
    ("portwind", "晚上七点还能坐水上巴士吗", None, "不能。\n"),
    ("sunyard", "9月7日晚上十点还能进吗", None, "不能。\n"),
)
RUNNING = (
    ("portwind", "18号晚上八点还有没有接驳车"),
    ("portwind", "any tram to the city at 10 pm?"),
    ("lighting", "26号晚上九点还有接驳大巴吗"),
    ("welding", "周五晚上八点还有去北站的免费班车吗"),
    ("bakery", "is there an airport coach at 11 am?"),
    ("bakery", "is there an airport coach after 3 pm?"),
    ("bakery", "早上十点有机场大巴吗"),
    ("ceramics", "is there an airport coach at 2:30 pm"),
    ("signage", "is there a boat at 14:20"),
    # The hours in the text are of something else.
    ("portwind", "Does the tram still run before midnight?"),
    ("northgrid", "Can I leave my luggage at 10:00?"),
    ("northgrid", "Can I get a coffee at 15:00?"),
    ("oceanx", "Are there boat tours at 13:00?"),
)
HOURS: tuple[Case, ...] = (
    ("cruise", "can I still walk around the stands at 4 this afternoon", "2029-05-18T09:40", "No entry at 16:00"),
    ("lighting", "週六晚上八點還開著嗎", None, "20:00不能入场"),
    ("welding", "Is it ok to turn up around 7 pm on Thursday", None, "No entry at 19:00"),
    ("welding", "Can visitors get into the halls at 7 pm on Thursday?", None, "No entry at 19:00"),
    # On no day.
    ("welding", "Is it ok to come in around 7 am", None, "No.\nOpening hours"),
    ("portwind", "opening hours day 1 >> can i come in at 8 already", None, "No entry at 8:00"),
    ("mealkit", "6月21號還有展嗎", None, "没有展会"),
)
WAYS: tuple[Case, ...] = (
    ("portwind", "does bus 31 run on the saturday of the fair", None, "Line 31 does not run on Saturdays"),
    # Somebody shows tube trailers.
    ("portwind", "is there a metro", None, "name no “metro”"),
    ("elevate", "Until what time is the courier counter open on Thursday?", None, "Thursday until 15:00"),
    ("teaware", "What is the hourly parking fee?", None, "5 yuan an hour"),
)


@pytest.mark.parametrize("case", ENDED, ids=lambda case: case[1])
def test_what_runs_no_more_is_said_to(case: Case) -> None:
    fair, conversation, at, told = case
    assert last(fair, conversation, at=at)["answer"].startswith(told)


@pytest.mark.parametrize(("fair", "asked"), RUNNING)
def test_what_still_runs_is_told_with_its_times(fair: str, asked: str) -> None:
    told = last(fair, asked)
    assert not told["abstained"]
    assert not told["answer"].startswith(("No.", "没有"))


@pytest.mark.parametrize("case", HOURS, ids=lambda case: case[1])
def test_an_hour_outside_the_fairs_own(case: Case) -> None:
    is_told(case, semantic=False)


@pytest.mark.parametrize("case", WAYS, ids=lambda case: case[1])
def test_ways_and_counters(case: Case) -> None:
    is_told(case, semantic=True)
