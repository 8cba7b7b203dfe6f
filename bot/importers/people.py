"""Who speaks, from cells that name one or several people."""

from __future__ import annotations

import re
from itertools import zip_longest

from bot.domain.localized import Localized
from bot.domain.programme import EMPTY
from bot.importers.cells import CellValue, as_text
from bot.importers.found import FoundSpeaker
from bot.importers.listing import Column, Listing
from bot.importers.plain import plain_line, tagged
from bot.importers.tables import Row

_SURE = re.compile(r"\s*[;；、\n|]\s*")
_COMMA = re.compile(r"\s*(?:,|，|\s&\s|\sand\s|\sund\s)\s*(?:and\s+)?")
_BODY = re.compile(
    r"\d|\b(?:gmbh|ag|ltd|inc|llc|co|corp|university|universit\w+|institut\w*|college|school|ministry|ceo|cto|cfo|coo|"
    r"director|head|manager|professor|president|founder|chair\w*|of|at|for|von|der|für|phd|dr)\b|公司|大学|学院|研究",
    re.IGNORECASE,
)


class Speakers:
    """Reads the speakers of a row. Within one cell commas part them where each part reads like a name; where every
    speaker has a column of their own, a comma is part of what stands there."""

    def __init__(self, listing: Listing, language: str) -> None:
        self._listing = listing
        self._language = language
        columns = listing.columns.get("speakers", [])
        self._languages = len(columns) > 1 and all(_is_language(column, columns[0]) for column in columns[1:])
        self._commas = listing.is_text and (len(columns) == 1 or self._languages)
        self._affiliated = "companies" in listing.columns

    def of(self, row: Row) -> tuple[FoundSpeaker, ...]:
        """The speakers with their companies: the n-th of one with the n-th of the other, or one for all."""
        names = self._names(row)
        companies = [
            tagged(plain_line(text), self._language)
            for _, value in self._listing.values(row, "companies")
            for text in (value if isinstance(value, tuple) else _SURE.split(as_text(value)))
        ]
        if not names:
            return ()
        if len(companies) == 1:
            companies *= len(names)
        pairs = zip_longest(names, companies[: len(names)], fillvalue=EMPTY)
        return tuple(FoundSpeaker(name, company) for name, company in pairs if name)

    def _names(self, row: Row) -> list[Localized]:
        values = self._listing.values(row, "speakers")
        if self._languages:
            lists = {
                column.locale or next(iter(tagged(as_text(value), self._language).by_locale), self._language): [
                    plain_line(text) for text in self._split(value)
                ]
                for column, value in values
            }
            rows = zip_longest(*lists.values(), fillvalue="")
            return [
                Localized({tag: text for tag, text in zip(lists, texts, strict=True) if text}) for texts in rows
            ]
        texts = [plain_line(text) for _, value in values for text in self._split(value)]
        return [tagged(text, self._language) for text in texts if text]

    def _split(self, value: CellValue) -> list[str]:
        if isinstance(value, tuple):
            return list(value)
        parts = _SURE.split(as_text(value))
        return [part for text in parts for part in self._by_comma(text)] if self._commas else parts

    def _by_comma(self, text: str) -> list[str]:
        parts = [part for part in _COMMA.split(text) if part.strip()]
        names = all(
            (self._affiliated or not _BODY.search(part)) and (" " in part.strip() or not part.isascii())
            for part in parts
        )
        return parts if len(parts) > 1 and names else [text]


def _is_language(column: Column, first: Column) -> bool:
    return bool(column.locale) or column.label.isascii() != first.label.isascii()
