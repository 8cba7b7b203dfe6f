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
from tests.answers.evaluation.asking import asker
from tests.answers.evaluation.sets import FOLDER, SAMPLE


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
        # A given name is no initials: there is an AI dispatch assistant.
        ("where can i hear Ada Byron", "not_listed", "no speaker “Ada Byron”"),
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
