"""Ways, parking and entrances in everyday words; who asks, said beside; and what a party pays."""

from __future__ import annotations

import pytest

from tests.answers.conversations import last
from tests.answers.evaluation.asking import has_embedder

pytestmark = pytest.mark.skipif(not has_embedder(), reason="the extra semantic is not installed")

CASES = [
    # Parking is for cars, where an entry of the FAQ tells of coaches alone.
    ("gifts", "停车", "海安路进"),
    ("gifts", "车停哪儿啊", "海安路进"),
    ("gifts", "给个停车场地址导航", "海安路进"),
    ("gifts", "where do i park", "entrance on Hai'an Road"),
    ("gifts", "address of the car park for my gps", "entrance on Hai'an Road"),
    ("gifts", "旅游大巴停哪", "停P3停车场，每天80元"),
    ("gifts", "where can our coach park", "RMB 80 per day"),
    # Halls by their numbers, of which a text says how they lie, and not how far.
    ("gifts", "从1号馆到6号馆多远", "没有写这段路有多远"),
    # How high a car may be, and whether there is room.
    ("gifts", "车高2米3进得去地库吗", "限高2.1米"),
    ("gifts", "SUV带车顶箱 限高", "限高2.1米"),
    ("chips", "my suv with roof box, does it fit underground", "height limit 2.1 m"),
    ("chips", "P2还有位置吗", "9:45前就满"),
    ("chips", "any spaces left in P2", "full by 09:45"),
    # The ride that is named, from the place that is named.
    ("windsea", "从高铁站打车过来要多少", "岚湾南站约45元"),
    ("windsea", "高铁站打的到展馆多少钱", "岚湾南站约45元"),
    ("drones", "从青岚南站咋过来最省钱", "K1免费接驳车"),
    ("drones", "how do i get to the train station by bus, free one", "Free shuttle K1"),
    ("hydrogen", "im at the airport now, which bus do i take", "Airport coach"),
    ("hydrogen", "我刚到机场，坐什么大巴", "机场大巴"),
    ("chips", "回高铁站的班车还有吗", "南门返程"),
    # How halls lie is told where one is asked for, and how far it is where a text measures it.
    ("drones", "从E1到飞行场怎么走", "室外飞行场在W2馆后方"),
    ("drones", "飞行场怎么走", "室外飞行场在W2馆后方"),
    ("drones", "where is the outdoor flight field", "behind Hall W2"),
    ("hydrogen", "im on crutches, how far is it from e1 to w2", "620 metres"),
    # The way in of a group, and of lorries.
    ("chips", "我们单位15个人一起，走哪个门", "N5快速通道"),
    ("chips", "15 of us from one company, which entrance", "fast lane N5"),
    ("cargo", "we come with 20 people, special line?", "group lane at the East Entrance"),
    ("windsea", "i'm a teacher with 12 students what do we do", "Classes and groups of 10"),
    ("windsea", "我是老师，带12个学生，怎么办", "10人以上班级或团体"),
    ("furniture", "布展的车从哪个门进", "从舵门进场"),
    # Who one is changes nothing.
    ("chips", "我是台湾来的，刷Visa可以吗", "外国信用卡"),
    ("gifts", "我是台灣來的，刷Visa可以嗎", "Visa"),
    ("chips", "im from taiwan, can i pay with visa", "Foreign credit cards"),
    ("gifts", "我是司机 车停哪", "海安路进"),
    ("cargo", "im a trucker, food?", "Food court"),
    ("cargo", "我是卡车司机，吃饭", "美食广场"),
    # What a party pays is told by the entry that has the prices and the ages.
    ("drones", "how much for me and two kids 8 and 10", "children under 12"),
    ("drones", "we are family of 4, kids 13 and 15, tickets", "children under 12"),
    ("silver", "two of us over 60 and one 30 years, how much in total", "aged 60 and over enter free"),
    ("drones", "周六门票，我和老婆加7岁儿子", "12岁以下儿童"),
    ("edu", "爱人带孩子周日来，门票一家三口怎么买划算", "家庭票"),
    ("gifts", "公司去25个人团票周六", "满20人团体票25元"),
    ("windsea", "周六门票多少", "票价30元"),
]


@pytest.mark.parametrize(("fair", "conversation", "expected"), CASES)
def test_way_is_told(fair: str, conversation: str, expected: str) -> None:
    assert expected in str(last(fair, conversation, semantic=True)["answer"])


@pytest.mark.parametrize(
    ("fair", "question"),
    [
        ("hydrogen", "how much for me and my 2 kids"),  # No entry tells what children pay.
        ("windsea", "地库限高多少"),  # No car park's height is told.
        ("windsea", "老板在里头 我在哪里等"),
        ("cargo", "i'm a trucker, how is the weather at home"),
        ("gifts", "我和老婆吵架了怎么办"),
        ("chips", "me and my two kids, what's a good film"),
    ],
)
def test_what_nothing_tells_is_declined(fair: str, question: str) -> None:
    assert last(fair, question, semantic=True)["abstained"]
