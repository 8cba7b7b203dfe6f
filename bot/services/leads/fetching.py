"""Photos and voice notes of leads come into the folder of files: a tick, so that no capture waits for it."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field

from bot.domain.lead import Attachment
from bot.ports.files import FileSource, FileStore, FileUnavailable
from bot.ports.unit_of_work import Transaction, UnitOfWork

MOST_BYTES = 20_000_000
"""More than this Telegram does not give to a bot."""
BATCH = 20
_LOOKED_AT = 500
_SUFFIXES = {"photo": "jpg", "voice": "ogg"}

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Fetching:
    """A tick. What cannot be had is given up until the next start: Telegram keeps it, its id still shows it."""

    uow: UnitOfWork
    source: FileSource
    store: FileStore
    _given_up: set[int] = field(default_factory=set, init=False)

    async def tick(self) -> int:
        """Fetch some; returns how many came."""
        async with self.uow.read() as tx:
            waiting = await tx.leads.unstored(_LOOKED_AT + len(self._given_up))
        wanted = [one for one in waiting if one.id not in self._given_up][:BATCH]
        return sum([await self._fetch(one) for one in wanted])

    async def _fetch(self, one: Attachment) -> bool:
        try:
            content = await self.source.download(one.file_id, MOST_BYTES)
        except FileUnavailable as error:
            if not error.passing:
                log.warning("file %d of a lead cannot be had: %s", one.id, error)
                self._given_up.add(one.id)
            return False
        path = path_of(one)
        await self.store.write(path, content)
        if await self.uow.write(lambda tx: self._stored(tx, one, path)):
            return True
        # The lead was erased meanwhile: what came for it must not stay.
        await self.store.remove(path)
        return False

    async def _stored(self, tx: Transaction, one: Attachment, path: str) -> bool:
        kept = await tx.leads.attachments([one.lead_id])
        still_there = any(other.id == one.id for other in kept)
        if still_there:
            await tx.leads.stored(one.id, path)
        return still_there


def path_of(one: Attachment) -> str:
    """Where it is kept: ``leads/<lead>/<number>.<suffix>``. Nothing of the sender's name for it is used but its
    suffix."""
    name, _, suffix = one.name.rpartition(".")
    plain = suffix.lower() if name and suffix.isascii() and suffix.isalnum() and len(suffix) <= 5 else ""
    return f"leads/{one.lead_id}/{one.id}.{plain or _SUFFIXES.get(one.kind, 'bin')}"
