"""Years in questions and texts: "the 2028 fair" is another one than that of 2027."""

from __future__ import annotations

import re

from bot.domain.catalogue import Catalogue

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def years_in(text: str) -> frozenset[int]:
    """The years that stand in a text by their four digits."""
    return frozenset(map(int, _YEAR.findall(text)))


def other_years(text: str, catalogue: Catalogue) -> frozenset[int]:
    """Those that are not the expo's own."""
    return years_in(text) - {day.date.year for day in catalogue.days}
