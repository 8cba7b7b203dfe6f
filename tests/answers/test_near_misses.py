"""What people take for granted, ask beside what is told, or say in a story: put right, told or declined; complete
questions and chats at fairs of the evaluation, by words and, where it is needed, by meaning."""

from __future__ import annotations

import pytest

from tests.answers.conversations import last
from tests.answers.evaluation.asking import has_embedder

TOLD = [
    # Somebody speaks for another company than the one that is named with them: their own card says for which.
    ("hydrogen", "Tom de Wit of Tongyuan, what is he talking about", "Tankstop"),
    ("gifts", "首尔结艺的罗星辰讲什么", "摸摸星球"),
    # A room by the number that only its location tells.
    ("gifts", "what's in room 203 on thursday at 8 in the morning", "Kapok Room"),
    ("gifts", "room 205 is the Kapok Room right, what's on there friday 11:15", "Osmanthus Room"),
    # Whom somebody brings, and how old they are.
    ("silver", "got my 10 yr old with me, does he need a ticket", "under 14"),
    ("silver", "带俩娃,一个8岁一个12岁,要钱吗", "14岁以下"),
    ("coldchain", "can i bring kids", "under 16"),
    # The ticket of the day that is named.
    ("timber", "how much do I pay at the door on Sunday?", "40 yuan"),
    ("timber", "how much is a ticket on friday", "80 yuan"),
    # Help, in plain words, and where it is before a number to call.
    ("machines", "got a splinter in my eye", "hall N1"),
    ("machines", "眼睛进铁屑了", "N1馆医务室"),
    ("silver", "my husband has dementia and wandered off!!", "is missing"),
    ("wine", "my phone is dying", "Power banks"),
    ("machines", "手机快没电了", "充电"),
    ("wine", "need a receipt for my boss", "invoice"),
    # A company is no such thing; one of that name is not here; nobody of that name speaks; no such way.
    ("jewel", "is Crystal Dome a gem dealer or what do they do", "sapphire crystals"),
    ("jewel", "保安信是做安保的吗", "运输保险"),
    ("jewel", "where is Blue Falcon Diamonds", "has no “Blue Falcon Diamonds”"),
    ("jewel", "what company sits at 7A01", "no booth 7A01"),
    ("timber", "When does Peter Zumthor give his keynote?", "no speaker “Peter Zumthor”"),
    ("timber", "is there a ferry", "name no “ferry”"),
    ("timber", "有没有轮渡可以到展馆？", "没有“轮渡”"),
    ("robots", "割草机器人 展商", "没有“割草机器人”"),
    ("robots", "有卖手术机气人的吗", "没有“手术机器人”"),
    # A speaker's own session, in whatever language; who speaks there too.
    ("robots", "达娜·惠特洛克用中文讲的那场在几点", "英语"),
    ("robots", "石瑾那场跟谁一起讲", "施利夫"),
    # The way to a room, what a hall has, all that is on in a room, the edition as a number.
    ("robots", "305培训室怎么上去", "7号电梯"),
    ("robots", "D馆除了展位还有什么设施", "充电储物柜"),
    ("jewel", "what's going on in the jade salon during the fair", "5 sessions"),
    ("jewel", "这是办第几届了", "第14届"),
    ("jewel", "which edition is this", "edition 14"),
    ("timber", "what's the address? need it for the cab", "展林大街288号"),
    ("timber", "any chargers for my EV?", "60 charging points"),
    ("timber", "有同期活动吗", "老房设计周"),
    # A story before the wish.
    ("timber", "家里有猫，想换防猫抓的纱窗，哪家有", "纱窗大王"),
    ("timber", "我想给老房子装断桥铝窗，看哪家", "冰城系统门窗"),
    # In few words: it stays with what was shown.
    ("robots", "when is the opening ceremony >> how many seats are there", "820 seats"),
    ("robots", "论坛通票多少钱 >> 大论坛厅要吗", "凭胸卡"),
    ("robots", "工作坊：ROS 2控制器上手 >> 要带什么", "Linux"),
    ("jewel", "do you have a vault for buyers >> until when on friday", "20:30"),
    ("jewel", "do you have a vault for buyers >> what do i need to bring", "passport"),
    ("jewel", "珍珠养殖场半日游几点集合 >> 多少钱 >> 含午饭吗", "含午餐"),
    ("jewel", "可以拍照吗 >> 钻石区呢", "禁止拍摄"),
    ("jewel", "现场能检测吗 >> 多少钱 >> 最多几件", "五件"),
    ("ceramics", "when is the dragon kiln lit >> and when is it opened", "20 October at 14:00"),
    ("ceramics", "when is the dragon kiln lit >> how long is the kiln", "38 metres"),
    ("ceramics", "what is the designer pass >> is lunch included", "CNY 260"),
    ("ceramics", "is there a metro >> how much is it >> when does it stop running", "22:30"),
    ("autoparts", "展商晚宴几点 >> 在哪里办", "隆中厅"),
    ("autoparts", "乘客圈怎么参加 >> 几个名额", "12位"),
    ("timber", "Jinyan Parquet >> 展位号多少", "N4-006"),
    # A ticket is the fair's, or that of the way that was told of; one parks without.
    ("timber", "is the fair free?", "50 yuan"),
    ("timber", "where can i park >> how much is a ticket", "50 yuan"),
    ("timber", "停车多少钱 >> 门票多少钱", "50元"),
    ("timber", "有地铁吗 >> 票多少钱", "4元"),
    ("timber", "is there a shuttle bus >> how much is the ticket", "5 yuan a ride"),
    # Where nothing else was spoken of, a price is that of the ticket, no tour's or award's.
    ("timber", "is it free?", "80 yuan"),
    ("timber", "免费吗", "80元"),
    ("jewel", "免费吗", "150元"),
    ("robots", "do i have to pay?", "pre-register online by 9 May"),
    ("machines", "when are you open >> is it free?", "50 yuan"),
    ("jewel", "what's on today >> is it free?", "covers the forum talks"),
    ("timber", "wifi >> is it free?", "no password"),
    ("jewel", "wifi >> is it free?", "LanwanJewel-Free"),
    # It names nothing that "where" could be of.
    ("timber", "what's on today >> is it free? >> where is it?", "Hall"),
]


@pytest.mark.parametrize(("fair", "conversation", "expected"), TOLD)
def test_it_is_told(fair: str, conversation: str, expected: str) -> None:
    answer = last(fair, conversation)

    assert expected in str(answer["answer"]), answer
    assert not answer["abstained"]


DECLINED = [
    # A detail that the text on it does not tell.
    ("ceramics", "deposit for the power banks at the south gate?"),
    ("ceramics", "how many kW do the P3 charging points deliver"),
    ("ceramics", "how big is the quiet room"),
    ("ceramics", "展会马克杯多大容量"),
    ("gifts", "机场大巴A3线能刷卡吗"),
    ("gifts", "英文导览是谁带队"),
    ("gifts", "how many parking spaces for coaches in P3"),
    ("windsea", "新闻中心晚上几点关门"),
    ("windsea", "招聘角那26家企业具体是哪些"),
    ("hydrogen", "观众喜爱奖奖金多少"),
    ("autoparts", "媒体橙色背心要押金吗"),
    ("robots", "how much is a 9 sqm booth for 2028"),
    ("robots", "森川机器人总部在日本哪个城市"),
    ("jewel", "玉川珍珠现场打几折"),
    ("jewel", "when did Beat Hallberg start making watches"),
    ("timber", "how many chainsaws does Bao Dashan own"),
    ("timber", "are there showers for exhibitors"),
    # What is asked of another thing in the same breath is not asked of the gates.
    ("textile", "half scale draping is free right, sign up where"),
    ("hydrogen", "充电宝可以带三个，在哪登记"),
    # No matter of the fair, whatever day it names; another city's fair; a request to a clerk; a judgement.
    ("jewel", "今日 金价"),
    ("jewel", "basel watch fair dates"),
    ("jewel", "do you personally like pearls or jade more"),
    ("timber", "sign my son up for the birdhouse workshop, he's called Max"),
    # What it costs is not told of the session that was shown: no ticket's price is.
    ("autoparts", "打车多少钱 >> 有地铁吗 >> 公交呢 >> 多少钱"),
]


@pytest.mark.parametrize(("fair", "conversation"), DECLINED)
def test_it_is_declined(fair: str, conversation: str) -> None:
    answer = last(fair, conversation)

    assert answer["abstained"], answer


BY_MEANING = [
    ("coast", "saturday ticket price", "30 yuan"),
    ("machines", "welding competition final", "Young Welders"),
    ("autoparts", "开箱拆假配件那场什么时候", "拆十个盒子"),
    ("drones", "i fly at night, is there a session on the rules", "Night Flights"),
    ("textile", "tent with the dyeing stuff - where is it", "Tie-Dye"),
    ("timber", "my bedroom is noisy, who has soundproof doors", "Quiet Door"),
]


@pytest.mark.skipif(not has_embedder(), reason="the optional extra is not installed")
@pytest.mark.parametrize(("fair", "question", "expected"), BY_MEANING)
def test_it_is_found_by_meaning(fair: str, question: str, expected: str) -> None:
    answer = last(fair, question, semantic=True)

    assert expected in str(answer["answer"]), answer
