"""What went wrong at fourteen fairs at first sight, each for a reason that any fair may have."""

from __future__ import annotations

import pytest

from tests.answers.conversations import Case, is_told, last, needs_embedder


@pytest.mark.parametrize(
    "case",
    [
        # Whatever else they tell of themselves, halls list where one may do it.
        ("chargenet", "Where can I breastfeed my daughter in peace?", None, "Porch Hall: nursing room"),
        ("chargenet", "同行有穆斯林客户，要做礼拜，去哪个馆", None, "潮汐馆：祈祷室"),
        ("chargenet", "想复印几页合同，哪里能弄", None, "种子馆：文印店"),
        ("chargenet", "I drove all night, can I have a shower somewhere at the fair?", None, "Axle Hall"),
        ("harvest", "hello, is there somewhere quiet where i can pray", None, "Hall 4: prayer room"),
        # Slips, and other words for what the data tells.
        ("oceanx", "where is the baby-care rom", None, "Hall Q3: baby-care room"),
        ("pipes", "when is the following edition", None, "2030"),
        ("tools", "Since when does Fujimine Blade exist", None, "1887"),
        ("harvest", "in what year did this show start, the very first one", None, "2006"),
        ("chargenet", "how many visitors did you have last year", None, "41,300"),
        ("oceanx", "I'm writing an article - what was the attendance in 2026?", None, "16,700"),
        ("chargenet", "Which hall deals with vehicle-to-grid?", None, "Tide Hall"),
        ("cutlery", "我们展台最高可以搭到几米", None, "限高5米"),
        ("cutlery", "暹罗剪业都做些什么", None, "暹罗剪业展出：纱剪"),
        # What somebody wants to use it for does not belong to the goods.
        (
            "tools",
            "trigger switches for our own drill line - suppliers?",
            None,
            "1 exhibitor for “trigger switches”",
        ),
        # A room is not called by what goes on in it.
        ("tools", "workshop given by Nordgrip, what time", None, "No session with Nordgrip"),
        ("tools", "Fujimine Blade >> do they have a workshop?", None, "Dovetails"),
        ("tools", "Nordgrip >> do they have a workshop?", None, "No session with Nordgrip."),
    ],
)
def test_it_is_told_in_whatever_words(case: Case) -> None:
    is_told(case, semantic=True)


@pytest.mark.parametrize(
    "case",
    [
        ("lantern", "有沒有賣煙花的廠家", None, "没有“卖烟花”相关展商"),
        ("tools", "内窥镜", None, "没有查到“内窥镜”相关展商"),
        ("tools", "旋标电机卖不卖电芯", None, "没有列出“电芯”"),
        ("oceanx", "Does anyone bring ceramic membranes?", None, "No exhibitor for “ceramic membranes”"),
        ("chargenet", "新西兰公司", None, "没有新西兰展商"),
        ("chargenet", "I have a meeting with Blackthorn Batteries, what is their stand?", None, "Not that I know"),
        ("lantern", "听说一共有七个馆，对吗", None, "共有5个展馆"),
        (
            "tools",
            "trigger switches, who sells them >> nobody else?",
            None,
            "No other exhibitor for “trigger switches”",
        ),
        ("airport", "有没有卖直升机的", None, "没有“直升机”相关展商"),
        ("gale", "有賣潛水服的嗎", None, "没有“潜水服”相关展商"),
        ("zippers", "哪个展商有钛拉链", None, "没有“钛拉链”相关展商"),
        ("zippers", "leather buttons exhibitor", None, "These come closest:"),
        ("zippers", "how do i get to Gate West", None, "There is no Gate West"),
        (
            "voltage",
            "Our club wants floodlights. Does anyone make stadium floodlights?",
            None,
            "No exhibitor for “stadium",
        ),
        ("voltage", "蜂鳥廳在會議翼樓幾層", None, "没有“蜂鸟厅”这个会场"),
        ("sunbelt", "Please tell me when Lanchu Energy is presenting", None, "No session with Lanchu Energy"),
        # In one hall, before what another has.
        ("gale", "can I hand in my coat at a cloakroom in hall L1", None, "doesn't mention Hall L1"),
        ("pipes", "can i sit down in a restaurant inside U2", None, "has none listed"),
        ("tools", "在4M夹层找个咖啡厅坐坐，有吗", None, "4M夹层·护盾的设施里没有列出"),
        (
            "tools",
            "I'm in Hall 5 with a big coat. does this hall have a cloakroom",
            None,
            "doesn't mention Hall 5",
        ),
        ("tools", "标签打印机在哪个馆", None, "没有查到“标签打印"),
        # At an hour at which there is nothing.
        (
            "oceanx",
            "anything to listen to on the 14th before 9:30 in the morning?",
            None,
            "No session before 9:30",
        ),
    ],
)
def test_there_is_none(case: Case) -> None:
    is_told(case, semantic=True)


@pytest.mark.parametrize(
    ("fair", "question"),
    [
        ("harvest", "Tannhofer or Prairie Lantern, whose combine would you buy yourself?"),
        ("aqua", "my son is autistic, is there a quiet room where he can calm down"),
        ("gifts", "is there a fridge for breast milk in the baby room"),
        ("grid", "商务中心能寄顺丰吗"),
        ("tools", "Do I need anything to attend the fair?"),
        ("tools", "Who deals with complaints?"),
        ("tools", "保险"),
        ("gale", "靠海的厅"),
    ],
)
def test_nothing_is_made_of_what_is_beside(fair: str, question: str) -> None:
    needs_embedder(semantic=True)
    assert last(fair, question, semantic=True)["abstained"]


@pytest.mark.parametrize(
    "case",
    [
        # What is only said beside it, or begins alike, is no such place, thing or list.
        ("tools", "有免费的车位吗", None, "北停车场"),
        ("tools", "I'm in a wheelchair and need a lift", None, "Can I borrow a wheelchair?"),
        ("tools", "I'm a journalist and want an interview", None, "Accreditation"),
        ("wine", "My company is small and we need a cheap stand", None, "980 yuan"),
        ("brush", "I'm with a sanitation department and need side brushes", None, "Kaisao Road Brushes"),
        ("tools", "卫生间在哪 >> 3号馆的论坛呢", None, "3号馆·切屑论坛28场"),
        ("tools", "卫生间在哪 >> 3号馆呢", None, "卫生间（南墙）"),
        ("tools", "Which talk deals with dust?", None, "Dust You Cannot See"),
        ("tools", "my friend isn't in the trade, what day is the concert?", None, "Evening Concert"),
        ("tools", "Where are the toilets? >> in English?", None, "interpretation"),
        ("print", "包装机械展位", None, "没有查到“包装机械”相关展商"),
    ],
)
def test_it_is_not_taken_for_another(case: Case) -> None:
    is_told(case, semantic=True)


def test_noise_limits_are_no_goods() -> None:
    needs_embedder(semantic=True)
    assert "65" in last("office", "展位噪声上限是多少分贝", semantic=True)["answer"]
