"""SQLite without its thread, for tests in simulated time: a simulated loop cannot wait for one."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from bot.domain.errors import StorageError
from storage.statements import Statements
from storage.unit_of_work import SqlUnitOfWork


class _Connection:
    """What the adapter needs of an aiosqlite connection; statements run at once."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.inner = connection

    async def execute_fetchall(self, sql: str, parameters: Mapping[str, Any] | tuple[()] = ()) -> list[Any]:
        return self.inner.execute(sql, parameters).fetchall()


class InlineEngine:
    """Implements ``Engine`` on a copy of a migrated file, in memory."""

    errors: tuple[type[Exception], ...] = (sqlite3.Error,)

    def __init__(self, migrated: Path) -> None:
        self.statements = Statements.for_sqlite()
        self._connection = _Connection(sqlite3.connect(":memory:", isolation_level=None))
        with sqlite3.connect(migrated) as source:
            source.backup(self._connection.inner)
        source.close()

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[_Connection]:
        inner = self._connection.inner
        inner.execute("BEGIN IMMEDIATE")
        try:
            yield self._connection
            inner.execute("COMMIT")
        except BaseException:
            inner.rollback()
            raise

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[_Connection]:
        yield self._connection

    def may_retry(self, error: Exception) -> bool:
        return False

    def is_read_only(self, error: Exception) -> bool:
        return False

    def explain(self, error: Exception) -> StorageError | None:
        return None

    async def close(self) -> None:
        self._connection.inner.close()


def inline_uow(migrated: Path) -> tuple[SqlUnitOfWork, sqlite3.Connection]:
    """A unit of work that never waits, and its database."""
    engine = InlineEngine(migrated)
    return SqlUnitOfWork(engine), engine._connection.inner
