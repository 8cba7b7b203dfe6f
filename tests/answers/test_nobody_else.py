"""That there is none, in many frames: nobody else, none there, none of that year, no such number."""

from __future__ import annotations

import pytest

from tests.answers.conversations import Case, is_told, last, needs_embedder

_UNKNOWN = "unknown"


@pytest.mark.parametrize(
    "case",
    [
        # Who else shows it: nobody, and who is in its category.
        ("bearing", "who makes magnetic bearings >> who else makes those?", None, "No other exhibitor"),
        ("bearing", "who makes magnetic bearings >> who else makes those?", None, "Korvex"),
        ("toyfair", "Who sells tangrams? >> and who else makes those?", None, "only Penang Tangram"),
        ("nuts", "Apart from Frostkorn, does anybody else build freeze dryers?", None, "only Frostkorn"),
        ("facade", "Jiare makes autoclaves — who else does?", None, "only Jiare Autoclaves"),
        # Whether somebody has another booth.
        ("bearing", "does Korvel have another booth", None, "No."),
        ("bearing", "does Korvex have a second stand", None, "Yes."),
        ("bearing", "Korvel还有别的展位吗", None, "没有"),
        # What is "there", of the hall that was spoken of, whether or not it has that.
        ("facade", "is there an ATM in hall G5 >> and a prayer room there?", None, "doesn't mention Hall G5"),
        ("facade", "G5馆有什么 >> 那里有祈祷室吗", None, "没有提到G5馆"),
        ("toyfair", "baby care room on level 2?", None, "Level 2 has none listed"),
        ("nuts", "林园论坛厅这会儿有人讲吗 >> 那烘炒演示角呢", "2027-04-16T12:40:00", "现在没有烘炒演示角"),
        # A category is no company of nearly that name; makers in a hall.
        ("toyfair", "board games on level 4?", None, "No exhibitor for “board games” in Level 4"),
        ("toyfair", "are there any car seat makers on Level 1", None, "No exhibitor for “car seat” in Level 1"),
        # A short word with another letter is another word.
        ("nuts", "anything on hemp in the talks?", None, "No session for “hemp”"),
        ("leather", "looking for mink or rabbit fur for collars", None, "“mink or rabbit fur”"),
        # What lifts pallets is no company of logistics; whoever shows ferries runs none.
        ("nuts", "我想买叉车，有展商卖吗", None, "没有“叉车”相关展商"),
        ("bearing", "is there a ferry to the exhibition centre", None, "name no “ferry”"),
        ("bearing", "can I take a boat to the fair", None, "name no “boat”"),
        # Codes alone.
        ("toyfair", "118e?", None, "no booth 118E"),
        ("nuts", "who is at 450", None, "no booth 450"),
        ("nuts", "who is at 405", None, "Aydınlı İncir"),
        ("facade", "which presentations are in Spanish", None, "No session in Spanish"),
        ("blind", "会场里的紫藤厅在哪", None, "没有“紫藤厅”"),
        ("blind", "does enybody here sell car tyres", None, "No exhibitor for “car tyres”"),
        ("prefab", "who makes vacuum lifters for panels >> who else makes those?", None, "No other exhibitor"),
        (
            "comic",
            "which exhibitors show drones >> or electric guitars?",
            None,
            "No exhibitor for “electric guitars”",
        ),
        ("telecom", "有没有展商做水下机器人", None, "没有“水下机器人”相关展商"),
        ("insurance", "有做宠物保险的展商吗", None, "没有“宠物保险”相关展商"),
    ],
)
def test_there_is_none(case: Case) -> None:
    is_told(case, semantic=False)


@pytest.mark.parametrize(
    "case",
    [
        # Companies of a country, on a topic.
        ("steel", "do italian exhibitors give talks about hydrogen", None, "with exhibitors from Italy"),
        # Who was founded first, by the column that tells it.
        ("toyfair", "历史最久的展商", None, "三叶草父子"),
        ("toyfair", "youngest company here", None, "Founded last: Voltpram, in 2020"),
        ("toyfair", "category with most exhibitors", None, "Board Games"),
        # Rooms by another name of theirs, and by the end of their name.
        ("facade", "204沙龙现在在讲什么", "2027-05-18T11:40:00", "《不再迷信U值》"),
        ("nuts", "明天下午品鉴室有什么", None, "《葡萄干：日晒、阴干还是烘干》"),
        # 招待会 is no 待会, 短一点 no one o'clock, 五时间 no five o'clock.
        ("seawater", "灯光夜航招待会几点开始", None, "18:00"),
        ("bearing", "周四时间短一点吗", None, "9:30—14:00"),
        ("bearing", "周五时间", None, "5月21日"),
        ("bearing", "is the last day shorter?", None, "Fri 21 May"),
        # What is shown opposite is no other fair.
        ("facade", "G5馆对面在展什么", None, "G5馆"),
        ("toyfair", "明天还有场次吗", None, "4月16日"),
        # Whom a thing is for is no part of it.
        ("blind", "a talking watch for my grandma, which stand?", None, "Tickwise"),
        ("blind", "想给八十岁的爷爷看看人工耳蜗，哪些公司做", None, "蜗纽人工耳蜗"),
        ("toyfair", "baby carrier 有哪几家做", None, "海女宝贝"),
        # A heading in the line of its text, of what follows.
        ("bearing", "2号馆展位限高多少米", None, "4米"),
        ("seawater", "floor load in P2", None, "30 kN"),
        # Another way to get there than the one that was told.
        ("seawater", "how often does the boat from Old Customs Pier go >> and from the airport?", None, "CNY 45"),
        ("nuts", "my taxi driver only reads Chinese, what is the address?", None, "筒仓路66号"),
        ("nuts", "When on Sunday is the award ceremony?", "2027-03-15T10:00:00", "Fri 16 April"),
        ("blind", "聋人驾驶与道路安全用什么语言讲", None, "中国手语"),
        ("blind", "when is Ottilie Branvik on", None, "Ottilie Brandvik speaks"),
        ("kitchen", "oldest cookware maker", None, "Bergkessel"),
        ("toyfair", "Which company was established first, Robotikka or Magnetta?", None, "Magnetta, in 2014"),
        ("toyfair", "Which hall is the oldest?", None, "4 halls"),
        # What stands before "suppliers" is goods; whom or what it is for is told apart.
        ("prefab", "CLT wall panels suppliers", None, "Brettwald"),
        ("tyre", "who makes tyres for my motorcycle", None, "Motoraya"),
        ("aquarium", "I need a return pump for my shop systems, who has one?", None, "Brinehaven"),
        ("vetmed", "寵物晶片 有哪些展商", None, "芯标芯片"),
        # Whether there are toilets in the park says nothing of hall 12.
        ("prefab", "hall 12 toilets", None, "upper floor"),
        ("coach", "How many people can hear a talk in the Waitng Room?", None, "140 seats"),
        ("prefab", "what is on in the Larch Room now >> and next there?", None, "Japanese Post-and-Beam"),
        ("fertil", "苇禾吨袋有没有演讲 >> 砚湖钾业的呢", None, "盐湖钾肥"),
        ("prefab", "what can I do with my kids today", "2027-04-24T10:00:00", "Build a Birdhouse"),
        # The end of a room's name is no part of goods, and no room for everybody.
        ("dairy", "实验室检测设备有哪些展商", None, "北京质检通"),
        ("seawater", "are you open at 2000", None, "No entry at 20:00"),
        ("robots", "这是机器人吗", None, "机器人"),
        ("nuts", "when is the nut fair", None, "15–17 April 2027"),
        # Who answers here.
        ("blind", "am i chatting with a real person", None, "I'm a bot"),
        ("blind", "对面是真人还是机器人", None, "聊天机器人"),
        ("blind", "is there a human here", None, "goes to the team"),
        # The fair itself is no stranger.
        ("blind", "is it any good? >> when is it?", None, "19–20 May 2028"),
    ],
)
@pytest.mark.parametrize("semantic", [False, True])
def test_it_is_told(case: Case, semantic: bool) -> None:
    is_told(case, semantic=semantic)


@pytest.mark.parametrize(
    ("fair", "question"),
    [
        ("toyfair", "2028 fair dates"),
        ("toyfair", "2028年的展会几号办"),
        ("nuts", "when is the big tea fair next month"),
        ("blind", "how many seats does Fern Meeting Point have"),
        ("blind", "how many square metres is stand SH-204"),
        ("steel", "oldest company here"),
        ("prefab", "下週隔壁的家具展幾點開門"),
        ("toyfair", "Is Shogi House Aoki the oldest exhibitor?"),
        ("facade", "替我跟贝施拉格五金约明早十点见面"),
        # What is longer than the hours.
        ("facade", "which way is shorter"),
        ("facade", "排队时间长吗"),
    ],
)
@pytest.mark.parametrize("semantic", [False, True])
def test_what_nothing_tells_is_declined(fair: str, question: str, semantic: bool) -> None:
    needs_embedder(semantic=semantic)
    assert last(fair, question, semantic=semantic)["intent"] == _UNKNOWN


def test_two_questions_hang_on_the_last_one() -> None:
    is_told(("toyfair", "亲子机器人工坊几点开始 >> 在哪个房间？几岁能参加", None, "弹珠室"), semantic=True)


@pytest.mark.parametrize("text", ["fire pump on fire!", "fire truck please", "fire in hall 2"])
def test_what_puts_fires_out_may_burn(text: str) -> None:
    assert last("seawater", text)["intent"] == "emergency"


def test_hydrants_are_no_emergency() -> None:
    assert last("seawater", "fire hydrants?")["intent"] != "emergency"


def test_height_of_a_van_is_no_booth() -> None:
    assert last("toyfair", "can my van get into the car park? it's 2.3 m high")["intent"] != "no_booth"
