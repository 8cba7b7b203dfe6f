"""The database past the storage layer, for what no repository tells."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import Any

import asyncpg


async def execute(url: str, script: str) -> None:
    """Run statements and commit."""
    if url.startswith("sqlite"):
        with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as connection:
            connection.executescript(script)
        return
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(script)
    finally:
        await connection.close()


async def rows(url: str, query: str) -> list[tuple[Any, ...]]:
    """What a SELECT gives."""
    if url.startswith("sqlite"):
        with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as connection:
            return connection.execute(query).fetchall()
    connection = await asyncpg.connect(url)
    records = await connection.fetch(query)
    await connection.close()
    return [tuple(record) for record in records]
