"""By what visitors are found follows the programme: categories and products come, go and are renamed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from bot.ports.clock import Clock
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.profiles.matchers import Matchers, Matching
from bot.services.profiles.wishing import refresh_terms
from bot.services.published import Published

BATCH = 20
"""Visitors in one transaction."""


@dataclass(slots=True)
class RenewTerms:
    """A tick. ``published`` gives what is in force. Once for each version of the programme, it reads anew what
    those who let themselves be found look for. It needs no event: it does not matter which process published
    what."""

    uow: UnitOfWork
    clock: Clock
    published: Callable[[], Published]
    matchers: Matchers
    _renewed: int = field(default=0, init=False)

    async def tick(self) -> None:
        """Look whether there is another version."""
        published = self.published()
        if published.catalogue.version == self._renewed:
            return
        last = 0
        while found := await self._batch(published, last):
            last = found[-1]
        self._renewed = published.catalogue.version

    async def _batch(self, published: Published, after: int) -> list[int]:
        """The next visitors by their ids."""
        async with self.uow.read() as tx:
            found = await tx.profiles.visible(after, BATCH)
            if not found:
                return []
            matching = await self.matchers.of(tx, published, self.clock.now(), "en")
            known = [(viewer_id, *await _words(tx, viewer_id)) for viewer_id in found]
        of_each = {viewer_id: replace(matching, locale=locale) for viewer_id, locale, _ in known}
        # Reading words takes milliseconds: in a thread, and remembered for the transaction.
        wishes = [(of_each[viewer_id], wish) for viewer_id, _, words in known for wish in words]
        await asyncio.to_thread(_read, wishes)

        async def work(tx: Transaction) -> None:
            for viewer_id, matching in of_each.items():
                await refresh_terms(tx, viewer_id, matching)

        await self.uow.write(work)
        return found


async def _words(tx: Transaction, viewer_id: int) -> tuple[str, tuple[str, ...]]:
    viewer, profile = await tx.viewers.get(viewer_id), await tx.profiles.visitor(viewer_id)
    return viewer.locale if viewer else "en", profile.wishes if profile else ()


def _read(wishes: list[tuple[Matching, str]]) -> None:
    for matching, wish in wishes:
        matching.understood(wish)
