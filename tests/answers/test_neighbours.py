"""Questions that stand beside a rule, and that it must leave to others."""

from __future__ import annotations

import csv
import shutil
from functools import cache
from pathlib import Path
from typing import Any

import orjson
import pytest

from handlers.console.ask import Asker
from tests.answers.conversations import Case, is_told, last
from tests.answers.evaluation.asking import asker
from tests.answers.evaluation.sets import FOLDER, SAMPLE


@pytest.mark.parametrize(
    "case",
    [
        # What there is for children is no answer to what else is asked of a day with them.
        ("hardware", "do I have to register for the kids' workshop on Saturday?", None, "Little Hammers Workshop"),
        ("hardware", "周六儿童工坊家长要陪吗", None, "8岁以下儿童须由家长陪同"),
        ("hardware", "how many children can join the workshop on Saturday?", None, "Little Hammers Workshop"),
        ("hardware", "until what time can children stay on Saturday?", None, "10:00–18:00"),
        ("furniture", "今天有没有带小朋友一起做手工的活动呀", "2029-04-21T10:20:00", "孩子们做鸟屋"),
        ("toys", "周六娃娃时装秀活动几点", None, "16:30"),
        # A ferry has tickets of its own.
        ("windcity", "is there a ferry? >> how much is a ticket", None, "12 yuan"),
        ("fishing", "有轮渡吗 >> 门票多少钱", None, "10元"),
        # What is borrowed or given away is no purchase.
        ("hardware", "can we get a stroller and take it with us?", None, "lends 30 prams"),
        # Exits are of the metro, and the organiser lists no gate of them.
        ("retail", "I'm at metro exit 5, how do I get to the fair", None, "Line 6"),
        ("concrete", "从地铁D口出来怎么走", None, "5号线"),
        # The way in is no matter of taste.
        ("hardware", "推荐用哪个入口", None, "北大厅"),
        # A theme that ends in a track is under a roof all the same.
        ("cycling", "which is the largest indoor hall?", None, "Hall C5"),
        # A ware is no place to wash one's hands.
        ("ceramics", "哪家做洗手盆", None, "18家"),
        # A "hall" that is no name.
        ("hardware", "our hall toilets", None, "north-east corner"),
        # A boat on a trailer is parked.
        ("fishing", "我的船可以停在哪个泊位", None, "带船用拖车的车辆停杞柳巷P3"),
        # Those of a list that are from a country, a text on another year does not count.
        ("workwear", "一共有多少家展商 >> 其中德国的几家", None, "德国展商7家"),
        # Who asks is who, and nobody called "teacher".
        ("kitchen", "讲无铅釉料的是哪位老师 >> 在哪个厅讲", None, "青瓷厅"),
        # How a contest is judged, its card does not tell.
        ("kitchen", "業餘廚藝賽怎麼打分", None, "50"),
        ("insurance", "贸易信用和租赁在哪个展区", None, "船坞区"),
        ("insurance", "Sitting in a cab right now, where will he let me out?", None, "River Door"),
        ("workwear", "who sits on the panel about heat pumps or gas", None, "Luo Changhe"),
        ("steel", "hands-on classes on Thursday", "2027-05-18T09:00:00", "Ultrasonic Testing"),
        ("steel", "what is on in the Hammer Room now", "2027-05-18T11:00:00", "There is no room"),
        ("aquarium", "are you a real person?", None, "bot"),
        ("aquarium", "你是真人吗", None, "聊天机器人"),
        ("aquarium", "你是真人还是机器人", None, "聊天机器人"),
    ],
)
def test_neighbour_is_told(case: Case) -> None:
    is_told(case, semantic=False)


@pytest.mark.parametrize(
    ("fair", "conversation"),
    [
        ("hardware", "what documents do children need on Saturday?"),
        ("gelato", "does Mochimaru give samples"),
        ("aquarium", "which exhibitor is a rip-off, honestly"),
        ("steel", "which exhibitors show press brakes >> how much does one cost, roughly"),
    ],
)
def test_neighbour_is_declined(fair: str, conversation: str) -> None:
    assert last(fair, conversation)["abstained"]


@pytest.mark.parametrize(
    ("conversation", "intent", "told"),
    [
        ("we are looking for Chinese companies that sell inverters", "exhibitors", "from China"),
        ("I am looking for German companies who make electrolysers", "exhibitors", "from Germany"),
        ("is there an interesting speaker on hydrogen today?", "sessions", "hydrogen"),
        ("is there a good company for inverters?", "exhibitors", "inverters"),
        ("can i get a coffee and take it with me", "facility", "café"),
        ("参展商前一天能进馆吗", "faq", "布展"),
        ("有什么地方可以坐坐喝咖啡", "facility", "咖啡"),
        ("is hall 1 next to hall 2?", "hall", "Halls 1 and 2 to the west"),
        ("is there a talk by someone from france", "sessions", "with exhibitors from France"),
        ("有没有日本公司讲的论坛", "sessions", "日本展商参与的论坛"),
        ("有日本嘉宾吗 >> 明天呢", "follow_up", "日本展商参与的论坛"),
        # That nobody from there speaks on a day is not that nobody speaks.
        ("有日本嘉宾吗 >> 7月30日呢", "follow_up", "没有7月30日（周五）日本展商参与的论坛"),
        (
            "talks by japanese companies on friday",
            "sessions",
            "No session with exhibitors from Japan on Fri",
        ),
        ("I'm at the north entrance where is hall 3", "hall", "97 exhibitors"),
        ("我在北入口，3号馆怎么走", "hall", "97家展商"),
    ],
)
def test_neighbour_at_the_sample(conversation: str, intent: str, told: str) -> None:
    found = _at_the_sample(conversation)
    assert found["intent"] == intent
    assert told in found["answer"]


def _at_the_sample(conversation: str) -> dict[str, Any]:
    turns = [
        {"chat": conversation, "text": text, "now": "2021-07-30T10:50:00"} for text in conversation.split(" >> ")
    ]
    answers = list(_sample().batch(orjson.dumps(turn).decode() for turn in turns))
    found: dict[str, Any] = orjson.loads(answers[-1])
    return found


@cache
def _sample() -> Asker:
    return asker(SAMPLE, semantic=False)


@pytest.mark.parametrize("conversation", ["toilets in hall 1 >> how many are there?", "1号馆有厕所吗 >> 有几个"])
def test_how_many_toilets_there_are_is_no_number_of_exhibitors(conversation: str) -> None:
    assert _at_the_sample(conversation)["abstained"]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Trowelsmith invoice status", None),
        ("who is the owner of Trowelsmith", None),
        ("what is the status of Trowelsmith", None),
        ("any notes on Trowelsmith", None),
        ("who is Trowelsmith", None),
        ("tell me about Trowelsmith", None),
        ("介绍一下抹匠父女工具", None),
        ("which exhibitor is difficult", "has no “difficult”"),
        ("who founded Trowelsmith", None),
        ("when was Trowelsmith founded", "Founded: 1894"),
    ],
)
def test_columns_that_may_be_an_organisers_own_are_not_told(
    tmp_path: Path, question: str, told: str | None
) -> None:
    """A list from a CRM has columns for the team alone: only those known to be for everybody are told."""
    private = {
        "Notes": "A difficult client who pays late, ring before the fair.",
        "owner": "Someone",
        "invoice_status": "overdue",
        "status": "overdue",
    }
    folder = Path(shutil.copytree(FOLDER / "concrete" / "expo", tmp_path / "expo"))
    path = folder / "exhibitors.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        row.update(private)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    line = orjson.dumps({"chat": "1", "text": question}).decode()
    answer = orjson.loads(next(iter(asker(folder, semantic=False).batch([line]))))["answer"]
    assert not any(value in answer for value in private.values())
    assert told is None or told in answer
    assert told is not None or "1894" not in answer
