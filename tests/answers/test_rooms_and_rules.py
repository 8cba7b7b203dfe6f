"""Seats of rooms, who has a thing, what one may do; and topics that are no pieces of words."""

from __future__ import annotations

import pytest

from tests.answers.conversations import last
from tests.answers.evaluation.asking import has_embedder

pytestmark = pytest.mark.skipif(not has_embedder(), reason="the extra semantic is not installed")

CASES = [
    # How many a room seats, in few words or beside what a speaker tells of their talk.
    ("gifts", "榕树厅几个座位", "320座"),
    ("chips", "潮声厅几个座", "600座"),
    ("edu", "我的讲座在柳岸厅，座位多少", "60座"),
    ("gifts", "木棉厅坐得下100人吗", "木棉厅：二层会议区203室，110座"),
    ("chips", "我老板要上台，讲台在哪个厅，潮声厅多大", "600座"),
    ("gifts", "i'm speaking on kapok room, where is it and how many seats", "110 seats"),
    ("hydrogen", "i speak in juniper room tomorrow, how many seats there", "120 seats"),
    ("silver", "where can i sit on the talks in hall 6, how many chairs", "75 seats"),
    ("cargo", "i have a talk in robot arena tomorrow, what mic do i get", "Headset microphones"),
    # Who has a thing is no talk about it; whether it is shown today is one.
    ("hydrogen", "hydrogen trucks who", "W1-A01"),
    ("beauty", "who designs whole salon", "B2-L01"),
    ("silver", "robots for old people who", "“robots for old people”"),
    ("silver", "is the stairlift show today", "“Stairlift Try-out”"),
    ("cargo", "氢能卡车谁家有", "4B05"),
    # A list is headed by what is sought.
    ("gifts", "who sells fridge magnets? want 2000 pcs", "“fridge magnets”"),
    ("windsea", "做浮式风电的挪威公司", "挪威“浮式风电”相关展商"),
    ("silver", "anyone making beds for sick people", "“beds for sick people”"),
    # What one may do, or must pay, texts tell.
    ("gifts", "买了能当场拿走不", "单件购买"),
    ("edu", "能带无人机吗", "禁止带入"),
    ("gifts", "展位上蜡烛能点几根", "两支蜡烛"),
    ("drones", "展台电池充电规定", "40%"),
    ("drones", "灯光秀要不要买票", "凭胸牌免费"),
    ("drones", "is the light show free", "free with badge"),
]

DECLINED = [
    ("gifts", "出海卖货有啥讲座"),
    ("chips", "周教授的讲座"),
    ("silver", "i have a talk tomorrow, is there a pointer"),
    ("gifts", "木棉厅还剩多少座位"),
    ("gifts", "can i send a vase to canada"),
]

AS_BEFORE = [
    ("drones", "light show who", "“Drone Light Show over the River”"),
    ("gifts", "哪个厅座位最多", "320座"),
    ("silver", "轮椅能买吗", "2A12"),
    ("chips", "哪家能做键合", "3A10"),
    ("silver", "is the show open today", "until 17:00"),
]


@pytest.mark.parametrize(("fair", "conversation", "expected"), CASES + AS_BEFORE)
def test_it_is_told(fair: str, conversation: str, expected: str) -> None:
    assert expected in str(last(fair, conversation, semantic=True)["answer"])


@pytest.mark.parametrize(("fair", "conversation"), DECLINED)
def test_nothing_near_is_told(fair: str, conversation: str) -> None:
    assert last(fair, conversation, semantic=True)["abstained"]
