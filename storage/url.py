"""Where the database is."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from bot.domain.errors import StorageError

ACCEPTED = '"sqlite:///expo.sqlite3", "sqlite:////absolute/path/expo.sqlite3" or "postgresql://user:password@host/database"'


@dataclass(frozen=True, slots=True)
class SqliteUrl:
    """A file, by its absolute path."""

    path: Path

    def describe(self) -> str:
        return f"SQLite {self.path}"


@dataclass(frozen=True, slots=True)
class PostgresUrl:
    """A server's database. ``dsn`` holds the password: it stays out of every message and repr."""

    dsn: str = field(repr=False)
    host: str
    database: str

    def describe(self) -> str:
        return f"PostgreSQL {self.host}/{self.database}"


def parse_url(url: str, base: Path) -> SqliteUrl | PostgresUrl:
    """What ``[storage] url`` names; a relative file is resolved against the folder ``base``.

    Raises:
        StorageError: the form is none that we accept (the message holds no password).
    """
    if url.startswith("sqlite:///") and url.removeprefix("sqlite:///") not in ("", ":memory:"):
        return SqliteUrl((base / url.removeprefix("sqlite:///")).resolve())
    if url.startswith("postgresql://"):
        return _postgres_url(url)
    scheme = url.partition("://")[0] if "://" in url else ""
    named = f" ({scheme}://…)" if scheme.isalnum() else ""
    raise StorageError(f"[storage] url{named} is not one that we know; write {ACCEPTED}")


def _postgres_url(url: str) -> PostgresUrl:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise StorageError(
            f"[storage] url cannot be read; write special characters of user and password as %XX, as in {ACCEPTED}"
        ) from None
    host = parts.hostname or parse_qs(parts.query).get("host", ["localhost"])[0]
    database = unquote(parts.path.lstrip("/")) or unquote(parts.username or "")
    return PostgresUrl(url, f"{host}:{port}" if port else host, database)
