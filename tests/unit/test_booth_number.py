"""What a booth's number tells."""

from __future__ import annotations

import pytest

from bot.domain.booth_number import row_of, short_number


@pytest.mark.parametrize(
    ("booth", "row", "short"),
    [
        ("B2-017", "B", "017"),
        ("W2-A11", "A", "11"),
        ("12.1-A14", "A", "14"),
        ("3F45", "F", "45"),
        ("N1C-201a", "C", "201a"),
        ("17", "", "17"),
        ("储能01", "", "01"),
        ("Foyer", "", "Foyer"),
        ("", "", ""),
    ],
)
def test_row_and_short_number(booth: str, row: str, short: str) -> None:
    assert (row_of(booth), short_number(booth)) == (row, short)
