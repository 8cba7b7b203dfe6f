"""Finding what a cell refers to: an item's id, or its name in any language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import islice

from bot.domain.localized import Localized
from bot.importers.text import fold


class References:
    """Ids and names of one kind of thing; case, width and white space don't matter, but an exact id wins."""

    def __init__(self, items: Iterable[tuple[str, Localized]]) -> None:
        self.ids: dict[str, Localized] = {}
        self._shapes: set[str] = set()
        self._by_id: defaultdict[str, dict[str, None]] = defaultdict(dict)
        self._by_name: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for item_id, name in items:
            self.ids[item_id] = name
            self._shapes.add(_shape(item_id))
            self._by_id[fold(item_id)][item_id] = None
            for text in name.values():
                self._by_name[fold(text)][item_id] = None

    @property
    def examples(self) -> str:
        """Some ids, for a message."""
        return ", ".join(islice(self.ids, 8)) + (", ..." if len(self.ids) > 8 else "")

    def by_id(self, text: str) -> str | None:
        """The id itself, as the file with the items writes it."""
        if text in self.ids:
            return text
        found = self._by_id.get(fold(text), {})
        return next(iter(found)) if len(found) == 1 else None

    def find(self, text: str) -> tuple[str, ...]:
        """The ids that an id or a name stands for: none, one, or several where it is ambiguous."""
        item_id = self.by_id(text)
        return (item_id,) if item_id is not None else tuple(self._by_name.get(fold(text), ()))

    def looks_like_id(self, text: str) -> bool:
        """Whether it is built like the ids, with other digits (``EX999`` beside ``EX104``)."""
        return any(char.isdigit() for char in text) and _shape(text) in self._shapes


def _shape(text: str) -> str:
    return "".join("0" if char.isdigit() else char for char in fold(text))
