"""Questions beside what somebody tells of themselves, of what they see or why they ask."""

from __future__ import annotations

import pytest

from tests.answers.conversations import Case, is_told, last, needs_embedder


@pytest.mark.parametrize(
    "case",
    [
        # Before the question, or behind it; parted by a stop, a comma or an emoji.
        (
            "camping",
            "hey, we want to get away for the long weekend in May 😊 which dates is the show exactly?",
            "2028-02-11T20:15",
            "19–22 May 2028",
        ),
        (
            "camping",
            "whats going on at the Paddle Pool tomorrow? we're bringing swimsuits",
            "2028-05-20T20:30",
            "SUP",
        ),
        ("camping", "跟爷爷奶奶约在那边碰头，场馆叫什么，在哪条路上？", "2028-05-18T22:10", "漂木路"),
        ("camping", "we only have half a day so lets start big, which hall is the largest?", None, "Forest Hall"),
        ("camping", "that was such a fun weekend! when's the next one, so I can block my holidays?", None, "2029"),
        (
            "camping",
            "just came out of the paddle pool with two soaking wet kids. is there somewhere to shower and change?",
            None,
            "Lake Hall",
        ),
        (
            "cleaning",
            "Got up early, the sun is out. Is there anything on the Courtyard Stage this morning before eleven?",
            "2028-05-18T09:40",
            "No session in Courtyard Stage",
        ),
        ("cleaning", "我在养老院管食堂，泔水桶天天让人头疼。有讲垃圾分类的讲座吗？", None, "没有“垃圾"),
        ("livestock", "我是兽医，想带学生去听课。兽医厅能坐多少人？", None, "150座"),
        ("appliances", "展馆地址发我一下哈，要填给网约车", None, "灯影路219号"),
        # Nothing of the kind is here.
        (
            "camping",
            "is Harley-Davidson there this year? my dad would only come for that",
            None,
            "no “harley-davidson”",
        ),
        (
            "camping",
            "before we drive home: does anyone here sell surfboards?",
            None,
            "No exhibitor for “surfboards”",
        ),
        ("camping", "my mother in law only speaks german. any sessions in german?", None, "No session in German"),
        ("avionics", "I write for a madrid paper, which sessions are in spanish", None, "No session in Spanish"),
        # The day that was told is asked about.
        ("camping", "我们一家打算周六吃完晚饭再过去，想问下那天开到几点？", None, "22:00"),
        (
            "livestock",
            "你好，我家养牛的，想周五过去看看。那天几点开门几点关门",
            "2028-05-10T19:30",
            "5月19日（周五）",
        ),
        (
            "livestock",
            "i can only come on thursday. any session on methane or seaweed that day?",
            None,
            "No session for “methane or seaweed” on Thu 18 May",
        ),
        # What is said twice is looked for once.
        (
            "livestock",
            "周五几点开门 >> 我是做饲料的，周五才有空。那天有什么饲料的论坛？",
            None,
            "“饲料”",
        ),
        # Who, or what, was named is asked about.
        ("camping", "Dana Whitecloud taught my sister to paddle! when is she on?", None, "Paddleboard Taster"),
        (
            "appliances",
            "i run a tiny shop in fuyang n my customers keep asking for rice cookers, who's got them",
            None,
            "3 exhibitors for “rice cookers”",
        ),
    ],
)
@pytest.mark.parametrize("semantic", [False, True])
def test_question_is_answered_beside_what_is_told(case: Case, semantic: bool) -> None:
    is_told(case, semantic=semantic)


@pytest.mark.parametrize(
    "case",
    [
        # What is not wanted, and another day or thing than is asked about, narrows nothing down.
        (
            "datacentre",
            "I hate panels. What is on in the auditorium on Wednesday?",
            None,
            "5 sessions in Auditorium",
        ),
        ("tea", "Is it open on Tuesday? I have no time on Monday.", None, "No expo on Tue"),
        (
            "datacentre",
            "I am not interested in cooling. Which talks are on Thursday afternoon?",
            None,
            "10 sessions",
        ),
        ("datacentre", "We can't come on Friday. What talks are there on UPS?", None, "11 sessions for “UPS”"),
        ("tea", "我对品鉴不感兴趣，周日下午有什么活动？", None, "论坛9场"),
        ("tea", "My friend is in Hall 9. What is in Hall 10?", None, "Hall 10: Teas of the World"),
        ("tea", "I'm from Kenya. Which exhibitors are from Japan?", None, "5 exhibitors from Japan"),
        ("tea", "我周六来不了，周日有哪些工坊？", None, "11月8日（周日）“工坊”"),
        ("datacentre", "I already saw Marit Solvang. When does Lukas Brandt speak?", None, "Lukas Brandt speaks"),
        ("tea", "我朋友想买砂锅，哪家有？", None, "凌记砂锅"),
        ("seafood", "How old are you? When does it close?", None, "17:30"),
    ],
)
@pytest.mark.parametrize("semantic", [False, True])
def test_what_is_told_narrows_nothing_down(case: Case, semantic: bool) -> None:
    is_told(case, semantic=semantic)


@pytest.mark.parametrize(
    "case",
    [
        # What is told matters: with it, another text answers.
        ("appliances", "my mum is in a wheelchair, how do we get in", None, "step-free"),
        ("tourism", "外国客户要签证材料，你们给开吗", None, "需要签证吗"),
        ("coldchain", "签证 invitation letter - until when do I have to ask?", None, "20 April 2027"),
        ("eyewear", "我开电车来，场馆有地方充吗", None, "K排"),
        ("textile", "still open? i am at the gate", "2029-04-19T15:45", "Closed for today"),
    ],
)
def test_what_matters_is_not_left_out(case: Case) -> None:
    is_told(case, semantic=False)


@pytest.mark.parametrize(
    ("fair", "question"),
    [
        ("medtech", "is there a dentist among you, my tooth hurts"),
        ("pharma", "I have a headache. Where can I get a pill?"),
        ("signage", "Saw Chen Yuhan on stage yesterday, wow. Is she married?"),
        ("maritime", "明天海上有几级风"),
    ],
)
@pytest.mark.parametrize("semantic", [False, True])
def test_what_nobody_tells_stays_so(fair: str, question: str, semantic: bool) -> None:
    needs_embedder(semantic=semantic)
    assert last(fair, question, semantic=semantic)["abstained"]
