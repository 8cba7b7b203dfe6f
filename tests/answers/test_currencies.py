"""Prices in whatever currency a fair has."""

from __future__ import annotations

import pytest

from bot.answers.passages import search_tokens
from bot.answers.wanted import tells
from tests.answers.conversations import Case, is_told


@pytest.mark.parametrize(
    "text",
    [
        "40 dinars a day",
        "sek 250",
        "the fee is 1,400 pesos",
        "门票40第纳尔",
        "每晚45卢比",
        "3.50 chf",
        "₩5000",
        "rm 12",
        "₹ 500",
        "1,000 kr",
    ],
)
def test_an_amount_of_money_is_a_price(text: str) -> None:
    assert tells("money", text)
    assert "#price" in search_tokens(text)


@pytest.mark.parametrize(
    "text", ["hall 3 dinosaurs", "cop 28", "第3届", "3号馆", "10 kilometres", "top 10 winners"]
)
def test_other_numbers_are_none(text: str) -> None:
    assert not tells("money", text)
    assert "#price" not in search_tokens(text)


@pytest.mark.parametrize(
    "case",
    [
        ("vending", "门票多少钱", None, "40第纳尔"),
        ("vending", "parking how much", None, "3 dinars an hour"),
        ("vending", "坐船過來要多少錢", None, "4第纳尔"),
        ("vending", "how much is the grand prize of the Golden Coil Award", None, "25,000 dinars"),
        ("vending", "xingli jicun duoshao qian", None, "2第纳尔"),
        ("equine", "how much is a ticket", None, "kronor"),
        ("recycle", "how much is a ticket", None, "pesos"),
        ("coatings", "how much is a ticket", None, "RM 45"),
        # Of several prices no single one is the ticket's, unless it is named.
        ("carbon", "ticket price", None, "160 CNY online and 220 CNY"),
        ("carbon", "门票多少钱", None, "网上160元"),
        ("carbon", "public day ticket price", None, "30 CNY"),
    ],
)
@pytest.mark.parametrize("semantic", [False, True])
def test_what_it_costs_is_told_in_the_money_of_the_place(case: Case, semantic: bool) -> None:
    is_told(case, semantic=semantic)
