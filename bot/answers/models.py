"""Numbers of models, which few write as the data does: HX480 and HX 480 are HX-480."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from bot.answers.latin_words import is_everyday
from bot.answers.normalise import normalise
from bot.domain.catalogue import Catalogue

# Letters and digits that are one name, however they are joined.
_MODEL = re.compile(r"(?<![a-z0-9.-])([a-z]{2,5})[- ]?(\d{2,4}[a-z]?)(?![a-z0-9]|[.-]\d)")


class Models:
    """The numbers of models in normalised texts. Immutable once built."""

    def __init__(self, values: Iterable[str]) -> None:
        found: defaultdict[str, set[str]] = defaultdict(set)
        letters: set[str] = set()
        for match in (match for value in values for match in _MODEL.finditer(value)):
            # "Under-30" and "top 10" are no models.
            if " " not in match.group() and not is_everyday(match[1]):
                found[match[1] + match[2]].add(match.group())
                letters.add(match[1])
        # What is written in several ways is found as it is written.
        self._written = {plain: next(iter(ways)) for plain, ways in found.items() if len(ways) == 1}
        self._families = frozenset(letters)

    @classmethod
    def of(cls, catalogue: Catalogue) -> Models:
        """Those of products, and of what sessions are called."""
        products = (text for exhibitor in catalogue.programme.exhibitors for text in exhibitor.products)
        titles = (session.title for session in catalogue.sessions)
        return cls(normalise(value) for text in (*products, *titles) for value in text.values())

    def written(self, text: str) -> tuple[str, dict[str, str]]:
        """A normalised question with the numbers as the data has them; of a family that has no such one, in one
        word that nothing has (XP-9000 is no other XP); and what stands there now -> as it was written."""
        changed: dict[str, str] = {}

        def known(match: re.Match[str]) -> str:
            plain = match[1] + match[2]
            word = self._written.get(plain, plain if match[1] in self._families else match.group())
            if word != match.group():
                changed[word] = match.group()
            return word

        return _MODEL.sub(known, text), changed
