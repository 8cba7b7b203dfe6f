"""Migrations: from nothing, from past releases, and what is refused."""

from __future__ import annotations

import asyncio
import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory

from bot.domain.errors import StorageError
from storage.database import open_database
from storage.schema import HEAD, MIGRATIONS, migrate
from storage.statements import Statements
from tests.storage.raw import execute, select

ROOT = Path(__file__).parents[2]
RELEASED = Path(__file__).parent / "released"
only_sqlite = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)


async def schema(url: str) -> list[tuple[Any, ...]]:
    """Every table, column and index, as the engine itself tells them."""
    if url.startswith("sqlite"):
        return await select(url, "SELECT type, name, sql FROM sqlite_master ORDER BY type, name")
    columns = await select(
        url,
        "SELECT table_name, column_name, data_type, is_nullable, column_default FROM information_schema.columns "
        "WHERE table_schema = 'public' ORDER BY 1, 2",
    )
    indexes = "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1"
    return [*columns, *await select(url, indexes)]


async def clear(url: str) -> None:
    """Take every table away."""
    if url.startswith("sqlite"):
        os.unlink(url.removeprefix("sqlite:///"))
    else:
        await execute(url, "DROP SCHEMA public CASCADE; CREATE SCHEMA public")


def released(engine: str) -> list[str]:
    """The dumps of past releases."""
    return [path.read_text(encoding="utf-8") for path in sorted(RELEASED.glob(f"*.{engine}.sql"))]


def python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)


def test_head_is_the_newest_script() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")
    scripts = ScriptDirectory.from_config(config)
    assert scripts.get_heads() == [HEAD]
    newest_first = [script.revision for script in scripts.walk_revisions()]
    assert newest_first == sorted(set(newest_first), reverse=True)


async def test_migrate_of_an_empty_database_ends_at_head(empty_database_url: str, database_url: str) -> None:
    await migrate(empty_database_url)
    assert await schema(empty_database_url) == await schema(database_url)
    await (await open_database(empty_database_url)).close()


async def test_migrate_of_each_released_schema_ends_at_the_same(engine: str, disposable_database_url: str) -> None:
    expected = await schema(disposable_database_url)
    for dump in released(engine):
        await clear(disposable_database_url)
        await execute(disposable_database_url, dump)
        await migrate(disposable_database_url)
        assert await schema(disposable_database_url) == expected


async def test_migrate_again_keeps_everything(database_url: str) -> None:
    await execute(database_url, "INSERT INTO bot_state (key, value) VALUES ('menu', '1')")
    await migrate(database_url)
    database = await open_database(database_url)
    async with database.uow.read() as tx:
        assert await tx.bot_state.get("menu") == "1"
    await database.close()


async def test_migrate_that_fails_changes_nothing(empty_database_url: str) -> None:
    await execute(empty_database_url, "CREATE TABLE bot_state (ours TEXT)")  # the last that the script makes
    before = await schema(empty_database_url)
    with pytest.raises(
        StorageError, match=r"could not be updated \(.*bot_state.*\); nothing was changed\. If its"
    ):
        await migrate(empty_database_url)
    assert await schema(empty_database_url) == before


async def test_database_of_a_newer_release_is_refused(disposable_database_url: str) -> None:
    await execute(disposable_database_url, "UPDATE alembic_version SET version_num = '9001'")
    refused = rf"^The database .* was updated by a newer release \(9001, this one knows {HEAD}\); run that release"
    with pytest.raises(StorageError, match=refused):
        await migrate(disposable_database_url)
    with pytest.raises(StorageError, match=refused):
        await open_database(disposable_database_url)


async def test_database_that_was_not_migrated_is_not_opened(empty_database_url: str) -> None:
    await execute(empty_database_url, "CREATE TABLE other (id INTEGER)")
    with pytest.raises(
        StorageError, match=r"^The database .* has an older schema; import a programme or run the bot"
    ):
        await open_database(empty_database_url)


@only_sqlite
def test_alembic_is_imported_only_when_the_schema_is_behind(empty_database_url: str) -> None:
    code = (
        "import asyncio, sys\n"
        "from storage.database import open_database\n"
        "from storage.schema import migrate\n"
        "async def main():\n"
        f"    await migrate({empty_database_url!r})\n"
        f"    await (await open_database({empty_database_url!r})).close()\n"
        "asyncio.run(main())\n"
        "print(*[name in sys.modules for name in ('alembic', 'sqlalchemy', 'asyncpg')])\n"
    )
    assert python(code).stdout == "True True False\n"
    assert python(code).stdout == "False False False\n"


async def test_migrate_by_two_processes_at_once_works(empty_database_url: str) -> None:
    code = f"import asyncio; from storage.schema import migrate; asyncio.run(migrate({empty_database_url!r}))"
    ended = await asyncio.gather(asyncio.to_thread(python, code), asyncio.to_thread(python, code))
    assert [(process.returncode, process.stderr) for process in ended] == [(0, ""), (0, "")]
    await (await open_database(empty_database_url)).close()


def test_every_statement_names_known_columns(migrated_file: Path) -> None:
    with closing(sqlite3.connect(migrated_file)) as connection:
        statements = Statements.for_sqlite()
        for noun in Statements.__slots__:
            file = getattr(statements, noun)
            for name in [name for name in file.available_queries if not name.endswith("_cursor")]:
                query = getattr(file, name)
                parameters = dict.fromkeys(re.findall(r"(?<!:):(\w+)", query.sql))
                connection.execute(f"EXPLAIN {query.sql}", parameters)
