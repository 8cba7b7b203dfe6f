from __future__ import annotations

import pytest

from bot.importers.cells import BadValue, number_text
from bot.importers.numbers import parse_count, parse_number, parse_size


@pytest.mark.parametrize(
    ("text", "number"), [("12", 12), ("12.5", 12.5), ("12,5", 12.5), ("-3", -3), ("０", 0), (" 7 ", 7)]
)
def test_number_that_can_be_read(text: str, number: float) -> None:
    assert parse_number(text) == number


@pytest.mark.parametrize("text", ["", "12 m", "1.2.3", "nan", "inf", "1e3", "--1"])
def test_number_that_cannot_be_read(text: str) -> None:
    with pytest.raises(BadValue, match="is not a number"):
        parse_number(text)


def test_number_with_a_comma_for_thousands_or_decimals_is_refused() -> None:
    with pytest.raises(BadValue, match=r'^"1,250" can be read in two ways; write 1250 or 1\.250$'):
        parse_number("1,250")


def test_size_with_thousands() -> None:
    assert parse_size("5,400") == 5400


def test_count_of_a_spreadsheet() -> None:
    assert parse_count("160.0") == 160


def test_count_with_a_fraction_is_refused() -> None:
    with pytest.raises(BadValue, match=r'^"160\.5" must be a whole number$'):
        parse_count("160.5")


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (3.0, "3"),
        (3, "3"),
        (0.1 + 0.2, "0.3"),
        (8613111550100.0, "8613111550100"),
        (1e16, "10000000000000000"),
        (1e-5, "0.00001"),
    ],
)
def test_number_as_text(number: float, text: str) -> None:
    assert number_text(number) == text
