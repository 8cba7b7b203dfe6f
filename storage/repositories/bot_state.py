"""Small facts about the bot itself."""

from __future__ import annotations

from storage.scope import Scope


class SqlBotState:
    """Implements ``BotStateRepository``."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._queries = scope.statements.bot_state

    async def get(self, key: str) -> str | None:
        value: str | None = await self._queries.get_bot_state(self._scope.connection, key=key)
        return value

    async def put(self, key: str, value: str) -> None:
        await self._queries.put_bot_state(self._scope.connection, key=key, value=value)
