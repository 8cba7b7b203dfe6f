"""Questions as people type them: pinyin, homophones, words of a region, slips of the keyboard, second thoughts."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.answers.patterns import words_of_pattern
from bot.answers.reader import read
from bot.answers.reading import Reading
from bot.answers.shorthand import spelled_out
from tests.answers.fairs import SHANGHAI, energy_index

NOW = dt.datetime(2027, 9, 15, 10, 50, tzinfo=SHANGHAI)


def reading(question: str) -> Reading:
    return read(question, energy_index(), NOW, "en")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("haiyue chuneng zai ji hao guan", "海岳储能在几号馆"),
        ("riben de zhanshang you naxie", "日本的展商有哪些"),
        ("mingtian jidian kaimen?", "明天几点开门?"),
        ("W2 guan zhan shenme", "w2馆展什么"),
        ("you meiyou wifi", "有没有wifi"),
        ("da che qu jichang yao duo jiu", "打车去机场要多久"),
        ("qing wen yinhang zai na", "请问银行在哪"),
        ("wèishēngjiān zài nǎli", "卫生间在哪里"),
    ],
)
def test_chinese_in_latin_letters_is_read_as_chinese(typed: str, meant: str) -> None:
    found = reading(typed)
    assert (found.text, found.language) == (meant, "zh")


@pytest.mark.parametrize(
    "question",
    [
        "can you men hang",
        "a banana in a sauna",
        "huawei",
        "haiyue chuneng",
        "die wo",
        "mama mia",
        "tell me a joke",
    ],
)
def test_english_and_names_are_not_taken_for_pinyin(question: str) -> None:
    assert reading(question).text == question


def test_word_that_nobody_knows_stays_as_it_was_typed() -> None:
    assert reading("jintian bailong lai le ma").text == "今天bailong来了吗"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("展会几点开们", "展会几点开门"),
        ("展览地只在哪", "展览地址在哪"),
        ("海岳储能在那", "海岳储能在哪"),
        ("储能集庄箱", "储能集装箱"),
    ],
)
def test_word_of_the_same_sound_is_mended(typed: str, meant: str) -> None:
    assert reading(typed).text == meant


@pytest.mark.parametrize("question", ["食物中毒怎么办", "历史博物馆在哪", "我想吃火锅", "今天股票会涨吗"])
def test_everyday_chinese_is_not_mended(question: str) -> None:
    assert reading(question).text == question


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("喺邊度停車", "在哪里停车"),
        ("邊個館有餐廳", "哪个馆有餐厅"),
        ("展覽日期係幾時", "展览日期是什么时候"),
        ("幾點去機場", "几点去机场"),
        ("搭建在哪天", "搭建在哪天"),
        ("机场打的要多久", "机场打车要多久"),
        ("were can i park", "where can i park"),
        ("what were the results", "what were the results"),
        ("qhat is on now", "what is on now"),
        ("where is kabelwerk nrod", "where is kabelwerk nord"),
        ("whr r the toilets n cloakroom 2day", "where are the toilets and cloakroom today"),
        ("excuse me, where can i get sumthing 2 eat", "where can i get something to eat"),
        ("openinghours tomorrow", "opening hours tomorrow"),
        ("from the trainstation", "from the train station"),
        ("permission", "permission"),
        ("who gave it", "who gave it"),
        ("聽日食飯去邊", "明天吃饭去哪里"),
    ],
)
def test_words_of_a_region_and_slips_are_written_as_the_rules_know_them(typed: str, meant: str) -> None:
    assert reading(typed).text == meant


def test_shorthand_in_a_name_stays() -> None:
    assert spelled_out("单车天地的单车", [(0, 4)]) == "单车天地的自行车"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("where is Balansys, sorry, Tarn Teknik", "where is tarn teknik"),
        ("海岳？我是说巴兰西斯在几号馆", "巴兰西斯在几号馆"),
        ("关于风电…不对，储能的展商", "储能的展商"),
        ("hall 2 no sorry hall 3 exhibitors", "hall 3 exhibitors"),
        ("2号馆不对3号馆有哪些展商", "3号馆有哪些展商"),
        ("what do i mean", "what do i mean"),
        ("sorry, where is the toilet", "sorry, where is the toilet"),
    ],
)
def test_what_is_taken_back_is_not_asked(said: str, meant: str) -> None:
    assert " ".join(reading(said).text.split()) == meant


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("compan(?:y|ies)", {"company", "companies"}),
        ("talks?", {"talk", "talks"}),
        ("organi[sz]ers?", {"organiser", "organisers", "organizer", "organizers"}),
        ("[哪这]场(?!次)", {"哪场", "这场"}),
        (r"第(?P<n>\d{1,2}|一|二)天", {"第", "天", "第一天", "第二天"}),
        ("hal{1,2}s", {"hals"}),
        ("ab*c", {"ac", "abc"}),
        (r"at +\$?9|a\.m\.", {"at 9", "at $9", "a.m."}),
    ],
)
def test_words_of_a_pattern_are_spelt_out(pattern: str, words: set[str]) -> None:
    assert words_of_pattern(pattern) == words


@pytest.mark.parametrize(
    "question",
    [
        "几点能进馆",
        "布展到几号",
        "布展什么时候结束",
        "早鸟票到几号",
        "报名到几号",
        "停车场数量有多少",
        "论坛是什么主题",
        "门票包含什么内容",
        "附近酒店一共有多少家",
        "怎么摆摊",
        "二期3号馆在哪",
        "which day am i speaking on",
        "register before 12 december",
        "is there a limit to the size of bags",
        "air filter for trucks",
        "recordings of the live sessions?",
        "do i need to book a time slot for entry",
        "what outfit is expected at the gala dinner",
        "this bag belongs to my colleague",
        "what does the logo represent?",
        "is it listed in the catalogue",
    ],
)
def test_question_about_something_else_stays_as_it_is(question: str) -> None:
    assert reading(question).text == question


def test_the_letter_of_a_place_is_no_shorthand() -> None:
    assert (spelled_out("what's in hall u"), spelled_out("r u open")) == ("what's in hall u", "are you open")
