"""Messages that were given up: what they are, and sending them again."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.domain.outbox import Backlog
from bot.ports.unit_of_work import Transaction, UnitOfWork


@dataclass(frozen=True, slots=True)
class Given:
    """``count`` dead messages of a ``kind`` (a view's name), each for the same ``reason``."""

    kind: str
    reason: str
    count: int


@dataclass(frozen=True, slots=True)
class Survey:
    """How the outbox does, and what is dead in it, the most frequent first. Holds no person."""

    backlog: Backlog
    dead: tuple[Given, ...]


async def survey(uow: UnitOfWork, *, now: dt.datetime) -> Survey:
    """Look. ``now`` is aware UTC."""
    async with uow.read() as tx:
        given = [Given(*row) for row in await tx.outbox.dead_by_reason()]
        return Survey(await tx.outbox.backlog(now), tuple(given))


async def resend(
    uow: UnitOfWork,
    *,
    now: dt.datetime,
    message_id: int | None = None,
    kind: str | None = None,
    announcement_id: int | None = None,
) -> int:
    """Make dead letters due again: all, or those of one kind, of one announcement, or a single one. They have all
    their tries again; what is still wrong with them makes them dead again. ``now`` is aware UTC. Returns how many.
    """

    async def work(tx: Transaction) -> int:
        return await tx.outbox.resend_dead(now, message_id=message_id, kind=kind, announcement_id=announcement_id)

    return await uow.write(work)
