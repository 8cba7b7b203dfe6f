"""A few words after an answer ask more of what it told of: of a session, a text, a speaker, a company."""

from __future__ import annotations

import pytest

from bot.views.answers import FaqAnswer
from bot.views.findings import ExhibitorAnswer, SessionAnswer, SpeakerAnswer
from tests.answers.mills import ask, view


@pytest.mark.parametrize(
    "questions",
    [
        ("when is Weave a Ribbon", "do I need to pay?"),
        ("when is Weave a Ribbon", "how much"),
        ("when is Weave a Ribbon", "how many places"),
        ("亲手织丝带几点", "要钱吗"),
        ("亲手织丝带几点", "名额多少"),
    ],
)
def test_abstract_tells_price_and_places_of_the_session(questions: tuple[str, str]) -> None:
    found = ask(*questions)
    assert isinstance(found.message.view, SessionAnswer)
    assert (found.message.view.session_id, found.abstained) == ("T5", False)


@pytest.mark.parametrize(
    "questions",
    [
        ("when is Yarns in the Rain", "do I need to pay?"),
        ("雨中纱线几点", "要钱吗"),
        ("雨中纱线几点", "名额多少"),
    ],
)
def test_session_that_has_no_abstract_tells_no_price(questions: tuple[str, str]) -> None:
    assert ask(*questions).abstained


@pytest.mark.parametrize(
    ("questions", "faq"),
    [(("寄存处怎么收费", "地点呢"), "F2"), (("有同传吗", "地点呢"), "F1"), (("哪里吃饭", "位置呢"), "F4")],
)
def test_place_is_where_the_text_says(questions: tuple[str, str], faq: str) -> None:
    """It names a room or a hall: what is asked is not the fair's address."""
    found = view(*questions)
    assert isinstance(found, FaqAnswer)
    assert found.faq_id == faq


@pytest.mark.parametrize(
    "questions",
    [("who is Ada Quill", "booth?"), ("艾达·奎尔是谁", "展位呢"), ("雨中纱线谁讲", "展位呢")],
)
def test_booth_after_a_speaker_is_of_their_company(questions: tuple[str, str]) -> None:
    found = view(*questions)
    assert isinstance(found, ExhibitorAnswer)
    assert (found.exhibitor_id, found.focus) == ("M1", "where")


@pytest.mark.parametrize("questions", [("who is Sun Wanqing", "booth?"), ("孙晚晴是谁", "展位呢")])
def test_booth_after_a_speaker_whose_company_has_none_is_unknown(questions: tuple[str, str]) -> None:
    assert ask(*questions).abstained


@pytest.mark.parametrize("questions", [("who is Ada Quill", "what time"), ("艾达·奎尔是谁", "几点")])
def test_time_after_a_speaker_is_of_their_talks(questions: tuple[str, str]) -> None:
    """And not when the fair opens."""
    found = view(*questions)
    assert isinstance(found, SpeakerAnswer)
    assert found.ids == ("T1", "T3")


@pytest.mark.parametrize(
    ("questions", "exhibitor"),
    [
        (("兰波纺机在哪", "有什么产品"), "M1"),
        (("凯斯坦", "有什么产品"), "M4"),
        (("where is Lampo Filati", "what products do they have"), "M1"),
    ],
)
def test_products_after_a_company_are_its_own(questions: tuple[str, str], exhibitor: str) -> None:
    found = view(*questions)
    assert isinstance(found, ExhibitorAnswer)
    assert (found.exhibitor_id, found.focus) == (exhibitor, "products")
