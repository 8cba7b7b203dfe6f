"""SQLite through aiosqlite: one writer, a few readers, WAL."""

from __future__ import annotations

import asyncio
import os
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiosqlite

from bot.domain.errors import StorageError
from storage.cancellation import to_the_end
from storage.statements import Statements
from storage.url import SqliteUrl

READERS = 3
BUSY_TIMEOUT_MS = 10_000
_OLDEST = (3, 35, 0)  # RETURNING


class SqliteEngine:
    """Implements ``Engine``."""

    errors: tuple[type[Exception], ...] = (sqlite3.Error,)

    def __init__(self, url: SqliteUrl, writer: aiosqlite.Connection, readers: list[aiosqlite.Connection]) -> None:
        self.statements = Statements.for_sqlite()
        self._url = url
        self._writer = writer
        self._turn = asyncio.Lock()
        # Last in, first out: the reader with the warm page cache.
        self._readers: asyncio.LifoQueue[aiosqlite.Connection] = asyncio.LifoQueue()
        for reader in readers:
            self._readers.put_nowait(reader)
        self._reader_count = len(readers)
        self._closed = False

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[aiosqlite.Connection]:
        async with self._turn:
            self._refuse_when_closed()
            try:
                await self._writer.execute_fetchall("BEGIN IMMEDIATE")
                yield self._writer
                await self._writer.execute_fetchall("COMMIT")
            except BaseException:
                # Its thread works in order: whatever was cancelled half way has run before this, a COMMIT too.
                await to_the_end(self._writer.rollback())
                raise

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[aiosqlite.Connection]:
        self._refuse_when_closed()
        reader = await self._readers.get()
        try:
            yield reader
        finally:
            # Readers wait inside BEGIN, which takes its snapshot at the first SELECT: so a read is one hop for its
            # statement and one for this, which ends the old transaction (executescript commits first) and begins
            # the next. Cancelled or not, it is in the thread's queue by then.
            try:
                await reader.executescript("BEGIN")
            finally:
                self._readers.put_nowait(reader)

    def may_retry(self, error: Exception) -> bool:
        return False  # BEGIN IMMEDIATE: nothing to serialise any more

    def is_read_only(self, error: Exception) -> bool:
        return getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_READONLY

    def explain(self, error: Exception) -> StorageError | None:
        return explain(error, self._url.path)

    def _refuse_when_closed(self) -> None:
        if self._closed:
            raise StorageError(f"The database {self._url.path} is closed; open it again")

    async def close(self) -> None:
        """Close once the open transactions have ended."""
        async with self._turn:
            if self._closed:
                return
            self._closed = True
            await self._writer.close()
        for _ in range(self._reader_count):
            await (await self._readers.get()).close()


async def open_sqlite(url: SqliteUrl, synchronous: str, busy_timeout_ms: int) -> SqliteEngine:
    """Open an existing file.

    Raises:
        StorageError: it is not there, not a database, or not ours to read and write.
    """
    check_file(url.path)
    opened: list[aiosqlite.Connection] = []
    try:
        for number in range(1 + READERS):
            opened.append(
                connection := await aiosqlite.connect(file_uri(url.path), uri=True, isolation_level=None)
            )
            await connection.execute_fetchall(f"PRAGMA busy_timeout = {busy_timeout_ms}")
            if number == 0:
                await connection.execute_fetchall("PRAGMA journal_mode = WAL")
                await connection.execute_fetchall(f"PRAGMA synchronous = {synchronous}")
                await connection.execute_fetchall("PRAGMA foreign_keys = ON")
            else:
                await connection.execute_fetchall("PRAGMA query_only = ON")
                await connection.executescript("BEGIN")
    except BaseException as error:
        for connection in opened:
            await to_the_end(connection.close())
        explained = explain(error, url.path)
        if explained is None:
            raise
        raise explained from error
    return SqliteEngine(url, opened[0], opened[1:])


def file_uri(path: Path) -> str:
    """For ``sqlite3.connect(.., uri=True)``; a missing file stays missing."""
    return f"{path.as_uri()}?mode=rw"


def make_file(path: Path) -> None:
    """Make the file where it is missing, for its owner's eyes only: it will hold personal data.

    Raises:
        StorageError: it cannot be there, or is not ours to read and write.
    """
    check_file(path, may_be_missing=True)
    try:
        path.touch(mode=0o600)
    except OSError as error:
        raise StorageError(_no_permission(path)) from error


def check_file(path: Path, *, may_be_missing: bool = False) -> None:
    """Raises StorageError where SQLite would only say "unable to open database file"."""
    if sqlite3.sqlite_version_info < _OLDEST:
        oldest = ".".join(map(str, _OLDEST))
        raise StorageError(f"Python's SQLite is {sqlite3.sqlite_version}, older than {oldest}; use a newer Python")
    if path.is_dir():
        raise StorageError(f"{path} is a folder; name a file in [storage] url")
    if not path.parent.is_dir():
        raise StorageError(f"There is no folder {path.parent} for the database; create it or change [storage] url")
    if not path.exists() and not may_be_missing:
        raise StorageError(f"There is no database {path} yet; import a programme or run the bot to create it")
    # WAL keeps files of its own beside the database.
    if not os.access(path.parent, os.W_OK | os.X_OK) or (path.exists() and not os.access(path, os.R_OK | os.W_OK)):
        raise StorageError(_no_permission(path))


def explain(error: BaseException, path: Path) -> StorageError | None:
    """The sentence for a ``sqlite3.Error``; None for what is a bug of ours."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None or not isinstance(error, sqlite3.Error):
        return None
    locked = f"The database {path} is locked by another program; close that, or wait and try again"
    sentence = {
        sqlite3.SQLITE_BUSY: locked,
        sqlite3.SQLITE_LOCKED: locked,
        sqlite3.SQLITE_FULL: f"The disk of the database {path} is full; make room and start again",
        sqlite3.SQLITE_CANTOPEN: _no_permission(path),
        sqlite3.SQLITE_PERM: _no_permission(path),
        sqlite3.SQLITE_READONLY: _no_permission(path),
        sqlite3.SQLITE_IOERR: f"The disk of the database {path} fails ({error}); check it and restore a backup",
        sqlite3.SQLITE_CORRUPT: f"The database {path} is damaged ({error}); restore a backup",
        sqlite3.SQLITE_NOTADB: f"{path} is not an SQLite database; restore a backup or change [storage] url",
    }.get(code & 0xFF)
    return None if sentence is None else StorageError(sentence)


def _no_permission(path: Path) -> str:
    return (
        f"The database {path} cannot be written by this user; make the file and its folder writable, "
        "or change [storage] url"
    )
