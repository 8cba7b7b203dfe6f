"""PostgreSQL through asyncpg: serialisable writers, snapshot readers."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import asyncpg

from bot.domain.errors import StorageError
from storage.cancellation import to_the_end
from storage.statements import Statements
from storage.url import PostgresUrl

WRITERS = 8
READERS = 4
CONNECT_TIMEOUT = 10.0
COMMAND_TIMEOUT = 60.0
_RETRIED = (
    asyncpg.SerializationError,
    asyncpg.DeadlockDetectedError,
    asyncpg.UniqueViolationError,  # two tries inserted the same key at once: the next one sees it
)
_LOST = (
    asyncpg.PostgresConnectionError,
    asyncpg.InternalClientError,  # what a statement meets on a connection that the server is just closing
    asyncpg.AdminShutdownError,
    asyncpg.CrashShutdownError,
    asyncpg.CannotConnectNowError,
    TimeoutError,
    ConnectionError,
)


class PostgresEngine:
    """Implements ``Engine``. Readers have a pool of their own, so that they never wait for retrying writers."""

    errors: tuple[type[Exception], ...] = (
        asyncpg.PostgresError,
        asyncpg.InterfaceError,
        asyncpg.InternalClientError,
        TimeoutError,
        ConnectionError,
    )

    def __init__(self, url: PostgresUrl, writers: asyncpg.Pool, readers: asyncpg.Pool) -> None:
        self.statements = Statements.for_postgres()
        self._url = url
        self._writers = writers
        self._readers = readers
        self._closed = False

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[Any]:
        async with self._connection(self._writers) as connection:
            try:
                await connection.execute("BEGIN ISOLATION LEVEL SERIALIZABLE")
                yield connection
                if await connection.execute("COMMIT") != "COMMIT":
                    raise RuntimeError("a statement of this transaction failed and its error was swallowed")
            except BaseException:
                await to_the_end(_roll_back(connection))
                raise

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Any]:
        async with self._connection(self._readers) as connection:
            try:
                await connection.execute("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY")
                yield connection
            finally:
                await to_the_end(_roll_back(connection))

    @asynccontextmanager
    async def _connection(self, pool: asyncpg.Pool) -> AsyncIterator[Any]:
        if self._closed:
            raise StorageError(f"The database {self._url.describe()} is closed; open it again")
        try:
            connection = await pool.acquire()
        except OSError as error:
            raise _unreachable(self._url) from error
        try:
            yield connection
        finally:
            await pool.release(connection)

    def may_retry(self, error: Exception) -> bool:
        return isinstance(error, _RETRIED)

    def is_read_only(self, error: Exception) -> bool:
        return isinstance(error, asyncpg.ReadOnlySQLTransactionError)

    def explain(self, error: Exception) -> StorageError | None:
        return explain(error, self._url)

    async def close(self) -> None:
        """Close once the open transactions have ended."""
        self._closed = True
        await self._writers.close()
        await self._readers.close()


async def open_postgres(url: PostgresUrl) -> PostgresEngine:
    """Open an existing database.

    Raises:
        StorageError: it cannot be reached, or refuses us.
    """
    writers = await _pool(url, WRITERS)
    try:
        readers = await _pool(url, READERS)
    except BaseException:
        await writers.close()
        raise
    return PostgresEngine(url, writers, readers)


async def _pool(url: PostgresUrl, size: int) -> asyncpg.Pool:
    async def connect_one(*args: object, **kwargs: Any) -> asyncpg.Connection:
        return await connect(url, **kwargs)

    # A released connection has ended its transaction and holds nothing else: no round trip to reset it.
    return await asyncpg.create_pool(min_size=1, max_size=size, connect=connect_one, reset=_nothing)


async def _nothing(connection: asyncpg.Connection) -> None: ...


async def _roll_back(connection: asyncpg.Connection) -> None:
    if connection.is_closed():
        return
    try:
        await connection.execute("ROLLBACK")
    except PostgresEngine.errors:
        connection.terminate()  # the server rolls back what it loses


async def connect(url: PostgresUrl, **kwargs: Any) -> asyncpg.Connection:
    """One connection.

    Raises:
        StorageError: the database cannot be reached, or refuses us.
    """
    try:
        return await asyncpg.connect(
            url.dsn, **{**kwargs, "timeout": CONNECT_TIMEOUT, "command_timeout": COMMAND_TIMEOUT}
        )
    except OSError as error:
        raise _unreachable(url) from error
    except asyncpg.ClientConfigurationError:
        # Neither its message nor its cause: they may quote the password.
        raise StorageError(
            "[storage] url cannot be read; write it as postgresql://user:password@host/database"
        ) from None
    except (asyncpg.PostgresError, asyncpg.InterfaceError) as error:
        explained = explain(error, url)
        if explained is None:
            raise
        raise explained from error


async def postgres_revision(url: PostgresUrl) -> str | None:
    """What Alembic has noted, None for a database without tables."""
    connection = await connect(url)
    try:
        revision: str | None = await connection.fetchval("SELECT version_num FROM alembic_version")
    except asyncpg.UndefinedTableError:
        return None
    except PostgresEngine.errors as error:
        explained = explain(error, url)
        if explained is None:
            raise
        raise explained from error
    finally:
        await connection.close()
    return revision


def explain(error: Exception, url: PostgresUrl) -> StorageError | None:
    """The sentence for a driver's error; None for what is a bug of ours."""
    place = url.describe()
    match error:
        case asyncpg.InvalidAuthorizationSpecificationError():
            sentence = f"{place} refuses this user or password; check [storage] url"
        case asyncpg.InvalidCatalogNameError():
            sentence = f"There is no database {url.database} on {url.host}; create it or change [storage] url"
        case asyncpg.InsufficientPrivilegeError() | asyncpg.ReadOnlySQLTransactionError():
            sentence = (
                f"{place} does not let this user write; grant it the rights of the owner, on a primary server"
            )
        case asyncpg.TooManyConnectionsError():
            sentence = f"{place} has no free connection; raise its max_connections or close other programs"
        case asyncpg.DiskFullError():
            sentence = f"The disk of {place} is full; make room and start again"
        case asyncpg.SerializationError() | asyncpg.DeadlockDetectedError():
            sentence = f"Too much is written to {place} at once; try again"
        case asyncpg.InterfaceError() if "closed" in str(error):
            return _unreachable(url)
        case _ if isinstance(error, _LOST):
            return _unreachable(url)
        case _:
            return None
    return StorageError(sentence)


def _unreachable(url: PostgresUrl) -> StorageError:
    return StorageError(f"{url.describe()} does not answer; check that it runs, and the host in [storage] url")
