"""The programme that is in force now, with its answer index; swapped whole when a newer version is committed."""

from __future__ import annotations

import asyncio
import datetime as dt
import logging
from dataclasses import dataclass, replace

from bot.answers.index import AnswerIndex
from bot.answers.warmth import warm_up
from bot.domain.catalogue import Catalogue
from bot.domain.errors import EmbedderError
from bot.domain.localized import Localized
from bot.domain.programme import Expo, Programme
from bot.domain.temporary_notice import TemporaryNotice
from bot.domain.version import ProgrammeVersion
from bot.ports.embedder import Embedder
from bot.ports.unit_of_work import UnitOfWork
from bot.services.embedding import embedded_texts, vectors_of, with_meaning
from bot.services.giving_way import making_what_stays

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Published:
    """A catalogue and the index built from it: whoever took one keeps a consistent pair."""

    catalogue: Catalogue
    index: AnswerIndex


class PublishedExpo:
    """Holds the current pair. Before the first import it is an empty catalogue of version 0."""

    def __init__(self, now: dt.datetime, embedder: Embedder | None = None) -> None:
        self.current = _nothing_yet(now)
        self._embedder = embedder
        self._refreshing = asyncio.Lock()

    async def refresh(self, uow: UnitOfWork) -> bool:
        """Take over a newer committed version, built in a thread; True where there was one. One at a time, or an
        older one that takes longer would come last."""
        async with self._refreshing:
            return await self._refresh(uow)

    async def embed(self, uow: UnitOfWork, *, keep: bool = True) -> bool:
        """Let answers use meaning too: take up the vectors of what is in force, making those that are missing, and
        keep them (``keep``). Until then answers go by words. True where there was something to do.

        An embedder that does not work is said so in the log, once, and not used again.
        """
        published, embedder = self.current, self._embedder
        if embedder is None or published.index.compare is not None or not published.index.passages:
            return False
        try:
            texts = embedded_texts(published.catalogue, published.index.passages)
            vectors = await vectors_of(uow, embedder, texts, keep=keep)
            index = await asyncio.to_thread(with_meaning, published.index, embedder, vectors)
            if keep and index.compare:  # For long: let the model be loaded before somebody waits for it.
                await asyncio.to_thread(index.compare, "")
        except EmbedderError as error:
            log.warning("answers go by words alone: %s", error)
            self._embedder = None
            return False
        if self.current is published:
            self.current = replace(published, index=index)
        return True

    async def _refresh(self, uow: UnitOfWork) -> bool:
        async with uow.read() as tx:
            notices = await tx.temporary_notices.all()
            number = await tx.programmes.latest_number()
        if number == self.current.catalogue.version:
            self._show(self.current, notices)
            return False
        with making_what_stays():
            async with uow.read() as tx:
                version = await tx.programmes.latest()
            if version is None:
                return False
            self._show(await asyncio.to_thread(publish, version), notices)
        return True

    def _show(self, published: Published, notices: tuple[TemporaryNotice, ...]) -> None:
        if published.catalogue.notices != notices:
            published = replace(published, catalogue=published.catalogue.with_notices(notices))
        self.current = published


def publish(version: ProgrammeVersion) -> Published:
    """The catalogue and index of a committed version, ready to answer."""
    catalogue = Catalogue(version.programme, version.number, version.published_at)
    index = AnswerIndex.build(catalogue)
    warm_up(index)
    return Published(catalogue, index)


def _nothing_yet(now: dt.datetime) -> Published:
    today = now.date()
    catalogue = Catalogue(Programme(Expo(Localized(), today, today, "UTC")), 0, now)
    return Published(catalogue, AnswerIndex.build(catalogue))
