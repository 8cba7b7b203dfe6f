"""An exhibitor list in other people's columns: each row an exhibitor, halls or sectors between them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.domain.localized import Localized
from bot.domain.sentence import sentence
from bot.importers.cells import CellValue, as_text
from bot.importers.circumstances import Circumstances
from bot.importers.found import FoundExhibitor, Place
from bot.importers.listing import Listing, alone, holds
from bot.importers.plain import plain_line, tagged
from bot.importers.programme_table import further_of, text_of
from bot.importers.synonyms import is_private
from bot.importers.tables import Row
from bot.importers.text import one_line

_BOOTHS = re.compile(r"\s*(?:[,;，；、&\n+]|\s/\s|\band\b|\bund\b|和)\s*")
_SLASH = re.compile(r"([A-Za-z]{1,3}[-.]?\d{1,5})/([A-Za-z]{1,3}[-.]?\d{1,5})")
_LIST = re.compile(r"\s*[;；、\n|]\s*")
_HALL = re.compile(
    r"^(?:hall|halle|pavilion|pavillon|building|zone)\b.{0,40}$|^.{0,12}(?:号馆|展馆|馆|展厅|展区)$", re.IGNORECASE
)


class ExhibitorTable:
    """Reads the rows; what is wrong is logged."""

    def __init__(self, listing: Listing, given: Circumstances) -> None:
        self._listing = listing
        self._given = given
        self._hall = listing.sheet if _HALL.match(listing.sheet) else ""
        self._sector = ""
        placed = sum(holds(listing.value(row, "booth")) for row in listing.rows)
        self._placed = len(listing.rows) > 2 and 2 * placed >= len(listing.rows)

    def exhibitors(self) -> list[FoundExhibitor]:
        """All rows that are exhibitors, in the file's order."""
        self._tell_private()
        return list(self._exhibitors())

    def _exhibitors(self) -> Iterator[FoundExhibitor]:
        for number, row in enumerate(self._listing.rows):
            index = alone(row) if self._listing.is_text else None
            text = one_line(as_text(row.values[index])) if index is not None else ""
            if index is not None and _HALL.match(text):
                self._hall = text
            elif index is not None and self._is_sector(index, number):
                self._sector = text
            else:
                yield self._exhibitor(row)

    def _is_sector(self, index: int, number: int) -> bool:
        """A text alone that is no name, or one between exhibitors that all have booths."""
        if not self._listing.is_at(index, "name"):
            return True
        following = self._listing.rows[number + 1 : number + 2]
        return index == 0 and self._placed and any(holds(self._listing.value(row, "booth")) for row in following)

    def _exhibitor(self, row: Row) -> FoundExhibitor:
        language = self._given.language
        booths = [one_line(text) for _, value in self._listing.values(row, "booth") for text in booths_in(value)]
        halls = [one_line(as_text(value)) for _, value in self._listing.values(row, "hall")]
        name = text_of(self._listing.values(row, "name"), language)
        sector = (tagged(plain_line(self._sector), language),) if self._sector else ()
        return FoundExhibitor(
            place=Place(self._listing.file, row.line),
            name=name,
            id=one_line(as_text(self._listing.value(row, "id"))),
            booths=tuple(dict.fromkeys(filter(None, booths))),
            halls=tuple(filter(None, halls)) or ((self._hall,) if self._hall else ()),
            categories=self._items(row, "category") or sector,
            products=self._items(row, "products"),
            country=text_of(self._listing.values(row, "country"), language),
            website=one_line(as_text(self._listing.value(row, "website"))),
            contact_name=one_line(as_text(self._listing.value(row, "contact_name"))),
            contact_email=one_line(as_text(self._listing.value(row, "contact_email"))),
            extra=further_of(self._listing, row),
        )

    def _items(self, row: Row, name: str) -> tuple[Localized, ...]:
        texts = [
            plain_line(text)
            for _, value in self._listing.values(row, name)
            for text in (value if isinstance(value, tuple) else _LIST.split(as_text(value)))
        ]
        return tuple(tagged(text, self._given.language) for text in dict.fromkeys(filter(None, texts)))

    def _tell_private(self) -> None:
        for column in self._listing.further:
            if is_private(column.label):
                message = sentence(
                    '"%(label)s" looks like contact data, which is never shown, and is not kept',
                    label=column.label,
                )
                self._given.problems.warn(self._listing.file, self._listing.line, column.label, message)


def booths_in(value: CellValue) -> list[str]:
    """``T1, T2 & T3`` are three; ``J2/3`` is one, ``J2/J3`` are two."""
    if isinstance(value, tuple):
        return list(value)
    parts = [part for part in _BOOTHS.split(as_text(value)) if part.strip()]
    split = [_SLASH.fullmatch(part) for part in parts]
    return [
        one for part, match in zip(parts, split, strict=True) for one in (match.groups() if match else (part,))
    ]
