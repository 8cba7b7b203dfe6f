"""One running bot per database, and other things that only one process may hold. A lock dies with its process."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

from bot.domain.errors import StorageError
from storage.sqlite import check_file
from storage.url import PostgresUrl, SqliteUrl, parse_url

if sys.platform != "win32":
    import fcntl

_ADVISORY_LOCK = 0x6578706F_626F7431  # "expobot1"; a lock of that number in this database


class FileLock:
    """A held lock on a file. The file stays behind: deleting it would let two processes lock two files."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor: int | None = descriptor

    def release(self) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def lock_file(path: Path, refusal: str) -> FileLock:
    """Lock the file at ``path``, made where it is missing. Windows has no such lock: there it always succeeds.

    Raises:
        StorageError: another process holds it (with the sentence ``refusal``), or the file cannot be opened.
    """
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise StorageError(
            f"The lock file {path} cannot be opened ({error.strerror}); remove it or make it writable"
        ) from error
    if sys.platform != "win32":
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(descriptor)
            raise StorageError(refusal) from None
        except OSError as error:
            os.close(descriptor)
            raise StorageError(
                f"The lock file {path} cannot be locked ({error.strerror}); keep the database on a local disk"
            ) from error
    return FileLock(descriptor)


class DatabaseLock:
    """The held lock of a database. On PostgreSQL it is lost with its connection."""

    def __init__(self, release: Callable[[], Awaitable[None]], lost: asyncio.Event) -> None:
        self._release = release
        self._lost = lost

    async def watch(self) -> None:
        """Wait as long as the lock is held.

        Raises:
            StorageError: it was lost, so another bot may start: this one has to end.
        """
        await self._lost.wait()
        raise StorageError("The connection that holds the database's lock was lost; start the bot again")

    async def release(self) -> None:
        await self._release()


async def lock_database(url: str, *, base: Path = Path()) -> DatabaseLock:
    """Become the one bot that runs on this database (``main.py import`` writes without).

    Raises:
        StorageError: another process is it, or the database cannot be reached.
    """
    place = parse_url(url, base)
    refusal = (
        f"Another process already runs the bot on {place.describe()}; stop it, "
        "or give this one a database of its own ([storage] url)"
    )
    return _lock_sqlite(place, refusal) if isinstance(place, SqliteUrl) else await _lock_postgres(place, refusal)


def _lock_sqlite(place: SqliteUrl, refusal: str) -> DatabaseLock:
    check_file(place.path, may_be_missing=True)
    lock = lock_file(place.path.with_name(f"{place.path.name}.lock"), refusal)

    async def release() -> None:
        lock.release()

    return DatabaseLock(release, asyncio.Event())


async def _lock_postgres(place: PostgresUrl, refusal: str) -> DatabaseLock:
    from storage.postgres import connect

    connection = await connect(place)
    if not await connection.fetchval("SELECT pg_try_advisory_lock($1)", _ADVISORY_LOCK):
        await connection.close()
        raise StorageError(refusal)
    lost = asyncio.Event()
    connection.add_termination_listener(lambda _connection: lost.set())
    return DatabaseLock(connection.close, lost)
