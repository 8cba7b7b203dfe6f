"""What people need at once, under its everyday names: help, a toilet, a car that was called, a seat."""

from __future__ import annotations

import pytest

from tests.answers.conversations import last
from tests.answers.evaluation.asking import has_embedder

CASES = [
    # Hurt or ill: where first aid is, of what a bare place is told, and the number to call.
    ("pets", "i have a heart problem and feel bad", "Central Lobby"),
    ("catering", "i think my friend has heatstroke", "phone +86 777 5550 2119"),
    ("silver", "my father fell, need doctor quick", "First aid: Hall 1"),
    ("cargo", "fell and bleed", "Emergency number: +86 400 555 0199"),
    ("gifts", "刚在台阶上摔了一跤，膝盖流血", "5550 0120"),
    ("gifts", "马上要生了老婆！", "医务室"),
    ("furniture", "被木屑迷眼了", "4号馆急救点"),
    ("drones", "手被桨叶划了", "医务室"),
    ("edu", "孩子发烧了", "医务室"),
    ("hydrogen", "看病", "W1馆北端"),
    # Somebody who is missing.
    ("silver", "I lost my husband in the crowd", "Tortoise"),
    ("silver", "my grandpa walked off and we cant find him", "Tortoise"),
    ("silver", "和老伴走散了", "小乌龟"),
    # A toilet; what is told only to say where a nursing room is tells of none.
    ("beauty", "小孩尿急", "A1馆：卫生间"),
    ("chips", "厕所在哪，憋不住了", "靠廊道一侧"),
    ("furniture", "我在北门，最近的厕所", "每个馆都有卫生间"),
    ("drones", "gents?", "mobile toilets"),
    ("hydrogen", "where's the lady's room", "pillars 4 and 11"),
    ("edu", "i need to go to the bathroom", "family toilets"),
    # A car that was called is a taxi.
    ("gifts", "滴滴在哪上", "C12柱"),
    ("drones", "滴滴", "东门"),
    ("edu", "网约车司机问在哪个门接人", "东入口"),
    ("cargo", "where does my grab pick me up", "East Entrance"),
    # Where to sit, to lie down, to be quiet.
    ("gifts", "老人走累了哪里坐", "209室"),
    ("chips", "腰疼想躺", "静休室"),
    ("gifts", "where can i nap", "Room 209"),
    ("hydrogen", "where can i sleep a bit", "oom in W2"),
    ("cargo", "where can truckers rest", "drivers' lounge"),
    # What is to be had, which the text calls otherwise.
    ("medtech", "is there a bus from the airport", "Shuttle from Songhe Airport"),
    ("hydrogen", "有公交直达吗，几路", "612路"),
    ("smart", "is there a special room rate at the hotel", "438 yuan"),
    ("medtech", "协议酒店多少一晚", "380元"),
]


@pytest.mark.skipif(not has_embedder(), reason="the extra semantic is not installed")
@pytest.mark.parametrize(("fair", "question", "expected"), CASES)
def test_need_is_met(fair: str, question: str, expected: str) -> None:
    assert expected in str(last(fair, question, semantic=True)["answer"])


@pytest.mark.skipif(not has_embedder(), reason="the extra semantic is not installed")
@pytest.mark.parametrize(
    ("fair", "question", "expected"),
    [
        ("catering", "bathroom furniture", "Mupin Furniture"),
        ("hydrogen", "where can i sleep tonight", "Qingluo Grand Hotel"),
        ("cargo", "where is the nursing room", "Room M-05"),
        ("agrifood", "are there direct flights from Frankfurt to Baiqi airport", "won't guess"),
        ("hydrogen", "last bus 37 at night?", "won't guess"),
    ],
)
def test_neighbour_is_no_such_need(fair: str, question: str, expected: str) -> None:
    assert expected in str(last(fair, question, semantic=True)["answer"])
