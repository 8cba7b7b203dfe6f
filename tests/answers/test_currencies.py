"""Prices in whatever currency a fair has."""

from __future__ import annotations

import pytest

from bot.answers.passages import search_tokens
from bot.answers.wanted import tells


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
