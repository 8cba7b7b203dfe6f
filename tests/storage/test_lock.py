"""One running bot per database."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bot.domain.errors import StorageError
from bot.ports.unit_of_work import Transaction
from storage.database import Database, open_database
from storage.lock import lock_database, lock_file

ROOT = Path(__file__).parents[2]
HOLD = """
import asyncio
from storage.lock import lock_database

async def main():
    lock = await lock_database({url!r})
    print("held", flush=True)
    await asyncio.Event().wait()

asyncio.run(main())
"""


def holder(url: str) -> subprocess.Popen[str]:
    """Another process that holds the lock by the time this returns."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD.format(url=url)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


async def test_lock_held_by_another_process_is_refused_until_it_is_killed(
    database: Database, database_url: str
) -> None:
    with holder(database_url) as process:
        with pytest.raises(StorageError) as caught:
            await lock_database(database_url)
        process.kill()
    assert str(caught.value) == (
        f"Another process already runs the bot on {database.describe()}; stop it, "
        "or give this one a database of its own ([storage] url)"
    )
    await _taken_in_the_end(database_url)


async def test_lock_released_is_free(database_url: str) -> None:
    lock = await lock_database(database_url)
    with pytest.raises(StorageError):
        await lock_database(database_url)
    await lock.release()
    await _taken_in_the_end(database_url)


async def test_lock_of_one_database_leaves_another_free(database_url: str, empty_database_url: str) -> None:
    first, second = await lock_database(database_url), await lock_database(empty_database_url)
    await first.release()
    await second.release()


async def test_lock_keeps_nobody_from_writing(database_url: str) -> None:
    async def work(tx: Transaction) -> None:
        await tx.bot_state.put("key", "value")

    lock = await lock_database(database_url)
    database = await open_database(database_url)
    await database.uow.write(work)
    await database.close()
    await lock.release()


def test_lock_file_held_is_refused_with_the_callers_sentence(tmp_path: Path) -> None:
    lock = lock_file(tmp_path / "token.lock", "This token is in use.")
    with pytest.raises(StorageError, match=r"^This token is in use\.$"):
        lock_file(tmp_path / "token.lock", "This token is in use.")
    lock.release()
    lock.release()
    lock_file(tmp_path / "token.lock", "This token is in use.").release()


def test_lock_file_that_cannot_be_opened_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(
        StorageError, match=rf"^The lock file {tmp_path} cannot be opened \(Is a directory\); remove it or make it"
    ):
        lock_file(tmp_path, "never")


async def _taken_in_the_end(url: str) -> None:
    # PostgreSQL frees the lock when it notices the end of the connection, a moment later.
    while True:
        try:
            lock = await lock_database(url)
        except StorageError:
            continue
        return await lock.release()
