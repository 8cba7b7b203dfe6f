"""Walking time between halls."""

from __future__ import annotations

import pytest

from bot.domain.walk import walk_minutes

HALL = (38.0, 114.5)
METRE = 1 / 111_195  # degrees of latitude


@pytest.mark.parametrize(
    ("end", "minutes"),
    [
        (HALL, 1),
        ((38.0 + 200 * METRE, 114.5), 4),  # 260 m of way at 70 m a minute
        ((38.0, 114.5 - 200 * METRE / 0.788), 4),  # a degree is shorter there from west to east
        ((38.0 + 540 * METRE, 114.5), 11),
    ],
)
def test_walk_is_whole_minutes_of_the_way_round(end: tuple[float, float], minutes: int) -> None:
    assert walk_minutes(HALL, end) == walk_minutes(end, HALL) == minutes
