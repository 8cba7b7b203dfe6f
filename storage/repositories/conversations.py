"""Follow-up contexts."""

from __future__ import annotations

import datetime as dt

from bot.domain.conversation import Conversation
from storage.scope import Scope
from storage.values import to_instant, to_milliseconds


class SqlConversations:
    """Implements ``ConversationRepository``."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._queries = scope.statements.conversations

    async def get(self, chat_id: int) -> Conversation | None:
        row = await self._queries.get_conversation(self._scope.connection, chat_id=chat_id)
        return row and Conversation(row[0], row[1], to_instant(row[2]))

    async def put(self, conversation: Conversation) -> None:
        await self._queries.put_conversation(
            self._scope.connection,
            chat_id=conversation.chat_id,
            context=conversation.context,
            updated_at=to_milliseconds(conversation.updated_at),
        )

    async def purge(self, updated_before: dt.datetime) -> int:
        return len(
            await self._queries.purge_conversations(
                self._scope.connection, updated_before=to_milliseconds(updated_before)
            )
        )
