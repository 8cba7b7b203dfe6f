"""The numbers of a catalogue's booths, found in any spelling."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise

from bot.answers.code_windows import PART
from bot.answers.codes import numbers_in, pieces
from bot.answers.normalise import normalise
from bot.domain.catalogue import Catalogue


class BoothNumbers:
    """``by_pieces``: the pieces of a number -> as the organiser writes it; ``plain``: the numbers, normalised."""

    def __init__(self, catalogue: Catalogue, halls: Collection[str]) -> None:
        """``halls``: their codes."""
        self.by_pieces: dict[tuple[str, ...], str] = {}
        self._squeezed: dict[str, str] = {}
        stands = [stand for e in catalogue.programme.exhibitors for stand in e.stands]
        numbers = [stand.booth for stand in stands] + [plan.booth for plan in catalogue.programme.booths]
        booths = [(booth, normalise(booth)) for booth in dict.fromkeys(filter(None, numbers))]
        # Each of several is asked for; a stand that has the number to itself goes first.
        booths += [(booth, part) for booth, plain in booths for part in numbers_in(plain, halls)]
        for booth, plain in booths:
            short = pieces(plain)
            self.by_pieces.setdefault(short, booth)
            # "w3b6" is W3-B06; "b12" may be anything.
            alternates = all(one.isdigit() != other.isdigit() for one, other in pairwise(short))
            for squeezed in ("".join(PART.findall(plain)), *(("".join(short),) if alternates else ())):
                self._squeezed.setdefault(squeezed, booth)
        self.plain = frozenset(plain for _, plain in booths)

    def find(self, asked: str) -> str | None:
        """The number as the organiser writes it, for one in any spelling."""
        plain = normalise(asked)
        return self.by_pieces.get(pieces(plain)) or self._squeezed.get("".join(PART.findall(plain)))

    def of_code(self, joined: str) -> str | None:
        """The same for the parts of a code, with dashes between them; they are not run together."""
        return self.by_pieces.get(pieces(joined)) or (self._squeezed.get(joined) if "-" not in joined else None)

    @property
    def all(self) -> tuple[str, ...]:
        """As the organiser writes them."""
        return tuple(dict.fromkeys(self.by_pieces.values()))
