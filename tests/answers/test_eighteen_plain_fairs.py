"""What went wrong at first sight at eighteen fairs that are asked plainly, for reasons that any fair may have."""

from __future__ import annotations

import pytest

from tests.answers.conversations import Case, is_told, last, needs_embedder


@pytest.mark.parametrize(
    "case",
    [
        # Halls, rooms and gates that there are not, as those here are called.
        ("noodle", "玉米馆在哪里", None, "没有“玉米馆”这个展馆"),
        ("lithium", "锂厅在哪一层", None, "没有“锂厅”这个会场"),
        ("retail", "A厅展什么", None, "没有“A厅”这个展馆。展馆有：K厅"),
        ("concrete", "how do I get to Gate D", None, "There is no Gate D."),
        ("concrete", "D门在哪", None, "没有“D门”。"),
        # One that no list has, and a text tells of.
        ("retail", "why is there no hall O", None, "taking the letter for a zero"),
        ("retail", "为什么没有O厅", None, "字母O看成数字0"),
        ("gelato", "4号馆在哪", None, "特意没有4号馆"),
        # What stands for toilets is none.
        ("gelato", "snow court toilets", None, "Snow Court has none listed."),
        ("gelato", "雪庭里面有厕所没", None, "雪庭的设施里没有列出"),
        ("gelato", "prayer room in pavilion 1?", None, "doesn't mention Pavilion 1"),
        ("archive", "東1館有母嬰室嗎", None, "资料里没有提到东1馆"),
        # Goods whose beginning nobody has, or that a text on something else has.
        ("traffic", "有没有做飞行汽车的展商", None, "没有“飞行汽车”相关展商"),
        ("traffic", "which exhibitors show electric scooters", None, "No exhibitor for “electric scooters”"),
        ("archive", "哪家展商有drone卖", None, "没有“drone”相关展商"),
        ("fishing", "talks about shark fishing", None, "No session for “shark fishing”"),
        ("concrete", "有没有关于木结构的讲座", None, "没有“木结构”相关论坛"),
        ("power", "有卖电动自行车的吗", None, "没有“电动自行车”相关展商"),
        ("arcade", "哪家展望远镜", None, "没有“望远镜”相关展商"),
        ("power", "紫藤厅 location", None, "没有“紫藤厅”这个会场"),
        ("orchard", "mango hall toilets", None, "no hall “mango hall”"),
        ("arcade", "司空明远的演讲在哪天", None, "没有演讲人“司空明远”"),
        # A day before the fair.
        ("noodle", "10月20号观众可以进馆参观吗", None, "没有展会"),
    ],
)
def test_what_is_not_there_is_said_not_to_be(case: Case) -> None:
    is_told(case, semantic=False)


@pytest.mark.parametrize(
    "case",
    [
        ("concrete", "where is Gate B", None, "Gate B (South Foyer, taxis and ticket office)"),
        ("hardware", "停車費怎麼算", None, "每小时6元"),
        ("hardware", "wheres lost and fund", None, "South Lobby"),
        ("hardware", "Will the talks be online afterwards? From when?", None, "from 3 May 2027"),
        ("hardware", "现在出发还进得去吗，最晚几点入场", None, "停止入场"),
        # Children are no family, where an entry is on children.
        ("hardware", "八岁小孩要买票吗", None, "12岁及以下儿童由成人陪同免费入场"),
        ("hardware", "一家三口门票多少钱", None, "家庭票"),
        ("fishing", "last event on saturday", None, "Lake Songs at Dusk"),
        ("fishing", "白鸥船厂停在水上哪个泊位", None, "WF-B01"),
        ("lab", "can I buy a beaker and take it home with me?", None, "Saturday 22 May from 12:00"),
        ("sauna", "can I buy a bathrobe at a stand on friday", None, "no sale of single pieces"),
        ("traffic", "Which live demonstrations are on day 1?", None, "Crash Cushion at 80 km/h"),
        ("traffic", "We are a motorway operator from abroad, who sells crash cushions?", None, "Huanping Safety"),
        ("traffic", "bigest indoor hall?", None, "Hall B1"),
        # How long a hall is, its own theme tells; from what age, a session's own words.
        ("traffic", "試驗路有多長", None, "420米"),
        ("traffic", "亲子工作坊适合几岁的孩子", None, "适合6至12岁儿童"),
        # How much of it a stand may have is a rule; a session tells no limit and no prize money.
        ("gelato", "每个展位液氮最多放多少升", None, "最多50升"),
        ("noodle", "金勺獎有獎金嗎", None, "不设奖金"),
        # A slip in a name asks for no number (几).
        ("gelato", "寒冰几器人在哪", None, "2C01"),
        ("noodle", "gluten free pasta", None, "Pasta Belquercia"),
        # A product that has the name of a hall in its own.
        ("sauna", "who has birch whisks", None, "Pilkvandra Pirtis"),
        ("windcity", "what's happening on the Quay Stage on Friday", None, "Rescue from a Nacelle"),
        ("windcity", "哈哈走得腿都断了，哪儿有地方坐一坐", None, "休息区"),
        # Parking at a fair in a park is no matter of coaches.
        ("honey", "how much is parking", None, "6 yuan an hour"),
        ("safety", "can I still get in now? just got off the metro", None, "Last entry today"),
        ("orchard", "can I buy some apples at the stands on the Sunday, and from when", None, "Sunday from 14:00"),
        ("power", "論壇最大的廳是哪個", None, "落叶松厅"),
        ("retail", "哪個展廳最大", None, "P厅"),
        # A stand of several numbers is so many booths.
        ("honey", "Which exhibitor has the most booths?", None, "Liufang Hives, 3"),
        # What there is for children on a day.
        ("noodle", "anything for my kids (6 and 8) this morning?", "2027-10-23T08:40:00", "Kids Fold Dumplings"),
        # A column of its own.
        ("concrete", "抹匠父女工具是哪一年成立的？", None, "1894"),
        ("concrete", "when was Trowelsmith founded", None, "Founded: 1894"),
    ],
)
def test_what_is_asked_plainly(case: Case) -> None:
    is_told(case, semantic=False)


def test_limit_of_a_contest_is_told_by_its_rules_and_not_by_its_final() -> None:
    is_told(("lithium", "最轻电池包比赛电压上限多少", None, "低于60伏"), semantic=True)


@pytest.mark.parametrize(
    "case",
    [
        # The company of the one talk that was listed; those of the list.
        ("lithium", "讲干法电极的是哪家公司的人 >> 这家展位号多少", None, "W6-202"),
        ("lithium", "who speaks on dry electrodes >> which booth are they at?", None, "W6-202"),
        ("concrete", 'who is speaking at "Fibres Instead of Mesh" >> from which company?', None, "Fibrella AB"),
        ("lab", "想买分析天平，看哪几家 >> 这两家分别在哪个展位", None, "2-401"),
        (
            "noodle",
            "which exhibitors show induction wok ranges >> which of the two is Chinese?",
            None,
            "Dragonbreath",
        ),
        ("concrete", "how many exhibiters in total >> and from how many countries?", None, "18 countries"),
        ("concrete", "砌筑大赛总决赛几点开始 >> 那颁奖呢", None, "13:15"),
        ("noodle", "长面杯决赛哪天几点 >> 颁奖呢", None, "14:15"),
        ("hardware", "hall 1S toilets >> and in 2N?", None, "west side"),
        ("mould", "任文清讲哪几场 >> 最后一场是哪天", None, "10月22日"),
        ("sauna", "max stand height >> and in the ginkgo hall?", None, "in the Ginkgo Pavilion 3 m"),
        ("sauna", "who has birch whisks >> and oak ones?", None, "Slotinja"),
    ],
)
@pytest.mark.parametrize("semantic", [False, True])
def test_what_hangs_on_the_last_answer(case: Case, semantic: bool) -> None:
    is_told(case, semantic=semantic)


@pytest.mark.parametrize(
    ("fair", "conversation"),
    [
        # What the goods of a company cost, no text on power, and no fee of a session, tells.
        ("noodle", "龙息炉具的燃气炒炉多少钱一台"),
        ("sauna", "what does a Momiwa massage chair cost"),
        ("concrete", "Where can I see electric truck mixers? >> and how much does one cost?"),
        ("noodle", "what are the dates of the next edition"),
        ("noodle", "give me a recipe for carbonara"),
        ("retail", "金橱窗奖最后谁得了金衣架"),
        ("windcity", "帮我在长堤客栈订个房间，住两晚"),
        ("concrete", "几家搅拌站厂商里推荐我买谁的"),
        ("lab", "is Kaito Morisawa a boring speaker?"),
    ],
)
def test_what_nobody_tells_is_declined(fair: str, conversation: str) -> None:
    needs_embedder(semantic=True)
    assert last(fair, conversation, semantic=True)["abstained"]
