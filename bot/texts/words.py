"""A reader's language, as labels and templates use it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Protocol

from bot.domain.catalogue import Catalogue
from bot.texts import formats


class Texts(Protocol):
    """Strings and filters of a locale; the renderer has them."""

    @property
    def locales(self) -> tuple[str, ...]: ...

    def text(self, locale: str, msgid: str, **values: object) -> str: ...

    def filters(self, locale: str) -> formats.Filters: ...


@dataclass(frozen=True, slots=True)
class Words:
    """The reader's language, the expo in force and its day today (None: no day is called today)."""

    texts: Texts
    locale: str
    catalogue: Catalogue
    today: dt.date | None

    def __call__(self, msgid: str, **values: object) -> str:
        return self.texts.text(self.locale, msgid, **values)

    def format(self, name: str, *values: object) -> str:
        formatted: str = self.texts.filters(self.locale)[name](*values)
        return formatted

    @property
    def gone(self) -> str:
        return self("button.gone")
