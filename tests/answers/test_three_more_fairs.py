"""What went wrong at three fairs at first sight, each for a reason that any fair may have."""

from __future__ import annotations

import pytest

from tests.answers.conversations import last
from tests.answers.evaluation.asking import has_embedder


@pytest.mark.parametrize(
    ("fair", "conversation", "at", "told"),
    [
        # A day that is none of the fair's, whatever is asked to be on then.
        ("lifts", "workshops on sunday the 24th", None, "No expo on Sun 24 October"),
        # When what is on ends, not the fair.
        ("lifts", "现在井道舞台在演什么 >> 几点结束", "2027-10-21T11:05", "11:00—11:30"),
        ("lifts", "what's on now at the shaft stage >> until when", "2027-10-21T11:05", "11:00–11:30"),
        ("lifts", "现在井道舞台在演什么 >> 到几点", "2027-10-21T11:05", "11:00—11:30"),
        ("lifts", "《蒙眼找到七楼》什么时候 >> 搞到几点", None, "11:00—11:30"),
        # A calendar of the asker's is no saved agenda.
        ("tides", "when's the next edition, want to put it in my calender", None, "21-23 September 2028"),
        ("tides", "打车的话目的地填什么地址", None, "渔火路266号"),
        # Two things of one room.
        ("tides", "灯塔厅在哪层 能坐多少人", None, "520座"),
        ("tides", "whats first on today", "2027-09-18T09:40", "Kites that make electricity"),
        ("tides", "手机没电了咋整", None, "E3馆"),
        ("lifts", "手机没电了怎么办", None, "H4"),
        ("tides", "does Emberguard present on saturday", None, "No session with Emberguard"),
        ("tides", "is there anything about typhoons and turbines", None, "Turbines that survive typhoons"),
        ("eyewear", "三天里哪天开得最晚", None, "21:00"),
        ("eyewear", "is this a yearly thing or what", None, "every two years"),
        ("eyewear", "我开电车来，场馆有地方充吗", None, "K排"),
        ("lifts", "买了票去不成了，哪天以前能拿回钱", None, "10月15日"),
        ("tides", "lst admision saterday?", None, "Last entry on Sat 18 September"),
        # 展 is what companies do there, too.
        ("tides", "有没有展潜水艇的", None, "没有“潜水艇”相关展商"),
        # An old building is no ninth one.
        ("lifts", "有没有讲旧楼装电梯钱谁来出的", None, "“旧楼装电梯钱”"),
    ],
)
@pytest.mark.parametrize("semantic", [False, True])
def test_it_is_answered(fair: str, conversation: str, at: str | None, told: str, semantic: bool) -> None:
    if semantic and not has_embedder():
        pytest.skip("the extra semantic is not installed")
    assert told in last(fair, conversation, at=at, semantic=semantic)["answer"]


@pytest.mark.skipif(not has_embedder(), reason="the extra semantic is not installed")
@pytest.mark.parametrize(
    ("fair", "conversation", "told"),
    [
        # Whose age is told after a price asks for the price at that age.
        ("eyewear", "how much is a ticket on saturday >> my mum is 67, does she have to pay too", "over 65"),
        ("eyewear", "周六那天票价 >> 我妈67了，也要买吗", "65岁以上"),
        # A table of limits tells heights, whatever stands between its heads and its cells.
        ("lifts", "H4展台限高多少", "4.5米"),
        ("lifts", "我们在H4搭展台，最高能搭多高", "4.5米"),
        ("lifts", "塔楼广场展台限高", "12.0米"),
    ],
)
def test_it_is_answered_by_meaning(fair: str, conversation: str, told: str) -> None:
    assert told in last(fair, conversation, semantic=True)["answer"]


@pytest.mark.parametrize(
    ("fair", "conversation", "told"),
    [
        # What is said so of other things stays as it was.
        ("tides", "what does Emberguard present", "battery fire suppression"),
        ("tides", "remind me of the opening ceremony, put it in my calendar", "Opening Ceremony"),
        ("lifts", "how much if i buy online", "50 yuan"),
        ("lifts", "any workshops on friday", "Fri 22 October"),
        ("tides", "打车到展馆多少钱", "38元"),
        ("lifts", "今天几点开门 >> 到几点", "今天开放到"),
        ("lifts", "what's on now >> when does it close", "Open today until"),
        ("agrifood", "现在有什么讲座 >> 到几点", "今天开放到"),
        ("lifts", "give me the lst of talks on thursday", "Thu 21 October"),
        ("lifts", "打车说什么地方下车", "出租车"),
        ("eyewear", "how much is a ticket on saturday >> my mum is 67, is there a wheelchair", "wheelchairs"),
        ("lifts", "where is hall H1 >> until when is it open", "Open today until 18:00"),
        ("eyewear", "how much is a ticket on saturday >> what does parking cost", "6 yuan"),
    ],
)
def test_neighbours_are_answered_as_before(fair: str, conversation: str, told: str) -> None:
    assert told in last(fair, conversation)["answer"]
