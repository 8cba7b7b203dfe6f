"""Numbers of halls, days, exhibitors and stands that a question takes for granted ("the seven halls" of five)."""

from __future__ import annotations

from typing import NamedTuple

from bot.answers.language import Language
from bot.answers.numbered import numbered_in, own_edition
from bot.answers.unknown import Unknown
from bot.domain.catalogue import Catalogue


class Miscounts(NamedTuple):
    """The right number of each kind of thing; ``edition`` is 0 where the expo has none."""

    halls: int
    days: int
    exhibitors: int
    edition: int

    @classmethod
    def of(cls, catalogue: Catalogue) -> Miscounts:
        """Those of one catalogue."""
        programme, expo = catalogue.programme, catalogue.expo
        days = len(catalogue.days) or (expo.end_date - expo.start_date).days + 1
        return cls(len(programme.halls), days, len(programme.exhibitors), own_edition(expo.edition) or 0)

    def found(self, text: str, language: Language) -> list[Unknown]:
        """Numbers of things in a normalised text, right (``counted_...``) or wrong; and of stands, how many one
        has at least."""
        return [*self._numbered(text, language), *_several_stands(text, language)]

    def _numbered(self, text: str, language: Language) -> list[Unknown]:
        """ "The seven halls" of five; "a four-day fair" of three days; 第15届 of the 14th edition."""
        found = []
        for kind, count in self._asdict().items():
            if kind == "edition" and not count:
                continue
            for span, number in numbered_in(text, kind, language).items():
                if number > 1 or (kind == "edition" and number):
                    found.append(Unknown(kind if number != count else f"counted_{kind}", str(number), *span))
        return found


def _several_stands(text: str, language: Language) -> list[Unknown]:
    """ "Two stands", "more than one booth": the least number of them."""
    found = []
    for match in (one for pattern in language.places.get("stands", ()) for one in pattern.finditer(text)):
        groups = match.groupdict()
        number = (language.number(groups.get("n") or "") or 0) or (
            language.number(groups.get("over") or "") or 1
        ) + 1
        if number > 1:
            found.append(Unknown("stands", str(number), match.start(), match.end()))
    return found
