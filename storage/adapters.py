"""aiosql adapters with identical results on both engines: rows are tuples, a select is a list.

aiosql's own differ between the engines, and need three thread hops a statement on SQLite. Only ``^``, ``$`` and
plain selects exist here (with RETURNING): ``!`` and ``<!`` are what the engines disagree about.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from aiosql.types import SQLOperationType
from aiosql.utils import VAR_REF

Row = tuple[Any, ...]


class _Adapter:
    # False makes aiosql hand our coroutines through, where True would wrap selects in two async generators.
    is_aio_driver = False

    def process_sql(self, query_name: str, op_type: SQLOperationType, sql: str) -> str:
        return sql

    async def fetch(self, connection: Any, query_name: str, sql: str, parameters: Mapping[str, Any]) -> list[Row]:
        raise NotImplementedError

    async def select(
        self,
        connection: Any,
        query_name: str,
        sql: str,
        parameters: Mapping[str, Any],
        record_class: object = None,
    ) -> list[Row]:
        return await self.fetch(connection, query_name, sql, parameters)

    async def select_one(
        self,
        connection: Any,
        query_name: str,
        sql: str,
        parameters: Mapping[str, Any],
        record_class: object = None,
    ) -> Row | None:
        rows = await self.fetch(connection, query_name, sql, parameters)
        return rows[0] if rows else None

    async def select_value(self, connection: Any, query_name: str, sql: str, parameters: Mapping[str, Any]) -> Any:
        rows = await self.fetch(connection, query_name, sql, parameters)
        return rows[0][0] if rows else None


class SqliteAdapter(_Adapter):
    """For an ``aiosqlite.Connection``: one thread hop a statement."""

    async def fetch(self, connection: Any, query_name: str, sql: str, parameters: Mapping[str, Any]) -> list[Row]:
        rows: list[Row] = await connection.execute_fetchall(sql, parameters)
        return rows


class PostgresAdapter(_Adapter):
    """For an ``asyncpg.Connection``: named parameters become ``$1``, ``$2``, .."""

    def __init__(self) -> None:
        self._names: dict[str, list[str]] = {}

    def process_sql(self, query_name: str, op_type: SQLOperationType, sql: str) -> str:
        # An overriding query comes second under the same name: its own parameters count.
        names = self._names[query_name] = []
        parts, end = [], 0
        for match in VAR_REF.finditer(sql):
            name = match["var_name"]
            if name is None:
                continue
            if name not in names:
                names.append(name)
            parts.append(f"{sql[end : match.start('var_name') - 1]}${names.index(name) + 1}")
            end = match.end("var_name")
        return "".join([*parts, sql[end:]])

    async def fetch(self, connection: Any, query_name: str, sql: str, parameters: Mapping[str, Any]) -> list[Row]:
        records = await connection.fetch(sql, *[parameters[name] for name in self._names[query_name]])
        return [tuple(record) for record in records]
