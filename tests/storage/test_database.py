"""Opening a database: what is accepted, and the sentence for what is not."""

from __future__ import annotations

import os
import socket
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import asyncpg
import pytest

from bot.domain.errors import StorageError
from bot.ports.unit_of_work import Transaction
from storage.database import Database, open_database
from storage.postgres import explain
from storage.schema import migrate
from storage.url import PostgresUrl, SqliteUrl, parse_url

ACCEPTED = '"sqlite:///expo.sqlite3", "sqlite:////absolute/path/expo.sqlite3" or "postgresql://user:password@host/database"'
only_sqlite = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
only_postgres = pytest.mark.parametrize("engine", ["postgres"], indirect=True)


async def put(tx: Transaction) -> None:
    await tx.bot_state.put("key", "value")


async def refusal(url: str, base: Path = Path()) -> str:
    """The sentence with which opening, and migrating, is refused."""
    sentences = []
    for attempt in (migrate, open_database):
        with pytest.raises(StorageError) as caught:
            await attempt(url, base=base)
        sentences.append(str(caught.value))
    assert sentences[0] == sentences[1]
    return sentences[0]


def damage(path: Path) -> None:
    """Overwrite everything behind the header."""
    content = path.read_bytes()
    path.write_bytes(content[:100] + b"\xff" * (len(content) - 100))


def test_relative_path_is_resolved_against_the_base(tmp_path: Path) -> None:
    assert parse_url("sqlite:///data/expo.sqlite3", tmp_path) == SqliteUrl(tmp_path / "data" / "expo.sqlite3")


def test_absolute_path_stays(tmp_path: Path) -> None:
    assert parse_url("sqlite:////var/lib/expo.sqlite3", tmp_path) == SqliteUrl(Path("/var/lib/expo.sqlite3"))


@pytest.mark.parametrize(
    ("url", "described"),
    [
        ("postgresql://expo:s%40cret@db.example.org:6432/expo", "PostgreSQL db.example.org:6432/expo"),
        ("postgresql://expo:secret@db/expo", "PostgreSQL db/expo"),
        ("postgresql://expo@/expo?host=/run/postgresql", "PostgreSQL /run/postgresql/expo"),
        ("postgresql://expo:secret@[::1]", "PostgreSQL ::1/expo"),
    ],
)
def test_postgres_url_is_described_without_its_password(url: str, described: str) -> None:
    place = parse_url(url, Path())
    assert place.describe() == described
    assert "secret" not in repr(place)


@pytest.mark.parametrize(
    ("url", "named"),
    [
        ("mysql://expo:secret@db/expo", " (mysql://…)"),
        ("sqlite:///", " (sqlite://…)"),
        ("sqlite:///:memory:", " (sqlite://…)"),
        ("sqlite://expo.sqlite3", " (sqlite://…)"),
        ("expo.sqlite3", ""),
        ("", ""),
    ],
)
async def test_url_of_another_form_is_refused(url: str, named: str) -> None:
    assert await refusal(url) == f"[storage] url{named} is not one that we know; write {ACCEPTED}"


@pytest.mark.parametrize("url", ["postgresql://expo:pa/ss:word@db/expo", "postgresql://expo:pass@[db/expo"])
async def test_url_that_cannot_be_read_is_refused_without_its_password(url: str) -> None:
    assert await refusal(url) == (
        f"[storage] url cannot be read; write special characters of user and password as %XX, as in {ACCEPTED}"
    )


async def test_sqlite_file_that_is_missing_is_not_made(tmp_path: Path) -> None:
    path = tmp_path / "expo.sqlite3"
    with pytest.raises(
        StorageError,
        match=rf"^There is no database {path} yet; import a programme or run the bot to create it$",
    ):
        await open_database("sqlite:///expo.sqlite3", base=tmp_path)
    assert not path.exists()


async def test_sqlite_file_is_made_for_its_owner_only(tmp_path: Path) -> None:
    await migrate("sqlite:///expo.sqlite3", base=tmp_path)
    assert stat.filemode(os.stat(tmp_path / "expo.sqlite3").st_mode) == "-rw-------"


async def test_sqlite_in_a_missing_folder_is_refused(tmp_path: Path) -> None:
    assert await refusal("sqlite:///data/expo.sqlite3", tmp_path) == (
        f"There is no folder {tmp_path / 'data'} for the database; create it or change [storage] url"
    )


async def test_sqlite_that_is_a_folder_is_refused(tmp_path: Path) -> None:
    assert await refusal(f"sqlite:///{tmp_path}") == f"{tmp_path} is a folder; name a file in [storage] url"


async def test_sqlite_that_is_another_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Not a database, but long enough to look like one. " * 20)
    assert await refusal("sqlite:///notes.txt", tmp_path) == (
        f"{path} is not an SQLite database; restore a backup or change [storage] url"
    )


@only_sqlite
async def test_sqlite_that_is_damaged_is_refused(database_url: str) -> None:
    path = database_url.removeprefix("sqlite:///")
    damage(Path(path))
    assert await refusal(database_url) == (
        f"The database {path} is damaged (database disk image is malformed); restore a backup"
    )


@only_sqlite
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
async def test_sqlite_that_may_not_be_written_is_refused(database_url: str) -> None:
    path = database_url.removeprefix("sqlite:///")
    os.chmod(path, 0o400)
    assert await refusal(database_url) == (
        f"The database {path} cannot be written by this user; make the file and its folder writable, "
        "or change [storage] url"
    )


@only_sqlite
async def test_sqlite_that_another_program_locks_is_a_sentence(database_url: str) -> None:
    path = database_url.removeprefix("sqlite:///")
    database = await open_database(database_url, busy_timeout_ms=0)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(
            StorageError,
            match=rf"^The database {path} is locked by another program; close that, or wait and try again$",
        ):
            await database.uow.write(put)
    await database.uow.write(put)
    await database.close()


@only_sqlite
@pytest.mark.parametrize(("synchronous", "level"), [("full", 2), ("normal", 1)])
async def test_sqlite_writes_as_safely_as_asked(database_url: str, synchronous: str, level: int) -> None:
    database = await open_database(database_url, synchronous=synchronous)
    async with database._engine.writing() as connection:
        settings = [
            await connection.execute_fetchall(f"PRAGMA {name}")
            for name in ("synchronous", "journal_mode", "foreign_keys", "busy_timeout")
        ]
    assert settings == [[(level,)], [("wal",)], [(1,)], [(10_000,)]]
    await database.close()


async def test_database_is_described_by_engine_and_place(
    engine: str, database: Database, database_url: str
) -> None:
    if engine == "sqlite":
        assert database.describe() == f"SQLite {database_url.removeprefix('sqlite:///')}"
    else:
        assert database.describe().startswith("PostgreSQL ")


async def test_database_closed_twice_is_closed(database: Database) -> None:
    await database.close()
    await database.close()


async def test_postgres_that_does_not_answer_is_a_sentence() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert await refusal(f"postgresql://expo:secret@127.0.0.1:{port}/expo") == (
        f"PostgreSQL 127.0.0.1:{port}/expo does not answer; check that it runs, and the host in [storage] url"
    )


@only_postgres
async def test_postgres_without_the_database_is_a_sentence(database_url: str) -> None:
    place = parse_url(database_url, Path())
    assert isinstance(place, PostgresUrl)
    missing = database_url.replace(f"/{place.database}", "/nowhere")
    assert await refusal(missing) == (
        f"There is no database nowhere on {place.host}; create it or change [storage] url"
    )


@only_postgres
async def test_postgres_that_refuses_the_user_is_a_sentence(database_url: str) -> None:
    place = parse_url(database_url, Path())
    stranger = f"postgresql://stranger:secret@{database_url.partition('@')[2]}"
    assert await refusal(stranger) == f"{place.describe()} refuses this user or password; check [storage] url"


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (
            asyncpg.InvalidPasswordError("x"),
            "PostgreSQL db/expo refuses this user or password; check [storage] url",
        ),
        (
            asyncpg.InsufficientPrivilegeError("x"),
            "PostgreSQL db/expo does not let this user write; "
            "grant it the rights of the owner, on a primary server",
        ),
        (
            asyncpg.TooManyConnectionsError("x"),
            "PostgreSQL db/expo has no free connection; raise its max_connections or close other programs",
        ),
        (asyncpg.DiskFullError("x"), "The disk of PostgreSQL db/expo is full; make room and start again"),
        (
            asyncpg.CannotConnectNowError("x"),
            "PostgreSQL db/expo does not answer; check that it runs, and the host in [storage] url",
        ),
        (asyncpg.NotNullViolationError("x"), "None"),
    ],
)
def test_postgres_error_has_its_sentence(error: Exception, sentence: str) -> None:
    assert str(explain(error, PostgresUrl("postgresql://expo:secret@db/expo", "db", "expo"))) == sentence
