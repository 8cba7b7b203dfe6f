"""Questions that are put in short, after a word on why they are asked, or in words that no rule knows."""

from __future__ import annotations

import pytest

from tests.answers.conversations import last


@pytest.mark.parametrize(
    ("fair", "question", "told"),
    [
        ("jewel", "heard Lago Orologi pulled out, is that true or are they here", "4B09"),
        ("jewel", "standing outside the Agate Room, what's on in there", "Agate Room"),
    ],
)
def test_word_on_why_it_is_asked_is_left_out_and_what_it_names_is_kept(
    fair: str, question: str, told: str
) -> None:
    assert told in last(fair, question)["answer"]


def test_what_somebody_wants_is_not_left_out() -> None:
    assert (
        "88 exhibitors" not in last("jewel", "I'm looking for suppliers in Atlantis, who is exhibiting")["answer"]
    )


@pytest.mark.parametrize(
    ("fair", "question", "told"),
    [
        ("jewel", "who's in Hall 2", "Ratna Lanka Gems"),
        ("jewel", "what sector has Hall 2", "Gemstones & Diamonds"),
        ("jewel", "affiliation of Qiu Wanqing", "Qiu Wanqing"),
        ("jewel", "sessions Friday 14:00 onwards", "from 14:00"),
        ("jewel", "amount of exhibitors in Hall 2", "16 exhibitors"),
        ("jewel", "by when do we have to leave the halls on Friday", "20:00"),
        ("smart", "what's in E4", "Charging, swapping and V2G"),
        ("smart", "whos at E4-Z12", "no booth E4-Z12"),
        ("jewel", "2号馆都有哪几家", "2A01"),
        ("windsea", "周六展馆几点锁门", "15:00"),
        ("windsea", "展会到几号", "5月15日"),
        ("wine", "南非的参展企业有哪些", "南非展商1家"),
        ("photonics", "周五有多少场会议", "26场"),
    ],
)
def test_other_words_for_the_same_thing(fair: str, question: str, told: str) -> None:
    assert told in last(fair, question)["answer"]


@pytest.mark.parametrize(
    ("fair", "question", "told"),
    [
        ("smart", "无限充电找哪家看", "无线充电"),
        ("smart", "轻能馆在哪", "E3馆"),
    ],
)
def test_what_is_listed_is_known_by_its_sound(fair: str, question: str, told: str) -> None:
    assert told in last(fair, question)["answer"]


@pytest.mark.parametrize("question", ["全省今年新增多少千瓦", "升龙挤出 几号", "海上风电 基础"])
def test_words_of_questions_are_not_taken_for_what_sounds_like_them(question: str) -> None:
    for wrong in ("多少钱", "机号", "电机础"):
        assert wrong not in last("plast", question)["answer"]


@pytest.mark.parametrize(
    ("fair", "question", "told"),
    [
        ("jewel", "whom is Qiu Wanqing with", "Qiu Wanqing"),
        ("jewel", "could you point me towards Lago Orologi", "4B09"),
        ("windsea", "帮我瞅一眼朔澜风电在什么方位", "W1-A01"),
    ],
)
def test_wording_that_no_rule_knows_is_known_by_its_meaning(fair: str, question: str, told: str) -> None:
    assert told in last(fair, question, semantic=True)["answer"]


@pytest.mark.parametrize(
    ("fair", "question"),
    [
        ("jewel", "how old is Qiu Wanqing"),
        ("jewel", "what's the turnover of Lago Orologi"),
        ("jewel", "does Lago Orologi have vacancies"),
        ("jewel", "last week i went to italy"),
    ],
)
def test_what_the_catalogue_does_not_tell_stays_unknown(fair: str, question: str) -> None:
    assert last(fair, question, semantic=True)["abstained"]
