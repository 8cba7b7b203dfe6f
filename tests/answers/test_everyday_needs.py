"""What visitors and stands' own people type in a hurry, and what helps them."""

from __future__ import annotations

import pytest

from tests.answers.conversations import last
from tests.answers.evaluation.asking import has_embedder

pytestmark = pytest.mark.skipif(not has_embedder(), reason="the extra semantic is not installed")

CASES = [
    # A stand's own people say where they are; the rest is what they ask.
    ("gifts", "booth 2D111 here, may we burn a candle", "No spray painting"),
    ("hydrogen", "stand W1-C05 here, need forklift price", "Lorries check in"),
    ("cargo", "我们是2B09，几点能进馆", "8:00"),
    # What is cancelled, and that nothing is.
    ("drones", "今天有取消的吗", "5月17日（周四）论坛都没有取消"),
    ("gifts", "今天有没有取消的", "《小单信用证实务》"),
    ("gifts", "what was cancelled", "3 cancelled sessions"),
    ("chips", "明天取消了啥", "《石英：没人谈的那个部件》"),
    ("pumps", "平面图", "三个入口"),
    # A product, and what is wished of it or whom it is for.
    ("furniture", "沙发床，小户型", "云朵沙发"),
    ("furniture", "床垫，老人腰不好", "2B01"),
    ("furniture", "婴儿床", "木米童居"),
    ("edu", "给孩子挑个魔方", "C-309"),
    ("gifts", "想給媽媽買條絲巾", "荔洲博物馆文创"),
    ("gifts", "送领导的茶具，体面点", "一叶茶事"),
    ("edu", "拼图 给5岁的", "七巧镇"),
    # What was shown last, and nothing of the fair in its place.
    ("silver", "where do i eat >> does it close soon", "10:30-14:30"),
    ("silver", "can my blind friend bring his dog >> is there water for it", "water bowl"),
    ("beauty", "company for wigs for my sick mum >> how long does it take", "21 days"),
    ("cargo", "electric truck hill start >> is that english", "Language: Chinese"),
]


@pytest.mark.parametrize(("fair", "conversation", "expected"), CASES)
def test_need_is_met(fair: str, conversation: str, expected: str) -> None:
    assert expected in str(last(fair, conversation, semantic=True)["answer"])


@pytest.mark.parametrize("conversation", ["who makes inverters >> how much", "逆变器 >> 多少钱"])
def test_price_of_what_stands_sell_is_no_ticket(conversation: str) -> None:
    assert last("grid", conversation, semantic=True)["abstained"]


@pytest.mark.parametrize("question", ["沙发床能睡几个人", "沙发床多少钱一张", "我家床垫塌了怎么办"])
def test_product_is_not_listed_where_something_else_is_asked_of_it(question: str) -> None:
    assert last("furniture", question, semantic=True)["abstained"]


@pytest.mark.parametrize(
    ("fair", "question", "expected"),
    [
        ("silver", "i am looking for 3C04", "Hall 3"),
        ("silver", "we are at 2A08, who is at 3C04", "3C04"),
    ],
)
def test_number_of_a_stand_is_looked_up_where_it_is_asked_for(fair: str, question: str, expected: str) -> None:
    assert expected in str(last(fair, question, semantic=True)["answer"])
