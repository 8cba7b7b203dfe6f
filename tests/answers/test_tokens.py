"""Words of texts and questions as they are looked up."""

from __future__ import annotations

import pytest

from bot.answers.postings import are_kin
from bot.answers.tokens import stem


@pytest.mark.parametrize(
    ("one", "other"),
    [("buses", "bus"), ("gases", "gas"), ("lenses", "lens"), ("houses", "house"), ("valves", "valve")],
)
def test_singular_and_plural_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other", "kin"),
    [
        ("inspection", "inspector", True),
        ("container", "containerised", True),
        ("wingsuit", "wingsail", False),
        ("steamboat", "steamroom", False),
    ],
)
def test_kin_differ_in_their_endings_alone(one: str, other: str, *, kin: bool) -> None:
    assert are_kin(one, other) is kin
