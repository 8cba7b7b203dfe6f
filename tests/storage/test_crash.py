"""A process that is killed while it writes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from storage.database import open_database

ROOT = Path(__file__).parents[2]
WRITE_FOR_EVER = """
import asyncio
from storage.database import open_database

async def main():
    database = await open_database({url!r})
    for number in range(1, 1_000_000):
        async def work(tx):
            await tx.bot_state.put("first", str(number))
            await tx.bot_state.put("second", str(number))
        await database.uow.write(work)
        print(number, flush=True)

asyncio.run(main())
"""
STOP_HALF_WAY = """
import asyncio
from storage.database import open_database

async def main():
    database = await open_database({url!r})
    async def work(tx):
        await tx.bot_state.put("first", "half")
        print("half", flush=True)
        await asyncio.Event().wait()
    await database.uow.write(work)

asyncio.run(main())
"""


def run_and_kill(code: str, lines: int) -> list[str]:
    """Kill (SIGKILL) after so many lines; all that it had printed."""
    command = [sys.executable, "-c", code]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        printed = [process.stdout.readline() for _ in range(lines)]
        process.kill()
        printed += process.stdout.readlines()
    return [line.strip() for line in printed if line.endswith("\n")]


async def test_what_was_acknowledged_before_a_kill_is_there_and_whole(database_url: str) -> None:
    printed = run_and_kill(WRITE_FOR_EVER.format(url=database_url), 40)
    database = await open_database(database_url)
    async with database.uow.read() as tx:
        first, second = await tx.bot_state.get("first"), await tx.bot_state.get("second")
    await database.close()
    assert first == second
    assert int(first or 0) in (int(printed[-1]), int(printed[-1]) + 1)  # the last may have died before its print


async def test_half_a_write_before_a_kill_is_gone(database_url: str) -> None:
    assert run_and_kill(STOP_HALF_WAY.format(url=database_url), 1) == ["half"]
    database = await open_database(database_url)
    async with database.uow.read() as tx:
        assert await tx.bot_state.get("first") is None
    await database.uow.write(lambda tx: tx.bot_state.put("first", "whole"))
    await database.close()
