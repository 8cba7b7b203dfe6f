"""The schema: where it is, where it should be, and the way there. Alembic is imported only for the way."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from bot.domain.errors import StorageError
from storage.sqlite import BUSY_TIMEOUT_MS, check_file, explain, file_uri, make_file
from storage.url import PostgresUrl, SqliteUrl, parse_url

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection
    from sqlalchemy.exc import DBAPIError

HEAD = "0020"
"""The newest script in ``migrations/versions``; four digits, so that newer ones compare greater."""
MIGRATIONS = Path(__file__).parent / "migrations"
_NO_TABLE = "no such table: alembic_version"


async def migrate(url: str, *, base: Path = Path()) -> None:
    """Bring the schema to head, making the SQLite file where it is missing. All or nothing.

    Raises:
        StorageError: the database cannot be opened, or a newer release has migrated it.
    """
    place = parse_url(url, base)
    if isinstance(place, SqliteUrl):
        make_file(place.path)
        if await _revision(place) != HEAD:
            await asyncio.to_thread(_upgrade_sqlite, place)
    elif await _revision(place) != HEAD:
        await _upgrade_postgres(place)


async def require_head(place: SqliteUrl | PostgresUrl) -> None:
    """Raises StorageError where the schema is not the one that this release works with."""
    if isinstance(place, SqliteUrl):
        check_file(place.path)
    if await _revision(place) != HEAD:
        raise StorageError(
            f"The database {place.describe()} has an older schema; import a programme or run the bot to update it"
        )


async def _revision(place: SqliteUrl | PostgresUrl) -> str | None:
    """The database's revision, None for an empty one."""
    if isinstance(place, SqliteUrl):
        revision = await asyncio.to_thread(_sqlite_revision, place)
    else:
        from storage.postgres import postgres_revision

        revision = await postgres_revision(place)
    if revision is not None and revision > HEAD:
        raise StorageError(
            f"The database {place.describe()} was updated by a newer release ({revision}, this one knows {HEAD}); "
            "run that release, or restore a backup"
        )
    return revision


def _sqlite_revision(place: SqliteUrl) -> str | None:
    try:
        with closing(
            sqlite3.connect(file_uri(place.path), uri=True, timeout=BUSY_TIMEOUT_MS / 1000)
        ) as connection:
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.Error as error:
        if str(error) == _NO_TABLE:
            return None
        explained = explain(error, place.path)
        if explained is None:
            raise
        raise explained from error
    return None if row is None else str(row[0])


def _upgrade_sqlite(place: SqliteUrl) -> None:
    from sqlalchemy import create_engine, event
    from sqlalchemy.exc import DBAPIError
    from sqlalchemy.pool import NullPool

    engine = create_engine(
        "sqlite://",
        creator=lambda: sqlite3.connect(
            file_uri(place.path), uri=True, timeout=BUSY_TIMEOUT_MS / 1000, isolation_level=None
        ),
        poolclass=NullPool,
    )
    # The driver opens no transaction for DDL by itself; IMMEDIATE makes two migrating processes take turns.
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    try:
        with engine.begin() as connection:
            _upgrade(connection)
    except DBAPIError as error:
        explained = error.orig and explain(error.orig, place.path)
        raise explained or _failed(place, error) from error


async def _upgrade_postgres(place: PostgresUrl) -> None:
    from sqlalchemy.exc import DBAPIError
    from sqlalchemy.ext.asyncio import create_async_engine
    from sqlalchemy.pool import NullPool

    from storage.postgres import connect

    engine = create_async_engine("postgresql+asyncpg://", async_creator=lambda: connect(place), poolclass=NullPool)
    try:
        async with engine.begin() as connection:
            # Two migrating processes take turns; the lock ends with the transaction.
            await connection.exec_driver_sql("SELECT pg_advisory_xact_lock(hashtext('expo-bot migration'))")
            await connection.run_sync(_upgrade)
    except DBAPIError as error:
        raise _failed(place, error) from error


def _failed(place: SqliteUrl | PostgresUrl, error: DBAPIError) -> StorageError:
    return StorageError(
        f"The database {place.describe()} could not be updated ({error.orig}); nothing was changed. "
        "If its tables are not the bot's, give the bot a database of its own"
    )


def _upgrade(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")
    command.upgrade(config, "head")
