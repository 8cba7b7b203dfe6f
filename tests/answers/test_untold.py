"""A detail that is asked of a known thing is told, or the question is declined: never what else is known of it."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.answers.engine import answer
from bot.answers.index import AnswerIndex
from bot.answers.language import languages
from bot.answers.normalise import normalise
from bot.answers.wanted import asked_for, details, tells
from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.programme import (
    Day,
    Exhibitor,
    Expo,
    Faq,
    Hall,
    Programme,
    Room,
    Session,
    Speaker,
    Stand,
)
from bot.views.answers import HoursAnswer
from bot.views.findings import ExhibitorResults

ZONE = dt.timezone(dt.timedelta(hours=8))
NOW = dt.datetime(2027, 5, 10, 10, 0, tzinfo=ZONE)


def both(en: str, zh: str) -> Localized:
    return Localized.of(en=en, zh=zh)


def session(number: str, en: str, zh: str, abstract: Localized) -> Session:
    start = dt.datetime(2027, 5, 11, 9 + int(number), 0, tzinfo=ZONE)
    return Session(
        number,
        start.date(),
        start,
        start + dt.timedelta(hours=1),
        both(en, zh),
        "R1",
        speakers=(Speaker(both("Wei Lanting", "魏兰汀"), both("Kiln Works", "窑工社")),),
        languages=("en",),
        abstract=abstract,
    )


def fair() -> AnswerIndex:
    """A fictional fair of pottery."""
    day = dt.date(2027, 5, 10)
    expo = Expo(both("Pottery Fair", "陶器展"), day, day + dt.timedelta(2), "Asia/Shanghai")
    programme = Programme(
        expo,
        days=tuple(Day(n + 1, day + dt.timedelta(n), dt.time(9), dt.time(17)) for n in range(3)),
        halls=(
            Hall("H1", both("Hall 1", "1号馆"), facilities=(both("toilets", "卫生间"), both("café", "咖啡吧"))),
        ),
        rooms=(Room("R1", both("Glaze Room", "釉厅"), seats=80),),
        exhibitors=(
            Exhibitor(
                "E1",
                both("Kiln Works", "窑工社"),
                (Stand("H1", "H1-01"),),
                products=(
                    both("gas kilns, warranty 5 years", "燃气窑炉，质保五年"),
                    both("shower basins", "淋浴盆"),
                ),
            ),
            Exhibitor(
                "E2",
                both("Blue Ember", "青烬瓷"),
                (Stand("H1", "H1-02"),),
                products=(both("bowls", "碗"), both("outdoor showers", "户外淋浴")),
            ),
        ),
        sessions=(
            session("1", "Dinner of the Potters", "陶人晚宴", both("Smart casual dress.", "着装：商务休闲。")),
            session("2", "Glaze without Lead", "无铅釉", both("Five recipes.", "五个配方。")),
        ),
        faq=(
            Faq(
                "F1",
                both("Is there Wi-Fi?", "有无线网吗？"),
                both("Network Clay, no password.", "网络 Clay，无密码。"),
            ),
            Faq(
                "F2",
                both("Are there hotels nearby?", "附近有酒店吗？"),
                both("Clay Inn, 400 metres, CNY 300 a night.", "陶土酒店，400米，每晚300元。"),
            ),
            Faq(
                "F3",
                both("Where can I park?", "哪里停车？"),
                both(
                    "Car park P1, 900 spaces, open daily 7:00 to 21:00.",
                    "P1停车场，900个车位，每天7:00—21:00开放。",
                ),
            ),
        ),
    )
    return AnswerIndex.build(Catalogue(programme, 1, NOW))


INDEX = fair()


@pytest.mark.parametrize(
    "question",
    [
        "how fast is the wifi",
        "wifi网速多少兆",
        "how many stars has the Clay Inn",
        "陶土酒店几星级",
        "which bank is the cash machine",
        "who moderates Glaze without Lead",
        "无铅釉那场谁主持",
        "dress code for Glaze without Lead",
        "is there an exam in Glaze without Lead",
        "what nationality is Wei Lanting",
        "魏兰汀是哪国人",
        "turnover of Blue Ember",
        "青烬瓷营业额多少",
        "Blue Ember warranty",
        "青烬瓷质保几年",
        "is Hall 1 heated",
        "how many toilets are in hall 1",
        "1号馆有几个卫生间",
        "who owns the car park",
        "does the car park take alipay",
        "how high is the ceiling in hall 1",
        # Of a company.
        "is Blue Ember a family-owned company",
        "青烬瓷有没有上市",
        "青烬瓷的老板是哪里人",
        "青烬瓷在国内有几个代理商",
        "where is the factory of Blue Ember",
        "has Blue Ember won an award before",
        "青烬瓷得过什么奖",
        "what is the minimum order quantity of Blue Ember",
        "does Blue Ember offer financing",
        "青烬瓷展位上有小礼品吗",
        "who designed the stand of Blue Ember",
        "what colour is the Blue Ember booth",
        "are there free drinks at the Blue Ember booth",
        "is Blue Ember a competitor of Siemens",
        # Of a person.
        "where did Wei Lanting study",
        "魏兰汀是哪个大学毕业的",
        "when does Wei Lanting's concert start",
        "魏兰汀讲完有没有签名售书",
        "does Wei Lanting speak German",
        "where is Wei Lanting staying",
        "魏兰汀有几个孩子",
        "can I have dinner with Wei Lanting",
        # Of a session.
        "is there coffee at Glaze without Lead",
        "《无铅釉》有没有茶歇",
        "how many people signed up for Glaze without Lead",
        "《无铅釉》有多少企业参加",
        # Of a place and what is there.
        "who runs the café in hall 1",
        "is the café open at night",
        "do you sell SIM cards at the venue",
        "how many people fit on the shuttle bus",
        "where can I change dollars into yuan",
        "外币在哪里兑换",
        "is breakfast included at the Clay Inn",
        "陶土酒店含早餐吗",
        "does the Clay Inn have a pool",
        "will it rain tomorrow",
        "明天会下雨吗",
    ],
)
def test_detail_that_nothing_tells_is_declined(question: str) -> None:
    assert answer(question, INDEX, now=NOW, locale="en").abstained


@pytest.mark.parametrize(
    "question",
    [
        "dress code for the Dinner of the Potters",
        "陶人晚宴的着装",
        "Kiln Works warranty",
        "窑工社质保几年",
        "wifi password",
        "how many parking spaces are there",
        "停车场有多少车位",
        "how many seats has the Glaze Room",
        "釉厅多少座",
        "how much is the Clay Inn",
        # Who comes to see somebody asks for no more than the card.
        "I have an appointment with Blue Ember, where are they",
        "想约青烬瓷的人聊聊",
        "standing in front of H1-02, what do they make",
        "青烬瓷是哪国企业",
        "when does Wei Lanting speak",
        "魏兰汀几点讲",
        "which company does Wei Lanting work for",
        "where is the café",
        "哪里有咖啡",
        "does Blue Ember make bowls",
    ],
)
def test_detail_that_a_card_or_text_tells_is_told(question: str) -> None:
    assert not answer(question, INDEX, now=NOW, locale="en").abstained


def test_every_detail_is_asked_and_told_in_every_language() -> None:
    for one in languages():
        assert one.details == details()
        assert one.details <= one.tells.keys()


def test_details_are_no_other_kinds_of_facts() -> None:
    assert {kind for kind, _ in asked_for("which bank is it")} == {"bank"}


@pytest.mark.parametrize("question", ["who makes showers", "谁做淋浴的"])
def test_word_of_a_detail_that_several_companies_have_lists_them(question: str) -> None:
    view = answer(question, INDEX, now=NOW, locale="en").message.view
    assert isinstance(view, ExhibitorResults)
    assert view.total == 2


@pytest.mark.parametrize("text", ["the halls are heated to 18 °c", "18°c", "馆内18℃", "零下30度"])
def test_degrees_are_told_however_they_are_written(text: str) -> None:
    assert tells("heat", normalise(text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The next fair is in spring 2031.", True),
        ("下届2031年6月举办。", True),
        ("In March 2027 the plan was published.", False),
        ("2021年11月发布了规划。", False),
    ],
)
def test_when_the_next_edition_is_is_told_of_the_next_edition(text: str, told: bool) -> None:
    assert tells("edition", normalise(text)) is told


def test_list_of_all_tells_no_height() -> None:
    assert answer("展位限高多少", INDEX, now=NOW, locale="zh").abstained


def test_when_it_closes_tomorrow_is_asked_of_the_fair_whatever_text_came_before() -> None:
    parking = answer("哪里停车", INDEX, now=NOW, locale="zh")
    found = answer("明天几点关门", INDEX, now=NOW, locale="zh", context=parking.context)
    assert isinstance(found.message.view, HoursAnswer)


@pytest.mark.parametrize(
    ("text", "told_when"), [("3号馆和4号馆设有充电柜", False), ("4号线", False), ("8月1号", True), ("15号", True)]
)
def test_number_of_a_hall_is_no_date(text: str, told_when: bool) -> None:
    assert tells("time", text) is told_when
