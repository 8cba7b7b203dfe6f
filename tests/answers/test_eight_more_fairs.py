"""What went wrong at eight fairs at first sight, each for a reason that any fair may have."""

from __future__ import annotations

import pytest

from tests.answers.conversations import Case, is_told, last, needs_embedder


@pytest.mark.parametrize(
    "case",
    [
        # What is left of a part of the day that is over, and of a kind of sessions today.
        ("bamboo", "any more talks this morning?", "2028-05-19T16:40", "No more sessions before 12:00"),
        ("bamboo", "今天上午还有讲座吗", "2028-05-19T16:40", "12:00以前的论坛了"),
        ("bamboo", "还有下午的讲座吗", "2028-05-19T17:10", "破节奖颁奖礼"),
        ("oldtown", "any more guided walks starting today", "2028-10-19T17:30", "No session for “guided walks”"),
        # Sessions of a kind at an hour at which there is none.
        ("geothermal", "rig demos on friday after 3 pm", None, "No session for “rig demos”"),
        # Others than one of those that were listed, and than the one that was shown.
        ("bamboo", "who makes bamboo flooring >> anyone besides Jiezhu Flooring?", None, "2 exhibitors for"),
        ("bamboo", "who besides Jiezhu Flooring has bamboo flooring", None, "2 exhibitors for"),
        ("bamboo", "谁做竹地板 >> 除了节筑地板还有谁", None, "“竹地板”相关展商3家"),
        ("bamboo", "谁做竹地板 >> 还有第二家吗", None, "没有其他“竹地板”相关展商"),
        ("rope", "what does Leerehub make >> does anybody else here build those", None, "No other exhibitor"),
        # Whether one from a country has what was listed.
        ("compress", "who makes magnetic bearing blowers >> any German firm doing that", None, "No exhibitor for"),
        ("clocks", "谁做游丝 >> 有没有韩国的？", None, "没有韩国“游丝”相关展商"),
        # What halls have, asked of another hall.
        ("clocks", "which hall has a cash machine >> one in K3 too?", None, "doesn't mention Hall K3"),
        ("oldtown", "取款机在哪 >> 绿馆里也有吗", None, "绿馆的设施里没有列出"),
        ("oldtown", "where are the toilets >> and the blue hall?", None, "Blue Hall: toilets"),
        # Places that there are not, alone and in other frames.
        ("brush", "oak room directions", None, "There is no room “oak room”"),
        ("switchgear", "compass room", None, "There is no room “compass room”"),
        ("oldtown", "whats on show in the purple hall", None, "There is no hall “purple hall”"),
        ("oldtown", "黑馆是展什么的", None, "没有“黑馆”这个展馆"),
        ("clocks", "子午厅怎么走", None, "没有“子午厅”这个会场"),
        # That a company has no talk is more than its card.
        ("clocks", "Hoshizora Movement 会不会办 talk", None, "没有星空机芯参与的论坛"),
    ],
)
def test_there_is_none_or_no_other(case: Case) -> None:
    is_told(case, semantic=False)


@pytest.mark.parametrize(
    "case",
    [
        # A word of goods is no slip for another, and says which kind of a thing is sought.
        ("brush", "有做蒸汽拖把的吗", None, "没有“蒸汽拖把”相关展商"),
        ("strait", "有做固态电池的展商吗", None, "没有“固态电池”相关展商"),
        ("compress", "有没有电动螺丝刀的展商", None, "只有“螺丝刀”相关的"),
        ("compress", "you mei you dian dong luo si dao de zhanshang", None, "没有“电动螺丝刀”相关展商"),
        ("rope", "我想看气动葫芦，谁家有", None, "没有“气动葫芦”相关展商"),
        ("switchgear", "气动操动机构谁在做", None, "没有“气动操动机构”相关展商"),
        # 除 of 除冰 leaves nothing out.
        ("strait", "想买叶片除冰系统，谁家有", None, "没有“叶片除冰系统”相关展商"),
        # Goods in other frames.
        ("brush", "who exhibits badger hair", None, "No exhibitor for “badger hair”"),
        ("clocks", "I run a planetarium shop, looking for telescopes", None, "No exhibitor for “telescopes”"),
        (
            "switchgear",
            "I'm with a research institute and look for superconducting cables",
            None,
            "No exhibitor for “superconducting cables”",
        ),
        (
            "oldtown",
            "Could you point me to a maker of thermal cameras",
            None,
            "No exhibitor for “thermal cameras”",
        ),
        ("rope", "climbing shoes anywhere?", None, "No exhibitor for “climbing shoes”"),
        ("oldtown", "天然草皮卷谁供应", None, "没有“天然草皮卷”相关展商"),
        ("switchgear", "瑞典厂家里有做干式变压器的吗", None, "没有瑞典“干式变压器”相关展商"),
        ("brush", "3d printing talks", None, "no session for “3d printing”"),
        ("strait", "charging robots", None, "No exhibitor for “charging robots”"),
        (
            "brush",
            "I'm with a city sanitation department and need side brushes for our road sweepers",
            None,
            "Kaisao Road Brushes",
        ),
        ("compress", "我是牙科诊所的采购，想看牙科专用的空压机，哪家有", None, "空压机"),
    ],
)
def test_goods_are_what_they_are_called(case: Case) -> None:
    is_told(case, semantic=False)


def test_things_of_one_kind_are_never_the_same() -> None:
    needs_embedder(semantic=True)
    answer = last("brush", "who makes ostrich feather dusters?", semantic=True)["answer"]
    assert answer.startswith("No exhibitor for “ostrich feather dusters”")
    assert "goose feather dusters" in answer


@pytest.mark.parametrize(
    "case",
    [
        # For whom days are, and what somebody only supposes of them.
        ("rope", "Which of the days is meant for the general public?", None, "Public day"),
        ("rope", "is there a public day", None, "Public day"),
        ("clocks", "the public days are thursday and friday, right?", None, "Sat 16 September"),
        ("clocks", "I'm not in the trade. Which days am I allowed to come?", None, "Sat 16 September"),
        ("brush", "公众开放日 日期 时间", None, "9月15日（周五）"),
        # What somebody heard, or states to be told whether it is so.
        ("oldtown", "I heard the termite talk is off, true?", None, "Cancelled: “Termites"),
        ("oldtown", "听说白蚁那场取消了，是真的吗", None, "已取消：《白蚁"),
        ("clocks", "so the prize ceremony is on Saturday at five?", None, "No."),
        ("oldtown", "华冈石业的花岗岩讲座还照常吗", None, "已取消：《花岗岩"),
        # Sessions rather than how one takes part.
        ("clocks", "auction dates", None, "4 sessions for “auction”"),
        ("oldtown", "市长论坛是哪天，在哪个厅", None, "市长论坛：首轮对话"),
        ("rope", "is there anything about insurance in the programme", None, "Insuring a Heavy Lift"),
        ("oldtown", "which walks is Isolde Farquharson leading", None, "Walk: Bridges and Wells"),
        ("strait", "Which talk is given by Kaiyuan Swap?", None, "Battery Swap for Heavy Trucks"),
        ("compress", "嘶声捕手在会上有什么演讲或工坊", None, "三成电费漏掉了"),
        ("switchgear", "得时开关那场讲座用什么语言", None, "语言：Japanese"),
        # Of a company, a hall, the fair.
        ("strait", "where do i find Canghai Wind >> founded in which year", None, "Founded: 2004"),
        ("strait", "who is talking about birds and radar >> what firm is that person with", None, "Avisee"),
        ("oldtown", "what's the web address of Bowerlight", None, "bowerlight.example"),
        ("switchgear", "弹力机构这家公司是做什么的", None, "弹簧操动机构"),
        ("switchgear", "what's on show in hall 13", None, "High-voltage switchgear"),
        ("switchgear", "which hall has the least floor space", None, "Smallest: Hall 23"),
        ("strait", "室外那块场地一共多少平方米", None, "15000平方米"),
        ("switchgear", "who is the organiser behind all this?", None, "Hengpu Electrical Equipment Association"),
        ("rope", "参展商里最老的一家是哪年创立的哪家", None, "科恩布鲁克索业"),
        ("clocks", "开车过去导航应该输什么地址", None, "鹭吟路88号"),
        ("compress", "从高铁站过来有免费的车吗", None, "接驳车"),
    ],
)
def test_it_is_told(case: Case) -> None:
    is_told(case, semantic=False)


@pytest.mark.parametrize(
    ("fair", "question"),
    [
        ("clocks", "opening hours of the basel jewellery show"),
        ("clocks", "香港鐘錶展什麼時候開"),
        ("switchgear", "晚上的无人机灯光秀几点开始"),
        ("geothermal", "水幕电影在哪儿放"),
        ("compress", "摩天輪的票在哪裡買"),
        ("oldtown", "what is the fee for valet parking"),
        ("oldtown", "今年谁会拿金灯柱奖"),
    ],
)
def test_what_the_fair_has_not_is_declined(fair: str, question: str) -> None:
    assert last(fair, question)["abstained"]
