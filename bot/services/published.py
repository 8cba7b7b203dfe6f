"""The programme that is in force now, with its answer index; swapped whole when a newer version is committed."""

from __future__ import annotations

import asyncio
import datetime as dt
from dataclasses import dataclass

from bot.answers.index import AnswerIndex
from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.programme import Expo, Programme
from bot.domain.version import ProgrammeVersion
from bot.ports.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Published:
    """A catalogue and the index built from it: whoever took one keeps a consistent pair."""

    catalogue: Catalogue
    index: AnswerIndex


class PublishedExpo:
    """Holds the current pair. Before the first import it is an empty catalogue of version 0."""

    def __init__(self, now: dt.datetime) -> None:
        self.current = _nothing_yet(now)

    async def refresh(self, uow: UnitOfWork) -> bool:
        """Take over a newer committed version, built in a thread; True where there was one."""
        async with uow.read() as tx:
            number = await tx.programmes.latest_number()
            if number == self.current.catalogue.version:
                return False
            version = await tx.programmes.latest()
        if version is None:
            return False
        self.current = await asyncio.to_thread(publish, version)
        return True


def publish(version: ProgrammeVersion) -> Published:
    """The catalogue and index of a committed version."""
    catalogue = Catalogue(version.programme, version.number, version.published_at)
    return Published(catalogue, AnswerIndex.build(catalogue))


def _nothing_yet(now: dt.datetime) -> Published:
    today = now.date()
    catalogue = Catalogue(Programme(Expo(Localized(), today, today, "UTC")), 0, now)
    return Published(catalogue, AnswerIndex.build(catalogue))
