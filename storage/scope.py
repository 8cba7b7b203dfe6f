"""The connection of one transaction, for as long as that is open."""

from __future__ import annotations

from typing import Any

from storage.statements import Statements


class Scope:
    """What repositories work in. A repository kept past its transaction must not reach the connection: on SQLite
    it would write into somebody else's transaction."""

    __slots__ = ("_connection", "_open", "statements")

    def __init__(self, connection: Any, statements: Statements) -> None:
        self._connection = connection
        self._open = True
        self.statements = statements

    @property
    def is_open(self) -> bool:
        return self._open

    @property
    def connection(self) -> Any:
        if not self._open:
            raise RuntimeError("this transaction has ended; open another")
        return self._connection

    def close(self) -> None:
        self._open = False
