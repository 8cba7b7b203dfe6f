from __future__ import annotations

import pytest

from bot.domain.localized import Localized
from bot.importers.cells import CellValue
from bot.importers.lists import agree, align, split_list


@pytest.mark.parametrize(
    ("value", "items"),
    [
        ("a;b", ["a", "b"]),
        ("甲；乙", ["甲", "乙"]),
        (" a ;; b ", ["a", "", "b"]),
        ("a;", ["a", ""]),
        (";", []),
        (("a; b", "c"), ["a; b", "c"]),
    ],
)
def test_split_list(value: CellValue, items: list[str]) -> None:
    assert split_list(value) == items


def test_align_puts_the_nth_beside_the_nth() -> None:
    assert align({"en": ["a", "b"], "zh": ["甲", "乙"]}) == [
        Localized.of(en="a", zh="甲"),
        Localized.of(en="b", zh="乙"),
    ]


def test_align_of_unequal_lengths_loses_nothing() -> None:
    assert align({"en": ["a"], "zh": ["甲", "", "丙"]}) == [
        Localized.of(en="a", zh="甲"),
        Localized(),
        Localized.of(zh="丙"),
    ]


@pytest.mark.parametrize(
    ("first", "second", "agreed"),
    [
        (["a", "b"], ["甲", "乙"], True),
        (["a", "b"], [], True),
        (["a", "b"], ["甲", ""], True),
        (["a", "b", ""], ["甲", "乙"], True),
        (["a", "b"], ["甲"], False),
    ],
)
def test_agree(first: list[str], second: list[str], agreed: bool) -> None:
    assert agree([first, second]) is agreed
