"""Yes or no to a question with a day, what a day has beside its hours, and what is on at last."""

from __future__ import annotations

import pytest

from tests.answers.conversations import last
from tests.answers.evaluation.asking import has_embedder

pytestmark = pytest.mark.skipif(not has_embedder(), reason="the extra semantic is not installed")

CASES = [
    # Yes or no, and the days that are what this one was taken for.
    ("windsea", "周四是公众日吗", None, "不是。\n5月13日"),
    ("windsea", "周四是公众日吗", None, "\n5月15日（周六）：公众开放日"),
    ("gifts", "周五是公众日吗", None, "\n11月8日（周日）：公众开放日，提前闭馆"),
    ("toys", "is friday open to the public", None, "\nSat 14 October: Family day"),
    ("drones", "明天是公众日吗", "2029-05-18T10:50", "是的。\n5月19日"),
    ("windsea", "周六有颁奖吗", None, "没有。\n5月15日"),
    # What an entry tells of several days, the note on one of them does not.
    ("chips", "招聘会 周六几点", None, "17日（周六）9:00至13:00"),
    ("chips", "周六有招聘会吗", None, "17日（周六）9:00至13:00"),
    ("chips", "周四有招聘会吗", None, "周三、周四不设招聘角"),
    ("silver", "is the job fair on friday", None, "On Saturday from 10:00"),
    ("hydrogen", "student here, can i get in wednesday", None, "On Friday 18 September"),
    ("gifts", "when is the night market", None, "Saturday 7 November, 18:00"),
    # A day beside what is asked is no question for the fair's hours.
    ("edu", "208路周日有吗", None, "208路周日停运"),
    ("edu", "208路今天有没有", None, "208路周日停运"),
    ("edu", "does bus 208 run on sunday", None, "Bus 208 does not run on Sundays"),
    ("windsea", "风大A区开吗", None, "风力达7级"),
    ("windsea", "起风了 A区关不关", None, "风力达7级"),
    ("windsea", "风太大了，外面那个区还开吗", None, "风力达7级"),
    ("windsea", "15号带娃能玩什么", None, "儿童工坊"),
    ("gifts", "孩子6岁，明天能带进去不", None, "16岁以下"),
    ("drones", "light show tonight?", "2029-05-18T10:50", "Drone Light Show"),
    # What is shown, by any of its words.
    ("drones", "几点有表演", None, "《飞行表演：上午编队》"),
    ("drones", "周六表演几点", None, "《穿越机竞速：决赛》"),
    ("drones", "when is the flight show", None, "Thursday and Friday at 11:00"),
    ("furniture", "今天下午有啥现场表演", None, "《演示：教机器人打磨一把椅子》"),
    ("aqua", "栈桥舞台有什么表演", None, "栈桥舞台论坛5场"),
    ("gifts", "等会儿6号馆是不是有演出，几点", "2026-11-07T17:30", "《夜市不插电》"),
    # What is left of a day, and of the last one nothing.
    ("chips", "还有啥能看的", "2026-10-17T13:20", "没有10月17日（周六）13:20以后的论坛"),
    ("edu", "还有什么可以玩的", "2027-05-23T12:50", "12:50以后的论坛5场"),
    ("furniture", "修椅子那个还有吗", "2029-04-21T14:50", "《修补咖啡馆：把晃的椅子带来》\n"),
    ("drones", "几点结束", "2029-05-19T12:10", "今天开放到 15:30"),
    ("gifts", "how long are you open", "2026-11-08T16:10", "Open until 16:30"),
    ("chips", "can i come in still", None, "Last entry today: 17:00"),
    ("chips", "is it still possible to enter", None, "Last entry today: 17:00"),
]


@pytest.mark.parametrize(("fair", "question", "at", "expected"), CASES)
def test_day_is_told_as_it_was_asked(fair: str, question: str, at: str | None, expected: str) -> None:
    assert expected in str(last(fair, question, at=at, semantic=True)["answer"])


@pytest.mark.parametrize(
    ("fair", "question", "expected"),
    [
        ("edu", "is sunday family day", "Yes.\nSun 23 May"),
        ("gifts", "公众日几点开门", "10:00"),
        ("silver", "im a nurse, when do you close", "Open today until 17:00"),
        ("silver", "我带孩子来，几点关门", "今天开放到 17:00"),
        ("chips", "when does it end", "14–17 October 2026"),
        ("furniture", "今天有晚宴吗", "最近的是4月20日"),
        ("furniture", "晚宴在香樟厅几点开始", "没有香樟厅“晚宴”"),
        ("toys", "until when can I stay on the family day", "9:00–19:30"),
        ("robots", "does the outdoor part shut earlier on the last day", "The Demo Yard closes at 14:00"),
        ("ceramics", "17号观众能进去看吗", "10月17日（周三）没有展会"),
    ],
)
def test_hours_and_days_are_told_as_before(fair: str, question: str, expected: str) -> None:
    assert expected in str(last(fair, question, semantic=True)["answer"])


@pytest.mark.parametrize(
    ("fair", "question"),
    [
        ("windsea", "周六还有什么免费的活动"),
        ("drones", "tv show tonight?"),
        ("drones", "any good shows tonight"),
        ("gifts", "明天下雨吗"),
        ("catering", "烟花表演几点"),
        ("gifts", "你明天有空吗"),
    ],
)
def test_what_nothing_tells_is_declined(fair: str, question: str) -> None:
    assert last(fair, question, semantic=True)["abstained"]
