"""How old somebody is of whom a question tells ("my son is 12", 十五岁)."""

from __future__ import annotations

from typing import NamedTuple

from bot.answers.object_patterns import objects_in
from bot.answers.spans import Span


class Age(NamedTuple):
    """In years, and where it stands."""

    years: int
    span: Span


def age_in(text: str) -> Age | None:
    """The first that a normalised question tells, in digits or words."""
    for language, match in objects_in(text, "age_asked"):
        years = language.number(match["age"])
        if years is not None:
            return Age(years, match.span())
    return None
