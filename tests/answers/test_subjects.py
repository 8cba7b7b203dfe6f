"""A short question that names nothing is asked of what the chat is about; nothing of the fair is told instead."""

from __future__ import annotations

import pytest

from tests.answers.conversations import last
from tests.answers.evaluation.asking import has_embedder

pytestmark = pytest.mark.skipif(not has_embedder(), reason="the extra semantic is not installed")
NOT_KNOWN = ("won't guess", "不猜")


def told(fair: str, conversation: str) -> str:
    return str(last(fair, conversation, semantic=True)["answer"])


CASES = [
    # A text on it, which another entry of the same word would have hidden.
    ("wine", "酒窖几点 >> 要爬楼梯吗", "74级"),
    ("wine", "cellar tour >> lift?", "no lift"),
    ("wine", "exhibitors evening >> can i come as visitor", "Visitors cannot"),
    ("wine", "when tear down >> ice?", "Ice is brought"),
    ("pumps", "harbour evening >> tickets where", "in the app"),
    ("pumps", "电动汽车充电 >> 多少钱一度", "1.6元"),
    ("timber", "买的东西怎么寄 >> 最重多少", "30公斤"),
    ("timber", "会刊 >> 在哪买", "服务台"),
    ("tourism", "tours tonight? >> where buy ticket", "tour desk in hall A"),
    ("tourism", "记者证 >> 粉丝要多少", "5,000"),
    # Of talks: a ticket, the next one, how many today, where; talks or companies alone on a topic.
    ("wine", "白酒盲品几点 >> 还有票吗", "座位券60元"),
    ("wine", "黑泽实 >> 要钱吗 >> 什么语言", "日语"),
    ("wine", "大师班今天有几场 >> 下一场", "13:30"),
    ("wine", "清酒 >> 讲座", "《温度里的清酒》"),
    ("wine", "sake >> talks?", "Sake by Temperature"),
    # Of companies: where they stand.
    ("pumps", "找个卖空气净化器的 >> 展位几号", "N3-C10"),
    ("pumps", "who sells air purifiers >> which hall", "N3-C10"),
]


@pytest.mark.parametrize(("fair", "conversation", "expected"), CASES)
def test_few_words_are_asked_of_what_the_chat_is_about(fair: str, conversation: str, expected: str) -> None:
    assert expected in told(fair, conversation)


@pytest.mark.parametrize(
    ("fair", "conversation"),
    [
        # Of something that nobody told of: no other price, place or hour.
        ("wine", "tasting in english today >> cost?"),
        ("timber", "律师看合同 >> 几点"),
        # Of what was told, the text says nothing of it.
        ("pumps", "cloakroom >> sauna?"),
        ("wine", "parking >> toilets?"),
    ],
)
def test_of_what_nobody_told_of_nothing_else_is_told(fair: str, conversation: str) -> None:
    assert any(words in told(fair, conversation) for words in NOT_KNOWN)


@pytest.mark.parametrize(
    ("fair", "conversation", "expected"),
    [
        ("timber", "parking >> toilets?", "toilet"),
        ("pumps", "harbour evening >> is there wifi", "HVR-Guest"),
        ("pumps", "海港之夜 >> 几点关门", "17:30"),
        ("jewel", "parking >> tickets", "Tickets for Sunday"),
        ("jewel", "停车 >> 门票", "周日门票"),
        ("jewel", "cloakroom >> minimum age", "16"),
        ("jewel", "parking >> email", "@"),
        # What somebody brings is what entry is asked for.
        ("wine", "我带了孩子 能进吗", "18"),
    ],
)
def test_new_subject_is_one(fair: str, conversation: str, expected: str) -> None:
    assert expected in told(fair, conversation)


@pytest.mark.parametrize(
    ("fair", "question", "expected"),
    [
        # Clauses that a space parts.
        ("pumps", "我是司机 停车多少钱", "60元"),
        ("tourism", "饿死了 有啥吃的", "美食广场"),
        # Ill, in plain words.
        ("wine", "头好晕", "急救"),
        ("wine", "I feel dizzy", "First aid"),
        # What one pays with, and where cash comes from.
        ("pumps", "收现金吗", "支付宝"),
        # What may be bought, and on which day.
        ("timber", "周六能买东西吗", "零售"),
        # A speaker's assistant.
        ("tourism", "我是沈遥光的秘书 他今天在哪个厅", "沈遥光"),
        ("wine", "我是黑泽实的助理 他几点讲", "15:00"),
        # A typhoon is the weather, unless the fair says what happens then.
        ("pumps", "台风", "红色"),
    ],
)
def test_everyday_needs_in_everyday_words(fair: str, question: str, expected: str) -> None:
    assert expected in told(fair, question)


def test_talks_still_to_come_are_of_now_on() -> None:
    answer = told("wine", "还有什么讲座")
    assert "5月23日" in answer
    assert "5月24日" not in answer


@pytest.mark.parametrize(
    "statement", ["i am well", "my boss is well", "drunk driving talk", "我们是酒庄的经纪人", "头疼的展位搭建问题"]
)
def test_who_is_well_needs_no_first_aid(statement: str) -> None:
    assert not any(words in told("wine", statement) for words in ("First aid", "急救"))


def test_what_may_be_bought_today_is_no_list_of_talks() -> None:
    assert "论坛" not in told("pumps", "今天能买东西吗")


def test_keywords_with_spaces_are_one_question() -> None:
    assert "麦芽路" not in told("wine", "白酒 展位 在哪")  # The address of the venue.


def test_pass_is_what_its_evening_costs() -> None:
    assert "260元" in told("ceramics", "设计师之夜几点 >> 多少钱")


@pytest.mark.parametrize(
    ("fair", "question", "expected"),
    [
        ("jewel", "今晚有啥", "欢迎晚宴"),
        ("tourism", "is there a party tonight", "Old Town by night"),
        # Talks are asked for; on another evening.
        ("tourism", "周四晚上七点以后有讲座吗", "没有"),
        ("pumps", "what is on this evening", "No session"),
    ],
)
def test_evening_is_more_than_talks(fair: str, question: str, expected: str) -> None:
    assert expected in told(fair, question)
