"""Titles with several slips, and Chinese names whose syllables are typed apart."""

from __future__ import annotations

import pytest

from tests.answers.conversations import Case, is_told, last

CASES: tuple[Case, ...] = (
    ("craftbeer", "kegs hthat come home when", None, "“Kegs That Come Home”"),
    ("craftbeer", "mead is nodt ust honey when", None, "“Mead Is Not Just Honey”"),
    ("northwindex", "a gateway in fvery cella when", None, "“A Gateway in Every Cellar”"),
    ("jadebay", 'when is "monopiles at seventy etres"', None, "“Monopiles at Seventy Metres”"),
    ("hydrocity", "yin jiang ran liao dian chi在哪", None, "L-106"),
    ("gamefest", "duo duo jia ting zhuo you在哪", None, "4-D15"),
)


@pytest.mark.parametrize("semantic", [False, True])
@pytest.mark.parametrize("case", CASES)
def test_is_understood(case: Case, semantic: bool) -> None:
    is_told(case, semantic=semantic)


@pytest.mark.parametrize(
    ("fair", "question"),
    [
        ("craftbeer", "kegs that never come home again when"),
        ("northwindex", "a doorway to some other cellar when"),
        ("craftbeer", "how do you brew mead at home"),
    ],
)
def test_is_no_slip(fair: str, question: str) -> None:
    told = last(fair, question)
    assert told["intent"] != "session" or told["abstained"]
