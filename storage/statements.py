"""The SQL in ``queries/<noun>.sql``, loaded by aiosql: one object a file."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aiosql.queries import Queries
from aiosql.query_loader import QueryLoader

from storage.adapters import PostgresAdapter, SqliteAdapter

FOLDER = Path(__file__).parent / "queries"


class QueryFile(Queries):
    """The queries of one file: ``await file.get_viewer(connection, id=1)``."""

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> Callable[..., Awaitable[Any]]: ...


@dataclass(frozen=True, slots=True)
class Statements:
    """Every file; a field is called as its file."""

    viewers: QueryFile
    programmes: QueryFile
    intake: QueryFile
    outbox: QueryFile
    conversations: QueryFile
    questions: QueryFile
    links: QueryFile
    bot_state: QueryFile
    dialogs: QueryFile
    agenda: QueryFile
    preferences: QueryFile
    session_changes: QueryFile
    calendar_feeds: QueryFile
    embeddings: QueryFile
    helpdesk: QueryFile
    announcements: QueryFile
    interests: QueryFile
    cards: QueryFile
    badges: QueryFile
    teams: QueryFile
    consents: QueryFile
    leads: QueryFile
    identities: QueryFile
    declarations: QueryFile
    remarks: QueryFile
    booths: QueryFile
    people: QueryFile
    pictures: QueryFile
    profiles: QueryFile
    retention: QueryFile
    captures: QueryFile
    digests: QueryFile
    meetings: QueryFile
    statistics: QueryFile
    desk: QueryFile
    organisers: QueryFile
    audit: QueryFile

    @classmethod
    def for_sqlite(cls) -> Statements:
        return cls(**{item.name: _load(SqliteAdapter, FOLDER / f"{item.name}.sql") for item in fields(cls)})

    @classmethod
    def for_postgres(cls) -> Statements:
        """With the queries that ``queries/postgres/`` replaces by name."""
        return cls(**{item.name: _load_overridden(item.name) for item in fields(cls)})


@lru_cache(maxsize=128)
def _load(kind: type[SqliteAdapter] | type[PostgresAdapter], *paths: Path) -> QueryFile:
    """Read once a process, however many databases it opens: the files are ours and do not change."""
    adapter = kind()
    loader = QueryLoader(adapter, None)  # type: ignore[arg-type]  # its protocol asks for operations we forbid
    by_name = {query.query_name: query for path in paths for query in loader.load_query_data_from_file(path)}
    return QueryFile(adapter).load_from_list(list(by_name.values()))  # type: ignore[arg-type,no-any-return]


def _load_overridden(noun: str) -> QueryFile:
    paths = [FOLDER / f"{noun}.sql", FOLDER / "postgres" / f"{noun}.sql"]
    return _load(PostgresAdapter, *[path for path in paths if path.exists()])
