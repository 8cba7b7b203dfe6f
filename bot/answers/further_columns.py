"""Further columns of an exhibitor list: a list from a CRM has some that are for the organiser's team alone.

All of them are kept, and exported again; only what is named as the team's own is never told, nor found by.
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.answers.normalise import normalise
from bot.answers.replies import reply


def words_of(column: str) -> str:
    """What a column is called, as words."""
    return column.replace("_", " ").replace("-", " ")


def answerable(extra: Mapping[str, str]) -> dict[str, str]:
    """Those that answers may tell of: not the team's own by their name (notes, status, sales rep, 备注)."""
    return {name: value for name, value in extra.items() if not _says(name, "team_column")}


def is_public(column: str) -> bool:
    """Whether a column is known to be for everybody, so that a word or a number of it may be told alone."""
    return _says(column, "public_column")


def is_founding(column: str) -> bool:
    """Whether a column tells when a company was founded."""
    return _says(column, "founding_column")


def _says(column: str, kind: str) -> bool:
    return reply(normalise(words_of(column)), kind) is not None
