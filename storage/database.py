"""Opening the database that a setting names."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from bot.ports.unit_of_work import UnitOfWork
from storage.engine import Engine
from storage.schema import require_head
from storage.sqlite import BUSY_TIMEOUT_MS, open_sqlite
from storage.unit_of_work import SqlUnitOfWork
from storage.url import PostgresUrl, SqliteUrl, parse_url


@dataclass(frozen=True, slots=True)
class Database:
    """An open database."""

    uow: UnitOfWork
    url: SqliteUrl | PostgresUrl
    _engine: Engine

    def describe(self) -> str:
        """Engine and place, without the password."""
        return self.url.describe()

    async def close(self) -> None:
        """Close once the open transactions have ended."""
        await self._engine.close()


async def open_database(
    url: str,
    *,
    base: Path = Path(),
    synchronous: str = "full",
    busy_timeout_ms: int = BUSY_TIMEOUT_MS,
    jitter: Callable[[], float] = random.random,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> Database:
    """Open a database whose schema is at head (``storage.schema.migrate`` brings it there).

    ``base`` is the folder of relative SQLite paths; ``synchronous`` is ``full`` or ``normal``, and
    ``busy_timeout_ms`` is how long to wait for another writing process (both for SQLite only);
    ``jitter`` and ``sleep`` space out the retries of transactions.

    Raises:
        StorageError: the URL is not one, or the database cannot be opened, or is of another release.
    """
    place = parse_url(url, base)
    await require_head(place)
    engine: Engine
    if isinstance(place, SqliteUrl):
        engine = await open_sqlite(place, synchronous, busy_timeout_ms)
    else:
        from storage.postgres import open_postgres

        engine = await open_postgres(place)
    return Database(SqlUnitOfWork(engine, jitter=jitter, sleep=sleep), place, engine)
