"""Lists in one cell, and the lists of several languages side by side."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import zip_longest

from bot.domain.localized import Localized
from bot.importers.cells import CellValue, as_text
from bot.importers.text import one_line

_SEPARATOR = re.compile("[;；]")


def split_list(value: CellValue) -> list[str]:
    """The items, empty places kept: ``a;;b`` has three; an empty cell has none."""
    items = value if isinstance(value, tuple) else _SEPARATOR.split(as_text(value))
    cleaned = [one_line(item) for item in items]
    return cleaned if any(cleaned) else []


def length(items: Sequence[str]) -> int:
    """How many, empty places at the end not counted."""
    return max((n for n, item in enumerate(items, 1) if item), default=0)


def agree(lists: Sequence[Sequence[str]]) -> bool:
    """Whether the lists that hold anything are equally long, with or without empty places at their ends."""
    filled = [items for items in lists if items]
    return len({len(items) for items in filled}) <= 1 or len({length(items) for items in filled}) <= 1


def align(by_locale: Mapping[str, Sequence[str]]) -> list[Localized]:
    """The n-th item of one language with the n-th of another; empty places stay as empty texts."""
    rows = zip_longest(*by_locale.values(), fillvalue="")
    return [Localized({tag: item for tag, item in zip(by_locale, row, strict=True) if item}) for row in rows]
