"""A passage is read with what stands around it: the titles over it, its paragraph, its own language."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.answers.bm25 import Bm25
from bot.answers.engine import Answer, answer
from bot.answers.index import AnswerIndex
from bot.answers.reader import read
from bot.answers.slots import Slot
from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.passage import passages
from bot.domain.programme import Document, Fact, Faq
from bot.views.answers import PassageAnswer
from tests.answers.fairs import SHANGHAI, energy_programme

NOW = dt.datetime(2027, 9, 15, 10, 50, tzinfo=SHANGHAI)
PRIZE = """# Rules of the Lantern Prize

## Entry

The fee is 600 yuan a lamp. Entries close on 12 April.

## What is won

A brass lantern and 5,000 yuan.

# 灯笼奖规则

## 报名

每盏灯报名费600元，4月12日截止。

## 奖励

铜灯笼一盏，奖金5000元。
"""


def index_with(*documents: Document, faq: tuple[Faq, ...] = ()) -> AnswerIndex:
    programme = replace(energy_programme(), faq=faq, documents=documents)
    return AnswerIndex.build(Catalogue(programme, 1, NOW))


def ask(question: str, index: AnswerIndex) -> Answer:
    return answer(question, index, now=NOW, locale="en")


def test_paragraph_knows_the_headings_over_its_own() -> None:
    found = passages(Document("prize.md", PRIZE))
    assert [(one.heading, one.above) for one in found] == [
        ("Entry", ("Rules of the Lantern Prize",)),
        ("What is won", ("Rules of the Lantern Prize",)),
        ("报名", ("灯笼奖规则",)),
        ("奖励", ("灯笼奖规则",)),
    ]


def test_heading_without_a_text_is_over_its_equals() -> None:
    text = "# Manual\n\n## Booths\n\nWalls.\n\n## 手册\n\n## 展位\n\n墙。\n\n## 证件\n\n五张。\n"
    assert [(one.heading, one.above) for one in passages(Document("manual.md", text))] == [
        ("Booths", ("Manual",)),
        ("展位", ("Manual", "手册")),
        ("证件", ("Manual", "手册")),
    ]


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("what is the fee for the lantern prize", "600 yuan"),
        ("灯笼奖报名费多少", "600元"),
        ("灯笼奖奖金多少", "5000元"),
    ],
)
def test_text_is_found_by_the_title_over_it(question: str, fact: str) -> None:
    view = ask(question, index_with(Document("prize.md", PRIZE))).message.view
    assert isinstance(view, PassageAnswer)
    assert fact in view.text


def test_document_in_both_languages_is_quoted_in_the_question_s() -> None:
    english = "# Rules\n\nBalloons and stickers are not admitted to any booth."
    chinese = "# 规则\n\n展位禁止气球、贴纸和彩纸，地上每张贴纸罚100元。"
    text = f"{english}\n\n{chinese}\n"
    view = ask("can we have balloons and stickers at the booth", index_with(Document("r.md", text))).message.view
    assert isinstance(view, PassageAnswer)
    assert view.text.startswith("Balloons")


def test_what_stands_around_counts_beside_what_is_held() -> None:
    bm25 = Bm25([["fee", "yuan"], ["fee", "hall"]], [["lantern", "fee"], []])
    hits = bm25.hits((Slot("fee", ("fee",), 0, 3), Slot("lantern", ("lantern",), 4, 11)))
    assert hits[0].around > 0
    assert hits[1].around == 0
    assert hits[0].coverage == pytest.approx(hits[1].coverage)
    assert hits[0].score > hits[1].score


def test_word_around_a_passage_is_known() -> None:
    bm25 = Bm25([["fee"]], [["lantern"]])
    assert bm25.knows("lantern")
    assert not bm25.holds(0, "lantern")


@pytest.mark.parametrize(
    ("question", "light"),
    [("hats for my poor husband", {"poor", "husband"}), ("同事忘带帽子怎么办", {"忘带"})],
)
def test_words_that_say_who_asks_are_hardly_missed(question: str, light: set[str]) -> None:
    hats = Faq("F9", Localized.of(en="Are hats lent?", zh="借帽子吗？"), Localized.of(en="Ten.", zh="有十顶。"))
    query = {slot.text: slot.firmness for slot in read(question, index_with(faq=(hats,)), NOW, "en").query}
    assert query.keys() - light
    assert all(query[word] < 0.5 for word in light & query.keys())
    assert any(query[word] == 1.0 for word in query.keys() - light)


def test_how_the_file_is_written_is_no_fact_of_the_expo() -> None:
    programme = energy_programme()
    facts = (*programme.expo.facts, Fact("language", Localized.of(en="en")))
    programme = replace(programme, expo=replace(programme.expo, facts=facts))
    index = AnswerIndex.build(Catalogue(programme, 1, NOW))
    assert all(one.id != "language" for one in index.passages)
