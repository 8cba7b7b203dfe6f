"""The matcher for the programme in force, with what exhibitors wrote of themselves; made anew where it changes."""

from __future__ import annotations

import asyncio
import datetime as dt
from dataclasses import dataclass

from bot.answers.index import AnswerIndex
from bot.answers.semantic import Similarity
from bot.domain.catalogue import Catalogue
from bot.matching.building import Known, Matcher
from bot.matching.taste import Taste
from bot.matching.understanding import Understood
from bot.ports.unit_of_work import Transaction
from bot.services.published import Published


@dataclass(frozen=True, slots=True)
class Matching:
    """A matcher with the index that understands words. ``now`` is aware, in the expo's zone."""

    matcher: Matcher
    index: AnswerIndex
    now: dt.datetime
    locale: str
    alike: Similarity | None = None

    def meant(self, known: Known) -> dict[str, float] | None:
        """How near exhibitors come to the wishes by meaning; None where nothing tells."""
        return self.matcher.meant(known.wishes, self.alike) if self.alike and known.wishes else None

    @property
    def catalogue(self) -> Catalogue:
        return self.index.catalogue

    def understood(self, text: str) -> Understood:
        return self.matcher.understood(text, self.index, self.now, self.locale)

    def taste(self, known: Known) -> Taste:
        return self.matcher.taste(known, self.index, self.now, self.locale)


class Matchers:
    """Holds the latest. It takes a tenth of a second to make, in a thread, and is kept until the programme, a
    booth's products or what somebody is to others changes."""

    def __init__(self) -> None:
        self._made: tuple[object, Matcher] | None = None

    async def of(self, tx: Transaction, published: Published, now: dt.datetime, locale: str) -> Matching:
        """For the programme in force. ``now`` is aware."""
        products = await tx.profiles.own_products()
        kinds = {one.exhibitor_id: one.kinds for one in await tx.profiles.partners() if one.kinds}
        catalogue = published.catalogue
        key = (catalogue, products, kinds)
        made = self._made
        if made is None or made[0] != key:
            made = key, await asyncio.to_thread(Matcher, catalogue, products, kinds)
            self._made = made
        return Matching(made[1], published.index, catalogue.local(now), locale, published.index.like_products)
