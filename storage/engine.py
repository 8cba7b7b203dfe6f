"""What the unit of work asks of an engine."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from typing import Any, Protocol

from bot.domain.errors import StorageError
from storage.statements import Statements


class Engine(Protocol):
    """SQLite or PostgreSQL: connections, transactions, and what its errors mean."""

    @property
    def statements(self) -> Statements: ...

    @property
    def errors(self) -> tuple[type[Exception], ...]:
        """What the driver raises."""
        ...

    def writing(self) -> AbstractAsyncContextManager[Any]:
        """One try of a serialisable transaction: commits at the end, rolls back on any exception."""
        ...

    def reading(self) -> AbstractAsyncContextManager[Any]:
        """A snapshot in which nothing can be written."""
        ...

    def may_retry(self, error: Exception) -> bool:
        """True where the same work may succeed when it runs again."""
        ...

    def is_read_only(self, error: Exception) -> bool:
        """True where a reading transaction refused to write."""
        ...

    def explain(self, error: Exception) -> StorageError | None:
        """The sentence for a person; None for what is a bug of ours."""
        ...

    async def close(self) -> None: ...
