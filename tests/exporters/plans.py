"""Plans of halls, drawn by tests and by the benchmark."""

from __future__ import annotations

from bot.domain.programme import BoothRectangle
from bot.exporters.hall_map import HallPlan, MapBooth


def hall_of_two_thousand_booths() -> HallPlan:
    """Forty rows of fifty; the longest words everywhere."""
    booths = tuple(
        MapBooth(
            BoothRectangle("1", f"H{line}-{number}", 3.0 * number, 6.0 * line, 3, 3),
            number % 6,
            lit=number == line,
        )
        for line in range(40)
        for number in range(50)
    )
    return HallPlan("很大的展馆" * 40, booths, tuple("类别" * 30 for _ in range(6)), "company " * 60)
