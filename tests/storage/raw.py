"""The database past the storage layer, for what no repository tells.

In a thread: a bot in the same loop may hold the lock that a statement waits for.
"""

from __future__ import annotations

from typing import Any

import aiosqlite
import asyncpg

_PATIENCE = 30  # seconds: longer than any transaction of a bot on a busy machine


async def execute(url: str, script: str) -> None:
    """Run statements and commit."""
    if url.startswith("sqlite"):
        async with aiosqlite.connect(url.removeprefix("sqlite:///"), timeout=_PATIENCE) as database:
            await database.executescript(script)
        return
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(script)
    finally:
        await connection.close()


async def select(url: str, query: str) -> list[tuple[Any, ...]]:
    """What a SELECT gives."""
    if url.startswith("sqlite"):
        async with aiosqlite.connect(url.removeprefix("sqlite:///"), timeout=_PATIENCE) as database:
            return [tuple(row) for row in await database.execute_fetchall(query)]
    connection = await asyncpg.connect(url)
    try:
        return [tuple(row) for row in await connection.fetch(query)]
    finally:
        await connection.close()
