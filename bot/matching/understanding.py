"""What somebody looks for, in their own words: understood as questions are."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.answers.index import AnswerIndex
from bot.answers.reading import read
from bot.answers.slots import Slot
from bot.matching.terms import words_of


@dataclass(frozen=True, slots=True)
class Understood:
    """``categories`` (keys), ``exhibitors`` (ids) and ``countries`` (codes) are named outright, ``terms`` are what
    else it says that the catalogue knows; ``found``: how many exhibitors show something of it."""

    categories: tuple[str, ...] = ()
    exhibitors: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    found: int = 0

    @property
    def is_nothing(self) -> bool:
        """Whether the expo has nothing of it."""
        return not (self.categories or self.exhibitors or self.found)

    def weighed(self) -> dict[str, float]:
        """As terms of a signal."""
        found = dict.fromkeys(self.terms, 1.0)
        found |= {f"c:{key}": 1.5 for key in self.categories}
        found |= {f"x:{one}": 1.5 for one in self.exhibitors}
        found |= {f"o:{code}": 0.7 for code in self.countries}
        return found


def understand(text: str, index: AnswerIndex, now: dt.datetime, locale: str) -> Understood:
    """A wish by the answer engine's linking, in either language, spelling mended. ``now`` is aware, in the expo's
    zone."""
    reading = read(text, index, now, locale)
    known = [slot for slot in reading.content if any(map(index.knows, slot.tokens))]
    shown = index.exhibitors.search(known) or {one for slot in known for one in index.exhibitors.search([slot])}
    # The title of a session is no content of a question, but what it is about is what is sought.
    titles = [reading.text[link.start : link.end] for link in reading.links if link.kind == "session"]
    terms = dict.fromkeys(token for slot in known for token in _tokens(slot))
    terms |= dict.fromkeys(word for title in titles for word in words_of(title))
    return Understood(
        reading.ids("category"), reading.ids("exhibitor"), reading.ids("country"), tuple(terms), len(shown)
    )


def _tokens(slot: Slot) -> tuple[str, ...]:
    """Without the words of an idea as they stand there, which only texts have."""
    return tuple(token for token in slot.tokens if not token.startswith("="))
